package report

import "keeprate/pkg/customer"

// secondWithin are the days within which Second looks for the second purchase.
var secondWithin = [...]int32{30, 60, 90, 180, 365}

// orderGroups are the numbers of orders at which the groups of customers begin.
var orderGroups = [...]int{1, 2, 3, 4, 5, 10}

// returns is what one walk over all customers tells of their coming back. The lists are by days.
type returns struct {
	tally    *tally // of all orders, without headcounts
	gaps     []int  // between distinct purchase days
	open     []int  // from a customer's last purchase to the file's last day
	observed []int  // from his first purchase to the file's last day
	seconds  []int  // from his first purchase day to the second one
	made     [len(secondWithin)]int
	byOrders [len(orderGroups)]OrdersGroup
}

func readReturns(b *customer.Book, lastDay int32) *returns {
	r := &returns{tally: &tally{}, gaps: gapLengths(b), open: gapLengths(b), observed: gapLengths(b), seconds: gapLengths(b)}
	all, starts := b.All()
	spends, gaps := b.Spends(), r.gaps
	for c, spend := range spends {
		days := all.Day[starts[c]:starts[c+1]]
		first := days[0]
		before, second := first, first
		for _, day := range days {
			gaps[day-before]++
			before = day
			if second == first {
				second = day
			}
		}
		r.observed[lastDay-first]++
		r.open[lastDay-before]++
		if second != first {
			r.second(second-first, lastDay-first)
		}
		r.group(len(days), spend)
	}
	r.tally.measure(gaps)
	for _, amount := range b.Nobody.Amount {
		r.tally.nobody(amount)
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

// group counts a customer with his orders.
func (r *returns) group(orders int, spend int64) {
	t := r.tally
	t.revenue += spend
	t.buyer(orders, false)
	i := 0
	for i+1 < len(orderGroups) && orders >= orderGroups[i+1] {
		i++
	}
	g := &r.byOrders[i]
	g.Customers++
	g.Orders += orders
	g.Revenue += spend
}

// tell sums up.
func (r *returns) tell(b *Behaviour) {
	b.Known = r.tally.known()
	b.ByOrders = r.byOrders
	for i, from := range orderGroups {
		b.ByOrders[i].From = from
	}
	s := &b.Second
	s.Customers = b.Known.Customers
	for _, n := range r.seconds {
		s.Made += n
	}
	if s.Made > 0 {
		s.Median = quantile(r.seconds, s.Made, 50)
	}
	for i, days := range secondWithin {
		w := &s.Within[i]
		w.Days, w.Made = days, r.made[i]
		for known := int(days); known < len(r.observed); known++ {
			w.Customers += r.observed[known]
		}
	}
	gapSpread(&b.Gaps, r.gaps, r.tally.gaps)
}

// gapBins are the lengths in days at which the bars of the gaps' histogram begin.
var gapBins = [...]int{1, 8, 15, 31, 61, 91, 181, 366}

// gapSpread is the spread of the n gaps, counted by their length.
func gapSpread(g *Gaps, lengths []int, n int) {
	g.Gaps = n
	if n == 0 {
		return
	}
	for i, to := range [...]*float64{&g.P5, &g.P25, &g.P50, &g.P75, &g.P95} {
		*to = quantile(lengths, n, percents[i])
	}
	g.Bins = make([]Bin, len(gapBins))
	bar := -1
	for length, n := range lengths {
		if bar+1 < len(gapBins) && length == gapBins[bar+1] {
			bar++
		}
		if bar >= 0 {
			g.Bins[bar].Count += n
		}
	}
	for i, from := range gapBins {
		g.Bins[i].From = int64(from)
	}
}

// percents are those of the quantiles that a spread has.
var percents = [...]int{5, 25, 50, 75, 95}

// quantile is the type-7 quantile of n gaps counted by their length, as rfm's.
func quantile(lengths []int, n, percent int) float64 {
	h := (n - 1) * percent
	low, high := place(lengths, h/100), place(lengths, (h+99)/100)
	return float64(low) + float64((high-low)*(h%100))/100
}
