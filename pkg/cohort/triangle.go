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
	t := triangle{unit: unit, span: unit.span()}
	t.oldest, t.newest = t.span.Of(first), t.span.Of(last)
	t.byUnit = make([]*Row, t.newest-t.oldest+1)
	for c := range b.Len() {
		t.add(b.Purchases(c))
	}
	var rows []Row
	for _, r := range t.byUnit {
		if r != nil {
			rows = append(rows, *r)
		}
	}
	return rows
}

type triangle struct {
	unit           Unit
	span           civil.Span
	oldest, newest int
	byUnit         []*Row
}

// add counts one customer: once as active in each unit with a purchase, and all the money.
func (t *triangle) add(p customer.Purchases) {
	first := t.span.Of(p.Day[0])
	row := t.row(first)
	row.Customers++
	age, next := -1, p.Day[0] // of the unit last seen, and the first day after it
	for i, day := range p.Day {
		if day >= next {
			at := t.span.Of(day)
			age, next = at-first, t.span.Start(at+1)
			row.Active[age]++
		}
		row.Revenue[age] += p.Amount[i]
	}
}

func (t *triangle) row(unit int) *Row {
	row := &t.byUnit[unit-t.oldest]
	if *row == nil {
		ages := t.newest - unit + 1
		*row = &Row{Label: t.unit.label(unit), Start: t.span.Start(unit), Active: make([]int, ages), Revenue: make([]int64, ages)}
	}
	return *row
}

// span is the unit's length.
func (u Unit) span() civil.Span {
	if u == Quarter {
		return civil.Quarter
	}
	return civil.OneMonth
}

// label is the unit's name in the report's JSON.
func (u Unit) label(unit int) string {
	start := u.span().Start(unit)
	if u == Month {
		return string(civil.AppendMonth(nil, civil.Month(start)))
	}
	year, month, _ := civil.Date(start)
	return string(civil.AppendYear(nil, year)) + "-Q" + strconv.Itoa((month+2)/3)
}
