package dsv

import "bytes"

// walk is the tokeniser byte by byte: what a quote means is decided here.
//
//   - At the start of a field, blanks before it left aside, it opens a quoted one.
//   - In any other place of a field without quotes it is a character.
//   - In a quoted field, before a delimiter or the end of the line, blanks left
//     aside, it closes the field; doubled it is a character, and so it is before
//     anything else.
//
// It returns the delimiters and line ends of text[at:to] as bits, and the state
// after it; end is where the readable text ends.
func (s *Scanner) walk(at, to, end int, st state) (d, n uint64, after state) {
	for i := at; i < to; i++ {
		c := s.buf[i]
		bit := uint64(1) << (i - at)
		if st.closed != 0 {
			st.closed = 0
			if !s.closes(i, end) {
				st.inside = ^uint64(0)
				continue
			}
		}
		switch {
		case st.inside != 0:
			if c == '"' && !s.escaped(i) {
				st.inside, st.closed = 0, 1
			}
		case c == s.Delimiter:
			d |= bit
		case c == '\n' || c == '\r' && s.returns && s.lone(i, end):
			n |= bit
		case c == '"' && s.opens(i):
			st.inside = ^uint64(0)
		}
	}
	st.fresh = (d | n) >> 63
	return d, n, st
}

// opens tells of a quote outside of quotes whether only blanks stand between it
// and the start of its field.
func (s *Scanner) opens(i int) bool {
	for i > 0 && s.blank(s.buf[i-1]) {
		i--
	}
	if i >= len(bom8) && string(s.buf[i-len(bom8):i]) == bom8 {
		i -= len(bom8) // of a file that was put behind another one
	}
	return i == 0 || s.buf[i-1] == s.Delimiter || s.buf[i-1] == '\n' || s.returns && s.buf[i-1] == '\r'
}

// closes tells whether what follows a quote within quotes, at i, ends the field. A
// row that reaches to the end of the readable text is read again with more of it.
func (s *Scanner) closes(i, end int) bool {
	for i < end && s.blank(s.buf[i]) {
		i++
	}
	return i == end || s.buf[i] == s.Delimiter || s.buf[i] == '\n' ||
		s.buf[i] == '\r' && (s.returns || i+1 == end || s.buf[i+1] == '\n')
}

// blank tells whether a byte is a space beside quotes.
func (s *Scanner) blank(c byte) bool { return (c == ' ' || c == '\t') && c != s.Delimiter }

// escaped tells whether a quote is a character for the backslash before it.
func (s *Scanner) escaped(i int) bool {
	if !s.escapes {
		return false
	}
	from := i
	for i > 0 && s.buf[i-1] == '\\' {
		i--
	}
	return (from-i)&1 != 0
}

// endsLine tells whether a line end stands at a place of the text before to.
func (s *Scanner) endsLine(i, to int) bool {
	return s.buf[i] == '\n' || s.buf[i] == '\r' && (i+1 < to && s.buf[i+1] == '\n' || s.returns && s.lone(i, to))
}

// lone tells of a carriage return whether nothing that belongs to it follows; of
// one at the end of the window that is known only where the text ends, too.
func (s *Scanner) lone(i, to int) bool {
	if i+1 == to {
		return s.final
	}
	return s.buf[i+1] != '\n'
}

// lineEnd is the place of the first line end of text[from:to], to if it has none.
func (s *Scanner) lineEnd(from, to int) int {
	if !s.returns {
		if i := bytes.IndexByte(s.buf[from:to], '\n'); i >= 0 {
			return from + i
		}
		return to
	}
	for i := from; i < to; i++ {
		if c := s.buf[i]; c == '\n' || c == '\r' && s.lone(i, to) {
			return i
		}
	}
	return to
}
