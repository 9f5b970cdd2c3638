package view

import (
	"sync"
	"syscall/js"

	"keeprate/pkg/site"
)

// policy is the content security policy that the page is under.
func policy() string {
	if meta := document.Call("querySelector", `meta[http-equiv="Content-Security-Policy"]`); meta.Truthy() {
		return meta.Get("content").String()
	}
	return ""
}

// watchStored counts again whenever something may have changed: by another tab, by the service worker.
var watchStored sync.Once

// countStored looks at what is stored now.
func (p *Page) countStored() {
	watchStored.Do(func() {
		again := js.FuncOf(func(js.Value, []js.Value) any {
			if p.Site.Kind == site.Privacy && !document.Get("hidden").Bool() {
				p.countStored()
			}
			return nil
		})
		window.Call("addEventListener", "storage", again)
		window.Call("addEventListener", "focus", again)
		document.Call("addEventListener", "visibilitychange", again)
		if workers := window.Get("navigator").Get("serviceWorker"); workers.Truthy() {
			workers.Call("addEventListener", "controllerchange", again)
		}
	})
	p.summaries().reread()
	p.Update()
	p.stored.counts++
	count := p.stored.counts
	settle(window.Get("keeprate").Call("kept"), func(bytes js.Value) {
		if count != p.stored.counts {
			return // much takes longer to count than the nothing that was left of it meanwhile
		}
		p.stored.counted, p.stored.copy = true, 0
		if bytes.Type() == js.TypeNumber {
			p.stored.copy = bytes.Float()
		}
		p.Update()
	})
}

// forgetStored erases what is stored. Where the browser refuses, what is left is counted.
func forgetStored(then func()) {
	settle(window.Get("keeprate").Call("forget"), func(js.Value) { then() })
}

// settle waits for a promise, whatever becomes of it.
func settle(promise js.Value, then func(js.Value)) {
	var done js.Func
	done = js.FuncOf(func(_ js.Value, args []js.Value) any {
		done.Release()
		then(args[0])
		return nil
	})
	promise.Call("then", done, done)
}
