package view

import (
	"math"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/view/chart"
	"keeprate/pkg/clv"
	"keeprate/pkg/report"
)

// closeBy is by how much of what came the examination may be off to count as one that went well.
const closeBy = .1

// tested is the model's examination on days it had not seen.
func (s sheet) tested(o *report.Outlook) []app.UI {
	w, k := s.w, &o.Check
	body := []app.UI{app.H3().Text(w.T("outlook.check"))}
	if k.Refusal.Code != "" {
		return append(body, s.refused("outlook.refused-check", k.Refusal))
	}
	body = append(body,
		s.told("outlook.check.text", "From", escape(w.Date(k.Start)), "To", escape(w.Date(k.End)),
			"Predicted", figureTag("outlook.check-predicted", k.Predicted, w.Number(k.Predicted, 0)),
			"Actual", figureTag("outlook.check-actual", k.Actual, w.Number(k.Actual, 0))),
		s.checkVerdict(o))
	return append(body, s.checkPicture(k))
}

// checkVerdict says what the examination means.
func (s sheet) checkVerdict(o *report.Outlook) app.UI {
	w, k := s.w, &o.Check
	if k.Actual == 0 {
		return remark(note, "", w.T("outlook.check.nothing"), app.P().Text(w.T("outlook.check.nothing.text")))
	}
	for _, x := range o.Warnings() {
		if x.Code == report.CheckFarOff {
			return remark(warn, x.Code, w.T("outlook.warning."+x.Code),
				app.P().Text(w.T("outlook.warning."+x.Code+".text", "Times", w.Number(x.Value, 1))))
		}
	}
	off := math.Abs(k.Predicted/k.Actual - 1)
	kind, key := good, "outlook.check.close"
	if off > closeBy {
		kind, key = note, "outlook.check.fair"
	}
	return remark(kind, "", w.T(key), app.P().Text(w.T(key+".text", "Off", w.Percent(off, 0))))
}

// checkPicture is what was expected and what came, by how often the customers had bought before.
func (s sheet) checkPicture(k *clv.Check) app.UI {
	w := s.w
	expected := chart.Line{Series: chart.Series{Name: w.T("outlook.check.expected"), Kind: chart.New}}
	made := chart.Line{Series: chart.Series{Name: w.T("outlook.check.made"), Kind: chart.Kept}}
	var names, rows []string
	top := 0.
	for _, g := range k.Groups {
		name := w.Number(float64(g.From+1), 0) // days with purchases: one more than repeats
		switch {
		case g.To < 0:
			name = w.T("outlook.check.or-more", "From", name)
		case g.To > g.From:
			name += "–" + w.Number(float64(g.To+1), 0)
		}
		if g.Customers > 0 {
			names = append(names, name)
			expected.Points = append(expected.Points, g.Predicted)
			made.Points = append(made.Points, g.Actual)
			top = max(top, g.Predicted, g.Actual)
		}
		rows = append(rows, tag("tr", "", rowHead(escape(name)), number(w.Column(float64(g.Customers), 0)),
			number(w.Fixed(g.Predicted, 2)), number(w.Fixed(g.Actual, 2))))
	}
	per := func(orders float64) string { return number(w.Fixed(orders/float64(max(k.Customers, 1)), 2)) }
	rows = append(rows, tag("tr", "", rowHead(escape(w.T("whatif.total"))), number(w.Column(float64(k.Customers), 0)),
		per(k.Predicted), per(k.Actual)))
	picture := ""
	if len(names) > 1 {
		picture = chart.Lines{
			ID: "outlook-check", Label: w.T("outlook.check.chart"), X: names,
			Axis:  chart.NewAxis(0, top, .01, func(x float64) string { return w.Number(x, 2) }),
			Lines: []chart.Line{made, expected},
		}.HTML() + tag("p", class("tiny under"), escape(w.T("outlook.check.group")))
	}
	table := tag("table", class("ahead"),
		heads(w.T("outlook.check.group"), w.T("outlook.customers"), w.T("outlook.check.expected"), w.T("outlook.check.made")),
		tag("tbody", "", rows...))
	if picture == "" {
		return app.Raw(scrolling(w.T("outlook.check.table"), table))
	}
	return app.Div().Class("narrow-chart").Body(s.chart(drawn{
		name: "outlook-check", title: w.T("outlook.check.table"), picture: picture, table: table}))
}

// stillActive is the histogram of the probability of being active.
func (s sheet) stillActive(o *report.Outlook) app.UI {
	w := s.w
	var columns []chart.Column
	var rows []string
	top, low, high := 0., 0, 0
	for i, b := range o.Alive {
		n := float64(b.Customers)
		top = max(top, n)
		switch {
		case i < 2:
			low += b.Customers
		case i >= 8:
			high += b.Customers
		}
		from, to := w.Percent(float64(i)/10, 0), w.Percent(float64(i+1)/10, 0)
		columns = append(columns, chart.Column{Label: from, Values: []float64{n}, Text: w.Number(n, 0)})
		cells := []string{rowHead(escape(from + "\u2009–\u2009" + to)), number(w.Column(n, 0)), number(escape(s.money(b.Spent)))}
		if o.MoneyRefusal.Code == "" {
			cells = append(cells, number(escape(s.about(b.Expected))))
		}
		rows = append(rows, tag("tr", "", cells...))
	}
	names := []string{w.T("outlook.alive.probability"), w.T("outlook.customers"), w.T("outlook.spent")}
	if o.MoneyRefusal.Code == "" {
		names = append(names, w.T("outlook.expected-year"))
	}
	picture := chart.Columns{
		ID: "outlook-alive",
		Label: w.T("outlook.alive.chart", "Low", w.Number(float64(low), 0), "Limit", w.Percent(.2, 0),
			"High", w.Number(float64(high), 0), "Top", w.Percent(.8, 0)),
		Series: []chart.Series{{Name: w.T("outlook.customers"), Kind: chart.Kept}}, Columns: columns, Touching: true,
		Axis: chart.NewAxis(0, top, 1, func(x float64) string { return w.Number(x, 0) }),
	}.HTML()
	return app.Div().Body(
		app.H3().Text(w.T("outlook.alive")),
		app.P().Class("prose").Text(w.T("outlook.alive.note")),
		app.Div().Class("narrow-chart").Body(s.chart(drawn{
			name: "outlook-alive", title: w.T("outlook.alive.probability"), picture: picture,
			table: tag("table", class("ahead"), heads(names...), tag("tbody", "", rows...))})))
}
