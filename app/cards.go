//go:build !js

package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"

	"keeprate/app/card"
	"keeprate/app/view"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// cardPrefix begins the names of the pictures that social networks show beside a link. No page loads them.
const cardPrefix = "card-"

// addCards draws each listed page's picture and returns their paths. Without an origin nobody could find them, so none
// are drawn.
func addCards(t tree, place site.Place, from sources) (map[site.Page]string, error) {
	paths := map[site.Page]string{}
	if !place.Known() {
		return paths, nil
	}
	printer, err := card.New()
	if err != nil {
		return nil, err
	}
	var pages []site.Page
	for _, p := range site.Pages() {
		if p.Listed() && p.Kind != site.Root {
			pages = append(pages, p)
		}
	}
	drawn, errs := make([][]byte, len(pages)), make([]error, len(pages))
	var workers sync.WaitGroup
	for first := range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := first; i < len(pages); i += runtime.GOMAXPROCS(0) {
				drawn[i], errs[i] = printer.Draw(cardOf(pages[i], from))
			}
		})
	}
	workers.Wait()
	for i, p := range pages {
		if errs[i] != nil {
			return nil, fmt.Errorf("the picture of %s: %w", p.Path(), errs[i])
		}
		name := cardPrefix + strings.ReplaceAll(strings.Trim(p.Path(), "/"), "/", "-") + ".png"
		paths[p] = t.hashed(name, drawn[i])
	}
	return paths, nil
}

// cardOf is what a page's picture says: what kind of page it is, its heading, and the formula or when it helps.
func cardOf(p site.Page, from sources) card.Card {
	w := from.words[p.Lang]
	switch p.Kind {
	case site.Home:
		return card.Card{Title: w.T("home.heading"), Figure: view.FormulaLine(w, metric.CustomerRetentionRate)}
	case site.Metric:
		m := metric.ByID(metric.ID(p.Metric))
		return card.Card{Kicker: w.T("nav.calculators"), Title: w.T(m.Key("name")), Figure: view.FormulaLine(w, m)}
	case site.Guide, site.Article:
		a := from.guide.On(p)
		return card.Card{Kicker: w.T("nav.guide"), Title: a.Heading, Line: a.When}
	}
	return card.Card{Title: view.Title(p, w)}
}
