package browser

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// openBreathing opens a page on a slow device and does something while the program is taking it over.
func openBreathing(t *testing.T, path, meanwhile string) context.Context {
	ctx := tab(t)
	do(t, ctx, emulation.SetCPUThrottlingRate(6), chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(`{
			const yields = scheduler.yield.bind(scheduler);
			window.breaths = 0;
			scheduler.yield = () => {
				if (++breaths === 5 && document.documentElement.dataset.app !== 'ready') { ` + meanwhile + ` }
				return yields();
			};
		}`).Do(ctx)
		return err
	}), chromedp.Navigate(serve(t, "")+path))
	return ctx
}

// TestWhoeverScrollsDuringTheStartStaysThere: what the program draws anew doesn't move under the reader.
func TestWhoeverScrollsDuringTheStartStaysThere(t *testing.T) {
	ctx := openBreathing(t, "/pl/crr/", `scrollTo(0, 400)`)
	do(t, ctx, ready())
	if breaths, y := eval[int](t, ctx, `breaths`), eval[int](t, ctx, `scrollY`); breaths < 5 || y != 400 {
		t.Errorf("after %d breaths the page is at %d", breaths, y)
	}
}

// TestLinksLeadOnDuringTheStart: also to pages that this program doesn't draw.
func TestLinksLeadOnDuringTheStart(t *testing.T) {
	ctx := openBreathing(t, "/pl/crr/", `document.querySelector('.mast a[href$="orders/"]').click()`)
	do(t, ctx, chromedp.WaitReady("html[data-app=ready] input[type=file]", chromedp.ByQuery))
	if path := eval[string](t, ctx, `location.pathname`); path != "/pl/orders/" {
		t.Errorf("the link leads to %s", path)
	}
}
