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

// handOver gives the loader what the newer version is to take up: the texts typed on any page, the files that are open
// and what was chosen for them. The files stay where they are; what travels is the browser's right to read them.
func handOver(p *Page) {
	flushFragment()
	typed := map[string]any{}
	for name := range session.entries {
		text, _ := session.get(name, p.words())
		typed[string(name)] = text
	}
	content := map[string]any{"typed": typed, "title": p.title}
	if o := p.report(); len(o.files) > 0 {
		content["orders"] = opened(o.files, &wire.Open{Choices: o.choices})
		content["invented"] = o.invented
	}
	if s := p.poll(); len(s.files) > 0 {
		content["survey"] = opened(s.files, &wire.OpenSurvey{Options: s.options})
	}
	window.Get("keeprate").Call("update", content)
}

// opened are files with the message that asks for them to be read.
func opened(fs []file, m wire.Message) map[string]any {
	list := make([]any, len(fs))
	for i, f := range fs {
		list[i] = f.Value
	}
	return map[string]any{"files": list, "message": bytesOf(m)}
}

// takeTyped takes up the texts that the former version handed over, which speaks the page's language.
func takeTyped(p *Page) {
	typed := window.Get("keeprate").Get("held").Get("typed")
	if !typed.Truthy() {
		return
	}
	names := window.Get("Object").Call("keys", typed)
	for i := range names.Length() {
		name := names.Index(i).String()
		session.set(formula.Var(name), typed.Get(name).String(), p.Site.Lang)
	}
}

// takeReports opens the files that the former version had open. What was chosen for them is taken up where this
// version understands it.
func takeReports(p *Page) {
	held := window.Get("keeprate").Get("held")
	if title := held.Get("title"); title.Truthy() {
		p.title = title.String()
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
	p.Update()
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
