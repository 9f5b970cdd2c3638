package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// lowering hosts the site as some hosts do: every address in lower case, others redirected there.
func lowering(t testing.TB) *host {
	t.Helper()
	h := hosted(t, "")
	h.server.Close()
	lower := map[string][]byte{}
	for name, data := range h.files {
		lower[strings.ToLower(name)] = data
	}
	h.files = lower
	h.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if path := strings.ToLower(r.URL.Path); path != r.URL.Path {
			r.URL.Path = path
			http.Redirect(w, r, r.URL.String(), http.StatusMovedPermanently)
			return
		}
		h.ServeHTTP(w, r)
	}))
	h.url = h.server.URL
	return h
}

// Serbian in Latin letters is the one language with a capital in its address.
func TestAHostThatLowersTheCase(t *testing.T) {
	h := lowering(t)
	ctx := tab(t)
	open(t, ctx, h.url+"/sr-Latn/crr/#start=100&end=90&new=40")
	settled(t, ctx)
	figureIs(t, ctx, "crr", .5)
	if got := eval[string](t, ctx, `location.pathname`); got != "/sr-latn/crr/" {
		t.Fatalf("this host leads to %s", got)
	}
	do(t, ctx, click(`.mast a[href$="/orders/"]`))
	poll(t, ctx, `!!document.querySelector('[name=orders]')`)
	give(t, ctx, "orders.csv", shop)
	reported(t, ctx)
	do(t, ctx, chromedp.Navigate(article(t, fmt.Sprintf(`<!doctype html><html lang="hr"><body><keeprate-calculator></keeprate-calculator><script async src="%s/embed.js"></script></body></html>`, h.url))))
	framesAnswer(t, ctx, 1)
	clickFrame(t, ctx, 0, "[name=start]")
	do(t, ctx, chromedp.KeyEvent("18000"))
	pollFrame(t, ctx, 0, `location.pathname === '/embed/sr-latn/crr/' && document.documentElement.dataset.app === 'ready' && Math.abs(document.querySelector('data[data-figure="crr"]')?.value - 1 / 6) < 1e-9`)
	h.stop()
	for _, path := range []string{"/sr-latn/churn/", "/sr-latn/churn?from=mail", "/sr-Latn/churn/", "/embed/sr-latn/churn/index.html"} {
		open(t, ctx, h.url+path+"#start=100&end=90&new=40")
		figureIs(t, ctx, "churn", .5)
	}
}
