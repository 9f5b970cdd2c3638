package report

import "keeprate/pkg/customer"

// window is one period to count. Customers of the start bought within before, customers of the end within after;
// without lapse days these are the previous period and the period. All else is counted over the period's orders.
type window struct{ period, before, after span }

// span is the days from the first to the last, both of which belong to it; none where last is before first.
type span struct{ first, last int32 }

// nothing is a span without days.
var nothing = span{0, -1}

func (s span) holds(day int32) bool { return day >= s.first && day <= s.last }

// newWindow sets the spans of a period and the one before it. With lapse days a customer of a day is one who bought
// in that many days up to it: up to the eve of the period, and up to its last day.
func newWindow(period, previous span, lapseDays int32) window {
	if lapseDays <= 0 {
		return window{period, previous, period}
	}
	return window{period, span{period.first - lapseDays, period.first - 1}, span{period.last - lapseDays + 1, period.last}}
}

// tally is what is counted over one window. Customers of the end are retained, firstTime or wonBack.
type tally struct {
	start, end, retained, firstTime, wonBack int

	orders, customers int   // of the period's orders that name a customer
	revenue           int64 // of the same, 1/10000
	repeat            int   // customers with two or more of these orders
	returning         int   // customers of the period who had bought before it
	gaps              int   // between distinct purchase days, the later one in the period
	gapDays           int64

	nobodyOrders  int // orders without a customer
	nobodyRevenue int64
}

// count counts one window.
func count(b *customer.Book, w window) tally {
	var t tally
	for c := range b.Len() {
		p := b.Purchases(c)
		first := p.Day[0]
		before, orders, inStart, inEnd := first, 0, false, false
		for i, day := range p.Day {
			inStart = inStart || w.before.holds(day)
			inEnd = inEnd || w.after.holds(day)
			if w.period.holds(day) {
				orders++
				t.revenue += p.Amount[i]
				if day != before {
					t.gaps++
					t.gapDays += int64(day - before)
				}
			}
			before = day
		}
		t.headcount(inStart, inEnd, first >= w.period.first)
		t.buyer(orders, first < w.period.first)
	}
	for i, day := range b.Nobody.Day {
		if w.period.holds(day) {
			t.nobody(b.Nobody.Amount[i])
		}
	}
	return t
}

func (t *tally) headcount(inStart, inEnd, isNew bool) {
	if inStart {
		t.start++
	}
	if !inEnd {
		return
	}
	t.end++
	switch {
	case inStart:
		t.retained++
	case isNew:
		t.firstTime++
	default:
		t.wonBack++
	}
}

// buyer counts a customer with that many orders in the period.
func (t *tally) buyer(orders int, boughtBefore bool) {
	if orders == 0 {
		return
	}
	t.orders += orders
	t.customers++
	if orders > 1 {
		t.repeat++
	}
	if boughtBefore {
		t.returning++
	}
}

// nobody counts an order without a customer.
func (t *tally) nobody(amount int64) {
	t.nobodyOrders++
	t.nobodyRevenue += amount
}
