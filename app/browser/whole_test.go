package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
)

// serveWatched serves the built site without its service worker, which fetches everything ahead. fetched counts how
// often the whole program is asked for; while gone is true there is none.
func serveWatched(t *testing.T) (site string, fetched *atomic.Int32, gone *atomic.Bool) {
	t.Helper()
	fetched, gone = new(atomic.Int32), new(atomic.Bool)
	files := http.FileServer(http.Dir(dist(t)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		whole := strings.HasPrefix(r.URL.Path, "/web/whole.")
		if whole {
			fetched.Add(1)
		}
		if r.URL.Path == "/sw.js" || whole && gone.Load() {
			http.NotFound(w, r)
			return
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL, fetched, gone
}

// dropShop drops the shop's file on the page.
var dropShop = fmt.Sprintf(`(() => { const data = new DataTransfer(); data.items.add(new File([%q], 'dropped.csv'));
	document.querySelector('h1').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); })()`, shop)

// A calculator does without the program that reads files. The first thing that wants it lets it go on in the same
// document, so that files and everything typed come along.
func TestTheWholeProgramTakesOver(t *testing.T) {
	for _, way := range []struct {
		name, page string
		ask        chromedp.Action
		there      string
	}{
		{"link", "/pl/crr/", click(`header a[href$="/pl/orders/"]`), `location.pathname === '/pl/orders/' && !!document.querySelector('[name=orders]')`},
		{"link to a page that takes surveys", "/pl/crr/", chromedp.Evaluate(`document.querySelector('main').append(Object.assign(document.createElement('a'), {href: '/pl/nps/', id: 'there', textContent: 'NPS'})); document.getElementById('there').click()`, nil), `location.pathname === '/pl/nps/' && !!document.querySelector('.survey')`},
		{"invented shop", "/pl/", click(`[data-action="try-sample"]`), `location.pathname === '/pl/orders/' && !!document.querySelector('[data-figure="overall.orders"]')`},
		{"dropped file", "/pl/crr/", chromedp.Evaluate(dropShop, nil), `location.pathname === '/pl/orders/' && document.querySelector('[data-figure="overall.orders"]')?.value === '7'`},
	} {
		t.Run(way.name, func(t *testing.T) {
			site, fetched, _ := serveWatched(t)
			ctx := tab(t)
			open(t, ctx, site+way.page)
			enter(t, ctx, "start", "7000")
			do(t, ctx, chromedp.Evaluate(`window.same = true`, nil))
			if n := fetched.Load(); n != 0 {
				t.Fatalf("%s asked for the whole program %d times before anything wanted it", way.page, n)
			}
			do(t, ctx, way.ask)
			poll(t, ctx, `document.documentElement.dataset.app === 'ready' && `+way.there)
			if !eval[bool](t, ctx, `window.same === true`) {
				t.Error("the page was loaded anew")
			}
			if n := fetched.Load(); n != 1 {
				t.Errorf("the whole program was asked for %d times, want once", n)
			}
			// The numbers typed before are those of the calculator still, on the way back and from the menu alike.
			do(t, ctx, chromedp.NavigateBack())
			poll(t, ctx, `location.pathname === '`+way.page+`' && document.querySelector('[name=start]')?.value === '7000'`)
			do(t, ctx, click(`header a[href$="/pl/orders/"]`))
			poll(t, ctx, `location.pathname === '/pl/orders/'`)
			do(t, ctx, chromedp.Evaluate(`goappNav('/pl/churn/')`, nil))
			poll(t, ctx, `location.pathname === '/pl/churn/' && document.querySelector('[name=start]')?.value === '7000'`)
		})
	}
}

// Where the whole program can't be had the page says so and can be read and left, or asked again; a file dropped where
// there is no network leaves the page as it is.
func TestTheWholeProgramIsGone(t *testing.T) {
	site, _, gone := serveWatched(t)
	gone.Store(true)
	ctx := tab(t)
	open(t, ctx, site+"/ro/churn/")
	do(t, ctx, click(`header a[href$="/ro/orders/"]`))
	poll(t, ctx, `location.pathname === '/ro/orders/' && document.documentElement.dataset.app === 'failed' && `+programFailed(t, "ro"))
	if _, err := chromedp.RunResponse(ctx, click(`header .brand`)); err != nil { // the browser's own navigation
		t.Fatal(err)
	}
	do(t, ctx, ready())
	poll(t, ctx, `location.pathname === '/ro/'`)

	open(t, ctx, site+"/el/") // of which the browser has kept nothing
	enter(t, ctx, "start", "7000")
	do(t, ctx, network.EmulateNetworkConditions(true, 0, 0, 0), chromedp.Evaluate(dropShop, nil))
	poll(t, ctx, programFailed(t, "el")+` && location.pathname === '/el/' && document.querySelector('[name=start]').value === '7000'`)
	do(t, ctx, network.EmulateNetworkConditions(false, 0, -1, -1), click(`[data-problem] button`))
	poll(t, ctx, `location.pathname === '/el/orders/' && document.documentElement.dataset.app === 'failed' && `+programFailed(t, "el"))
	gone.Store(false)
	do(t, ctx, click(`[data-problem] button`))
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
}

// programFailed is true where the page says that its program isn't there.
func programFailed(t *testing.T, lang locale.Lang) string {
	return fmt.Sprintf(`document.querySelector('[role=alert][data-problem="program-failed"] p')?.textContent === %q`, words(t)[lang].T("program.failed"))
}

// A program that can't be had at first is asked for again, with what was typed in the meantime.
func TestTheProgramIsAskedForAgain(t *testing.T) {
	files := http.FileServer(http.Dir(dist(t)))
	var there atomic.Bool
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/web/app.") && !there.Load() {
			http.Error(w, "down", http.StatusServiceUnavailable)
			return
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	ctx := tab(t)
	do(t, ctx, chromedp.Navigate(server.URL+"/pl/crr/"))
	poll(t, ctx, programFailed(t, "pl"))
	enter(t, ctx, "start", "18000")
	do(t, ctx, click(`[data-problem] button`))
	poll(t, ctx, `document.querySelectorAll('[data-problem]').length === 1 && document.documentElement.dataset.app === 'failed'`)
	there.Store(true)
	do(t, ctx, click(`[data-problem] button`), ready())
	figureIs(t, ctx, "crr", 1./6)
	poll(t, ctx, `!document.querySelector('[data-problem]')`)
}

// A program that breaks off says so, and what was typed is there when the page is loaded anew.
func TestTheProgramHasStopped(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, hosted(t, "").url+"/sr-Latn/crr/")
	settled(t, ctx)
	enter(t, ctx, "start", "18000")
	figureIs(t, ctx, "crr", 1./6)
	do(t, ctx, chromedp.Evaluate(`requestAnimationFrame = undefined`, nil)) // which it can't do without
	enter(t, ctx, "new", "1000")
	poll(t, ctx, `document.documentElement.dataset.app === 'failed' && `+programFailed(t, "sr-Latn"))
	if _, err := chromedp.RunResponse(ctx, chromedp.Evaluate(`document.querySelector('[data-problem] button').click()`, nil)); err != nil {
		t.Fatal(err)
	}
	do(t, ctx, ready())
	figureIs(t, ctx, "crr", 4./18)
}
