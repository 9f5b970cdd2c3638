package view

import (
	"math"
	"strconv"
	"strings"
	"syscall/js"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// OnMount listens for the height of the frame.
func (v *preview) OnMount(app.Context) {
	v.shown = v.first
	heard := js.FuncOf(func(_ js.Value, args []js.Value) any {
		frame, data := v.frame(), args[0].Get("data")
		if !frame.Truthy() || !args[0].Get("source").Equal(frame.Get("contentWindow")) || data.Type() != js.TypeObject {
			return nil
		}
		if h := data.Get("keeprateHeight"); h.Type() == js.TypeNumber && h.Int() > 0 {
			v.measure(h.Int())
		}
		return nil
	})
	window.Call("addEventListener", "message", heard)
	v.off = func() {
		window.Call("removeEventListener", "message", heard)
		heard.Release()
	}
	v.show()
}

// OnUpdate shows what was chosen.
func (v *preview) OnUpdate(app.Context) {
	v.show()
	if v.measured != 0 && v.measured != v.Width {
		v.measure(v.Page.build.heights.shown)
	}
}

// OnDismount ends the listening.
func (v *preview) OnDismount() {
	if v.off != nil {
		v.off()
	}
}

func (v *preview) frame() js.Value { return document.Call("querySelector", "iframe.preview") }

// measure takes the frame's height, and what it would be at other widths.
func (v *preview) measure(shown int) {
	frame := v.frame()
	style, body := frame.Get("style"), frame.Get("contentDocument").Get("body")
	if !body.Truthy() {
		return // on its way to another address
	}
	at := func(width int) int {
		style.Set("width", strconv.Itoa(width)+"px")
		return int(math.Ceil(body.Call("getBoundingClientRect").Get("height").Float()))
	}
	style.Set("maxWidth", "none")
	v.measured = v.Page.build.ownWidth()
	told := heights{shown, at(v.measured), at(broadWidth), max(at(middleWidth), at(mostMiddle)) + spare, at(narrowWidth) + spare}
	style.Set("maxWidth", "")
	style.Set("width", "")
	if told != v.Page.build.heights {
		v.Page.build.heights = told
		v.Page.Update()
		v.Update()
	}
}

// show leads the frame to its address without a step in the history. Numbers alone reach a frame that stands, but where
// some were taken back it needs to be a fresh one; an address without any leads to one by itself.
func (v *preview) show() {
	frame := v.frame()
	if v.Src == v.shown || !frame.Truthy() {
		return
	}
	old, hadNumbers := cutHash(v.shown)
	now, hasNumbers := cutHash(v.Src)
	fresh := old == now && hadNumbers && hasNumbers && !addsTo(v.shown, v.Src)
	v.shown = v.Src
	location := frame.Get("contentWindow").Get("location")
	location.Call("replace", window.Get("location").Get("origin").String()+v.Src)
	if fresh {
		location.Call("reload")
	}
}

func cutHash(address string) (string, bool) {
	before, _, found := strings.Cut(address, "#")
	return before, found
}

// addsTo reports whether all inputs that one address names are named by the other.
func addsTo(was, is string) bool {
	_, before, _ := strings.Cut(was, "#")
	_, after, _ := strings.Cut(is, "#")
	for _, part := range strings.Split(before, "&") {
		name, _, _ := strings.Cut(part, "=")
		if !strings.Contains("&"+after, "&"+name+"=") {
			return false
		}
	}
	return true
}
