package browser

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/chromedp/chromedp"
)

// What the privacy page tells people to try: open a calculator and the report, turn off the network, and go on.
func TestEverythingGoesOnWithoutTheNetwork(t *testing.T) {
	server := httptest.NewServer(http.FileServer(http.Dir(dist(t))))
	ctx := tab(t)
	open(t, ctx, server.URL+"/ro/crr/")
	visit(t, ctx, server.URL+"/ro/orders/")
	poll(t, ctx, `performance.getEntriesByType('resource').some(e => e.name.includes('worker.gzip') && e.responseEnd > 0)`)
	do(t, ctx, chromedp.Evaluate(`keeprate.prepare().then(() => document.body.dataset.prepared = 'yes')`, nil))
	poll(t, ctx, `document.body.dataset.prepared === 'yes'`)
	server.Close()
	give(t, ctx, "orders.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "customers", 3)
	visit(t, ctx, server.URL+"/ro/crr/")
	enter(t, ctx, "start", "100")
	enter(t, ctx, "end", "90")
	enter(t, ctx, "new", "40")
	figureIs(t, ctx, "crr", .5)
}
