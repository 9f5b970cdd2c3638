package dsv

import "unicode/utf8"

// Preview is how a stretch of the file reads in an encoding.
type Preview struct{ Encoding, Text string }

const previewed = 40 // bytes of a stretch at most

// Previews are the readings of a few words of the file, the first that tell
// encodings apart, in each encoding by which these words can be read. It is nil
// as long as the file is plain ASCII, and where it is beyond doubt UTF-16 has but
// that one.
func (r *Reader) Previews() []Preview {
	if len(r.sample) == 0 {
		return nil
	}
	if r.sample16 != "" {
		return []Preview{{r.sample16, string(r.sample)}}
	}
	src := append(make([]byte, 0, len(r.sample)+Pad), r.sample...)
	var all []Preview
	for _, name := range Encodings() {
		if name != r.Dialect.Encoding && !readable(src, name) {
			continue
		}
		d := newDecoder(name)
		text := make([]byte, d.most(len(src))+Pad)
		n, _ := d.decode(text, src, true)
		all = append(all, Preview{name, Text(text[:n])})
	}
	return all
}

// sampleWide keeps a stretch of a file of UTF-16, which no other encoding reads.
func (r *Reader) sampleWide(head []byte) {
	encoding, skip, _ := sniffEncoding(head, "")
	if !wide(encoding) {
		return
	}
	d, head := newDecoder(encoding), head[skip:]
	text := make([]byte, d.most(len(head))+Pad)
	n, _ := d.decode(text, head, false)
	r.sample, r.sample16 = sampleOf(text[:n]), encoding
}

// readable tells whether every byte means a character in an encoding.
func readable(data []byte, encoding string) bool {
	s := singleByName(encoding)
	if s == nil {
		return encoding == UTF8 && utf8.Valid(data)
	}
	high := s.runes()
	for _, b := range data {
		if b >= 0x80 && (high[b-0x80] < 0xA0 || high[b-0x80] == utf8.RuneError) {
			return false
		}
	}
	return true
}

// sampleOf is the words of a text with bytes beyond ASCII that were not in the
// words before, as many as a preview takes. Pad bytes follow the text.
func sampleOf(text []byte) []byte {
	var sample []byte
	var seen [256]bool
	for i := firstHigh(text); i < len(text); i += firstHigh(text[i:]) {
		from, fresh := i, false
		for from > 0 && wordByte(text[from-1]) {
			from--
		}
		for ; i < len(text) && wordByte(text[i]); i++ {
			if text[i] >= 0x80 && !seen[text[i]] {
				fresh = true
				seen[text[i]] = true
			}
		}
		word := text[from:i]
		switch {
		case i == len(text) && i >= stretch:
			return sample // cut
		case !fresh:
			continue
		case len(sample) == 0 && len(word) > previewed:
			n := previewed
			for n > previewed-utf8.UTFMax && !utf8.RuneStart(word[n]) {
				n--
			}
			word = word[:n]
		case len(sample) > 0 && len(sample)+1+len(word) > previewed:
			return sample
		case len(sample) > 0:
			sample = append(sample, ' ')
		}
		sample = append(sample, word...)
	}
	return sample
}

// wordByte tells of a byte whether it stands in words: letters, digits and all beyond ASCII.
func wordByte(c byte) bool {
	return c >= 0x80 || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'
}
