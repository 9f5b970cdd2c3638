package view

import (
	"encoding/base64"
	"strings"
	"syscall/js"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// file is a File of the browser. Its bytes never come to the page's program: the engine reads them.
type file struct{ js.Value }

func (f file) name() string { return f.Get("name").String() }
func (f file) size() int64  { return int64(f.Get("size").Float()) }
func (f file) saved() int64 { return int64(f.Get("lastModified").Float()) }

// files are the files of a FileList or an array.
func files(list js.Value) []file {
	var fs []file
	for i := range list.Length() {
		fs = append(fs, file{list.Index(i)})
	}
	return fs
}

// chosenFiles are the files of an input, which is emptied so that the same file can be chosen once more.
func chosenFiles(input app.Value) []file {
	raw := app.JSValue(input)
	fs := files(raw.Get("files"))
	raw.Set("value", "")
	return fs
}

// engine is the worker that reads files.
type engine struct {
	worker    js.Value
	listeners []js.Func
	fresh     bool // no file has been given to it yet
}

func (e *engine) running() bool { return e.worker.Truthy() }

// engineProgram is what the first worker has compiled, and those after it are given.
var engineProgram js.Value

// start makes a worker whose answers go to the listener.
func (e *engine) start(l listener) {
	name := "keeprate " + exact(window.Get("Math").Call("random").Float()) // locks are shared by all tabs
	if engineProgram.Truthy() {
		name += " given"
	}
	worker := window.Get("Worker").New(window.Get("keeprate").Get("worker"), map[string]any{"name": name})
	e.worker, e.fresh = worker, true
	e.listen("message", func(event js.Value) {
		switch data := event.Get("data"); {
		case data.Get("holds").Truthy():
			e.watch(name, l)
		case data.Get("program").Truthy():
			engineProgram = data.Get("program")
		default:
			heard(l, data)
		}
	})
	if engineProgram.Truthy() {
		worker.Call("postMessage", map[string]any{"program": engineProgram})
	}
	e.listen("error", func(event js.Value) {
		event.Call("preventDefault")
		code := wire.EngineFailed
		if text := event.Get("message"); text.Type() == js.TypeString && strings.Contains(text.String(), "out of memory") {
			code = wire.OutOfMemory
		}
		l.broke(code)
	})
}

// watch waits for the lock that the worker holds as long as it lives.
func (e *engine) watch(name string, l listener) {
	worker := e.worker
	var free js.Func
	free = js.FuncOf(func(js.Value, []js.Value) any {
		free.Release()
		if e.worker.Equal(worker) { // it wasn't us who stopped it
			l.broke(wire.EngineFailed)
		}
		return nil
	})
	window.Get("navigator").Get("locks").Call("request", name, free)
}

func (e *engine) listen(event string, do func(js.Value)) {
	worker := e.worker
	f := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if e.worker.Equal(worker) { // not one that was stopped with a message on its way
			do(args[0])
		}
		return nil
	})
	e.listeners = append(e.listeners, f)
	worker.Call("addEventListener", event, f)
}

func (e *engine) stop() {
	if e.running() {
		e.worker.Call("terminate")
	}
	for _, f := range e.listeners {
		f.Release()
	}
	*e = engine{}
}

func (e *engine) open(m wire.Message, fs []file) {
	list := make([]any, len(fs))
	for i, f := range fs {
		list[i] = f.Value
	}
	e.fresh = false
	e.send(m, map[string]any{"files": list})
}

// warmEngine starts the engine before there is a file, once its program is there: that takes as long as reading a few
// hundred thousand orders.
func (p *Page) warmEngine() {
	var then js.Func
	then = js.FuncOf(func(js.Value, []js.Value) any {
		then.Release()
		later(0, func() {
			if o := p.report(); p.Site.Kind == site.Orders && len(o.names) == 0 && !o.engine.running() {
				o.engine.start(p)
			}
		})
		return nil
	})
	window.Get("keeprate").Call("prepare").Call("then", then)
}

func (e *engine) post(m wire.Message) {
	if e.running() {
		e.send(m, map[string]any{})
	}
}

func (e *engine) send(m wire.Message, envelope map[string]any) {
	envelope["message"] = bytesOf(m)
	e.worker.Call("postMessage", envelope)
}

// bytesOf is a message as it travels.
func bytesOf(m wire.Message) js.Value {
	bytes := wire.Encode(m)
	array := window.Get("Uint8Array").New(len(bytes))
	js.CopyBytesToJS(array, bytes)
	return array
}

// heard takes a message of the engine.
func heard(l listener, data js.Value) {
	array := data.Get("message")
	bytes := make([]byte, array.Length())
	js.CopyBytesToGo(bytes, array)
	m, err := wire.Decode(bytes)
	if err != nil {
		l.broke(wire.EngineFailed)
		return
	}
	if x, ok := m.(*wire.Exported); ok {
		made := data.Get("data")
		if made.Truthy() {
			download(made, x)
		}
		l.exported(made.Truthy())
		return
	}
	l.answer(m)
}

// download saves bytes under the export's name.
func download(bytes js.Value, m *wire.Exported) {
	name, mime := exportName(m)
	saveAs(window.Get("Blob").New([]any{bytes}, map[string]any{"type": mime}), name)
}

// fileOf makes a file of pasted text.
func fileOf(name, text string) file {
	return file{window.Get("File").New([]any{text}, name, map[string]any{"type": "text/plain"})}
}

// memoryKey is where the browser keeps what was chosen for a shop's files.
const memoryKey = "keeprate-mappings"

// memories are what was chosen before. Storage may be forbidden, or hold what an older version wrote.
func memories() []wire.Memory {
	bytes, err := base64.StdEncoding.DecodeString(storedText(memoryKey))
	if err != nil {
		return nil
	}
	m, err := wire.Decode(bytes)
	if open, ok := m.(*wire.Open); err == nil && ok {
		return open.Memory
	}
	return nil
}

// saveMemories keeps them; it is false where the browser has no room.
func saveMemories(list []wire.Memory) bool {
	text := ""
	if len(list) > 0 {
		text = base64.StdEncoding.EncodeToString(wire.Encode(&wire.Open{Memory: list}))
	}
	return storeText(memoryKey, text)
}

// writtenDay is before any day on which this program can run, 1 January 2026: a clock that says less is wrong, and would
// make every order one of the future.
const writtenDay = 20454

// today is the day of the person's own calendar.
func today() int32 {
	now := window.Get("Date").New()
	minutes := now.Call("getTime").Float()/60000 - now.Call("getTimezoneOffset").Float()
	return max(int32(minutes/(24*60)), writtenDay)
}

// early are the files that were chosen or dropped before the page answered.
var early = func() []file {
	if k := window.Get("keeprate"); k.Truthy() {
		return files(k.Get("typed").Get("files"))
	}
	return nil
}()

// tried tells that the invented shop was asked for before the page answered.
var tried = window.Get("keeprate").Truthy() && window.Get("keeprate").Get("typed").Get("tried").Truthy()

// door is the one that is open.
var door *fileDoor

// OnMount lets files be dropped anywhere on the page.
func (d *fileDoor) OnMount(app.Context) {
	door = d
	p := d.Page
	d.on("dragenter", func(event js.Value) { p.drag(carriesFiles(event)) })
	d.on("dragover", func(event js.Value) {
		event.Call("preventDefault")
		p.drag(carriesFiles(event))
	})
	d.on("dragleave", func(event js.Value) {
		if event.Get("relatedTarget").IsNull() { // the pointer has left the window
			p.drag(false)
		}
	})
	d.on("paste", func(event js.Value) {
		if target := event.Get("target"); target.Get("closest").Truthy() && target.Call("closest", "input, textarea, select").Truthy() {
			return
		}
		if t := event.Get("clipboardData"); t.Truthy() {
			if fs := files(t.Get("files")); len(fs) > 0 {
				p.received(fs)
			} else if text := t.Call("getData", "text/plain").String(); isTable(text) {
				p.received([]file{fileOf(p.pastedName(), text)})
			}
		}
	})
	d.on("drop", func(event js.Value) {
		event.Call("preventDefault")
		p.drag(false)
		if t := event.Get("dataTransfer"); t.Truthy() {
			p.received(files(t.Get("files")))
		}
	})
	if len(early) > 0 {
		p.received(early)
		early = nil
	} else if tried {
		p.trySample(nil, app.Event{})
	}
	tried = false
}

// OnDismount ends it.
func (d *fileDoor) OnDismount() {
	for _, off := range d.off {
		off()
	}
	d.off = nil
}

func (d *fileDoor) on(event string, do func(js.Value)) {
	f := js.FuncOf(func(_ js.Value, args []js.Value) any {
		do(args[0])
		return nil
	})
	window.Call("addEventListener", event, f)
	d.off = append(d.off, func() {
		window.Call("removeEventListener", event, f)
		f.Release()
	})
}

// fillSelects puts the options into the selects of these names, where they are others than before. The selects stay
// as they stand, with the focus in them.
func fillSelects(options map[string]string) {
	for name, html := range options {
		if s := document.Call("getElementById", name); s.Truthy() && !s.Get("options_").Equal(js.ValueOf(html)) {
			s.Set("innerHTML", html)
			s.Set("options_", html)
		}
	}
}

// carriesFiles tells a dragged file from dragged text.
func carriesFiles(event js.Value) bool {
	t := event.Get("dataTransfer")
	return t.Truthy() && t.Get("types").Call("includes", "Files").Bool()
}

// toReport leads from any page to the orders page.
func toReport(lang locale.Lang) {
	window.Call("goappNav", href(site.Page{Kind: site.Orders, Lang: lang}))
}
