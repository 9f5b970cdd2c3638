package view

import (
	"maps"
	"net/url"
	"strconv"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// embedChoice is what a blogger has chosen in the builder; empty values are the defaults.
type embedChoice struct {
	metric, lang, theme string
	accent              string // six hexadecimal digits
	width               string // the most the frame takes, as typed; empty: what the column has
	presets             memory
	heights             heights
	copied              string // the textarea whose lines were copied last
}

// themes are the looks that a frame can be held to; the first follows the page around it.
var themes = []string{"auto", "light", "dark"}

const (
	ownAccent    = "1d3c9c"  // what the site itself wears
	presetPrefix = "preset-" // before an input's id in the names of the builder's own inputs
)

// framed is the page that the chosen frame shows.
func (p *Page) framed() site.Page {
	if p.build.presets.entries == nil {
		p.build.presets.entries = map[formula.Var]entry{}
	}
	f := site.Page{Kind: site.Frame, Lang: p.Site.Lang, Metric: "crr"}
	if p.build.metric != "" {
		f.Metric = p.build.metric
	}
	if p.build.lang != "" {
		f.Lang = locale.Lang(p.build.lang)
	}
	return f
}

func (p *Page) theme() string {
	if p.build.theme == "" {
		return themes[0]
	}
	return p.build.theme
}

// accent is the chosen colour as inputs of colours hold it.
func (p *Page) accent() string {
	if p.build.accent == "" {
		return "#" + ownAccent
	}
	return "#" + p.build.accent
}

func (p *Page) ownColour() bool { return p.accent() == "#"+ownAccent }

// looks is the query of a frame's address: what it wears, where that isn't the default.
func (p *Page) looks() string {
	q := url.Values{}
	if t := p.theme(); t != themes[0] {
		q.Set("theme", t)
	}
	if !p.ownColour() {
		q.Set("accent", p.build.accent)
	}
	if len(q) == 0 {
		return ""
	}
	return "?" + q.Encode()
}

// presets are the chosen numbers of the metric, as an address's fragment holds them. Those left out are the example's;
// where all are, there is nothing to say.
func (p *Page) presets() string {
	m, w := metric.ByID(metric.ID(p.framed().Metric)), p.words()
	if m.Formula == nil || p.build.presets.fragment(m) == "" {
		return ""
	}
	all := memory{entries: maps.Clone(p.build.presets.entries)}
	for _, in := range m.Inputs() {
		if x, ok := m.Examples[0].In[in.ID]; ok && all.entries[in.ID].text == "" {
			all.set(in.ID, exampleText(w, in, x), w.Lang())
		}
	}
	return all.fragment(m)
}

// frameAddress is the frame's address within the site.
func (p *Page) frameAddress() string { return href(p.framed()) + p.looks() + hash(p.presets()) }

func hash(fragment string) string {
	if fragment == "" {
		return ""
	}
	return "#" + fragment
}

// frameTitle names the frame for screen readers in its own language, once that is loaded.
func (p *Page) frameTitle() string {
	f := p.framed()
	w := languages[f.Lang]
	if w == nil {
		w = p.words()
	}
	return w.T(metric.ByID(metric.ID(f.Metric)).Key("name"))
}

// fullLink leads to the metric's page with the same numbers: for readers whose page shows no frame.
func (p *Page) fullLink() string {
	return `<a href="` + escape(absolute(p.framed().Canonical().Path())+hash(p.presets())) + `">` + escape(p.frameTitle()) + ` · Keeprate</a>`
}

// snippet is the frame in plain HTML, which nothing resizes: as high as a narrow phone needs it, and less on wider screens
// where the editor leaves the style standing. The word credentialless lets it into pages that let in nothing with
// credentials.
func (p *Page) snippet() string {
	width, style, h := "100%", "border:0", p.build.heights
	if px := p.build.pixels(); px > 0 {
		width = strconv.Itoa(px)
		style += ";max-width:100%"
	} else {
		h.own = max(h.own, h.middle) // the column may be narrower than an article's usually is
	}
	return `<iframe src="` + escape(absolute(p.framed().Path()+p.looks())+hash(p.presets())) + `" title="` + escape(p.frameTitle()) +
		`" width="` + width + `" height="` + strconv.Itoa(max(h.narrow, h.own)) + `" loading="lazy" credentialless style="` + style + `;height:` + h.css(p.build.ownWidth()) + `"></iframe>` + "\n" +
		`<p>` + p.fullLink() + `</p>`
}

// scriptSnippet is the frame by script and element. The element keeps its height free before the script has come.
func (p *Page) scriptSnippet() string {
	f := p.framed()
	attributes := ` metric="` + f.Metric + `" lang="` + string(f.Lang) + `"`
	add := func(name, value string) {
		if value != "" {
			attributes += " " + name + `="` + escape(value) + `"`
		}
	}
	if p.theme() != themes[0] {
		add("theme", p.theme())
	}
	if !p.ownColour() {
		add("accent", p.build.accent)
	}
	add("values", p.presets())
	if px := p.build.pixels(); px > 0 {
		add("width", strconv.Itoa(px))
	}
	add("style", "display:block;min-height:"+p.build.heights.css(p.build.ownWidth()))
	return `<script async src="` + absolute("embed.js") + `"></script>` + "\n" +
		`<keeprate-calculator` + attributes + `>` + p.fullLink() + `</keeprate-calculator>`
}
