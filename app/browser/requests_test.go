package browser

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// requests are what a tab has asked for over the network, as "GET address".
type requests struct {
	lock  sync.Mutex
	asked []string
}

// record starts to write down a tab's requests.
func record(t testing.TB, ctx context.Context) *requests {
	t.Helper()
	log := &requests{}
	chromedp.ListenTarget(ctx, func(event any) {
		sent, ok := event.(*network.EventRequestWillBeSent)
		if !ok || !strings.HasPrefix(sent.Request.URL, "http") {
			return
		}
		log.lock.Lock()
		defer log.lock.Unlock()
		log.asked = append(log.asked, sent.Request.Method+" "+sent.Request.URL)
	})
	do(t, ctx, network.Enable())
	return log
}

// settled waits until nothing has been asked for a second, and returns everything so far.
func (r *requests) settled() []string {
	for n := -1; ; {
		r.lock.Lock()
		asked := slices.Clone(r.asked)
		r.lock.Unlock()
		if len(asked) == n {
			return asked
		}
		n = len(asked)
		time.Sleep(time.Second)
	}
}
