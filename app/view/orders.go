package view

import (
	"path"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// ordersMain is the orders page: before a file it says what the file must hold, then it shows the reading, and then
// the report, or why there is none.
func (p *Page) ordersMain(w *locale.Words) []app.UI {
	o := p.report()
	page := []app.UI{app.Div().Class("sr").Attr("role", "status").Text(p.spoken(w))}
	switch {
	case o.failed != nil:
		return append(page, p.failure(w)...)
	case o.ready != nil:
		return append(page, absent(), p.printHead(w), p.reportMain(w))
	case o.busy: // the report's parts stand already, so that the answer need not wait for them
		return append(page, p.reading(w), p.printHead(w), p.reportMain(w))
	}
	return append(page, p.beforeFile(w)...)
}

// spoken is what last happened, for those who don't see the page change.
func (p *Page) spoken(w *locale.Words) string {
	o := p.report()
	switch {
	case o.notice == "" || o.busy:
		return ""
	case o.ready != nil && o.notice == "orders.ready":
		return sheet{p, w, o.ready}.spoken()
	}
	return w.T(o.notice)
}

// spoken is the report's answer in short. What bars it is an alert, and speaks for itself.
func (s sheet) spoken() string {
	w, r := s.w, &s.Report
	if s.empty() || r.Period.Reversed() {
		return ""
	}
	said := w.T("orders.ready") + " " + s.span(r.Period.Start, r.Period.End) + "."
	if rate, ok := r.Figures.Get("crr"); ok {
		said += " " + w.T("report.answer") + ": " + w.Percent(rate, 1) + "."
	}
	return said
}

// beforeFile is the page as everybody finds it.
func (p *Page) beforeFile(w *locale.Words) []app.UI {
	body := []app.UI{p.dropZone(w), p.pasteDoor(w), p.keptBefore(w)}
	if notice := p.report().notice; notice != "" {
		body = append(body, app.P().Class("small").Text(w.T(notice)))
	}
	return []app.UI{
		entryOf([]app.UI{
			app.H1().Text(w.T("orders.heading")),
			app.P().Text(w.T("orders.lede")),
			private(w, w.T("orders.privacy")),
		}, body),
		needs(w), howTo(w),
	}
}

// dropZone is where a file is dropped or chosen.
func (p *Page) dropZone(w *locale.Words) app.UI {
	class, title := "drop", w.T("orders.drop.title")
	if p.report().over {
		class, title = "drop over", w.T("orders.drop.over")
	}
	gets := []string{"retention", "figures", "segments", "exports"}
	var items []app.UI
	for _, id := range gets {
		items = append(items, app.Li().Text(w.T("orders.gets."+id)))
	}
	return app.Div().Class(class).Body(
		app.Div().Body(
			app.H2().Body(byMouse(title), byTouch(w.T("orders.drop.title-touch"))),
			app.P().Class("choose").Body(p.fileInput(), app.Label().Class("button").For("orders").Text(w.T("orders.drop.choose"))),
			app.P().Text(w.T("orders.drop.formats")),
			p.tryDoor(w),
		),
		app.Div().Body(
			app.H3().Text(w.T("orders.gets.title")),
			app.Ul().Class("gets").Body(items...),
		),
	)
}

// byMouse and byTouch are what a title says where files can be dropped, and where fingers can only choose them.
func byMouse(text string) app.UI { return app.Span().Class("by-mouse").Text(text) }
func byTouch(text string) app.UI { return app.Span().Class("by-touch").Text(text) }

// dropCover says on pages without a drop zone that a file dragged over them would be taken.
func (p *Page) dropCover(w *locale.Words) app.UI {
	cover := app.Div().Class("cover")
	if !p.report().over || p.Site.Kind == site.Home || p.Site.Kind == site.Orders {
		return cover.Hidden(true)
	}
	text := w.T("orders.drop.anywhere")
	if p.takesSurveys() {
		text = w.T("survey.drop.anywhere")
	}
	return cover.Hidden(false).Body(app.P().Text(text))
}

// fileInput opens the file dialogue. It is out of sight; its label is the button.
func (p *Page) fileInput() app.UI {
	return app.Input().Type("file").ID("orders").Name("orders").Class("sr").Multiple(true).
		Accept(".csv,.tsv,.txt,.tab,.gz,.zip,text/csv,text/tab-separated-values,text/plain,application/gzip,application/zip").OnChange(p.picked)
}

// anotherFile is the same beside a report.
func (p *Page) anotherFile(w *locale.Words) app.UI {
	return app.P().Class("actions choose").Body(p.fileInput(), app.Label().Class("button").For("orders").Text(w.T("orders.another")))
}

// needs is what the file must hold.
func needs(w *locale.Words) app.UI {
	var items []app.UI
	for _, id := range []string{"date", "customer", "amount", "more", "span"} {
		key := "orders.needs." + id
		items = append(items, app.Div().Body(app.Dt().Text(w.T(key+".title")), app.Dd().Text(w.T(key+".text"))))
	}
	return headed(w.T("orders.needs.title"), w.T("orders.needs.note"), app.Dl().Class("cols terms").Body(items...))
}

// howTo is how to get the file out of the shop.
func howTo(w *locale.Words) app.UI {
	item := func(title, key string) app.UI {
		return app.Details().Body(app.Summary().Text(title), app.P().Class("prose").Text(w.T(key)))
	}
	return headed(w.T("orders.how.title"), w.T("orders.how.note"), app.Div().Class("folds").Body(
		item(w.T("platform.shopify"), "orders.how.shopify"),
		item(w.T("platform.woocommerce"), "orders.how.woocommerce"),
		item(w.T("platform.prestashop"), "orders.how.prestashop"),
		item(w.T("orders.how.marketplace.title"), "orders.how.marketplace"),
		item(w.T("orders.how.other.title"), "orders.how.other"),
	))
}

// reading is the page while the first report of a file is on its way.
func (p *Page) reading(w *locale.Words) app.UI {
	return entryOf([]app.UI{
		app.H1().Text(w.T("orders.heading")),
		app.P().Class("small file-name").Text(p.report().fileName(w)),
		p.anotherFile(w),
		private(w, w.T("orders.privacy")),
	}, []app.UI{
		app.H2().Text(w.T("orders.reading", "Name", p.report().named())),
		p.progressBar(w),
		app.P().Class("actions").Body(button(w.T("orders.cancel"), p.cancel).DataSet("action", "cancel")),
	})
}

// progressBar shows how far the reading is, or that the report is being made.
func (p *Page) progressBar(w *locale.Words) app.UI {
	at := p.report().progress
	bar := app.Progress().Aria("label", w.T("orders.reading", "Name", p.report().named()))
	text := w.T("orders.starting")
	switch {
	case at.Job != 0 && at.Read >= at.Total:
		text = w.T("orders.computing")
	case at.Job != 0:
		share := float64(at.Read) / float64(at.Total)
		bar = bar.Max(1).Value(exact(share))
		text = w.N("orders.progress", float64(at.Rows), "Share", w.Percent(share, 0))
	}
	return app.Div().Class("reading").Body(bar, app.P().Class("small").Text(text))
}

// shortName cuts a long file's name in its middle, so that its beginning and its ending stay.
func shortName(name string) string {
	runes := []rune(name)
	if len(runes) <= 40 {
		return name
	}
	ending := []rune(path.Ext(name))
	if len(ending) > 8 {
		ending = nil
	}
	return strings.TrimSpace(string(runes[:30])) + "…" + string(runes[len(runes)-len(ending)-6:])
}
