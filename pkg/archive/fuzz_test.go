package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"testing"
)

// FuzzOpen: no bytes bring the reader down or lead it out of the file, and where the standard library reads a table
// whole, so do we, unless we say why not.
func FuzzOpen(f *testing.F) {
	for _, archive := range layouts(f) {
		f.Add(archive)
		f.Add(archive[:len(archive)/2])
	}
	f.Add(pack(f, "a comment", member{name: "orders.csv", text: "a;b\n", method: zip.Deflate}, member{name: "x/"}))
	f.Add(append([]byte("before"), pack(f, "", member{name: "orders.csv", text: "a;b\n"}, member{name: "mimetype", text: openSpreadsheet, raw: true})...))
	f.Fuzz(func(t *testing.T, archive []byte) {
		entries, err := open(archive)
		for i, e := range entries {
			if e.Code != "" {
				continue
			}
			if e.Offset <= 0 || e.Packed < 0 || e.Offset+e.Packed > int64(len(archive)) || e.Method != Stored && e.Method != Deflated {
				t.Fatalf("%+v of an archive of %d bytes", e, len(archive))
			}
			if e.Cut && i < len(entries)-1 {
				t.Fatalf("%+v is cut and not the last of %d", e, len(entries))
			}
		}
		var code Error
		if err != nil && !errors.As(err, &code) {
			t.Fatalf("an error of its own kind: %v", err)
		}
		if err == nil && len(entries) == 0 {
			t.Fatal("neither tables nor the reason why there are none")
		}
		theirs, wrong := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
		if wrong != nil || code == Many || code != "" && len(entries) == 0 && code != Empty && code != Damaged {
			return // a workbook, for one
		}
		for _, file := range theirs.File {
			if take, _ := byName(file.Name); !take {
				continue
			}
			if want, ok := read(file); ok && !holds(archive, entries, file, want) {
				t.Fatalf("%s with %d bytes is not among %+v, %v", file.Name, len(want), entries, err)
			}
		}
	})
}

// read is a file's content by the standard library, where it agrees with its checksum and stays small.
func read(file *zip.File) (string, bool) {
	r, err := file.Open()
	if err != nil {
		return "", false
	}
	text, err := io.ReadAll(io.LimitReader(r, 1<<20))
	return string(text), err == nil && len(text) < 1<<20 && uint64(len(text)) == file.UncompressedSize64
}

// holds says whether one of the entries is the file, with its content or with a code.
func holds(archive []byte, entries []Entry, file *zip.File, want string) bool {
	for _, e := range entries {
		if e.Name != readable(file.Name, file.Flags&utf8Names != 0) {
			continue
		}
		if e.Code != "" {
			return true
		}
		if got, _ := unpack(archive, e); got == want {
			return true
		}
	}
	return false
}
