package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
)

// pasteName is the field's name.
const pasteName = "pasted"

// pastedRows are the field's text when it was last left, and whether it is unfolded because of that.
type pastedRows struct {
	text string
	open bool
}

// pasteDoor lets rows be pasted from a spreadsheet: phones have no file to drop, and many shops live in a sheet.
func (p *Page) pasteDoor(w *locale.Words) app.UI {
	return app.Details().Class("paste").Open(p.rows.open).Body(
		app.Summary().Body(app.Span().Text(w.T("orders.paste.title"))),
		app.Div().Body(
			app.Label().For(pasteName).Text(w.T("orders.paste.label")),
			app.Textarea().ID(pasteName).Name(pasteName).Rows(6).Attr("spellcheck", "false").OnChange(p.leavePaste).Text(p.rows.text),
			app.P().Class("small").Text(w.T("orders.paste.hint")),
			app.P().Class("actions").Body(button(w.T("orders.paste.read"), p.readPasted).DataSet("action", "read-pasted")),
		),
	)
}

// leavePaste keeps the field's text, for other pages and newer versions to give it back.
func (p *Page) leavePaste(ctx app.Context, _ app.Event) {
	p.rows.text = ctx.JSSrc().Get("value").String()
	p.rows.open = p.rows.open || p.rows.text != ""
}

// readPasted reads the text of the field as a file.
func (p *Page) readPasted(ctx app.Context, _ app.Event) {
	text := app.Window().GetElementByID(pasteName).Get("value").String()
	if strings.TrimSpace(text) == "" {
		return
	}
	p.rows.open = false
	p.received([]file{fileOf(p.pastedName(), text)})
}

// pastedName is the name that pasted rows go by.
func (p *Page) pastedName() string { return p.words().T("orders.pasted") }

// isTable tells rows copied from a table from other text on the clipboard.
func isTable(text string) bool {
	first, rest, lines := strings.Cut(strings.TrimSpace(text), "\n")
	return lines && strings.TrimSpace(rest) != "" && strings.ContainsAny(first, "\t;,|")
}
