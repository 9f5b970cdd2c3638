package main

import (
	"runtime/debug"
	"syscall/js"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/view"
	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// main runs the client in the page. The loader has put the page's words into
// keeprate.messages before.
func main() {
	view.Breathe()
	base := js.Global().Get("keeprate").Get("base").String()
	document := js.Global().Get("document").Get("documentElement")
	lang := locale.Lang(document.Get("lang").String())
	words, err := locale.Parse(lang, []byte(js.Global().Get("keeprate").Get("messages").Get(string(lang)).String()))
	if err != nil {
		panic(err)
	}
	view.SetBase(base)
	view.AddWords(words)
	for _, p := range site.Pages() {
		if !view.Serves(p) {
			continue
		}
		app.RouteFunc("/"+p.Path(), func() app.Composer { return view.New(p) })
	}
	view.Breathe()
	// The address that led here may be written in another way: without the last slash, with index.html.
	here := "/" + js.Global().Get("location").Get("pathname").String()[len(base):]
	if p, ok := site.Parse(here); ok {
		view.Begin(p)
		app.RouteFunc(here, func() app.Composer { return view.New(p) })
	}
	view.Breathe()
	// A collection marks the whole heap in one go and holds the page's thread for some 50 ms, so memory is collected
	// only where there is much of it. A report leaves about 30 MB behind.
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(160 << 20)
	app.RunWhenOnBrowser()
}
