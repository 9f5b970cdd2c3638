package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// storedIs waits until the privacy page counts so many of something stored.
func storedIs(t testing.TB, shown string) string {
	t.Helper()
	return fmt.Sprintf(`document.querySelector('data[data-stored=%q]').value`, shown)
}

// TestStoredIsShownAndErased: the privacy page counts what this browser stores while it does, erases all of it, and leaves
// alone what others have stored at the same origin. The site can be kept again afterwards.
func TestStoredIsShownAndErased(t *testing.T) {
	h := hosted(t, "/shop")
	ctx := tab(t)
	open(t, ctx, h.url+"/pl/privacy/")
	policy := eval[string](t, ctx, `document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`)
	if got := eval[string](t, ctx, `document.querySelector('.policy').innerText.trim()`); got != policy || !strings.Contains(policy, "connect-src 'self'") {
		t.Errorf("the page shows the policy %q, and is under %q", got, policy)
	}
	poll(t, ctx, storedIs(t, "summaries")+` === '0' && `+storedIs(t, "corrections")+` === '0'`)
	settled(t, ctx)
	poll(t, ctx, `Number(`+storedIs(t, "copy")+`) > 2e6`) // it came while the page was open
	do(t, ctx, chromedp.Evaluate(`localStorage.setItem('other', 'theirs'); caches.open('other')`, nil))

	visit(t, ctx, h.url+"/pl/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	set(t, ctx, "period", "calendar-year")
	figureIs(t, ctx, "crr", .5)
	reported(t, ctx)
	set(t, ctx, "column-customer", "Order number")
	figureIs(t, ctx, "overall.customers", 7)
	reported(t, ctx)
	do(t, ctx, click(`[data-action="history-keep"]`))
	visit(t, ctx, h.url+"/pl/privacy/")
	poll(t, ctx, storedIs(t, "summaries")+` === '1' && `+storedIs(t, "corrections")+` === '1'`)

	do(t, ctx, click(`[data-action="stored-erase"]`))
	says(t, ctx, words(t)["pl"].T("privacy.now.erased"))
	poll(t, ctx, `['summaries', 'corrections', 'copy'].every((name) => document.querySelector('data[data-stored="' + name + '"]').value === '0')`)
	do(t, ctx, chromedp.Evaluate(`Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([stores, workers]) =>
		document.body.dataset.left = [...Object.keys(localStorage), ...stores, workers.length])`, nil))
	poll(t, ctx, `!!document.body.dataset.left`)
	if left := eval[string](t, ctx, `document.body.dataset.left`); left != "other,other,0" {
		t.Errorf("left in the storage: %s", left)
	}

	open(t, ctx, h.url+"/pl/privacy/")
	settled(t, ctx)
	h.stop()
	open(t, ctx, h.url+"/pl/crr/")
}
