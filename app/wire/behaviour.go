package wire

import "keeprate/pkg/report"

// What the report says of change, loss and behaviour.

func changed(c *coder, x *report.Change) {
	figures(c, &x.Previous)
	whole(c, &x.NeededStart)
	text(c, &x.Verdict)
	c.yes(&x.Compared)
	for _, v := range []*float64{&x.Difference, &x.Low, &x.High, &x.P} {
		c.number(v)
	}
}

func loss(c *coder, x *report.Loss) {
	whole(c, &x.Customers)
	whole(c, &x.Orders)
	whole(c, &x.Revenue)
	whole(c, &x.StartOrders)
	whole(c, &x.StartRevenue)
	whole(c, &x.DaysAfter)
	whole(c, &x.Returned)
}

func lapse(c *coder, x *report.Lapse) {
	whole(c, &x.Gaps)
	whole(c, &x.Open)
	c.yes(&x.Known)
	for _, v := range []*int32{&x.Half, &x.Most, &x.Nearly, &x.MostSeen} {
		whole(c, v)
	}
}

func behaviour(c *coder, x *report.Behaviour) {
	whole(c, &x.Values.Orders)
	for _, v := range []*int64{&x.Values.P5, &x.Values.P25, &x.Values.P50, &x.Values.P75, &x.Values.P95} {
		whole(c, v)
	}
	list(c, &x.Values.Bins, bin)
	whole(c, &x.Gaps.Gaps)
	for _, v := range []*float64{&x.Gaps.P5, &x.Gaps.P25, &x.Gaps.P50, &x.Gaps.P75, &x.Gaps.P95} {
		c.number(v)
	}
	list(c, &x.Gaps.Bins, bin)
	whole(c, &x.Second.Customers)
	whole(c, &x.Second.Made)
	c.number(&x.Second.Median)
	list(c, &x.Second.Within, func(c *coder, x *report.Within) {
		whole(c, &x.Days)
		whole(c, &x.Customers)
		whole(c, &x.Made)
	})
	list(c, &x.ByOrders, func(c *coder, x *report.OrdersGroup) {
		whole(c, &x.From)
		total(c, &x.Total)
	})
	list(c, &x.Top, func(c *coder, x *report.TopShare) {
		whole(c, &x.Percent)
		whole(c, &x.Customers)
		whole(c, &x.Revenue)
	})
	total(c, &x.Known)
}

func bin(c *coder, x *report.Bin) {
	whole(c, &x.From)
	whole(c, &x.Count)
}
