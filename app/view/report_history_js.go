package view

import "syscall/js"

// storedText is what the browser keeps under a key, "" for nothing.
func storedText(key string) string {
	if stored := window.Get("localStorage").Call("getItem", key); stored.Type() == js.TypeString {
		return stored.String()
	}
	return ""
}

// storeText keeps a text under a key, or, where it is empty, nothing. It is false where the browser has no room.
func storeText(key, text string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	storage := window.Get("localStorage")
	if text == "" {
		storage.Call("removeItem", key)
	} else {
		storage.Call("setItem", key, text)
	}
	return true
}

// storageBlocked tells whether what is stored lasts no longer than the page: the loader has put a stand-in of its own
// where the browser forbids storage.
func storageBlocked() bool {
	return !window.Get("localStorage").InstanceOf(window.Get("Storage"))
}

// readText reads a file's text. One that can't be read gives no text, which is no history.
func readText(f file, then func(text string)) {
	var got, lost js.Func
	finish := func(text string) {
		got.Release()
		lost.Release()
		then(text)
	}
	got = js.FuncOf(func(_ js.Value, args []js.Value) any { finish(args[0].String()); return nil })
	lost = js.FuncOf(func(js.Value, []js.Value) any { finish(""); return nil })
	f.Call("text").Call("then", got, lost)
}

// saveText saves a text as a file.
func saveText(name, kind, text string) {
	saveAs(window.Get("Blob").New([]any{text}, map[string]any{"type": kind}), name)
}
