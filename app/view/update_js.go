package view

import (
	"syscall/js"

	"keeprate/app/wire"
	"keeprate/pkg/formula"
)

// hearOfUpdate shows the offer when the loader tells of a newer version.
func hearOfUpdate(p *Page) {
	heard := func() {
		offered = true
		p.Update()
	}
	window.Call("addEventListener", "keeprate-newer", js.FuncOf(func(js.Value, []js.Value) any {
		heard()
		return nil
	}))
	if window.Get("keeprate").Get("newer").Truthy() {
		heard()
	}
}

// handOver gives the newer version what it is to take up.
func handOver(p *Page) { window.Get("keeprate").Call("update", p.content()) }

// giveWay lets the whole program go on at another address, with files that were given to this one, or the wish for the
// invented shop.
func (p *Page) giveWay(to string, fs []file, tried bool) {
	once(door.OnDismount, func(leave js.Func) {
		window.Get("keeprate").Call("giveWay", to, p.content(), listOf(fs), tried, leave)
	})
}

// content is what another program is to take up: the texts typed on any page, the builder's choices, the files that are
// open and what was chosen for them. The files stay where they are; what travels is the browser's right to read them.
func (p *Page) content() map[string]any {
	flushFragment()
	b := &p.build
	content := map[string]any{
		"typed":   p.texts(&session),
		"build":   map[string]any{"metric": b.metric, "lang": b.lang, "theme": b.theme, "accent": b.accent, "width": b.width},
		"presets": p.texts(&b.presets),
	}
	if !whole { // what this program was handed and can't use goes on
		held := window.Get("keeprate").Get("held")
		for _, name := range []string{"title", "pasted", "orders", "invented", "survey"} {
			content[name] = held.Get(name)
		}
		return content
	}
	if field := document.Call("getElementById", pasteName); field.Truthy() {
		p.rows.text = field.Get("value").String()
	}
	content["title"], content["pasted"] = p.title, p.rows.text
	if o := p.report(); len(o.files) > 0 {
		content["orders"] = opened(o.files, &wire.Open{Choices: o.choices})
		content["invented"] = o.invented
	}
	if s := p.poll(); len(s.files) > 0 {
		content["survey"] = opened(s.files, &wire.OpenSurvey{Options: s.options})
	}
	return content
}

// texts are what is remembered, as it stands in the page's language.
func (p *Page) texts(m *memory) map[string]any {
	all := map[string]any{}
	for name := range m.entries {
		text, _ := m.get(name, p.words())
		all[string(name)] = text
	}
	return all
}

// opened are files with the message that asks for them to be read.
func opened(fs []file, m wire.Message) map[string]any {
	return map[string]any{"files": listOf(fs), "message": bytesOf(m)}
}

func listOf(fs []file) []any {
	list := make([]any, len(fs))
	for i, f := range fs {
		list[i] = f.Value
	}
	return list
}

// takeTyped takes up the texts that the former version handed over, which speaks the page's language.
func takeTyped(p *Page) {
	p.remember(&session, window.Get("keeprate").Get("held").Get("typed"))
}

// remember is the other half of texts.
func (p *Page) remember(m *memory, texts js.Value) {
	if !texts.Truthy() {
		return
	}
	names := window.Get("Object").Call("keys", texts)
	for i := range names.Length() {
		name := names.Index(i).String()
		m.set(formula.Var(name), texts.Get(name).String(), p.Site.Lang)
	}
}

// takeBuild takes up what was chosen in the builder.
func (p *Page) takeBuild(held js.Value) {
	chosen := held.Get("build")
	if !chosen.Truthy() {
		return
	}
	b := &p.build
	for name, to := range map[string]*string{"metric": &b.metric, "lang": &b.lang, "theme": &b.theme, "accent": &b.accent, "width": &b.width} {
		if text := chosen.Get(name); text.Type() == js.TypeString {
			*to = text.String()
		}
	}
	p.framed() // makes room for the numbers
	p.loadFramedWords()
	p.remember(&b.presets, held.Get("presets"))
	for name := range b.presets.entries {
		renew(presetPrefix + string(name))
	}
}

// handed is what a former version or the smaller program handed over, and whether it is anything.
func handed() (held js.Value, any bool) {
	held = window.Get("keeprate").Get("held")
	return held, window.Get("Object").Call("keys", held).Length() > 0
}

// takeHeld takes up what was handed over.
func takeHeld(p *Page) {
	held, any := handed()
	if !any {
		return
	}
	p.takeBuild(held)
	if whole {
		p.takeReports(held)
	}
	saveFragment(p)
	p.Update()
}

// takeReports opens the files that were open. What was chosen for them is taken up where this version understands it.
func (p *Page) takeReports(held js.Value) {
	if title := held.Get("title"); title.Truthy() {
		p.title = title.String()
	}
	if text := held.Get("pasted"); text.Truthy() {
		p.rows.text, p.rows.open = text.String(), true
	}
	if orders := held.Get("orders"); orders.Truthy() {
		fs := files(orders.Get("files"))
		if open, ok := messageIn(orders).(*wire.Open); ok {
			p.read(fs, open.Choices)
		} else {
			p.choose(fs)
		}
		p.report().invented = held.Get("invented").Truthy()
	}
	if survey := held.Get("survey"); survey.Truthy() {
		fs := files(survey.Get("files"))
		if open, ok := messageIn(survey).(*wire.OpenSurvey); ok {
			p.poll().openBy(fs, open.Options)
		} else {
			p.poll().open(fs)
		}
	}
}

// messageIn is the message beside files; nil where it is another version's.
func messageIn(opened js.Value) wire.Message {
	array := opened.Get("message")
	bytes := make([]byte, array.Length())
	js.CopyBytesToGo(bytes, array)
	m, err := wire.Decode(bytes)
	if err != nil {
		return nil
	}
	return m
}
