package report

import (
	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
)

// TrendPoint is the figures of one unit of the trend against the one before it.
type TrendPoint struct {
	Start, End int32
	// Partial says that the orders don't cover the whole of the unit: the first or the last one of the file.
	Partial bool
	Figures Figures
}

// trend makes a point of every unit from that of the file's first order to that of its last.
func trend(b *customer.Book, c coverage, step Step, lapseDays int32) []TrendPoint {
	s := step.span()
	var windows []window
	for unit := s.Of(c.first); unit <= s.Of(c.last); unit++ {
		period := span{s.Start(unit), s.Start(unit+1) - 1}
		windows = append(windows, newWindow(period, span{s.Start(unit - 1), period.first - 1}, lapseDays))
	}
	return points(b, c, windows, scope{retention: true, sales: true, named: b.Len() > 0})
}

// rolling makes a point of the end of every month, with the figures of retention alone: the twelve months up to it
// against the twelve months before, as far as the file covers both.
func rolling(b *customer.Book, c coverage) []TrendPoint {
	var windows []window
	for month := civil.Month(c.first); month <= civil.Month(c.last); month++ {
		period := span{civil.MonthStart(month - 11), civil.MonthStart(month+1) - 1}
		before := span{civil.MonthStart(month - 23), period.first - 1}
		if c.begins(before.first, before.last) && c.reaches(civil.MonthStart(month), period.last) {
			windows = append(windows, window{period, before, period, nothing})
		}
	}
	if b.Len() == 0 {
		return nil
	}
	return points(b, c, windows, scope{retention: true, named: true})
}

func points(b *customer.Book, c coverage, windows []window, s scope) []TrendPoint {
	ps := make([]TrendPoint, len(windows))
	for i, t := range count(b, windows) {
		p := windows[i].period
		partial := !c.begins(p.first, p.last) || !c.reaches(p.first, p.last)
		ps[i] = TrendPoint{p.first, p.last, partial, t.figures(t.basis(s), s)}
	}
	return ps
}
