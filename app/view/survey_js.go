package view

// prepareEngine fetches the engine ahead: it is about to be needed.
func prepareEngine() { window.Get("keeprate").Call("prepare") }

// endTyping takes the cursor out of the calculator's fields: a text that is being typed is never written over.
func endTyping() {
	if e := document.Get("activeElement"); e.Truthy() && e.Call("closest", ".instrument").Truthy() {
		e.Call("blur")
	}
}
