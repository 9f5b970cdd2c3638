package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// privacy says what stays in the browser and how anyone can check it, and what else people may ask of a page that they
// are to trust: whom it shuts out, and what it is made of.
func (p *Page) privacy(w *locale.Words) []app.UI {
	steps := func(id string, n int) app.UI {
		var items []app.UI
		for i := range n {
			items = append(items, app.Li().Text(w.T("privacy."+id+"-"+string(rune('1'+i)))))
		}
		return app.Ol().Class("prose numbered").Body(items...)
	}
	return []app.UI{
		entryOf([]app.UI{app.H1().Text(w.T("privacy.heading"))}, []app.UI{
			app.P().Class("lede").Text(w.T("privacy.lede")),
			app.P().Class("prose").Text(w.T("privacy.how-it-works")),
		}),
		headed(w.T("privacy.check"), w.T("privacy.check-note"), steps("check", 3),
			app.P().Class("small spaced").Text(w.T("privacy.check-line")),
			app.P().Class("policy").Body(app.Code().Text(policy()))),
		headed(w.T("privacy.kept"), "", steps("kept", 5)),
		headed(w.T("privacy.now"), w.T("privacy.now.note"), p.storedNow(w)...),
		headed(w.T("privacy.host"), "", app.P().Class("prose").Text(w.T("privacy.host-text"))),
		headed(w.T("access.heading"), "",
			app.P().Class("prose").Text(w.T("access.aim")),
			app.P().Class("prose").Text(w.T("access.known")),
			app.P().Class("prose").Text(w.T("access.tell"))),
		headed(w.T("made.heading"), "", app.Ul().Class("prose").Body(
			app.Li().Body(app.A().Href(asset(site.LicencesFile)).Text(w.T("made.licences"))),
			app.Li().Body(app.A().Href(asset(site.PartsFile)).Text(w.T("made.list"))))),
	}
}
