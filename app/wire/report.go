package wire

import (
	"keeprate/pkg/cohort"
	"keeprate/pkg/formula"
	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

// The report's exported fields; what lies behind them stays with the engine.

func reported(c *coder, r *report.Report) {
	reportOptions(c, &r.Options)
	text(c, &r.Currency)
	c.yes(&r.NoDates)
	c.yes(&r.NoAmounts)
	used(c, &r.Counts)
	period(c, &r.Period)
	list(c, &r.Findings, finding)
	figures(c, &r.Figures)
	figures(c, &r.Overall)
	basis(c, &r.Basis)
	basis(c, &r.OverallBasis)
	list(c, &r.Trend, trendPoint)
	list(c, &r.Rolling, trendPoint)
	summary(c, &r.RFM)
	list(c, &r.Cohorts, cohortRow)
	list(c, &r.CohortCurve, cohortPoint)
	c.yes(&r.CohortsOpen)
	slipping(c, &r.Slipping)
	changed(c, &r.Change)
	loss(c, &r.Loss)
	mix(c, &r.Mix)
	behaviour(c, &r.Behaviour)
	lapse(c, &r.Lapse)
	figures(c, &r.Year)
}

func used(c *coder, n *report.Counts) {
	whole(c, &n.Orders)
	whole(c, &n.Customers)
	whole(c, &n.WithoutCustomer)
	whole(c, &n.ExcludedOrders)
	whole(c, &n.OtherCurrency)
	whole(c, &n.FirstDay)
	whole(c, &n.LastDay)
}

func period(c *coder, p *report.Period) {
	whole(c, &p.Kind)
	whole(c, &p.Start)
	whole(c, &p.End)
	whole(c, &p.PreviousStart)
	whole(c, &p.PreviousEnd)
	whole(c, &p.LapseDays)
}

func finding(c *coder, f *report.Finding) {
	text(c, &f.Code)
	whole(c, &f.Day)
	whole(c, &f.Count)
	whole(c, &f.Needed)
}

func figures(c *coder, f *report.Figures) {
	list(c, (*[]report.Figure)(f), func(c *coder, x *report.Figure) {
		text(c, &x.ID)
		c.number(&x.Value)
	})
}

func basis(c *coder, b *report.Basis) {
	values(c, &b.Shop)
	values(c, &b.Known)
}

// values carries a map in the order of its names.
func values(c *coder, v *formula.Values) {
	type entry struct {
		name  formula.Var
		value float64
	}
	var entries []entry
	for name, value := range *v {
		at := len(entries)
		entries = append(entries, entry{})
		for ; at > 0 && entries[at-1].name > name; at-- {
			entries[at] = entries[at-1]
		}
		entries[at] = entry{name, value}
	}
	list(c, &entries, func(c *coder, e *entry) {
		text(c, &e.name)
		c.number(&e.value)
	})
	if !c.reading || entries == nil {
		return
	}
	*v = formula.Values{}
	for _, e := range entries {
		(*v)[e.name] = e.value
	}
}

func trendPoint(c *coder, p *report.TrendPoint) {
	whole(c, &p.Start)
	whole(c, &p.End)
	c.yes(&p.Partial)
	figures(c, &p.Figures)
}

func summary(c *coder, s *rfm.Summary) {
	whole(c, &s.AsOf)
	whole(c, &s.Rule)
	cuts(c, &s.Cuts)
	list(c, &s.Segments, func(c *coder, t *rfm.SegmentTotal) {
		text(c, &t.ID)
		total(c, &t.Total)
		whole(c, &t.Nearest)
		whole(c, &t.Farthest)
	})
	for r := range s.Grid {
		for f := range s.Grid[r] {
			total(c, &s.Grid[r][f])
		}
	}
	total(c, &s.All)
	whole(c, &s.FrequencyLevels)
	whole(c, &s.OneOrder)
}

func total(c *coder, t *rfm.Total) {
	whole(c, &t.Customers)
	whole(c, &t.Orders)
	whole(c, &t.Revenue)
}

func cohortRow(c *coder, r *cohort.Row) {
	text(c, &r.Label)
	whole(c, &r.Start)
	whole(c, &r.Customers)
	wholes(c, &r.Active)
	wholes(c, &r.Revenue)
}

func cohortPoint(c *coder, p *cohort.Point) {
	whole(c, &p.Cohorts)
	whole(c, &p.Customers)
	whole(c, &p.Active)
	whole(c, &p.Revenue)
}

func slipping(c *coder, s *report.Slipping) {
	whole(c, &s.Customers)
	whole(c, &s.Revenue)
	list(c, &s.Top, customer)
}

func customer(c *coder, x *report.Customer) {
	text(c, &x.Name)
	whole(c, &x.First)
	whole(c, &x.Last)
	whole(c, &x.Orders)
	whole(c, &x.Spend)
	whole(c, &x.DaysSinceLast)
	c.number(&x.MedianGap)
	whole(c, &x.R)
	whole(c, &x.F)
	whole(c, &x.M)
	text(c, &x.Segment)
	days(c, &x.Days)
}
