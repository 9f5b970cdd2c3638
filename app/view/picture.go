package view

import (
	"math"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
)

// picture draws the person's numbers. It is nil where there is nothing honest to draw.
func (c *calculation) picture() app.UI {
	if !c.result.Defined {
		return nil
	}
	v := c.values
	switch c.metric {
	case metric.CustomerRetentionRate, metric.CustomerChurnRate:
		kept := v[metric.End] - v[metric.New]
		return c.ledger("customers", "S", "E", kept, v[metric.Start]-kept, v[metric.New], strokeNew)
	case metric.RepeatPurchaseRate:
		return c.ledger("repeat", "1", "2+", v[metric.RepeatCustomers], v[metric.Customers]-v[metric.RepeatCustomers], 0, strokeNew)
	case metric.LeadToCustomerRate:
		return c.ledger("leads", "", "", v[metric.ConvertedLeads], v[metric.Leads]-v[metric.ConvertedLeads], 0, strokeNew)
	case metric.ConversionRate:
		both := min(v[metric.Orders], v[metric.Visits])
		return c.ledger("visits", "", "", both, v[metric.Visits]-both, v[metric.Orders]-both, strokeNew)
	case metric.OrdersPerActiveCustomer:
		return c.ledger("orders", "", "", v[metric.Customers], 0, v[metric.Orders]-v[metric.Customers], strokeHalf)
	case metric.ReturningCustomerRate:
		return c.oneRow("returning", run{strokeKept, v[metric.ReturningCustomers]}, run{strokeNew, v[metric.Customers] - v[metric.ReturningCustomers]})
	case metric.ReturningVisitorRate:
		return c.oneRow("visitors", run{strokeKept, v[metric.ReturningVisitors]}, run{strokeNew, v[metric.Visitors] - v[metric.ReturningVisitors]})
	case metric.NetPromoterScore:
		return c.oneRow("answers", run{strokeKept, v[metric.Promoters]}, run{strokeHalf, v[metric.Passives]}, run{strokeGone, v[metric.Detractors]})
	case metric.ProductReturnRate:
		if v[metric.UnitsReturned] > v[metric.UnitsSold] {
			return nil
		}
		return c.oneRow("units", run{strokeKept, v[metric.UnitsSold] - v[metric.UnitsReturned]}, run{strokeGone, v[metric.UnitsReturned]})
	case metric.CustomerAcquisitionCost:
		return c.oneRow("won", run{strokeNew, v[metric.CustomersWon]})
	case metric.AverageOrderValue:
		return c.oneRow("orders-worth", run{strokeKept, v[metric.Orders]})
	case metric.CustomerLifetimeValue:
		return c.lifetimePicture()
	case metric.GrossMargin:
		return c.bar("margin", v[metric.CostOfGoods], v[metric.Revenue])
	case metric.ProfitPerCustomer:
		return c.bar("profit", v[metric.Costs], v[metric.Revenue])
	case metric.TimeBetweenPurchases:
		return c.timeline(c.result.Value)
	}
	return nil
}

// ledger is two rows on one scale: above, those who stayed and those who left; below, those who stayed and who came.
func (c *calculation) ledger(name, above, below string, kept, gone, extra float64, extraKind stroke) app.UI {
	unit := unitFor(max(kept+gone, kept+extra))
	rows := [][]run{{{strokeKept, kept}, {strokeGone, gone}}, {{strokeKept, kept}, {extraKind, extra}}}
	key := "picture." + name
	body := []app.UI{
		c.caption(kept, gone, max(kept+gone, kept+extra), strokeKept, key+".kept", strokeGone, key+".gone"),
		app.Div().Class("se").Aria("hidden", "true").Body(app.Span().Text(above), app.Span().Text(below)),
		app.Raw(drawStrokes(rows, unit, 5, true)),
		c.caption(kept, extra, max(kept+gone, kept+extra), strokeKept, key+".same", extraKind, key+".extra"),
		app.FigCaption().Class("tiny").Text(c.w.N(key+".unit", unit)),
	}
	return app.Figure().Class("marks wide").Body(body...)
}

// oneRow is a single row of runs, each with its count.
func (c *calculation) oneRow(name string, runs ...run) app.UI {
	total := 0.
	key := "picture." + name
	var spans []app.UI
	for _, r := range runs {
		total += r.amount
		if r.amount > 0 {
			spans = append(spans, c.count(r.kind, key+"."+string(r.kind), r.amount))
		}
	}
	if total == 0 {
		return nil
	}
	unit := unitFor(total)
	return app.Figure().Class("marks one wide").Body(
		app.P().Class("cap").Body(spans...),
		app.Raw(drawStrokes([][]run{runs}, unit, 5, false)),
		app.FigCaption().Class("tiny").Text(c.w.N(key+".unit", unit, "Value", show(c.w, metric.Money, unit*c.result.Value))),
	)
}

// caption stands over or under a row of a ledger: each run's name begins where the run begins, as far as a step of a
// twentieth can tell (style attributes are forbidden by the CSP, classes are not).
func (c *calculation) caption(a, b, longest float64, kindA stroke, keyA string, kindB stroke, keyB string) app.UI {
	var spans []app.UI
	class := "cap"
	if a > 0 {
		spans = append(spans, c.count(kindA, keyA, a))
	}
	if b > 0 {
		spans = append(spans, c.count(kindB, keyB, b))
	}
	if a > 0 && b > 0 && longest > 0 {
		twentieth := int(math.Round(20 * a / longest))
		class += " at-" + short(float64(5*max(1, min(19, twentieth))))
	}
	return app.P().Class(class).Body(spans...)
}

// count names a run and says how many it is: whole things, but for what a customer orders in a part of a year.
func (c *calculation) count(kind stroke, key string, amount float64) app.UI {
	return app.Span().Class(string(kind)).Body(app.Text(c.w.T(key)+" "), app.B().Text(c.w.Number(amount, 2)))
}

// lifetimePicture stacks a customer's orders year by year: a mark is an order, a group is a year.
func (c *calculation) lifetimePicture() app.UI {
	perYear, years := c.values[metric.OrdersPerYear], c.values[metric.CustomerYears]
	group := int(math.Ceil(perYear))
	if perYear <= 0 || years <= 0 || float64(group)*years > 60 {
		return nil
	}
	var runs []run
	for left := years; left > 1e-9; left-- {
		runs = append(runs, run{strokeKept, perYear * min(left, 1)}, run{"", float64(group) - perYear*min(left, 1)})
	}
	return app.Figure().Class("marks one wide").Body(
		app.P().Class("cap").Body(c.count(strokeKept, "picture.lifetime.kept", perYear*years)),
		app.Raw(drawStrokes([][]run{runs}, 1, group, false)),
		app.FigCaption().Class("tiny").Text(c.w.T("picture.lifetime.unit", "Value", show(c.w, metric.Money, c.values[metric.OrderValue]))),
	)
}

// bar cuts an amount of money in two: what it cost, and what is left. A loss reaches beyond the revenue.
func (c *calculation) bar(name string, cost, revenue float64) app.UI {
	whole := max(cost, revenue)
	if whole <= 0 {
		return nil
	}
	left := max(0, revenue-cost)
	key := "picture." + name
	svg := `<svg class="bar" aria-hidden="true" width="100%" height="72"><rect class="fill-kept" x="0" y="0" width="` + pct(left/whole) + `" height="72"/>` +
		`<rect class="line-gone" x="` + pct(left/whole) + `" y="1" width="` + pct(cost/whole) + `" height="70"/>`
	if cost > revenue {
		svg += `<line class="own over" x1="` + pct(revenue/whole) + `" x2="` + pct(revenue/whole) + `" y1="0" y2="72"/>`
	}
	var spans []app.UI
	if left > 0 {
		spans = append(spans, c.money("kept", key+".kept", left))
	}
	spans = append(spans, c.money("gone", key+".gone", cost))
	return app.Figure().Class("marks one wide").Body(
		app.P().Class("cap").Body(spans...), app.Raw(svg+`</svg>`),
		app.FigCaption().Class("tiny").Text(c.w.T(key+".unit", "Revenue", show(c.w, metric.Money, revenue))))
}

func (c *calculation) money(class, key string, amount float64) app.UI {
	return app.Span().Class(class).Body(app.Text(c.w.T(key)+" "), app.B().Text(show(c.w, metric.Money, amount)))
}

// timeline draws orders as marks on a line of a year, or of eight gaps where the gap is long.
func (c *calculation) timeline(gap float64) app.UI {
	if !(gap > 0) {
		return nil
	}
	span := 365.
	if gap*8 > span {
		span = gap * 8
	}
	if span/gap > 120 {
		span = gap * 120
	}
	svg := `<svg class="bar" aria-hidden="true" width="100%" height="72"><line class="grid" x1="0" x2="100%" y1="56" y2="56"/>`
	for x := 0.; x <= span+1e-9; x += gap {
		svg += `<line class="own" x1="` + pct(.004+x/span*.992) + `" x2="` + pct(.004+x/span*.992) + `" y1="8" y2="56"/>`
	}
	return app.Figure().Class("marks one wide").Body(
		app.P().Class("cap").Body(app.Span().Class("kept").Text(c.w.T("picture.timeline.kept"))),
		app.Raw(svg+`</svg>`),
		app.FigCaption().Class("tiny").Text(c.w.T("picture.timeline.unit", "Days", c.w.Number(span, 0))))
}
