package report

import "keeprate/pkg/customer"

// window is one period to count. Customers of the start bought within before, customers of the end within after;
// without lapse days these are the previous period and the period. All else is counted over the orders of sales.
type window struct {
	period, before, after, sales span
}

// span is the days from the first to the last, both of which belong to it; none where last is before first.
type span struct{ first, last int32 }

// nothing is a span without days.
var nothing = span{0, -1}

// newWindow sets the spans of a period and the one before it. With lapse days a customer of a day is one who bought
// in that many days up to it: up to the eve of the period, and up to its last day.
func newWindow(period, previous span, lapseDays int32) window {
	if lapseDays <= 0 {
		return window{period, previous, period, period}
	}
	return window{period, span{period.first - lapseDays, period.first - 1}, span{period.last - lapseDays + 1, period.last}, period}
}

// tally is what is counted over one window. Customers of the end are retained, firstTime or wonBack.
type tally struct {
	start, end, retained, firstTime, wonBack int

	orders, customers int   // of sales that name a customer
	revenue           int64 // of the same, 1/10000
	repeat            int   // customers with two or more of these orders
	returning         int   // customers with an order who had bought before the period
	gaps              int   // between distinct purchase days, the later one in sales
	gapDays           int64

	nobodyOrders  int // orders without a customer
	nobodyRevenue int64
}

// count counts all windows in one walk over the Book. The windows must go forward in time: no span of one may begin
// or end before the same span of the window in front of it.
func count(b *customer.Book, windows []window) []tally {
	tallies := make([]tally, len(windows))
	first, last, ok := b.Days()
	if !ok || len(windows) == 0 {
		return tallies
	}
	w := walker{
		tallies: tallies,
		windows: windows,
		sales:   newLookup(windows, first, last, func(w window) span { return w.sales }),
		before:  newLookup(windows, first, last, func(w window) span { return w.before }),
		after:   newLookup(windows, first, last, func(w window) span { return w.after }),
		inStart: make([]int, len(windows)),
		bought:  make([]int, len(windows)),
	}
	for c := range b.Len() {
		w.customer(b.Purchases(c))
	}
	for i, day := range b.Nobody.Day {
		from, to := w.sales.around(day)
		for k := from; k < to; k++ {
			tallies[k].nobodyOrders++
			tallies[k].nobodyRevenue += b.Nobody.Amount[i]
		}
	}
	return tallies
}

type walker struct {
	windows              []window
	tallies              []tally
	sales, before, after lookup

	serial  int   // of the customer, from 1
	inStart []int // by window: the serial of the last customer of its start
	bought  []int // by window: orders of the present customer, valid below reached
}

// customer counts one customer's purchases. A purchase counts a customer into a window only the first time: the
// windows that hold a later day begin where those of an earlier day begin, or after.
func (w *walker) customer(p customer.Purchases) {
	w.serial++
	var started, ended, reached int // windows below these have counted the customer
	for i, day := range p.Day {
		if i == 0 || day != p.Day[i-1] {
			from, to := w.before.around(day)
			for k := max(from, started); k < to; k++ {
				w.inStart[k] = w.serial
				w.tallies[k].start++
			}
			started = max(started, to)
			from, to = w.after.around(day)
			for k := max(from, ended); k < to; k++ {
				w.end(k, p.Day[0])
			}
			ended = max(ended, to)
		}
		from, to := w.sales.around(day)
		for k := from; k < to; k++ {
			t := &w.tallies[k]
			t.orders++
			t.revenue += p.Amount[i]
			if k >= reached {
				w.bought[k] = 0
				t.customers++
				if p.Day[0] < w.windows[k].period.first {
					t.returning++
				}
			}
			if w.bought[k]++; w.bought[k] == 2 {
				t.repeat++
			}
			if i > 0 && day != p.Day[i-1] {
				t.gaps++
				t.gapDays += int64(day - p.Day[i-1])
			}
		}
		reached = max(reached, to)
	}
}

// end counts a customer of the end. Whether he is one of the start too is known by now, because that span never begins
// later than this one.
func (w *walker) end(k int, firstPurchase int32) {
	t := &w.tallies[k]
	t.end++
	switch {
	case w.inStart[k] == w.serial:
		t.retained++
	case firstPurchase < w.windows[k].period.first:
		t.wonBack++
	default:
		t.firstTime++
	}
}

// lookup finds the windows whose span holds a day: a run of them, since they go forward in time.
type lookup struct {
	base     int32
	from, to []int32 // by day − base
}

func newLookup(windows []window, first, last int32, of func(window) span) lookup {
	n := last - first + 1
	l := lookup{first, make([]int32, n), make([]int32, n)}
	from, to := 0, 0
	for i := range n {
		day := first + i
		for to < len(windows) && of(windows[to]).first <= day {
			to++
		}
		for from < to && of(windows[from]).last < day {
			from++
		}
		l.from[i], l.to[i] = int32(from), int32(to)
	}
	return l
}

func (l lookup) around(day int32) (from, to int) {
	return int(l.from[day-l.base]), int(l.to[day-l.base])
}
