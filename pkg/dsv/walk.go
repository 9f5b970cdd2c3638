package dsv

import "math/bits"

// walk is the tokeniser byte by byte: what a quote means is decided here.
//
//   - At the start of a field it opens a quoted one.
//   - In any other place of a field without quotes it is a character.
//   - In a quoted field, before a delimiter or the end of the line, it closes
//     the field; doubled it is a character, and so it is before anything else.
//
// It returns the delimiters and line ends of text[at:to] as bits, and the state
// after it; end is where the readable text ends.
func (s *Scanner) walk(at, to, end int, st state) (d, n uint64, after state) {
	for i := at; i < to; i++ {
		c := s.buf[i]
		bit := uint64(1) << (i - at)
		if st.closed != 0 {
			st.closed = 0
			switch {
			case c == '"':
				st.inside = ^uint64(0)
				continue
			case c == s.Delimiter || s.endsLine(i, end):
				// closed indeed; the delimiter is seen to below
			default:
				st.inside = ^uint64(0)
				continue
			}
		}
		switch {
		case st.inside != 0:
			if c == '"' {
				st.inside, st.closed = 0, 1
			}
		case c == s.Delimiter:
			d |= bit
			st.fresh = 1
		case c == s.newline:
			n |= bit
			st.fresh = 1
		case c == '"' && st.fresh != 0:
			st.inside, st.fresh = ^uint64(0), 0
		default:
			st.fresh = 0
		}
	}
	return d, n, st
}

// oneLine cuts off one row that starts at from and ends with its line, whatever
// its quotes say: the way out when a quote is never closed. It returns where the
// row ends, which is to if the text has no line end.
func (s *Scanner) oneLine(from, to int) int {
	s.ends, s.rows = s.ends[:0], append(s.rows[:0], Row{Start: uint32(from), Line: s.line})
	st := state{fresh: 1}
	end := from
	for end < to && s.buf[end] != s.newline {
		end++
	}
	for at := from; at < end; at += 64 {
		var d uint64
		d, _, st = s.walk(at, min(at+64, end), end, st)
		for ; d != 0; d &= d - 1 {
			s.ends = append(s.ends, uint32(at+bits.TrailingZeros64(d)))
		}
	}
	next := Row{Start: uint32(end), Line: s.line}
	if end < to {
		next = Row{Start: uint32(end + 1), Line: s.line + 1}
	}
	s.ends = append(s.ends, uint32(end))
	next.First = uint32(len(s.ends))
	s.rows = append(s.rows, next)
	return int(next.Start)
}
