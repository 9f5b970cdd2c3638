package report

import (
	"keeprate/pkg/customer"
	"keeprate/pkg/rfm"
)

// general is what a Book tells whatever the options. It is kept with the Book, so that a change of the period or of a
// rule does not count it again.
type general struct {
	coverage     coverage
	overall      Figures
	overallBasis Basis
	rolling      []TrendPoint
	year         Figures
	behaviour    Behaviour
	lapse        Lapse
}

// generalOf is the Book's; it has orders.
func generalOf(b *customer.Book) *general {
	if g, ok := b.Kept.(*general); ok {
		return g
	}
	g := &general{coverage: cover(b)}
	c := g.coverage
	g.rolling = rolling(b, c)
	g.year = year(b, c)

	// All orders used, which have no period before them.
	days := span{c.first, c.last}
	lengths := gapLengths(b)
	t := countGaps(b, window{days, nothing, days}, lengths)
	s := scope{sales: true, gaps: true, median: t.medianGap, named: b.Len() > 0}
	g.overallBasis = t.basis(s)
	g.overall = t.figures(g.overallBasis, s)

	r := readReturns(b, c.last)
	g.behaviour = Behaviour{
		Values: valueSpread(b), Gaps: gapSpread(lengths, t.gaps), Second: r.soon(b.Len()),
		ByOrders: r.groups(b.Len()), Top: topSpenders(b),
		Known: rfm.Total{Customers: t.customers, Orders: t.orders, Revenue: t.revenue},
	}
	g.lapse = lapseOf(lengths, t.gaps, r.open)
	b.Kept = g
	return g
}

// year makes the figures of the last twelve months.
func year(b *customer.Book, c coverage) Figures {
	w := Options{}.period(c).window()
	t := count(b, w)
	s := scope{
		retention: c.begins(w.before.first, w.before.last), sales: true, gaps: true, median: t.medianGap, named: b.Len() > 0,
	}
	return t.figures(t.basis(s), s)
}
