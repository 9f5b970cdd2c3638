//go:build !js

package main

import (
	"encoding/json"

	nethtml "golang.org/x/net/html"

	"keeprate/app/view"
	"keeprate/pkg/guide"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// dataType is the type of a script element that holds data and runs nothing, so that the policy lets it pass.
const dataType = "application/ld+json"

func isData(script *nethtml.Node) bool {
	return len(script.Attr) == 1 && script.Attr[0] == nethtml.Attribute{Key: "type", Val: dataType}
}

// structured is what the page says of itself to search engines, in the terms of schema.org: only what a reader can see
// on it, too.
func (p *printer) structured(page site.Page) []string {
	var things []map[string]any
	switch page.Kind {
	case site.Home, site.Metric, site.Orders:
		things = append(things, p.application(page))
	}
	if a := p.texts.On(page); a != nil {
		if questions := a.Section("questions"); questions != nil {
			things = append(things, faq(questions))
		}
		if steps := a.Section("start"); steps != nil && len(steps.Items) > 0 {
			things = append(things, p.howTo(a, steps))
		}
		if page.Kind == site.Article {
			things = append(things, p.breadcrumbs(page, a))
		}
	}
	var blocks []string
	for _, thing := range things {
		thing["@context"] = "https://schema.org"
		block, err := json.Marshal(thing) // which escapes what would end the element
		if err != nil {
			panic(err)
		}
		blocks = append(blocks, string(block))
	}
	return blocks
}

// application is the calculator or the report: a program in the page, free of charge.
func (p *printer) application(page site.Page) map[string]any {
	w := p.words[page.Lang]
	name := site.Name
	if m := metric.ByID(metric.ID(page.Metric)); m != nil {
		name += ": " + w.T(m.Key("name"))
	}
	return p.located(page, map[string]any{
		"@type": "WebApplication", "name": name, "description": view.Description(page, w), "inLanguage": page.Lang,
		"applicationCategory": "BusinessApplication", "operatingSystem": "Any", "isAccessibleForFree": true,
		"offers": map[string]any{"@type": "Offer", "price": 0, "priceCurrency": "EUR"},
	})
}

// located adds the page's address where it is known.
func (p *printer) located(page site.Page, thing map[string]any) map[string]any {
	if p.place.Known() {
		thing["url"] = p.place.URL(page.Path())
	}
	return thing
}

func faq(questions *guide.Section) map[string]any {
	var all []map[string]any
	for _, q := range questions.Entries {
		all = append(all, map[string]any{
			"@type": "Question", "name": q.Heading,
			"acceptedAnswer": map[string]any{"@type": "Answer", "text": q.Text},
		})
	}
	return map[string]any{"@type": "FAQPage", "mainEntity": all}
}

func (p *printer) howTo(a *guide.Article, steps *guide.Section) map[string]any {
	var all []map[string]any
	for _, step := range steps.Items {
		all = append(all, map[string]any{"@type": "HowToStep", "text": step})
	}
	return p.located(a.Page, map[string]any{
		"@type": "HowTo", "name": a.Heading, "description": a.Description, "inLanguage": a.Page.Lang, "step": all,
	})
}

// breadcrumbs is the way to an article: the guide, then itself.
func (p *printer) breadcrumbs(page site.Page, a *guide.Article) map[string]any {
	up := site.Page{Kind: site.Guide, Lang: page.Lang}
	item := func(position int, at site.Page, name string) map[string]any {
		entry := map[string]any{"@type": "ListItem", "position": position, "name": name}
		if p.place.Known() {
			entry["item"] = p.place.URL(at.Path())
		}
		return entry
	}
	return map[string]any{"@type": "BreadcrumbList", "itemListElement": []any{
		item(1, up, p.words[page.Lang].T("nav.guide")), item(2, page, a.Name),
	}}
}
