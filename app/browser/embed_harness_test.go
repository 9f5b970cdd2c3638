package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// article serves a page of another origin: a blog on another port, with its own headers.
func article(t testing.TB, html string, headers ...string) string {
	t.Helper()
	blog := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		fmt.Fprint(w, html)
	}))
	t.Cleanup(blog.Close)
	return blog.URL
}

// framesAnswer waits until so many frames of the page have told their height.
func framesAnswer(t testing.TB, ctx context.Context, frames int) {
	t.Helper()
	poll(t, ctx, fmt.Sprintf(`(() => { const all = [...document.querySelectorAll('keeprate-calculator')];
		return all.length === %d && all.every(e => e.querySelector('iframe') && [...e.children].filter(c => c.tagName !== 'IFRAME').every(c => c.style.display === 'none')); })()`, frames))
}

// inFrame returns what a script says within the page's frame number i, whatever its origin.
func inFrame[T any](t testing.TB, ctx context.Context, i int, script string) (out T) {
	t.Helper()
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		tree, err := page.GetFrameTree().Do(ctx)
		if err != nil {
			return err
		}
		if i >= len(tree.ChildFrames) {
			return fmt.Errorf("%d frames, want number %d", len(tree.ChildFrames), i)
		}
		world, err := page.CreateIsolatedWorld(cdp.FrameID(tree.ChildFrames[i].Frame.ID)).Do(ctx)
		if err != nil {
			return err
		}
		result, wrong, err := runtime.Evaluate(script).WithContextID(world).WithReturnByValue(true).Do(ctx)
		if err != nil {
			return err
		}
		if wrong != nil {
			return wrong
		}
		if len(result.Value) == 0 {
			return nil
		}
		return json.Unmarshal(result.Value, &out)
	}))
	return out
}

// pollFrame waits until a script says true within a frame.
func pollFrame(t testing.TB, ctx context.Context, i int, script string) {
	t.Helper()
	for end := time.Now().Add(pagePatience); !inFrame[bool](t, ctx, i, script); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never true in frame %d: %s\n%s", i, script, inFrame[string](t, ctx, i, `document.body.innerText`))
		}
	}
}

// clickFrame presses an element within a frame with the mouse.
func clickFrame(t testing.TB, ctx context.Context, i int, selector string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`document.querySelectorAll('iframe')[%d].scrollIntoView()`, i), nil))
	outer := eval[[2]float64](t, ctx, fmt.Sprintf(`(b => [b.x, b.y])(document.querySelectorAll('iframe')[%d].getBoundingClientRect())`, i))
	inner := inFrame[[2]float64](t, ctx, i, fmt.Sprintf(`(b => [b.x + b.width / 2, b.y + b.height / 2])(document.querySelector(%q).getBoundingClientRect())`, selector))
	do(t, ctx, chromedp.MouseClickXY(outer[0]+inner[0], outer[1]+inner[1]))
}
