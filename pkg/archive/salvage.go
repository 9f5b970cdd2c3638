package archive

import "bytes"

// salvage lists the entries of an archive whose end, and with it the directory, is missing: a download that broke off.
// It walks from one local header to the next. The last entry may be cut.
func (s *source) salvage() []record {
	var records []record
	for at := int64(0); len(records) < maxRecords; {
		h := s.at(at, localLen)
		if h == nil || le32(h) != localSign {
			break
		}
		name, extra := le16(h[26:]), le16(h[28:])
		more := s.at(at+localLen, name+extra)
		if more == nil {
			break
		}
		r := record{
			name:  string(more[:name]),
			flags: le16(h[6:]), method: le16(h[8:]),
			packed: int64(le32(h[18:])), size: int64(le32(h[22:])),
			data: at + localLen + int64(name+extra),
		}
		extend(more[name:], &r.size, &r.packed)
		at = r.data + r.packed
		if r.flags&behind != 0 {
			r.packed, at = s.next(r.data)
		}
		if rest := s.size - r.data; r.packed < 0 || r.packed > rest {
			r.packed, r.cut = rest, true
		}
		records = append(records, r)
		if r.cut {
			break
		}
	}
	return records
}

// next finds where the bytes from data on end, if their length is written behind them: before the next header that has
// the right length in front of it. It returns the length, −1 where there is none, and the offset of that header.
func (s *source) next(data int64) (packed, header int64) {
	const (
		piece  = 1 << 18
		before = 24 // bytes of the longest form: signature, checksum and two lengths of 64 bits
	)
	for at := data; ; at += piece - before - 4 {
		b := s.at(at, int(min(s.size-at, piece)))
		if len(b) < 4 {
			return -1, 0
		}
		for i := 0; ; i++ {
			found := bytes.Index(b[i:], []byte("PK"))
			if found < 0 || i+found+4 > len(b) {
				break
			}
			i += found
			if sign := le32(b[i:]); sign == localSign || sign == folderSign {
				if n := written(b[:i], at+int64(i)-data); n >= 0 {
					return n, at + int64(i)
				}
			}
		}
		if len(b) < piece {
			return -1, 0
		}
	}
}

// written is the length of packed bytes that the end of b tells, if b's end lies as far from their start as that length
// makes it: else −1.
func written(b []byte, distance int64) int64 {
	if len(b) >= 12 {
		n := int64(le32(b[len(b)-8:]))
		if distance == n+12 || distance == n+16 && len(b) >= 16 && le32(b[len(b)-16:]) == behindSign {
			return n
		}
	}
	if len(b) >= 20 {
		n := int64(le64(b[len(b)-16:]))
		if distance == n+20 || distance == n+24 && len(b) >= 24 && le32(b[len(b)-24:]) == behindSign {
			return n
		}
	}
	return -1
}
