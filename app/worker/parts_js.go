package main

import (
	"errors"
	"io"
	"strings"
	"syscall/js"

	"keeprate/app/wire"
	"keeprate/app/worker/engine"
	"keeprate/pkg/archive"
)

// part is a file of the person's, or a table in an archive.
type part struct {
	engine.Part
	file       js.Value // undefined where there is nothing to read
	from, to   int64    // where its bytes lie in the file
	packed     bool     // as gzip
	head, tail []byte   // what they lack of gzip in front and behind
	cut        bool     // they break off
}

// order is the part as the script pumps it.
func (p part) order() map[string]any {
	return map[string]any{"file": p.file, "from": p.from, "to": p.to, "packed": p.packed, "head": array(p.head), "tail": array(p.tail)}
}

// look finds out what there is to read in the files.
func look(files js.Value) []part {
	var all []part
	for i := range files.Length() {
		all = append(all, inside(blob{files.Index(i)})...)
	}
	return all
}

// inside are the parts of a file: itself as a rule.
func inside(f blob) []part {
	size := f.size()
	head := make([]byte, min(size, 4))
	if _, err := f.ReadAt(head, 0); err != nil {
		code := err.Error()
		if f.isFolder() {
			code = archive.Folder
		}
		return []part{unreadable(f.name(), code)}
	}
	switch {
	case strings.HasPrefix(string(head), "PK\x03\x04"), strings.HasPrefix(string(head), "PK\x05\x06"):
		return inZip(f, size)
	case strings.HasPrefix(string(head), "\x1F\x8B\x08"):
		return []part{inGzip(f, size)}
	}
	return []part{{Part: engine.Part{Name: f.name(), Bytes: size}, file: f.Value, to: size}}
}

// unreadable is a part that only tells why it is not read.
func unreadable(name, code string) part { return part{Part: engine.Part{Name: name, Code: code}} }

// expected is how many bytes come out of the packed ones: as the file declares, as long as that is no wild claim, since
// room is made for them.
func expected(declared, packed int64) int64 { return min(declared, 32*packed) }

func inGzip(f blob, size int64) part {
	name := f.name()
	if ending := len(name) - len(".gz"); ending > 0 && strings.EqualFold(name[ending:], ".gz") {
		name = name[:ending]
	}
	if !unpacks() {
		return unreadable(name, archive.Unsupported)
	}
	declared := int64(0)
	if tail := make([]byte, 4); size > 20 {
		if _, err := f.ReadAt(tail, size-4); err == nil {
			declared = int64(tail[0]) | int64(tail[1])<<8 | int64(tail[2])<<16 | int64(tail[3])<<24
		}
	}
	return part{Part: engine.Part{Name: name, Bytes: expected(declared, size)}, file: f.Value, to: size, packed: true}
}

// gzipHead begins a gzip file that says nothing of itself.
var gzipHead = []byte("\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\xFF")

// inZip are the tables in an archive. The packed ones are given the head and tail of gzip files, so that the browser
// holds them to their checksums.
func inZip(f blob, size int64) []part {
	entries, err := archive.Open(f, size)
	var parts []part
	for _, e := range entries {
		p := part{
			Part: engine.Part{Name: e.Name, Bytes: expected(e.Size, e.Packed)},
			file: f.Value, from: e.Offset, to: e.Offset + e.Packed, cut: e.Cut, packed: e.Method == archive.Deflated,
		}
		if p.packed {
			p.head = gzipHead
		}
		if p.packed && !p.cut {
			p.tail = append(little(e.Sum), little(uint32(e.Size))...)
		}
		switch {
		case e.Code != "":
			p = unreadable(e.Name, e.Code)
		case p.packed && !unpacks():
			p = unreadable(e.Name, archive.Unsupported)
		}
		parts = append(parts, p)
	}
	if err != nil {
		code := err.Error()
		if book := archive.Workbook(f.name()); book != "" && len(parts) == 0 && err != errGone {
			code = book // a broken one: to the person it is no archive
		}
		parts = append(parts, unreadable(f.name(), code))
	}
	return parts
}

func little(x uint32) []byte { return []byte{byte(x), byte(x >> 8), byte(x >> 16), byte(x >> 24)} }

// unpacks says whether the browser can unpack gzip.
func unpacks() bool { return self.Get("DecompressionStream").Truthy() }

// try is false where the browser throws.
func try(do func()) (ok bool) {
	defer func() {
		if wrong := recover(); wrong != nil {
			switch wrong.(type) {
			case js.Error, *js.ValueError:
				ok = false
			default:
				panic(wrong)
			}
		}
	}()
	do()
	return true
}

// blob is a File of the browser.
type blob struct{ js.Value }

func (b blob) name() string { return b.Get("name").String() }
func (b blob) size() int64  { return int64(b.Get("size").Float()) }

// isFolder says whether a file that can't be read looks like a folder: browsers hand them in as files without an
// ending or a type. Their size is that of the list of names, or nothing.
func (b blob) isFolder() bool {
	return b.Get("type").String() == "" && !strings.Contains(b.name(), ".") && b.size()%32 == 0
}

var errGone = errors.New(wire.FileGone)

// ReadAt reads in place, while the worker waits.
func (b blob) ReadAt(p []byte, at int64) (n int, err error) {
	ok := try(func() {
		slice := b.Value // of a file that is gone, and seems empty therefore, every slice is readable
		if len(p) > 0 {
			slice = b.Call("slice", at, at+int64(len(p)))
		}
		n = js.CopyBytesToGo(p, bytes.New(self.Get("FileReaderSync").New().Call("readAsArrayBuffer", slice)))
	})
	if !ok {
		return 0, errGone
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}
