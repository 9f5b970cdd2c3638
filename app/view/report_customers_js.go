package view

import (
	"strconv"
	"syscall/js"

	"keeprate/app/wire"
	"keeprate/pkg/report"
)

// peopleView is the list in the browser. It sets positions as properties, which the strict CSP leaves to scripts.
type peopleView struct {
	page                   *Page
	box, head, track, rows js.Value
	scrolled, resized      js.Func
	sizes                  js.Value // observes the box

	height      float64 // of a row; 0: to be measured
	first, last int     // rows written
	scribe      *scribe
	turn, job   uint32 // of the question that found them, and of the report
	query       report.Query
}

// attach finds the list's elements and listens to its scrolling.
func (v *peopleView) attach(p *Page) {
	v.detach()
	box := document.Call("getElementById", peopleID)
	if !box.Truthy() {
		return
	}
	find := func(class string) js.Value { return box.Call("querySelector", class) }
	*v = peopleView{page: p, box: box, head: find(".people-head"), track: find(".people-track"), rows: find(".people-rows")}
	v.scrolled = js.FuncOf(func(js.Value, []js.Value) any { v.paint(false); return nil })
	v.resized = js.FuncOf(func(js.Value, []js.Value) any {
		v.height = 0
		v.paint(true)
		return nil
	})
	box.Call("addEventListener", "scroll", v.scrolled, map[string]any{"passive": true})
	v.sizes = window.Get("ResizeObserver").New(v.resized)
	v.sizes.Call("observe", v.head)
	v.sizes.Call("observe", box)
	p.report().list.view = v
}

func (v *peopleView) detach() {
	if v.page == nil {
		return
	}
	v.sizes.Call("disconnect")
	v.box.Call("removeEventListener", "scroll", v.scrolled)
	v.scrolled.Release()
	v.resized.Release()
	if l := &v.page.report().list; l.view == v {
		l.view = nil
	}
	*v = peopleView{}
}

// paintCustomers writes the rows that have come.
func (p *Page) paintCustomers() {
	if v := p.report().list.view; v != nil {
		v.paint(true)
	}
}

// paint writes the rows that are seen and some around them, unless they stand there already, and asks for those that
// have not come.
func (v *peopleView) paint(anew bool) {
	o := v.page.report()
	l, w := &o.list, v.page.words()
	if o.ready == nil || w == nil || l.shown.turn == 0 {
		return
	}
	f := &l.shown
	if v.turn != f.turn {
		if v.turn != 0 && (v.job != f.job || v.query != f.query) {
			v.box.Set("scrollTop", 0)
		}
		anew, v.turn, v.job, v.query = true, f.turn, f.job, f.query
	}
	if v.scribe == nil || v.scribe.w != w || v.scribe.Ready != o.ready {
		v.scribe = newScribe(sheet{v.page, w, o.ready})
		f.forgetHTML()
		anew = true
	}
	at := scroll{rows: f.customers, height: v.height, top: v.box.Get("scrollTop").Float()}
	if at.height == 0 {
		at.height = 60
	}
	at.seen = max(at.height, v.box.Get("clientHeight").Float()-v.head.Get("offsetHeight").Float())
	switch first, last := at.visible(); {
	case anew:
		v.write(at)
	case v.first > max(0, first-spareRows/2) || v.last < min(f.customers, last+spareRows/2):
		v.shift(at)
	case at.track() == tallest:
		v.put(at)
	}
	v.page.askMissing(v.first, v.last)
}

// write writes all rows, and once more where they turn out to have another height than was thought.
func (v *peopleView) write(at scroll) {
	v.first, v.last = at.around()
	v.rows.Set("innerHTML", v.scribe.rows(&v.page.report().list.shown, v.first, v.last))
	v.track.Get("style").Set("height", inPixels(at.track()))
	v.put(at)
	if row := v.rows.Get("firstElementChild"); v.height == 0 && row.Truthy() {
		if v.height = row.Call("getBoundingClientRect").Get("height").Float(); v.height > 0 && v.height != at.height {
			at.height = v.height
			v.write(at)
		}
	}
}

// shift writes the rows that are new among those around, and takes away those that no longer are: so little in each
// frame that scrolling stays smooth.
func (v *peopleView) shift(at scroll) {
	first, last := at.around()
	if last <= v.first || first >= v.last {
		v.write(at)
		return
	}
	f := &v.page.report().list.shown
	for ; v.first < first; v.first++ {
		v.rows.Get("firstElementChild").Call("remove")
	}
	for ; v.last > last; v.last-- {
		v.rows.Get("lastElementChild").Call("remove")
	}
	if first < v.first {
		v.rows.Call("insertAdjacentHTML", "afterbegin", v.scribe.rows(f, first, v.first))
	}
	if v.last < last {
		v.rows.Call("insertAdjacentHTML", "beforeend", v.scribe.rows(f, v.last, last))
	}
	v.first, v.last = first, last
	v.put(at)
}

func (v *peopleView) put(at scroll) {
	v.rows.Get("style").Set("transform", "translateY("+inPixels(at.place(v.first))+")")
}

func inPixels(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "px" }

// askMissing asks for the first window that has not come, of those around some rows: one at a time, so that a far
// scroll leaves no queue behind.
func (p *Page) askMissing(first, last int) {
	l := &p.report().list
	if l.asking || l.turn != l.shown.turn {
		return
	}
	at := l.shown.missing(max(0, first-windowRows/4), min(l.shown.customers, last+windowRows/4))
	if at < 0 {
		return
	}
	l.asking = true
	p.report().engine.post(&wire.Browse{Job: l.turn, Query: windowFrom(l.shown.query, at)})
}

// toCustomers takes the person to the list, whose field shows what is searched for.
func toCustomers(search string) {
	later(0, func() {
		overwrite(customersID+"-search", search)
		if heading := document.Call("getElementById", customersID); heading.Truthy() {
			heading.Call("scrollIntoView")
			heading.Call("focus", map[string]any{"preventScroll": true})
		}
	})
}
