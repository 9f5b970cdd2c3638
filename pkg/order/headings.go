package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// What is kept for the eye has a day once: as a heading of the rows below it, or in
// the first of the rows that share it, where a spreadsheet merged the cells of the
// others. Such a day holds until the next one.

// findHeadings takes the days from rows in which nothing else stands, where the first
// row is one and the others have none of their own.
func (m *mapping) findHeadings(s *sample) {
	column := -1
	for row := m.header + 1; row < len(s.rows); row++ {
		switch at := lone(s.rows[row]); {
		case at >= 0 && parse.IsDate(s.rows[row][at]):
			column = max(column, at)
		case column < 0 || parse.IsDate(s.at(row, m.Date)):
			return
		}
	}
	if column >= 0 && column < s.width(m.header) {
		m.headed, m.Date = true, column
	}
}

// lone is the column of the only cell of a row that is filled, -1 if there is none
// and -2 if there are others.
//
//go:noinline
func lone(cells [][]byte) int {
	at := -1
	for c, cell := range cells {
		if len(cell) > 0 {
			if at >= 0 {
				return -2
			}
			at = c
		}
	}
	return at
}

// heading is how the day of a row was read that is the day of the rows below.
const heading = parse.Doubt + 1

// carry is what a row hands down to those below it that lack it.
type carry struct {
	days, customers bool // blank cells stand for the one above
	day             int32
	got             parse.Result
}

// carryDays gives rows without a day the one above. It ends with the file, and with
// a line of totals. A row with an amount alone may be such a line, and one without a
// number a line of the order before it.
func (in *intake) carryDays(b *dsv.Block, from, n int) {
	m, l, above := &in.m, &in.lanes, &in.carry
	var cells [][]byte
	for i := range n {
		cells = in.cells(b, from+i, cells)
		only := lone(cells)
		switch {
		case only >= 0 && parse.IsDate(cells[only]):
			above.day, above.got = in.date.Read(cells[only])
			l.dayGot[i], l.order[i] = heading, cellKey{}
		case in.totals(b, from+i) >= 0:
			l.dayGot[i], above.got = parse.Blank, parse.Blank
		case !m.headed && l.dayGot[i] != parse.Blank:
			above.day, above.got = l.day[i], l.dayGot[i]
		case only == -2 && (m.Order < 0 || len(l.order[i].cell) > 0) && (m.headed || m.Customer < 0 || len(l.customer[i].cell) > 0):
			l.day[i], l.dayGot[i] = above.day, above.got
		default:
			l.dayGot[i] = parse.Blank
		}
	}
}

// cells are the cells of a row.
//
//go:noinline
func (in *intake) cells(b *dsv.Block, row int, room [][]byte) [][]byte {
	room = room[:0]
	for c := range b.Fields(row) {
		room = append(room, in.cell(b, row, c))
	}
	return room
}
