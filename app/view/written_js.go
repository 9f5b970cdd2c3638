package view

import (
	"syscall/js"

	"keeprate/pkg/site"
)

// takeText keeps what is written on a printed page.
func takeText(p site.Page, page js.Value) {
	t := Text{Title: page.Get("title").String(), Parts: map[string]string{}}
	if d := page.Call("querySelector", "meta[name=description]"); d.Truthy() {
		t.Description = d.Get("content").String()
	}
	parts := page.Call("querySelectorAll", "[data-written]")
	for i := range parts.Length() {
		part := parts.Index(i)
		t.Parts[part.Get("id").String()] = part.Get("outerHTML").String()
	}
	AddText(p, t)
}

// loadText fetches what is written on a page from the page itself.
func loadText(p site.Page, done, failed func()) {
	var response, text, catch js.Func
	release := func() { response.Release(); text.Release(); catch.Release() }
	response = js.FuncOf(func(_ js.Value, args []js.Value) any {
		if !args[0].Get("ok").Bool() {
			return window.Get("Promise").Call("reject", args[0].Get("status"))
		}
		return args[0].Call("text")
	})
	text = js.FuncOf(func(_ js.Value, args []js.Value) any {
		release()
		takeText(p, window.Get("DOMParser").New().Call("parseFromString", args[0], "text/html"))
		done()
		return nil
	})
	catch = js.FuncOf(func(js.Value, []js.Value) any { release(); failed(); return nil })
	window.Call("fetch", href(p)).Call("then", response).Call("then", text).Call("catch", catch)
}
