package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/sample"
)

// Who has no file at hand can see the report of an invented shop. Its file is made here and goes the way of any other.

// tryDoor is the button that shows it, inside a drop zone.
func (p *Page) tryDoor(w *locale.Words) app.UI {
	return app.Div().Class("try").Body(
		app.P().Text(w.T("orders.sample.note")),
		app.P().Body(button(w.T("orders.sample.button"), p.trySample).DataSet("action", "try-sample")),
	)
}

func (p *Page) trySample(app.Context, app.Event) {
	if !whole {
		p.giveWay(href(ordersLink(p.words())), nil, true)
		return
	}
	lang := string(p.Site.Lang)
	p.received([]file{fileOf(sample.Name(lang), string(sample.Shop(lang, today())))})
	p.report().invented = true
}

// inventedNote says on the report of the invented shop that it is one. It keeps its place on those of other files.
func (p *Page) inventedNote(w *locale.Words) app.UI {
	box := app.Div()
	if !p.report().invented {
		return box.Hidden(true)
	}
	return box.Hidden(false).Body(remark(note, "", w.T("report.sample.title"),
		app.P().Text(w.T("report.sample.text")),
		app.P().Class("actions choose").Body(app.Label().Class("button main").For("orders").Text(w.T("report.sample.own")))))
}
