// Command worker reads orders files beside the page, off its thread.
//
// The script around it posts {message, files} from the page to onmessage, and pumps the files' bytes into memory through
// the exported functions: no byte of a file passes through syscall/js, but for the directory of an archive. The engine
// posts {message, data}.
package main

import (
	"syscall/js"

	"keeprate/app/wire"
	"keeprate/app/worker/engine"
)

var (
	self  = js.Global()
	bytes = self.Get("Uint8Array")

	work engine.Engine

	// warming is under way until the page's first message: nobody is to wait for it.
	warming = &engine.Warming{}
)

// warm does a step of the warming, and says by 1 or 0 whether there is more to do.
//
//go:wasmexport warm
func warm() int32 {
	if warming == nil || !warming.Step() {
		warming = nil
		return 0
	}
	return 1
}

func main() {
	self.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		heard(args[0].Get("data"))
		return nil
	}))
	select {}
}

// heard answers a message of the page.
func heard(data js.Value) {
	warming = nil
	array := data.Get("message")
	written := make([]byte, array.Length())
	js.CopyBytesToGo(written, array)
	message, err := wire.Decode(written)
	if err != nil {
		panic(err)
	}
	switch m := message.(type) {
	case *wire.Open:
		take(look(data.Get("files")))
		work.Open(m, named())
		read()
	case *wire.Change:
		answer, again := work.Change(m)
		if again {
			read()
		}
		if answer != nil {
			post(answer, nil)
		}
	case *wire.OpenSurvey:
		take(look(data.Get("files")))
		work.OpenSurvey(m, named())
		read()
	case *wire.ChangeSurvey:
		work.ChangeSurvey(m)
		read()
	case *wire.Foresee:
		if answer := work.Foresee(m); answer != nil {
			post(answer, nil)
		}
	case *wire.Export:
		post(&wire.Exported{Kind: m.Kind, Query: m.Query}, work.Export(m))
	case *wire.Browse:
		post(work.Browse(m), nil)
	}
}

// post sends a message, and the bytes beside it, without a copy between the threads.
func post(m wire.Message, data []byte) {
	envelope := map[string]any{"message": array(wire.Encode(m))}
	if data != nil {
		envelope["data"] = array(data)
	}
	var transfer []any
	for _, part := range envelope {
		transfer = append(transfer, part.(js.Value).Get("buffer"))
	}
	self.Call("postMessage", envelope, transfer)
}

func array(data []byte) js.Value {
	a := bytes.New(len(data))
	js.CopyBytesToJS(a, data)
	return a
}
