package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
)

// stored is what the browser keeps for the site, as the privacy page shows it. Summaries and corrections are looked up
// when they are drawn.
type stored struct {
	counts  int // how often it has been counted
	counted bool
	copy    float64 // bytes of the site's own pages and programs, for use without a network
	erased  bool    // on this visit of the page
}

// storedNow shows what is stored at this moment, and erases it.
func (p *Page) storedNow(w *locale.Words) []app.UI {
	s, h := &p.stored, p.summaries()
	count := func(n int) app.UI { return app.Text(w.Number(float64(n), 0)) }
	summaries := count(len(h.kept.Snapshots))
	if h.damaged {
		summaries = app.Text(w.T("history.damaged"))
	}
	copied := "…"
	if s.counted {
		copied = w.T("privacy.now.size", "MB", w.Number(s.copy/1e6, 1))
	}
	said := ""
	if s.erased {
		said = w.T("privacy.now.erased")
	}
	return []app.UI{
		app.Dl().Class("rows").DataSet("live", "stored").Body(
			row(w.T("privacy.now.summaries"), app.Data().DataSet("stored", "summaries").Value(len(h.kept.Snapshots)).Body(summaries)),
			row(w.T("privacy.now.corrections"), app.Data().DataSet("stored", "corrections").Value(len(memories())).Body(count(len(memories())))),
			row(w.T("privacy.now.copy"), app.Data().DataSet("stored", "copy").Value(exact(s.copy)).Text(copied)),
		),
		app.P().Class("actions spaced").Body(button(w.T("privacy.now.erase"), p.eraseStored).Class("button").DataSet("action", "stored-erase")),
		app.P().Class("small").Attr("role", "status").Text(said),
	}
}

// eraseStored erases everything that the site has stored in this browser.
func (p *Page) eraseStored(app.Context, app.Event) {
	p.summaries().kept.Erase()
	p.report().recalled = false
	forgetStored(func() {
		h := p.summaries()
		h.apart, h.last = false, event{}
		p.stored.erased = true
		p.countStored()
	})
}
