package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// Days reads a column of dates for a file that is no orders file, such as the
// answers to a survey, by the rules that orders are read by.
//
//	d := NewDays("", today)
//	d.Sniff(the first cells)
//	for each row { day, code := d.Read(cell) … }
//	for each day kept { day, code = d.Settle(day, lang) … }
type Days struct {
	column parse.Dates
	room   []byte
}

// DateBlank is what Read says of a cell in which no date stands.
const DateBlank = "blank"

// NewDays starts a column. by is how its numbers follow each other, as the person
// chose, "" to find out. Days after today, counted from 1970-01-01, are refused,
// with one day's grace; 0 refuses none.
func NewDays(by parse.DateOrder, today int32) *Days {
	return &Days{column: parse.Dates{Order: by, Fixed: by != "", Today: today}}
}

// Sniff finds out from the first cells of the column how it writes its days.
func (d *Days) Sniff(cells [][]byte) {
	sample := make([][]byte, len(cells))
	for i, cell := range cells {
		sample[i] = append(make([]byte, 0, len(cell)+dsv.Pad), cell...)
	}
	d.column.Sniff(sample)
}

// Read gives the day of a cell, counted from 1970-01-01. Below 0 it is open until
// Settle whether the day or the month comes first. code is "" or says why there
// is no day: DateUnreadable, DateFuture, DateBefore1990 or DateBlank.
func (d *Days) Read(cell []byte) (day int32, code string) {
	if cap(cell)-len(cell) < dsv.Pad { // no cell of a dsv.Block
		d.room = append(d.room[:0], cell...)
		d.room = append(d.room, make([]byte, dsv.Pad)...)
		cell = d.room[:len(cell)]
	}
	day, got := d.column.Read(cell)
	return day, dayCode(got)
}

// Settle gives the final day of what Read gave, once every cell was read: where
// no cell of the column decides between D/M and M/D, the page's language does.
func (d *Days) Settle(day int32, lang string) (int32, string) {
	first, _ := d.column.MonthFirst(false, lang)
	day, got := d.column.Settle(day, first)
	return day, dayCode(got)
}

// Shown is the order in force, and whether no cell of the column decides it.
func (d *Days) Shown(lang string) (by parse.DateOrder, open bool) { return d.column.Shown(false, lang) }

func dayCode(got parse.Result) string {
	switch got {
	case parse.OK:
		return ""
	case parse.Blank:
		return DateBlank
	}
	return dateProblem(got)
}
