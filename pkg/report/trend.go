package report

import (
	"keeprate/pkg/cohort"
	"keeprate/pkg/customer"
)

// TrendPoint is the figures of one unit of the trend against the one before it.
type TrendPoint struct {
	Start, End int32
	// Partial says that the orders don't cover the whole of the unit: the first or the last one of the file.
	Partial bool
	Figures Figures
}

// trend makes a point of every unit from that of the file's first order to that of its last.
func trend(b *customer.Book, f *cohort.Flow, c coverage, lapseDays int32) []TrendPoint {
	s := scope{retention: true, sales: true, money: !b.NoAmounts, named: b.Len() > 0}
	var points []TrendPoint
	for unit, t := range series(b, f, lapseDays) {
		points = append(points, t.point(daysOf(f.Calendar, unit), c, s))
	}
	return points
}

// rolling makes a point of the end of every month, with the figures of retention alone: the twelve months up to it
// against the twelve months before, as far as the file covers both.
func rolling(b *customer.Book, months *cohort.Flow, c coverage) []TrendPoint {
	if b.Len() == 0 {
		return nil
	}
	k := months.Calendar
	s := scope{retention: true, named: true}
	var points []TrendPoint
	for month, t := range rollingYears(months) {
		last := daysOf(k, month)
		year := span{daysOf(k, month-11).first, last.last}
		before := span{daysOf(k, month-23).first, year.first - 1}
		if c.begins(before.first, before.last) && c.reaches(last.first, last.last) {
			points = append(points, t.point(year, c, s))
		}
	}
	return points
}

func (t *tally) point(days span, c coverage, s scope) TrendPoint {
	partial := !c.begins(days.first, days.last) || !c.reaches(days.first, days.last)
	return TrendPoint{days.first, days.last, partial, t.figures(t.basis(s), s)}
}
