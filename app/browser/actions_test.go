package browser

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// click presses what a selector finds, as the mouse does.
func click(selector string) chromedp.Action {
	return chromedp.Click(selector, chromedp.ByQuery, chromedp.NodeVisible)
}

// pick chooses an option of a select, as a person does: its change event bubbles.
func pick(t testing.TB, ctx context.Context, name, value string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const s = document.querySelector('select[name=%q]'); s.value = %q;
		s.dispatchEvent(new Event('change', {bubbles: true})); })()`, name, value), nil))
}
