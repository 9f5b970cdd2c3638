//go:build !js

package main

import (
	nethtml "golang.org/x/net/html"

	"keeprate/app/view"
	"keeprate/pkg/site"
)

// head is the page's head: what it is, where it stands among its translations,
// what it may load and what it loads; as it is sent, or as it is kept for use
// without a network.
func (p *printer) head(page site.Page, kept bool) *nethtml.Node {
	w := p.words[page.Lang]
	head := element("head")
	add := func(tag string, attributes ...string) {
		head.AppendChild(text("\n"))
		head.AppendChild(element(tag, attributes...))
	}
	addInline := func(tag, content string, attributes ...string) {
		add(tag, attributes...)
		head.LastChild.AppendChild(text(content))
	}
	file := func(path string) string { return p.link(page, path) }

	add("meta", "charset", "utf-8")
	add("meta", "http-equiv", "Content-Security-Policy", "content", p.policy)
	add("meta", "http-equiv", "x-dns-prefetch-control", "content", "off") // links to sources name other hosts
	add("meta", "name", "referrer", "content", site.Referrer)
	add("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	add("title")
	head.LastChild.AppendChild(text(view.Title(page, w)))
	add("meta", "name", "description", "content", view.Description(page, w))

	if page.Kind == site.NotFound {
		add("meta", "name", "robots", "content", "noindex")
	} else {
		canonical := page.Canonical()
		add("link", "rel", "canonical", "href", p.full(page, canonical))
		for _, a := range canonical.Alternates() {
			add("link", "rel", "alternate", "hreflang", string(a.Lang), "href", p.full(page, a))
		}
		add("link", "rel", "alternate", "hreflang", "x-default", "href", p.full(page, canonical.Default()))
		if p.place.Known() {
			add("meta", "property", "og:url", "content", p.full(page, canonical))
			add("meta", "property", "og:image", "content", p.place.URL(p.card(page)))
			add("meta", "property", "og:image:width", "content", "1200")
			add("meta", "property", "og:image:height", "content", "630")
			add("meta", "property", "og:image:alt", "content", view.Title(page, w))
			add("meta", "name", "twitter:card", "content", "summary_large_image")
		}
	}

	add("meta", "property", "og:type", "content", "website")
	add("meta", "property", "og:site_name", "content", site.Name)
	add("meta", "property", "og:title", "content", view.Title(page, w))
	add("meta", "property", "og:description", "content", view.Description(page, w))
	add("meta", "property", "og:locale", "content", page.OpenGraphLocale())

	add("meta", "name", "theme-color", "media", "(prefers-color-scheme: light)", "content", site.PaperLight)
	add("meta", "name", "theme-color", "media", "(prefers-color-scheme: dark)", "content", site.PaperDark)
	add("link", "rel", "icon", "type", "image/svg+xml", "href", file(p.files.icon.Path))
	add("link", "rel", "apple-touch-icon", "href", file(p.files.touchIcon.Path))
	add("link", "rel", "manifest", "href", file(manifestOf(page)))

	if page.Kind == site.Frame {
		// Not deferred: it chooses the colours. It starts the program itself, at the first touch.
		add("script", "src", file(p.files.frame), "data-loader", file(p.files.loader))
	}
	if kept {
		add("link", "rel", "stylesheet", "href", file(p.files.style))
	} else {
		addInline("style", p.files.inline.style)
	}
	switch page.Kind {
	case site.NotFound, site.Frame:
	case site.Root:
		add("script", "defer", "", "src", file(p.files.chooser))
	default:
		program := p.files.client
		failed, again := view.Failure(w)
		loader := []string{"defer", "", "src", file(p.files.loader), "data-failed", failed, "data-again", again}
		if page.Whole() {
			program = p.files.whole
			loader = append(loader, "data-whole", "")
		}
		add("script", loader...)
		if kept {
			addInline("script", p.files.inline.script)
		} else {
			addInline("script", p.files.inline.script, "data-plain", file(program.Plain), "data-packed", file(program.Packed))
		}
		add("link", "rel", "preload", "as", "fetch", "crossorigin", "", "href", file(p.files.messages[page.Lang]))
	}
	for _, block := range p.structured(page) {
		addInline("script", block, "type", dataType)
	}
	head.AppendChild(text("\n"))
	return head
}

func manifestOf(page site.Page) string {
	if page.Kind == site.Root || page.Kind == site.NotFound {
		return site.ManifestPath("")
	}
	return site.ManifestPath(page.Lang)
}

// card is the picture that social networks show beside a link to the page.
func (p *printer) card(page site.Page) string {
	if own := p.files.cards[page.Canonical()]; own != "" {
		return own
	}
	return p.files.card
}
