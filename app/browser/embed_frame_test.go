package browser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/site"
)

// packedSize is what a file of the site weighs on the way, in bytes after brotli.
func packedSize(t testing.TB, path string) int {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dist(t), path))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(data)
	w.Close()
	return b.Len()
}

func TestTheScriptIsSmall(t *testing.T) {
	if n := packedSize(t, "embed.js"); n > 3000 {
		t.Errorf("embed.js weighs %d bytes", n)
	}
}

// A theme of a blog, as themes are: frames and links styled, also against their will; everything made tight.
const wordpress = `<!doctype html><html lang="pl" dir="rtl"><head><link rel="stylesheet" href="data:text/css,
	*{box-sizing:content-box}body{font:18px Georgia;background:%%23fff;color:%%23222}article{max-width:620px;margin:0 auto}
	iframe{max-width:50%%;height:150px !important;border:5px solid red !important;margin:40px}a{display:block !important;font-size:50px}article>*{margin:2em auto}keeprate-calculator{display:inline;height:10px}"></head>
	<body class="wp-singular single-post"><article class="entry-content is-layout-constrained"><p>Tekst.</p>
	<keeprate-calculator metric="crr"></keeprate-calculator><p>Tekst.</p><keeprate-calculator metric="crr"></keeprate-calculator><p>Tekst.</p></article>
	<script async src="%[1]s/embed.js"></script></body></html>`

// In an article with rules of its own, read from right to left, under a strict content security policy: the frame is
// light until the first touch, then counts with what has been typed, and shares nothing with its neighbour.
func TestAFrameWaitsForTheFirstTouch(t *testing.T) {
	site := serve(t, "")
	blog := article(t, fmt.Sprintf(wordpress, site), "Content-Security-Policy",
		"default-src 'none'; script-src "+site+"; frame-src "+site+"; style-src data:; require-trusted-types-for 'script'")
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(900, 1400), chromedp.Navigate(blog))
	framesAnswer(t, ctx, 2)
	if box := eval[[4]float64](t, ctx, `(([f, e]) => [f.offsetWidth, e.offsetWidth, f.clientHeight, f.offsetHeight])([document.querySelector('iframe'), document.querySelector('keeprate-calculator')])`); box[0] != box[1] || box[2] != box[3] || box[2] < 300 {
		t.Errorf("the article's rules reach the frame: %v", box)
	}
	weight := packedSize(t, "embed/pl/crr/index.html")
	for _, address := range inFrame[[]string](t, ctx, 0, `performance.getEntriesByType('resource').map(e => e.name)`) {
		weight += packedSize(t, strings.TrimPrefix(address, site))
	}
	if weight > 30000 {
		t.Errorf("a frame weighs %d bytes before anybody touches it", weight)
	}
	t.Logf("%d bytes before the first touch", weight)
	if inFrame[bool](t, ctx, 0, `document.documentElement.dataset.app === 'ready'`) {
		t.Error("the program runs before the first touch")
	}
	clickFrame(t, ctx, 0, "[name=start]")
	do(t, ctx, chromedp.KeyEvent("18000")) // over the example, which is selected
	pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready' && document.querySelector('[name=start]').value === '18000'`)
	pollFrame(t, ctx, 0, `Math.abs(document.querySelector('data[data-figure="crr"]').value - 1 / 6) < 1e-9`)
	pollFrame(t, ctx, 0, `document.querySelector('footer a').href === '`+site+`/pl/crr/#start=18000&end=5000&new=2000'`)
	pollFrame(t, ctx, 0, `innerHeight === Math.ceil(document.body.getBoundingClientRect().height)`)
	if got := inFrame[string](t, ctx, 1, `document.querySelector('[name=start]').value + ' ' + document.documentElement.dataset.app`); got != "9000 undefined" {
		t.Errorf("the neighbour holds %q", got)
	}
	do(t, ctx, emulation.SetEmulatedMedia().WithMedia("print"))
	pollFrame(t, ctx, 0, `innerHeight >= Math.floor(document.body.getBoundingClientRect().height) && matchMedia('print').matches`)
}

// Every frame fits a column of 280 pixels.
func TestFramesFitNarrowColumns(t *testing.T) {
	address := serve(t, "")
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(280, 600), emulation.SetScriptExecutionDisabled(true))
	for _, p := range site.Pages() {
		if p.Kind != site.Frame {
			continue
		}
		do(t, ctx, chromedp.Navigate(address+"/"+p.Path()))
		if wide := eval[int](t, ctx, `document.documentElement.scrollWidth`); wide > 280 {
			t.Errorf("%s is %d wide", p.Path(), wide)
		}
	}
}

// A browser that forbids other sites to keep anything lets the frame count all the same.
func TestAFrameCountsWithoutStorage(t *testing.T) {
	address := serve(t, "")
	profile := t.TempDir()
	if err := os.Mkdir(filepath.Join(profile, "Default"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(profile, "Default", "Preferences"), []byte(`{"profile":{"default_content_setting_values":{"cookies":2}}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile))...)
	defer stop()
	ctx, cancel := chromedp.NewContext(allocator)
	defer cancel()
	ctx, late := context.WithTimeout(ctx, testPatience)
	defer late()
	blog := article(t, fmt.Sprintf(`<!doctype html><html lang="en"><body><keeprate-calculator></keeprate-calculator><script async src="%s/embed.js"></script></body></html>`, address))
	do(t, ctx, chromedp.EmulateViewport(900, 1200), chromedp.Navigate(blog))
	framesAnswer(t, ctx, 1)
	if !inFrame[bool](t, ctx, 0, `(() => { try { return !localStorage; } catch { return true; } })()`) {
		t.Fatal("the browser of this test allows storage")
	}
	clickFrame(t, ctx, 0, "[name=start]")
	do(t, ctx, chromedp.KeyEvent("18000"))
	pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready' && Math.abs(document.querySelector('data[data-figure="crr"]').value - 1 / 6) < 1e-9`)
}
