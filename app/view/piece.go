package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// piece is a section of a page, or its head or foot, that nobody types in and nothing is pressed in but links. When the
// program starts it stays as it is printed, because drawing all of them would keep the page from answering. Later on a
// piece is drawn with the page where it depends on what was typed, and otherwise when the page becomes another.
type piece struct {
	app.Compo
	Page  *Page
	Site  site.Page
	Name  string
	Place string // a CSS selector, of a piece that may stay as printed
	Drawn int    // how often the page was, where it depends on what was typed
}

// The places of pieces that all pages have. The mast is drawn at once, at no place where it could be found printed: people
// are about to press something there.
const (
	mastPlace = ""
	footPlace = ".page > .foot"
)

// fixed is a piece that is the same whatever is typed.
func (p *Page) fixed(name, place string) app.UI {
	return &piece{Page: p, Site: p.Site, Name: name, Place: place}
}

// following is a piece that depends on what is typed.
func (p *Page) following(name, place string) app.UI {
	return &piece{Page: p, Site: p.Site, Name: name, Place: place, Drawn: p.drawn}
}

// Render draws it.
func (x *piece) Render() app.UI {
	Breathe()
	if html := asPrinted(x); html != "" {
		return app.Raw(html)
	}
	return x.Page.drawPiece(x.Name)
}

// drawPiece draws the piece of a name.
func (p *Page) drawPiece(name string) app.UI {
	w := p.words()
	switch name {
	case "mast":
		return p.mast(w)
	case "foot":
		return p.foot(w)
	case "index":
		return headed(w.T("home.index"), w.T("home.index-note"), indexOf(w))
	case "beware":
		return beware(w)
	case "why":
		return why(w)
	case "segments":
		return headed(w.T("rfm.segments.heading"), w.T("rfm.segments.note"), segmentTable(w))
	}
	c := p.calculation()
	switch name {
	case "steps":
		return c.stepsEntry()
	case "meaning":
		return c.meaningEntry()
	case "compare":
		return c.compareEntry()
	case "periods":
		return c.periodsEntry()
	case "trust":
		return c.trustEntry()
	case "next":
		return c.nextEntry()
	case "related":
		return c.relatedEntry()
	}
	panic("no piece " + name)
}

// calculation is what the page shows, worked out once for all pieces each time that the page is drawn.
func (p *Page) calculation() *calculation {
	if p.worked.at != p.drawn {
		p.worked.at, p.worked.calculation = p.drawn, p.calculate()
	}
	return p.worked.calculation
}

func (p *Page) calculate() *calculation {
	if p.metric() == metric.RFM {
		return &calculation{w: p.words(), metric: metric.RFM}
	}
	return newCalculation(p.metric(), p.words())
}

// column collects the sections of a page's main part, and knows the place of the next.
type column struct {
	page *Page
	all  []app.UI
}

func (s *column) add(more ...app.UI) { s.all = append(s.all, more...) }
func (s *column) fixed(name string)  { s.add(s.page.fixed(name, nth(len(s.all)))) }
func (s *column) following(name string) {
	s.add(s.page.following(name, nth(len(s.all))))
}

// nth is the place of the child of the main part that n others stand before.
func nth(n int) string { return "#main > :nth-child(" + exact(float64(n+1)) + ")" }
