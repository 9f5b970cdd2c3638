package guide

import (
	"strings"

	"golang.org/x/net/html"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// terms are the glossary's entries with what they mean.
func (g *Guide) terms(a *Article) string {
	w := g.words[a.Page.Lang]
	var b strings.Builder
	b.WriteString(`<dl class="terms">`)
	for _, t := range a.Terms {
		term := html.EscapeString(t.Term)
		if to, ok := site.Parse(string(a.Page.Lang) + "/" + t.ID); ok && to.Kind == site.Metric {
			term = link(to, t.Term)
		}
		b.WriteString(`<div id="` + t.ID + `"><dt>` + term + `</dt><dd>` + html.EscapeString(t.Means))
		if t.Also != "" {
			b.WriteString(` <span class="tiny">` + html.EscapeString(w.T("guide.also", "Names", t.Also)) + `</span>`)
		}
		b.WriteString(`</dd></div>`)
	}
	b.WriteString(`</dl>`)
	return entry("", h2(w.T("guide.terms")), b.String())
}

// tongues is the table of the terms in all languages, side by side. Serbian stands once, in the page's own alphabet.
func (g *Guide) tongues(a *Article) string {
	own := a.Page.Lang
	langs := []locale.Lang{own}
	for _, lang := range locale.Langs() {
		serbian := lang == locale.Serbian || lang == locale.SerbianLatin
		if lang == own || lang == locale.SerbianLatin || serbian && own == locale.SerbianLatin {
			continue
		}
		langs = append(langs, lang)
	}
	w := g.words[own]
	var b strings.Builder
	b.WriteString(`<div class="scroll" tabindex="0"><table><caption class="sr">` + html.EscapeString(w.T("guide.tongues")) + `</caption><thead><tr>`)
	for _, lang := range langs {
		b.WriteString(`<th scope="col" lang="` + string(lang) + `">` + html.EscapeString(lang.Name()) + `</th>`)
	}
	b.WriteString(`</tr></thead><tbody>`)
	for i, t := range a.Terms {
		b.WriteString(`<tr><th scope="row">` + html.EscapeString(t.Term) + `</th>`)
		for _, lang := range langs[1:] {
			b.WriteString(`<td lang="` + string(lang) + `">` + html.EscapeString(g.pages[a.Page.In(lang)].Terms[i].Term) + `</td>`)
		}
		b.WriteString(`</tr>`)
	}
	b.WriteString(`</tbody></table></div>`)
	return entry("", h2(w.T("guide.tongues")), b.String())
}
