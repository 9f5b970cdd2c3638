package browser

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// openLate opens a page of which an element can be used while the client's program is still on its way. release lets it
// come.
func openLate(t *testing.T, path, element string) (ctx context.Context, release func()) {
	t.Helper()
	held := make(chan struct{})
	release = sync.OnceFunc(func() { close(held) })
	files := http.FileServer(http.Dir(dist(t)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/web/app.") || strings.HasPrefix(r.URL.Path, "/web/whole.") {
			<-held
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(func() { // a server closes when it has answered
		release()
		server.Close()
	})
	ctx = tab(t)
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error { // not Navigate, which waits for the client
		_, _, _, _, err := page.Navigate(server.URL + path).Do(ctx)
		return err
	}), chromedp.WaitReady(element, chromedp.ByQuery))
	poll(t, ctx, `!!window.keeprate`)
	return ctx, release
}
