// Command worker reads orders files beside the page, off its thread.
//
// The script around it posts {message, file} from the page to onmessage, and pumps the file's bytes into memory through
// the exported functions: no byte of the file passes through syscall/js. The engine posts {message, data}.
package main

import (
	"syscall/js"
	"unsafe"

	"keeprate/app/wire"
	"keeprate/app/worker/engine"
)

// progressEvery is how often the page hears of the reading, in milliseconds.
const progressEvery = 100

var (
	self  = js.Global()
	bytes = self.Get("Uint8Array")

	work engine.Engine
	file js.Value
	// turn numbers the readings: of one that another has replaced no byte is taken.
	turn int32
	told float64 // when the page last heard of the reading
)

func main() {
	self.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		heard(args[0].Get("data"))
		return nil
	}))
	select {}
}

// heard answers a message of the page.
func heard(data js.Value) {
	array := data.Get("message")
	written := make([]byte, array.Length())
	js.CopyBytesToGo(written, array)
	message, err := wire.Decode(written)
	if err != nil {
		panic(err)
	}
	switch m := message.(type) {
	case *wire.Open:
		file = data.Get("file")
		work.Open(m, int64(file.Get("size").Float()))
		read()
	case *wire.Change:
		answer, again := work.Change(m)
		if again {
			read()
		}
		if answer != nil {
			post(answer, nil)
		}
	case *wire.Export:
		post(&wire.Exported{Kind: m.Kind}, work.Export(m.Kind))
	}
}

// read lets the script pump the file from its start.
func read() {
	turn++
	told = now()
	self.Call("keeprateRead", file, turn)
}

// room is the address of n bytes for the next piece of the file.
//
//go:wasmexport room
func room(n int32) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(work.Buffer(int(n)))) }

// took reads the n bytes that were put into room and says, by 1 or 0, whether more are wanted.
//
//go:wasmexport took
func took(of, n int32) int32 {
	if of != turn {
		return 0
	}
	if failed := work.Commit(int(n)); failed != nil {
		post(failed, nil)
		turn++
		return 0
	}
	if at := now(); at-told >= progressEvery {
		told = at
		post(work.Progress(), nil)
	}
	return 1
}

// ended makes the report: the file has been read to its end.
//
//go:wasmexport ended
func ended(of int32) {
	if of == turn {
		post(work.Progress(), nil)
		post(work.Close(), nil)
	}
}

// gone tells the page that the browser can't read the file any more.
//
//go:wasmexport gone
func gone(of int32) {
	if of == turn {
		post(work.Fail(wire.FileGone), nil)
	}
}

func now() float64 { return self.Get("performance").Call("now").Float() }

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
