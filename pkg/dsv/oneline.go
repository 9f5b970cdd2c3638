package dsv

import "math/bits"

// maxFields is how many fields of a row are told apart: in a longer one the last
// holds the rest.
const maxFields = 1 << 20

// oneLine cuts off one row that starts at from and ends with the line end at end,
// or with the text, whatever its quotes say: the way out when a quote is never
// closed. It returns where the next row starts.
func (s *Scanner) oneLine(from, end int) int {
	s.ends, s.rows = s.ends[:0], append(s.rows[:0], Row{Start: uint32(from), Line: s.line})
	st := state{fresh: 1}
	for at := from; at < end && len(s.ends) < maxFields; at += 64 {
		var d uint64
		d, _, st = s.walk(at, min(at+64, end), end, st)
		for ; d != 0; d &= d - 1 {
			s.ends = append(s.ends, uint32(at+bits.TrailingZeros64(d)))
		}
	}
	if s.unclosed = st.inside != 0; s.unclosed {
		s.loosely(from, end)
	}
	s.ends = append(s.ends, uint32(end))
	s.rows = append(s.rows, Row{Start: uint32(end + 1), First: uint32(len(s.ends)), Line: s.line + 1})
	return end + 1
}

// loosely cuts a line with a quote that is not closed once more, as if what follows
// a closing quote belonged to the field: "Smith" & Sons. If that leaves none open
// it holds.
func (s *Scanner) loosely(from, end int) {
	strict, inside, closed := len(s.ends), false, -1
	for i := from; i < end; i++ {
		switch c := s.buf[i]; {
		case c == '"' && inside && !s.escaped(i):
			inside, closed = false, i+1
		case inside:
		case c == '"' && (closed == i || s.opens(i)):
			inside = true
		case c == s.Delimiter && len(s.ends) < strict+maxFields:
			s.ends = append(s.ends, uint32(i))
		}
	}
	if inside {
		s.ends = s.ends[:strict]
		return
	}
	s.ends = append(s.ends[:0], s.ends[strict:]...)
	s.unclosed = false
}
