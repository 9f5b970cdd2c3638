package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// frame is the calculator as other sites frame it: the instrument, the worked line, the way to the full page.
func (p *Page) frame(w *locale.Words) app.UI {
	m := p.metric()
	full := href(metricPage(w, string(m.ID)))
	body := []app.UI{app.H1().Text(w.T(m.Key("name")))}
	if m.Formula == nil {
		body = append(body, p.rfmInstrument(w))
	} else {
		c := p.calculation()
		body = append(body, p.instrument())
		if c.result.Defined {
			body = append(body, app.P().Class("m worked").Text(c.workedLine()))
		}
		if f := session.fragment(m); f != "" {
			full += "#" + f
		}
	}
	return app.Main().Class("frame").Body(append(body, p.asks(w), app.Footer().Body(
		app.Span().Text(w.T("frame.private")),
		app.A().Href(full).Target("_blank").Rel("noopener").Body(app.Raw(logo), app.Text(w.T("frame.full"))),
	))...)
}

// asks stands in the place of a result that is still to come. The frame's script shows one of its texts while the page's
// program isn't there and the inputs are no longer those that the printed result belongs to.
func (p *Page) asks(w *locale.Words) app.UI {
	return app.Div().Class("asks").Attr("role", "status").Body(
		app.P().Class("press").Text(w.T("frame.press")),
		app.Button().Type("button").Class("press button main").DataSet("action", "calculate").Text(w.T("frame.calculate")),
		app.P().Class("wait").Text(w.T("frame.wait")),
		app.P().Class("failed").Text(w.T("frame.failed")),
	)
}

// workedLine is the whole calculation on one line, in the person's numbers: (5000 − 2000) / 9000 = 33.3%.
func (c *calculation) workedLine() string {
	numbers := func(v formula.Var) string { return show(c.w, metric.InputByID(v).Unit(), c.values[v]) }
	return formula.Text(c.result.Formula, numbers) + " = " + c.figureText()
}
