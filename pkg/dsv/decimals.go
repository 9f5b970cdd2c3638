package dsv

import "bytes"

// split is a column whose amounts have a comma before their cents in a file that is
// cut by commas, and no quotes around them: the zero value is none.
type split struct {
	column int // of the amounts, counted from 1
	width  int // fields of a row whose amount is whole
}

// JoinDecimals makes 20,50 in a column, counted from 0, one field again where a
// row has one more than width. It is to be called before the first Next.
func (r *Reader) JoinDecimals(column, width int) {
	r.Dialect.split = split{column + 1, width}
	r.Scanner.split = r.Dialect.split
}

// joinDecimals takes the ends out of the block at which an amount was cut in two.
func (s *Scanner) joinDecimals() {
	kept, first := s.ends[:0], s.rows[0].First
	for i := range s.Rows() {
		row := s.ends[first:s.rows[i+1].First]
		first = s.rows[i+1].First
		if at := s.split.column; len(row) == s.split.width+1 && s.cutInTwo(int(s.rows[i].Start), row) {
			kept = append(kept, row[:at-1]...)
			row = row[at:]
		}
		kept = append(kept, row...)
		s.rows[i+1].First = uint32(len(kept))
	}
	s.ends = kept
}

// cutInTwo tells whether the amount of a row that starts there is cut at its comma.
func (s *Scanner) cutInTwo(start int, ends []uint32) bool {
	at := s.split.column
	if at > 1 {
		start = int(ends[at-2]) + 1
	}
	return DecimalParts(s.buf[start:ends[at-1]], bytes.TrimSuffix(s.buf[ends[at-1]+1:ends[at]], []byte{'\r'}))
}

// DecimalParts tells whether two neighbouring fields can be the whole and the cents
// of one amount.
func DecimalParts(whole, cents []byte) bool {
	whole = bytes.TrimPrefix(whole, []byte{'-'})
	return len(whole) > 0 && len(cents) > 0 && len(cents) <= 2 && digits(whole) && digits(cents)
}

func digits(text []byte) bool {
	for _, c := range text {
		if !digit(c) {
			return false
		}
	}
	return true
}
