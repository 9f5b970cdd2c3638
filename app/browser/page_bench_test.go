package browser

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// A phone of the middle range on a good mobile network, as the browser's own tools imitate it: a processor four times
// slower, 8.1 Mbit/s after 165 ms.
const (
	slowdown = 4
	latency  = 165 // milliseconds
	down, up = 8.1e6 / 8, 1.35e6 / 8
)

// pageVisits is how many of each kind the medians are of.
const pageVisits = 5

// watch notes what a page's visitor sees: the first content, when the page answers, how much it jumps, and, from a key
// press, when the new figure is on the screen.
const watch = `(() => {
	const seen = window.seen = { shift: 0 };
	new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.name === 'first-contentful-paint') seen.paint = e.startTime; }).observe({ type: 'paint', buffered: true });
	new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
	new MutationObserver((_, all) => {
		if (document.documentElement?.dataset.app !== 'ready') return;
		all.disconnect();
		seen.ready = performance.now();
	}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app'] });
	addEventListener('keydown', (key) => {
		const out = document.querySelector('data[data-figure]');
		new MutationObserver((_, all) => {
			all.disconnect();
			requestAnimationFrame(() => setTimeout(() => { seen.key = performance.now() - key.timeStamp; }));
		}).observe(out, { attributes: true, characterData: true, childList: true, subtree: true });
	}, true);
})()`

type visitSeen struct{ Paint, Ready, Shift, Key float64 }

// BenchmarkPage visits a calculator on a slow phone for the first time and once more, on a host that compresses and on
// one that doesn't. Medians in milliseconds: the first content, the answering page, a key press to the new figure.
func BenchmarkPage(b *testing.B) {
	for _, host := range []struct {
		name string
		http.Handler
	}{
		{"compressing", compressing(dist(b))},
		{"plain", http.FileServer(http.Dir(dist(b)))},
	} {
		server := httptest.NewServer(host)
		b.Cleanup(server.Close)
		for _, address := range []string{"/pl/crr/", "/pl/guide/win-back/"} {
			visits(b, server.URL+address) // the host has packed everything
			cold, warm := []visitSeen{}, []visitSeen{}
			b.Run(host.name+address, func(b *testing.B) {
				for b.Loop() {
					for range pageVisits {
						first, second := visits(b, server.URL+address)
						cold, warm = append(cold, first), append(warm, second)
					}
				}
				for name, all := range map[string][]visitSeen{"cold": cold, "warm": warm} {
					report := func(what string, of func(visitSeen) float64) {
						b.ReportMetric(median(all, of), name+"-"+what)
					}
					report("paint-ms", func(v visitSeen) float64 { return v.Paint })
					report("ready-ms", func(v visitSeen) float64 { return v.Ready })
					report("shift", func(v visitSeen) float64 { return v.Shift })
					if strings.HasSuffix(address, "/crr/") {
						report("key-ms", func(v visitSeen) float64 { return v.Key })
					}
				}
				b.ReportMetric(0, "ns/op") // of no meaning: the visits wait
			})
		}
	}
}

func median(all []visitSeen, of func(visitSeen) float64) float64 {
	var values []float64
	for _, v := range all {
		values = append(values, of(v))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// visits goes to a page twice, as a browser that has never been there.
func visits(b *testing.B, address string) (cold, warm visitSeen) {
	allocator, end := chromedp.NewExecAllocator(context.Background(), options(newProfile(b))...)
	defer end()
	ctx, cancel := chromedp.NewContext(allocator)
	defer cancel()
	// The browser's tools would keep a copy of all that arrives, which nobody else's page waits for: some 70 ms of its thread.
	tools := network.Enable().WithMaxTotalBufferSize(0).WithMaxResourceBufferSize(0)
	do(b, ctx, tools, chromedp.EmulateViewport(390, 844), emulation.SetFocusEmulationEnabled(true), chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(watch).Do(ctx)
		return err
	}))
	visit := func() (seen visitSeen) {
		do(b, ctx, emulation.SetCPUThrottlingRate(slowdown), network.EmulateNetworkConditions(false, latency, down, up),
			chromedp.Navigate(address), ready())
		if strings.HasSuffix(address, "/crr/") {
			do(b, ctx, chromedp.Focus("[name=new]", chromedp.ByQuery), chromedp.Sleep(time.Second), chromedp.KeyEvent("8"))
			poll(b, ctx, `seen.key > 0`)
		}
		do(b, ctx, chromedp.Evaluate(`seen`, &seen), emulation.SetCPUThrottlingRate(1), network.EmulateNetworkConditions(false, 0, -1, -1))
		return seen
	}
	cold = visit()
	poll(b, ctx, `navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true)`)
	do(b, ctx, chromedp.Navigate("about:blank"))
	return cold, visit()
}

// compressing hosts a site as a good static host does: packed once, with brotli.
func compressing(dir string) http.Handler {
	files, packed := http.FileServer(http.Dir(dir)), sync.Map{}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ext := filepath.Ext(r.URL.Path)
		if !slices.Contains([]string{"", ".html", ".css", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest"}, ext) {
			files.ServeHTTP(w, r)
			return
		}
		found, _ := packed.LoadOrStore(r.URL.Path, sync.OnceValue(func() *httptest.ResponseRecorder {
			plain, coded := httptest.NewRecorder(), httptest.NewRecorder()
			files.ServeHTTP(plain, httptest.NewRequest(http.MethodGet, r.URL.Path, nil))
			var body bytes.Buffer
			pack := brotli.NewWriterLevel(&body, brotli.BestCompression)
			pack.Write(plain.Body.Bytes())
			pack.Close()
			coded.Code, coded.Body = plain.Code, &body
			coded.Header().Set("Content-Type", plain.Header().Get("Content-Type"))
			return coded
		}))
		answer := found.(func() *httptest.ResponseRecorder)()
		w.Header().Set("Content-Type", answer.Header().Get("Content-Type"))
		w.Header().Set("Content-Encoding", "br")
		w.Header().Set("Content-Length", fmt.Sprint(answer.Body.Len()))
		w.WriteHeader(answer.Code)
		w.Write(answer.Body.Bytes())
	})
}
