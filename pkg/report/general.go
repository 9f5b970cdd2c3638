package report

import (
	"keeprate/pkg/customer"
	"keeprate/pkg/rfm"
)

// general is what a Book tells whatever the options. It is kept with the Book, so that a change of the period or of a
// rule does not count it again.
type general struct {
	kept
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
	g.year = g.yearOf(b)

	// All orders used, which have no period before them.
	r := readReturns(b, c.last)
	t := r.tally
	s := scope{sales: true, gaps: true, median: t.medianGap, named: b.Len() > 0}
	g.overallBasis = t.basis(s)
	g.overall = t.figures(g.overallBasis, s)
	g.behaviour = Behaviour{
		Values: valueSpread(b), Gaps: gapSpread(r.gaps, t.gaps), Second: r.soon(b.Len()),
		ByOrders: r.groups(b.Len()), Top: topSpenders(b),
		Known: rfm.Total{Customers: t.customers, Orders: t.orders, Revenue: t.revenue},
	}
	g.lapse = lapseOf(r.gaps, t.gaps, r.open)
	b.Kept = g
	return g
}

// yearOf makes the figures of the last twelve months.
func (g *general) yearOf(b *customer.Book) Figures {
	c := g.coverage
	w := Options{}.period(c).window()
	t := g.count(b, w)
	s := scope{
		retention: c.begins(w.before.first, w.before.last), sales: true, gaps: true, median: t.medianGap, named: b.Len() > 0,
	}
	return t.figures(t.basis(s), s)
}
