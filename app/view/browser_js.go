package view

import (
	"strings"
	"syscall/js"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

var (
	window   = js.Global()
	document = window.Get("document")
)

// left is what go-app throws away when it draws the prerendered page anew: what was typed, where the cursor stood,
// how far the page was scrolled, which folds were open.
var left struct {
	focus      string
	start, end js.Value
	scroll     js.Value
}

// Begin reads what the person has done on the prerendered page. It runs just before the components take over.
func Begin(p site.Page) {
	left.scroll = window.Get("scrollY")
	if a := document.Get("activeElement"); a.Truthy() && a.Get("id").Truthy() {
		left.focus = a.Get("id").String()
		left.start, left.end = a.Get("selectionStart"), a.Get("selectionEnd")
	}
	w := languages[p.Lang]
	if w == nil || p.Kind != site.Home && p.Kind != site.Metric && p.Kind != site.Frame {
		return
	}
	m := New(p).metric()
	restoreInto(New(p))
	changed := false
	texts := map[formula.Var]string{}
	for _, name := range namesOf(m) {
		e := document.Call("getElementById", string(name))
		if !e.Truthy() {
			continue
		}
		texts[name] = e.Get("value").String()
		changed = changed || isChanged(e)
	}
	if !changed {
		return
	}
	if m.Paste != nil && texts[m.Paste.ID] != "" {
		session.set(m.Paste.ID, texts[m.Paste.ID], p.Lang)
		return
	}
	for name, text := range texts {
		if m.Paste == nil || name != m.Paste.ID {
			session.set(name, text, p.Lang)
		}
	}
}

// isChanged reports whether a control differs from how the page was delivered.
func isChanged(e js.Value) bool {
	if e.Get("tagName").String() == "SELECT" {
		options := e.Get("options")
		for i := range options.Length() {
			o := options.Index(i)
			if o.Get("selected").Bool() != o.Get("defaultSelected").Bool() {
				return true
			}
		}
		return false
	}
	return e.Get("value").String() != e.Get("defaultValue").String()
}

// takeOver gives back what go-app's fresh drawing lost, then tells the world that the page answers.
func takeOver(p *Page, ctx app.Context) {
	ctx.Defer(func(app.Context) {
		if left.focus != "" {
			if e := document.Call("getElementById", left.focus); e.Truthy() {
				e.Call("focus", map[string]any{"preventScroll": true})
				if left.start.Type() == js.TypeNumber {
					e.Call("setSelectionRange", left.start, left.end)
				}
			}
		}
		window.Call("scrollTo", 0, left.scroll)
		guardLinks()
		selectOnFocus()
		document.Get("documentElement").Call("setAttribute", "data-app", "ready")
	})
}

// selectOnFocus makes the first key press replace a field's number instead of continuing it.
func selectOnFocus() {
	document.Call("addEventListener", "focusin", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if t := args[0].Get("target"); t.Call("matches", ".field input").Bool() {
			t.Call("select")
		}
		return nil
	}))
}

// guardLinks puts the browser's own habits before go-app's taking over of every click: new tabs and windows, links
// to files, other frames. A link into a language that isn't there yet waits for its words.
func guardLinks() {
	takes := window.Get("onclick")
	window.Set("onclick", js.FuncOf(func(this js.Value, args []js.Value) any {
		event := args[0]
		a := event.Get("target").Call("closest", "a[href]")
		if !a.Truthy() || event.Get("defaultPrevented").Bool() {
			return nil
		}
		to, ok := site.Parse(strings.TrimPrefix(a.Get("pathname").String(), base))
		ours := a.Get("origin").String() == window.Get("location").Get("origin").String() && ok && to.Kind != site.Root && to.Kind != site.NotFound
		if !ours || event.Get("shiftKey").Bool() || event.Get("altKey").Bool() || a.Get("target").String() != "" && a.Get("target").String() != "_self" || a.Get("hash").String() == "#main" {
			return nil
		}
		if !HasWords(to.Lang) {
			event.Call("preventDefault")
			loadWords(to.Lang, func() { window.Call("goappNav", a.Get("href")) }, func() { window.Get("location").Set("href", a.Get("href")) })
			return nil
		}
		return takes.Invoke(event)
	}))
}

// loadWords fetches a language's words through the loader.
func loadWords(lang locale.Lang, done, failed func()) {
	var then, catch js.Func
	release := func() { then.Release(); catch.Release() }
	then = js.FuncOf(func(_ js.Value, args []js.Value) any {
		release()
		w, err := locale.Parse(lang, []byte(args[0].String()))
		if err != nil {
			failed()
			return nil
		}
		AddWords(w)
		done()
		return nil
	})
	catch = js.FuncOf(func(js.Value, []js.Value) any { release(); failed(); return nil })
	window.Get("keeprate").Call("loadMessages", string(lang)).Call("then", then, catch)
}

func reload() { window.Get("location").Call("reload") }

// visited is the page that was last shown, so that only a real change of page moves the scroll and the focus.
var visited string

func arrived(p *Page) {
	path := p.Site.Path()
	if visited != "" && visited != path {
		if !samePlace(visited, p.Site) {
			window.Call("scrollTo", 0, 0)
		}
		saveFragmentNow(p)
		if menu := document.Call("querySelector", "details.lang[open]"); menu.Truthy() {
			menu.Set("open", false)
		}
	}
	visited = path
}

// samePlace reports whether two pages differ in their language alone.
func samePlace(path string, now site.Page) bool {
	was, ok := site.Parse(path)
	return ok && was.In(now.Lang) == now
}

func restoreFragment(p *Page) {
	if visited == p.Site.Path() || visited == "" {
		restoreInto(p)
	}
}

func restoreInto(p *Page) {
	if k := p.Site.Kind; k != site.Home && k != site.Metric && k != site.Frame {
		return
	}
	if hash := window.Get("location").Get("hash").String(); len(hash) > 1 && strings.Contains(hash, "=") {
		session.restore(hash[1:], p.metric(), p.words())
	}
}

var saving *time.Timer

// saveFragment writes the inputs into the address a moment after the last key press: browsers refuse more than some
// hundred changes in half a minute.
func saveFragment(p *Page) {
	if saving != nil {
		saving.Stop()
	}
	saving = time.AfterFunc(150*time.Millisecond, func() { saveFragmentNow(p) })
}

func saveFragmentNow(p *Page) {
	if k := p.Site.Kind; k != site.Home && k != site.Metric && k != site.Frame {
		return
	}
	location := window.Get("location")
	to := location.Get("pathname").String() + location.Get("search").String()
	if f := session.fragment(p.metric()); f != "" {
		to += "#" + f
	}
	window.Get("history").Call("replaceState", window.Get("history").Get("state"), "", to)
}

func address() string { return window.Get("location").Get("href").String() }

// copied puts text on the clipboard and says so, or says that the browser refused.
func (p *Page) copied(ctx app.Context, text, key string) {
	say := func(key string) { ctx.Dispatch(func(app.Context) { p.notice = p.words().T(key) }) }
	clipboard := window.Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		say("action.copy-failed")
		return
	}
	var then, catch js.Func
	release := func() { then.Release(); catch.Release() }
	then = js.FuncOf(func(js.Value, []js.Value) any { release(); say(key); return nil })
	catch = js.FuncOf(func(js.Value, []js.Value) any { release(); say("action.copy-failed"); return nil })
	clipboard.Call("writeText", text).Call("then", then, catch)
}

func printPage(app.Context, app.Event) { window.Call("print") }

// absolute is the address of one of our files that works from another site.
func absolute(path string) string {
	return window.Get("location").Get("origin").String() + asset(path)
}
