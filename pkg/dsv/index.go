package dsv

import (
	"math/bits"
	"unsafe"
)

// The tokeniser writes down where fields end. It works on 64 bytes at a time:
// one bit per byte for quotes, delimiters and line ends, found eight bytes to a
// word. A running xor over the quote bits tells what lies inside quotes. That is
// right as long as every quote opens a field, closes one or is doubled; the
// few blocks where one does not are walked byte by byte (walk.go), from the same
// state to the same state.

// state is what the tokeniser knows between two bytes.
type state struct {
	inside uint64 // all ones inside a quoted field, else 0
	fresh  uint64 // 1 at the start of a field
	closed uint64 // 1 after a quote that has closed, or is the first of a doubled one
}

// index cuts text[from:to], which starts a row, into fields: the rows that end
// in it go to s.rows, the ends of their fields to s.ends. It returns where the
// last of these rows ends, which is from if none does.
func (s *Scanner) index(from, to int) int {
	const quote = '"' * ones
	base := unsafe.Pointer(unsafe.SliceData(s.buf))
	delim, newline := uint64(s.Delimiter)*ones, uint64(s.newline)*ones
	line, st := s.line, state{fresh: 1}
	ends, rows := s.ends[:0], append(s.rows[:0], Row{Start: uint32(from), Line: line})
	var hidden uint64 // line ends inside quotes
	for at := from; at < to; at += 64 {
		var d, n, q uint64
		for i := 0; i < 64; i += 16 {
			a, b := Load(base, at+i), Load(base, at+i+8)
			d |= (gather(zeros(a^delim)) | gather(zeros(b^delim))<<8) << i
			n |= (gather(zeros(a^newline)) | gather(zeros(b^newline))<<8) << i
			q |= zeros(a^quote) | zeros(b^quote)
		}
		in := ^uint64(0) // the bytes before to
		if to-at < 64 {
			in = 1<<(to-at) - 1
			d, n = d&in, n&in
		}
		raw := n
		if q|st.inside|st.closed != 0 {
			q = s.quotes(at) & in
			p := prefixXor(q) ^ st.inside
			structural, shut := (d|n)&^p, q&^p
			odd := q & p &^ (structural<<1 | st.fresh | shut<<1 | st.closed)
			if after := (shut<<1 | st.closed) &^ (d | n | q) & in; after != 0 {
				odd |= s.butCarriageReturns(after, at, to)
			}
			if odd != 0 {
				d, n, st = s.walk(at, min(at+64, to), to, st)
			} else {
				d, n = d&^p, n&^p
				st = state{inside: uint64(int64(p) >> 63), fresh: structural >> 63, closed: shut >> 63}
			}
			hidden |= raw &^ n
		} else {
			st.fresh = (d | n) >> 63
		}
		all := d | n
		for m := n; m != 0; m &= m - 1 {
			upTo := m ^ (m - 1) // the row's last bit and all before it
			rows = append(rows, Row{
				Start: uint32(at + bits.TrailingZeros64(m) + 1),
				First: uint32(len(ends) + bits.OnesCount64(all&upTo)),
				Line:  line + uint32(bits.OnesCount64(raw&upTo)),
			})
		}
		line += uint32(bits.OnesCount64(raw))
		ends = appendBits(ends, all, uint32(at))
	}
	last := rows[len(rows)-1]
	s.ends, s.rows, s.several = ends[:last.First], rows, hidden != 0
	return int(last.Start)
}

// appendBits appends at + i for every bit i of m.
func appendBits(ends []uint32, m uint64, at uint32) []uint32 {
	n, count := len(ends), bits.OnesCount64(m)
	if cap(ends)-n < 64 {
		grown := make([]uint32, n, 2*cap(ends)+1024)
		copy(grown, ends)
		ends = grown
	}
	room := ends[n : n+64 : n+64]
	for i := 0; i < count; i += 8 {
		// Eight at a time without asking whether there are as many: what is
		// written beyond count is overwritten or cut off.
		to := (*[8]uint32)(room[i : i+8])
		to[0] = at + uint32(bits.TrailingZeros64(m))
		m &= m - 1
		to[1] = at + uint32(bits.TrailingZeros64(m))
		m &= m - 1
		to[2] = at + uint32(bits.TrailingZeros64(m))
		m &= m - 1
		to[3] = at + uint32(bits.TrailingZeros64(m))
		m &= m - 1
		to[4] = at + uint32(bits.TrailingZeros64(m))
		m &= m - 1
		to[5] = at + uint32(bits.TrailingZeros64(m))
		m &= m - 1
		to[6] = at + uint32(bits.TrailingZeros64(m))
		m &= m - 1
		to[7] = at + uint32(bits.TrailingZeros64(m))
		m &= m - 1
	}
	return ends[:n+count]
}

// quotes marks the quotes among the 64 bytes at a place of the text.
func (s *Scanner) quotes(at int) uint64 {
	base := unsafe.Pointer(unsafe.SliceData(s.buf))
	var q uint64
	for i := 0; i < 64; i += 8 {
		q |= gather(zeros(Load(base, at+i)^'"'*ones)) << i
	}
	return q
}

// butCarriageReturns drops from marks those that lie on the first byte of CR LF.
func (s *Scanner) butCarriageReturns(marks uint64, at, to int) uint64 {
	for m := marks; m != 0; m &= m - 1 {
		i := at + bits.TrailingZeros64(m)
		if s.endsLine(i, to) {
			marks &^= m & -m
		}
	}
	return marks
}

// endsLine tells whether a line end stands at a place of the text.
func (s *Scanner) endsLine(i, to int) bool {
	return s.buf[i] == s.newline || s.buf[i] == '\r' && i+1 < to && s.buf[i+1] == s.newline
}

// prefixXor has each bit the xor of all bits of x up to it.
func prefixXor(x uint64) uint64 {
	x ^= x << 1
	x ^= x << 2
	x ^= x << 4
	x ^= x << 8
	x ^= x << 16
	x ^= x << 32
	return x
}
