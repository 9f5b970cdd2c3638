package order

import "keeprate/pkg/dsv"

// What is kept for the eye has a day once: as a heading of the rows below it, or in
// the first of the rows that share it, where a spreadsheet merged the cells of the
// others. Such a day holds until the next one.

// liftHeadings blanks the rows of the sample in which nothing but a day stands and
// keeps their cells. The first of all rows has to be one. It returns the column of
// the first heading, -1 where there are none.
func (s *sample) liftHeadings(header int) int {
	rows, at := s.rows, -1
	for i := header + 1; i < len(rows); i++ {
		c := lone(rows[i])
		if c >= 0 && isDate(rows[i][c]) {
			if at < 0 {
				rows, at = append([][][]byte(nil), rows...), c
			}
			s.headings = append(s.headings, rows[i][c])
			rows[i] = nil
		} else if at < 0 {
			return -1
		}
	}
	if 2*len(s.headings) > len(rows)-header-1 {
		return -1
	}
	s.rows = rows
	return at
}

// lone is the column of the only cell of a row that is filled, -1 if there is none
// such.
func lone(cells [][]byte) int {
	at := -1
	for c, cell := range cells {
		if len(cell) == 0 {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = c
	}
	return at
}

// findHeadings takes the days from headings, where no column has any.
func (m *mapping) findHeadings(columns []column, heading int) {
	if heading < 0 || heading >= len(columns) || m.platform != nil || m.Date >= 0 && columns[m.Date].filled > 0 {
		return
	}
	if m.headed = true; m.Date < 0 {
		m.Date = heading
	}
}

// days are the filled cells that days are read from.
func (s *sample) days(m *mapping) [][]byte {
	if m.headed {
		return s.headings
	}
	return s.column(m, m.Date)
}

// carry is what a row hands down to those below it that lack it.
type carry struct {
	days, customers bool // blank cells stand for the one above
	day             int32
	got             reading
}

// carryDays gives rows without a day the one above. It ends with the file, and with
// a line of totals; a row with an amount alone may be such a line, and one without a
// number a line of the order before it.
func (in *intake) carryDays(b *dsv.Block, from, n int) {
	l, above := &in.lanes, &in.carry
	for i := range n {
		row, only, filled := from+i, 0, 0
		for c := range b.Fields(row) {
			if len(in.cell(b, row, c)) > 0 {
				only = c
				filled++
			}
		}
		cell := in.cell(b, row, in.m.Date)
		if filled == 1 {
			cell = in.cell(b, row, only)
		}
		switch {
		case filled == 1 && isDate(cell):
			above.day, above.got = in.date.read(cell)
			l.dayGot[i], l.order[i] = readHeading, cellKey{}
		case in.totals(b, row) >= 0:
			if above.got = readBlank; in.m.headed {
				l.dayGot[i] = readBlank
			}
		case filled > 1 && len(cell) > 0 && (!in.m.headed || isDate(cell)):
			if above.day, above.got = l.day[i], l.dayGot[i]; above.got == readBad {
				above.got = readBlank
			}
		case filled > 1 && in.hasOwn(i):
			l.day[i], l.dayGot[i] = above.day, above.got
		case in.m.headed || filled == 0:
			l.dayGot[i] = readBlank
		}
	}
}

// hasOwn tells whether all but the day of an order stands in its row.
func (in *intake) hasOwn(i int) bool {
	m, l := &in.m, &in.lanes
	if m.headed && !m.lines && l.valueGot[i] != readBlank {
		return true
	}
	return (m.Order < 0 || len(l.order[i].cell) > 0) && (m.headed || m.Customer < 0 || len(l.customer[i].cell) > 0)
}
