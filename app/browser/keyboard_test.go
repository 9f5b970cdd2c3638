package browser

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tabTo presses the Tab key until the focus is on what a selector fits.
func tabTo(t testing.TB, ctx context.Context, selector string) {
	t.Helper()
	for range 400 {
		do(t, ctx, chromedp.KeyEvent(kb.Tab))
		if eval[bool](t, ctx, fmt.Sprintf(`!!document.activeElement?.matches(%q)`, selector)) {
			return
		}
	}
	t.Fatalf("the Tab key never comes to %s", selector)
}

func press(t testing.TB, ctx context.Context, keys ...string) {
	t.Helper()
	for _, key := range keys {
		do(t, ctx, chromedp.KeyEvent(key))
	}
}

// reach is what the Tab key should come to: every control that is seen. Of radio buttons it comes to the chosen one.
// reach.step tells where the focus is after a press, and whether one can see that it is there.
const reach = `reach = (() => {
	const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.attributes].filter(a => /^(name|href|data-action|data-column|class)$/.test(a.name)).map(a => '[' + a.name + '=' + a.value + ']').join('');
	const wanted = new Set([...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]')].filter(e =>
		!e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && !(e.type === 'radio' && !e.checked)));
	const outlined = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; };
	const unseen = [];
	return {
		step() {
			const e = document.activeElement;
			if (!e || e === document.body) return false;
			const box = e.getBoundingClientRect();
			// A file's input is drawn by the button beside it; a frame draws its own focus.
			if (e.tagName !== 'IFRAME' && !outlined(e) && !(e.nextElementSibling && outlined(e.nextElementSibling))) unseen.push('no outline: ' + name(e));
			if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) unseen.push('out of sight: ' + name(e));
			wanted.delete(e);
			return true;
		},
		left: () => [...wanted].filter(e => e.isConnected && e.checkVisibility({visibilityProperty: true})).map(name), unseen,
	};
})(); 0`

// The Tab key comes to every control of every kind of page, one sees where it is, and it comes out at the end.
func TestTheKeyboardComesEverywhere(t *testing.T) {
	site := serve(t, "")
	for path, prepare := range map[string]func(context.Context){
		"/pl/":               nil,
		"/en/crr/":           nil,
		"/ro/nps/":           nil,
		"/el/embed/":         nil,
		"/sr/guide/":         nil,
		"/en/guide/win-back": nil,
		"/en/orders/": func(ctx context.Context) {
			give(t, ctx, "shop.csv", shop)
			reported(t, ctx)
			poll(t, ctx, `!!document.querySelector('#people .person b') && document.activeElement.matches('.report h1')`)
			do(t, ctx, chromedp.Evaluate(`document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')`, nil)) // from the top
		},
	} {
		t.Run(path, func(t *testing.T) {
			ctx := tab(t)
			do(t, ctx, chromedp.EmulateViewport(1000, 800))
			open(t, ctx, site+path)
			if prepare != nil {
				prepare(ctx)
			}
			do(t, ctx, chromedp.Evaluate(reach, nil))
			out, presses := false, 0
			for ; presses < 600 && !out; presses++ {
				press(t, ctx, kb.Tab)
				out = !eval[bool](t, ctx, `reach.step()`)
			}
			if !out {
				t.Errorf("the focus is caught: %s", eval[string](t, ctx, `document.activeElement.outerHTML.slice(0, 200)`))
			}
			if left := eval[[]string](t, ctx, `reach.left()`); len(left) > 0 {
				t.Errorf("%d controls that the Tab key doesn't come to: %s", len(left), strings.Join(left, "\n"))
			}
			if unseen := eval[[]string](t, ctx, `[...new Set(reach.unseen)]`); len(unseen) > 0 {
				t.Errorf("the focus can't be seen: %s", strings.Join(unseen, "\n"))
			}
			t.Logf("%d presses", presses)
		})
	}
}

// Everything that people come for is done without a mouse: typing, another language, a report with its choices, its
// list and its files, and the lines for an article.
func TestTheKeyboardDoesEverything(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(1000, 800))
	open(t, ctx, site+"/pl/")
	press(t, ctx, kb.Tab, kb.Enter) // past the head
	poll(t, ctx, `location.hash === '#main'`)
	for _, field := range []struct{ name, text string }{{"start", "100"}, {"end", "90"}, {"new", "40"}} {
		tabTo(t, ctx, "[name="+field.name+"]")
		press(t, ctx, field.text) // over what is there, which the Tab key selects
	}
	figureIs(t, ctx, "crr", .5)

	open(t, ctx, site+"/en/crr/")
	tabTo(t, ctx, ".lang summary")
	press(t, ctx, kb.Enter)
	tabTo(t, ctx, `.lang a[hreflang="ro"]`)
	press(t, ctx, kb.Enter)
	poll(t, ctx, `document.documentElement.lang === 'ro' && location.pathname === '/ro/crr/'`)

	open(t, ctx, site+"/en/orders/")
	tabTo(t, ctx, `[name=orders]`)
	give(t, ctx, "shop.csv", shop) // what the file dialogue gives, which is the browser's own
	reported(t, ctx)
	tabTo(t, ctx, "[name=period]")
	press(t, ctx, kb.End, kb.ArrowUp)
	tabTo(t, ctx, "[data-column=name]")
	before := eval[string](t, ctx, `document.activeElement.closest('[aria-sort]')?.getAttribute('aria-sort') ?? ''`)
	press(t, ctx, kb.Enter)
	poll(t, ctx, fmt.Sprintf(`(document.querySelector('[data-column=name]').closest('[aria-sort]')?.getAttribute('aria-sort') ?? '') !== %q`, before))
	do(t, ctx, chromedp.Evaluate(`window.saved = ''; (() => { const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return make.call(URL, blob); }; })()`, nil))
	tabTo(t, ctx, `[data-action="export-json"]`)
	press(t, ctx, " ")
	poll(t, ctx, `JSON.parse(window.saved).format === 'keeprate-report'`)

	open(t, ctx, site+"/en/embed/")
	tabTo(t, ctx, "[name=embed-metric]")
	press(t, ctx, kb.ArrowDown)
	poll(t, ctx, `!document.querySelector('#script-snippet').value.includes('metric="crr"')`)
}

// told listens to what a screen reader would be told: changes of text within an element that was a live region before.
const told = `told = []; (() => {
	const live = 'output, [role=status], [role=alert], [aria-live]';
	new MutationObserver((changes) => {
		const regions = new Set();
		for (const c of changes) {
			const e = c.target.nodeType === 1 ? c.target : c.target.parentElement, region = e?.closest(live);
			if (region) regions.add(region);
			for (const n of c.addedNodes) if (n.nodeType === 1 && n.matches('[role=alert]')) regions.add(n);
		}
		for (const r of regions) if (r.isConnected && r.textContent.trim()) told.push((r.getAttribute('role') || r.tagName.toLowerCase()) + ': ' + r.textContent.trim());
	}).observe(document.body, {subtree: true, childList: true, characterData: true});
})(); 0`

// A result is announced once, politely; a problem once, at once.
func TestAResultIsAnnouncedOnce(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/crr/#start=100&end=90&new=40")
	figureIs(t, ctx, "crr", .5)
	do(t, ctx, chromedp.Evaluate(told, nil))
	do(t, ctx, chromedp.Focus(`[name=new]`, chromedp.ByQuery), chromedp.KeyEvent(kb.End))
	press(t, ctx, kb.Backspace) // 4
	figureIs(t, ctx, "crr", .86)
	if got := eval[[]string](t, ctx, `told`); len(got) != 1 || !strings.HasPrefix(got[0], "output: ") || !strings.Contains(got[0], "86%") {
		t.Errorf("a result is told as %q", got)
	}
	do(t, ctx, chromedp.Evaluate(`told.length = 0`, nil))
	press(t, ctx, "x")
	poll(t, ctx, `!!document.querySelector('#new-problem[role=alert]')`)
	if got := eval[[]string](t, ctx, `told.filter(s => s.startsWith('alert'))`); len(got) != 1 {
		t.Errorf("a problem is told as %q", got)
	}

	open(t, ctx, site+"/en/orders/")
	do(t, ctx, chromedp.Evaluate(told, nil))
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	poll(t, ctx, `!!document.querySelector('#people .person b')`)
	all := eval[[]string](t, ctx, `told`)
	other := func(s string) bool { return !strings.HasPrefix(s, "status: "+words(t)["en"].T("orders.ready")) }
	if n := len(slices.DeleteFunc(slices.Clone(all), other)); n != 1 || len(slices.Compact(slices.Sorted(slices.Values(all)))) != len(all) {
		t.Errorf("a report is told as %q", all)
	}
}

// At 400 % zoom, which leaves 320 px, and with text of 200 %, nothing is cut off and nothing makes the page scroll
// sideways; what is wider scrolls by itself and by the keyboard.
func TestNothingIsLostWhenEnlarged(t *testing.T) {
	site := serve(t, "")
	all := []string{"/pl/", "/el/crr/", "/pl/average-order-value/#revenue=123456789&orders=7", "/ro/nps/", "/sr/rfm/", "/el/orders/", "/pl/guide/", "/el/guide/win-back/", "/el/guide/claims/", "/ro/guide/glossary/", "/el/embed/", "/el/privacy/", "/pl/guide/export-orders/"}
	for _, how := range []struct {
		name          string
		width, height int64
		text          int64 // the browser's letter size, which is 16 as it comes
		paths         []string
	}{{"zoom", 320, 256, 16, all}, {"text", 640, 512, 32, all}, {"text on a phone", 320, 640, 32, []string{"/pl/crr/", "/ro/clv/", "/pl/orders/"}}} {
		t.Run(how.name, func(t *testing.T) {
			ctx := tab(t)
			do(t, ctx, chromedp.EmulateViewport(how.width, how.height), page.SetFontSizes(&page.FontSizes{Standard: how.text}))
			if got := eval[string](t, ctx, `getComputedStyle(document.documentElement).fontSize`); got != fmt.Sprintf("%dpx", how.text) {
				t.Fatalf("the text is of %s", got)
			}
			for _, path := range how.paths {
				open(t, ctx, site+path)
				if strings.HasSuffix(path, "/orders/") {
					give(t, ctx, "shop.csv", shop)
					reported(t, ctx)
					poll(t, ctx, `!!document.querySelector('#people .person b')`)
				}
				lost := eval[[]string](t, ctx, `(() => {
					document.querySelectorAll('main details').forEach(d => { d.open = true; });
					const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + '.' + e.className + ' ' + e.textContent.trim().slice(0, 60);
					const lost = [];
					if (document.documentElement.scrollWidth > innerWidth) {
						const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .sr, #people, svg') && e.checkVisibility());
						lost.push('the page is ' + document.documentElement.scrollWidth + ' px wide: ' + wide.slice(-3).map(name).join(' | '));
					}
					for (const e of document.querySelectorAll('body *')) {
						const s = getComputedStyle(e);
						if (!e.checkVisibility() || e.closest('.sr, svg, .preview') || e.clientWidth < 2) continue;
						if (e.matches('.field label, .lever [type=range]') && e.clientWidth < 100) lost.push('has no width left: ' + name(e));
						if (s.overflowX === 'auto' && e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0 && !e.querySelector('a, button, input, select, [tabindex="0"]')) lost.push('scrolls by the mouse alone: ' + name(e));
						if (!e.matches('input') && (s.overflowX === 'hidden' || s.overflowX === 'clip') && e.scrollWidth > e.clientWidth + 1 && s.textOverflow !== 'ellipsis') lost.push('cut off: ' + name(e));
					}
					return lost; })()`)
				for _, l := range lost {
					t.Errorf("%s: %s", path, l)
				}
			}
		})
	}
}

// Where the system chooses the colours, what tells things apart is still drawn; where people want no motion, nothing moves.
func TestForcedColoursAndStillness(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	do(t, ctx, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{
		{Name: "forced-colors", Value: "active"}, {Name: "prefers-reduced-motion", Value: "reduce"}}))
	for _, path := range []string{"/en/", "/en/crr/", "/en/orders/"} {
		open(t, ctx, site+path)
		if path == "/en/orders/" {
			give(t, ctx, "shop.csv", shop)
			reported(t, ctx)
		}
		if moving := eval[[]string](t, ctx, `[...document.querySelectorAll('body *')].filter(e => { const s = getComputedStyle(e);
			return [...s.transitionDuration.split(','), ...s.animationDuration.split(',')].some(d => parseFloat(d) > 0); }).map(e => e.outerHTML.slice(0, 80))`); len(moving) > 0 {
			t.Errorf("%s: these move: %q", path, moving)
		}
		// A field, a button and the focus have an edge to be seen by.
		if bare := eval[[]string](t, ctx, `[...document.querySelectorAll('main input:not([type=file]), main select, main button.button')].filter(e => { const s = getComputedStyle(e);
			return e.checkVisibility() && e.type !== 'checkbox' && e.type !== 'radio' && e.type !== 'range' && ['Top', 'Bottom'].every(side => s['border' + side + 'Style'] === 'none' || parseFloat(s['border' + side + 'Width']) === 0); }).map(e => e.outerHTML.slice(0, 120))`); len(bare) > 0 {
			t.Errorf("%s: these have no edge: %q", path, bare)
		}
		// Marks are told apart by colour that the page keeps to itself.
		if lost := eval[[]string](t, ctx, `[...document.querySelectorAll('.chart [class*=fill-], .marks [class*=fill-]')].filter(e => getComputedStyle(e).forcedColorAdjust === 'auto').map(e => e.outerHTML.slice(0, 80))`); len(lost) > 0 {
			t.Errorf("%s: these lose their colours: %q", path, lost[:min(len(lost), 3)])
		}
	}
}

// Nothing waits for a pointer to hover: what a pointer shows, the focus or the page itself shows.
func TestNothingNeedsHovering(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	rules := eval[[]string](t, ctx, `[...document.styleSheets].flatMap(s => [...s.cssRules]).flatMap(r => r.cssRules && r.media ? [...r.cssRules] : [r])
		.filter(r => r.selectorText?.includes(':hover') && /display|visibility|opacity|clip|height|content/.test(r.cssText.slice(r.cssText.indexOf('{')))).map(r => r.cssText)`)
	if len(rules) > 0 {
		t.Errorf("these show something to a pointer alone: %q", rules)
	}
}

// What is pressed while the answer is barred puts the example back into the fields and stays under the focus.
func TestResetOutOfAnErrorKeepsTheFocus(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/crr/")
	example := eval[string](t, ctx, `document.querySelector('[name=new]').value`)
	for _, wrong := range []string{"6000", "abc"} {
		enter(t, ctx, "new", wrong)
		poll(t, ctx, `!!document.querySelector('[role=alert][data-problem]') && document.querySelector('[data-action="copy-result"]').hidden`)
		do(t, ctx, chromedp.Focus(`[data-action=reset]`, chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
		figureIs(t, ctx, "crr", 1./3)
		poll(t, ctx, fmt.Sprintf(`document.querySelector('[name=new]').value === %q`, example))
		if got := eval[string](t, ctx, `document.activeElement.dataset.action ?? document.activeElement.tagName`); got != "reset" {
			t.Errorf("after %q the focus is on %s", wrong, got)
		}
	}
}

// The menu of languages closes when it is left, and gives the focus back.
func TestTheMenuOfLanguagesCloses(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/crr/")
	const menu = `.lang summary`
	shut := `!document.querySelector('.lang').open`
	do(t, ctx, chromedp.Focus(menu, chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
	poll(t, ctx, `document.querySelector('.lang').open`)
	press(t, ctx, kb.Tab, kb.Escape)
	poll(t, ctx, shut+` && document.activeElement === document.querySelector('.lang summary')`)
	press(t, ctx, kb.Enter)
	poll(t, ctx, `document.querySelector('.lang').open`)
	do(t, ctx, chromedp.Focus(`[name=start]`, chromedp.ByQuery))
	poll(t, ctx, shut)
}
