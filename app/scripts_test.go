//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// chosen does what choose.js does with a browser's preferred languages.
func chosen(preferred ...string) locale.Lang {
	languages := tags()
	for _, tag := range preferred {
		for tag = strings.ToLower(tag); tag != ""; tag = tag[:max(0, strings.LastIndexByte(tag, '-'))] {
			if lang, ok := languages[tag]; ok {
				return lang
			}
		}
	}
	return site.Fallback
}

func TestTheRootChoosesAsTheClientDoes(t *testing.T) {
	for _, preferred := range [][]string{
		{"pl-PL"}, {"sr"}, {"sr-RS"}, {"sr-Latn"}, {"sr-Latn-RS"}, {"sr-Cyrl-RS"}, {"sr-ME"}, {"sr-Cyrl-ME"}, {"sr-Latn-ME"},
		{"hr-HR"}, {"bs-Latn-BA"}, {"bs-Cyrl-BA"}, {"sh"}, {"cnr-Cyrl"}, {"ro-MD"}, {"mo"}, {"el-CY"}, {"en-GB"},
		{"de-DE"}, {"de-DE", "ro"}, {"fr", "uk-UA"}, {},
	} {
		if got, want := chosen(preferred...), locale.Detect(preferred); got != want {
			t.Errorf("%v: the root leads to %s, the client speaks %s", preferred, got, want)
		}
	}
}

func TestScriptFillsItsPlaceholders(t *testing.T) {
	web := fstest.MapFS{"a.js": {Data: []byte("one('@x@');\n")}, "b.js": {Data: []byte("two('@y@', '@x@');\n")}}
	got, err := script(web, map[string]any{"x": map[string]int{"n": 1}, "y": "z"}, "a.js", "b.js")
	if want := "one({\"n\":1});\ntwo(\"z\", {\"n\":1});\n"; err != nil || string(got) != want {
		t.Errorf("script is %q, %v; want %q", got, err, want)
	}
	if _, err := script(web, map[string]any{"missing": 1}, "a.js"); err == nil {
		t.Error("a value without a placeholder is accepted")
	}
}

func TestProgramsTravelPacked(t *testing.T) {
	files := tree{}
	wasm := bytes.Repeat([]byte("\x00asm"), 1000)
	p := files.packed("app.wasm", wasm)
	if !bytes.Equal(files[p.Plain], wasm) {
		t.Errorf("%s isn't the program", p.Plain)
	}
	if !strings.HasSuffix(p.Packed, ".bin") {
		t.Errorf("a server may give %s a Content-Encoding", p.Packed)
	}
	r, err := gzip.NewReader(bytes.NewReader(files[p.Packed]))
	if err != nil {
		t.Fatal(err)
	}
	if unpacked, err := io.ReadAll(r); err != nil || !bytes.Equal(unpacked, wasm) {
		t.Errorf("%s unpacks to %d bytes, %v", p.Packed, len(unpacked), err)
	}
}
