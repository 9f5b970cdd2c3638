package report

import (
	"keeprate/pkg/cohort"
	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
)

// series counts every unit against the one before it.
func series(b *customer.Book, f *cohort.Flow, lapseDays int32) []tally {
	k := f.Calendar
	tallies := make([]tally, k.N)
	for unit := range tallies {
		t := &tallies[unit]
		t.customers, t.orders, t.repeat, t.revenue = f.Unit(unit)
		t.returning = t.customers - f.Won(unit)
	}
	for i, day := range b.Nobody.Day {
		tallies[k.Units[day-k.First]].nobody(b.Nobody.Amount[i])
	}
	if lapseDays > 0 {
		lapsing(tallies, b, k, lapseDays)
	} else {
		buying(tallies, f)
	}
	return tallies
}

// buying counts who bought in a unit and in the one before it.
func buying(tallies []tally, f *cohort.Flow) {
	for unit := range tallies {
		t := &tallies[unit]
		t.end, t.firstTime, t.wonBack = t.customers, f.Won(unit), 0
		for before := range unit - 1 {
			t.wonBack += f.Next(before, unit)
		}
		if unit > 0 {
			t.start = tallies[unit-1].end
		}
		t.retained = t.end - t.firstTime - t.wonBack
	}
}

// lapsing counts who bought in the lapse days up to a unit's end and up to its start, in one walk over the Book whatever
// the number of units. Who is a customer of the end of one is a customer of the start of the next: so the customers of
// an end are retained, unless the run of units of whose ends they are begins with it.
func lapsing(tallies []tally, b *customer.Book, k *civil.Calendar, lapseDays int32) {
	ends, end := lapses(k, lapseDays), newRuns(k.N)
	all, starts := b.All()
	units, origin := k.Units, k.First
	for c := range b.Len() {
		days := all.Day[starts[c]:starts[c+1]]
		first, reached := units[days[0]-origin], int32(-1) // reached: the unit after the last run
		for _, day := range days {
			from, to := max(units[day-origin], reached), ends[day-origin]
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
	}
	end.sum()
	for unit := range tallies {
		tallies[unit].complete(end, unit, 1)
	}
}

// lapses is, by day − first, the unit after the last one that a purchase of that day makes the customer one of its end:
// each unit that ends within that many days.
func lapses(k *civil.Calendar, lapseDays int32) []int32 {
	after := make([]int32, len(k.Units))
	unit := 0
	for i := range after {
		for unit < k.N && int64(daysOf(k, unit).last) < int64(k.First)+int64(i)+int64(lapseDays) {
			unit++
		}
		after[i] = int32(unit)
	}
	return after
}

// daysOf are the days of a unit.
func daysOf(k *civil.Calendar, unit int) span {
	first, last := k.Days(unit)
	return span{first, last}
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
