package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// home is a language's entrance: the calculator of retention ready to type, the way to the report, every metric.
func (p *Page) home(w *locale.Words) []app.UI {
	s := column{page: p}
	s.add(app.Section().Class("entry two").Body(
		app.Div().Class("gutter").Body(
			app.H1().Text(w.T("home.heading")),
			app.P().Text(w.T("home.lede")),
			app.P().Class("actions only-narrow").Body(app.A().Class("button main").Href(href(ordersLink(w))).Text(w.T("home.have-file"))),
			private(w, w.T("calculator.private")),
		),
		app.Div().Class("body").Body(p.instrument()),
		p.dropPanel(w),
	))
	s.fixed("index")
	s.fixed("beware")
	s.fixed("why")
	return s.all
}

func beware(w *locale.Words) app.UI {
	return headed(w.T("home.beware"), "",
		remark(warn, "", w.T("trap.end-over-start.title"), app.P().Text(w.T("trap.end-over-start.text"))),
		remark(note, "", w.T("trap.start-not-retained.title"), app.P().Text(w.T("trap.start-not-retained.text"))))
}

func why(w *locale.Words) app.UI {
	return headed(w.T("home.why"), "", app.Ul().Class("cols").Body(
		reason(w, "private"), reason(w, "proof"), reason(w, "yours")))
}

func reason(w *locale.Words, id string) app.UI {
	return app.Li().Body(app.H3().Text(w.T("home.why-"+id+".title")), app.P().Text(w.T("home.why-"+id+".text")))
}

// dropPanel is the way from the home page to the report: a file dropped here opens there.
func (p *Page) dropPanel(w *locale.Words) app.UI {
	class := "drop"
	if p.report().over {
		class = "drop over"
	}
	return app.Div().Class(class).ID("file").Body(
		app.Div().Body(
			app.H2().Body(byMouse(w.T("home.drop.title")), byTouch(w.T("home.drop.title-touch"))),
			app.P().Class("choose").Body(p.fileInput(), app.Label().Class("button").For("orders").Text(w.T("home.drop.button"))),
			app.P().Text(w.T("home.drop.text")),
			p.tryDoor(w),
		),
		app.Div().Body(
			app.P().Text(w.T("home.drop.gives")),
			app.P().Text(w.T("home.drop.private")),
		),
	)
}

// indexOf is every metric on its shelf, with its formula in short.
func indexOf(w *locale.Words) app.UI {
	var shelves []app.UI
	for _, g := range metric.Groups() {
		var items []app.UI
		for _, m := range metric.InGroup(g) {
			items = append(items, app.Li().Body(app.A().Href(href(metricPage(w, string(m.ID)))).Body(
				app.Span().Text(w.T(m.Key("name"))), app.Span().Class("m").Text(FormulaLine(w, m)))))
		}
		shelves = append(shelves, app.Section().Body(app.H3().Text(w.T("group."+string(g))), app.Ul().Body(items...)))
	}
	return app.Div().Class("index").Body(shelves...)
}

// FormulaLine is a metric's formula on one line, in letters or terms.
func FormulaLine(w *locale.Words, m *metric.Metric) string {
	if m.Formula == nil {
		return w.T(m.Key("in-short"))
	}
	c := calculation{w: w, metric: m}
	return formula.Text(m.Formula, c.names())
}
