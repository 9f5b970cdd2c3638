package dsv

import (
	"bytes"
	"math"
)

// Dialect is how a file writes its table.
type Dialect struct {
	Encoding  string
	Delimiter byte

	newline byte
	skip    int // bytes of text before the table: a line "sep=;"
}

// delimiters are the candidates; of equally good ones the first wins, as a comma
// also stands in amounts and names.
var delimiters = []byte{'\t', ';', '|', ','}

// sniffDialect finds how the text of the head is cut into lines and fields.
// chosen, if not 0, is the delimiter. whole: the head is all there is.
// Pad bytes follow the head in its memory.
func sniffDialect(head []byte, chosen byte, whole bool) Dialect {
	d := Dialect{newline: sniffNewline(head)}
	var named byte
	named, d.skip = separatorLine(head, d.newline)
	switch {
	case chosen != 0:
		d.Delimiter = chosen
	case named != 0:
		d.Delimiter = named
	default:
		d.Delimiter = sniffDelimiter(head, d, whole)
	}
	return d
}

// sniffNewline is CR where lines end in nothing else, otherwise LF.
func sniffNewline(head []byte) byte {
	var lf, cr int
	quoted := false
	for i, c := range head {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\n':
			lf++
		case c == '\r' && (i+1 == len(head) || head[i+1] != '\n'):
			cr++
		}
	}
	if cr > lf {
		return '\r'
	}
	return '\n'
}

// separatorLine reads the line "sep=;" that spreadsheets put before the table.
func separatorLine(head []byte, newline byte) (delimiter byte, skip int) {
	end := bytes.IndexByte(head, newline)
	if end < 0 {
		return 0, 0
	}
	line := bytes.Trim(head[:end], " \"\r")
	if len(line) == 5 && bytes.EqualFold(line[:4], []byte("sep=")) {
		return line[4], end + 1
	}
	return 0, 0
}

// sniffDelimiter takes the candidate that cuts the rows most evenly into most
// fields: the share of rows with the commonest number of fields, times the root
// of that number, halved if the first row, which should be the header, differs.
func sniffDelimiter(head []byte, d Dialect, whole bool) byte {
	best, bestScore := byte(','), 0.0
	for _, candidate := range delimiters {
		d.Delimiter = candidate
		counts, rows, first := map[int]int{}, 0, 0
		s := d.over(head, whole)
		for rows < 500 && s.Next() {
			for i := range s.Rows() {
				if blankRow(s.Raw(i, 0)) && s.Fields(i) == 1 {
					continue
				}
				if rows == 0 {
					first = s.Fields(i)
				}
				rows++
				counts[s.Fields(i)]++
			}
		}
		common := 0
		for fields, n := range counts {
			if n > counts[common] || n == counts[common] && fields > common {
				common = fields
			}
		}
		if common < 2 {
			continue
		}
		score := float64(counts[common]) / float64(rows) * math.Sqrt(float64(common))
		if first != common {
			score /= 2
		}
		if score > bestScore {
			best, bestScore = candidate, score
		}
	}
	return best
}

// over is a scanner of the head alone.
func (d Dialect) over(head []byte, whole bool) *Scanner {
	s := newScanner(d.Delimiter, d.newline, 1)
	if d.skip > 0 {
		s.line++
	}
	s.buf = head[:len(head)+Pad]
	s.from, s.to, s.ended = d.skip, len(head), whole
	return s
}

// blankRow tells whether a row's only field is blank.
func blankRow(field []byte) bool { return len(bytes.TrimSpace(field)) == 0 }
