package report

import "keeprate/pkg/rfm"

// Loss is the customers of the start who are none of the end: S − retained.
type Loss struct {
	Customers int
	// Orders and Revenue are what they bought in the time that makes customers of the start: the previous period, or
	// the lapse days up to the period's start. Revenue is in 1/10000, as below.
	Orders  int
	Revenue int64
	// StartOrders and StartRevenue are the same of all customers of the start, to tell the share.
	StartOrders  int
	StartRevenue int64
	// DaysAfter is how many days the file goes on after the period's end, 0 where it does not. Returned is how many of
	// the lost have bought again in them.
	DaysAfter int32
	Returned  int
}

// Mix parts the period's orders and revenue by who bought: customers whose first order of all is in the period, with
// all their orders in it; customers who had bought before; and orders that name nobody, in which Customers is 0.
// Together they are the period's orders and revenue.
type Mix struct {
	FirstTime, Returning, Nobody rfm.Total
}

func (r *Report) lose(t *tally, c coverage) {
	r.Loss = Loss{
		Customers: t.start - t.retained, Orders: t.lostOrders, Revenue: t.lostRevenue,
		StartOrders: t.startOrders, StartRevenue: t.startRevenue,
		DaysAfter: max(c.last-r.Period.End, 0), Returned: t.returned,
	}
}

func (r *Report) mix(t *tally) {
	old, all := &r.Mix.Returning, t.known()
	*old = rfm.Total{Customers: t.returning, Orders: t.returningOrders, Revenue: t.returningRevenue}
	r.Mix.FirstTime = rfm.Total{
		Customers: all.Customers - old.Customers, Orders: all.Orders - old.Orders, Revenue: all.Revenue - old.Revenue,
	}
	r.Mix.Nobody = rfm.Total{Orders: t.nobodyOrders, Revenue: t.nobodyRevenue}
}
