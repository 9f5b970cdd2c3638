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

// lineFeeds are no constant: engines of WebAssembly build one of eight bytes anew
// wherever it is used.
var lineFeeds uint64 = '\n' * ones

// index cuts text[from:to], which starts a row, into fields: the rows that end
// in it go to s.rows, the ends of their fields to s.ends. It returns where the
// last of these rows ends, which is from if none does.
func (s *Scanner) index(from, to int) int {
	base := unsafe.Pointer(unsafe.SliceData(s.buf))
	delim, newline := uint64(s.Delimiter)*ones, lineFeeds
	line, st := s.line, state{fresh: 1}
	ends, rows := s.ends[:cap(s.ends)], append(s.rows[:0], Row{Start: uint32(from), Line: line})
	count := 0        // of ends
	var hidden uint64 // line ends inside quotes
	for at := from; at < to; at += 64 {
		p := unsafe.Add(base, at)
		w0, w1, w2, w3 := Load(p, 0), Load(p, 8), Load(p, 16), Load(p, 24)
		w4, w5, w6, w7 := Load(p, 32), Load(p, 40), Load(p, 48), Load(p, 56)
		n0, n1, n2, n3 := zeros(w0^newline), zeros(w1^newline), zeros(w2^newline), zeros(w3^newline)
		n4, n5, n6, n7 := zeros(w4^newline), zeros(w5^newline), zeros(w6^newline), zeros(w7^newline)
		all := gather(zeros(w0^delim)|n0) | gather(zeros(w1^delim)|n1)<<8 |
			gather(zeros(w2^delim)|n2)<<16 | gather(zeros(w3^delim)|n3)<<24 |
			gather(zeros(w4^delim)|n4)<<32 | gather(zeros(w5^delim)|n5)<<40 |
			gather(zeros(w6^delim)|n6)<<48 | gather(zeros(w7^delim)|n7)<<56
		quote := maybeZero(w0^quotes) | maybeZero(w1^quotes) | maybeZero(w2^quotes) | maybeZero(w3^quotes) |
			maybeZero(w4^quotes) | maybeZero(w5^quotes) | maybeZero(w6^quotes) | maybeZero(w7^quotes)
		var n uint64
		if n0|n1|n2|n3|n4|n5|n6|n7 != 0 {
			n = gather(n0) | gather(n1)<<8 | gather(n2)<<16 | gather(n3)<<24 |
				gather(n4)<<32 | gather(n5)<<40 | gather(n6)<<48 | gather(n7)<<56
		}
		in := ^uint64(0) // the bytes before to
		if to-at < 64 {
			in = 1<<(to-at) - 1
			all, n = all&in, n&in
		}
		raw := n
		if quote|st.inside|st.closed != 0 {
			q := s.equal(at, quotes) & in
			if s.escapes {
				q = s.butEscaped(q, at)
			}
			p := prefixXor(q) ^ st.inside
			structural, shut := all&^p, q&^p
			odd := q & p &^ (structural<<1 | st.fresh | shut<<1 | st.closed)
			if after := (shut<<1 | st.closed) &^ (all | q) & in; after != 0 {
				odd |= s.butCarriageReturns(after, at, to)
			}
			if odd != 0 {
				var d uint64
				d, n, st = s.walk(at, min(at+64, to), to, st)
				all = d | n
			} else {
				all, n = structural, n&^p
				st = state{inside: uint64(int64(p) >> 63), fresh: structural >> 63, closed: shut >> 63}
			}
			hidden |= raw &^ n
		} else {
			st.fresh = all >> 63
		}
		for m := n; m != 0; m &= m - 1 {
			upTo := m ^ (m - 1) // the row's last bit and all before it
			rows = append(rows, Row{
				Start: uint32(at + bits.TrailingZeros64(m) + 1),
				First: uint32(count + bits.OnesCount64(all&upTo)),
				Line:  line + uint32(bits.OnesCount64(raw&upTo)),
			})
		}
		if raw != 0 {
			line += uint32(bits.OnesCount64(raw))
		}
		if len(ends)-count < 64 {
			ends = append(ends, make([]uint32, len(ends)+1024)...)
		}
		// Eight ends at a time without asking whether there are as many: what is
		// written beyond the last is overwritten or cut off.
		room, place := ends[count:count+64], uint32(at)
		count += bits.OnesCount64(all)
		for {
			to := (*[8]uint32)(room)
			to[0] = place + uint32(bits.TrailingZeros64(all))
			all &= all - 1
			to[1] = place + uint32(bits.TrailingZeros64(all))
			all &= all - 1
			to[2] = place + uint32(bits.TrailingZeros64(all))
			all &= all - 1
			to[3] = place + uint32(bits.TrailingZeros64(all))
			all &= all - 1
			to[4] = place + uint32(bits.TrailingZeros64(all))
			all &= all - 1
			to[5] = place + uint32(bits.TrailingZeros64(all))
			all &= all - 1
			to[6] = place + uint32(bits.TrailingZeros64(all))
			all &= all - 1
			to[7] = place + uint32(bits.TrailingZeros64(all))
			all &= all - 1
			if all == 0 {
				break
			}
			room = room[8:]
		}
	}
	last := rows[len(rows)-1]
	s.ends, s.rows, s.several = ends[:last.First], rows, hidden != 0
	return int(last.Start)
}

// butEscaped drops from a set of quotes those that backslashes make characters.
func (s *Scanner) butEscaped(q uint64, at int) uint64 {
	for m := q; m != 0; m &= m - 1 {
		if s.escaped(at + bits.TrailingZeros64(m)) {
			q &^= m & -m
		}
	}
	return q
}

// equal has a bit for each of the 64 bytes at a place of the text that is the one
// of which the word consists.
func (s *Scanner) equal(at int, word uint64) uint64 {
	p := unsafe.Pointer(&s.buf[at])
	return gather(zeros(Load(p, 0)^word)) | gather(zeros(Load(p, 8)^word))<<8 |
		gather(zeros(Load(p, 16)^word))<<16 | gather(zeros(Load(p, 24)^word))<<24 |
		gather(zeros(Load(p, 32)^word))<<32 | gather(zeros(Load(p, 40)^word))<<40 |
		gather(zeros(Load(p, 48)^word))<<48 | gather(zeros(Load(p, 56)^word))<<56
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
