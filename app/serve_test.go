//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"

	"keeprate/pkg/site"
)

var servedPage = "<!doctype html>" + strings.Repeat("<p>a page</p>", 100)

func testServer(base string) *server {
	return newServer(fstest.MapFS{
		"_headers":              {Data: site.HeadersFile(site.Place{Base: base}, site.Inline{Script: " 'sha256-script'", Style: " 'sha256-style'"})},
		"_redirects":            {Data: site.RedirectsFile(site.Place{Base: base})},
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
		{"GET", "/nothing/", 404, map[string]string{"Content-Type": "text/html; charset=utf-8", "X-Content-Type-Options": "nosniff", "ETag": ""}},
		{"HEAD", "/nothing/", 404, map[string]string{"Content-Length": "12"}},
		{"GET", "/web/app.4567.wasm", 404, map[string]string{"Cache-Control": "no-cache"}}, // may come with the next deployment
		{"GET", "/sr-Cyrl/crr/?x=1", 301, map[string]string{"Location": "/sr/crr/?x=1"}},
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

// What a browser has of a file stands for the coding it came in: each has a tag of its own.
func TestServerTellsCodingsApart(t *testing.T) {
	s := testServer("/")
	tags := map[string]string{}
	for _, coding := range []string{"br", "gzip", "identity"} {
		response := ask(s, "GET", "/pl/crr/", "Accept-Encoding", coding)
		tag := response.Header.Get("ETag")
		if other := tags[tag]; tag == "" || other != "" {
			t.Errorf("%s and %s both have the tag %q", other, coding, tag)
		}
		tags[tag] = coding
		again := ask(s, "GET", "/pl/crr/", "Accept-Encoding", coding, "If-None-Match", tag)
		if again.StatusCode != http.StatusNotModified || again.Header.Get("ETag") != tag || again.Header.Get("Content-Length") != "" {
			t.Errorf("%s asked again: %d %v", coding, again.StatusCode, again.Header)
		}
		for _, answer := range []*http.Response{response, again} {
			if vary, cache := answer.Header.Get("Vary"), answer.Header.Get("Cache-Control"); vary != "Accept-Encoding" || cache != "no-cache" {
				t.Errorf("%s, status %d: Vary %q, Cache-Control %q", coding, answer.StatusCode, vary, cache)
			}
		}
	}
}

// HEAD says what GET would: how much will come, in the coding that was asked for.
func TestServerSaysHowMuchWillCome(t *testing.T) {
	s := testServer("/")
	for _, coding := range []string{"br", "gzip", "identity"} {
		for _, path := range []string{"/pl/crr/", "/web/app.0123.wasm", "/web/app.gzip.0123.bin", "/nothing"} {
			get, head := ask(s, "GET", path, "Accept-Encoding", coding), ask(s, "HEAD", path, "Accept-Encoding", coding)
			body, _ := io.ReadAll(get.Body)
			if want := strconv.Itoa(len(body)); get.Header.Get("Content-Length") != want || head.Header.Get("Content-Length") != want {
				t.Errorf("%s in %s: GET says %q, HEAD says %q, %s come", path, coding,
					get.Header.Get("Content-Length"), head.Header.Get("Content-Length"), want)
			}
			if head.StatusCode != get.StatusCode || head.Header.Get("Content-Encoding") != get.Header.Get("Content-Encoding") {
				t.Errorf("%s in %s: HEAD %d %v, GET %d %v", path, coding, head.StatusCode, head.Header, get.StatusCode, get.Header)
			}
		}
	}
}

// An interrupted download goes on where it stopped, and starts anew where the file has changed since.
func TestServerSendsTheRest(t *testing.T) {
	s := testServer("/")
	for _, coding := range []string{"br", "gzip", "identity"} {
		whole := ask(s, "GET", "/pl/crr/", "Accept-Encoding", coding)
		all, _ := io.ReadAll(whole.Body)
		rest := ask(s, "GET", "/pl/crr/", "Accept-Encoding", coding, "Range", "bytes=10-", "If-Range", whole.Header.Get("ETag"))
		part, _ := io.ReadAll(rest.Body)
		if rest.StatusCode != http.StatusPartialContent || !bytes.Equal(part, all[10:]) {
			t.Errorf("%s: status %d with %d bytes, want the last %d", coding, rest.StatusCode, len(part), len(all)-10)
		}
		anew := ask(s, "GET", "/pl/crr/", "Accept-Encoding", coding, "Range", "bytes=10-", "If-Range", `"older"`)
		if part, _ = io.ReadAll(anew.Body); anew.StatusCode != http.StatusOK || !bytes.Equal(part, all) {
			t.Errorf("%s, changed since: status %d with %d bytes, want all %d", coding, anew.StatusCode, len(part), len(all))
		}
	}
	beyond := ask(s, "GET", "/pl/crr/", "Range", "bytes=999999-")
	if got := beyond.Header.Get("Content-Range"); beyond.StatusCode != http.StatusRequestedRangeNotSatisfiable || !strings.HasPrefix(got, "bytes */") {
		t.Errorf("beyond the end: status %d, Content-Range %q", beyond.StatusCode, got)
	}
}

// What a host is asked to send by _headers, spelt out: whoever weakens it has to say so here as well.
func TestServerSendsThePolicies(t *testing.T) {
	const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; " +
		"manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'"
	// What stands in the pages themselves, besides.
	pages := strings.NewReplacer("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'sha256-script'", "style-src 'self'", "style-src 'self' 'sha256-style'").Replace(policy)
	for _, base := range []string{"/", "/shop/calc/"} {
		s := testServer(base)
		for path, want := range map[string]string{
			"":                     "", // the pages' own meta element has it
			"nothing/":             "",
			"pl/crr/":              pages + "; frame-ancestors 'self'",
			"sr-Latn/nothing/":     pages + "; frame-ancestors 'self'",
			"embed/pl/crr/":        pages,  // framed by anyone
			"web/app.0123.wasm":    policy, // and the worker's script, which no page's policy binds
			"sw.js":                policy,
			"embed.js":             "",
			"manifest.webmanifest": "",
		} {
			header := ask(s, "GET", base+path).Header
			if got := header.Get("Content-Security-Policy"); got != want {
				t.Errorf("%s%s: Content-Security-Policy %q, want %q", base, path, got, want)
			}
			if got := header.Get("Referrer-Policy"); got != "no-referrer" {
				t.Errorf("%s%s: Referrer-Policy %q", base, path, got)
			}
			denied := strings.Split(header.Get("Permissions-Policy"), ", ")
			for _, feature := range []string{"camera", "microphone", "geolocation", "display-capture", "clipboard-read", "local-fonts", "idle-detection", "payment", "usb", "serial", "hid", "midi"} {
				if !slices.Contains(denied, feature+"=()") {
					t.Errorf("%s%s: Permissions-Policy %q doesn't deny %s", base, path, denied, feature)
				}
			}
			for _, one := range denied {
				if !strings.HasSuffix(one, "=()") {
					t.Errorf("%s%s: Permissions-Policy has %q", base, path, one)
				}
			}
		}
	}
}

// The rules are read as Netlify and Cloudflare Pages read them.
func TestRulesAreRead(t *testing.T) {
	r := readRules(fstest.MapFS{
		"_headers":   {Data: []byte("# for all\n/*\n  X-One: 1\n\n/web/*\n  Cache-Control: public, max-age=1\n\tX-Link: https://example.com/\n/exact\n  X-One: 2\n")},
		"_redirects": {Data: []byte("# old names\n/old/* /new/:splat 302\n/one   /two\nbroken\n")},
	})
	for path, want := range map[string]http.Header{
		"/":         {"X-One": {"1"}},
		"/web/a.js": {"X-One": {"1"}, "Cache-Control": {"public, max-age=1"}, "X-Link": {"https://example.com/"}},
		"/exact":    {"X-One": {"2"}},
		"/exact/":   {"X-One": {"1"}},
	} {
		got := http.Header{}
		if r.setHeaders(got, path); !maps.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%s: headers %v, want %v", path, got, want)
		}
	}
	for path, want := range map[string]string{"/old/a/b": "302 /new/a/b", "/old/": "302 /new/", "/one": "301 /two", "/one/": "", "/old": ""} {
		got := ""
		if to, status, ok := r.redirect(path); ok {
			got = strconv.Itoa(status) + " " + to
		}
		if got != want {
			t.Errorf("%s leads to %q, want %q", path, got, want)
		}
	}
}

func TestServerUnderAPath(t *testing.T) {
	s := testServer("/shop/calc/")
	for path, status := range map[string]int{
		"/shop/calc/": 200, "/shop/calc/pl/crr/": 200, "/shop/calc": 301, "/shop/calc/pl/crr": 301, "/": 404, "/pl/crr/": 404,
		"/shop/calc/sr-latn/crr/": 301, "/sr-latn/crr/": 404,
	} {
		if got := ask(s, "GET", path).StatusCode; got != status {
			t.Errorf("%s: status %d, want %d", path, got, status)
		}
	}
	if got := ask(s, "GET", "/shop/calc/pl/crr").Header.Get("Location"); got != "/shop/calc/pl/crr/" {
		t.Errorf("leads to %q", got)
	}
	if got := ask(s, "GET", "/shop/calc/web/app.0123.wasm").Header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
		t.Errorf("a hashed name is kept as %q", got)
	}
}
