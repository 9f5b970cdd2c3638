package clv

import "keeprate/pkg/customer"

// Past is what the models know of each customer, in columns: all that both take from the orders.
type Past struct {
	Week    float64   // the units of Last and Tenure that make a week: 7 for days
	Repeats []int32   // x: days with purchases after the first one; −1 where the customer had not come yet
	Last    []int32   // t_x: from the first purchase to the last
	Tenure  []int32   // T: from the first purchase to the end of what is known
	Spend   []float64 // mean spent on a day of Repeats, in units of the currency; 0 without repeats
}

// PastOf sums up the customers of a Book as they were at the end of a day.
func PastOf(b *customer.Book, day int32) *Past {
	n := b.Len()
	p := &Past{7, make([]int32, n), make([]int32, n), make([]int32, n), make([]float64, n)}
	all, starts := b.All()
	for c := range n {
		days, amounts := all.Day[starts[c]:starts[c+1]], all.Amount[starts[c]:starts[c+1]]
		first := days[0]
		repeats, last, spent := int32(0), first, int64(0)
		for i, at := range days {
			if at > day {
				break
			}
			if at > last {
				repeats++
				last = at
			}
			if at > first {
				spent += amounts[i]
			}
		}
		p.Tenure[c] = day - first
		if first > day {
			repeats = -1
		}
		p.Repeats[c], p.Last[c] = repeats, last-first
		if repeats > 0 {
			p.Spend[c] = float64(spent) / 10000 / float64(repeats)
		}
	}
	return p
}
