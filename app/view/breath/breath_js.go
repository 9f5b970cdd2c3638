// Package breath lets the browser in while the program holds the page's only thread. Starting takes half a second on a
// phone, in which nobody could scroll or type.
package breath

import "syscall/js"

// The program's first breath: the packages that stand above this one are initialised after it, in a task of their own.
func init() { Take() }

// Take returns when the browser has done what waits: drawing, scrolling, hearing. A page in the background has nobody to
// let in, and its timers are slow: there it returns at once.
func Take() {
	window := js.Global()
	if window.Get("document").Get("hidden").Bool() {
		return
	}
	done := make(chan struct{})
	f := js.FuncOf(func(js.Value, []js.Value) any { close(done); return nil })
	defer f.Release()
	if scheduler := window.Get("scheduler"); scheduler.Truthy() && scheduler.Get("yield").Truthy() {
		scheduler.Call("yield").Call("then", f)
	} else {
		window.Call("setTimeout", f)
	}
	<-done
}
