package view

import (
	"strings"
	"syscall/js"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/view/breath"
	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

var (
	window   = js.Global()
	document = window.Get("document")
)

// scrolled is how far the printed page was scrolled, which go-app forgets when it draws the page anew.
var scrolled struct{ x, y float64 }

// Begin takes in what the person has done on the prerendered page. It runs just before the components take over.
func Begin(at site.Page) {
	defer keepPrinted(at)
	typed := window.Get("keeprate").Get("typed")
	scrolled.x, scrolled.y = typed.Get("scroll").Get("x").Float(), typed.Get("scroll").Get("y").Float()
	takeTyped(New(at))
	takeText(at, document)
	if !hasCalculator(at) {
		return
	}
	p := New(at)
	restoreFragment(p)
	m, values := p.metric(), typed.Get("values")
	own := map[formula.Var]string{}
	for _, name := range namesOf(m) {
		if text := values.Get(string(name)); text.Type() == js.TypeString {
			own[name] = text.String()
		}
	}
	if len(own) == 0 {
		return
	}
	p.keepShown()
	for name, text := range own {
		session.set(name, text, at.Lang)
	}
	typedEarly = true
}

// typedEarly says that inputs were typed before the page answered, which the address doesn't have yet.
var typedEarly bool

// starting is true until the page answers; breathed is when the browser was last let in.
var (
	starting = true
	breathed time.Time
)

// Breathe lets the browser in between while the page is being taken over.
func Breathe() {
	if !starting || time.Since(breathed) < 8*time.Millisecond {
		return
	}
	at := func() (x, y float64) { return window.Get("scrollX").Float(), window.Get("scrollY").Float() }
	x, y := at()
	takes := window.Get("onclick") // before guardLinks, go-app would take links that aren't for it
	window.Set("onclick", nil)
	breath.Take()
	window.Set("onclick", takes)
	if nowX, nowY := at(); nowX != x || nowY != y {
		scrolled.x, scrolled.y = nowX, nowY
	}
	breathed = time.Now()
}

// once hands out a function that does something when it is called, and is then released.
func once(do func(), to func(js.Func)) {
	var f js.Func
	f = js.FuncOf(func(js.Value, []js.Value) any {
		f.Release()
		do()
		return nil
	})
	to(f)
}

// later does something in a task of the browser's own. Go's timers won't do: those that are due run one after the
// other without letting the page breathe.
func later(wait time.Duration, do func()) {
	once(do, func(f js.Func) { window.Call("setTimeout", f, wait.Milliseconds()) })
}

// betweenKeys is how long the rest of the page waits for the next key press, which would have to wait for it.
const betweenKeys = 60 * time.Millisecond

// answerFirst draws only the component that an event came from. The page follows when the answer is on the screen: on a
// phone it takes four times as long, and typing would wait for it.
func (p *Page) answerFirst(ctx app.Context) {
	ctx.PreventUpdate()
	ctx.Dispatch(func(app.Context) {})
	if p.follows {
		return
	}
	p.follows = true
	ctx.Defer(func(app.Context) {
		afterPaint(func() {
			later(betweenKeys, func() {
				p.follows = false
				p.Update()
			})
		})
	})
}

// afterPaint does something when the page as it is now is on the screen. One that can't be seen isn't painted.
func afterPaint(do func()) {
	if document.Get("hidden").Bool() {
		later(0, do)
		return
	}
	once(func() { later(0, do) }, func(f js.Func) { window.Call("requestAnimationFrame", f) })
}

// hasCalculator reports whether a page has inputs that live in the address's fragment.
func hasCalculator(p site.Page) bool {
	return p.Kind == site.Home || p.Kind == site.Metric || p.Kind == site.Frame
}

// takeOver gives back what go-app's fresh drawing lost, then tells the world that the page answers.
func takeOver(p *Page, ctx app.Context) {
	starting = false
	ctx.Defer(func(app.Context) {
		if whole || scrolled.y > 0 { // a report grows under the reader's eyes, and who has gone on reading finds the place again
			document.Get("documentElement").Call("removeAttribute", "data-early")
		}
		window.Call("scrollTo", scrolled.x, scrolled.y)
		guardLinks(p)
		takeHeld(p)
		if typedEarly {
			saveFragmentNow(p)
		}
		hearOfUpdate(p)
		document.Get("documentElement").Call("setAttribute", "data-app", "ready")
		beforeTyping()
	})
}

// inputs are the texts of the page's inputs: as they were handed to go-app, and as they ought to be now. go-app writes
// a value it is given at the next frame, and what was typed since the event would be lost. So an input's text is
// handed over once and left to the person; only what changes a text in another way calls refresh.
var inputs = struct{ given, now map[string]string }{map[string]string{}, map[string]string{}}

// steady is the text to hand to go-app for an input, whatever has been typed since it was drawn.
func steady(name, text string) string {
	inputs.now[name] = text
	if given, ok := inputs.given[name]; ok {
		return given
	}
	inputs.given[name] = text
	return text
}

// refresh brings every input to the text it ought to have, but for the one that is being typed in.
func refresh(ctx app.Context) {
	active := func(name string) bool { return document.Get("activeElement").Get("id").String() == name }
	for name := range inputs.given {
		if !active(name) {
			delete(inputs.given, name)
		}
	}
	clear(inputs.now)
	ctx.Defer(func(app.Context) {
		for name, text := range inputs.now {
			if e := document.Call("getElementById", name); e.Truthy() && !active(name) && e.Get("value").String() != text {
				e.Set("value", text)
			}
		}
	})
}

// overwrite puts another text into an input than was typed there.
func overwrite(name, text string) {
	if e := document.Call("getElementById", name); e.Truthy() {
		e.Set("value", text)
	}
}

// renew lets inputs that are not on the page begin with the text of their next drawing.
func renew(names ...string) {
	for _, name := range names {
		delete(inputs.given, name)
	}
}

// guardLinks puts the browser's own habits before go-app's taking over of every click: new tabs and windows, links
// to files, other frames, places within the page. A link to a page whose words or text aren't there yet waits for them,
// one to a page that this program doesn't draw waits for the one that does.
func guardLinks(p *Page) {
	takes := window.Get("onclick")
	window.Set("onclick", js.FuncOf(func(this js.Value, args []js.Value) any {
		event := args[0]
		a := event.Get("target").Call("closest", "a[href]")
		if !a.Truthy() || event.Get("defaultPrevented").Bool() {
			return nil
		}
		to, ok := site.Parse(strings.TrimPrefix(a.Get("pathname").String(), base))
		ours := a.Get("origin").String() == window.Get("location").Get("origin").String() && ok && to.Kind != site.Root && to.Kind != site.NotFound
		if !ours || event.Get("shiftKey").Bool() || event.Get("altKey").Bool() || a.Get("target").String() != "" && a.Get("target").String() != "_self" || a.Get("hash").String() != "" && a.Get("pathname").String() == window.Get("location").Get("pathname").String() {
			return nil
		}
		if !Serves(to) {
			event.Call("preventDefault")
			p.giveWay(a.Get("href").String(), nil, false)
			return nil
		}
		flushFragment()
		if HasWords(to.Lang) && !lacksText(to) {
			return takes.Invoke(event)
		}
		event.Call("preventDefault")
		there := func() { window.Call("goappNav", a.Get("href")) }
		load := func() { window.Get("location").Set("href", a.Get("href")) }
		loadWords(to.Lang, func() { loadText(to, there, load) }, load)
		return nil
	}))
}

// loadWords fetches a language's words through the loader, unless they are there.
func loadWords(lang locale.Lang, done, failed func()) {
	if HasWords(lang) {
		done()
		return
	}
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

// loadFramedWords fetches the words in which the builder's lines name their frame.
func (p *Page) loadFramedWords() { loadWords(p.framed().Lang, p.Update, func() {}) }

func reload() { window.Get("location").Call("reload") }

// visited is the page that was last shown, so that only a real change of page moves the scroll and the focus.
var visited string

func arrived(p *Page, ctx app.Context) {
	if lacksText(p.Site) { // the history led here
		loadText(p.Site, func() { ctx.Dispatch(p.OnNav) }, reload)
	}
	if visited != "" { // what the printed page held is taken in already, and somebody may be typing in it right now
		restoreFragment(p)
		refresh(ctx)
		p.Update()
	}
	if whole {
		switch p.Site.Kind {
		case site.Orders:
			p.warmEngine()
		case site.Privacy:
			p.stored.erased = false
			p.countStored()
		}
	}
	path := p.Site.Path()
	if visited != "" && visited != path {
		dropPrinted()
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

// restoreFragment takes the inputs that the address brings along.
func restoreFragment(p *Page) {
	if !hasCalculator(p.Site) {
		return
	}
	if hash := window.Get("location").Get("hash").String(); len(hash) > 1 && strings.Contains(hash, "=") {
		session.restore(hash[1:], p.metric(), p.words())
	}
}

// unsaved is the timer of a fragment that has yet to be written, and what writes it.
var unsaved struct {
	timer *time.Timer
	write func()
}

// saveFragment writes the inputs into the address a moment after the last key press: browsers refuse more than some
// hundred changes in half a minute.
func saveFragment(p *Page) {
	if unsaved.timer != nil {
		unsaved.timer.Stop()
	}
	unsaved.write = func() { saveFragmentNow(p) }
	unsaved.timer = time.AfterFunc(150*time.Millisecond, unsaved.write)
}

// flushFragment writes what is due before the page is left, so that the way back finds it.
func flushFragment() {
	if unsaved.timer != nil && unsaved.timer.Stop() {
		unsaved.write()
	}
}

func saveFragmentNow(p *Page) {
	if !hasCalculator(p.Site) {
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

// printAs prints the page under another title than its own.
func printAs(title string) {
	own := document.Get("title")
	document.Set("title", title)
	later(0, func() { // the page shows first that it has heard
		window.Call("print")
		document.Set("title", own)
	})
}

// absolute is the address of one of our files that works from another site.
func absolute(path string) string {
	return window.Get("location").Get("origin").String() + asset(path)
}
