package browser

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

const update = `[data-action="update"]`

// lookForUpdate asks the browser to look for another version, as it does by itself on a visit.
func lookForUpdate(t testing.TB, ctx context.Context) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(`delete document.body.dataset.looked; navigator.serviceWorker.getRegistration()
		.then((r) => r.update().catch(() => {}).then(() => r.installing && new Promise((done) => r.installing.addEventListener('statechange', done))))
		.then(() => document.body.dataset.looked = 'yes')`, nil))
	poll(t, ctx, `document.body.dataset.looked === 'yes'`)
}

// atTwo waits for the version called two, across the page's being loaded anew.
func atTwo() chromedp.Action {
	return chromedp.WaitReady(`html[data-release="two"][data-app="ready"]`, chromedp.ByQuery)
}

// release is the version that the page says it is of; the first says nothing.
func release(t testing.TB, ctx context.Context) string {
	t.Helper()
	return eval[string](t, ctx, `document.documentElement.dataset.release ?? ''`)
}

// storesHold checks how many versions are kept.
func storesHold(t testing.TB, ctx context.Context, count int) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(`delete document.body.dataset.stores; caches.keys().then((keys) => document.body.dataset.stores = keys.length)`, nil))
	poll(t, ctx, `!!document.body.dataset.stores`)
	if got := eval[string](t, ctx, `document.body.dataset.stores`); got != fmt.Sprint(count) {
		t.Errorf("%s versions are kept, want %d", got, count)
	}
}

// TestUpdateIsOfferedAndTakesEverythingAlong: it waits for the person; the numbers of all pages and the report stay.
func TestUpdateIsOfferedAndTakesEverythingAlong(t *testing.T) {
	h := hosted(t, "/shop")
	ctx := tab(t)
	open(t, ctx, h.url+"/pl/crr/")
	settled(t, ctx)
	enter(t, ctx, "start", "8000")
	enter(t, ctx, "end", "5000")
	enter(t, ctx, "new", "1000")
	figureIs(t, ctx, "crr", .5)
	visit(t, ctx, h.url+"/pl/orders/")
	give(t, ctx, "sklep.csv", shop)
	reported(t, ctx)
	do(t, ctx, click(`input[name="status"][value="cancelled"]`))
	figureIs(t, ctx, "overall.orders", 8)

	h.release(t, "two")
	lookForUpdate(t, ctx)
	poll(t, ctx, fmt.Sprintf(`document.querySelector('.offer').textContent.includes(%q)`, words(t)["pl"].T("update.ready")))
	if got := release(t, ctx); got != "" {
		t.Errorf("the page went over to %q unasked", got)
	}
	do(t, ctx, click(update), atTwo())
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 8)
	says(t, ctx, "sklep.csv")
	if got := eval[string](t, ctx, `location.pathname + location.search`); got != "/shop/pl/orders/" {
		t.Errorf("the page is at %s", got)
	}
	poll(t, ctx, `!document.querySelector('.offer button')`)
	visit(t, ctx, h.url+"/pl/crr/")
	figureIs(t, ctx, "crr", .5)
	h.stop()
	open(t, ctx, h.url+"/ro/churn/")
	if got := release(t, ctx); got != "two" {
		t.Errorf("without the network it is version %q", got)
	}
}

// TestUpdateKeepsWhatIsHalfDone: rows in the field for pasting, the builder's choices and a survey's answers.
func TestUpdateKeepsWhatIsHalfDone(t *testing.T) {
	h := hosted(t, "/shop")
	ctx := tab(t)
	open(t, ctx, h.url+"/sr/embed/")
	settled(t, ctx)
	set(t, ctx, "embed-metric", "churn")
	set(t, ctx, "embed-lang", "ro")
	set(t, ctx, "embed-theme", "dark")
	set(t, ctx, "embed-accent", "#c2185b")
	set(t, ctx, "embed-width", "480")
	enter(t, ctx, "preset-start", "1.000")
	const snippet = `document.querySelector('#script-snippet').value.split(' style=')[0]` // how high is for the preview to tell
	poll(t, ctx, snippet+`.includes('values="start=1000&amp;')`)
	poll(t, ctx, `document.querySelector('iframe.preview').contentDocument?.documentElement?.lang === 'ro'`)
	was := eval[string](t, ctx, snippet)
	visit(t, ctx, h.url+"/sr/nps/")
	giveSurvey(t, ctx, "anketa.csv", answered("Ocena;Komentar", ";ok", map[int]int{10: 6, 8: 2, 3: 2}))
	counted(t, ctx, "6", "2", "2")
	visit(t, ctx, h.url+"/sr/orders/")
	do(t, ctx, click(".paste summary"))
	enter(t, ctx, "pasted", "Datum")

	h.release(t, "two")
	lookForUpdate(t, ctx)
	poll(t, ctx, `!!document.querySelector('.offer button')`)
	do(t, ctx, click(update), atTwo())
	poll(t, ctx, `document.querySelector('[name=pasted]').value === 'Datum' && document.querySelector('[name=pasted]').checkVisibility()`)
	visit(t, ctx, h.url+"/sr/embed/")
	for name, want := range map[string]string{"embed-metric": "churn", "embed-lang": "ro", "embed-theme": "dark", "embed-accent": "#c2185b", "embed-width": "480", "preset-start": "1.000"} {
		poll(t, ctx, fmt.Sprintf(`document.querySelector('[name=%s]').value === %q`, name, want))
	}
	poll(t, ctx, fmt.Sprintf(snippet+` === %q`, was))
	visit(t, ctx, h.url+"/sr/nps/")
	counted(t, ctx, "6", "2", "2")
	says(t, ctx, "anketa.csv")
	figureIs(t, ctx, "nps", 40)
}

// TestOldAndNewDoNotMix: while a newer version waits, every page and file is the old one's, the network's being gone
// from the host; another tab stays whole when one goes over.
func TestOldAndNewDoNotMix(t *testing.T) {
	h := hosted(t, "")
	ctx, other := tab(t), tab(t)
	open(t, ctx, h.url+"/en/crr/")
	settled(t, ctx)
	open(t, other, h.url+"/en/orders/")
	h.release(t, "two")
	do(t, ctx, page.BringToFront())
	lookForUpdate(t, ctx)
	poll(t, ctx, `!!document.querySelector('.offer button')`)
	for _, path := range []string{"/ro/nps/", "/el/orders/"} {
		open(t, ctx, h.url+path)
		if got := release(t, ctx); got != "" {
			t.Errorf("%s is of version %q", path, got)
		}
		poll(t, ctx, `!!document.querySelector('.offer button')`)
	}
	storesHold(t, ctx, 2)
	do(t, ctx, click(update), atTwo())

	do(t, other, page.BringToFront())
	poll(t, other, `!!document.querySelector('.offer button')`)
	give(t, other, "shop.csv", shop)
	reported(t, other)
	do(t, other, click(".lang summary"), click(`.lang a[hreflang="sr"]`))
	poll(t, other, `document.documentElement.lang === 'sr'`)
	reported(t, other)
	if got := release(t, other); got != "" {
		t.Errorf("the other tab is of version %q", got)
	}
	do(t, other, click(`[data-action="update-later"]`))
	poll(t, other, `!document.querySelector('.offer button')`)
}

// TestLastTabClosedIsAgreement: the next visit is to the newer version, and nothing is left of the old one.
func TestLastTabClosedIsAgreement(t *testing.T) {
	h := hosted(t, "")
	ctx := tab(t)
	open(t, ctx, h.url+"/en/crr/")
	settled(t, ctx)
	h.release(t, "two")
	lookForUpdate(t, ctx)
	poll(t, ctx, `!!document.querySelector('.offer button')`)
	do(t, ctx, chromedp.Navigate("about:blank"))
	h.stop()
	next := tab(t)
	open(t, next, h.url+"/en/crr/")
	if got := release(t, next); got != "two" {
		t.Errorf("the next visit is to version %q", got)
	}
	storesHold(t, next, 1)
}

// TestBrokenReleaseChangesNothing: the old version goes on, and the repaired one is found.
func TestBrokenReleaseChangesNothing(t *testing.T) {
	for fault, pattern := range map[string]string{"missing": "web/pages.gzip.*.bin", "page": "web/loader.*.js", "cut": "web/pages.gzip.*.bin"} {
		t.Run(fault, func(t *testing.T) {
			h := hosted(t, "")
			ctx := tab(t)
			open(t, ctx, h.url+"/en/crr/")
			settled(t, ctx)
			h.release(t, "two")
			h.breaks(t, pattern, fault)
			lookForUpdate(t, ctx)
			storesHold(t, ctx, 1)
			open(t, ctx, h.url+"/ro/orders/")
			give(t, ctx, "shop.csv", shop)
			reported(t, ctx)
			if got := release(t, ctx); got != "" || eval[bool](t, ctx, `!!document.querySelector('.offer button')`) {
				t.Errorf("a broken version %q was offered or taken", got)
			}
			h.breaks(t, pattern, "")
			lookForUpdate(t, ctx)
			poll(t, ctx, `!!document.querySelector('.offer button')`)
		})
	}
}
