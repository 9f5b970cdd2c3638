package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
)

// drawn is a chart as it stands on the page: a title, the picture, its numbers as a table, and the way to save it.
type drawn struct {
	name    string // of this chart on the page, and in the names of the files it is saved as: "trend-customers"
	title   string
	picture string // HTML, by package chart
	table   string // HTML of the numbers; "" where the picture is itself a table
	wide    bool   // the picture may be wider than the page: it scrolls by itself
}

// chart draws a chart. What can be saved is all that stands in .drawing, so a legend belongs into the picture.
func (s sheet) chart(d drawn) app.UI {
	w := s.w
	var drawing app.UI = app.Raw(tag("div", class("drawing"), d.picture))
	if d.wide {
		drawing = app.Div().Class("scroll").TabIndex(0).Attr("role", "region").Aria("label", d.title).Body(drawing)
	}
	var folds []app.UI
	if d.table != "" {
		folds = append(folds, app.Details().Body(app.Summary().Body(app.Text(w.T("report.chart.table")), of(d.title)),
			app.Raw(scrolling(w.T("report.chart.table")+": "+d.title, d.table))))
	}
	folds = append(folds, app.Details().Class("save").Body(
		app.Summary().Body(app.Text(w.T("report.chart.save")), of(d.title)),
		app.Div().Class("actions").Body(s.saver(d, "svg"), s.saver(d, "png")),
		app.P().Class("small").Text(w.T("report.chart.formats")),
		app.Raw(tag("p", class("wrong")+` role="alert"`+attribute("data-text", w.T("report.chart.failed"))))),
	)
	return app.Figure().Class("drawn").DataSet("chart", d.name).Body(
		app.FigCaption().Text(d.title), drawing, app.Div().Class("folds").Body(folds...))
}

// saver is the button that saves a chart in a format.
func (s sheet) saver(d drawn, format string) app.UI {
	return app.Button().Type("button").DataSet("action", "save-"+format).OnClick(s.p.saveChart).Body(
		app.Text(s.w.T("report.chart."+format)), of(d.title))
}

// of names a chart to those who hear a button without seeing what it stands under.
func of(title string) app.UI { return app.Span().Class("sr").Text(": " + title) }

// saveChart saves the chart that the button stands under.
func (p *Page) saveChart(ctx app.Context, _ app.Event) {
	saveDrawing(ctx.JSSrc())
}

// choiceOf is a labelled select; texts by value.
func choiceOf(label, id, chosen string, values []string, text func(string) string, do app.EventHandler) app.UI {
	var options []app.UI
	for _, v := range values {
		options = append(options, app.Option().Value(v).Selected(v == chosen).Text(text(v)))
	}
	return control(label, id, app.Select().ID(id).Name(id).OnChange(do).Body(options...))
}

// counter writes whole numbers on an axis.
func counter(w *locale.Words) func(float64) string {
	return func(x float64) string { return w.Column(x, 0) }
}

// oneOf is a choice, or the first where it is none of them.
func oneOf(choice string, of []string) string {
	for _, x := range of {
		if x == choice {
			return x
		}
	}
	return of[0]
}
