package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

func homePage(w *locale.Words) site.Page    { return site.Page{Kind: site.Home, Lang: w.Lang()} }
func ordersLink(w *locale.Words) site.Page  { return site.Page{Kind: site.Orders, Lang: w.Lang()} }
func guidePage(w *locale.Words) site.Page   { return site.Page{Kind: site.Guide, Lang: w.Lang()} }
func embedPage(w *locale.Words) site.Page   { return site.Page{Kind: site.Embed, Lang: w.Lang()} }
func privacyPage(w *locale.Words) site.Page { return site.Page{Kind: site.Privacy, Lang: w.Lang()} }
func metricPage(w *locale.Words, id string) site.Page {
	return site.Page{Kind: site.Metric, Lang: w.Lang(), Metric: id}
}

func articlePage(w *locale.Words, id string) site.Page {
	return site.Page{Kind: site.Article, Lang: w.Lang(), Article: id}
}

// mast is the head of every page: the name, the three ways in, the languages.
func (p *Page) mast(w *locale.Words) app.UI {
	link := func(to site.Page, text string, here bool) app.UI {
		a := app.A().Href(href(to)).Text(text)
		if here {
			a = a.Aria("current", "page")
		}
		return a
	}
	k := p.Site.Kind
	return app.Header().Class("mast").Body(
		app.A().Class("skip").Href("#main").Text(w.T("nav.skip")),
		app.A().Class("brand").Href(href(homePage(w))).Body(app.Raw(logo), app.Text("Keeprate")),
		app.Nav().Aria("label", "Keeprate").Body(
			link(homePage(w), w.T("nav.calculators"), k == site.Home || k == site.Metric),
			link(ordersLink(w), w.T("nav.orders"), k == site.Orders),
			link(guidePage(w), w.T("nav.guide"), k == site.Guide || k == site.Article),
			link(embedPage(w), w.T("nav.embed"), k == site.Embed),
		),
		app.Details().Class("lang").Body(
			app.Summary().Body(app.Span().Class("sr").Text(w.T("nav.language")+": "), app.Text(p.Site.Lang.Name())),
			p.languageList(),
		),
	)
}

// languageList leads to the same page in every language.
func (p *Page) languageList() app.UI {
	var items []app.UI
	for _, alt := range p.Site.Alternates() {
		a := app.A().Href(href(alt)).Attr("hreflang", string(alt.Lang)).Attr("lang", string(alt.Lang)).Text(alt.Lang.Name())
		if alt.Lang == p.Site.Lang && p.Site.Kind != site.Root && p.Site.Kind != site.NotFound {
			a = a.Aria("current", "true")
		}
		items = append(items, app.Li().Body(a))
	}
	return app.Ul().Body(items...)
}

func (p *Page) foot(w *locale.Words) app.UI {
	link := func(to site.Page, key string) app.UI {
		return app.Li().Body(app.A().Href(href(to)).Text(w.T(key)))
	}
	return app.Footer().Class("foot").Body(
		private(w, w.T("foot.private")),
		app.Ul().Body(
			link(homePage(w), "nav.all-metrics"),
			link(ordersLink(w), "nav.orders"),
			link(guidePage(w), "nav.guide"),
			link(articlePage(w, site.Glossary), "nav.glossary"),
			link(embedPage(w), "nav.embed"),
			link(privacyPage(w), "nav.privacy"),
		),
		p.languageList(),
	)
}

// doorway is a page of no language: the choice of one at the root, and what a host shows for an unknown address.
func (p *Page) doorway(w *locale.Words) app.UI {
	title, text := "Keeprate", w.T("root.text")
	if p.Site.Kind == site.NotFound {
		title, text = w.T("not-found.heading"), w.T("not-found.text")
	}
	return app.Div().Class("page").Body(
		app.Header().Class("mast").Body(app.A().Class("brand").Href(href(homePage(w))).Body(app.Raw(logo), app.Text("Keeprate"))),
		app.Main().ID("main").Body(entryOf(
			[]app.UI{app.H1().Text(title)},
			[]app.UI{app.P().Class("lede").Text(text), app.Nav().Class("doorway").Aria("label", w.T("nav.language")).Body(p.languageList())},
		)),
	)
}
