package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
)

// printTitleName is the field of the printed report's title.
const printTitleName = "report-title"

// printTitle is the title of the printed report: the person's own, for as long as the visit lasts.
func (p *Page) printTitle(w *locale.Words) string {
	if own := strings.TrimSpace(p.title); own != "" {
		return own
	}
	return w.T("orders.heading")
}

// printHead stands on paper above the report, and nowhere else.
func (p *Page) printHead(w *locale.Words) app.UI {
	r := p.report().ready
	head := app.Div().Class("print-head")
	if r == nil {
		return head
	}
	made := []app.UI{
		app.P().Class("print-title").Text(p.printTitle(w)),
		app.P().Text(w.T("report.print.made", "Day", w.Date(today()), "File", p.report().fileName(w))),
	}
	if p.report().invented {
		made = append(made, app.P().Text(w.T("report.sample.title")))
	}
	return head.Body(made...)
}

// printing asks for the title, and prints.
func (p *Page) printing(w *locale.Words) app.UI {
	return app.Div().Class("controls choice").Body(
		app.Label().Class("tiny").For(printTitleName).Text(w.T("report.print.label")),
		app.Input().ID(printTitleName).Name(printTitleName).Type("text").AutoComplete(false).MaxLength(120).
			Value(steady(printTitleName, p.title)).Aria("describedby", "report-title-hint").OnInput(p.typeTitle),
		app.P().Class("tiny").ID("report-title-hint").Text(w.T("report.print.hint", "Default", w.T("orders.heading"))),
		app.P().Class("actions").Body(button(w.T("report.export.print"), p.printReport).DataSet("action", "print")),
	)
}

func (p *Page) typeTitle(ctx app.Context, _ app.Event) {
	p.title = ctx.JSSrc().Get("value").String()
	p.Update()
}

// printReport prints under the report's title, which browsers offer as the name of a PDF.
func (p *Page) printReport(app.Context, app.Event) { printAs(p.printTitle(p.words())) }
