package browser

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
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
	untouched(t, ctx, site, "embed/pl/crr/")
	clickFrame(t, ctx, 0, "[name=start]")
	do(t, ctx, chromedp.KeyEvent("18000")) // over the example, which is selected
	pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready' && document.querySelector('[name=start]').value === '18000'`)
	pollFrame(t, ctx, 0, `Math.abs(document.querySelector('data[data-figure="crr"]')?.value - 1 / 6) < 1e-9`)
	pollFrame(t, ctx, 0, `document.querySelector('footer a').href === '`+site+`/pl/crr/#start=18000&end=5000&new=2000'`)
	pollFrame(t, ctx, 0, `innerHeight === Math.ceil(document.body.getBoundingClientRect().height)`)
	if got := inFrame[string](t, ctx, 1, `document.querySelector('[name=start]').value + ' ' + document.documentElement.dataset.app`); got != "9000 undefined" {
		t.Errorf("the neighbour holds %q", got)
	}
	do(t, ctx, emulation.SetEmulatedMedia().WithMedia("print"))
	pollFrame(t, ctx, 0, `innerHeight >= Math.floor(document.body.getBoundingClientRect().height) && matchMedia('print').matches`)
}

// untouched checks that the page's first frame has loaded no more than a frame may before anybody touches it.
func untouched(t testing.TB, ctx context.Context, site, path string) {
	t.Helper()
	weight := packedSize(t, path+"index.html")
	for _, address := range inFrame[[]string](t, ctx, 0, `performance.getEntriesByType('resource').map(e => e.name)`) {
		weight += packedSize(t, strings.TrimPrefix(address, site))
	}
	if weight > 30000 {
		t.Errorf("a frame weighs %d bytes before anybody touches it", weight)
	}
	t.Logf("%d bytes before the first touch", weight)
	if inFrame[bool](t, ctx, 0, `!!document.documentElement.dataset.app`) {
		t.Error("the program runs before the first touch")
	}
}

// A blogger's numbers stand in the frame without the program, and no result stands beside them that isn't theirs. The
// button brings it.
func TestAFrameWithNumbersWaitsForTheButton(t *testing.T) {
	site := serve(t, "")
	for _, c := range []struct{ path, values, inputs, figure string }{
		{"embed/el/crr/", "start=1000&amp;end=900&amp;new=400", "1.000 900 400", `document.querySelector('data[data-figure="crr"]')?.value === '0.5'`},
		{"embed/en/nps/", "scores=10+9+0", "   10 9 0", `Math.abs(document.querySelector('data[data-figure="nps"]')?.value - 100 / 3) < 1e-9`},
		{"embed/pl/rfm/", "recency=1&amp;frequency=2&amp;monetary=3", "1 2 3", `document.querySelector('[data-segment]')?.value === '123'`},
	} {
		t.Run(c.path, func(t *testing.T) {
			parts := strings.Split(c.path, "/")
			ctx := tab(t)
			do(t, ctx, chromedp.EmulateViewport(700, 1400), chromedp.Navigate(article(t, fmt.Sprintf(`<!doctype html><html lang="en"><body>
				<keeprate-calculator lang="%s" metric="%s" values="%s"></keeprate-calculator><script async src="%s/embed.js"></script></body></html>`, parts[1], parts[2], c.values, site))))
			framesAnswer(t, ctx, 1)
			untouched(t, ctx, site, c.path)
			if got := inFrame[string](t, ctx, 0, `[...document.querySelectorAll('[name]:not(meta)')].map(e => e.value).join(' ')`); got != c.inputs {
				t.Errorf("the inputs hold %q, want %q", got, c.inputs)
			}
			const seen = `[...document.querySelectorAll('data, .instrument > .wide > *, #sentence, .worked')].filter(e => e.checkVisibility({visibilityProperty: true})).map(e => e.textContent).join()`
			if got := inFrame[string](t, ctx, 0, seen+` + [...document.querySelectorAll('[data-figure]')].map(e => e.value).join()`); got != "" {
				t.Errorf("the frame shows the example's %q", got)
			}
			if got := inFrame[string](t, ctx, 0, `document.querySelector('footer a').href`); got != site+strings.TrimPrefix("/"+c.path, "/embed")+"#"+strings.ReplaceAll(c.values, "&amp;", "&") {
				t.Errorf("the link leads to %s", got)
			}
			height := eval[int](t, ctx, `document.querySelector('iframe').offsetHeight`)
			clickFrame(t, ctx, 0, `[data-action="calculate"]`)
			pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready' && !document.documentElement.dataset.asks`)
			pollFrame(t, ctx, 0, c.figure)
			if got := inFrame[string](t, ctx, 0, seen); got == "" {
				t.Error("the result stays out of sight")
			}
			if now := eval[int](t, ctx, `document.querySelector('iframe').offsetHeight`); parts[2] != "nps" && (now < height-250 || now > height+250) { // pasted answers unfold
				t.Errorf("the frame goes from %d to %d high", height, now)
			}
		})
	}
}

// On a slow network what is typed goes on counting, and the example's result doesn't stand beside other numbers. Where
// the program doesn't come at all, the frame says so.
func TestTypingInAFrameWhileItsProgramIsOnTheWay(t *testing.T) {
	for _, comes := range []bool{true, false} {
		t.Run(fmt.Sprint(comes), func(t *testing.T) {
			held := make(chan struct{})
			release := sync.OnceFunc(func() { close(held) })
			files := http.FileServer(http.Dir(dist(t)))
			site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasPrefix(r.URL.Path, "/web/app.") {
					<-held
					if !comes {
						panic(http.ErrAbortHandler)
					}
				}
				files.ServeHTTP(w, r)
			}))
			t.Cleanup(func() { release(); site.Close() })
			ctx := tab(t)
			do(t, ctx, chromedp.EmulateViewport(700, 1400), chromedp.Navigate(article(t, fmt.Sprintf(`<!doctype html><html lang="en"><body>
				<keeprate-calculator></keeprate-calculator><script async src="%s/embed.js"></script></body></html>`, site.URL))))
			framesAnswer(t, ctx, 1)
			const asks = `[...document.querySelectorAll('.asks > *')].filter(e => e.checkVisibility()).map(e => e.className).join()`
			clickFrame(t, ctx, 0, "[name=start]")
			if got := inFrame[string](t, ctx, 0, `document.querySelector('data').value + `+asks); !strings.HasPrefix(got, "0.33") || strings.Contains(got, "wait") {
				t.Errorf("a touch changes the frame to %q", got)
			}
			pollFrame(t, ctx, 0, `!!document.querySelector('script[src*="loader"]')`)
			do(t, ctx, chromedp.KeyEvent("180"))
			pollFrame(t, ctx, 0, asks+` === 'wait' && document.querySelector('[name=start]').value === '180' && !document.querySelector('[data-figure]')`)
			do(t, ctx, chromedp.KeyEvent("00"))
			release()
			if !comes {
				pollFrame(t, ctx, 0, asks+` === 'failed' && document.querySelector('[name=start]').value === '18000'`)
				return
			}
			pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready' && Math.abs(document.querySelector('data[data-figure="crr"]')?.value - 1 / 6) < 1e-9`)
			do(t, ctx, chromedp.KeyEvent("0")) // the cursor is where it was
			pollFrame(t, ctx, 0, `document.querySelector('[name=start]').value === '180000'`)
		})
	}
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
	ctx := storelessTab(t)
	blog := article(t, fmt.Sprintf(`<!doctype html><html lang="en"><body><keeprate-calculator></keeprate-calculator><script async src="%s/embed.js"></script></body></html>`, address))
	do(t, ctx, chromedp.EmulateViewport(900, 1200), chromedp.Navigate(blog))
	framesAnswer(t, ctx, 1)
	if !inFrame[bool](t, ctx, 0, `(() => { try { return !localStorage; } catch { return true; } })()`) {
		t.Fatal("the browser of this test allows storage")
	}
	clickFrame(t, ctx, 0, "[name=start]")
	do(t, ctx, chromedp.KeyEvent("18000"))
	pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready' && Math.abs(document.querySelector('data[data-figure="crr"]')?.value - 1 / 6) < 1e-9`)
}

// An article that asks everything it embeds for its leave, as pages do that want to be isolated: the frame gets in by
// its attribute from any host, and by the headers where the host sends those that we ask for.
func TestFramesInIsolatedArticles(t *testing.T) {
	files := http.FileServer(http.Dir(dist(t)))
	withHeaders := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, h := range site.Headers(site.Inline{}) {
			if strings.HasPrefix(r.URL.Path, "/"+h.Under) {
				w.Header().Set(h.Name, h.Value)
			}
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(withHeaders.Close)
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/embed/")
	lines := eval[string](t, ctx, `document.querySelector('#snippet').value`)
	for name, html := range map[string]string{
		"the builder's frame":      lines,
		"a frame from such a host": `<iframe src="` + withHeaders.URL + `/embed/en/crr/"></iframe>`,
		"the element":              `<keeprate-calculator lang="en"></keeprate-calculator><script async src="` + withHeaders.URL + `/embed.js"></script>`,
	} {
		t.Run(name, func(t *testing.T) {
			ctx := tab(t)
			do(t, ctx, chromedp.EmulateViewport(700, 1400), chromedp.Navigate(article(t, `<!doctype html><html lang="en"><body><script>
				told = 0; addEventListener('message', ({data}) => { told = data.keeprateHeight; }); </script>`+html+`</body></html>`,
				"Cross-Origin-Embedder-Policy", "require-corp", "Cross-Origin-Opener-Policy", "same-origin")))
			poll(t, ctx, `crossOriginIsolated && told > 300`)
			do(t, ctx, chromedp.Evaluate(`document.querySelector('iframe').style.height = '1000px'`, nil))
			clickFrame(t, ctx, 0, "[name=start]")
			do(t, ctx, chromedp.KeyEvent("18000"))
			pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready' && Math.abs(document.querySelector('data[data-figure="crr"]')?.value - 1 / 6) < 1e-9`)
		})
	}
}
