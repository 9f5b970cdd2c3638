package order

import (
	"bytes"

	"keeprate/pkg/dsv"
)

// column is a column of the file as seen in its head: its name, and what its
// first cells look like.
type column struct {
	name   string // as written
	normal string
	named  namedRole

	filled   int // cells that are not blank, of those looked at
	emails   int
	dates    int
	amounts  int
	codes    int // currencies
	signed   int // amounts with a currency beside them
	decimals int // amounts with decimal places
	capacity int // cells looked at
	sum      int64
	distinct map[string]bool // at most maxDistinct values
}

const (
	profiled    = 200 // rows whose cells are looked at to know a column
	maxDistinct = 100
)

// newColumns names the columns of a header.
func newColumns(header []string) []column {
	columns := make([]column, len(header))
	for i, name := range header {
		columns[i] = column{name: name, normal: normal(name), named: nameRole(name), distinct: map[string]bool{}}
	}
	return columns
}

// look takes a cell into account.
func (c *column) look(cell []byte) {
	c.capacity++
	if len(cell) == 0 {
		return
	}
	c.filled++
	if len(c.distinct) < maxDistinct {
		c.distinct[string(cell)] = true
	}
	if isEmail(cell) {
		c.emails++
	}
	if _, got := readDate(cell, false); got == readOK || got == readTooEarly || got == readTooLate {
		c.dates++
	}
	if currencyCode(cell) != "" {
		c.codes++
	}
	var m moneyColumn
	if value, currency, got := m.read(cell); got == readOK || got == readDoubt {
		c.amounts++
		if len(currency) > 0 {
			c.signed++
		}
		c.sum += value / unit
		c.decimals += int(m.points + m.commas)
	}
}

// mostly tells whether at least so many of ten filled cells are of a sort.
func (c *column) mostly(n, ofTen int) bool { return c.filled > 0 && 10*n >= ofTen*c.filled }

// isEmail tells whether a cell looks like an e-mail address.
func isEmail(cell []byte) bool {
	at := bytes.IndexByte(cell, '@')
	return at > 0 && bytes.LastIndexByte(cell, '@') == at && bytes.IndexByte(cell[at:], '.') > 1 && bytes.IndexByte(cell, ' ') < 0
}

// suits tells whether the cells of a column can be what a role needs. A column
// without any filled cell can be anything.
func (c *column) suits(r role) bool {
	if c.filled == 0 {
		return true
	}
	switch r {
	case roleDate:
		return c.mostly(c.dates, 5) || c.mostly(c.amounts, 9) // days as numbers
	case roleEmail:
		return c.mostly(c.emails, 3)
	case roleTotal, roleSubtotal, roleLine, rolePrice, roleQuantity:
		return c.mostly(c.amounts, 5)
	case roleRefund:
		return c.mostly(c.amounts, 9)
	case roleCurrency:
		return c.mostly(c.codes, 8)
	case roleStatus, rolePayment:
		return len(c.distinct) < maxDistinct && (c.filled < 40 || 2*len(c.distinct) < c.filled) && !c.mostly(c.dates, 9)
	case roleOrder, roleCustomerID, rolePhone:
		return !c.mostly(c.emails, 9) && !(c.mostly(c.dates, 9) && !c.mostly(c.amounts, 5))
	case roleName, roleFirstName, roleLastName:
		return !c.mostly(c.dates, 9)
	}
	return true
}

// sample is the head of the file, as long as its text is not overwritten.
type sample struct {
	rows  [][][]byte // cells
	lines []int
}

const sampled = 1000 // rows of the head that are kept

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

// headerRow is the row that names the columns: of the first rows, which may be a
// title and its like, the one in which most cells name a role; else the first
// that has as many fields as any.
func (s *sample) headerRow() int {
	first := s.rows[:min(len(s.rows), 20)]
	best, bestNamed, widest := 0, 1, 0
	for i, row := range first {
		named := 0
		for _, cell := range row {
			if len(cell) < 80 && isAlias(string(cell)) {
				named++
			}
		}
		if named > bestNamed {
			best, bestNamed = i, named
		}
		if len(row) > len(first[widest]) {
			widest = i
		}
	}
	if bestNamed == 1 {
		return widest
	}
	return best
}
