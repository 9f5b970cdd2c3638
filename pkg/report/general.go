package report

import (
	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
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
	b.Kept = g
	g.rolling = rolling(b, g.flow(b, civil.OneMonth), g.coverage)
	w := Options{}.period(g.coverage).window()
	g.year, _ = g.count(b, w).all(b, g.coverage.begins(w.before.first, w.before.last))
	r := readReturns(b, g.coverage.last)
	g.overall, g.overallBasis = r.tally.all(b, false) // the days of all orders have no period before them
	r.tell(&g.behaviour)
	valueSpread(&g.behaviour.Values, b)
	topSpenders(g.behaviour.Top[:], b.AscendingSpends())
	g.lapse = lapseOf(r.gaps, r.tally.gaps, r.open)
	return g
}

// all are the figures of a tally of which everything was counted. Those of retention need a period before.
func (t *tally) all(b *customer.Book, retention bool) (Figures, Basis) {
	s := scope{retention: retention, sales: true, gaps: true, money: !b.NoAmounts, median: t.medianGap, named: b.Len() > 0}
	basis := t.basis(s)
	return t.figures(basis, s), basis
}

// known is what the customers of a tally make together.
func (t *tally) known() rfm.Total {
	return rfm.Total{Customers: t.customers, Orders: t.orders, Revenue: t.revenue}
}
