package browser

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// awaited takes what a script's promise is kept with.
func awaited(script string, out any) chromedp.Action {
	return chromedp.Evaluate(script, out, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) })
}

// click presses what a selector finds, as the mouse does.
func click(selector string) chromedp.Action {
	// What isn't laid out yet moves when it is, and a slow machine still draws what came before: the pointer would
	// press where the element was.
	atRest := fmt.Sprintf(`(async () => {
		const frame = () => new Promise(requestAnimationFrame);
		for (let i = 0; i < 100 && document.querySelector('[data-early][data-app=ready]'); i++) await frame();
		let before = '';
		for (let i = 0, still = 0; i < 100 && still < 3; i++) {
			const e = document.querySelector(%q);
			e?.scrollIntoView({block: 'nearest', behavior: 'instant'});
			const now = JSON.stringify(e?.getBoundingClientRect());
			still = e && now === before ? still + 1 : 0;
			before = now;
			await frame();
		}
	})()`, selector)
	return chromedp.Tasks{awaited(atRest, nil), chromedp.Click(selector, chromedp.ByQuery, chromedp.NodeVisible)}
}

// set puts a value into an input, as typing, choosing from a menu or a date picker does.
func set(t testing.TB, ctx context.Context, name, value string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const e = document.querySelector('[name=%q]'); e.value = %q;
		e.dispatchEvent(new Event('input', {bubbles: true})); e.dispatchEvent(new Event('change', {bubbles: true})); })()`, name, value), nil))
}
