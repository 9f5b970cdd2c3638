package cohort

import (
	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
)

// Flow is how the customers of a Book go from one unit of time to the next: what every figure by unit is counted from,
// the cohorts, the trend and the rolling years. A walk over a million purchases takes 20 to 60 ms in a browser, and one
// makes a Flow where each of those figures took a walk of its own.
type Flow struct {
	Calendar *civil.Calendar // from the first order of all to the last

	// By two units i and j, at i·N + j.
	active []uint32 // customers whose first unit is i, who bought in j
	spent  []int64  // what they spent in j
	next   []uint32 // purchases in j of customers whose purchase before was in i

	repeat []uint32 // by unit: customers with more than one purchase in it
}

// Follow makes the Flow of a Book that has orders, by units of a length.
func Follow(b *customer.Book, span civil.Span) *Flow {
	firstDay, lastDay, _ := b.Days()
	k := civil.NewCalendar(span, firstDay, lastDay)
	n := k.N
	f := &Flow{k, make([]uint32, n*n), make([]int64, n*n), make([]uint32, n*n), make([]uint32, n)}
	all, starts := b.All()
	units, next, repeat := k.Units, f.next, f.repeat
	for c := range b.Len() {
		days, amounts := all.Day[starts[c]:starts[c+1]], all.Amount[starts[c]:starts[c+1]]
		before := int(units[days[0]-firstDay])
		active, spent := f.active[before*n:before*n+n], f.spent[before*n:before*n+n]
		active[before]++
		spent[before] += amounts[0]
		stayed := uint32(0) // 1: the purchase before was not the first in its unit either
		for i := 1; i < len(days); i++ {
			unit := int(units[days[i]-firstDay])
			same := uint32(0) // no branch, as the days follow no pattern that a processor could foresee
			if unit == before {
				same = 1
			}
			active[unit] += 1 - same
			spent[unit] += amounts[i]
			next[before*n+unit]++
			repeat[unit] += same &^ stayed
			before, stayed = unit, same
		}
	}
	return f
}

// Won is how many customers bought in a unit for the first time.
func (f *Flow) Won(unit int) int { return int(f.active[unit*f.Calendar.N+unit]) }

// Next is how many purchases in a unit came right after one of the same customer's in an earlier unit, or in itself.
func (f *Flow) Next(before, unit int) int { return int(f.next[before*f.Calendar.N+unit]) }

// Unit is what customers bought in a unit, and how many of them did so twice or more often.
func (f *Flow) Unit(unit int) (customers, orders, repeat int, revenue int64) {
	for first := range unit + 1 {
		customers += int(f.active[first*f.Calendar.N+unit])
		revenue += f.spent[first*f.Calendar.N+unit]
	}
	return customers, customers + f.Next(unit, unit), int(f.repeat[unit]), revenue
}
