package browser

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"golang.org/x/text/encoding/charmap"
)

// blob is a file of any bytes.
type blob struct {
	name    string
	content []byte
}

// giveAll hands the page several files at once.
func giveAll(t testing.TB, ctx context.Context, blobs ...blob) {
	t.Helper()
	var files strings.Builder
	for i, b := range blobs {
		fmt.Fprintf(&files, `files.items.add(new File([Uint8Array.from(atob(%q), (c) => c.charCodeAt(0))], %q, {lastModified: %d}));`,
			base64.StdEncoding.EncodeToString(b.content), b.name, 1_700_000_000_000+i)
	}
	do(t, ctx, chromedp.Evaluate(`(() => { const files = new DataTransfer(); `+files.String()+`
		const input = document.querySelector('input[type=file]'); input.files = files.files;
		input.dispatchEvent(new Event('change', {bubbles: true})); })()`, nil))
}

// split is the shop's file cut in two that overlap by two orders.
func split() (before, after []byte) {
	lines := strings.SplitAfter(shop, "\n")
	return []byte(strings.Join(lines[:6], "")), []byte(lines[0] + strings.Join(lines[4:], ""))
}

func gzipped(t testing.TB, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(content)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zipped(t testing.TB, blobs ...blob) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, x := range blobs {
		method := zip.Deflate
		if x.name == "mimetype" { // the one entry that office programs leave unpacked
			method = zip.Store
		}
		entry, err := w.CreateHeader(&zip.FileHeader{Name: x.name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		entry.Write(x.content)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSeveralFilesAndArchives(t *testing.T) {
	before, after := split()
	for name, c := range map[string]struct {
		blobs []blob
		says  []string
	}{
		"several files": {[]blob{{"a.csv", before}, {"b.csv", after}}, []string{"2 files", "2 orders are in an earlier file as well and count once"}},
		"one twice":     {[]blob{{"a.csv", []byte(shop)}, {"a (1).csv", []byte(shop)}}, []string{"9 orders are in an earlier file"}},
		"gzip":          {[]blob{{"shop.csv.gz", gzipped(t, []byte(shop))}}, []string{"shop.csv.gz"}},
		"zip": {[]blob{{"export.zip", zipped(t, blob{"orders_export_1.csv", before}, blob{"__MACOSX/._orders", []byte("x")}, blob{"orders_export_2.csv", after}, blob{"readme.md", []byte("hello")})}},
			[]string{"orders_export_1.csv", "orders_export_2.csv", "2 orders are in an earlier file"}},
		"one that is none": {[]blob{{"shop.csv", []byte(shop)}, {"letter.pdf", []byte("%PDF-1.7")}}, []string{"letter.pdf was not read in full", "Not read. This is a PDF document."}},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := tab(t)
			open(t, ctx, serve(t, "")+"/en/orders/")
			giveAll(t, ctx, c.blobs...)
			reported(t, ctx)
			figureIs(t, ctx, "overall.orders", 7)
			figureIs(t, ctx, "overall.revenue", 300.5)
			for _, text := range c.says {
				says(t, ctx, text)
			}
		})
	}
}

// TestArchivesThatAreNone: each has its own words, and the page takes the next file.
func TestArchivesThatAreNone(t *testing.T) {
	whole := zipped(t, blob{"orders.csv", []byte(shop)})
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	for _, c := range []struct {
		blob blob
		code string
	}{
		{blob{"cut.zip", whole[:20]}, "archive-damaged"},
		{blob{"pictures.zip", zipped(t, blob{"a.png", []byte("x")})}, "archive-empty"},
		{blob{"cut.csv.gz", gzipped(t, []byte(shop))[:12]}, "archive-damaged"},
		{blob{"book.ods", zipped(t, blob{"mimetype", []byte("application/vnd.oasis.opendocument.spreadsheet")}, blob{"content.xml", []byte("<x/>")})}, "file-ods"},
		{blob{"book.xlsx", zipped(t, blob{"[Content_Types].xml", []byte("<x/>")}, blob{"xl/workbook.xml", []byte("<x/>")})}, "file-xlsx"},
		{blob{"bomb.csv.gz", gzipped(t, bytes.Repeat([]byte("a"), 400<<20))}, "row-too-long"},
		{blob{"zeros.csv.gz", gzipped(t, make([]byte, 40<<20))}, "file-empty"},
		{blob{"wide.csv", bytes.Repeat([]byte("column,"), 1<<20)}, "too-many-columns"},
	} {
		giveAll(t, ctx, c.blob)
		problem(t, ctx, "alert", c.code)
		says(t, ctx, c.blob.name)
	}
	giveAll(t, ctx, blob{"shop.csv", []byte(shop)})
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
}

// TestBrokenOffArchive: what came before the fault is reported, and that it is not all.
func TestBrokenOffArchive(t *testing.T) {
	var long strings.Builder
	long.WriteString(shop)
	for i := range 20_000 {
		fmt.Fprintf(&long, "%d,2024-%02d-%02d,completed,c%d@example.com,%d.00,EUR\n", 100+i, 1+i%12, 1+i%28, i*7919%5000, 5+i*31%100)
	}
	whole := gzipped(t, []byte(long.String()))
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	giveAll(t, ctx, blob{"orders.csv.gz", whole[:len(whole)/2]})
	reported(t, ctx)
	problem(t, ctx, "status", "archive-damaged")
	if n := eval[float64](t, ctx, `Number(document.querySelector('data[data-figure="overall.orders"]').value)`); n < 1000 || n > 19_000 {
		t.Errorf("%v orders of half an archive", n)
	}
}

func TestPastedRows(t *testing.T) {
	rows := strings.ReplaceAll(shop, ",", "\t")
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const data = new DataTransfer(); data.setData('text/plain', %q);
		document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); })()`, rows), nil))
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)

	open(t, ctx, serve(t, "")+"/pl/orders/")
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const e = document.querySelector('textarea[name=pasted]'); e.closest('details').open = true; e.value = %q; })()`, rows), nil),
		click(`[data-action="read-pasted"]`))
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
}

// TestFileDroppedOnAnyPage: it leads to the report.
func TestFileDroppedOnAnyPage(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/churn/")
	drop := func(kind string) {
		do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const data = new DataTransfer(); data.items.add(new File([%q], 'dropped.csv'));
			document.querySelector('h1').dispatchEvent(new DragEvent(%q, {dataTransfer: data, bubbles: true, cancelable: true})); })()`, shop, kind), nil))
	}
	drop("dragover")
	poll(t, ctx, `!!document.querySelector('.cover:not([hidden])')`)
	drop("drop")
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
	if path := eval[string](t, ctx, `location.pathname`); path != "/en/orders/" {
		t.Errorf("the report is on %s", path)
	}
}

// TestCorrectionsAreRememberedAndForgotten: for the next file of the same header, in this browser only.
func TestCorrectionsAreRememberedAndForgotten(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
	do(t, ctx, click(`input[name="status"][value="cancelled"]`))
	figureIs(t, ctx, "overall.orders", 8)
	set(t, ctx, "column-customer", "Order number")
	figureIs(t, ctx, "overall.customers", 8)

	open(t, ctx, site+"/en/orders/")
	give(t, ctx, "next.csv", shop+"11,2024-12-21,cancelled,fay@example.com,10.00,EUR\n")
	reported(t, ctx)
	figureIs(t, ctx, "overall.customers", 9)
	says(t, ctx, words(t)["en"].T("report.remembered"))
	if stored := eval[string](t, ctx, `JSON.stringify(localStorage)`); strings.Contains(stored, "example") || strings.Contains(stored, "Order") {
		t.Errorf("the storage holds of the file: %s", stored)
	}
	do(t, ctx, click(`[data-action="forget"]`))
	figureIs(t, ctx, "overall.customers", 5)
	figureIs(t, ctx, "overall.orders", 7)
	if n := eval[int](t, ctx, `localStorage.length`); n != 0 {
		t.Errorf("%d entries are left in the storage", n)
	}
	open(t, ctx, site+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "overall.customers", 5)
}

// TestFirstRowsAsUnderstood: every column has its role over it, a cell how it was read under it.
func TestFirstRowsAsUnderstood(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "list.csv", "Zestawienie sklepu\n\nNr;Data;Klient;Kwota;Status;Uwagi\n1;3.02.2025;Ewa;1 234,50 zł;Anulowane;\n2;14.02.2025;Ewa;10,00 zł;Zrealizowane;\n3;5.03.2025;Jan;10,00 zł;Zrealizowane;nowy\n")
	reported(t, ctx)
	table := eval[string](t, ctx, `document.querySelector('.first-rows').innerText`)
	for _, text := range []string{"Date\nData", "Customer\nKlient", "→ 3 February 2025", "→ PLN\u00a01,234.50", "→ cancelled", "4"} {
		if !strings.Contains(strings.ReplaceAll(table, "\t", "\n"), text) && !strings.Contains(table, text) {
			t.Errorf("the first rows don't say %q:\n%s", text, table)
		}
	}
	if class := eval[string](t, ctx, `document.querySelector('.first-rows tbody td:nth-of-type(6)').className`); class != "unused" {
		t.Errorf("the notes are taken for %s", class)
	}
}

// TestTotalsAreShownAsTotals: a line that only adds up others is called so, in the first rows and where it is listed,
// by the number of the column where that has no name.
func TestTotalsAreShownAsTotals(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "book.csv", ";Date;Customer;Amount\n1;2025-02-03;Ann;10\n2;2025-02-05;Bob;20\nTotal February;2025-02-28;;30\n3;2025-03-03;Ann;5\n")
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 3)
	if row := eval[string](t, ctx, `document.querySelector('.first-rows tbody tr:nth-child(3)').innerText`); !strings.Contains(row, "→ Row of totals") || strings.Contains(row, "28 February") {
		t.Errorf("the first rows say of it %q", row)
	}
	list := eval[string](t, ctx, `document.querySelector('[data-problem=totals-line]').closest('details').parentElement.parentElement.innerText`)
	for _, text := range []string{"1 row only adds up others", "“Total February” in “column 1” marks a row of totals"} {
		if !strings.Contains(list, text) {
			t.Errorf("%q is missing from the list:\n%s", text, list)
		}
	}
}

// TestListsOfCustomersAreToldSo: above all figures where such a list is alone, and in the table of files beside orders,
// of which none is lost.
func TestListsOfCustomersAreToldSo(t *testing.T) {
	const customers = "Name,Email,Orders,Total spend,Last active\nAnn,ann@x.com,3,250.00,2025-03-04\nBob,bob@x.com,0,0,2025-02-01\nMia,mia@x.com,1,99.50,2025-04-04\n"
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "customers.csv", customers)
	reported(t, ctx)
	if above := eval[bool](t, ctx, `Boolean(document.querySelector('[data-problem=not-orders]').compareDocumentPosition(document.querySelector('.answered')) & Node.DOCUMENT_POSITION_FOLLOWING)`); !above {
		t.Error("the warning does not stand above the answer")
	}
	giveAll(t, ctx, blob{"customers.csv", []byte(customers)}, blob{"orders.csv", []byte("Order,Date,Email,Total\n1001,2025-01-13,ann@x.com,10\n1002,2025-02-26,bob@x.com,20\n")})
	says(t, ctx, "This looks like a summary, not a list of orders.")
	figureIs(t, ctx, "overall.orders", 2)
	if eval[bool](t, ctx, `document.querySelector('[data-problem=not-orders].finding p.title')?.textContent === 'This looks like a summary, not a list of orders'`) {
		t.Error("the orders are said to be none")
	}
}

// TestEncodingsShowTheirDifference: the same letters by each encoding that could be meant, and the choice follows at once.
func TestEncodingsShowTheirDifference(t *testing.T) {
	text := "Data;Klient;Suma\n3.02.2025;Łukasz Żółw;10,00\n14.03.2025;Zofia Świątek;20,00\n"
	content, err := charmap.Windows1250.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	giveAll(t, ctx, blob{"lista.csv", []byte(content)})
	reported(t, ctx)
	if got := eval[string](t, ctx, `document.querySelector('select[name=encoding]').value`); got != "windows-1250" {
		t.Errorf("the encoding is %s", got)
	}
	options := eval[string](t, ctx, `[...document.querySelectorAll('select[name=encoding] option')].map((o) => o.text).join('\n')`)
	if !strings.Contains(options, "Windows-1250: Łukasz Żółw") || !strings.Contains(options, "Windows-1251: Јukasz Їуіw") {
		t.Errorf("the options are\n%s", options)
	}
	set(t, ctx, "encoding", "windows-1251")
	says(t, ctx, "Јukasz")
	set(t, ctx, "encoding", "windows-1250")
	says(t, ctx, "Łukasz Żółw")
}

// TestEngineThatDies: the page says so, keeps what was typed elsewhere, and reads the next file.
func TestEngineThatDies(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/crr/")
	enter(t, ctx, "start", "777")
	do(t, ctx, chromedp.Evaluate(`window.Worker = class extends Worker { constructor(...given) { super(...given); window.engine = this; } }`, nil))
	visit(t, ctx, site+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	do(t, ctx, chromedp.Evaluate(`window.engine.postMessage({message: new Uint8Array([255, 255])})`, nil))
	problem(t, ctx, "alert", "engine-failed")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
	visit(t, ctx, site+"/en/crr/")
	if got := eval[string](t, ctx, `document.querySelector('[name=start]').value`); got != "777" {
		t.Errorf("what was typed became %q", got)
	}
}

// TestDamagedText: bytes that no encoding has, zeros, an unclosed quote and half a surrogate cost their rows at most.
func TestDamagedText(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	damaged := strings.Replace(shop, "bob@", "b\x00ob\xff@", 1)
	giveAll(t, ctx, blob{"damaged.csv", []byte(damaged + "11,2024-12-21,completed,\"fay@example.com,10.00,EUR\n")})
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
	problem(t, ctx, "status", "quote-unclosed")
	wide := []byte{0xff, 0xfe}
	for _, c := range strings.Replace(shop, "carl@", "\U0010ffff@", 1) {
		if c == 0x10ffff {
			wide = append(wide, 0x3d, 0xd8) // the first half of a pair
			continue
		}
		wide = append(wide, byte(c), byte(c>>8))
	}
	giveAll(t, ctx, blob{"wide.csv", wide})
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
}
