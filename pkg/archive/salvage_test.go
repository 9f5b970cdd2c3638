package archive

import (
	"archive/zip"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"strings"
	"testing"
)

// layouts are archives of the same two tables in every way of telling their lengths.
func layouts(t testing.TB) map[string][]byte {
	a, b := rows(40), rows(7)
	return map[string][]byte{
		"deflated, sizes behind":   pack(t, "", member{"a.csv", a, zip.Deflate, false}, member{"b.csv", b, zip.Deflate, false}),
		"deflated, sizes in front": pack(t, "", member{"a.csv", a, zip.Deflate, true}, member{"b.csv", b, zip.Deflate, true}),
		"stored, sizes behind":     pack(t, "", member{"a.csv", a, zip.Store, false}, member{"b.csv", b, zip.Store, false}),
		"stored, sizes in front":   pack(t, "", member{"a.csv", a, zip.Store, true}, member{"b.csv", b, zip.Store, true}),
		"unsigned sizes behind":    byHand(layout{behind: true}, a, b),
		"64-bit sizes behind":      byHand(layout{behind: true, signed: true, wide: true}, a, b),
		"64-bit unsigned behind":   byHand(layout{behind: true, wide: true}, a, b),
		"64-bit sizes in front":    byHand(layout{wide: true}, a, b),
	}
}

// Wherever an archive breaks off it never panics, and what it has of the tables comes out: the first whole once the
// second has begun, else as far as it goes. That it is not all is always told.
func TestEveryPrefixGivesWhatItHas(t *testing.T) {
	texts := []string{rows(40), rows(7)}
	for name, archive := range layouts(t) {
		whole, err := open(archive)
		if err != nil || codes(whole) != "a.csv; b.csv" {
			t.Errorf("%s: %s, %v", name, codes(whole), err)
			continue
		}
		for n := range archive {
			entries, err := open(archive[:n])
			told := errors.Is(err, Error(Damaged))
			for i, e := range entries {
				told = told || e.Cut
				got, err := unpack(archive[:n], e)
				switch {
				case e.Code != "" || e.Offset != whole[i].Offset || e.Method != whole[i].Method:
					t.Fatalf("%s, %d of %d bytes: %+v, want %+v", name, n, len(archive), e, whole[i])
				case e.Cut && strings.HasPrefix(got, texts[i]):
				case e.Cut && strings.HasPrefix(texts[i], got):
				case !e.Cut && got == texts[i] && err == nil && e.Size == int64(len(got)) && e.Sum == crc32.ChecksumIEEE([]byte(got)):
				default:
					t.Fatalf("%s, %d of %d bytes: %+v holds %q (%v)", name, n, len(archive), e, got, err)
				}
			}
			if want := begun(whole, n); !told || len(entries) != want {
				t.Fatalf("%s, %d of %d bytes: %s, %v, want %d entries", name, n, len(archive), codes(entries), err, want)
			}
		}
	}
}

// begun counts the entries whose bytes begin within the first n.
func begun(whole []Entry, n int) (count int) {
	for _, e := range whole {
		if e.Offset <= int64(n) {
			count++
		}
	}
	return count
}

// The search for the end of an entry goes over pieces; the end may lie across two of them.
func TestTheEndOfALongEntryIsFound(t *testing.T) {
	for _, extra := range []int{0, 1, 7, 16, 28, 40} {
		text := strings.Repeat("PK\x03\x04", (1<<18-56)/4) + strings.Repeat("x", extra)
		for _, l := range []layout{{behind: true}, {behind: true, signed: true}, {behind: true, wide: true}, {behind: true, signed: true, wide: true}} {
			archive := byHand(l, text, "b")
			entries, err := open(archive[:len(archive)-30])
			if len(entries) != 2 || entries[0].Packed != int64(len(text)) || entries[0].Cut || entries[1].Packed != 1 || !errors.Is(err, Error(Damaged)) {
				t.Errorf("%+v and %d: %+v, %v", l, extra, entries, err)
			}
		}
	}
}

// layout is how byHand tells lengths.
type layout struct {
	behind, signed bool // behind the bytes, with or without a signature
	wide           bool // in 64 bits
}

// byHand stores texts as a.csv and b.csv, for what the standard library does not write.
func byHand(l layout, texts ...string) []byte {
	le := binary.LittleEndian
	var archive, folder []byte
	short := func(b []byte, values ...uint16) []byte {
		for _, v := range values {
			b = le.AppendUint16(b, v)
		}
		return b
	}
	for i, text := range texts {
		name := string(rune('a'+i)) + ".csv"
		n, header, flags := uint64(len(text)), uint64(len(archive)), uint16(0)
		sum := crc32.ChecksumIEEE([]byte(text))
		front, extra, first := uint32(n), []byte(nil), sum
		if l.wide {
			front, extra = none32, short(nil, 0x7075, 3, 0xffff)
			extra = append(extra, 0)
			extra = le.AppendUint64(le.AppendUint64(short(extra, 1, 16), n), n)
		}
		if l.behind {
			flags, front, extra, first = behind, 0, nil, 0
		}
		archive = le.AppendUint32(archive, localSign)
		archive = le.AppendUint32(short(archive, 45, flags, Stored, 0, 0), first)
		archive = le.AppendUint32(le.AppendUint32(archive, front), front)
		archive = short(archive, uint16(len(name)), uint16(len(extra)))
		archive = append(append(append(archive, name...), extra...), text...)
		if l.behind {
			if l.signed {
				archive = le.AppendUint32(archive, behindSign)
			}
			archive = le.AppendUint32(archive, sum)
			if l.wide {
				archive = le.AppendUint64(le.AppendUint64(archive, n), n)
			} else {
				archive = le.AppendUint32(le.AppendUint32(archive, uint32(n)), uint32(n))
			}
		}

		size, at, extra := uint32(n), uint32(header), []byte(nil)
		if l.wide {
			size, at = none32, none32
			extra = le.AppendUint64(le.AppendUint64(le.AppendUint64(short(nil, 1, 24), n), n), header)
		}
		folder = le.AppendUint32(folder, folderSign)
		folder = le.AppendUint32(short(folder, 45, 45, flags, Stored, 0, 0), sum)
		folder = le.AppendUint32(le.AppendUint32(folder, size), size)
		folder = short(folder, uint16(len(name)), uint16(len(extra)), 0, 0, 0, 0, 0)
		folder = append(append(le.AppendUint32(folder, at), name...), extra...)
	}
	start, length, count := uint64(len(archive)), uint64(len(folder)), uint64(len(texts))
	archive = append(archive, folder...)
	if !l.wide {
		archive = short(le.AppendUint32(archive, endSign), 0, 0, uint16(count), uint16(count))
		return short(le.AppendUint32(le.AppendUint32(archive, uint32(length)), uint32(start)), 0)
	}
	end := uint64(len(archive))
	archive = short(le.AppendUint64(le.AppendUint32(archive, end64Sign), 44), 45, 45)
	archive = le.AppendUint64(archive, 0) // the disks
	for _, v := range []uint64{count, count, length, start} {
		archive = le.AppendUint64(archive, v)
	}
	archive = le.AppendUint32(le.AppendUint32(archive, locatorSign), 0)
	archive = le.AppendUint32(le.AppendUint64(archive, end), 1)
	archive = short(le.AppendUint32(archive, endSign), 0, 0, 0xffff, 0xffff)
	return short(le.AppendUint32(le.AppendUint32(archive, none32), none32), 0)
}
