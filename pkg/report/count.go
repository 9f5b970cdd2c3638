package report

import "keeprate/pkg/customer"

// window is one period to count. Customers of the start bought within before, customers of the end within after;
// without lapse days these are the previous period and the period. All else is counted over the period's orders.
type window struct{ period, before, after span }

// span is the days from the first to the last, both of which belong to it; none where last is before first.
type span struct{ first, last int32 }

// nothing is a span without days.
var nothing = span{0, -1}

// days is how many days it has. The span holds a day where uint32(day - first) < days: one comparison, and no call, for
// the loop over all purchases.
func (s span) days() uint32 { return uint32(max(s.last-s.first+1, 0)) }

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
	medianGap         float64 // of these gaps; zero where there are none

	returningOrders  int // of the customers who had bought before the period
	returningRevenue int64

	startOrders  int // of the customers of the start, within before
	startRevenue int64
	lostOrders   int // the same of those who are none of the end
	lostRevenue  int64
	returned     int // of the latter, who bought after the period's end

	nobodyOrders  int // orders without a customer
	nobodyRevenue int64
}

// count counts one window. The loop over the purchases has no branches: whether one falls into the window is a number,
// 0 or 1, that is added, since the days of customers follow no pattern that a processor could foresee.
func count(b *customer.Book, w window) *tally {
	t := &tally{}
	all, starts := b.All()
	lengths := gapLengths(b)
	from, days := w.period.first, w.period.days()
	startFrom, startDays, endFrom, endDays := w.before.first, w.before.days(), w.after.first, w.after.days()
	for c := range b.Len() {
		start, end := starts[c], starts[c+1]
		amounts := all.Amount[start:end]
		first := all.Day[start]
		before, orders, inStart, inEnd := first, 0, 0, 0
		spent, startSpent := int64(0), int64(0)
		for i, day := range all.Day[start:end] {
			in := 0
			if uint32(day-from) < days {
				in = 1
			}
			at := 0
			if uint32(day-startFrom) < startDays {
				at = 1
			}
			if uint32(day-endFrom) < endDays {
				inEnd = 1
			}
			orders += in
			spent += amounts[i] & -int64(in)
			inStart += at
			startSpent += amounts[i] & -int64(at)
			lengths[day-before] += in
			before = day
		}
		if inStart|inEnd != 0 {
			t.headcount(inStart != 0, inEnd != 0, first >= from)
			t.startOrders += inStart
			t.startRevenue += startSpent
			if inEnd == 0 {
				t.lose(inStart, startSpent, all.Day[end-1] > w.period.last)
			}
		}
		if orders > 0 {
			t.buyer(orders, first < from)
			t.revenue += spent
			if first < from {
				t.returningOrders += orders
				t.returningRevenue += spent
			}
		}
	}
	t.measure(lengths)
	for i, day := range b.Nobody.Day {
		if uint32(day-from) < days {
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

// lose counts a customer of the start who is none of the end, with what he bought within before.
func (t *tally) lose(orders int, revenue int64, returned bool) {
	t.lostOrders += orders
	t.lostRevenue += revenue
	if returned {
		t.returned++
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
