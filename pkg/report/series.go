package report

import (
	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
)

// calendar numbers the units of a trend from 0, the one with the file's first order, to the one with its last. Each
// customer is counted once into each of his units, whatever their number: a trend costs one walk over the Book.
type calendar struct {
	span   civil.Span
	oldest int     // number of unit 0 in civil's own count
	first  int32   // the file's first day
	units  []int32 // by day − first: the unit that holds the day
	n      int     // of units
}

func newCalendar(span civil.Span, c coverage) *calendar {
	k := &calendar{span: span, oldest: span.Of(c.first), first: c.first, units: make([]int32, c.last-c.first+1)}
	unit, next := int32(0), span.Start(k.oldest+1)
	for i := range k.units {
		if c.first+int32(i) == next {
			unit++
			next = span.Start(k.oldest + int(unit) + 1)
		}
		k.units[i] = unit
	}
	k.n = int(unit) + 1
	return k
}

// days are the days of a unit, which may be one before or after the file.
func (k *calendar) days(unit int) span {
	return span{k.span.Start(k.oldest + unit), k.span.Start(k.oldest+unit+1) - 1}
}

// ends is, by day − first, the unit after the last one that a purchase of that day makes the customer one of its end:
// without lapse days the day's own unit, with them each unit that ends within that many days.
func (k *calendar) ends(lapseDays int32) []int32 {
	ends := make([]int32, len(k.units))
	end := int32(0)
	for i := range ends {
		if lapseDays <= 0 {
			ends[i] = k.units[i] + 1
			continue
		}
		for int(end) < k.n && k.days(int(end)).last < k.first+int32(i)+lapseDays {
			end++
		}
		ends[i] = end
	}
	return ends
}

// series counts every unit against the one before it. A customer of the end of one is a customer of the start of the
// next, with lapse days too: so the customers of an end are retained, unless their run of units begins with it.
func series(b *customer.Book, k *calendar, lapseDays int32) []tally {
	tallies := make([]tally, k.n)
	ends, end := k.ends(lapseDays), newRuns(k.n)
	for c := range b.Len() {
		p := b.Purchases(c)
		first := k.units[p.Day[0]-k.first]
		unit, orders, reached := first, 0, int32(-1) // the run of units of whose end he is goes up to reached
		for i, day := range p.Day {
			at := k.units[day-k.first]
			if at != unit {
				tallies[unit].buyer(orders, unit > first)
				unit, orders = at, 0
			}
			orders++
			tallies[at].revenue += p.Amount[i]
			from, to := max(at, reached), ends[day-k.first]
			if from >= to {
				continue
			}
			if from > reached {
				tallies[from].begin(from == first)
			}
			end.add(from, to)
			reached = to
		}
		tallies[unit].buyer(orders, unit > first)
	}
	for i, day := range b.Nobody.Day {
		tallies[k.units[day-k.first]].nobody(b.Nobody.Amount[i])
	}
	end.sum()
	for unit := range tallies {
		tallies[unit].complete(end, unit, 1)
	}
	return tallies
}

// complete sets the headcounts that follow from those of the ends: the start is the end of some units before.
func (t *tally) complete(end runs, unit, back int) {
	t.end = end[unit]
	t.retained = t.end - t.firstTime - t.wonBack
	if unit >= back {
		t.start = end[unit-back]
	}
}

// begin counts a customer of the end who is none of the start.
func (t *tally) begin(firstTime bool) {
	if firstTime {
		t.firstTime++
	} else {
		t.wonBack++
	}
}

// rollingYears counts, for every month, the headcounts of the twelve months up to it against the twelve before.
//
// A purchase in month u makes a customer of the end of months u to u+11. He is firstTime in those of his first month.
// Where w follows on v with more than twelve months between, he is wonBack in those of w that lie 24 and more after v,
// when v has left the start too. Each is a run of months, counted by where it begins and where it ends.
func rollingYears(b *customer.Book, k *calendar) []tally {
	const year = 12
	end, firstTime, wonBack := newRuns(k.n+2*year), newRuns(k.n+2*year), newRuns(k.n+2*year)
	for c := range b.Len() {
		before, reached := int32(-1), int32(0)
		for _, day := range b.Purchases(c).Day {
			u := k.units[day-k.first]
			if u == before {
				continue
			}
			if before < 0 {
				firstTime.add(u, u+year)
			} else if u > before+year {
				wonBack.add(max(u, before+2*year), u+year)
			}
			end.add(max(u, reached), u+year)
			before, reached = u, u+year
		}
	}
	end.sum()
	firstTime.sum()
	wonBack.sum()
	tallies := make([]tally, k.n)
	for m := range tallies {
		tallies[m].firstTime, tallies[m].wonBack = firstTime[m], wonBack[m]
		tallies[m].complete(end, m, year)
	}
	return tallies
}

// runs counts how many runs of units hold each unit.
type runs []int

func newRuns(n int) runs { return make(runs, n+1) }

// add counts the run of the units from the first up to, and without, the second.
func (r runs) add(from, to int32) {
	if from < to {
		r[from]++
		r[to]--
	}
}

// sum turns the beginnings and ends into the counts.
func (r runs) sum() {
	for i := 1; i < len(r); i++ {
		r[i] += r[i-1]
	}
}
