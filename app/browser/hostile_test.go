package browser

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// scripted are texts that run where a page takes text for markup, for code or for an address; each would set pwned. The
// last ones are too long for any line.
var scripted = []string{
	`<script>window.pwned=1</script>`, `<img src=x onerror=window.pwned=1>`, `"><svg onload=window.pwned=1>`, `' autofocus onfocus=window.pwned=1 x='`,
	`</option></select><img src=x onerror=window.pwned=1>`, `</textarea><script>window.pwned=1</script>`, `javascript:window.pwned=1`,
	`{{constructor.constructor("window.pwned=1")()}}`, `${window.pwned=1}`, `&lt;img src=x onerror=window.pwned=1&gt;`, `<style>*{display:none}</style>`,
	`<base href="https://example.com/">`, `<iframe srcdoc="<script>parent.pwned=1</script>">`, `=HYPERLINK("https://example.com","x")`, `@SUM(1+1)`, `+1+1`, "\t=1+1", `-2+3+cmd|' /C calc'!A0`,
	`__proto__`, `constructor`, "\u202eevil\u2066", strings.Repeat("W", 3000), strings.Repeat("﷽", 200), strings.Repeat("Z\u0321\u0354", 300),
}

// naughty are the scripted texts and the Big List of Naughty Strings.
func naughty(t testing.TB) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(npmPackage(t, npmNaughty), "resources", "blns.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	if err := json.Unmarshal(data, &list); err != nil || len(list) < 400 {
		t.Fatalf("%d strings, %v", len(list), err)
	}
	return append(list, scripted...)
}

// wary is a tab that remembers whether anything ran, a dialog came up or the policy had to step in.
func wary(t testing.TB) (ctx context.Context, unharmed func(when string)) {
	t.Helper()
	ctx = tab(t)
	dialogs := make(chan string, 100)
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*page.EventJavascriptDialogOpening); ok {
			dialogs <- e.Message
			go chromedp.Run(ctx, page.HandleJavaScriptDialog(false))
		}
	})
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(`window.violations = []; addEventListener('securitypolicyviolation', (e) => violations.push(e.effectiveDirective + ' ' + e.blockedURI));`).Do(ctx)
		return err
	}), chromedp.EmulateViewport(360, 740))
	return ctx, func(when string) {
		t.Helper()
		select {
		case message := <-dialogs:
			t.Errorf("%s: a dialog says %q", when, message)
		default:
		}
		if wrong := eval[string](t, ctx, `[window.pwned && 'something ran', {}.pwned && 'a prototype was changed', ...violations,
			document.title.includes('pwned') && document.title, document.documentElement.dataset.app !== 'ready' && 'the page has failed',
			document.querySelector('main script, main iframe:not(.preview), main style, main base, main img[src="x"], main [onerror], main [onfocus], main [onload]') && 'markup came in',
			[...document.querySelectorAll('a[href]')].some((a) => a.protocol === 'javascript:') && 'a link is a script',
			document.documentElement.scrollWidth > innerWidth && 'wider than the phone: ' + [...document.querySelectorAll('main *')]
				.filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .law, nav')).slice(0, 3).map((e) => e.outerHTML.slice(0, 300)).join('\n')].filter(Boolean).join('\n')`); wrong != "" {
			t.Errorf("%s: %s", when, wrong)
		}
	}
}

// naughtyOrders has every text as a customer, as a status, and where a date, an amount and a currency ought to be; and the
// worst of them as names of columns.
func naughtyOrders(t testing.TB, texts []string, comma rune) string {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = comma
	header := append([]string{"Order number", "Order date", "Status", "Customer", "Total", "Currency"}, scripted...)
	w.Write(header)
	for i, text := range texts {
		number := fmt.Sprint(i)
		w.Write([]string{number, "2024-01-15", text, text, "10.00", "EUR", text})
		w.Write([]string{"b" + number, "2024-03-15", "completed", text, "12.50", "EUR"})
		w.Write([]string{"c" + number, text, "completed", "x" + number, "10.00", "EUR"})
		w.Write([]string{"d" + number, "2024-02-15", "completed", "x" + number, text, "EUR"})
		w.Write([]string{text, "2024-02-16", "completed", "x" + number, "10.00", text})
	}
	w.Flush()
	if err := w.Error(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const hostileName = `"><img src=x onerror=window.pwned=1>` + "\u202evsc.<b>.csv"

// TestHostileFiles: a file of orders and a survey's answers with the worst texts in every place, dropped and pasted. Nothing
// runs, nothing breaks the layout, and what is saved is safe to open in a spreadsheet.
func TestHostileFiles(t *testing.T) {
	site := serve(t, "")
	texts := naughty(t)
	ctx, unharmed := wary(t)
	open(t, ctx, site+"/en/orders/")
	give(t, ctx, hostileName, naughtyOrders(t, texts, ','))
	reported(t, ctx)
	set(t, ctx, "period", "calendar-year")
	reported(t, ctx)
	do(t, ctx, chromedp.Evaluate(`for (const fold of document.querySelectorAll('main details')) fold.open = true; document.querySelector('[id$="-search"]').scrollIntoView()`, nil))
	poll(t, ctx, `document.querySelector('.people-rows').childElementCount > 5`)
	unharmed("the report of " + fmt.Sprint(len(texts)) + " texts")
	for _, text := range []string{scripted[1], scripted[7], "__proto__", "=HYPERLINK"} {
		enter(t, ctx, eval[string](t, ctx, `document.querySelector('[id$="-search"]').name`), text)
		poll(t, ctx, fmt.Sprintf(`document.querySelector('.people-rows').textContent.includes(%q)`, text))
	}
	enter(t, ctx, "history-shop", `<img src=x onerror=window.pwned=1>`)
	do(t, ctx, chromedp.Evaluate(`document.querySelector('[data-action="history-keep"]').click()`, nil))
	unharmed("searching and keeping")

	for _, action := range []string{"export-customers", "export-problems"} {
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(saved(t, ctx, action)), "\ufeff"))).ReadAll()
		if err != nil || len(rows) < 300 {
			t.Fatalf("%s: %d rows, %v", action, len(rows), err)
		}
		for _, cells := range rows {
			for _, cell := range cells {
				if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
					t.Errorf("%s: a spreadsheet would calculate %q", action, cell)
				}
			}
		}
	}
	var document struct {
		Counts struct{ Customers, SkippedRows int }
	}
	if data := saved(t, ctx, "export-json"); json.Unmarshal(data, &document) != nil || !utf8.Valid(data) || document.Counts.Customers < 400 || document.Counts.SkippedRows < 400 {
		t.Errorf("the report as JSON counts %+v", document)
	}
	for _, path := range []string{"/sr/orders/", "/en/privacy/"} {
		visit(t, ctx, site+path)
		unharmed(path)
	}

	visit(t, ctx, site+"/en/orders/")
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const data = new DataTransfer(); data.setData('text/plain', %s);
		document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); })()`, jsText(t, naughtyOrders(t, texts[len(texts)-60:], '\t'))), nil))
	poll(t, ctx, `!document.querySelector('.file-name')?.textContent.includes('img src')`)
	reported(t, ctx)
	unharmed("pasted rows")

	visit(t, ctx, site+"/en/nps/")
	var answers strings.Builder
	w := csv.NewWriter(&answers)
	w.Write(append([]string{"Score", "Remark"}, scripted...))
	for i, text := range texts {
		w.Write([]string{fmt.Sprint(i % 11), text})
		w.Write([]string{text, text})
	}
	w.Flush()
	giveSurvey(t, ctx, hostileName, answers.String())
	poll(t, ctx, `document.querySelector('[name="promoters"]').value !== ''`)
	do(t, ctx, chromedp.Evaluate(`for (const fold of document.querySelectorAll('main details')) fold.open = true`, nil))
	unharmed("a survey")
}

// jsText is a text as a script writes it.
func jsText(t testing.TB, text string) string {
	t.Helper()
	data, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestHostileTyping: every text as an input, and in the address; an invented name of an input is no input.
func TestHostileTyping(t *testing.T) {
	site := serve(t, "")
	texts, err := json.Marshal(naughty(t))
	if err != nil {
		t.Fatal(err)
	}
	ctx, unharmed := wary(t)
	open(t, ctx, site+"/en/nps/#promoters=%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E&__proto__=1&scores=%22%3E%3Cscript%3Ewindow.pwned%3D1%3C/script%3E&%E0%A4%A=%zz")
	unharmed("an address")
	open(t, ctx, site+"/en/crr/?held=%22%3E%3Cscript%3Ewindow.pwned%3D1%3C/script%3E&start=1#start=9000&end=5000&new=2000")
	figureIs(t, ctx, "crr", 1./3)
	unharmed("a query")
	await := func(script string) {
		t.Helper()
		do(t, ctx, awaited(`(async () => { const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))); const texts = `+string(texts)+";\n"+script+`})()`, nil))
	}
	await(`const input = document.querySelector('[name=start]');
		for (const text of texts) { input.value = text; input.dispatchEvent(new Event('input', {bubbles: true})); await drawn(); }`)
	unharmed("typing")
	await(`for (const text of texts.slice(-60)) { location.hash = 'start=' + encodeURIComponent(text) + '&' + encodeURIComponent(text) + '=1'; await drawn(); }`)
	unharmed("addresses")
	do(t, ctx, chromedp.Evaluate(`location.hash = '%zz=%&%E0%A4%A'; location.hash = 'start=9000&end=5000&new=2000'`, nil))
	figureIs(t, ctx, "crr", 1./3)

	open(t, ctx, site+"/en/embed/")
	for _, name := range []string{"embed-width", "preset-start"} {
		set(t, ctx, name, `"><script>window.pwned=1</script>`)
	}
	unharmed("the builder")
	if snippet := eval[string](t, ctx, `document.querySelector('#script-snippet').value`); strings.Contains(snippet, "<script>window") {
		t.Errorf("the lines to copy are %s", snippet)
	}
}

// TestHostilePageAroundAFrame: it can't read the calculator, hears of nothing but its height, and changes nothing but its
// theme. Pages that aren't meant for frames refuse to be framed where the host sends the site's headers.
func TestHostilePageAroundAFrame(t *testing.T) {
	site := withHeaders(t)
	host := article(t, fmt.Sprintf(`<!doctype html><body><iframe width="400" height="900" src="%[1]s/embed/en/crr/?theme=%%22%%3E%%3Cscript%%3Ewindow.pwned=1%%3C/script%%3E&accent=red;}*{display:none}&start=1"></iframe>
		<iframe src="%[1]s/en/orders/"></iframe><script>heard = []; addEventListener('message', (e) => heard.push(e.data));</script></body>`, site))
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(900, 1200), chromedp.Navigate(host))
	poll(t, ctx, `heard.length > 0`)
	pollFrame(t, ctx, 1, `location.protocol === 'chrome-error:'`)
	clickFrame(t, ctx, 0, `[name="start"]`)
	pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready'`)
	do(t, ctx, chromedp.KeyEvent("8000"))
	pollFrame(t, ctx, 0, `document.querySelector('data[data-figure="crr"]')?.value === '0.375'`)
	pollFrame(t, ctx, 0, `document.body.innerText.includes('/ 8,000')`) // what stands below the answer follows it
	before := inFrame[string](t, ctx, 0, `document.body.innerText`)

	reads := eval[string](t, ctx, `(() => { const frame = document.querySelector('iframe'), read = [];
		for (const way of [(w) => w.document.body, (w) => w.keeprate.typed, (w) => w.localStorage, (w) => w.location.hash, () => frame.contentDocument.body]) {
			try { read.push(String(way(frame.contentWindow))); } catch {}
		}
		return read.join(' '); })()`)
	if reads != "" {
		t.Errorf("the page around reads %s", reads)
	}
	do(t, ctx, chromedp.Evaluate(`(() => { const frame = document.querySelector('iframe').contentWindow;
		const evil = '"><img src=x onerror=window.pwned=1>';
		for (const data of [null, 0, '', evil, [], [evil], {}, {keeprateTheme: evil}, {keeprateTheme: {toString: evil}}, {keeprateTheme: ['dark']}, {keeprateTheme: null},
			{keeprateHeight: 5}, {typed: {start: '1'}}, {values: {start: '1'}}, {hold: {typed: {start: '1'}}}, {give: '1'}, {take: true}, {message: new Uint8Array([255, 255])},
			{keeprateTheme: 'dark', start: '1'}, new Blob([evil]), {toString: evil, __proto__: null}, 'x'.repeat(1e6)]) frame.postMessage(data, '*'); })()`, nil))
	pollFrame(t, ctx, 0, `document.documentElement.dataset.theme === 'dark'`)
	if after := inFrame[string](t, ctx, 0, `document.body.innerText`); after != before {
		t.Errorf("messages have changed the frame from %q to %q", before, after)
	}
	if got := inFrame[string](t, ctx, 0, `String(document.querySelector('[name=start]').value) + ' ' + (window.pwned || 'safe') + ' ' + document.documentElement.dataset.app`); got != "8000 safe ready" {
		t.Errorf("the frame is %q", got)
	}
	if told := eval[string](t, ctx, `heard.filter((data) => Object.keys(data).join() !== 'keeprateHeight' || typeof data.keeprateHeight !== 'number').map((data) => JSON.stringify(data)).join()`); told != "" {
		t.Errorf("the frame told the page around %s", told)
	}

	// The other way round: a frame that has been taken over moves the article's element no further than a height.
	blog := article(t, fmt.Sprintf(`<!doctype html><keeprate-calculator metric="&quot;&gt;&lt;script&gt;window.pwned=1&lt;/script&gt;" lang="javascript:" theme="x&quot;" accent="&quot; onload=&quot;window.pwned=1" values="&quot;&gt;&lt;script&gt;"></keeprate-calculator><script src="%s/embed.js"></script>`, site))
	do(t, ctx, chromedp.Navigate(blog))
	poll(t, ctx, `!!document.querySelector('iframe')`)
	if source := eval[string](t, ctx, `document.querySelector('iframe').src`); !strings.HasPrefix(source, site+"/embed/en/%22%3E%3Cscript%3E") {
		t.Errorf("the frame is of %s", source)
	}
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const source = document.querySelector('iframe').contentWindow;
		for (const [origin, data] of [[%[1]q, {keeprateHeight: '9px;position:fixed'}], [%[1]q, {keeprateHeight: 1e9}], [%[1]q, {keeprateHeight: NaN}], [%[1]q, null], [%[1]q, 'keeprateHeight'], ['https://example.com', {keeprateHeight: 77}]])
			dispatchEvent(new MessageEvent('message', {source, origin, data})); })()`, site), nil))
	if height := eval[string](t, ctx, `document.querySelector('keeprate-calculator').style.height + (window.pwned || '')`); height != "720px" {
		t.Errorf("the element is %s high", height)
	}
}

// withHeaders serves the site as a host does that reads its _headers.
func withHeaders(t testing.TB) string {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(dist(t), "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	files := http.FileServer(http.Dir(dist(t)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fits := false
		for line := range strings.Lines(string(file)) {
			name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
			switch start, open := strings.CutSuffix(name, "*"); {
			case strings.HasPrefix(line, " ") && fits:
				w.Header().Set(name, value)
			case !strings.HasPrefix(line, " "):
				fits = r.URL.Path == name || open && strings.HasPrefix(r.URL.Path, start)
			}
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}
