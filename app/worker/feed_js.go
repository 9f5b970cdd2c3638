package main

import (
	"syscall/js"
	"unsafe"

	"keeprate/app/wire"
	"keeprate/app/worker/engine"
	"keeprate/pkg/archive"
)

var (
	parts []part
	plan  js.Value // the parts as the script pumps them
	total int64    // bytes of them as they lie in their files

	// turn numbers the readings: of one that another has replaced no byte is taken.
	turn int32
)

// take makes the parts those to be read.
func take(ps []part) {
	parts, total = ps, 0
	list := make([]any, len(ps))
	for i, p := range ps {
		list[i] = p.order()
		total += p.to - p.from
	}
	plan = js.ValueOf(list)
}

// named are the parts as the engine knows them.
func named() []engine.Part {
	names := make([]engine.Part, len(parts))
	for i, p := range parts {
		names[i] = p.Part
	}
	return names
}

// read lets the script pump all parts from their start.
func read() {
	turn++
	self.Call("keeprateRead", plan, turn)
}

// begin says that the bytes of a part follow; its answer is 0 where they are not wanted any more.
//
//go:wasmexport begin
func begin(of, i int32) int32 {
	if of != turn {
		return 0
	}
	work.Begin(int(i))
	return 1
}

// room is the address of n bytes for the next piece of the part, or 0 where it is not wanted any more.
//
//go:wasmexport room
func room(of, n int32) unsafe.Pointer {
	if of != turn {
		return nil
	}
	return unsafe.Pointer(unsafe.SliceData(work.Buffer(int(n))))
}

// took reads the n bytes that were put into room and says, by 1 or 0, whether more of the part are wanted.
//
//go:wasmexport took
func took(of, n int32) int32 {
	if of != turn || !work.Commit(int(n)) {
		return 0
	}
	if work.Restart() {
		read()
		return 0
	}
	return 1
}

// ends are the codes of the ways in which a part ends, as the script numbers them.
var ends = [...]string{"", wire.FileGone, archive.Damaged, archive.Bomb, wire.FileChanged}

// end ends a part.
//
//go:wasmexport end
func end(of, i, way int32) {
	if of != turn {
		return
	}
	code := ends[way]
	if code == "" && parts[i].cut {
		code = archive.Damaged
	}
	work.End(int(i), code)
}

// tell lets the page hear how far the reading has come, in bytes of the files. To have all of them is for finish to say.
//
//go:wasmexport tell
func tell(of int32, done float64) {
	if of == turn {
		report(min(int64(done), total-1))
	}
}

// finish makes the report: all parts have been read to their ends.
//
//go:wasmexport finish
func finish(of int32) {
	if of != turn {
		return
	}
	report(total)
	answer, again := work.Close()
	if again {
		read()
		return
	}
	post(answer, nil)
}

func report(done int64) {
	p := work.Progress()
	p.Read, p.Total = done, total
	post(p, nil)
}
