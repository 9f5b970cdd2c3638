package report

import "keeprate/pkg/customer"

// rollingYears counts, for every month, the headcounts of the twelve months up to it against the twelve before.
//
// A purchase in month u makes a customer of the end of months u to u+11. He is firstTime in those of his first month.
// Where w follows on v with more than twelve months between, he is wonBack in those of w that lie 24 and more after v,
// when v has left the start too. Each is a run of months, counted by where it begins and where it ends.
func rollingYears(b *customer.Book, k *calendar) []tally {
	const year = 12
	end, firstTime, wonBack := newRuns(k.n+2*year), newRuns(k.n+2*year), newRuns(k.n+2*year)
	all, starts := b.All()
	units, origin := k.units, k.first
	for c := range b.Len() {
		days := all.Day[starts[c]:starts[c+1]]
		before := units[days[0]-origin]
		firstTime.add(before, before+year)
		end.add(before, before+year)
		for _, day := range days[1:] {
			// No branches, as in count: a second purchase in a month begins a run of no months.
			u := units[day-origin]
			end[max(u, before+year)]++
			end[u+year]--
			back := 0
			if u > before+year {
				back = 1
			}
			wonBack[max(u, before+2*year)] += back
			wonBack[u+year] -= back
			before = u
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
