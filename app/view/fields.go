package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// fields are the calculator's inputs, one row of the ledger each.
func (p *Page) fields(c *calculation) app.UI {
	var rows []app.UI
	for _, f := range c.fields {
		rows = append(rows, p.field(c, f))
	}
	if p.asksPeriod(c) {
		rows = append(rows, p.periodField(c.w))
	}
	if c.metric.Paste != nil {
		rows = append(rows, p.pasteField(c))
	}
	return app.Div().Class("fields").Body(rows...)
}

func (p *Page) field(c *calculation, f field) app.UI {
	w, id := c.w, string(f.input.ID)
	described := []string{id + "-hint"}
	if f.understood != "" {
		described = append(described, id+"-read")
	}
	if f.problem != "" {
		described = append(described, id+"-problem")
	}
	barred := c.barred(f.input.ID)
	for _, code := range barred {
		described = append(described, findingID(code))
	}
	// A count asks phones for digits only; anything with decimals needs the separator too.
	mode := "decimal"
	if f.input.Kind == metric.Counted {
		mode = "numeric"
	}
	input := app.Input().ID(id).Name(id).Type("text").Attr("inputmode", mode).AutoComplete(false).Aria("labelledby", id+"-label").
		Value(steady(id, f.text)).Aria("describedby", strings.Join(described, " ")).OnInput(p.typed)
	if f.example != "" {
		input = input.DataSet("example", f.example)
	}
	if f.problem != "" || len(barred) > 0 {
		input = input.Aria("invalid", "true")
	}
	label := app.Label().For(id).Body( // the hint describes the input, and isn't read as part of its name as well
		app.Span().ID(id+"-label").Text(w.T("input."+id+".label")),
		app.Small().ID(id+"-hint").Text(w.T("input."+id+".hint")),
	)
	side := []app.UI{input}
	if f.understood != "" {
		side = append(side, app.Small().ID(id+"-read").Class("read").Attr("data-understood", exact(f.reading.Value)).
			Text(w.T("field.understood", "Number", f.understood)))
	}
	row := []app.UI{app.I().Aria("hidden", "true").Text(f.input.Letter), label, app.Div().Class("entered").Body(side...)}
	if f.problem != "" {
		row = append(row, app.P().ID(id+"-problem").Class("wrong").Attr("role", "alert").Aria("live", "polite").DataSet("problem", f.problem).
			Text(w.T("field."+f.problem)))
	}
	class := "field"
	if f.input.Letter == "" {
		class += " plain"
	}
	return app.Div().Class(class).Body(row...)
}

// asksPeriod reports whether the page asks for the span of the headcounts.
func (p *Page) asksPeriod(c *calculation) bool {
	return c.metric.Periodic && p.Site.Kind == site.Metric
}

// periodField asks which span the headcounts are one span apart.
func (p *Page) periodField(w *locale.Words) app.UI {
	var options []app.UI
	for _, x := range metric.Periods() {
		options = append(options, app.Option().Value(string(x)).Selected(x == period()).Text(w.T("period."+string(x))))
	}
	return app.Div().Class("field plain").Body(
		app.I().Aria("hidden", "true"),
		app.Label().For("period").Body(app.Text(w.T("period.label")), app.Small().ID("period-hint").Text(w.T("period.hint"))),
		app.Div().Class("entered").Body(app.Select().ID("period").Name("period").Aria("describedby", "period-hint").
			OnChange(p.typed).Body(options...)),
	)
}

// pasteField takes a list of numbers instead of counts.
func (p *Page) pasteField(c *calculation) app.UI {
	w, id := c.w, string(c.metric.Paste.ID)
	body := []app.UI{
		app.Summary().Text(w.T("paste." + id + ".open")),
		app.Label().For(id).Body(app.Text(w.T("paste."+id+".label")), app.Small().ID(id+"-hint").Text(w.T("paste."+id+".hint"))),
		app.Textarea().ID(id).Name(id).Rows(4).Attr("inputmode", "text").Aria("describedby", id+"-hint").OnInput(p.pasted).Text(steady(id, c.pasted)),
	}
	if n := len(c.numbers); n > 0 {
		body = append(body, app.P().Class("small").Attr("role", "status").Text(w.N("paste.read", float64(n))))
	}
	if n := len(c.rejected); n > 0 {
		body = append(body, app.P().Class("wrong").Attr("role", "status").DataSet("problem", "paste-rejected").
			Text(w.N("paste.rejected", float64(n), "Items", strings.Join(c.rejected[:min(n, 5)], " · "))))
	}
	return app.Details().Class("paste").Open(c.pasted != "").Body(body...)
}

// pasted answers a change of the pasted list, which the counts then follow.
func (p *Page) pasted(ctx app.Context, e app.Event) {
	m := p.metric()
	session.clear(namesOf(m)...)
	refresh(ctx) // the counts follow
	if text := ctx.JSSrc().Get("value").String(); strings.TrimSpace(text) != "" {
		session.set(m.Paste.ID, text, p.Site.Lang)
	}
	p.notice = ""
	saveFragment(p)
}
