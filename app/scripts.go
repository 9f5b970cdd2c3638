//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// packed is a large file in two forms: gzip that the browser unpacks itself, and
// plain for browsers that can't.
type packed struct {
	Packed string `json:"packed"`
	Plain  string `json:"plain"`
}

// packed adds a file in both forms. The packed one is called .bin, because
// servers answer names such as .gz with a Content-Encoding of their own.
func (t tree) packed(name string, plain []byte) packed {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		panic(err) // the level is a constant
	}
	w.Write(plain) // a Buffer takes everything
	w.Close()
	return packed{t.hashed(strings.TrimSuffix(name, path.Ext(name))+".gzip.bin", b.Bytes()), t.hashed(name, plain)}
}

// addScripts puts the hand-written scripts together: each is told the names of
// the files it loads, so its own name changes with theirs.
func (f *files) addScripts(t tree, web fs.FS, p programs) error {
	worker, err := script(web, map[string]any{"worker": f.worker}, "program.js", "worker.js")
	if err != nil {
		return err
	}
	client := map[string]any{
		"client":   f.client,
		"whole":    f.whole,
		"messages": f.messages,
		"style":    f.style,
		"engine":   f.worker,
		"worker":   t.hashed("worker.js", append(slices.Clone(p.exec), worker...)),
	}
	loader, err := script(web, map[string]any{"files": client}, "program.js", "loader.js")
	if err != nil {
		return err
	}
	f.loader = t.hashed("loader.js", append(slices.Clone(p.exec), loader...))

	chooser, err := script(web, map[string]any{"languages": tags(), "fallback": site.Fallback}, "choose.js")
	if err != nil {
		return err
	}
	f.chooser = t.hashed("choose.js", chooser)

	frame, err := script(web, nil, "frame.js")
	if err != nil {
		return err
	}
	f.frame = t.hashed("frame.js", frame)

	early, err := script(web, nil, "early.js")
	if err != nil {
		return err
	}
	f.inline.script = string(early)

	return t.addStandalone(web)
}

// parts are the scripts that go into others or into pages, or get a hashed name.
var parts = []string{"program.js", "worker.js", "loader.js", "choose.js", "frame.js", "early.js", serviceWorker}

// addStandalone adds the scripts whose addresses never change, because other
// sites name them in their pages.
func (t tree) addStandalone(web fs.FS) error {
	names, err := fs.Glob(web, "*.js")
	if err != nil {
		return err
	}
	for _, name := range names {
		if slices.Contains(parts, name) {
			continue
		}
		if t[name], err = fs.ReadFile(web, name); err != nil {
			return err
		}
	}
	return nil
}

// script joins scripts and fills their placeholders: '@name@', quotation marks
// included, becomes the value as JSON.
func script(web fs.FS, values map[string]any, names ...string) ([]byte, error) {
	var b bytes.Buffer
	for _, name := range names {
		data, err := fs.ReadFile(web, name)
		if err != nil {
			return nil, err
		}
		b.Write(data)
	}
	text := b.String()
	for _, name := range slices.Sorted(maps.Keys(values)) {
		value, err := json.Marshal(values[name])
		if err != nil {
			return nil, err
		}
		placeholder := "'@" + name + "@'"
		if !strings.Contains(text, placeholder) {
			return nil, fmt.Errorf("%v: no place for %s", names, placeholder)
		}
		text = strings.ReplaceAll(text, placeholder, string(value))
	}
	return []byte(text), nil
}

// tags are the language tags that lead to a language of ours, lower case, with
// that language. A longer tag goes by the longest of its beginnings here.
func tags() map[string]locale.Lang {
	all := map[string]locale.Lang{}
	for _, tag := range []string{
		"pl", "sr", "sr-latn", "sr-cyrl", "sr-me", "hr", "bs", "bs-cyrl", "sh", "sh-cyrl", "cnr", "cnr-cyrl", "ro", "mo", "el", "en",
	} {
		all[tag] = locale.Detect([]string{tag})
	}
	return all
}
