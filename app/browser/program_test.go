package browser

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// TestTheProgramComesPacked: from a host that packs programs itself the plain one is taken; from any other the one that
// we have packed. One visit later the program comes from what is kept.
func TestTheProgramComesPacked(t *testing.T) {
	for name, c := range map[string]struct {
		packs func(ext string) bool
		takes []string // of the program's two forms, as the host is asked for them
	}{
		"a host that packs all":   {func(ext string) bool { return ext != ".bin" && ext != ".png" }, []string{".wasm"}},
		"a host that packs pages": {func(ext string) bool { return ext == "" }, []string{".wasm", ".bin"}},
		"a host that packs none":  {func(string) bool { return false }, []string{".bin"}},
	} {
		t.Run(name, func(t *testing.T) {
			var mutex sync.Mutex
			var asked []string
			files := http.FileServer(http.Dir(dist(t)))
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasPrefix(r.URL.Path, "/web/app.") {
					mutex.Lock()
					asked = append(asked, path.Ext(r.URL.Path))
					mutex.Unlock()
				}
				if !c.packs(path.Ext(r.URL.Path)) {
					files.ServeHTTP(w, r)
					return
				}
				plain := httptest.NewRecorder()
				files.ServeHTTP(plain, r)
				var packed bytes.Buffer
				pack := brotli.NewWriterLevel(&packed, brotli.BestSpeed)
				pack.Write(plain.Body.Bytes())
				pack.Close()
				w.Header().Set("Content-Type", plain.Header().Get("Content-Type"))
				w.Header().Set("Content-Encoding", "br")
				w.WriteHeader(plain.Code)
				w.Write(packed.Bytes())
			}))
			t.Cleanup(server.Close)
			ctx := tab(t)
			open(t, ctx, server.URL+"/pl/crr/")
			mutex.Lock()
			if got := slices.Compact(slices.Clone(asked)); !slices.Equal(got, c.takes) {
				t.Errorf("the host is asked for %v, want %v", got, c.takes)
			}
			mutex.Unlock()

			settled(t, ctx)
			mutex.Lock()
			asked = nil
			mutex.Unlock()
			do(t, ctx, chromedp.Reload(), ready())
			mutex.Lock()
			defer mutex.Unlock()
			if len(asked) != 0 {
				t.Errorf("on the second visit the host is asked for %v", asked)
			}
		})
	}
}

// TestTheNextFileNeedsNoProgram: the engine's program is fetched and compiled once a page, whatever is read with it.
func TestTheNextFileNeedsNoProgram(t *testing.T) {
	h := hosted(t, "")
	ctx := tab(t)
	open(t, ctx, h.url+"/en/orders/")
	settled(t, ctx)
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)

	h.mutex.Lock()
	for name := range h.files {
		if strings.HasPrefix(name, "web/worker.") && !strings.HasSuffix(name, ".js") {
			delete(h.files, name)
		}
	}
	h.mutex.Unlock()
	do(t, ctx, network.ClearBrowserCache(), awaited(`caches.keys().then((keys) => Promise.all(keys.map((key) => caches.delete(key))))`, nil))

	give(t, ctx, "shop.csv", shop+"999,2024-12-05,completed,new@example.com,10.00,EUR\n")
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 8)
	visit(t, ctx, h.url+"/en/nps/")
	giveSurvey(t, ctx, "survey.csv", answered("Score;Remark", ";", map[int]int{10: 6, 8: 2, 3: 2}))
	counted(t, ctx, "6", "2", "2")
}
