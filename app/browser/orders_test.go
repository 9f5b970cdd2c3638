package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// give hands the page a file of orders of this content, as the file dialogue does.
func give(t testing.TB, ctx context.Context, name, content string) {
	t.Helper()
	giveTo(t, ctx, "orders", name, content)
}

// giveTo hands a file to the input of a name.
func giveTo(t testing.TB, ctx context.Context, input, name, content string) {
	t.Helper()
	text, err := json.Marshal(content)
	if err != nil {
		t.Fatal(err)
	}
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const files = new DataTransfer(); files.items.add(new File([%s], %q));
		const input = document.querySelector('input[name="%s"]'); input.files = files.files;
		input.dispatchEvent(new Event('change', {bubbles: true})); })()`, text, name, input), nil))
}

// reported waits for the report of the last choice.
func reported(t testing.TB, ctx context.Context) {
	t.Helper()
	poll(t, ctx, `!!document.querySelector('[data-report="ready"]')`)
}

// problem waits until the page names a problem by its code.
func problem(t testing.TB, ctx context.Context, role, code string) {
	t.Helper()
	poll(t, ctx, fmt.Sprintf(`!!document.querySelector('main [role=%q][data-problem=%q]')`, role, code))
}

// shop has four customers in 2023, two of whom buy again in 2024.
const shop = `Order number,Order date,Status,E-mail,Total,Currency
1,2023-01-15,completed,ana@example.com,10.00,EUR
2,2023-02-15,completed,bob@example.com,20.00,EUR
3,2023-03-15,completed,carl@example.com,30.00,EUR
4,2023-12-15,completed,dora@example.com,40.00,EUR
5,2024-01-20,completed,ana@example.com,50.00,EUR
6,2024-05-20,completed,bob@example.com,60.50,EUR
7,2024-06-20,cancelled,carl@example.com,70.00,EUR
8,2024-07-20,completed,eva@example.com,80.00,RON
9,soon,completed,eva@example.com,80.00,EUR
10,2024-12-20,completed,eva@example.com,90.00,EUR
`

// TestReportOfOnlineRetail holds the page to the figures of the UCI Online Retail orders, computed independently.
func TestReportOfOnlineRetail(t *testing.T) {
	file := shared(t, "data/uci_online_retail_orders.csv")
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	do(t, ctx, chromedp.SetUploadFiles(`input[name="orders"]`, []string{file}, chromedp.ByQuery))
	reported(t, ctx)
	for id, want := range map[string]float64{
		"overall.customers": 4338, "overall.orders": 18532, "overall.revenue": 8911407.90,
		"overall.average-order-value": 8911407.90 / 18532, "overall.orders-per-customer": 18532. / 4338, "overall.repeat-purchase-rate": 2845. / 4338,
		"overall.time-between-purchases": 28, "segment.champions": 798,
	} {
		figureIs(t, ctx, id, want)
	}
	set(t, ctx, "period", "custom")
	set(t, ctx, "period-start", "2011-06-01")
	set(t, ctx, "period-end", "2011-11-30")
	for id, want := range map[string]float64{
		"start": 2718, "end": 3471, "new": 1579, "retained": 1892, "crr": 1892. / 2718, "churn": 1 - 1892./2718,
	} {
		figureIs(t, ctx, id, want)
	}
	reported(t, ctx)
}

func TestReportAnswersTheControls(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	set(t, ctx, "period", "calendar-year")
	figureIs(t, ctx, "start", 4)
	figureIs(t, ctx, "crr", .5)
	figureIs(t, ctx, "orders", 3)
	figureIs(t, ctx, "overall.orders", 7)
	figureIs(t, ctx, "revenue", 200.5)
	problem(t, ctx, "status", "other-currencies")
	problem(t, ctx, "status", "date-unreadable")
	says(t, ctx, "Line 10")

	// The cancelled order counts once its status is ticked; Carl has then bought again.
	do(t, ctx, click(`input[name="status"][value="cancelled"]`))
	figureIs(t, ctx, "crr", .75)
	do(t, ctx, click(`input[name="status"][value="cancelled"]`))
	figureIs(t, ctx, "crr", .5)

	set(t, ctx, "currency", "RON")
	figureIs(t, ctx, "overall.revenue", 80)
	set(t, ctx, "currency", "EUR")
	figureIs(t, ctx, "overall.revenue", 300.5)

	// Who bought in the 400 days up to the period's eve, and up to its end.
	set(t, ctx, "lapse-days", "400")
	figureIs(t, ctx, "start", 4)
	set(t, ctx, "lapse-days", "20")
	figureIs(t, ctx, "start", 1)
	figureIs(t, ctx, "end", 1)
	set(t, ctx, "lapse-days", "few")
	problem(t, ctx, "alert", "lapse-days")
	set(t, ctx, "lapse-days", "")
	figureIs(t, ctx, "start", 4)

	do(t, ctx, click(`[data-action="period-earlier"]`))
	figureIs(t, ctx, "end", 4)
	noFigure(t, ctx, "crr")
	problem(t, ctx, "status", "history-too-short")
}

func TestMappingIsShownAndCorrected(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "lists.csv", "Date;Paid on;Buyer;Total\n03/04/2024;05/06/2023;Ana;10,00\n04/05/2024;06/07/2024;Ana;20,00\n")
	reported(t, ctx)
	problem(t, ctx, "status", "customer-by-name")
	problem(t, ctx, "status", "date-order-open")
	for name, want := range map[string]string{
		"column-date": "Date", "column-customer": "Buyer", "column-amount": "Total", "decimal": ",", "delimiter": ";", "date-order": "DMY", "encoding": "utf-8",
	} {
		if got := eval[string](t, ctx, fmt.Sprintf(`document.querySelector('select[name=%q]').value`, name)); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	says(t, ctx, "→ 3 April 2024")
	set(t, ctx, "date-order", "MDY")
	says(t, ctx, "4 March 2024")
	set(t, ctx, "column-date", "Paid on")
	figureIs(t, ctx, "overall.time-between-purchases", 397) // 5 June 2023 to 6 July 2024: the choice of the order went with the column
	set(t, ctx, "column-customer", "")
	problem(t, ctx, "status", "no-customer")
	noFigure(t, ctx, "overall.customers")
	figureIs(t, ctx, "overall.revenue", 30)
}

func TestFilesThatHoldNoOrders(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	for _, c := range []struct{ name, content, code string }{
		{"empty.csv", "", "file-empty"},
		{"orders.xlsx", "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00[Content_Types].xml xl/workbook.xml" + strings.Repeat("\x00", 4000), "file-xlsx"},
		{"orders.pdf", "%PDF-1.7\n", "file-pdf"},
		{"header.csv", "Order number,Order date,E-mail,Total\n", "no-rows"},
		{"other.csv", "Name,When,Paid\nAna,yesterday evening,much\n", "no-columns"},
	} {
		give(t, ctx, c.name, c.content)
		problem(t, ctx, "alert", c.code)
		says(t, ctx, c.name)
	}
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
}

// TestFilesThatLackAColumn: what the file cannot tell is said, and the rest is told. A column that was not recognised can
// be chosen.
func TestFilesThatLackAColumn(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "free.csv", "a,b,c\n2024-01-02,ana@example.com,thirty\n2024-02-03,bob@example.com,forty\n")
	figureIs(t, ctx, "overall.orders", 2)
	reported(t, ctx)
	problem(t, ctx, "status", "no-amount")
	figureIs(t, ctx, "overall.customers", 2)
	noFigure(t, ctx, "overall.revenue")

	give(t, ctx, "undated.csv", "Number,E-mail,Total,When\n1,ana@example.com,10.00,x2024-01-02\n2,ana@example.com,30.00,x2024-02-02\n3,bob@example.com,50.00,x2024-02-03\n")
	figureIs(t, ctx, "overall.average-order-value", 30)
	reported(t, ctx)
	problem(t, ctx, "status", "no-date")
	figureIs(t, ctx, "overall.repeat-purchase-rate", .5)
	noFigure(t, ctx, "crr")
	says(t, ctx, "needs the day of each order")
}

func TestFileDroppedAnywhere(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	drop := func(kind string) {
		do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const data = new DataTransfer(); data.items.add(new File([%q], 'dropped.csv'));
			document.querySelector('h1').dispatchEvent(new DragEvent(%q, {dataTransfer: data, bubbles: true, cancelable: true})); })()`, shop, kind), nil))
	}
	drop("dragover")
	poll(t, ctx, `!!document.querySelector('.drop.over')`)
	drop("drop")
	reported(t, ctx)
	says(t, ctx, "dropped.csv")
}

func TestReadingCanBeCancelled(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	do(t, ctx, chromedp.Evaluate(`(() => { const row = '1,2024-01-15,completed,ana@example.com,10.00,EUR\n'.repeat(20000);
		const files = new DataTransfer();
		files.items.add(new File(['Order number,Order date,Status,E-mail,Total,Currency\n', ...Array(200).fill(row)], 'large.csv'));
		const input = document.querySelector('input[name="orders"]'); input.files = files.files;
		input.dispatchEvent(new Event('change', {bubbles: true})); })()`, nil))
	poll(t, ctx, `!!document.querySelector('progress')`)
	do(t, ctx, click(`[data-action="cancel"]`))
	poll(t, ctx, `!document.querySelector('progress') && !!document.querySelector('.drop')`)
	poll(t, ctx, `document.activeElement.name === 'orders'`)
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
}

// TestTheControlStaysInPlace: the report above a control is drawn anew by it, much shorter here, and the control stays
// where it was on the screen.
func TestTheControlStaysInPlace(t *testing.T) {
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(390, 844))
	open(t, ctx, serve(t, "")+"/en/orders/")
	do(t, ctx, click(`[data-action="try-sample"]`))
	reported(t, ctx)
	const top = `document.activeElement.getBoundingClientRect().top`
	do(t, ctx, chromedp.Evaluate(`(() => { const e = document.querySelector('[name=column-date]'); e.focus(); e.scrollIntoView({block: 'center', behavior: 'instant'}); })()`, nil))
	do(t, ctx, chromedp.Sleep(300*time.Millisecond))
	was, height := eval[float64](t, ctx, top), eval[float64](t, ctx, `document.body.offsetHeight`)
	set(t, ctx, "column-date", "")
	poll(t, ctx, fmt.Sprintf(`document.body.offsetHeight < %v - 1000`, height))
	reported(t, ctx)
	poll(t, ctx, fmt.Sprintf(`document.activeElement.name === 'column-date' && Math.abs(%s - %v) < 10`, top, was))
}

// TestTheFocusIsNotLost: what had it goes when a file is read; it goes on to the report, or to what is told in its place,
// unless somebody has moved it meanwhile.
func TestTheFocusIsNotLost(t *testing.T) {
	site, ctx := serve(t, ""), tab(t)
	open(t, ctx, site+"/en/orders/")
	do(t, ctx, chromedp.Focus(`[name=orders]`, chromedp.ByQuery))
	give(t, ctx, "note.pdf", "%PDF-1.7\n1 0 obj\n")
	poll(t, ctx, `document.activeElement.dataset.problem === 'file-pdf'`)
	do(t, ctx, chromedp.Focus(`[name=orders]`, chromedp.ByQuery))
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	poll(t, ctx, `document.activeElement.matches('.report h1')`)

	open(t, ctx, site+"/en/orders/")
	do(t, ctx, chromedp.Evaluate(`document.querySelector('.lang summary').focus()`, nil))
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	do(t, ctx, chromedp.Sleep(300*time.Millisecond))
	if !eval[bool](t, ctx, `document.activeElement.matches('.lang summary')`) {
		t.Error("the focus was taken from what had it")
	}
}

func TestExports(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	set(t, ctx, "period", "calendar-year")
	figureIs(t, ctx, "crr", .5)
	reported(t, ctx)
	do(t, ctx, chromedp.Evaluate(`window.saved = {}; (() => { const make = URL.createObjectURL; URL.createObjectURL = (blob) => {
		blob.text().then((text) => { window.saved[blob.type] = text; }); return make.call(URL, blob); }; })()`, nil))
	do(t, ctx, click(`[data-action="export-json"]`))
	poll(t, ctx, `!!window.saved['application/json']`)
	var report struct {
		Format  string
		File    struct{ Name string }
		Figures map[string]float64
		Counts  struct{ Rows, Orders, SkippedRows int }
	}
	if err := json.Unmarshal([]byte(eval[string](t, ctx, `window.saved['application/json']`)), &report); err != nil {
		t.Fatal(err)
	}
	if report.Format != "keeprate-report" || report.File.Name != "shop.csv" || report.Figures["crr"] != .5 || report.Counts.Rows != 10 || report.Counts.SkippedRows != 1 {
		t.Errorf("%+v", report)
	}
	for action, want := range map[string]string{"export-customers": "ana@example.com", "export-problems": "date-unreadable"} {
		do(t, ctx, chromedp.Evaluate(`window.saved = {}`, nil), click(`[data-action="`+action+`"]`))
		poll(t, ctx, fmt.Sprintf(`Object.values(window.saved).some((text) => text.includes(%q))`, want))
	}
}

func TestExportsForSpreadsheets(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/pl/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	set(t, ctx, "csv-for", "spreadsheet")
	w := words(t)["pl"]
	for action, want := range map[string]string{
		"export-customers": "\ufeff" + strings.Join([]string{w.T("report.column.name"), w.T("report.column.first"), w.T("report.column.last"), w.T("csv.days")}, ";"),
		"export-problems":  "\ufeff" + strings.Join([]string{w.T("csv.line"), w.T("csv.reason"), w.T("csv.column")}, ";"),
		"export-found":     "80,5;", // what Bob has spent
	} {
		if got := string(saved(t, ctx, action)); !strings.Contains(got, want) {
			t.Errorf("%s has no %q: %s", action, want, got)
		}
	}
	set(t, ctx, "csv-for", "programs")
	if got := string(saved(t, ctx, "export-customers")); !strings.HasPrefix(got, "customer,first,last,") {
		t.Errorf("for programs: %s", got)
	}
}

// TestReportSurvivesTheLanguage: another language and another page keep the report.
func TestReportSurvivesTheLanguage(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	do(t, ctx, chromedp.Evaluate(`document.querySelector('.foot a[hreflang="pl"]').click()`, nil))
	poll(t, ctx, `location.pathname === '/pl/orders/'`)
	says(t, ctx, words(t)["pl"].T("report.overall.title"))
	figureIs(t, ctx, "overall.orders", 7)
	reported(t, ctx)
}

// TestReportFitsThePhone: nothing but tables scrolls sideways.
func TestReportFitsThePhone(t *testing.T) {
	file := shared(t, "data/uci_online_retail_orders.csv")
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(320, 700))
	open(t, ctx, serve(t, "")+"/el/orders/")
	do(t, ctx, chromedp.SetUploadFiles(`input[name="orders"]`, []string{file}, chromedp.ByQuery))
	reported(t, ctx)
	if wide := eval[string](t, ctx, `document.documentElement.scrollWidth <= innerWidth ? '' :
		[...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .law, nav'))
			.slice(0, 3).map((e) => e.outerHTML.slice(0, 200)).join('\n')`); wide != "" {
		t.Errorf("wider than the phone:\n%s", wide)
	}
}

// TestFileChosenBeforeThePageAnswers: on the orders page and on the home page, where the client takes its time.
func TestFileChosenBeforeThePageAnswers(t *testing.T) {
	for _, path := range []string{"/en/orders/", "/en/"} {
		t.Run(path, func(t *testing.T) {
			ctx, release := openLate(t, path, `input[name="orders"]`)
			give(t, ctx, "shop.csv", shop)
			release()
			reported(t, ctx)
			figureIs(t, ctx, "overall.orders", 7)
		})
	}
}

func TestFileThatHasVanished(t *testing.T) {
	file := filepath.Join(t.TempDir(), "orders.csv")
	if err := os.WriteFile(file, []byte(shop), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	do(t, ctx, chromedp.SetUploadFiles(`input[name="orders"]`, []string{file}, chromedp.ByQuery))
	reported(t, ctx)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	set(t, ctx, "column-customer", "Status") // another mapping reads the file again
	problem(t, ctx, "alert", "file-gone")
}
