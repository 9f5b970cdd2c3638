package view

import (
	"syscall/js"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/site"
)

// printed are the pieces of the page that came with it, by their places, as long as they say what the program would: until
// something is typed, or the page becomes another.
var printed struct {
	on      bool
	drawing bool // the page is being taken over: what isn't in pieces yet stands in the document
	path    string
	pieces  map[string]string // HTML
	waiting []*piece          // to be drawn before anything is typed
	answers *instrument       // to be drawn once more before that
}

// keepPrinted begins it, where what is printed is what the page shows.
func keepPrinted(p site.Page) {
	_, changed := handed()
	printed.on = len(session.entries) == 0 && !changed
	printed.drawing, printed.path, printed.pieces = true, p.Path(), map[string]string{}
}

// dropPrinted ends it.
func dropPrinted() { printed.on = false }

// asPrinted is a piece as it came with the page; empty where it has to be drawn.
func asPrinted(x *piece) string {
	if !printed.on || printed.path != x.Site.Path() || x.Place == "" {
		return ""
	}
	if _, ok := printed.pieces[x.Place]; !ok && printed.drawing {
		if e := document.Call("querySelector", x.Place); e.Truthy() {
			printed.pieces[x.Place] = e.Get("outerHTML").String()
		}
	}
	return printed.pieces[x.Place]
}

// OnMount puts the piece in the queue, where it depends on what is typed.
func (x *piece) OnMount(app.Context) {
	if x.Drawn > 0 && asPrinted(x) != "" {
		printed.waiting = append(printed.waiting, x)
	}
}

// OnMount has the answer's component rehearse.
func (i *instrument) OnMount(app.Context) { printed.answers = i }

// useLasts is how long a piece that is in use is left alone before it is looked at again.
const useLasts = time.Second

// inUse reports whether the person is in the middle of something there: the focus, a selection, something unfolded.
func inUse(e js.Value) bool {
	selected := window.Call("getSelection") // to ask more of it than its count has the page laid out at once
	return e.Call("contains", document.Get("activeElement")).Bool() ||
		selected.Get("rangeCount").Int() > 0 && !selected.Get("isCollapsed").Bool() && e.Call("contains", selected.Get("anchorNode")).Bool() ||
		e.Call("querySelector", "details[open]").Truthy()
}

// beforeTyping draws the pieces that depend on what is typed as soon as somebody is about to: drawn for the first time with
// the first key press, they would hold up the next. The answer is drawn over itself, too: the browser then has compiled
// what the first key press runs. Who only reads needs neither.
func beforeTyping() {
	printed.drawing = false
	if len(printed.waiting) == 0 {
		return
	}
	begin := func() {
		if answers := printed.answers; printed.on && answers != nil && answers.Mounted() {
			answers.Update()
		}
		drawWaiting()
	}
	if document.Call("querySelector", ":is(input, select, textarea):focus").Truthy() {
		begin()
		return
	}
	once(begin, func(f js.Func) { window.Call("addEventListener", "focusin", f, map[string]any{"once": true}) })
}

// drawWaiting draws the pieces that wait, each in a task of its own, before which a key press goes.
func drawWaiting() {
	later(0, func() {
		if len(printed.waiting) == 0 || !printed.on {
			return
		}
		x := printed.waiting[0]
		printed.waiting = printed.waiting[1:]
		if x.Mounted() && inUse(app.JSValue(x.JSValue())) {
			printed.waiting = append(printed.waiting, x)
			later(useLasts, drawWaiting)
			return
		}
		delete(printed.pieces, x.Place)
		if x.Mounted() {
			x.Update()
		}
		drawWaiting()
	})
}
