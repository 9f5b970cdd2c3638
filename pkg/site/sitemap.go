//go:build !js

package site

import (
	"encoding/xml"
	"strings"
)

// Sitemap lists the pages for search engines, each with its translations.
// The format wants full addresses: without an origin it holds paths, which a
// search engine ignores.
func Sitemap(place Place) []byte {
	var b strings.Builder
	b.WriteString(xml.Header)
	b.WriteString(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, p := range Pages() {
		if !p.Listed() {
			continue
		}
		b.WriteString("<url><loc>" + place.URL(p.Path()) + "</loc>")
		for _, a := range p.Alternates() {
			writeAlternate(&b, string(a.Lang), place.URL(a.Path()))
		}
		writeAlternate(&b, "x-default", place.URL(p.Default().Path()))
		b.WriteString("</url>\n")
	}
	b.WriteString("</urlset>\n")
	return []byte(b.String())
}

func writeAlternate(b *strings.Builder, lang, address string) {
	b.WriteString(`<xhtml:link rel="alternate" hreflang="` + lang + `" href="` + address + `"/>`)
}

// Listed reports whether search engines should list the page: framed
// calculators are known by their metric's page.
func (p Page) Listed() bool { return p.Kind != NotFound && p.Canonical() == p }

// Robots lets every robot in and, where the format's full address can be
// written, shows it the sitemap.
func Robots(place Place) []byte {
	text := "User-agent: *\nAllow: /\n"
	if place.Known() {
		text += "\nSitemap: " + place.URL("sitemap.xml") + "\n"
	}
	return []byte(text)
}
