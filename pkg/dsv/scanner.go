package dsv

const (
	window    = 64 << 10 // bytes tokenised at a time; fits the processor's cache
	maxRow    = 1 << 20  // a row longer than this ends with its line, whatever its quotes say
	maxLine   = 16 << 20 // a line longer than this is no part of a table
	maxWasted = 64 << 20 // bytes tokenised in vain before quotes no longer reach over line ends
)

// Scanner is the tokeniser stage: text → rows of fields. The text is written
// into its own buffer and tokenised in windows that start with a row; where they
// lie depends on the text alone, not on the pieces in which it arrives.
type Scanner struct {
	Block
	Delimiter byte
	Columns   int // fields of a whole row, to notice a quote that is never closed; 0: not known

	returns  bool   // a carriage return alone ends a line, too
	escapes  bool   // a backslash before a quote makes it a character
	buf      []byte // text from start to end, then Pad bytes
	from, to int    // the part not yet tokenised
	line     uint32
	ended    bool
	final    bool // the window reaches to the end of the text
	several  bool // a row of the block has line ends inside quotes
	broken   bool // the next row has a quote that is never closed
	endless  bool // the next row is longer than any
	wasted   int  // bytes tokenised in vain on account of such rows
	need     int  // bytes that the next row takes at least, if it is a long one
	split    split

	wrapping
	pending  int    // bytes behind the text whose line isn't whole, where lines stand in quotes
	torn     bool   // the beginning of that line is text already
	unquoted []byte // for a line out of its quotes
}

// Block is some whole rows of text. It is valid until the scanner's next use.
type Block struct {
	text     []byte
	ends     []uint32 // where each field ends, row after row
	rows     []Row    // and one more, where the last row ends
	unclosed bool
}

// Row says where a row starts: in the text, in the list of fields, in the file.
type Row struct {
	Start uint32
	First uint32
	Line  uint32 // physical line of the file, from 1
}

// Rows is the number of rows in the block.
func (b *Block) Rows() int { return len(b.rows) - 1 }

// Line is the physical line of the file on which a row starts, from 1.
func (b *Block) Line(row int) int { return int(b.rows[row].Line) }

// Fields is the number of fields of a row.
func (b *Block) Fields(row int) int { return int(b.rows[row+1].First - b.rows[row].First) }

// Unclosed tells that the block is a single row with a quote that is never closed:
// the row was made to end with its line, and the rest of that is one field.
func (b *Block) Unclosed() bool { return b.unclosed }

// Raw is a field as it stands in the text, with its quotes; nil if the row is
// too short to have it. Pad bytes can be read behind it.
func (b *Block) Raw(row, column int) []byte {
	r := b.rows[row]
	i := r.First + uint32(column)
	if i >= b.rows[row+1].First {
		return nil
	}
	start := r.Start
	if column > 0 {
		start = b.ends[i-1] + 1
	}
	return b.text[start:b.ends[i]]
}

// room makes place for n more bytes of text and returns it.
func (s *Scanner) room(n int) []byte {
	if s.from > 0 {
		copy(s.buf, s.buf[s.from:s.to+s.pending])
		s.to -= s.from
		s.from = 0
	}
	at := s.to + s.pending
	if need := at + n + Pad; need > len(s.buf) {
		grown := make([]byte, max(need, min(2*len(s.buf), len(s.buf)+4<<20)))
		copy(grown, s.buf[:at])
		s.buf = grown
	}
	return s.buf[at : at+n : at+n]
}

// commit takes n bytes written to room as text.
func (s *Scanner) commit(n int) {
	if s.wrapping.on {
		s.unwrap(n, false)
		return
	}
	s.to += n
}

// end says that the text is complete.
func (s *Scanner) end() {
	if s.wrapping.on {
		s.unwrap(0, true)
	}
	s.ended = true
}

// Next makes Block the next rows; it is false when more text is needed, or none is
// left, or the next row has no end.
func (s *Scanner) Next() bool {
	for size := max(window, s.need); !s.endless; size *= 2 {
		have := s.to - s.from
		s.final = s.ended && have <= size
		switch {
		case s.final && have == 0:
			return false
		case s.final:
			size = have
			if !s.endsLine(s.to-1, s.to) {
				s.buf[s.to] = '\n'
				size++
			}
		case have < size:
			s.need = size
			return false
		}
		s.unclosed = false
		end := s.from
		if s.wasted < maxWasted && size <= maxRow {
			if s.returns {
				end = s.indexReturns(s.from, s.from+size)
			} else {
				end = s.index(s.from, s.from+size)
			}
			if s.several {
				end = s.beforeBroken(end)
			}
			if end == s.from && !s.broken && !s.final && size < maxRow {
				continue
			}
		}
		if end == s.from {
			lineEnd := s.lineEnd(s.from, s.from+size)
			if lineEnd == s.from+size {
				s.endless = size >= maxLine
				continue
			}
			s.wasted += size
			s.broken = false
			end = s.oneLine(s.from, lineEnd)
		}
		s.Block.text = s.buf
		s.line = s.rows[len(s.rows)-1].Line
		if s.split.column > 0 {
			s.joinDecimals()
		}
		s.from, s.need = min(end, s.to), 0
		return true
	}
	return false
}

// beforeBroken drops, from the first row that swallowed its neighbours on, the
// rows of the block; it returns where the rest ends. Such a row reaches over line
// ends, while its second line alone has the fields of a whole row. If it has them
// itself, too, a quote in it must stand as if it opened another field.
func (s *Scanner) beforeBroken(end int) int {
	for i := range s.Rows() {
		row, next := s.rows[i], s.rows[i+1]
		if next.Line-row.Line < 2 || s.Columns < 2 {
			continue
		}
		second := s.lineEnd(int(row.Start), int(next.Start)) + 1
		stop := s.lineEnd(second, int(next.Start))
		if s.tooFew(second, stop) {
			continue // the usual case: an address, a comment
		}
		probe := Scanner{Delimiter: s.Delimiter, returns: s.returns, escapes: s.escapes, final: s.final, buf: s.buf}
		probe.oneLine(second, stop)
		if probe.Fields(0) == s.Columns && (s.Fields(i) != s.Columns || s.swallowed(int(row.Start), int(next.Start))) {
			s.broken = i == 0
			s.rows, s.ends = s.rows[:i+1], s.ends[:row.First]
			return int(row.Start)
		}
	}
	return end
}

// tooFew tells whether a line has fewer fields than there are columns, whatever its quotes say: too few delimiters.
func (s *Scanner) tooFew(from, to int) bool {
	missing := s.Columns - 1
	for i := from; i < to && missing > 0; i++ {
		if s.buf[i] == s.Delimiter {
			missing--
		}
	}
	return missing > 0
}

// swallowed tells whether a quoted field of a row has a quote in it that stands
// as if it opened a field.
func (s *Scanner) swallowed(from, to int) bool {
	inside := false
	for i := from; i < to; i++ {
		switch {
		case s.buf[i] != '"' || s.escaped(i):
		case !inside:
			inside = s.opens(i)
		case s.buf[i+1] == '"':
			i++
		case s.closes(i+1, to):
			inside = false
		case s.opens(i):
			return true
		}
	}
	return false
}
