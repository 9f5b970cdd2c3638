package dsv

// indexReturns is index for text in which carriage returns alone end lines, too.
// Such files are rare enough to be walked byte by byte.
func (s *Scanner) indexReturns(from, to int) int {
	s.ends, s.rows, s.several = s.ends[:0], append(s.rows[:0], Row{Start: uint32(from), Line: s.line}), false
	line, st := s.line, state{fresh: 1}
	for at := from; at < to; at += 64 {
		var d, n uint64
		d, n, st = s.walk(at, min(at+64, to), to, st)
		for i := at; i < min(at+64, to); i++ {
			bit := uint64(1) << (i - at)
			if s.buf[i] == '\n' || s.buf[i] == '\r' && s.lone(i, to) {
				line++
				s.several = s.several || n&bit == 0
			}
			if (d|n)&bit != 0 {
				s.ends = append(s.ends, uint32(i))
			}
			if n&bit != 0 {
				s.rows = append(s.rows, Row{Start: uint32(i + 1), First: uint32(len(s.ends)), Line: line})
			}
		}
	}
	last := s.rows[len(s.rows)-1]
	s.ends = s.ends[:last.First]
	return int(last.Start)
}
