package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
)

// offered tells that a newer version of the site is there and the person has yet to say something to it.
var offered bool

// updateOffer says that there is a newer version. Screen readers hear of it, because its box is there from the start.
func (p *Page) updateOffer(w *locale.Words) app.UI {
	box := app.Div().Class("offer").Attr("role", "status")
	if !offered {
		return box
	}
	return box.Body(
		app.P().Body(app.Strong().Text(w.T("update.ready")), app.Text(" "+w.T("update.stays"))),
		app.P().Class("actions").Body(
			app.Button().Type("button").Class("button main").DataSet("action", "update").Text(w.T("update.now")).OnClick(p.update),
			button(w.T("update.later"), p.declineUpdate).DataSet("action", "update-later"),
		),
	)
}

// update goes over to the newer version, with all that the person has done here.
func (p *Page) update(app.Context, app.Event) {
	offered = false
	handOver(p)
}

// declineUpdate leaves the newer version to the next visit.
func (p *Page) declineUpdate(app.Context, app.Event) {
	offered = false
	p.Update()
}
