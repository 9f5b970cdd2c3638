package report

import "keeprate/pkg/cohort"

// rollingYears counts, for every month, the headcounts of the twelve months up to it against the twelve before.
//
// A purchase in month u makes a customer of the end of months u to u+11. He is firstTime in those of his first month.
// Where w follows on v with more than twelve months between, he is wonBack in those of w that lie 24 and more after v,
// when v has left the start too. Each is a run of months, counted by where it begins and where it ends.
func rollingYears(f *cohort.Flow) []tally {
	const year = 12
	n := f.Calendar.N
	end, firstTime, wonBack := newRuns(n+2*year), newRuns(n+2*year), newRuns(n+2*year)
	for v := range n {
		won := f.Won(v)
		firstTime.add(v, v+year, won)
		end.add(v, v+year, won)
		for w := v + 1; w < n; w++ {
			customers := f.Next(v, w)
			end.add(max(w, v+year), w+year, customers)
			if w > v+year {
				wonBack.add(max(w, v+2*year), w+year, customers)
			}
		}
	}
	end.sum()
	firstTime.sum()
	wonBack.sum()
	tallies := make([]tally, n)
	for m := range tallies {
		tallies[m].firstTime, tallies[m].wonBack = firstTime[m], wonBack[m]
		tallies[m].complete(end, m, year)
	}
	return tallies
}

// runs counts how many runs of units hold each unit.
type runs []int

func newRuns(n int) runs { return make(runs, n+1) }

// add counts so many runs of the units from the first up to, and without, the second.
func (r runs) add(from, to, many int) {
	r[from] += many
	r[to] -= many
}

// sum turns the beginnings and ends into the counts.
func (r runs) sum() {
	for i := 1; i < len(r); i++ {
		r[i] += r[i-1]
	}
}
