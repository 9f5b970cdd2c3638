package browser

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"keeprate/app/wire"
	"keeprate/app/worker/engine"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
	"keeprate/pkg/sample"
	"keeprate/pkg/whatif"
)

// inventedDay is the last day of the invented shop that these tests read.
const inventedDay = 20779 // 2026-11-22

// foretold is what the engine says of the invented shop outside any browser.
func foretold(t *testing.T, shop []byte) (*wire.Ready, *report.Outlook) {
	t.Helper()
	var e engine.Engine
	choices := wire.Choices{File: order.Options{Lang: "en", Bytes: int64(len(shop))}}
	e.Open(&wire.Open{Job: 1, Choices: choices}, []engine.Part{{Name: "shop.csv", Bytes: int64(len(shop))}})
	for range 3 {
		e.Begin(0)
		copy(e.Buffer(len(shop)), shop)
		e.Commit(len(shop))
		e.End(0, "")
		answer, again := e.Close()
		if r, ok := answer.(*wire.Ready); ok && !again {
			return r, &e.Foresee(&wire.Foresee{Job: 1}).Outlook
		}
	}
	t.Fatal("no report of the invented shop")
	return nil, nil
}

func TestTheLookAhead(t *testing.T) {
	shop := sample.Shop("en", inventedDay)
	_, o := foretold(t, shop)
	if o.Refusal.Code != "" || o.MoneyRefusal.Code != "" || o.Check.Refusal.Code != "" || len(o.Away.Top) == 0 {
		t.Fatalf("the invented shop has too little to foresee: %+v", o)
	}
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", string(shop))
	reported(t, ctx)
	figureIs(t, ctx, "outlook.active", o.Active)
	for _, h := range o.Horizons {
		figureIs(t, ctx, fmt.Sprintf("outlook.orders-%d", h.Months), h.Orders)
		figureIs(t, ctx, fmt.Sprintf("outlook.revenue-%d", h.Months), float64(h.Money)/10000)
	}
	figureIs(t, ctx, "outlook.check-predicted", o.Check.Predicted)
	figureIs(t, ctx, "outlook.check-actual", o.Check.Actual)
	for id, want := range map[string]float64{"r": o.Model.R, "alpha": o.Model.Alpha, "a": o.Model.A, "b": o.Model.B, "gamma": o.Spend.Gamma} {
		figureIs(t, ctx, "outlook."+id, want)
	}
	says(t, ctx, o.Away.Top[0].Name)

	// Another period is another report, of the same look ahead.
	set(t, ctx, "period", "quarter")
	reported(t, ctx)
	figureIs(t, ctx, "outlook.active", o.Active)
	// The day of analysis moves it.
	set(t, ctx, "as-of", "2026-06-30")
	reported(t, ctx)
	poll(t, ctx, fmt.Sprintf(`(() => { const d = document.querySelector('data[data-figure="outlook.active"]');
		return !!d && Math.abs(Number(d.value) - %v) > 1; })()`, o.Active))
}

func TestTheLookAheadSaysWhatItNeeds(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	problem(t, ctx, "status", "too-few-customers")
	noFigure(t, ctx, "outlook.active")
}

func TestWhatIfFollowsTheSliders(t *testing.T) {
	shop := sample.Shop("en", inventedDay)
	r, _ := foretold(t, shop)
	get := func(id string) float64 {
		x, ok := r.Report.Year.Get(id)
		if !ok {
			t.Fatalf("the invented year has no %s", id)
		}
		return x
	}
	year := whatif.Shop{
		Start: get("customers"), Retention: get("crr"), New: get("new"),
		Orders: get("orders-per-customer"), Value: get("average-order-value"), Margin: .3,
	}
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", string(shop))
	reported(t, ctx)
	sum := func(p whatif.Projection) (now, then, profit float64) {
		for i := range p.Base {
			now += p.Base[i].Revenue
			then += p.Changed[i].Revenue
			profit += p.Changed[i].Profit
		}
		return now, then, profit
	}
	now, _, _ := sum(whatif.Project(year, whatif.Levers{}, whatif.MostYears))
	figureIs(t, ctx, "whatif.now.revenue-total", now)
	figureIs(t, ctx, "whatif.then.revenue-total", now)
	noFigure(t, ctx, "whatif.then.profit-total")

	slide(t, ctx, "whatif-slide-retention", "5")
	poll(t, ctx, `document.querySelector('[name="whatif-more-retention"]').value === '5'`)
	enter(t, ctx, "whatif-more-orders", "1")
	poll(t, ctx, `document.querySelector('[name="whatif-slide-orders"]').value === '1'`)
	enter(t, ctx, "whatif-margin", "30")
	_, then, profit := sum(whatif.Project(year, whatif.Levers{Retention: .05, Orders: 1}, whatif.MostYears))
	figureIs(t, ctx, "whatif.then.revenue-total", then)
	figureIs(t, ctx, "whatif.then.profit-total", profit)
	figureIs(t, ctx, "whatif.now.revenue-total", now)

	// What is no number is said, and the last one stands; the person keeps the place.
	enter(t, ctx, "whatif-more-value", "much")
	problem(t, ctx, "alert", "whatif-more-value")
	figureIs(t, ctx, "whatif.then.revenue-total", then)
	if at := eval[string](t, ctx, `document.activeElement.name`); at != "whatif-more-value" {
		t.Errorf("the cursor is in %q", at)
	}
	do(t, ctx, click(`[data-action="whatif-reset"]`))
	figureIs(t, ctx, "whatif.then.revenue-total", now)
	poll(t, ctx, `document.querySelector('[name="whatif-more-orders"]').value === '0'`)

	// The claim, tried on the shop: (1 − r) / (1 − r − 5 points) − 1.
	figureIs(t, ctx, "whatif.claim-points-lifetime", (1-year.Retention)/(1-year.Retention-.05)-1)
	enter(t, ctx, "whatif-retention", "80")
	figureIs(t, ctx, "whatif.claim-points-lifetime", 1./3)
}

// TestRefusedTextsStay: what is no number within reach stays in its field with its error, and nothing is calculated from
// it, nor from its beginning.
func TestRefusedTextsStay(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	do(t, ctx, click(`[data-action="try-sample"]`))
	reported(t, ctx)
	holds := func(name, text string) {
		t.Helper()
		poll(t, ctx, fmt.Sprintf(`document.querySelector('[name=%q]').value === %q`, name, text))
	}
	fine := func(name string) {
		t.Helper()
		poll(t, ctx, fmt.Sprintf(`!document.querySelector('[data-problem=%q]:not([hidden])') && !document.querySelector('[name=%q]').ariaInvalid`, name, name))
	}
	enter(t, ctx, "whatif-margin", "30")
	slide(t, ctx, "whatif-slide-retention", "5")
	holds("whatif-more-retention", "5")
	profit := eval[float64](t, ctx, figureValue("whatif.then.profit-total"))

	enter(t, ctx, "whatif-margin", "140")
	problem(t, ctx, "alert", "whatif-margin")
	enter(t, ctx, "whatif-more-retention", "500")
	problem(t, ctx, "alert", "whatif-more-retention")
	enter(t, ctx, "whatif-more-orders", "abc")
	problem(t, ctx, "alert", "whatif-more-orders")
	do(t, ctx, chromedp.KeyEvent(kb.Tab))
	holds("whatif-margin", "140")
	holds("whatif-more-retention", "500")
	holds("whatif-more-orders", "abc")
	figureIs(t, ctx, "whatif.then.profit-total", profit)

	enter(t, ctx, "whatif-more-orders", "0")
	fine("whatif-more-orders")
	do(t, ctx, click(`[data-action="whatif-reset"]`))
	fine("whatif-margin")
	fine("whatif-more-retention")
	holds("whatif-margin", "30")
	holds("whatif-more-retention", "0")

	// The report goes back to the days from before, too.
	start := eval[float64](t, ctx, figureValue("start"))
	enter(t, ctx, "lapse-days", "90,5")
	problem(t, ctx, "alert", "lapse-days")
	reported(t, ctx)
	figureIs(t, ctx, "start", start)
	slide(t, ctx, "whatif-slide-value", "5") // which brings every field to what it ought to hold
	holds("lapse-days", "90,5")
	enter(t, ctx, "lapse-days", "90")
	fine("lapse-days")
	poll(t, ctx, fmt.Sprintf(`%s !== %v`, figureValue("start"), start))
}

// TestReversedDatesAreMarked: the fields say what is wrong with them, far below the alert about it.
func TestReversedDatesAreMarked(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	set(t, ctx, "period-start", "2024-05-01")
	reported(t, ctx)
	const said = `[...document.querySelectorAll('[name=period-start], [name=period-end]')].map(e => e.ariaInvalid && document.getElementById(e.getAttribute('aria-describedby')).textContent)`
	set(t, ctx, "period-end", "2024-04-01")
	problem(t, ctx, "alert", "period-reversed")
	poll(t, ctx, said+`.every(text => text?.startsWith('Choose a first day'))`)
	set(t, ctx, "period-end", "2024-06-01")
	poll(t, ctx, said+`.every(text => text === null)`)
}

func TestMonthAfterMonth(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/orders/")
	text := string(sample.Shop("en", inventedDay))
	give(t, ctx, "shop.csv", text)
	reported(t, ctx)
	set(t, ctx, "period", "calendar-year")
	begins(t, ctx, "2025-01-01")
	before := eval[float64](t, ctx, figureValue("crr"))
	enter(t, ctx, "history-shop", "Tea & more")
	// A browser without room says so, and what was to be kept can still be saved as a file.
	do(t, ctx, chromedp.Evaluate(`window.room = Storage.prototype.setItem;
		Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`, nil), click(`[data-action="history-keep"]`))
	poll(t, ctx, `!!document.querySelector('[data-event="history.full"]') && !document.querySelector('[data-action="history-export"]').disabled`)
	do(t, ctx, chromedp.Evaluate(`Storage.prototype.setItem = window.room`, nil), click(`[data-action="history-keep"]`))
	poll(t, ctx, `JSON.parse(localStorage.getItem('keeprate-history')).snapshots[0].shop === 'Tea & more'`)
	says(t, ctx, words(t)["en"].T("history.changes.first", "Shop", "Tea & more"))
	if kept := eval[string](t, ctx, `localStorage.getItem('keeprate-history')`); len(kept) > 1000 {
		t.Errorf("more is kept than figures: %s", kept)
	}
	do(t, ctx, click(`[data-action="period-later"]`))
	begins(t, ctx, "2026-01-01")
	figureIs(t, ctx, "history.crr", eval[float64](t, ctx, figureValue("crr"))-before)
	// Of a period before all that is kept it isn't said that the next file is still to come.
	do(t, ctx, click(`[data-action="period-earlier"]`))
	begins(t, ctx, "2025-01-01")
	do(t, ctx, click(`[data-action="period-earlier"]`))
	begins(t, ctx, "2024-01-01")
	for _, key := range []string{"history.changes.first", "history.changes.none"} {
		poll(t, ctx, fmt.Sprintf(`!document.querySelector('#report-history').textContent.includes(%q)`, words(t)["en"].T(key, "Shop", "Tea & more")))
	}

	// On the next visit it is still there, and the shop's name with it.
	open(t, ctx, site+"/en/orders/")
	poll(t, ctx, `document.querySelector('[data-kept="1"]').textContent.includes('“Tea & more”')`)
	give(t, ctx, "shop.csv", text)
	reported(t, ctx)
	set(t, ctx, "period", "calendar-year")
	begins(t, ctx, "2025-01-01")
	poll(t, ctx, `document.querySelector('[name="history-shop"]').value === 'Tea & more' && !!document.querySelector('[data-action="history-remove"]')`)
	do(t, ctx, chromedp.Evaluate(`window.kept = localStorage.getItem('keeprate-history')`, nil), click(`[data-action="history-remove"]`))
	poll(t, ctx, `localStorage.getItem('keeprate-history') === null`)

	// It comes back from a file; another kind of file is refused.
	giveTo(t, ctx, "history-file", "other.json", `{"format": "keeprate-report"}`)
	poll(t, ctx, `!!document.querySelector('[data-event="history.error.history-foreign"]')`)
	giveTo(t, ctx, "history-file", "kept.json", eval[string](t, ctx, `kept`))
	poll(t, ctx, `localStorage.getItem('keeprate-history') === kept && !!document.querySelector('[data-action="history-remove"]')`)

	// The page that says what is kept erases it too.
	visit(t, ctx, site+"/en/privacy/")
	poll(t, ctx, `document.querySelector('data[data-stored="summaries"]').value === '1'`)
	do(t, ctx, click(`[data-action="stored-erase"]`))
	poll(t, ctx, `localStorage.getItem('keeprate-history') === null && document.querySelector('data[data-stored="summaries"]').value === '0'`)
}

// begins waits for the report of the period that begins on a day.
func begins(t *testing.T, ctx context.Context, day string) {
	t.Helper()
	poll(t, ctx, fmt.Sprintf(`document.querySelector('[name="period-start"]').value === %q`, day))
	reported(t, ctx)
}

// figureValue is a script that reads a figure.
func figureValue(id string) string {
	return fmt.Sprintf(`Number(document.querySelector('data[data-figure=%q]').value)`, id)
}

// slide moves a slider as a person does.
func slide(t *testing.T, ctx context.Context, name, to string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const e = document.querySelector('[name=%q]'); e.focus(); e.value = %q;
		e.dispatchEvent(new Event('input', {bubbles: true})); })()`, name, to), nil))
}
