package browser

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// skipped are the sections that are not laid out, by their number in the page.
const skipped = `[...document.querySelectorAll('#main > *')].flatMap((s, i) => s.firstElementChild?.checkVisibility({contentVisibilityAuto: true}) ? [] : [i])`

// TestTheFirstScreenComesFirst: of a page just opened what lies below the screen isn't laid out until it comes near or the
// browser has time; of one that has to find its place all is.
func TestTheFirstScreenComesFirst(t *testing.T) {
	ctx, release := openLate(t, "/pl/crr/", ".foot")
	poll(t, ctx, skipped+`.length > 8`)
	if first := eval[[]int](t, ctx, skipped)[0]; first < 2 {
		t.Errorf("section %d, of the first screen, is left out", first)
	}
	// Going on reading lays out what comes, and the program's taking over moves nothing under the reader's eyes.
	do(t, ctx, input.DispatchMouseEvent(input.MouseWheel, 100, 300).WithDeltaX(0).WithDeltaY(900))
	poll(t, ctx, `scrollY > 0 && !`+skipped+`.includes(2)`)
	const section = `document.querySelector('#main > :nth-child(7)')`
	do(t, ctx, chromedp.Evaluate(section+`.scrollIntoView()`, nil))
	poll(t, ctx, `!`+skipped+`.includes(6)`)
	release()
	do(t, ctx, ready())
	if top := eval[float64](t, ctx, section+`.getBoundingClientRect().top`); math.Abs(top) > 2 {
		t.Errorf("the page has moved under the reader, who sees section 7 at %v", top)
	}

	// A jump needs all of it; and when the browser has time, nobody has to.
	ctx, _ = openLate(t, "/pl/crr/", ".foot")
	poll(t, ctx, skipped+`.length > 8`)
	do(t, ctx, chromedp.KeyEvent(kb.End))
	poll(t, ctx, skipped+`.length === 0 && scrollY > innerHeight`)
	ctx = tab(t)
	open(t, ctx, serve(t, "")+"/pl/crr/")
	poll(t, ctx, skipped+`.length === 0 && !document.querySelector('[data-early]')`)

	ctx, _ = openLate(t, "/pl/crr/#trust", ".foot")
	if got := eval[[]int](t, ctx, skipped); len(got) != 0 {
		t.Errorf("sections %v aren't laid out in a page that leads to one", got)
	}
}

// TestWhatFollowsIsDrawnBeforeTyping: what came with the page stays while somebody reads; who goes to a field finds all drawn
// that a key press changes.
func TestWhatFollowsIsDrawnBeforeTyping(t *testing.T) {
	ctx := tab(t)
	do(t, ctx, emulation.SetFocusEmulationEnabled(true))
	open(t, ctx, serve(t, "")+"/pl/crr/")
	poll(t, ctx, `!document.querySelector('[data-early]')`)
	const printed = `[...document.querySelectorAll('#main > *')].filter((section) => section.printed).length`
	do(t, ctx, chromedp.Evaluate(`for (const section of document.querySelectorAll('#main > *')) section.printed = true`, nil))
	all := eval[int](t, ctx, printed)
	do(t, ctx, chromedp.Focus(`[name=new]`, chromedp.ByQuery))
	poll(t, ctx, fmt.Sprintf(`%s === %d`, printed, all-5)) // the steps, comparison, periods, trust and what next
	if now := eval[string](t, ctx, `document.querySelector('[name=new]').value`); now != "2000" {
		t.Errorf("the field holds %q", now)
	}
	do(t, ctx, chromedp.KeyEvent("8"))
	figureIs(t, ctx, "crr", 4992./9000)
	poll(t, ctx, `document.querySelector('#main > :nth-child(2)').textContent.includes('4992')`)
}

// TestTheProgramFindsThePageAsItWasLeft: what was typed while the program was on its way is in the address when the page
// answers, a menu that was opened is open, and the keyboard goes on from where it was.
func TestTheProgramFindsThePageAsItWasLeft(t *testing.T) {
	ctx, release := openLate(t, "/pl/crr/", ".foot")
	do(t, ctx, emulation.SetFocusEmulationEnabled(true), chromedp.Focus(`[name=new]`, chromedp.ByQuery), chromedp.KeyEvent("700"),
		chromedp.Evaluate(`document.querySelector('details.lang summary').click(); document.querySelector('details.lang summary').focus()`, nil))
	release()
	do(t, ctx, ready())
	const left = `[location.hash, document.querySelector('details.lang').open, document.activeElement.parentElement.className].join(' ')`
	if got, want := eval[string](t, ctx, left), "#start=9000&end=5000&new=700 true lang"; got != want {
		t.Errorf("found as %q, want %q", got, want)
	}
	do(t, ctx, chromedp.KeyEvent(kb.Tab))
	if next := eval[string](t, ctx, `document.activeElement.closest('details')?.className`); next != "lang" {
		t.Errorf("the next stop is in %q, want the menu", next)
	}
}

// TestAnchorsLeadToTheirSection: a link within a page whose sections aren't all laid out leads to the right place.
func TestAnchorsLeadToTheirSection(t *testing.T) {
	ctx, release := openLate(t, "/pl/crr/", ".foot")
	poll(t, ctx, skipped+`.length > 8`)
	const last = `[...document.querySelectorAll('nav.contents a')].at(-1)`
	do(t, ctx, chromedp.Evaluate(last+`.click()`, nil))
	arrived := `(() => { const {top} = document.querySelector(` + last + `.hash).getBoundingClientRect(); return top > -2 && top < innerHeight / 2 })()`
	poll(t, ctx, arrived)
	release()
	do(t, ctx, ready())
	poll(t, ctx, arrived)
}

// TestSpoiltStyleIsFetched: a host that rewrites pages makes their style one that the policy forbids.
func TestSpoiltStyleIsFetched(t *testing.T) {
	h := hosted(t, "")
	page := h.files["en/crr/index.html"]
	h.files["en/crr/index.html"] = bytes.Replace(page, []byte("<style>"), []byte("<style> "), 1)
	if bytes.Equal(page, h.files["en/crr/index.html"]) {
		t.Fatal("the page has no style")
	}
	ctx := tab(t)
	open(t, ctx, h.url+"/en/crr/")
	poll(t, ctx, `document.styleSheets.length === 1 && getComputedStyle(document.body).marginTop === '0px'`)
}
