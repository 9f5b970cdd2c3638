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
			flags: le16(h[6:]), method: le16(h[8:]), sum: le32(h[14:]),
			packed: int64(le32(h[18:])), size: int64(le32(h[22:])),
			data: at + localLen + int64(name+extra),
		}
		extend(more[name:], &r.size, &r.packed)
		at = r.data + r.packed
		if r.flags&behind != 0 {
			at = s.next(&r)
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

// next finds where the bytes of a record end, if their sizes are written behind them: before the next header that has
// the right size in front of it. It puts the sizes into the record, a negative one where there is no such header, and
// returns that header's offset.
func (s *source) next(r *record) (header int64) {
	const (
		piece  = 1 << 18
		before = 24 // bytes of the longest form: signature, checksum and two sizes of 64 bits
	)
	r.packed, r.size, r.sum = -1, 0, 0
	for at := r.data; ; at += piece - before - 4 {
		b := s.at(at, int(min(s.size-at, piece)))
		if len(b) < 4 {
			return 0
		}
		for i := 0; ; i++ {
			found := bytes.Index(b[i:], []byte("PK"))
			if found < 0 || i+found+4 > len(b) {
				break
			}
			i += found
			if sign := le32(b[i:]); sign == localSign || sign == folderSign {
				if header = at + int64(i); r.sizes(b[:i], header-r.data) {
					return header
				}
			}
		}
		if len(b) < piece {
			return 0
		}
	}
}

// sizes takes the sizes from the end of b, if that lies as far from the start of the packed bytes as they make it.
func (r *record) sizes(b []byte, distance int64) bool {
	if end := len(b); end >= 12 {
		n := int64(le32(b[end-8:]))
		if distance == n+12 || distance == n+16 && end >= 16 && le32(b[end-16:]) == behindSign {
			r.sum, r.packed, r.size = le32(b[end-12:]), n, int64(le32(b[end-4:]))
			return true
		}
	}
	if end := len(b); end >= 20 {
		n := int64(le64(b[end-16:]))
		if distance == n+20 || distance == n+24 && end >= 24 && le32(b[end-24:]) == behindSign {
			r.sum, r.packed, r.size = le32(b[end-20:]), n, int64(le64(b[end-8:]))
			return true
		}
	}
	return false
}
