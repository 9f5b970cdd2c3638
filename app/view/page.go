package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// Page is any page of the site. One component type serves them all, so that moving between pages and languages keeps
// what the person has done.
type Page struct {
	app.Compo
	Site site.Page

	orders *ordersPage  // the report, kept while the person looks at other pages
	survey *surveyState // the answers of a survey, likewise
	notice string       // what a button last did, for the person and the screen reader
	build  embedChoice
	title  string     // of the printed report, where the person has chosen one
	rows   pastedRows // from a spreadsheet

	spreadsheet bool // CSV files are made for one

	drawn   int  // how often the page was
	follows bool // what explains the answer is about to be drawn
	worked  struct {
		at          int
		calculation *calculation
	}
	stored stored
}

// New is the component of one page.
func New(p site.Page) *Page { return &Page{Site: p, build: embedChoice{heights: beforeTold}} }

func (p *Page) words() *locale.Words { return languages[p.Site.Lang] }

// OnPreRender writes the page's head while the generator prints it.
func (p *Page) OnPreRender(ctx app.Context) { p.head(ctx) }

// OnNav runs when the address has changed, at the start too.
func (p *Page) OnNav(ctx app.Context) {
	if p.words() == nil {
		reload() // the history led to a language that this visit hasn't loaded
		return
	}
	p.head(ctx)
	p.notice = ""
	arrived(p, ctx)
}

// OnMount runs once, when the browser's page becomes this component's.
func (p *Page) OnMount(ctx app.Context) { takeOver(p, ctx) }

func (p *Page) head(ctx app.Context) {
	w := p.words()
	ctx.Page().SetTitle(Title(p.Site, w))
	ctx.Page().SetDescription(Description(p.Site, w))
	ctx.Page().SetLang(string(p.Site.Lang))
}

// Render draws the page.
func (p *Page) Render() app.UI {
	Breathe()
	w := p.words()
	if w == nil {
		return app.Div()
	}
	p.drawn++
	switch p.Site.Kind {
	case site.Frame:
		return p.frame(w)
	case site.Root, site.NotFound:
		return p.doorway(w)
	}
	return app.Div().Class("page").Body(
		p.fixed("mast", mastPlace),
		app.Main().ID("main").Body(p.main(w)...),
		p.fixed("foot", footPlace),
		p.updateOffer(w),
		p.dropCover(w),
		&fileDoor{Page: p},
	)
}

// Serves reports whether this program draws a page.
func Serves(p site.Page) bool { return whole || !p.Whole() }

func (p *Page) main(w *locale.Words) []app.UI {
	if whole {
		switch p.Site.Kind {
		case site.Orders:
			return p.ordersMain(w)
		case site.Privacy:
			return p.privacy(w)
		}
	}
	switch p.Site.Kind {
	case site.Home:
		return p.home(w)
	case site.Embed:
		return p.builder(w)
	case site.Guide, site.Article:
		return p.written("article")
	}
	if p.metric().Formula == nil {
		return p.rfmPage(w)
	}
	return p.calculator(w)
}

// metric is the page's metric; the home page has that of retention.
func (p *Page) metric() *metric.Metric {
	if m := metric.ByID(metric.ID(p.Site.Metric)); m != nil {
		return m
	}
	return metric.CustomerRetentionRate
}

// typed answers a key press, a paste or a choice in any input of a calculator.
func (p *Page) typed(ctx app.Context, e app.Event) {
	name := formula.Var(ctx.JSSrc().Get("name").String())
	p.keepShown()
	if paste := p.metric().Paste; paste != nil && name != paste.ID { // counts typed by hand end the list
		session.clear(paste.ID)
		refresh(ctx)
	}
	session.set(name, ctx.JSSrc().Get("value").String(), p.Site.Lang)
	p.notice = ""
	saveFragment(p)
	p.answerFirst(ctx)
}

// keepShown makes everything that the page shows the person's own, so that changing one number of an example leaves
// the others standing.
func (p *Page) keepShown() {
	for _, f := range newCalculation(p.metric(), p.words()).fields {
		if f.text != "" {
			session.set(f.input.ID, f.text, p.Site.Lang)
		}
	}
}
