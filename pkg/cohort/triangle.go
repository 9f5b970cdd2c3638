package cohort

import (
	"strconv"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
)

// Triangle makes a row of every unit in which at least one customer bought for the first time, the oldest first.
func Triangle(b *customer.Book, unit Unit) []Row {
	first, last, ok := b.Days()
	if !ok || b.Len() == 0 {
		return nil
	}
	t := newTriangle(unit, first, last)
	all, starts := b.All()
	for c := range b.Len() {
		t.add(all.Day[starts[c]:starts[c+1]], all.Amount[starts[c]:starts[c+1]])
	}
	var rows []Row
	for _, r := range t.rows {
		if r != nil {
			rows = append(rows, *r)
		}
	}
	return rows
}

// triangle numbers its units from 0, the unit of the first day.
type triangle struct {
	unit   Unit
	oldest int     // the first unit's number in the calendar
	first  int32   // the first day
	units  []int32 // by day − first
	rows   []*Row  // by unit
}

func newTriangle(unit Unit, first, last int32) *triangle {
	s := unit.Span()
	t := &triangle{unit: unit, oldest: s.Of(first), first: first, units: make([]int32, last-first+1)}
	n, next := int32(0), s.Start(t.oldest+1)
	for i := range t.units {
		if first+int32(i) == next {
			n++
			next = s.Start(t.oldest + int(n) + 1)
		}
		t.units[i] = n
	}
	t.rows = make([]*Row, n+1)
	return t
}

// add counts one customer: once as active in each unit with a purchase, and all the money.
func (t *triangle) add(days []int32, amounts []int64) {
	first := t.units[days[0]-t.first]
	row := t.row(first)
	row.Customers++
	units, origin, active, revenue := t.units, t.first, row.Active, row.Revenue
	seen := int32(-1)
	for i, day := range days {
		age := units[day-origin] - first
		other := 0 // no branch, as the days follow no pattern
		if age != seen {
			other = 1
		}
		active[age] += other
		revenue[age] += amounts[i]
		seen = age
	}
}

func (t *triangle) row(unit int32) *Row {
	row := &t.rows[unit]
	if *row == nil {
		ages, n := len(t.rows)-int(unit), t.oldest+int(unit)
		*row = &Row{Label: t.unit.label(n), Start: t.unit.Span().Start(n), Active: make([]int, ages), Revenue: make([]int64, ages)}
	}
	return *row
}

// Span is the unit's length.
func (u Unit) Span() civil.Span {
	if u == Quarter {
		return civil.Quarter
	}
	return civil.OneMonth
}

// label is the unit's name in the report's JSON.
func (u Unit) label(unit int) string {
	start := u.Span().Start(unit)
	if u == Month {
		return string(civil.AppendMonth(nil, civil.Month(start)))
	}
	year, month, _ := civil.Date(start)
	return string(civil.AppendYear(nil, year)) + "-Q" + strconv.Itoa((month+2)/3)
}
