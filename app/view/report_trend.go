package view

import (
	"math"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/view/chart"
	"keeprate/pkg/metric"
	"keeprate/pkg/report"
)

// shows are the charts' choices that need no other report: the section is drawn anew.
type shows struct {
	trend   string // one of trends; "" is the first
	cohorts string // one of cohortSubjects; "" is the first
}

// trends are what the trend can show.
var trends = []string{"rates", "customers", "revenue"}

// trend is the shop over time: the retention rate, who came and went, and the revenue, by month, quarter or year.
func (s sheet) trend() app.UI {
	w, r := s.w, &s.Report
	shown := oneOf(s.p.report().shows.trend, trends)
	steps := []string{}
	for _, step := range report.Steps() {
		steps = append(steps, step.String())
	}
	body := []app.UI{app.Div().Class("cols controls").Body(
		choiceOf(w.T("report.trend.step"), "trend-step", s.p.report().choices.Report.Trend.String(), steps, func(v string) string { return w.T("report.trend.by." + v) }, s.p.chooseStep),
		choiceOf(w.T("report.trend.show"), "trend-show", shown, trends, func(v string) string { return w.T("report.trend.of." + v) }, s.p.chooseTrend),
	)}
	switch {
	case shown == "revenue":
		body = append(body, s.revenueTrend()...)
	case r.Counts.Customers == 0:
		body = append(body, s.needs("report.trend.no-customers"))
	case shown == "customers":
		body = append(body, s.customerTrend()...)
	default:
		body = append(body, s.rateTrend()...)
	}
	if len(r.Trend) > 0 {
		all := w.T("report.trend.all." + r.Options.Trend.String())
		body = append(body, app.Div().Class("folds wide").Body(app.Details().Body(
			app.Summary().Text(all), app.Raw(scrolling(all, s.trendTable())))))
	}
	return headed(w.T("report.trend.title"), w.T("report.trend.note."+shown), body...)
}

// rateTrend is the line of the retention rate with its band, and that of churn. By month it is of twelve months at
// each month's end; month against month only where the file is too short for that.
func (s sheet) rateTrend() []app.UI {
	w, r := s.w, &s.Report
	step := r.Options.Trend
	from, key, id := r.Trend, "report.trend.each."+step.String(), "trend."
	if step == report.Monthly && len(complete(r.Rolling)) >= 3 {
		from, key, id = r.Rolling, "report.trend.rolling", "rolling."
	}
	points := complete(from)
	if len(points) < 2 {
		return []app.UI{s.needs("report.trend.short." + step.String())}
	}
	kept := chart.Line{Series: chart.Series{Name: w.T(metric.CustomerRetentionRate.Key("name")), Kind: chart.Kept}}
	churn := chart.Line{Series: chart.Series{Name: w.T(metric.CustomerChurnRate.Key("name")), Kind: chart.Gone}}
	var names []string
	table := chart.Table{Markup: true, Heads: []string{
		w.T("report.trend.unit." + step.String()), kept.Name, w.T("report.interval", "Level", w.Percent(.95, 0)), churn.Name, w.T("report.figure.start"),
	}}
	best, worst := points[0], points[0]
	for _, p := range points {
		names = append(names, s.unitName(p.Start, p.End, step))
		kept.Points, kept.Low, kept.High = append(kept.Points, p.rate), append(kept.Low, p.low), append(kept.High, p.high)
		churn.Points = append(churn.Points, 1-p.rate)
		if math.IsNaN(p.rate) {
			continue
		}
		if p.rate > best.rate {
			best = p
		}
		if p.rate < worst.rate {
			worst = p
		}
		at := id + unitID(p.End, step)
		table.Rows = append([][]string{{names[len(names)-1],
			figureTag(at+".crr", p.rate, w.Percent(p.rate, 1)), escape(w.Percent(p.low, 1) + "–" + w.Percent(p.high, 1)),
			figureTag(at+".churn", 1-p.rate, w.Percent(1-p.rate, 1)), figureTag(at+".start", p.start, w.Column(p.start, 0))}}, table.Rows...)
	}
	last := points[len(points)-1]
	kept.End, churn.End = w.Percent(last.rate, 1), w.Percent(1-last.rate, 1)
	name := func(p ratePoint) string { return s.unitName(p.Start, p.End, step) }
	lede := w.T("report.trend.lede", "Last", name(last), "Rate", w.Percent(last.rate, 1), "Best", name(best), "High", w.Percent(best.rate, 1),
		"Worst", name(worst), "Low", w.Percent(worst.rate, 1))
	lines := []chart.Line{kept, churn}
	low, high, _ := chart.Range(lines)
	return []app.UI{
		app.P().Class("lede").Text(lede),
		app.P().Class("prose").Text(w.T(key)),
		s.chart(drawn{name: "trend-retention", title: w.T("report.trend.chart.rates", "From", names[0], "To", names[len(names)-1]),
			picture: chart.Lines{ID: "trend", Label: lede, X: names, Lines: lines,
				Axis: chart.NewAxis(low, high, .01, func(x float64) string { return w.Percent(x, 0) })}.HTML(),
			table: table.HTML()}),
	}
}

// ratePoint is the retention rate of a unit with its 95 % interval; NaN where nobody was there to be kept.
type ratePoint struct {
	report.TrendPoint
	rate, low, high, start float64
}

// complete are the units that the file covers whole, and the ones before them too, from the first one that has a rate.
func complete(from []report.TrendPoint) []ratePoint {
	var points []ratePoint
	for i, p := range from {
		rate, ok := p.Figures.Get("crr")
		if p.Partial || i > 0 && from[i-1].Partial || !ok && len(points) == 0 {
			continue
		}
		point := ratePoint{p, math.NaN(), math.NaN(), math.NaN(), 0}
		if ok {
			point.start, _ = p.Figures.Get("start")
			kept, _ := p.Figures.Get(report.Retained)
			point.rate, point.low, point.high = rate, rate, rate
			if low, high, ok := metric.Wilson(kept, point.start); ok {
				point.low, point.high = low, high
			}
		}
		points = append(points, point)
	}
	for len(points) > 0 && math.IsNaN(points[len(points)-1].rate) {
		points = points[:len(points)-1]
	}
	return points
}

// customerTrend stacks who bought in each unit, and below the line who had bought in the one before and did not.
func (s sheet) customerTrend() []app.UI {
	w, r := s.w, &s.Report
	step := r.Options.Trend
	series := []chart.Series{
		{Name: w.T("report.trend.kept"), Kind: chart.Kept}, {Name: w.T("report.trend.first-time"), Kind: chart.New},
		{Name: w.T("report.trend.won-back"), Kind: chart.Half}, {Name: w.T("report.trend.lost"), Kind: chart.Gone, Below: true},
	}
	var columns []chart.Column
	lede := ""
	for _, p := range r.Trend {
		col := chart.Column{Label: s.unitName(p.Start, p.End, step), Pale: p.Partial}
		args := []string{"Unit", col.Label}
		for i, id := range []string{report.Retained, report.FirstTime, report.WonBack, report.Lost} {
			x, _ := p.Figures.Get(id)
			col.Values = append(col.Values, x)
			args = append(args, []string{"Kept", "FirstTime", "WonBack", "Lost"}[i], w.Number(x, 0))
		}
		end, _ := p.Figures.Get("end")
		col.Text = w.Column(end, 0)
		columns = append(columns, col)
		if !p.Partial {
			lede = begun(w.T("report.trend.customers.lede", append(args, "End", w.Number(end, 0))...))
		}
	}
	low, high := chart.Stacked(series, columns)
	body := []app.UI{app.P().Class("prose").Text(w.T("report.trend.customers.note." + step.String()))}
	if lede != "" {
		body = append([]app.UI{app.P().Class("lede").Text(lede)}, body...)
	}
	title := s.titleOf("customers", columns)
	return append(body, s.chart(drawn{name: "trend-customers", title: title,
		picture: chart.Columns{ID: "trend", Label: title + ". " + lede, Series: series, Columns: columns, Axis: chart.NewAxis(low, high, 1,
			func(x float64) string { return w.Column(math.Abs(x), 0) })}.HTML()}),
		s.partial())
}

// revenueTrend are the units' revenues; the last whole one is held against the same one a year before.
func (s sheet) revenueTrend() []app.UI {
	w, r := s.w, &s.Report
	if all, _ := r.Overall.Get("revenue"); all <= 0 {
		return []app.UI{s.needs("report.no-amounts")}
	}
	step := r.Options.Trend
	back := map[report.Step]int{report.Monthly: 12, report.Quarterly: 4, report.Yearly: 1}[step]
	var columns []chart.Column
	lede, least, most := "", 0., 0.
	for i, p := range r.Trend {
		x, _ := p.Figures.Get("revenue")
		least, most = min(least, x), max(most, x)
		name := s.unitName(p.Start, p.End, step)
		columns = append(columns, chart.Column{Label: name, Values: []float64{x}, Pale: p.Partial, Text: w.Column(x, 0)})
		if p.Partial {
			continue
		}
		lede = begun(w.T("report.trend.revenue.last", "Unit", name, "Revenue", s.whole(x)))
		if i >= back && !r.Trend[i-back].Partial {
			if before, _ := r.Trend[i-back].Figures.Get("revenue"); before > 0 {
				lede = begun(w.T("report.trend.revenue.lede", "Unit", name, "Revenue", s.whole(x), "Before", s.whole(before), "Change", s.change(x/before-1)))
			}
		}
	}
	body := []app.UI{}
	if lede != "" {
		body = append(body, app.P().Class("lede").Text(lede))
	}
	title := s.titleOf("revenue", columns)
	return append(body, s.chart(drawn{name: "trend-revenue", title: title,
		picture: chart.Columns{ID: "trend", Label: title + ". " + lede, Series: []chart.Series{{Kind: chart.Kept}}, Columns: columns,
			Axis: chart.NewAxis(0, most, .01, s.amounts(most))}.HTML()}),
		s.partial())
}

// titleOf names a chart of the trend with its first and its last unit.
func (s sheet) titleOf(of string, columns []chart.Column) string {
	title := s.w.T("report.trend.chart."+of, "From", columns[0].Label, "To", columns[len(columns)-1].Label)
	if of == "revenue" {
		return s.inCurrency(title)
	}
	return title
}

// partial says what pale columns are, where there are any.
func (s sheet) partial() app.UI {
	for _, p := range s.Report.Trend {
		if p.Partial {
			return app.P().Class("tiny").Text(s.w.T("report.trend.partial"))
		}
	}
	return absent()
}

func (p *Page) chooseStep(ctx app.Context, _ app.Event) {
	if step, ok := report.ParseStep(ctx.JSSrc().Get("value").String()); ok {
		p.report().choices.Report.Trend = step
		p.change()
	}
}

func (p *Page) chooseTrend(ctx app.Context, _ app.Event) {
	p.report().shows.trend = ctx.JSSrc().Get("value").String()
	p.redraw(trendSection)
}
