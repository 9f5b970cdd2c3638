package view

import "time"

// focusOn moves the focus.
func focusOn(id string) {
	if e := document.Call("getElementById", id); e.Truthy() {
		e.Call("focus")
	}
}

// regain gives the focus to what a selector finds, as soon as that is drawn, where what had it has gone: the next press of
// Tab would else begin anywhere. Nothing that a person has gone on to loses it, and nothing scrolls.
func regain(selector string) { regainWithin(100, selector) }

func regainWithin(tries int, selector string) {
	later(30*time.Millisecond, func() {
		e := document.Call("querySelector", selector)
		switch {
		case !e.Truthy() && tries > 0:
			regainWithin(tries-1, selector)
		case e.Truthy() && document.Get("activeElement").Equal(document.Get("body")):
			if e.Get("tabIndex").Int() < 0 {
				e.Set("tabIndex", -1) // what isn't for the keyboard can take the focus with that
			}
			e.Call("focus", map[string]any{"preventScroll": true})
		}
	})
}

// focusedSection is the section of the report that the person is in; the first where none is.
func focusedSection() int {
	in := document.Get("activeElement")
	if in.Truthy() {
		in = in.Call("closest", ".report > *")
	}
	at := 0
	for in.Truthy() {
		in = in.Get("previousElementSibling")
		at++
	}
	return max(at-2, 0) // the first child tells that another report is being made
}
