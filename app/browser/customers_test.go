package browser

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// giveCrowd hands the page a file of 100,000 customers, made in the browser. Customer c, from 0, has 1 + c mod 3 orders
// of c mod 1000 + 1 each, the last one c mod 500 days before the end of 2024, the others 60 days apart.
func giveCrowd(t testing.TB, ctx context.Context) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(`(() => {
		const rows = ['Order number,Order date,Status,E-mail,Total,Currency\n'];
		for (let c = 0, n = 0; c < 100000; c++)
			for (let k = 0; k <= c % 3; k++) {
				const day = new Date(Date.UTC(2024, 11, 31) - 864e5 * (c % 500 + 60 * k)).toISOString().slice(0, 10);
				rows.push(++n + ',' + day + ',completed,customer' + String(c).padStart(6, '0') + '@example.com,' + (c % 1000 + 1) + '.00,EUR\n');
			}
		const files = new DataTransfer(); files.items.add(new File(rows, 'crowd.csv'));
		const input = document.querySelector('input[name="orders"]'); input.files = files.files;
		input.dispatchEvent(new Event('change', {bubbles: true})); })()`, nil))
	reported(t, ctx)
	figureIs(t, ctx, "found.customers", 100000)
}

// rowsSeen waits until every row within the list's box is written, and returns the first and the last of them.
const rowsSeen = `(() => { const box = document.getElementById('people'), edge = box.getBoundingClientRect();
	const top = edge.top + box.querySelector('.people-head').offsetHeight;
	const seen = [...box.querySelectorAll('.people-rows .person')].filter((e) => { const r = e.getBoundingClientRect(); return r.bottom > top + 1 && r.top < edge.bottom - 1; });
	const first = seen[0], last = seen[seen.length - 1];
	return seen.length > 0 && seen.every((e) => e.querySelector('b')) && first.getBoundingClientRect().top <= top + 1 && last.getBoundingClientRect().bottom >= edge.bottom - 3
		? [first, last].map((e) => e.getAttribute('aria-rowindex') + ' ' + e.querySelector('b').textContent).join(' … ') : ''; })()`

// firstRow is the name in the first row of the list, "" where the list is scrolled.
const firstRow = `(document.querySelector('#people [role="row"][aria-rowindex="2"] b') || {}).textContent`

func TestAHundredThousandCustomers(t *testing.T) {
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(1280, 900))
	open(t, ctx, serve(t, "")+"/en/orders/")
	giveCrowd(t, ctx)
	figureIs(t, ctx, "found.orders", 100000+33333+2*33333)
	if got := eval[string](t, ctx, `document.querySelector('#people [role="table"]').getAttribute('aria-rowcount')`); got != "100001" {
		t.Errorf("the table has %s rows", got)
	}

	// Sorted by name: the rows are where their numbers say, wherever one scrolls to.
	do(t, ctx, click(`#people [data-column="name"]`))
	poll(t, ctx, firstRow+` === 'customer000000@example.com'`)
	for _, row := range []int{0, 40, 777, 50_000, 99_000, 51_234} {
		do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const box = document.getElementById('people');
			box.scrollTop = %d * box.querySelector('.people-rows .person').offsetHeight; })()`, row), nil))
		want := fmt.Sprintf("%d customer%06d@example.com", row+2, row)
		poll(t, ctx, fmt.Sprintf(`%s.startsWith(%q)`, rowsSeen, want))
	}
	do(t, ctx, chromedp.Evaluate(`(() => { const box = document.getElementById('people'); box.scrollTop = box.scrollHeight; })()`, nil))
	poll(t, ctx, rowsSeen+`.endsWith('100001 customer099999@example.com')`)
	if n := eval[int](t, ctx, `document.querySelectorAll('#people .person').length`); n > 80 {
		t.Errorf("%d rows are written", n)
	}

	// The keyboard scrolls it.
	do(t, ctx, chromedp.Focus("#people", chromedp.ByQuery), chromedp.KeyEvent(kb.Home))
	poll(t, ctx, rowsSeen+`.startsWith('2 customer000000@example.com')`)
	do(t, ctx, chromedp.KeyEvent(kb.PageDown))
	poll(t, ctx, `document.getElementById('people').scrollTop > 200 && !!`+rowsSeen)

	// The other way round, and by another column.
	do(t, ctx, click(`#people [data-column="name"]`))
	poll(t, ctx, firstRow+` === 'customer099999@example.com'`)
	poll(t, ctx, `document.querySelector('#people [data-column="name"]').parentElement.getAttribute('aria-sort') === 'descending'`)
	do(t, ctx, click(`#people [data-column="spend"]`))
	poll(t, ctx, `document.querySelector('#people [aria-rowindex="2"] .is-spend').textContent.includes('€3,000')`)

	// Searching keeps what is typed and where one types it.
	enter(t, ctx, "customers-search", "CUSTOMER0123")
	figureIs(t, ctx, "found.customers", 100)
	poll(t, ctx, `document.activeElement.name === 'customers-search' && document.activeElement.value === 'CUSTOMER0123'`)
	enter(t, ctx, "customers-search", "customer012345@")
	figureIs(t, ctx, "found.customers", 1)
	figureIs(t, ctx, "found.revenue", 346)
	enter(t, ctx, "customers-search", "nobody")
	noFigure(t, ctx, "found.customers")
	poll(t, ctx, `!document.querySelector('.people-rows').firstElementChild`)
	do(t, ctx, click(`[data-action="clear-filters"]`))
	figureIs(t, ctx, "found.customers", 100000)
	poll(t, ctx, `document.querySelector('[name="customers-search"]').value === ''`)
}

// TestTheGridAndTheSegmentsLeadToTheirCustomers: what they count is what the list finds, and what its file holds.
func TestTheGridAndTheSegmentsLeadToTheirCustomers(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "found.customers", 5)
	poll(t, ctx, `document.querySelectorAll('.people-rows .person b').length === 5`)
	cell := eval[string](t, ctx, `(() => { const b = [...document.querySelectorAll('.rfm.cells button')].pop(); b.click(); return b.dataset.list + '|' + b.querySelector('data').value; })()`)
	query, count, _ := strings.Cut(cell, "|")
	poll(t, ctx, fmt.Sprintf(`document.querySelector('[data-figure="found.customers"]').value === %q`, count))
	score := strings.Fields(query)
	says(t, ctx, "R = "+score[2]+", F = "+score[3])
	poll(t, ctx, `document.activeElement.id === 'customers'`)

	do(t, ctx, chromedp.Evaluate(`window.saved = {}; (() => { const make = URL.createObjectURL; URL.createObjectURL = (blob) => {
		blob.text().then((text) => { window.saved.text = text; }); return make.call(URL, blob); };
		const press = HTMLAnchorElement.prototype.click; HTMLAnchorElement.prototype.click = function () { if (this.download) window.saved.name = this.download; press.call(this); }; })()`, nil))
	do(t, ctx, chromedp.Evaluate(`document.querySelector('[data-action="export-found"]').click()`, nil))
	poll(t, ctx, fmt.Sprintf(`!!window.saved.text && window.saved.text.trim().split('\n').length === 1 + %s && window.saved.name === 'keeprate-customers-r%s-f%s.csv'`, count, score[2], score[3]))

	segment := eval[string](t, ctx, `(() => { const b = document.querySelector('.segments [data-list]'); b.click(); return b.dataset.list.split(' ')[0]; })()`)
	poll(t, ctx, fmt.Sprintf(`document.querySelector('[name="customers-segment"]').value === %q &&
		document.querySelector('[data-figure="found.customers"]').value === document.querySelector('[data-figure="segment.%s"]').value`, segment, segment))
	do(t, ctx, chromedp.Evaluate(`window.saved = {}; document.querySelector('.segments [data-export]').click()`, nil))
	poll(t, ctx, fmt.Sprintf(`!!window.saved.text && window.saved.name === 'keeprate-customers-%s.csv'`, segment))

	// Lost customers are those that the figures count.
	set(t, ctx, "period", "calendar-year")
	figureIs(t, ctx, "lost", 2)
	set(t, ctx, "customers-segment", "")
	set(t, ctx, "customers-group", "lost")
	figureIs(t, ctx, "found.customers", 2)
	figureIs(t, ctx, "found.revenue", 70)
}

// TestFixedStepsAreOffered: where the orders tell few customers apart, one press scores them by fixed steps.
func TestFixedStepsAreOffered(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	do(t, ctx, click(`[data-action="fixed-steps"]`))
	poll(t, ctx, `document.querySelector('[name="rfm-rule"]').value === 'fixed-frequency' && !document.querySelector('[data-action="fixed-steps"]')`)
	poll(t, ctx, `[...document.querySelectorAll('.cut-points tbody tr')][1].textContent.replaceAll('\u00a0', ' ').endsWith('1234–5≥ 6')`)
	poll(t, ctx, `document.activeElement.name === 'rfm-rule'`)

	// Beside cut points by quantile they become the person's own.
	set(t, ctx, "rfm-rule", "quantile")
	poll(t, ctx, `!!document.querySelector('[data-action="fixed-steps"]')`)
	do(t, ctx, click(`[data-action="fixed-steps"]`))
	poll(t, ctx, `document.querySelector('[name="rfm-rule"]').value === 'own' && document.querySelector('[name="cuts-frequency"]').value === '2; 3; 4; 6'`)
}
