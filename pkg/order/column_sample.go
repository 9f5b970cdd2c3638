package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// sample is the head of the file, as long as its text is not overwritten.
type sample struct {
	rows  [][][]byte // cells
	lines []int
	name  string // the file's
	lang  string // the page's
	year  int    // the title's; 0 or less if it names none

	columns []column
}

const (
	sampled    = 1000 // rows of the head that are kept
	headerRows = 40   // rows at the start among which the header is looked for
)

// takeSample reads the first rows of a file, blank ones left out.
func takeSample(head *dsv.Scanner) sample {
	var s sample
	var scratch dsv.Scratch
	for len(s.rows) < sampled && head.Next() {
		for i := range head.Rows() {
			cells := make([][]byte, head.Fields(i))
			blank := true
			for c := range cells {
				cells[c] = scratch.Cell(head.Raw(i, c))
				blank = blank && len(cells[c]) == 0
			}
			if !blank {
				s.rows = append(s.rows, cells)
				s.lines = append(s.lines, head.Line(i))
			}
		}
	}
	return s
}

// profile looks at the cells below the header.
func (s *sample) profile(header int) []column {
	names := make([]string, s.width(header))
	if header >= 0 {
		for i, cell := range s.rows[header] {
			names[i] = dsv.Text(cell)
		}
	}
	columns := newColumns(names)
	for _, row := range s.rows[header+1 : min(len(s.rows), header+1+profiled)] {
		for i, cell := range row[:min(len(row), len(columns))] {
			columns[i].look(cell)
			_, got := parse.Yearless(cell, s.year)
			countIf(&columns[i].yearless, got == parse.OK)
		}
	}
	s.columns = columns
	return columns
}

// width is the number of columns: the header's, else that of the widest row.
func (s *sample) width(header int) int {
	if header >= 0 {
		return len(s.rows[header])
	}
	widest := 0
	for _, row := range s.rows {
		widest = max(widest, len(row))
	}
	return widest
}

// at is a cell of the sample, nil where the row is too short or there is no
// such column.
//
//go:noinline
func (s *sample) at(row, column int) []byte {
	if cells := s.rows[row]; column >= 0 && column < len(cells) {
		return cells[column]
	}
	return nil
}
