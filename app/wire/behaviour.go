package wire

import (
	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

// What the report says of change, loss and behaviour.

func changed(c *coder, x *report.Change) {
	figures(c, &x.Previous)
	text(c, &x.Verdict)
	c.yes(&x.Compared)
	whole(c, &x.NeededStart)
	reals(c, &x.Difference, &x.Low, &x.High, &x.P)
}

func loss(c *coder, x *report.Loss) {
	counts(c, &x.Customers, &x.Orders, &x.StartOrders, &x.Returned)
	sums(c, &x.Revenue, &x.StartRevenue)
	whole(c, &x.DaysAfter)
}

func lapse(c *coder, x *report.Lapse) {
	counts(c, &x.Gaps, &x.Open)
	c.yes(&x.Known)
	for _, v := range [...]*int32{&x.Half, &x.Most, &x.Nearly, &x.MostSeen} {
		whole(c, v)
	}
}

func behaviour(c *coder, x *report.Behaviour) {
	v, g, s := &x.Values, &x.Gaps, &x.Second
	counts(c, &v.Orders, &g.Gaps, &s.Customers, &s.Made)
	sums(c, &v.P5, &v.P25, &v.P50, &v.P75, &v.P95)
	reals(c, &g.P5, &g.P25, &g.P50, &g.P75, &g.P95, &s.Median)
	list(c, &v.Bins, bin)
	list(c, &g.Bins, bin)
	for i := range s.Within {
		w := &s.Within[i]
		whole(c, &w.Days)
		counts(c, &w.Customers, &w.Made)
	}
	for i := range x.ByOrders {
		whole(c, &x.ByOrders[i].From)
		total(c, &x.ByOrders[i].Total)
	}
	for i := range x.Top {
		t := &x.Top[i]
		counts(c, &t.Percent, &t.Customers)
		whole(c, &t.Revenue)
	}
	total(c, &x.Known)
}

func mix(c *coder, x *report.Mix) {
	for _, t := range [...]*rfm.Total{&x.FirstTime, &x.Returning, &x.Nobody} {
		total(c, t)
	}
}

func bin(c *coder, x *report.Bin) {
	whole(c, &x.From)
	whole(c, &x.Count)
}

func counts(c *coder, xs ...*int) {
	for _, x := range xs {
		whole(c, x)
	}
}

func sums(c *coder, xs ...*int64) {
	for _, x := range xs {
		whole(c, x)
	}
}

func reals(c *coder, xs ...*float64) {
	for _, x := range xs {
		c.number(x)
	}
}
