package report

import (
	"io"
	"strings"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/rfm"
)

// List answers queries about the customers of one report. It keeps what the last ones took to find out: another window
// of the same query costs no more than its rows, and another filter no sorting.
type List struct {
	r     *Report
	fates []uint8 // by customer: bit g for each Group g; nil until a query asks for one

	alive, predicted []float64 // by customer, as handed in

	sortedBy   Column
	descending bool
	sorted     []uint32 // every customer of the Book; nil before the first query

	query Query    // without its window
	found []uint32 // the customers it finds, sorted; nil before the first query
	total rfm.Total
}

// List makes the list of the report's customers.
func (r *Report) List() *List { return &List{r: r} }

// Of reports whether it is the list of this report.
func (l *List) Of(r *Report) bool { return l != nil && l.r == r }

// Hand hands in a column that the report itself does not have, ByAlive or ByPredicted: a value by customer of the Book,
// NaN where there is none; nil takes it away.
func (l *List) Hand(column Column, values []float64) {
	if to := l.extra(column); to != nil {
		*to = values
		l.sorted, l.found = nil, nil
	}
}

// extra is where a column is that was handed in, nil for the report's own.
func (l *List) extra(column Column) *[]float64 {
	switch column {
	case ByAlive:
		return &l.alive
	case ByPredicted:
		return &l.predicted
	}
	return nil
}

// Page is the window that a query asks for.
func (l *List) Page(q Query) Page {
	found := l.find(q)
	from := min(max(q.From, 0), len(found))
	p := Page{Customers: l.total.Customers, Orders: l.total.Orders, Revenue: l.total.Revenue, From: from}
	for _, c := range found[from : from+min(max(q.Count, 0), len(found)-from)] {
		p.Rows = append(p.Rows, row(l.r.book, l.r.scores, int(c)))
		if int(c) < len(l.alive) {
			p.Alive = append(p.Alive, l.alive[c])
		}
		if int(c) < len(l.predicted) { // not there without amounts
			p.Predicted = append(p.Predicted, l.predicted[c])
		}
	}
	return p
}

// WriteCustomers writes the customers that a query finds, in its order and as Report.WriteCustomers does: all of them,
// whatever its window.
func (l *List) WriteCustomers(w io.Writer, q Query, layout Layout) error {
	s := newSheet(w, layout)
	s.customerHead(l.r)
	for _, c := range l.find(q) {
		s.customer(l.r, int(c))
	}
	return s.finish()
}

// find is the customers that a query finds, in its order.
func (l *List) find(q Query) []uint32 {
	q.From, q.Count = 0, 0
	if l.found != nil && l.query == q {
		return l.found
	}
	if l.sorted == nil || l.sortedBy != q.SortBy || l.descending != q.Descending {
		l.sortedBy, l.descending, l.sorted = q.SortBy, q.Descending, l.sort(q.SortBy, q.Descending)
	}
	in := l.filter(q)
	l.query, l.found, l.total = q, make([]uint32, len(in)), rfm.Total{}
	n := 0
	for _, c := range l.sorted {
		if in[c] {
			l.found[n] = c
			n++
		}
	}
	l.found, l.total.Customers = l.found[:n], n
	for c, is := range in { // in the order of memory
		if is {
			orders, spend, _ := l.r.book.Until(c, l.r.RFM.AsOf)
			l.total.Orders += orders
			l.total.Revenue += spend
		}
	}
	return l.found
}

// filter tells, by customer, whether a query finds him.
func (l *List) filter(q Query) []bool {
	in := make([]bool, l.r.book.Len())
	search := fold.AppendFolded(nil, []byte(strings.TrimSpace(q.Search)))
	if len(search) > 0 {
		l.r.book.Names().Find(search, in)
	}
	var cells [126]bool // those of the zero Cell have not bought yet
	for i := 1; i < len(cells); i++ {
		c := rfm.Cell(i)
		r, f, m := c.Scores()
		cells[c] = (q.R == 0 || q.R == r) && (q.F == 0 || q.F == f) && (q.M == 0 || q.M == m) &&
			(q.Segment == "" || q.Segment == c.Segment())
	}
	for c, cell := range l.r.scores.Cells {
		in[c] = (len(search) == 0 || in[c]) && cells[cell]
	}
	if q.Group == OfAway {
		for c := range in {
			in[c] = in[c] && l.r.foresight.slipsAway(c)
		}
	} else if q.Group != Everybody {
		if l.fates == nil {
			l.fates = l.r.fates()
		}
		for c, fate := range l.fates {
			in[c] = in[c] && fate>>q.Group&1 != 0
		}
	}
	return in
}

// fates tells, by customer, which groups he belongs to: bit g for each Group g.
func (r *Report) fates() []uint8 {
	fates := make([]uint8, r.book.Len())
	p := r.Period
	if !p.Reversed() {
		w := newWindow(span{p.Start, p.End}, span{p.PreviousStart, p.PreviousEnd}, p.LapseDays)
		for c := range fates {
			fates[c] = fateIn(r.book.Purchases(c).Day, w)
		}
	}
	for c := range fates {
		orders, _, last := r.book.Until(c, r.RFM.AsOf)
		if orders >= SlippingOrders && overdue(r.book.Purchases(c).Day[:orders], r.RFM.AsOf-last) {
			fates[c] |= 1 << OfSlipping
		}
	}
	return fates
}

// fateIn is the groups of a window, by the rules of count.
func fateIn(days []int32, w window) uint8 {
	inStart, inEnd := false, false
	for _, day := range days {
		inStart = inStart || w.before.first <= day && day <= w.before.last
		inEnd = inEnd || w.after.first <= day && day <= w.after.last
	}
	switch {
	case inStart && inEnd:
		return 1<<OfStart | 1<<OfRetained
	case inStart:
		return 1<<OfStart | 1<<OfLost
	case inEnd && days[0] >= w.period.first:
		return 1 << OfFirstTime
	case inEnd:
		return 1 << OfWonBack
	}
	return 0
}
