// Package guide reads what is explained on the site: Markdown files with front matter, one a page and language, under
// locales/guide. It turns them into the parts of pages, checked: every page stands in every language with the same
// sections, links resolve, headings nest, and figures that the table of metrics knows come from it.
//
// Only the generator reads it. The client takes the parts from the printed pages.
package guide

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// Guide is everything written, by page.
type Guide struct {
	pages map[site.Page]*Article
	words map[locale.Lang]*locale.Words
}

// Article is what is written on one page.
type Article struct {
	Matter
	Page     site.Page
	Opening  string // HTML
	Sections []Section
}

// Section is a part of an article under its heading.
type Section struct {
	ID      string // its anchor
	Heading string // plain text
	HTML    string
	// Entries are what stands under headings of their own within the section: questions with their answers, claims.
	Entries []Entry
	Items   []string // the numbered steps, as plain text
}

// Entry is a heading within a section and the plain text below it.
type Entry struct{ Heading, Text string }

// Section returns the section of an id, or nil.
func (a *Article) Section(id string) *Section {
	for i := range a.Sections {
		if a.Sections[i].ID == id {
			return &a.Sections[i]
		}
	}
	return nil
}

// Load reads the guide from the folder guide of the locales. Its errors name the file and what is wrong, all at once.
func Load(locales fs.FS, words map[locale.Lang]*locale.Words) (*Guide, error) {
	g := &Guide{map[site.Page]*Article{}, words}
	var problems []error
	for _, page := range site.Pages() {
		name := fileOf(page)
		if name == "" {
			continue
		}
		a, err := read(locales, name, page, words[page.Lang])
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", name, err))
			continue
		}
		g.pages[page] = a
	}
	if len(problems) == 0 {
		problems = g.check()
	}
	return g, errors.Join(problems...)
}

// fileOf is the file in which a page's text stands, from the locales' folder; "" for a page without one. Serbian in
// Latin is made from the Cyrillic.
func fileOf(p site.Page) string {
	lang := p.Lang
	if lang == locale.SerbianLatin {
		lang = locale.Serbian
	}
	kind := ""
	switch {
	case p.Kind == site.Metric:
		kind = "metrics/" + p.Metric
	case p.Kind == site.Guide:
		kind = "guide"
	case p.Kind == site.Article && slices.Contains(site.Plays(), p.Article):
		kind = "plays/" + p.Article
	case p.Kind == site.Article && slices.Contains(site.Concepts(), p.Article):
		kind = "concepts/" + p.Article
	case p.Kind == site.Article:
		kind = p.Article
	default:
		return ""
	}
	return path.Join("guide", string(lang), kind+".md")
}

// On is what is written on a page; nil where nothing is.
func (g *Guide) On(p site.Page) *Article { return g.pages[p] }

// name is how links call a page of the guide.
func (g *Guide) name(p site.Page) string {
	if p.Kind == site.Metric {
		return g.words[p.Lang].T(metric.ByID(metric.ID(p.Metric)).Key("name"))
	}
	if a := g.pages[p]; a != nil {
		return a.Name
	}
	return ""
}
