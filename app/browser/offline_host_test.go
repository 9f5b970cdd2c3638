package browser

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"compress/gzip"
)

// host serves the site from memory, so that a test can put another version there, break it or pull the plug.
type host struct {
	url string

	mutex  sync.Mutex
	files  map[string][]byte
	broken map[string]string // path to fault: "missing", "page" for a page in its stead, "cut" for half of it
	asked  []string          // paths
	server *httptest.Server
}

// hosted serves the built site under a prefix such as "/shop".
func hosted(t testing.TB, prefix string) *host {
	t.Helper()
	h := &host{files: map[string][]byte{}, broken: map[string]string{}}
	root := os.DirFS(dist(t))
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			h.files[name], err = fs.ReadFile(root, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	h.server = httptest.NewServer(http.StripPrefix(prefix, h))
	h.url = h.server.URL + prefix
	t.Cleanup(h.stop)
	return h
}

func (h *host) stop() {
	h.server.CloseClientConnections()
	h.server.Close()
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	h.mutex.Lock()
	data, ok := h.files[name]
	fault := h.broken[name]
	h.asked = append(h.asked, r.Method+" "+name)
	h.mutex.Unlock()
	if !ok || fault == "missing" {
		http.NotFound(w, r)
		return
	}
	if fault == "page" {
		name, data = "index.html", []byte("<!doctype html><title>All is well</title>")
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	w.Header().Set("Cache-Control", "no-store")
	if fault == "cut" {
		w.Header().Set("Content-Length", "100000000")
		w.Write(data[:len(data)/2])
		panic(http.ErrAbortHandler)
	}
	w.Write(data)
}

// only is the one file whose name a pattern matches.
func (h *host) only(t testing.TB, pattern string) string {
	t.Helper()
	var found []string
	for name := range h.files {
		if ok, _ := path.Match(pattern, name); ok {
			found = append(found, name)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%s: %v", pattern, found)
	}
	return found[0]
}

// release puts another version of the site in place of the one that is there, as a new build would: its pages say its
// name in <html data-release>, and the files of the former version are gone.
func (h *host) release(t testing.TB, name string) {
	t.Helper()
	h.mutex.Lock()
	defer h.mutex.Unlock()
	next := map[string][]byte{}
	for file, data := range h.files {
		next[file] = data
	}
	renamed := func(file string, data []byte) string {
		sum := sha256.Sum256(data)
		parts := strings.Split(file, ".")
		parts[len(parts)-2] = hex.EncodeToString(sum[:5])
		delete(next, file)
		to := strings.Join(parts, ".")
		next[to] = data
		return to
	}
	replace := func(from, to string, in func(string) bool) {
		for file, data := range next {
			if in(file) {
				next[file] = bytes.ReplaceAll(data, []byte(from), []byte(to))
			}
		}
	}
	texts := func(file string) bool {
		return path.Ext(file) == ".html" || path.Ext(file) == ".json" || file == "sw.js"
	}
	loader := h.only(t, "web/loader.*.js")
	replace(loader, renamed(loader, append(slices.Clone(h.files[loader]), "\ndocument.documentElement.dataset.release = '"+name+"';\n"...)), texts)
	pages, unpacked := h.only(t, "web/pages.gzip.*.bin"), h.only(t, "web/pages.*.json")
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(next[unpacked])
	w.Close()
	worker := func(file string) bool { return file == "sw.js" }
	replace(pages, renamed(pages, b.Bytes()), worker)
	replace(unpacked, renamed(unpacked, next[unpacked]), worker)
	next["sw.js"] = regexp.MustCompile(`"version":"[^"]*"`).ReplaceAll(next["sw.js"], []byte(`"version":"`+name+`"`))
	h.files = next
}

// breaks lets the file that a pattern matches fail from now on; without a fault it is whole again.
func (h *host) breaks(t testing.TB, pattern, fault string) {
	t.Helper()
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.broken[h.only(t, pattern)] = fault
}

// requests are what has been asked for so far.
func (h *host) requests() []string {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return slices.Clone(h.asked)
}

// settled waits until the service worker has the whole site and answers for the page.
func settled(t testing.TB, ctx context.Context) {
	t.Helper()
	poll(t, ctx, `!!navigator.serviceWorker.controller && navigator.serviceWorker.controller.state === 'activated'`)
}
