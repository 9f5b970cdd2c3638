package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// embedChoice is what a blogger has chosen in the builder; empty values are the defaults.
type embedChoice struct{ metric, lang, theme string }

// themes are the looks that a frame can be held to; the first follows the reader's own setting.
var themes = []string{"auto", "light", "dark"}

// frameHeight is the height to reserve for a frame, in pixels: enough for the tallest metric at the usual width of an
// article's column.
const frameHeight = 900

// builder lets a blogger choose a calculator and copy the lines that put it into an article.
func (p *Page) builder(w *locale.Words) []app.UI {
	return []app.UI{
		entryOf([]app.UI{app.H1().Text(w.T("embed.heading")), app.P().Text(w.T("embed.lede"))}, []app.UI{
			app.Form().Class("choices cols").OnSubmit(stay).Body(
				p.choice(w, "embed-metric", w.T("embed.metric"), p.framed().Metric, metricChoices(w)),
				p.choice(w, "embed-lang", w.T("embed.lang"), string(p.framed().Lang), languageChoices()),
				p.choice(w, "embed-theme", w.T("embed.theme"), p.theme(), themeChoices(w)),
			),
			app.P().Class("prose").Text(w.T("embed.paste")),
			app.Label().For("snippet").Text(w.T("embed.iframe")),
			app.Textarea().ID("snippet").Class("code").ReadOnly(true).Rows(4).Spellcheck(false).Text(p.snippet(w)),
			app.P().Class("actions").Body(
				button(w.T("embed.copy"), p.copySnippet).Class("button main").DataSet("action", "copy-snippet"),
				app.Span().Class("small notice").Attr("role", "status").Text(p.notice)),
			app.Label().For("script-snippet").Text(w.T("embed.script")),
			app.Textarea().ID("script-snippet").Class("code").ReadOnly(true).Rows(3).Spellcheck(false).Text(p.scriptSnippet()),
		}),
		headed(w.T("embed.preview"), w.T("embed.preview-note"),
			app.IFrame().Class("preview").Title(p.frameTitle()).Loading("lazy").Src(href(p.framed())+p.themeQuery()).Height(frameHeight)),
		headed(w.T("embed.what"), "", app.P().Class("prose").Text(w.T("embed.what-text"))),
	}
}

type option struct{ value, text string }

func metricChoices(w *locale.Words) (out []option) {
	for _, m := range metric.All() {
		out = append(out, option{string(m.ID), w.T(m.Key("name"))})
	}
	return out
}

func languageChoices() (out []option) {
	for _, l := range locale.Langs() {
		out = append(out, option{string(l), l.Name()})
	}
	return out
}

func themeChoices(w *locale.Words) (out []option) {
	for _, t := range themes {
		out = append(out, option{t, w.T("embed.theme-" + t)})
	}
	return out
}

func (p *Page) choice(w *locale.Words, name, label, chosen string, options []option) app.UI {
	var items []app.UI
	for _, o := range options {
		items = append(items, app.Option().Value(o.value).Selected(o.value == chosen).Text(o.text))
	}
	return app.Div().Body(app.Label().Class("small").For(name).Text(label), app.Select().ID(name).Name(name).OnChange(p.chooseEmbed).Body(items...))
}

func (p *Page) chooseEmbed(ctx app.Context, _ app.Event) {
	value := ctx.JSSrc().Get("value").String()
	switch ctx.JSSrc().Get("name").String() {
	case "embed-metric":
		p.build.metric = value
	case "embed-lang":
		p.build.lang = value
	case "embed-theme":
		p.build.theme = value
	}
	p.notice = ""
}

// framed is the page that the chosen frame shows.
func (p *Page) framed() site.Page {
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

func (p *Page) themeQuery() string {
	if t := p.theme(); t != themes[0] {
		return "?theme=" + t
	}
	return ""
}

// frameTitle names the frame for screen readers in its own language, where that is loaded.
func (p *Page) frameTitle() string {
	f := p.framed()
	w := languages[f.Lang]
	if w == nil {
		w = p.words()
	}
	return w.T(metric.ByID(metric.ID(f.Metric)).Key("name"))
}

func (p *Page) snippet(w *locale.Words) string {
	f := p.framed()
	return `<iframe src="` + absolute(f.Path()+p.themeQuery()) + `" title="` + escape(p.frameTitle()) + `" width="100%" height="` +
		strconv.Itoa(frameHeight) + `" loading="lazy"></iframe>` + "\n" +
		`<p><a href="` + absolute(f.Canonical().Path()) + `">` + escape(p.frameTitle()) + ` · Keeprate</a></p>`
}

func (p *Page) scriptSnippet() string {
	f := p.framed()
	theme := ""
	if t := p.theme(); t != themes[0] {
		theme = ` theme="` + t + `"`
	}
	return `<script async src="` + absolute("embed.js") + `"></script>` + "\n" +
		`<keeprate-calculator metric="` + f.Metric + `" lang="` + string(f.Lang) + `"` + theme + `></keeprate-calculator>`
}

func (p *Page) copySnippet(ctx app.Context, _ app.Event) {
	p.copied(ctx, p.snippet(p.words()), "embed.copied")
}
