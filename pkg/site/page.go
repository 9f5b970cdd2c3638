// Package site knows every page of the product: its kind, its address in each
// language, its name, and what tells search engines and browsers about it.
//
// Both builds read it. The client resolves addresses to pages; the generator
// walks Pages and writes one file for each. What only the generator needs is
// kept out of the client by build tags.
package site

import (
	"slices"
	"strings"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// Kind says what a page is for.
type Kind string

const (
	Root     Kind = "root"      // the choice of a language
	Home     Kind = "home"      // one language's entrance
	Metric   Kind = "metric"    // one metric's calculator and explanation
	Orders   Kind = "orders"    // the report from an orders file
	Guide    Kind = "guide"     // the way to everything that is explained
	Article  Kind = "article"   // one page of the guide
	Embed    Kind = "embed"     // the builder of embeds
	Privacy  Kind = "privacy"   // what stays in the browser
	Frame    Kind = "frame"     // the calculator as other sites frame it
	NotFound Kind = "not-found" // what a host shows for an address of no page
)

// The files that tell what the product is made of, which the privacy page
// links to.
const (
	LicencesFile = "licences.txt"
	PartsFile    = "sbom.cdx.json"
)

// Fallback is the language of the pages that belong to none: Root and
// NotFound. It is also where x-default leads when a reader's language isn't
// among ours.
const Fallback = locale.English

// Page is one page in one language. Metric is a metric's id, for the kinds
// Metric and Frame alone; Article is the id of the guide's page, for the kind
// Article alone.
type Page struct {
	Kind    Kind
	Lang    locale.Lang
	Metric  string
	Article string
}

// plain are the kinds with one page a language, named in the address.
var plain = []Kind{Orders, Guide, Embed, Privacy}

// Pages lists every page: Root and NotFound first, then language by language in
// the menu's order, metrics and articles in their own.
func Pages() []Page {
	pages := []Page{{Kind: Root, Lang: Fallback}, {Kind: NotFound, Lang: Fallback}}
	for _, lang := range locale.Langs() {
		pages = append(pages, Page{Kind: Home, Lang: lang})
		for _, kind := range plain {
			pages = append(pages, Page{Kind: kind, Lang: lang})
		}
		for _, kind := range []Kind{Metric, Frame} {
			for _, m := range metric.All() {
				pages = append(pages, Page{Kind: kind, Lang: lang, Metric: string(m.ID)})
			}
		}
		for _, id := range Articles() {
			pages = append(pages, Page{Kind: Article, Lang: lang, Article: id})
		}
	}
	return pages
}

// Whole reports whether a page needs the whole of the client: it reads files,
// or shows what is kept of them. The others get by with a smaller one.
func (p Page) Whole() bool {
	switch p.Kind {
	case Orders, Privacy:
		return true
	case Metric:
		return p.Metric == string(metric.NetPromoterScore.ID)
	}
	return false
}

// Path is the page's address from the site's root, without a leading slash:
// "pl/crr/", "embed/pl/crr/", "" for Root. All but NotFound end as a folder does.
func (p Page) Path() string {
	switch p.Kind {
	case Root:
		return ""
	case NotFound:
		return "404.html"
	case Home:
		return string(p.Lang) + "/"
	case Metric:
		return string(p.Lang) + "/" + p.Metric + "/"
	case Frame:
		return "embed/" + string(p.Lang) + "/" + p.Metric + "/"
	case Article:
		return string(p.Lang) + "/" + string(Guide) + "/" + p.Article + "/"
	}
	return string(p.Lang) + "/" + string(p.Kind) + "/"
}

// Parse finds the page at a path from the site's root. A leading slash, a
// missing last slash, a written-out index.html and the case of a language, which
// some hosts lower, make no difference.
func Parse(path string) (Page, bool) {
	path = strings.TrimPrefix(path, "/")
	if path == "index.html" || strings.HasSuffix(path, "/index.html") {
		path = strings.TrimSuffix(path, "index.html")
	}
	path = strings.TrimSuffix(path, "/")
	if path == "" {
		return Page{Kind: Root, Lang: Fallback}, true
	}
	if path == "404.html" {
		return Page{Kind: NotFound, Lang: Fallback}, true
	}
	kind := Metric
	if rest, ok := strings.CutPrefix(path, "embed/"); ok {
		kind, path = Frame, rest
	}
	first, second, deep := strings.Cut(path, "/")
	at := slices.IndexFunc(locale.Langs(), func(l locale.Lang) bool { return strings.EqualFold(string(l), first) })
	if at < 0 {
		return Page{}, false
	}
	lang := locale.Langs()[at]
	article, isArticle := strings.CutPrefix(second, string(Guide)+"/")
	switch {
	case isArticle && kind == Metric && slices.Contains(Articles(), article):
		return Page{Kind: Article, Lang: lang, Article: article}, true
	case !deep && kind == Metric:
		return Page{Kind: Home, Lang: lang}, true
	case kind == Metric && slices.Contains(plain, Kind(second)):
		return Page{Kind: Kind(second), Lang: lang}, true
	case isMetric(second):
		return Page{Kind: kind, Lang: lang, Metric: second}, true
	}
	return Page{}, false
}

func isMetric(id string) bool {
	return slices.ContainsFunc(metric.All(), func(m *metric.Metric) bool { return string(m.ID) == id })
}

// In is the same page in another language; Root and NotFound lead to its home.
func (p Page) In(lang locale.Lang) Page {
	if p.Kind == Root || p.Kind == NotFound {
		return Page{Kind: Home, Lang: lang}
	}
	p.Lang = lang
	return p
}

// Alternates are the page in every language, itself included, in the menu's order.
func (p Page) Alternates() []Page {
	var pages []Page
	for _, lang := range locale.Langs() {
		pages = append(pages, p.In(lang))
	}
	return pages
}

// Canonical is the page that search engines should know p by: a framed
// calculator is the metric's page with less around it.
func (p Page) Canonical() Page {
	if p.Kind == Frame {
		p.Kind = Metric
	}
	return p
}

// Default is the page for readers of none of our languages (x-default): the
// choice of a language for the entrances, else the page in Fallback.
func (p Page) Default() Page {
	if p.Kind == Home || p.Kind == Root || p.Kind == NotFound {
		return Page{Kind: Root, Lang: Fallback}
	}
	return p.In(Fallback)
}

// Link is the address of target as written on page p: relative, so that the
// site works under any path. NotFound is shown at any depth, so no relative
// address is right on it and the result starts at the root.
func (p Page) Link(target string) string {
	if p.Kind == NotFound {
		return "/" + target
	}
	link := strings.Repeat("../", strings.Count(p.Path(), "/")) + target
	if link == "" {
		return "./"
	}
	return link
}
