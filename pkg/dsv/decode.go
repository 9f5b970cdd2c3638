package dsv

import (
	"unicode/utf8"
	"unsafe"
)

// decoder is the first stage: bytes of the file → UTF-8. It may stop
// in the middle of a character; what it leaves undone is handed in again with more.
type decoder struct {
	encoding string
	high     [128]struct {
		text [3]byte
		n    uint8
	}
}

func newDecoder(encoding string) *decoder {
	d := &decoder{encoding: encoding}
	if s := singleByName(encoding); s != nil {
		for i, r := range s.runes() {
			d.high[i].n = uint8(utf8.EncodeRune(d.high[i].text[:], r))
		}
	}
	return d
}

// plain tells that the bytes are the text already.
func (d *decoder) plain() bool { return d.encoding == UTF8 }

// wide tells that a character has two bytes or more.
func wide(encoding string) bool { return encoding == UTF16LE || encoding == UTF16BE }

// most is the room that decoding n bytes may need.
func (d *decoder) most(n int) int {
	if d.plain() {
		return n
	}
	return 3 * (n + 1)
}

// decode writes the text of src, which has Pad bytes behind it, to dst, which has
// room for most(len(src)), and returns how much it wrote and how much of src it
// read. last: no more follows.
func (d *decoder) decode(dst, src []byte, last bool) (written, read int) {
	switch d.encoding {
	case UTF8:
		n := copy(dst, src)
		return n, n
	case UTF16LE:
		return decode16(dst, src, 0, 1, last)
	case UTF16BE:
		return decode16(dst, src, 1, 0, last)
	}
	base := unsafe.Pointer(unsafe.SliceData(src))
	for read < len(src) {
		if x := Load(base, read); read+8 <= len(src) && x&high1 == 0 {
			*(*uint64)(unsafe.Pointer(&dst[written])) = x // room for three bytes each is left
			written += 8
			read += 8
			continue
		}
		for _, b := range src[read:min(len(src), read+8)] {
			read++
			if b < 0x80 {
				dst[written] = b
				written++
				continue
			}
			h := &d.high[b-0x80]
			*(*[3]byte)(dst[written:]) = h.text
			written += int(h.n)
		}
	}
	return written, read
}

// decode16 reads UTF-16 with the low byte of a unit at lo and the high one at hi.
// Half a pair of surrogates, and an odd last byte, become U+FFFD.
func decode16(dst, src []byte, lo, hi int, last bool) (written, read int) {
	for ; read+1 < len(src); read += 2 {
		r := rune(src[read+lo]) | rune(src[read+hi])<<8
		if r >= 0xD800 && r < 0xE000 {
			if r < 0xDC00 && read+3 >= len(src) && !last {
				return written, read
			}
			pair := utf8.RuneError
			if r < 0xDC00 && read+3 < len(src) {
				second := rune(src[read+2+lo]) | rune(src[read+2+hi])<<8
				if second >= 0xDC00 && second < 0xE000 {
					pair = (r-0xD800)<<10 | (second - 0xDC00) + 0x10000
					read += 2
				}
			}
			r = pair
		}
		written += utf8.EncodeRune(dst[written:], r)
	}
	if last && read < len(src) {
		written += utf8.EncodeRune(dst[written:], utf8.RuneError)
		read++
	}
	return written, read
}
