package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// builder lets a blogger choose a calculator and copy the lines that put it into an article.
func (p *Page) builder(w *locale.Words) []app.UI {
	return []app.UI{
		entryOf([]app.UI{app.H1().Text(w.T("embed.heading")), app.P().Text(w.T("embed.lede"))}, []app.UI{
			app.Form().Class("choices cols").OnSubmit(stay).Body(
				p.choice("embed-metric", w.T("embed.metric"), p.framed().Metric, metricChoices(w)),
				p.choice("embed-lang", w.T("embed.lang"), string(p.framed().Lang), languageChoices()),
				p.choice("embed-theme", w.T("embed.theme"), p.theme(), themeChoices(w)),
				p.widthField(w),
				app.Div().Body(
					app.Label().Class("small").For("embed-accent").Text(w.T("embed.accent")),
					app.Input().ID("embed-accent").Name("embed-accent").Type("color").Value(p.accent()).OnInput(p.chooseEmbed)),
			),
			p.presetFields(w),
			app.P().Class("prose").Text(w.T("embed.paste")),
			app.P().Class("small").ID("embed-height").Text(w.T("embed.height", "Height", w.Number(float64(p.build.heights.own), 0), "Width", w.Number(float64(p.build.ownWidth()), 0),
				"PhoneHeight", w.Number(float64(p.build.heights.narrow), 0), "PhoneWidth", w.Number(narrowWidth+margins, 0))),
			p.lines(w, "snippet", w.T("embed.iframe"), p.snippet()),
			p.lines(w, "script-snippet", w.T("embed.script"), p.scriptSnippet()),
		}),
		headed(w.T("embed.preview"), w.T("embed.preview-note"), &preview{
			Page: p, Src: p.frameAddress(), Home: href(p.framed()), Name: p.frameTitle(), Width: p.build.ownWidth(),
		}),
		headed(w.T("embed.what"), "", app.P().Class("prose").Text(w.T("embed.what-text"))),
	}
}

// lines are lines of code to copy.
func (p *Page) lines(w *locale.Words, id, label, code string) app.UI {
	said := ""
	if p.build.copied == id {
		said = p.notice
	}
	return app.Div().Class("lines").Body(
		app.Label().For(id).ID(id+"-label").Text(label),
		app.Textarea().ID(id).Class("code").ReadOnly(true).Rows(5).Spellcheck(false).Text(code),
		app.P().Class("actions").Body(
			button(w.T("embed.copy"), p.copyLines).Class("button main").Value(id).DataSet("action", "copy-"+id).Aria("describedby", id+"-label"),
			app.Span().Class("small notice").Attr("role", "status").Text(said)),
	)
}

// presetFields are the numbers that the calculator may begin with instead of its example.
func (p *Page) presetFields(w *locale.Words) app.UI {
	m := metric.ByID(metric.ID(p.framed().Metric))
	if m.Formula == nil {
		return app.Div()
	}
	var fields []app.UI
	for _, in := range m.Inputs() {
		id := presetPrefix + string(in.ID)
		text, _ := p.build.presets.get(in.ID, w)
		input := app.Input().ID(id).Name(id).Type("text").Attr("inputmode", "decimal").AutoComplete(false).
			Value(steady(id, text)).OnInput(p.choosePreset)
		if x, ok := m.Examples[0].In[in.ID]; ok {
			input = input.Placeholder(exampleText(w, in, x))
		}
		wrong := app.P().ID(id + "-problem").Class("wrong")
		f := field{input: in, text: text}
		if f.read(w); f.problem != "" && f.problem != locale.Empty { // the example's stands in for a number left out
			input = input.Aria("invalid", "true").Aria("describedby", id+"-problem")
			wrong = wrong.Attr("role", "alert").DataSet("problem", f.problem).Text(w.T("field." + f.problem))
		}
		fields = append(fields, app.Div().Body(app.Label().Class("small").For(id).Text(w.T("input."+string(in.ID)+".label")), input, wrong))
	}
	return app.Section().Class("presets").Body(
		app.H2().Text(w.T("embed.presets")), app.P().Class("small").Text(w.T("embed.presets-hint")),
		app.Div().Class("choices cols").Body(fields...))
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

// widthField takes the most that the frame may take.
func (p *Page) widthField(w *locale.Words) app.UI {
	input := app.Input().ID("embed-width").Name("embed-width").Type("text").Attr("inputmode", "numeric").AutoComplete(false).
		Placeholder(w.T("embed.width-full")).Aria("describedby", "embed-width-hint").Value(steady("embed-width", p.build.width)).OnInput(p.chooseEmbed)
	hint := app.Small().ID("embed-width-hint").Text(w.T("embed.width-hint", "Least", w.Number(leastWidth, 0), "Most", w.Number(mostWidth, 0)))
	if strings.TrimSpace(p.build.width) != "" && p.build.pixels() == 0 { // the hint says what it may be
		input = input.Aria("invalid", "true")
		hint = hint.Class("wrong").Attr("role", "alert").DataSet("problem", "embed-width")
	}
	return app.Div().Body(app.Label().Class("small").For("embed-width").Text(w.T("embed.width")), input, hint)
}

func (p *Page) choice(name, label, chosen string, options []option) app.UI {
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
		refresh(ctx) // other inputs take the place of those that were there
	case "embed-lang":
		p.build.lang = value
		p.loadFramedWords()
	case "embed-theme":
		p.build.theme = value
	case "embed-width":
		p.build.width = value
	case "embed-accent":
		p.build.accent = strings.TrimPrefix(value, "#")
	}
	p.notice = ""
}

func (p *Page) choosePreset(ctx app.Context, _ app.Event) {
	name := formula.Var(strings.TrimPrefix(ctx.JSSrc().Get("name").String(), presetPrefix))
	p.build.presets.set(name, ctx.JSSrc().Get("value").String(), p.Site.Lang)
	p.notice = ""
}

func (p *Page) copyLines(ctx app.Context, _ app.Event) {
	p.build.copied = ctx.JSSrc().Get("value").String()
	code := p.snippet()
	if p.build.copied != "snippet" {
		code = p.scriptSnippet()
	}
	p.copied(ctx, code, "embed.copied")
}
