package browser

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
)

// TestInventedShop: the sample shop is read from the home page and from the orders page, and says that it is invented.
func TestInventedShop(t *testing.T) {
	site, all := serve(t, ""), words(t)
	for path, lang := range map[string]locale.Lang{"/en/": "en", "/sr-Latn/orders/": "sr-Latn"} {
		ctx, w := tab(t), all[lang]
		open(t, ctx, site+path)
		do(t, ctx, click(`[data-action="try-sample"]`))
		reported(t, ctx)
		says(t, ctx, w.T("report.sample.title"))
		for _, id := range []string{"crr", "overall.revenue", "lost-revenue", "previous.crr", "change.revenue"} {
			if !eval[bool](t, ctx, fmt.Sprintf(`document.querySelector('data[data-figure=%q]').value > -1`, id)) {
				t.Errorf("%s: no %s", path, id)
			}
		}
		if n := eval[int](t, ctx, `[...document.querySelectorAll('[role="alert"][data-problem]')].filter((e) => e.checkVisibility()).length`); n != 0 {
			t.Errorf("%s: %d alerts", path, n)
		}

		give(t, ctx, "shop.csv", shop) // the person's own file
		figureIs(t, ctx, "overall.orders", 7)
		reported(t, ctx)
		if eval[bool](t, ctx, fmt.Sprintf(`document.querySelector('main').textContent.includes(%q)`, w.T("report.sample.title"))) {
			t.Errorf("%s: the person's own shop is said to be invented", path)
		}
	}
}

// TestAnswerInWords: the small shop of four customers, two of whom are lost, and what they had brought.
func TestAnswerInWords(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	set(t, ctx, "period", "calendar-year")
	figureIs(t, ctx, "crr", .5)
	figureIs(t, ctx, "lost-revenue", 70) // Carl's 30 and Dora's 40 of 100
	says(t, ctx, "70%")
	figureIs(t, ctx, "previous.revenue", 100)
	figureIs(t, ctx, "change.revenue", 1.005)
	noFigure(t, ctx, "crr-change") // 2022 is in no file
	says(t, ctx, words(t)["en"].T("report.verdict.unknown.title"))

	do(t, ctx, click(`[data-action="show-lost"]`))
	poll(t, ctx, `document.querySelector('[name="customers-group"]').value === 'lost'`)
	poll(t, ctx, `(() => { const list = document.querySelector('.people').textContent; return list.includes('carl') && list.includes('dora') && !list.includes('ana@'); })()`)
}

// TestLinksWithinTheReport lead to their sections and leave the report as it is.
func TestLinksWithinTheReport(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	do(t, ctx, click(`[data-action="try-sample"]`))
	reported(t, ctx)
	links := eval[[]string](t, ctx, `[...document.querySelectorAll('.onward a')].map((a) => a.hash)`)
	if len(links) != 2 {
		t.Errorf("%q", links)
	}
	for _, link := range links {
		do(t, ctx, click(`.onward a[href="`+link+`"]`))
		poll(t, ctx, fmt.Sprintf(`location.hash === %q && Math.abs(document.querySelector(%q).getBoundingClientRect().top) < 60`, link, link))
	}
	reported(t, ctx)
	says(t, ctx, words(t)["en"].T("report.sample.title"))
}

// TestTypedTextStays: what is in an input when a drawing comes is not written over by what was handed over before.
func TestTypedTextStays(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	set(t, ctx, "rfm-rule", "own")
	poll(t, ctx, `!!document.querySelector('[name="cuts-recency"]')`)
	for _, c := range []struct{ name, event, first, then string }{
		{"lapse-days", "input", "20", "200"},
		{"lapse-days", "input", "30", "300"},
		{"cuts-recency", "change", "10; 20; 30; 40", "10; 20; 30; 400"},
		{"cuts-recency", "change", "10; 20; 30; 50", "10; 20; 30; 500"},
	} {
		reported(t, ctx)
		do(t, ctx, chromedp.Sleep(300*time.Millisecond)) // no drawing is due: the next one comes after what is typed
		do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const e = document.querySelector('[name=%q]'); e.focus();
			e.value = %q; e.dispatchEvent(new Event(%q, {bubbles: true})); e.value = %q; })()`, c.name, c.first, c.event, c.then), nil))
		do(t, ctx, chromedp.Sleep(300*time.Millisecond))
		reported(t, ctx)
		if got := eval[string](t, ctx, fmt.Sprintf(`document.querySelector('[name=%q]').value`, c.name)); got != c.then {
			t.Errorf("%s: the page has put %q in place of %q", c.name, got, c.then)
		}
	}
}

// TestSuggestedLapseDays: one button takes the suggestion and takes it back, and keeps the focus.
func TestSuggestedLapseDays(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	do(t, ctx, click(`[data-action="try-sample"]`))
	reported(t, ctx)
	start := eval[float64](t, ctx, `Number(document.querySelector('data[data-figure="start"]').value)`)
	press := func() {
		do(t, ctx, chromedp.Focus(`[data-action="use-lapse"]`, chromedp.ByQuery), click(`[data-action="use-lapse"]`))
	}
	press()
	poll(t, ctx, fmt.Sprintf(`Number(document.querySelector('data[data-figure="start"]').value) !== %v`, start))
	reported(t, ctx)
	days := eval[string](t, ctx, `document.querySelector('[name="lapse-days"]').value`)
	if days == "" || !eval[bool](t, ctx, `document.activeElement.dataset.action === 'use-lapse'`) {
		t.Errorf("%q days, and the focus is on %s", days, eval[string](t, ctx, `document.activeElement.outerHTML.slice(0, 80)`))
	}
	press()
	figureIs(t, ctx, "start", start)
	if got := eval[string](t, ctx, `document.querySelector('[name="lapse-days"]').value`); got != "" {
		t.Errorf("%q stays in the field", got)
	}
}

// TestPrintedReport: paper has the person's own title, and none of the controls.
func TestPrintedReport(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	do(t, ctx, chromedp.Evaluate(`window.print = () => { window.printedAs = document.title; }`, nil))
	const title = "Customers of the small shop"
	set(t, ctx, "report-title", title)
	do(t, ctx, click(`[data-action="print"]`))
	poll(t, ctx, fmt.Sprintf(`window.printedAs === %q && document.title !== %q`, title, title))

	var paper []byte
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) (err error) {
		paper, _, err = page.PrintToPDF().Do(ctx)
		return err
	}))
	if len(paper) < 10000 {
		t.Errorf("a PDF of %d bytes", len(paper))
	}
	do(t, ctx, emulation.SetEmulatedMedia().WithMedia("print"))
	// The heads of the list and the cells of the grid are buttons to press on a screen, and words on paper.
	shown := eval[string](t, ctx, `[...document.querySelectorAll('button, select, input:not([type=file]), textarea, summary')]
		.filter((e) => e.checkVisibility() && !e.closest('.people-head, .rfm')).map((e) => e.outerHTML.slice(0, 90)).join('\n')`)
	if shown != "" {
		t.Errorf("on paper:\n%s", shown)
	}
	if got := eval[string](t, ctx, `[...document.querySelectorAll('.print-title')].filter((e) => e.checkVisibility()).map((e) => e.textContent).join()`); got != title {
		t.Errorf("the title is %q", got)
	}

	// A4 without its margins is 688 pixels wide.
	do(t, ctx, chromedp.EmulateViewport(688, 975))
	wrong := eval[string](t, ctx, `[
		...[...document.querySelectorAll('.measure table, .measure .chart')].filter((e) => e.getBoundingClientRect().right > e.closest('.measure').getBoundingClientRect().right + 1),
		...[...document.querySelectorAll('.measure .lying')].filter((e) => e.getBoundingClientRect().width < 100),
		...[...document.querySelectorAll('.measure a')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 24),
	].map((e) => e.outerHTML.slice(0, 90)).join('\n')`)
	if wrong != "" || eval[int](t, ctx, `document.querySelectorAll('.measure .bars').length`) == 0 {
		t.Errorf("cut off, without room for bars, or apart from their lines:\n%s", wrong)
	}
}

// TestInventedShopAskedForEarly: the button is pressed while the client is still on its way.
func TestInventedShopAskedForEarly(t *testing.T) {
	ctx, release := openLate(t, "/en/orders/", `[data-action="try-sample"]`)
	do(t, ctx, click(`[data-action="try-sample"]`))
	release()
	reported(t, ctx)
	says(t, ctx, words(t)["en"].T("report.sample.title"))
}
