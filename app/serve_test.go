//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"

	"keeprate/pkg/site"
)

var servedPage = "<!doctype html>" + strings.Repeat("<p>a page</p>", 100)

func testServer(base string) *server {
	return newServer(fstest.MapFS{
		"index.html":            {Data: []byte("root")},
		"404.html":              {Data: []byte("nothing here")},
		"pl/crr/index.html":     {Data: []byte(servedPage)},
		"web/app.0123.wasm":     {Data: []byte("\x00asm" + strings.Repeat("x", 1000))},
		"web/app.gzip.0123.bin": {Data: []byte("\x1f\x8b" + strings.Repeat("x", 1000))},
		"manifest.webmanifest":  {Data: []byte("{}")},
	}, site.Place{Base: base})
}

func ask(s *server, method, path string, header ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func TestServerAnswers(t *testing.T) {
	s := testServer("/")
	for _, c := range []struct {
		method, path string
		status       int
		headers      map[string]string
	}{
		{"GET", "/", 200, map[string]string{"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache"}},
		{"HEAD", "/pl/crr/", 200, map[string]string{"Content-Type": "text/html; charset=utf-8"}},
		{"GET", "/pl/crr", 301, map[string]string{"Location": "/pl/crr/"}},
		{"GET", "/pl/crr?x=1", 301, map[string]string{"Location": "/pl/crr/?x=1"}},
		{"GET", "/nothing/", 404, map[string]string{"Content-Type": "text/html; charset=utf-8"}},
		{"GET", "/pl/", 404, nil}, // a folder without a page
		{"GET", "/pl/../../go.mod", 404, nil},
		{"GET", "//other.example/", 404, nil},
		{"POST", "/pl/crr/", 405, map[string]string{"Allow": "GET, HEAD"}},
		{"GET", "/web/app.0123.wasm", 200, map[string]string{
			"Content-Type": "application/wasm", "Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}},
		{"GET", "/web/app.gzip.0123.bin", 200, map[string]string{"Content-Type": "application/octet-stream", "Content-Encoding": ""}},
		{"GET", "/manifest.webmanifest", 200, map[string]string{"Content-Type": "application/manifest+json"}},
	} {
		response := ask(s, c.method, c.path, "Accept-Encoding", "gzip, br")
		if response.StatusCode != c.status {
			t.Errorf("%s %s: status %d, want %d", c.method, c.path, response.StatusCode, c.status)
		}
		for name, want := range c.headers {
			if got := response.Header.Get(name); got != want {
				t.Errorf("%s %s: %s is %q, want %q", c.method, c.path, name, got, want)
			}
		}
	}
	if body, _ := io.ReadAll(ask(s, "GET", "/nothing").Body); string(body) != "nothing here" {
		t.Errorf("a missing page shows %q", body)
	}
}

func TestServerCompresses(t *testing.T) {
	s := testServer("/")
	for _, c := range []struct {
		accept, coding string
		reader         func(io.Reader) (io.Reader, error)
	}{
		{"gzip, deflate, br", "br", func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil }},
		{"gzip", "gzip", func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
		{"br;q=0, gzip; q=0.5", "gzip", func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
		{"", "", func(r io.Reader) (io.Reader, error) { return r, nil }},
	} {
		response := ask(s, "GET", "/pl/crr/", "Accept-Encoding", c.accept)
		if got := response.Header.Get("Content-Encoding"); got != c.coding {
			t.Errorf("Accept-Encoding %q: coding %q, want %q", c.accept, got, c.coding)
			continue
		}
		reader, err := c.reader(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		if body, err := io.ReadAll(reader); err != nil || !bytes.Equal(body, []byte(servedPage)) {
			t.Errorf("Accept-Encoding %q: %d bytes, %v; want the page's %d", c.accept, len(body), err, len(servedPage))
		}
	}
}

func TestServerKnowsWhatTheBrowserHas(t *testing.T) {
	s := testServer("/")
	tag := ask(s, "GET", "/pl/crr/").Header.Get("ETag")
	if got := ask(s, "GET", "/pl/crr/", "If-None-Match", tag).StatusCode; got != http.StatusNotModified {
		t.Errorf("asked again with its tag %s, the server answers %d", tag, got)
	}
}

func TestServerUnderAPath(t *testing.T) {
	s := testServer("/shop/calc/")
	for path, status := range map[string]int{
		"/shop/calc/": 200, "/shop/calc/pl/crr/": 200, "/shop/calc": 301, "/shop/calc/pl/crr": 301, "/": 404, "/pl/crr/": 404,
	} {
		if got := ask(s, "GET", path).StatusCode; got != status {
			t.Errorf("%s: status %d, want %d", path, got, status)
		}
	}
	if got := ask(s, "GET", "/shop/calc/pl/crr").Header.Get("Location"); got != "/shop/calc/pl/crr/" {
		t.Errorf("leads to %q", got)
	}
}
