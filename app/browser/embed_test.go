package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/chromedp/chromedp"
)

// An article of another origin holds two calculators: each is as high as it needs to be, keeps its own numbers and
// wears the article's colours. The script may be there twice.
func TestCalculatorsInAnotherSitesArticle(t *testing.T) {
	site := serve(t, "")
	blog := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="ro"><body><h1>Blog</h1>
			<keeprate-calculator metric="crr" theme="dark"></keeprate-calculator>
			<keeprate-calculator metric="churn" lang="pl" values="start=100&end=90&new=40"></keeprate-calculator>
			<script async src="%[1]s/embed.js"></script><script async src="%[1]s/embed.js"></script></body></html>`, site)
	}))
	t.Cleanup(blog.Close)
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(800, 4000), chromedp.Navigate(blog.URL))
	poll(t, ctx, `[...document.querySelectorAll('iframe')].length === 2 && !document.querySelector('keeprate-calculator a')`)
	heights := eval[[]float64](t, ctx, `[...document.querySelectorAll('iframe')].map(f => f.getBoundingClientRect().height)`)
	sources := eval[[]string](t, ctx, `[...document.querySelectorAll('iframe')].map(f => f.src)`)
	if sources[0] != site+"/embed/ro/crr/?theme=dark" || sources[1] != site+"/embed/pl/churn/#start=100&end=90&new=40" {
		t.Errorf("frames of %v", sources)
	}
	for i, source := range sources {
		inside := tab(t)
		do(t, inside, chromedp.EmulateViewport(784, 400))
		open(t, inside, source)
		if want := eval[float64](t, inside, `Math.ceil(document.body.getBoundingClientRect().height)`); want != heights[i] || want < 300 {
			t.Errorf("%s is %v high and needs %v", source, heights[i], want)
		}
	}
	framed := tab(t)
	open(t, framed, sources[0])
	poll(t, framed, `getComputedStyle(document.documentElement).colorScheme === 'dark'`)
	open(t, framed, sources[1])
	figureIs(t, framed, "churn", .5)
}

// The builder's lines name a frame that exists, with what was chosen.
func TestTheBuilderMakesTheLinesToCopy(t *testing.T) {
	site := serve(t, "/calc")
	ctx := tab(t)
	open(t, ctx, site+"/el/embed/")
	set(t, ctx, "embed-metric", "nps")
	set(t, ctx, "embed-lang", "sr-Latn")
	set(t, ctx, "embed-theme", "light")
	poll(t, ctx, fmt.Sprintf(`document.querySelector('#snippet').value.includes('src="%s/embed/sr-Latn/nps/?theme=light"')`, site))
	poll(t, ctx, `document.querySelector('#script-snippet').value.includes('metric="nps" lang="sr-Latn" theme="light"')`)
	poll(t, ctx, `document.querySelector('iframe.preview').contentDocument?.documentElement?.dataset.app === 'ready'`)
}
