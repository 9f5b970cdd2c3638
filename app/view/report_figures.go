package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/metric"
	"keeprate/pkg/report"
)

// stays and worths are the metrics that the period's orders determine, on their two shelves.
func (s sheet) stays() app.UI  { return s.shelf(metric.Stay) }
func (s sheet) worths() app.UI { return s.shelf(metric.Worth) }

// shelf shows metrics each as it stands on its own page: figure, sentence, findings, calculation, and the way to that
// page with the same numbers.
func (s sheet) shelf(g metric.Group) app.UI {
	w, r := s.w, &s.Report
	if r.Period.Reversed() {
		return headed(w.T("group."+string(g)), "", s.reversed())
	}
	var blocks []app.UI
	for _, m := range s.known(g) {
		blocks = append(blocks, s.measured(m, r.Basis, m != metric.CustomerRetentionRate && m != metric.CustomerChurnRate))
	}
	if len(blocks) == 0 {
		return absent()
	}
	return headed(w.T("group."+string(g)),
		w.T("report.figures.note", "From", w.Date(r.Period.Start), "To", w.Date(r.Period.End)),
		app.Div().Class("measures").Body(blocks...))
}

// known are the metrics of a shelf. The retention rate is one of them wherever there are customers: it says why, where it
// is undefined.
func (s sheet) known(g metric.Group) (all []*metric.Metric) {
	for _, m := range metric.InGroup(g) {
		_, known := s.Report.Figures.Get(string(m.ID))
		if known || m == metric.CustomerRetentionRate && s.Report.Counts.Customers > 0 {
			all = append(all, m)
		}
	}
	return all
}

// measured is one metric. withFigure is false for those whose figure stands in the answer.
func (s sheet) measured(m *metric.Metric, b report.Basis, withFigure bool) app.UI {
	w := s.w
	c := s.calculation(m, b)
	id := string(m.ID)
	value, _ := s.Report.Figures.Get(id)
	head := []app.UI{app.H3().Text(w.T(m.Key("name")))}
	if withFigure {
		head = append(head, figure(id, value, s.show(m.Unit, value), "middle"))
	} else if c.result.Defined {
		head = append(head, app.Span().Class("middle").Text(s.show(m.Unit, c.result.Value)))
	}
	body := []app.UI{app.Div().Class("measure-head").Body(head...)}
	if m == metric.TimeBetweenPurchases {
		// The large figure is the median, which few long gaps don't move; the formula is the mean's.
		if mean, ok := s.Report.Figures.Get(report.MeanGap); ok {
			body[0] = app.Div().Class("measure-head").Body(
				app.H3().Text(w.T("report.figure.time-between-purchases-median")), head[1])
			body = append(body, lines("rows narrow",
				line(w.T("report.figure."+report.MeanGap), figureTag(report.MeanGap, mean, s.show(metric.Days, mean)))), s.oneDay("report.figures.gaps"))
		}
	}
	if s.Report.Period.LapseDays > 0 && (m == metric.CustomerRetentionRate || m == metric.CustomerChurnRate) {
		body = append(body, s.counting())
	}
	body = append(body, c.boxes(true)...)
	if c.result.Defined {
		body = append(body,
			app.P().Class("prose").Text(s.sentence(c)),
			app.Div().Class("folds").Body(app.Details().Body(app.Summary().Text(w.T("report.figures.steps")), frozen(c.law()), frozen(c.stepList()))),
		)
	}
	to := href(metricPage(w, id))
	if f := fragmentOf(m, c.values); f != "" {
		to += "#" + f
	}
	return app.Div().Class("measure").Body(append(body,
		app.P().Class("small").Body(app.A().Href(to).Body(app.Text(w.T("report.figures.more")), app.Span().Class("sr").Text(": "+w.T(m.Key("name"))))))...)
}

// counting names the days in which the customers of the start and of the end bought: with lapse days they are not the
// period's.
func (s sheet) counting() app.UI {
	w := s.w
	before, after := spans(s.Report.Period)
	return lines("rows narrow",
		line(w.T("report.figure.start"), escape(s.span(before.first, before.last))),
		line(w.T("report.figure.end"), escape(s.span(after.first, after.last))))
}

// sentence is the metric's own, with money in the file's currency.
func (s sheet) sentence(c *calculation) string {
	m, w := c.metric, c.w
	args := append([]string{"Value", show(w, m.Unit, c.result.Value)}, c.args()...)
	if m.Unit == metric.Money {
		args[1] = s.show(metric.Money, c.result.Value)
	}
	for _, in := range m.Inputs() {
		if in.Kind == metric.Amount {
			args = append([]string{camel(string(in.ID)), s.show(metric.Money, c.values[in.ID])}, args...)
		}
	}
	if m.Per == nil {
		return w.T(m.Key("sentence"), args...)
	}
	per, _ := formula.Eval(m.Per, c.values)
	return w.N(m.Key("sentence"), per, args...)
}

// overall are the figures over all orders used, whatever the period.
func (s sheet) overall() app.UI {
	w, r := s.w, &s.Report
	if r.Counts.Orders == 0 {
		return absent()
	}
	var rows []string
	for _, id := range []string{
		"orders", "customers", "revenue", "average-order-value", "orders-per-customer", "repeat-purchase-rate",
		"time-between-purchases", report.MeanGap,
	} {
		if x, ok := r.Overall.Get(id); ok {
			rows = append(rows, line(s.name(id), figureTag("overall."+id, x, s.show(unitOf(id), x))))
		}
	}
	return headed(w.T("report.overall.title"), s.overAll("report.overall.note"), lines("rows narrow", rows...))
}

// overAll is a note on a section that is about all orders used, whatever the period.
func (s sheet) overAll(key string) string {
	if s.Report.NoDates {
		return ""
	}
	return s.w.T(key, "From", s.w.Date(s.Report.Counts.FirstDay), "To", s.w.Date(s.Report.Counts.LastDay))
}

// name is a figure's name by its id.
func (s sheet) name(id string) string {
	switch m := metric.ByID(metric.ID(id)); {
	case m == metric.TimeBetweenPurchases:
		return s.w.T("report.figure.time-between-purchases-median")
	case m != nil:
		return s.w.T(m.Key("name"))
	}
	return s.w.T("report.figure." + id)
}
