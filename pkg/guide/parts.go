package guide

import (
	"strings"

	"golang.org/x/net/html"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/rfm"
	"keeprate/pkg/site"
)

// Parts are the finished parts of a page, each one HTML element with an id of its own: those of a metric's page stand
// among what the client draws, an article is one.
func (g *Guide) Parts(p site.Page) map[string]string {
	a := g.pages[p]
	if a == nil {
		return nil
	}
	parts := map[string]string{}
	if a.Kind == "metric" {
		label := html.EscapeString(g.words[p.Lang].T("guide.contents"))
		parts["contents"] = entry(`id="contents" data-written`, `<p class="small">`+label+`</p>`, g.contents(a))
		for _, s := range a.Sections {
			parts[s.ID] = entry(`id="`+s.ID+`" data-written`, h2(s.Heading), prose(s.HTML))
		}
		return parts
	}
	parts["article"] = `<div id="article" data-written>` + g.article(a) + `</div>`
	return parts
}

// article is the page of its own: the heading with what it holds, the sections, the way on.
func (g *Guide) article(a *Article) string {
	w := g.words[a.Page.Lang]
	body := ""
	if a.Opening != "" {
		body = `<div class="prose opening">` + a.Opening + `</div>`
	} else {
		body = `<p class="lede prose">` + html.EscapeString(a.Description) + `</p>`
	}
	if a.Kind == "play" {
		body += g.facts(a)
	}
	if len(a.Sections) > 2 {
		body += `<p class="small">` + html.EscapeString(w.T("guide.contents")) + `</p>` + g.contents(a)
	}
	out := entry("", g.crumbs(a)+"<h1>"+html.EscapeString(a.Heading)+"</h1>", body)
	if a.Kind == "glossary" {
		out += g.terms(a)
	}
	for _, s := range a.Sections {
		body := prose(s.HTML)
		if a.Kind == "guide" {
			body += g.list(a.Page.Lang, s.ID)
		}
		out += entry(`id="`+s.ID+`"`, h2(s.Heading), body)
	}
	if a.Kind == "glossary" {
		out += g.tongues(a)
	}
	if a.Kind != "guide" {
		out += entry("", h2(w.T("guide.next")), g.around(a))
	}
	return out
}

// entry is one entry of the ledger, as the client draws its own.
func entry(attributes, gutter, body string) string {
	if attributes != "" {
		attributes = " " + attributes
	}
	return `<section class="entry"` + attributes + `><div class="gutter">` + gutter + `</div><div class="body">` + body + `</div></section>`
}

func h2(text string) string { return "<h2>" + html.EscapeString(text) + "</h2>" }

func prose(body string) string {
	if body == "" {
		return ""
	}
	return `<div class="prose written">` + body + `</div>`
}

// contents is the list of an article's sections.
func (g *Guide) contents(a *Article) string {
	label := html.EscapeString(g.words[a.Page.Lang].T("guide.contents"))
	var b strings.Builder
	b.WriteString(`<nav class="contents" aria-label="` + label + `"><ul>`)
	for _, s := range a.Sections {
		b.WriteString(`<li><a href="#` + s.ID + `">` + html.EscapeString(s.Heading) + `</a></li>`)
	}
	b.WriteString(`</ul></nav>`)
	return b.String()
}

// crumbs are the way from the guide to an article.
func (g *Guide) crumbs(a *Article) string {
	if a.Kind == "guide" {
		return ""
	}
	w := g.words[a.Page.Lang]
	up := site.Page{Kind: site.Guide, Lang: a.Page.Lang}
	out := `<p class="crumbs small">` + link(up, w.T("nav.guide"))
	if shelf := map[string]string{"play": "plays", "concept": "concepts"}[a.Kind]; shelf != "" {
		out += ` <span aria-hidden="true">›</span> <a href="/` + up.Path() + `#` + shelf + `">` + html.EscapeString(g.pages[up].Section(shelf).Heading) + `</a>`
	}
	return out + "</p>"
}

// facts are what a play's front matter says: when it is called for, for whom it is, where it shows.
func (g *Guide) facts(a *Article) string {
	w := g.words[a.Page.Lang]
	var segments, metrics []string
	for _, s := range rfm.Segments() {
		for _, id := range a.Segments {
			if id == s.ID {
				segments = append(segments, html.EscapeString(w.T("segment."+id+".name")))
			}
		}
	}
	if len(segments) == 0 {
		segments = []string{html.EscapeString(w.T("guide.everyone"))}
	}
	for _, id := range a.Metrics {
		to := site.Page{Kind: site.Metric, Lang: a.Page.Lang, Metric: id}
		metrics = append(metrics, link(to, g.name(to)))
	}
	row := func(term, value string) string {
		return "<div><dt>" + html.EscapeString(term) + "</dt><dd>" + value + "</dd></div>"
	}
	return `<dl class="facts">` + row(w.T("guide.when"), html.EscapeString(a.When)) +
		row(w.T("guide.for"), strings.Join(segments, ", ")) +
		row(w.T("guide.shows"), strings.Join(metrics, ", ")) + `</dl>`
}

// link is a link to a page.
func link(to site.Page, text string) string {
	return `<a href="/` + to.Path() + `">` + html.EscapeString(text) + `</a>`
}

// list is what a section of the guide's entrance leads to.
func (g *Guide) list(lang locale.Lang, section string) string {
	var b strings.Builder
	switch section {
	case "metrics":
		b.WriteString(`<div class="index">`)
		for _, shelf := range metric.Groups() {
			b.WriteString(`<section><h3>` + html.EscapeString(g.words[lang].T("group."+string(shelf))) + `</h3><ul>`)
			for _, m := range metric.InGroup(shelf) {
				to := site.Page{Kind: site.Metric, Lang: lang, Metric: string(m.ID)}
				b.WriteString(`<li>` + link(to, g.name(to)) + `</li>`)
			}
			b.WriteString(`</ul></section>`)
		}
		b.WriteString(`</div>`)
	case "plays":
		g.cards(&b, lang, site.Plays())
	case "concepts":
		g.cards(&b, lang, site.Concepts())
	case "more":
		g.cards(&b, lang, []string{site.Claims, site.Glossary})
	}
	return b.String()
}

// cards are links to articles, each with when it is called for or what it tells.
func (g *Guide) cards(b *strings.Builder, lang locale.Lang, ids []string) {
	b.WriteString(`<ul class="cols">`)
	for _, id := range ids {
		to := site.Page{Kind: site.Article, Lang: lang, Article: id}
		a := g.pages[to]
		about := a.Description
		if a.Kind == "play" {
			about = a.When
		}
		b.WriteString(`<li><h3>` + link(to, a.Heading) + `</h3><p>` + html.EscapeString(about) + `</p></li>`)
	}
	b.WriteString(`</ul>`)
}

// around leads on: to the article before and the one after, and to the metrics it speaks of.
func (g *Guide) around(a *Article) string {
	ids := site.Articles()
	var near []string
	for i, id := range ids {
		if id == a.Page.Article {
			near = append(near, ids[(i+1)%len(ids)], ids[(i+2)%len(ids)], ids[(i+len(ids)-1)%len(ids)])
		}
	}
	var b strings.Builder
	g.cards(&b, a.Page.Lang, near)
	return b.String()
}
