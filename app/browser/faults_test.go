package browser

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// The page's worker, to be reached by tests.
const catchWorker = `window.Worker = class extends Worker { constructor(...given) { super(...given); window.engine = this; } }`

// beforeScripts runs a script in every page of the tab before the page's own.
func beforeScripts(t testing.TB, ctx context.Context, script string) {
	t.Helper()
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	}))
}

// TestWorkerKilledInSilence: by the browser, for want of memory, without a word: the page notices, says so, keeps what was
// typed, and reads the next file; a survey's worker likewise.
func TestWorkerKilledInSilence(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	beforeScripts(t, ctx, catchWorker)
	open(t, ctx, site+"/en/crr/")
	enter(t, ctx, "start", "777")
	visit(t, ctx, site+"/en/orders/")
	giveHundredMegabytes(t, ctx)
	poll(t, ctx, `!!document.querySelector('progress')?.value`)
	do(t, ctx, chromedp.Evaluate(`window.engine.terminate()`, nil))
	problem(t, ctx, "alert", "engine-failed")
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
	visit(t, ctx, site+"/en/crr/")
	if got := eval[string](t, ctx, `document.querySelector('[name=start]').value`); got != "777" {
		t.Errorf("what was typed became %q", got)
	}

	visit(t, ctx, site+"/en/nps/")
	giveSurvey(t, ctx, "survey.csv", answered("Score;Remark", ";", map[int]int{10: 6, 8: 2, 3: 2}))
	counted(t, ctx, "6", "2", "2")
	do(t, ctx, chromedp.Evaluate(`window.engine.terminate()`, nil))
	problem(t, ctx, "alert", "engine-failed")
	giveSurvey(t, ctx, "survey.csv", answered("Score;Remark", ";", map[int]int{10: 5, 8: 3, 3: 2}))
	counted(t, ctx, "5", "3", "2")
}

// giveHundredMegabytes hands the page a file that takes a while.
func giveHundredMegabytes(t testing.TB, ctx context.Context) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(`(() => { const row = '1,2024-01-15,completed,ana@example.com,10.00,EUR\n'.repeat(20000);
		const files = new DataTransfer();
		files.items.add(new File(['Order number,Order date,Status,E-mail,Total,Currency\n', ...Array(100).fill(row)], 'large.csv'));
		const input = document.querySelector('input[name="orders"]'); input.files = files.files;
		input.dispatchEvent(new Event('change', {bubbles: true})); })()`, nil))
}

// limited is a WebAssembly program that is given no more than so many pages of memory, 64 KB each.
func limited(t testing.TB, program []byte, most uint64) []byte {
	t.Helper()
	out := bytes.Clone(program[:8])
	for rest := program[8:]; len(rest) > 0; {
		size, n := binary.Uvarint(rest[1:])
		body := rest[1+n : 1+n+int(size)]
		if rest[0] == 5 { // the section of the memory: one, its flags, its least, and its most if the flags say so
			least, _ := binary.Uvarint(body[2:])
			if body[0] != 1 || least > most {
				t.Fatalf("%d memories of %d pages", body[0], least)
			}
			body = binary.AppendUvarint(binary.AppendUvarint([]byte{1, 1}, least), most)
		}
		out = append(binary.AppendUvarint(append(out, rest[0]), uint64(len(body))), body...)
		rest = rest[1+n+int(size):]
	}
	return out
}

// TestMemoryRefused: the browser gives the engine less than the file takes. The page says that it is the size, and reads
// a smaller file.
func TestMemoryRefused(t *testing.T) {
	h := hosted(t, "")
	program := limited(t, h.files[h.only(t, "web/worker.*.wasm")], 1200)
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	w.Write(program)
	w.Close()
	h.files[h.only(t, "web/worker.gzip.*.bin")] = packed.Bytes()
	ctx := tab(t)
	open(t, ctx, h.url+"/en/orders/")
	do(t, ctx, chromedp.Evaluate(`(() => { const rows = ['Order number,Order date,Status,E-mail,Total,Currency\n'];
		for (let i = 0; i < 1_500_000; i++) rows.push(i + ',2024-01-15,completed,customer' + i + '@example.com,10.00,EUR\n');
		const files = new DataTransfer(); files.items.add(new File(rows, 'large.csv'));
		const input = document.querySelector('input[name="orders"]'); input.files = files.files;
		input.dispatchEvent(new Event('change', {bubbles: true})); })()`, nil))
	problem(t, ctx, "alert", "out-of-memory")
	says(t, ctx, words(t)["en"].T("file-error.out-of-memory.text", "Name", "large.csv"))
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
}

// TestStorageFullOrBlocked: corrections and reports hold all the same, and the page says what isn't kept.
func TestStorageFullOrBlocked(t *testing.T) {
	t.Run("full", func(t *testing.T) {
		ctx := tab(t)
		open(t, ctx, serve(t, "")+"/el/orders/")
		do(t, ctx, chromedp.Evaluate(`Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`, nil))
		give(t, ctx, "shop.csv", shop)
		reported(t, ctx)
		set(t, ctx, "column-customer", "Order number")
		figureIs(t, ctx, "overall.customers", 7)
		says(t, ctx, words(t)["el"].T("report.not-remembered"))
		do(t, ctx, click(`[data-action="forget"]`))
		figureIs(t, ctx, "overall.customers", 5)
	})
	t.Run("blocked", func(t *testing.T) {
		ctx := storelessTab(t)
		site := serve(t, "")
		open(t, ctx, site+"/en/crr/")
		enter(t, ctx, "start", "777")
		visit(t, ctx, site+"/en/orders/")
		give(t, ctx, "shop.csv", shop)
		reported(t, ctx)
		problem(t, ctx, "status", "storage-blocked")
		visit(t, ctx, site+"/en/privacy/")
		do(t, ctx, click(`[data-action="stored-erase"]`))
		says(t, ctx, words(t)["en"].T("privacy.now.erased"))
		visit(t, ctx, site+"/en/crr/")
		if got := eval[string](t, ctx, `document.querySelector('[name=start]').value`); got != "777" {
			t.Errorf("what was typed became %q", got)
		}
	})
}

// TestServiceWorkerGone: where the browser has thrown it away, an update is a plain reload, and the numbers stay.
func TestServiceWorkerGone(t *testing.T) {
	h := hosted(t, "")
	ctx := tab(t)
	open(t, ctx, h.url+"/en/crr/")
	settled(t, ctx)
	enter(t, ctx, "start", "8000")
	enter(t, ctx, "end", "5000")
	enter(t, ctx, "new", "1000")
	figureIs(t, ctx, "crr", .5)
	do(t, ctx, chromedp.Evaluate(`navigator.serviceWorker.getRegistration().then((r) => r.unregister()).then(() => caches.keys()).then((keys) => Promise.all(keys.map((key) => caches.delete(key))))
		.then(() => { document.body.dataset.before = 'yes'; dispatchEvent(new Event('keeprate-newer')); })`, nil))
	poll(t, ctx, `!!document.querySelector('.offer button')`)
	do(t, ctx, click(update), chromedp.WaitReady(`html[data-app="ready"] body:not([data-before])`, chromedp.ByQuery))
	figureIs(t, ctx, "crr", .5)
}

// TestClockWrong: one that has fallen back by decades makes no order one of the future.
func TestClockWrong(t *testing.T) {
	for name, now := range map[string]string{"fallen back": "0", "far ahead": "4e12"} {
		t.Run(name, func(t *testing.T) {
			ctx := tab(t)
			beforeScripts(t, ctx, fmt.Sprintf(`window.Date = class extends Date { constructor(...given) { super(...(given.length ? given : [%[1]s])); } static now() { return %[1]s; } }`, now))
			open(t, ctx, serve(t, "")+"/en/orders/")
			give(t, ctx, "shop.csv", shop)
			reported(t, ctx)
			figureIs(t, ctx, "overall.orders", 7)
		})
	}
}

// TestTabThatStandsStill: a page that gets no time while its worker reads takes up the answer afterwards.
func TestTabThatStandsStill(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", shop)
	poll(t, ctx, `!!document.querySelector('progress, [data-report]')`)
	do(t, ctx, chromedp.Evaluate(`for (const until = performance.now() + 3000; performance.now() < until;);`, nil))
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
}

// TestFileChanged: by another program, after it was chosen. What is read again is no longer what the person chose.
func TestFileChanged(t *testing.T) {
	file := filepath.Join(t.TempDir(), "orders.csv")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(shop)
	chosen := time.Now().Add(-time.Hour) // Chromium tells times apart by the second
	if err := os.Chtimes(file, chosen, chosen); err != nil {
		t.Fatal(err)
	}
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	choose := chromedp.SetUploadFiles(`input[name="orders"]`, []string{file}, chromedp.ByQuery)
	do(t, ctx, choose)
	reported(t, ctx)
	write(shop + "11,2024-12-21,completed,fay@example.com,10.00,EUR\n")
	set(t, ctx, "column-customer", "Status")
	problem(t, ctx, "alert", "file-gone")
	do(t, ctx, choose)
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 8)
}
