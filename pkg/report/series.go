package report

import "keeprate/pkg/customer"

// series counts every unit against the one before it, in one walk over the Book whatever the number of units. Who is a
// customer of the end of one is a customer of the start of the next, with lapse days too: so the customers of an end
// are retained, unless the run of units of whose ends they are begins with it.
func series(b *customer.Book, k *calendar, lapseDays int32) []tally {
	tallies := make([]tally, k.n)
	ends, end := k.ends(lapseDays), newRuns(k.n)
	all, starts := b.All()
	units, origin := k.units, k.first
	for c := range b.Len() {
		start, stop := starts[c], starts[c+1]
		amounts := all.Amount[start:stop]
		first := units[all.Day[start]-origin]
		unit, orders, reached := first, 0, int32(-1) // reached: the unit after the last run
		for i, day := range all.Day[start:stop] {
			at := units[day-origin]
			if at != unit {
				tallies[unit].buyer(orders, unit > first)
				unit, orders = at, 0
			}
			orders++
			tallies[at].revenue += amounts[i]
			from, to := max(at, reached), ends[day-origin]
			if from >= to {
				continue
			}
			if from > reached {
				tallies[from].begin(from == first)
			}
			end[from]++
			end[to]--
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
