package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// Text is what is written on a page and not calculated: the guide's. The generator takes it from the guide's files,
// the client from the printed pages.
type Text struct {
	Title, Description string            // of a page that is all text
	Parts              map[string]string // HTML elements by their id
}

// pageTexts are the pageTexts at hand, by the page's path.
var pageTexts = map[string]Text{}

// AddText makes a page's text available.
func AddText(p site.Page, t Text) { pageTexts[p.Path()] = t }

// lacksText reports whether something is written on a page that isn't at hand yet.
func lacksText(p site.Page) bool {
	_, ok := pageTexts[p.Path()]
	return !ok && (p.Kind == site.Metric || p.Written())
}

// Title is a page's name as the browser's tab and search results show it.
func Title(p site.Page, w *locale.Words) string {
	if p.Written() {
		return pageTexts[p.Path()].Title
	}
	return p.Title(w)
}

// Description says in a sentence or two what a page is for.
func Description(p site.Page, w *locale.Words) string {
	if p.Written() {
		return pageTexts[p.Path()].Description
	}
	return p.Description(w)
}

// Failure is what a page says where its program can't be had or has stopped, and the button that asks for it again.
func Failure(w *locale.Words) (text, again string) {
	return w.T("program.failed"), w.T("program.again")
}

// written are the parts of the page's text by their ids; those that aren't at hand are left out.
func (p *Page) written(ids ...string) []app.UI {
	var parts []app.UI
	for _, id := range ids {
		if html := pageTexts[p.Site.Path()].Parts[id]; html != "" {
			parts = append(parts, app.Raw(html))
		}
	}
	return parts
}
