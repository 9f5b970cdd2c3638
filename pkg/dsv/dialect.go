package dsv

import "bytes"

// Dialect is how a file writes its table.
type Dialect struct {
	Encoding  string
	Delimiter byte

	returns bool // a carriage return alone ends a line, too
	escapes bool // a backslash before a quote makes it a character
	columns int  // fields of most rows; 0: not known
	split   split
	wrapping
	skip int // bytes of text before the table: a line "sep=;"
	line int // of the file, on which the table starts
}

// maxColumns is how many fields a row of the head may have.
const maxColumns = 4096

// delimiters are the candidates; of equally good ones the first wins, as a comma
// also stands in amounts and names.
var delimiters = []byte{'\t', ';', '|', ','}

// sniffDialect finds how the text of the head is cut into lines and fields: of the
// ways that are possible, the one that cuts it most evenly. chosen, if not 0, is
// the delimiter; whole says that the head is all there is. Pad bytes follow the
// head in its memory.
func sniffDialect(head []byte, chosen byte, whole bool) Dialect {
	named, skip := separatorLine(head)
	line := 1
	if skip > 0 {
		line++
	}
	candidates := delimiters
	switch {
	case chosen != 0 && chosen != '"' && chosen != '\r' && chosen != '\n':
		candidates = []byte{chosen}
	case named != 0:
		candidates = []byte{named}
	}
	best, bestShape := Dialect{}, shape{score: -1}
	for _, returns := range returnsOf(head) {
		for _, escapes := range escapesOf(head) {
			for _, delimiter := range candidates {
				d := Dialect{Delimiter: delimiter, returns: returns, escapes: escapes, skip: skip, line: line}
				s := d.shape(head, whole)
				if s.score > bestShape.score {
					best, bestShape = d, s
				}
			}
		}
	}
	if bestShape.score == 0 && len(candidates) > 1 {
		// One column: no character is to cut it.
		best.Delimiter = ','
		if bytes.IndexByte(head, ',') >= 0 {
			best.Delimiter = ';'
		}
	}
	bestShape = best.shape(head, whole)
	best.columns = bestShape.columns
	if bestShape.returns == 0 && bytes.IndexByte(head, '\n') >= 0 {
		best.returns = false // those within quotes are no reason to see line ends in later ones
	}
	return best
}

// returnsOf is whether carriage returns alone may end lines, the likelier first.
func returnsOf(head []byte) []bool {
	feeds := bytes.IndexByte(head, '\n') >= 0
	for i := bytes.IndexByte(head, '\r'); i >= 0 && i+1 < len(head); i++ {
		if head[i] == '\r' && head[i+1] != '\n' {
			if feeds {
				return []bool{true, false}
			}
			return []bool{true}
		}
	}
	return []bool{len(head) > 0 && head[len(head)-1] == '\r' && !feeds}
}

// escapesOf is whether backslashes may stand before quotes that are characters,
// the likelier first: a quote behind one in the middle of a word speaks for it.
func escapesOf(head []byte) []bool {
	found := false
	for i := 0; i+2 < len(head); i++ {
		if head[i] == '\\' && head[i+1] == '"' {
			found = true
			if wordByte(head[i+2]) {
				return []bool{true, false}
			}
		}
	}
	if found {
		return []bool{false, true}
	}
	return []bool{false}
}

// separatorLine reads the line "sep=;" that spreadsheets put before the table.
func separatorLine(head []byte) (delimiter byte, skip int) {
	end := bytes.IndexAny(head[:min(len(head), 256)], "\r\n")
	if end < 0 {
		return 0, 0
	}
	line := bytes.Trim(head[:end], " \"")
	if len(line) < 5 || !bytes.EqualFold(line[:4], []byte("sep=")) || len(bytes.Trim(line[4:], string(line[4:5])+"\"")) > 0 {
		return 0, 0
	}
	if end++; head[end-1] == '\r' && end < len(head) && head[end] == '\n' {
		end++
	}
	return line[4], end
}

// tooWide is the line of the first row of the head that has more than maxColumns
// fields, 0 for none.
func (d Dialect) tooWide(head []byte) int {
	if len(head) > maxColumns {
		s := d.scanner(head[:len(head)+Pad], len(head))
		for s.ended = true; s.Next(); {
			for i := range s.Rows() {
				if s.Fields(i) > maxColumns {
					return s.Line(i)
				}
			}
		}
	}
	return 0
}

// scanner starts on the first n bytes of a text, which Pad bytes follow.
func (d Dialect) scanner(buf []byte, n int) *Scanner {
	return &Scanner{
		Delimiter: d.Delimiter, Columns: d.columns, returns: d.returns, escapes: d.escapes, split: d.split, wrapping: d.wrapping,
		buf: buf, from: d.skip, to: n, line: uint32(d.line),
	}
}

// over is a scanner of the head alone, but for the part of a row at its end if the
// head is not the whole file.
func (d Dialect) over(head []byte, whole bool) *Scanner {
	n := len(head)
	for !whole && n > d.skip && head[n-1] != '\n' && !(d.returns && head[n-1] == '\r') {
		n--
	}
	if n == d.skip {
		// The scanner will end the line, which must not be seen by others.
		n = len(head)
		head = append(make([]byte, 0, n+Pad), head...)
	}
	s := d.scanner(head[:n+Pad], n)
	s.ended = true
	return s
}
