package order

import (
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/role"
)

// cellSort is what a cell looks like, to tell a header from the rows below it.
type cellSort uint8

const (
	blankCell cellSort = iota
	textCell
	dateCell
	mailCell
	numberCell
	sorts
)

func sortOf(cell []byte) cellSort {
	switch {
	case len(cell) == 0:
		return blankCell
	case isEmail(cell):
		return mailCell
	case parse.IsDate(cell):
		return dateCell
	}
	var m parse.Money
	if _, _, got := m.Read(cell); got == parse.OK || got == parse.Doubt {
		return numberCell
	}
	return textCell
}

// headerRow is the row of the sample that names the columns; -1 if none does and
// the first row is data as all others. Above the header there may be a title,
// a report's settings, a row that groups the columns. Names that are known tell
// it, else that its cells are not what the columns below hold.
func (s *sample) headerRow() int {
	if at := s.headerByNames(); at >= 0 {
		return at
	}
	return s.headerByShape()
}

// headerByNames is the row in which most cells name a role, at least two; -1 if
// there is none.
func (s *sample) headerByNames() int {
	best, most := -1, 1
	for i, row := range s.rows[:min(len(s.rows), headerRows)] {
		if names, data := countNames(row); names > most && names > data {
			best, most = i, names
		}
	}
	if best >= 0 && best+1 < len(s.rows) {
		// A row that groups columns has fewer cells than the names below it.
		names, data := countNames(s.rows[best+1])
		if names > 0 && data == 0 && differentTexts(s.rows[best+1]) > differentTexts(s.rows[best]) {
			best++
		}
	}
	return best
}

// countNames counts the cells of a row that name a role, and those that no
// header has.
func countNames(row [][]byte) (names, data int) {
	for _, cell := range row {
		switch sortOf(cell) {
		case textCell:
			if len(cell) < 80 && role.IsAlias(string(cell)) {
				names++
			}
		case dateCell, mailCell, numberCell:
			data++
		}
	}
	return names, data
}

// differentTexts counts the different cells of a row that are no data.
func differentTexts(row [][]byte) int {
	seen := map[string]bool{}
	for _, cell := range row {
		if sortOf(cell) == textCell {
			seen[string(cell)] = true
		}
	}
	return len(seen)
}

// headerByShape finds the first row that is like the others, column by column.
// The row above it with the most texts is the header. Where there is nothing to
// compare the widest row is it.
func (s *sample) headerByShape() int {
	first := s.rows[:min(len(s.rows), headerRows)]
	like := s.shape()
	start := 0
	for start < len(first) && !like.fits(first[start]) {
		start++
	}
	if start == 0 && like.isOrder(first[0]) {
		return -1
	}
	widest := 0
	if start == 0 || start == len(first) {
		for i, row := range first {
			if len(row) > len(first[widest]) {
				widest = i
			}
		}
		return widest
	}
	header, most := 0, 0
	for i, row := range first[:start] {
		if n := differentTexts(row); n >= most {
			header, most = i, n
		}
	}
	return header
}

// shape is what the columns of a file hold, as far as they hold one sort of
// cell that a header has not; blankCell for the others.
type shape struct {
	columns []cellSort
	sure    int // columns that hold one sort
	usual   int // columns that are mostly filled
}

// shape looks at the first rows, the very first left out where there are others.
func (s *sample) shape() shape {
	rows := s.rows[:min(len(s.rows), profiled)]
	if len(rows) > 1 {
		rows = rows[1:]
	}
	counts := make([][sorts]int, s.width(-1))
	for _, row := range rows {
		for i, cell := range row {
			counts[i][sortOf(cell)]++
		}
	}
	like := shape{columns: make([]cellSort, len(counts))}
	for i, n := range counts {
		filled := n[textCell] + n[dateCell] + n[mailCell] + n[numberCell]
		if 2*filled >= len(rows) {
			like.usual++
		}
		for _, sort := range []cellSort{dateCell, mailCell, numberCell} {
			if 10*n[sort] >= 6*filled && filled > 0 {
				like.columns[i] = sort
				like.sure++
				break
			}
		}
	}
	return like
}

// fits tells whether a row is like those below: at least half of its columns
// hold what they always do, and it is not much shorter.
func (l *shape) fits(row [][]byte) bool {
	matches, filled := 0, 0
	for i, cell := range row {
		if sort := sortOf(cell); sort != blankCell {
			filled++
			if sort == l.columns[i] {
				matches++
			}
		}
	}
	return matches > 0 && 2*matches >= l.sure && 2*filled >= l.usual
}

// isOrder tells whether a row has a day and an amount where they always are, and
// so is no header.
func (l *shape) isOrder(row [][]byte) bool {
	days, numbers, numbered := 0, 0, 0
	for i, cell := range row {
		switch sort := sortOf(cell); {
		case sort != l.columns[i]:
		case sort == dateCell:
			days++
		case sort == numberCell:
			numbers++
			countIf(&numbered, parse.NumberOrder(cell) != "")
		}
	}
	return days > 0 && numbers > 0 || numbered > 0 && numbers > 1
}
