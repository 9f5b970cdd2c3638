package view

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/dsv"
	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/report"
)

// sheet is a report being drawn in one language.
type sheet struct {
	p *Page
	w *locale.Words
	*wire.Ready
}

// answer is the retention rate of the period on its double rule, the picture of who stayed, and the sentence.
func (s sheet) answer() app.UI {
	w := s.w
	return app.Section().Class("entry").Aria("label", w.T("report.answer")).Body(
		app.Div().Class("gutter").Body(
			app.H1().Text(w.T("orders.heading")),
			app.P().Class("small file-name").Body(app.Text(s.p.report().fileName(w)), app.Br(),
				app.Text(w.N("report.file", float64(s.Counts.Rows), "Size", size(w, s.Counts.Bytes)))),
			s.p.anotherFile(w),
			private(w, w.T("orders.privacy-done")),
		),
		app.Div().Class("body").Body(
			s.p.inventedNote(w),
			s.doubted(),
			s.answered(),
			app.Div().Class("findings").Body(s.findings()...),
			s.contents(),
		),
	)
}

// doubted says above all else that the file seems to be no list of orders: then no figure is right.
func (s sheet) doubted() app.UI {
	box := app.Div()
	if !slices.Contains(s.Understood.Warnings, dsv.NotOrders) {
		return box.Hidden(true)
	}
	const key = "warning." + dsv.NotOrders
	return box.Hidden(false).Body(remark(warn, dsv.NotOrders, s.w.T(key+".title"), app.P().Text(s.w.T(key+".text"))))
}

// answered is the answer itself.
func (s sheet) answered() app.UI {
	switch {
	case s.empty():
		return app.Div().Body(remark(bad, "no-orders", s.w.T("report.no-orders")))
	case s.Report.NoDates:
		return app.Div() // a warning below says why
	}
	return app.Div().Class("answered").Body(s.instrument(), s.questions())
}

// instrument is the figure with its rows, the picture and the sentence.
func (s sheet) instrument() app.UI {
	w, r := s.w, &s.Report
	c := s.calculation(metric.CustomerRetentionRate, r.Basis)
	head := []app.UI{app.P().Body(
		app.Text(w.T(metric.CustomerRetentionRate.Key("name"))), app.Br(),
		app.Span().Class("small").Text(s.span(r.Period.Start, r.Period.End)),
	)}
	parts := []app.UI{nil, lines("rows", s.rows(c)...)}
	if c.result.Defined {
		head = append(head, app.Output().Body(figure("crr", c.result.Value, c.figureText(), "figure")))
		parts = append(parts, c.picture())
	} else {
		head = append(head, app.P().Class("undefined").Body(
			app.Span().Aria("hidden", "true").Text("—"), app.Span().Class("small").Text(w.T("report.answer.none"))))
	}
	parts[0] = app.Div().Class("answer").Body(head...)
	if story := s.story(); story != "" {
		parts = append(parts, app.P().Class("lede wide").Text(story))
	}
	return app.Div().Class("instrument").Body(parts...)
}

// rows are the lines beside the large figure.
func (s sheet) rows(c *calculation) []string {
	w, r := s.w, &s.Report
	var rows []string
	if churn, ok := r.Figures.Get("churn"); ok {
		rows = append(rows, line(w.T(metric.CustomerChurnRate.Key("name")), figureTag("churn", churn, w.Percent(churn, 1))))
	}
	if x := r.Change; x.Compared {
		before, _ := x.Previous.Get("crr")
		rows = append(rows, line(w.T("report.change", "Rate", w.Percent(before, 1)), figureTag("crr-change", x.Difference, s.points(x.Difference))))
	}
	if low, high, ok := c.interval(); ok {
		rows = append(rows, line(w.T("report.interval", "Level", w.Percent(.95, 0)),
			figureTag("crr-low", low, w.Percent(low, 1))+"\u2009–\u2009"+figureTag("crr-high", high, w.Percent(high, 1))))
	}
	if l := r.Loss; l.StartRevenue > 0 {
		rows = append(rows, line(w.T("report.figure.lost"), escape(w.Number(float64(l.Customers), 0))),
			line(w.T("report.lost.label"), figureTag("lost-revenue", float64(l.Revenue)/10000, s.money(l.Revenue))))
	}
	if x, ok := r.Figures.Get("revenue"); ok {
		rows = append(rows, line(s.name("revenue"), figureTag("revenue", x, s.show(metric.Money, x))))
	}
	return rows
}

// story tells the answer in a sentence or two that stay true on paper.
func (s sheet) story() string {
	w, r := s.w, &s.Report
	start, known := r.Figures.Get("start")
	if !known {
		return ""
	}
	before, after := spans(r.Period)
	from, to := w.Date(before.first), w.Date(before.last)
	if start == 0 {
		return w.T("report.story.no-start", "From", from, "To", to)
	}
	number := func(id string) (float64, string) {
		x, _ := r.Figures.Get(id)
		return x, w.Number(x, 0)
	}
	retained, kept := number(report.Retained)
	text := w.N("report.story.kept", start, "From", from, "To", to, "Kept", kept, "Lost", w.Number(start-retained, 0),
		"Since", w.Date(after.first), "Until", w.Date(after.last))
	came, _ := number("new")
	_, first := number(report.FirstTime)
	_, back := number(report.WonBack)
	return text + " " + w.N("report.story.new", came, "FirstTime", first, "WonBack", back)
}

// findings are what one should know before believing the figures.
func (s sheet) findings() []app.UI {
	if s.empty() {
		return nil // each is about figures
	}
	w, r := s.w, &s.Report
	var boxes []app.UI
	for _, f := range r.Findings {
		kind := warn
		if f.Code == report.PeriodReversed {
			kind = bad
		}
		before, _ := spans(r.Period)
		to := before.last
		if f.Code == report.PeriodUnfinished || f.Code == report.PeriodReversed {
			to = r.Period.End
		}
		args := []string{
			"Day", w.Date(f.Day), "From", w.Date(before.first), "To", w.Date(to),
			"First", w.Date(r.Counts.FirstDay), "Last", w.Date(r.Counts.LastDay),
			"Currency", currencyName(w, r.Currency), "Field", w.T("report.currency"),
		}
		key := "report.finding." + f.Code
		said := []app.UI{app.P().Text(w.N(key+".text", float64(f.Count), args...))}
		if f.Code == report.HistoryTooShort {
			said = append(said, app.P().Text(w.N("report.history.effect", float64(f.Count), "Needed", w.Date(f.Needed))))
		}
		boxes = append(boxes, remark(kind, f.Code, w.T(key+".title"), said...))
	}
	c := s.calculation(metric.CustomerRetentionRate, r.Basis)
	for _, f := range c.result.Findings {
		if !f.Blocks && f.Code == "small-base" {
			boxes = append(boxes, c.finding(f))
		}
	}
	for _, f := range s.Files {
		if f.Code != "" {
			boxes = append(boxes, s.incomplete(f))
		}
	}
	return append(boxes, s.p.warnings(w, s.Understood)...)
}

// calculation is a metric at work on what the report counted.
func (s sheet) calculation(m *metric.Metric, b report.Basis) *calculation {
	v := b.For(m)
	if v == nil {
		v = formula.Values{}
	}
	return evaluated(m, s.w, v)
}

// span writes the first and the last day.
func (s sheet) span(first, last int32) string {
	return s.w.T("report.span", "From", s.w.Date(first), "To", s.w.Date(last))
}

// show writes a value in its unit; money in the report's currency.
func (s sheet) show(u metric.Unit, x float64) string {
	switch u {
	case metric.Money:
		return s.paid(x)
	case metric.Days:
		return s.w.N("report.days", x)
	}
	return show(s.w, u, x)
}

// money writes a sum in 1/10000 of the currency unit.
func (s sheet) money(amount int64) string { return s.paid(float64(amount) / 10000) }

// paid writes a sum in units of the currency; a dash where the file has no amounts.
func (s sheet) paid(x float64) string {
	if s.Report.NoAmounts {
		return none
	}
	return s.w.Money(x, s.Report.Currency)
}

// unitOf is the unit of a figure by its id.
func unitOf(id string) metric.Unit {
	if m := metric.ByID(metric.ID(id)); m != nil {
		return m.Unit
	}
	switch id {
	case "revenue":
		return metric.Money
	case report.MeanGap:
		return metric.Days
	}
	return metric.Count
}

// size writes a file's length.
func size(w *locale.Words, bytes int64) string {
	units := []string{"KB", "MB", "GB"}
	x := float64(bytes) / 1000
	for len(units) > 1 && x >= 1000 {
		x, units = x/1000, units[1:]
	}
	decimals := 0
	if x < 10 {
		decimals = 1
	}
	return w.Number(x, decimals) + "\u00a0" + units[0]
}
