package report

import (
	"keeprate/pkg/customer"
	"keeprate/pkg/rfm"
)

// secondWithin are the days within which Second looks for the second purchase.
var secondWithin = [...]int32{30, 60, 90, 180, 365}

// orderGroups are the numbers of orders at which the groups of customers begin.
var orderGroups = [...]int{1, 2, 3, 4, 5, 10}

// returns is what one walk over the customers tells of their coming back. The lists are by days.
type returns struct {
	tally    tally // of all orders, without headcounts
	gaps     []int // between distinct purchase days
	observed []int // from a customer's first purchase to the file's last day
	open     []int // from his last purchase to the file's last day
	seconds  []int // from his first purchase day to the second one
	made     [len(secondWithin)]int
	byOrders [len(orderGroups)]rfm.Total
}

func readReturns(b *customer.Book, lastDay int32) *returns {
	r := &returns{gaps: gapLengths(b), observed: gapLengths(b), open: gapLengths(b), seconds: gapLengths(b)}
	all, starts := b.All()
	spends, gaps := b.Spends(), r.gaps
	for c := range b.Len() {
		days := all.Day[starts[c]:starts[c+1]]
		first := days[0]
		r.observed[lastDay-first]++
		r.open[lastDay-days[len(days)-1]]++
		before, second := first, first
		for _, day := range days[1:] {
			gaps[day-before]++
			before = day
			if second == first {
				second = day
			}
		}
		if second != first {
			r.second(second-first, lastDay-first)
		}
		g := 0
		for g+1 < len(orderGroups) && len(days) >= orderGroups[g+1] {
			g++
		}
		group := &r.byOrders[g]
		group.Customers++
		group.Orders += len(days)
		group.Revenue += spends[c]
	}
	t := &r.tally
	for _, g := range r.byOrders {
		t.customers += g.Customers
		t.orders += g.Orders
		t.revenue += g.Revenue
	}
	t.repeat = t.customers - r.byOrders[0].Customers
	t.measure(gaps)
	for _, amount := range b.Nobody.Amount {
		t.nobody(amount)
	}
	return r
}

// second counts a second purchase that came after some days, of a customer who is known for some days by now.
func (r *returns) second(after, known int32) {
	r.seconds[after]++
	for i, within := range secondWithin {
		if after <= within && within <= known {
			r.made[i]++
		}
	}
}

// soon sums up how soon the customers came back.
func (r *returns) soon(customers int) Second {
	s := Second{Customers: customers}
	for _, n := range r.seconds {
		s.Made += n
	}
	if s.Made > 0 {
		s.Median = quantile(r.seconds, s.Made, 50)
	}
	for i, days := range secondWithin {
		w := Within{Days: days, Made: r.made[i]}
		for known := int(days); known < len(r.observed); known++ {
			w.Customers += r.observed[known]
		}
		s.Within = append(s.Within, w)
	}
	return s
}

// groups lists the customers by the number of their orders.
func (r *returns) groups(customers int) []OrdersGroup {
	if customers == 0 {
		return nil
	}
	var groups []OrdersGroup
	for i, from := range orderGroups {
		groups = append(groups, OrdersGroup{from, r.byOrders[i]})
	}
	return groups
}

// gapBins are the lengths in days at which the bars of the gaps' histogram begin.
var gapBins = [...]int{1, 8, 15, 31, 61, 91, 181, 366}

// gapSpread is the spread of the n gaps, counted by their length.
func gapSpread(lengths []int, n int) Gaps {
	g := Gaps{Gaps: n}
	if n == 0 {
		return g
	}
	g.P5, g.P25, g.P50, g.P75, g.P95 = quantile(lengths, n, 5), quantile(lengths, n, 25), quantile(lengths, n, 50),
		quantile(lengths, n, 75), quantile(lengths, n, 95)
	for i, from := range gapBins {
		to := len(lengths)
		if i+1 < len(gapBins) {
			to = min(to, gapBins[i+1])
		}
		bin := Bin{From: int64(from)}
		for length := from; length < to; length++ {
			bin.Count += lengths[length]
		}
		g.Bins = append(g.Bins, bin)
	}
	return g
}

// quantile is the type-7 quantile of n gaps counted by their length, as rfm's: a percentile.
func quantile(lengths []int, n, percent int) float64 {
	h := (n - 1) * percent
	low, rest := place(lengths, h/100), h%100
	if rest == 0 {
		return float64(low)
	}
	high := place(lengths, h/100+1)
	return float64(low) + float64((high-low)*rest)/100
}
