package browser

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
)

// What can happen while a file is being read.

// longOrders is a shop of a thousand customers, half of whom bought again in 2024. Its file is longer than what a browser
// reads ahead.
func longOrders() []byte {
	var b bytes.Buffer
	b.WriteString("Order number,Order date,Status,E-mail,Total,Currency\n")
	for i := range manyOrders {
		year, customer := 2023, i%1000
		if i >= manyOrders/2 {
			year, customer = 2024, i%500
		}
		fmt.Fprintf(&b, "%d,%d-%02d-15,completed,customer-%d@example.com,10.00,EUR\n", i, year, 1+i%12, customer)
	}
	return b.Bytes()
}

const manyOrders = 150_000

// longFile is where longOrders are.
func longFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "orders.csv")
	if err := os.WriteFile(path, longOrders(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// holdReading lets the site's worker stop in the middle of the next file, until its held is false again. While it waits
// its turns grow, and its pieces with every piece of the file that it takes.
func holdReading(t testing.TB, ctx context.Context, site string) (worker context.Context) {
	t.Helper()
	worker = inWorker(t, ctx, site)
	do(t, worker, chromedp.Evaluate(`(() => { self.pieces = self.turns = 0; self.held = false;
		for (const { prototype } of [ReadableStreamBYOBReader, ReadableStreamDefaultReader]) {
			const read = prototype.read;
			prototype.read = async function (...room) {
				if (++self.pieces === 3) self.held = true;
				for (; self.held; self.turns++) await new Promise((go) => setTimeout(go, 10));
				return read.apply(this, room);
			};
		}
	})()`, nil))
	return worker
}

// workerIs waits until an expression is true in a worker, which has no frames to poll by.
func workerIs(t testing.TB, worker context.Context, script string) {
	t.Helper()
	for end := time.Now().Add(pagePatience); !eval[bool](t, worker, script); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never true: %s", script)
		}
	}
}

// TestTabPutToSleepWhileReading: the browser stops the page and its worker in the middle of a file. When the tab is woken
// the reading goes on, and the report is that of the whole file.
func TestTabPutToSleepWhileReading(t *testing.T) {
	file := longFile(t)
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/crr/")
	enter(t, ctx, "start", "777")
	visit(t, ctx, site+"/en/orders/")
	worker := holdReading(t, ctx, site)
	do(t, ctx, chromedp.Evaluate(`self.ticks = 0; setInterval(() => ticks++, 10); self.became = []; for (const name of ['freeze', 'resume']) document.addEventListener(name, () => became.push(name))`, nil))
	do(t, ctx, chromedp.SetUploadFiles(`input[name="orders"]`, []string{file}, chromedp.ByQuery))
	workerIs(t, worker, `self.held`)
	taken := eval[int](t, worker, `self.turns = 0, pieces`)
	workerIs(t, worker, `self.turns > 5`) // it would be seen to run

	lives := func(state page.SetWebLifecycleStateState) {
		t.Helper()
		do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error { return page.SetWebLifecycleState(state).Do(ctx) }))
	}
	lives(page.SetWebLifecycleStateStateFrozen)
	if got := eval[string](t, ctx, `became + ' ' + document.visibilityState`); got != "freeze hidden" {
		t.Fatalf("the page is %s", got)
	}
	ticks, turns := eval[int](t, ctx, `ticks`), eval[int](t, worker, `self.held = false, self.turns`)
	time.Sleep(time.Second) // what stands still can only be waited for
	if now, took := eval[int](t, ctx, `ticks`), eval[int](t, worker, `self.turns`); now != ticks || took != turns {
		t.Fatalf("the page's clock went on from %d to %d, the worker's from %d to %d: they are not asleep", ticks, now, turns, took)
	}
	if now := eval[int](t, worker, `pieces`); now != taken {
		t.Fatalf("in its sleep the worker took pieces %d to %d", taken, now)
	}
	lives(page.SetWebLifecycleStateStateActive)
	do(t, ctx, emulation.SetFocusEmulationEnabled(true)) // the tab is looked at again
	poll(t, ctx, `became.join() === 'freeze,resume' && document.visibilityState === 'visible'`)

	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", manyOrders)
	figureIs(t, ctx, "overall.customers", 1000)
	figureIs(t, ctx, "crr", .5)
	noProblem(t, ctx, "file-changed")
	visit(t, ctx, site+"/en/crr/")
	if got := eval[string](t, ctx, `document.querySelector('[name=start]').value`); got != "777" {
		t.Errorf("what was typed became %q", got)
	}
}

// TestTabThrownAwayWhileReading: for want of memory browsers forget a sleeping tab and load its address anew. The page
// reads the file when it is chosen once more; the typed numbers are one step back.
func TestTabThrownAwayWhileReading(t *testing.T) {
	file := longFile(t)
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/crr/")
	enter(t, ctx, "start", "777")
	poll(t, ctx, `location.hash.includes('start=777')`)
	visit(t, ctx, site+"/en/orders/")
	worker := holdReading(t, ctx, site)
	do(t, ctx, chromedp.SetUploadFiles(`input[name="orders"]`, []string{file}, chromedp.ByQuery))
	workerIs(t, worker, `self.held`)
	do(t, ctx, chromedp.Reload(), ready())
	give(t, ctx, "shop.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
	do(t, ctx, chromedp.Evaluate(`history.back()`, nil))
	poll(t, ctx, `document.querySelector('[name=start]').value === '777'`)
}

// noProblem is that the page does not name a problem.
func noProblem(t testing.TB, ctx context.Context, code string) {
	t.Helper()
	if said := eval[string](t, ctx, fmt.Sprintf(`[...document.querySelectorAll('main [data-problem=%q]')].map((e) => e.textContent).join()`, code)); said != "" {
		t.Errorf("the page says %q", said)
	}
}

// TestFileChangedWhileReading: another program saves the file in the middle of its being read. A report of what came is
// there, and says that it may be of two versions, or of less than all; chosen again the file is read as it is now.
func TestFileChangedWhileReading(t *testing.T) {
	long := longOrders()
	others := bytes.ReplaceAll(long, []byte("@example"), []byte("@ejample"))
	packed := func(text []byte) []byte {
		var b bytes.Buffer
		w, err := gzip.NewWriterLevel(&b, gzip.NoCompression)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(text)
		w.Close()
		return b.Bytes()
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	// A file that is empty for a moment, as os.WriteFile leaves it, may be met at that moment, and is gone then.
	overwrite := func(path string, text []byte) {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		must(err)
		_, err = f.Write(text)
		must(err)
		must(f.Close())
	}
	chosen := time.Now().Add(-time.Hour) // Chromium tells times apart by the second
	for name, c := range map[string]struct {
		lang    locale.Lang
		file    string
		content []byte
		change  func(path string)
		code    string
		orders  float64 // of the changed file; 0: it is no more
	}{
		"appended": {"en", "orders.csv", long, func(path string) {
			f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
			must(err)
			_, err = f.WriteString("a1,2024-12-21,completed,fay@example.com,10.00,EUR\n")
			must(err)
			must(f.Close())
		}, "file-changed", manyOrders + 1},
		"truncated":   {"pl", "orders.csv", long, func(path string) { must(os.WriteFile(path, []byte(shop), 0o600)) }, "file-gone", 7},
		"overwritten": {"sr-Latn", "orders.csv", long, func(path string) { overwrite(path, others) }, "file-changed", manyOrders},
		// At a time that tells nothing, as in a browser that doesn't look.
		"overwritten unnoticed": {"en", "orders.csv", long, func(path string) {
			overwrite(path, others)
			must(os.Chtimes(path, chosen, chosen))
		}, "file-changed", manyOrders},
		"replaced": {"ro", "orders.csv", long, func(path string) {
			must(os.WriteFile(path+".new", []byte(shop), 0o600))
			must(os.Rename(path+".new", path))
		}, "file-changed", 7},
		"deleted":             {"el", "orders.csv", long, func(path string) { must(os.Remove(path)) }, "file-changed", 0},
		"overwritten archive": {"sr", "orders.csv.gz", packed(long), func(path string) { overwrite(path, packed(others)) }, "file-changed", manyOrders},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), c.file)
			must(os.WriteFile(path, c.content, 0o600))
			must(os.Chtimes(path, chosen, chosen))
			w := words(t)[c.lang]
			site := serve(t, "")
			ctx := tab(t)
			open(t, ctx, fmt.Sprintf("%s/%s/crr/", site, c.lang))
			enter(t, ctx, "start", "777")
			visit(t, ctx, fmt.Sprintf("%s/%s/orders/", site, c.lang))
			worker := holdReading(t, ctx, site)
			choose := chromedp.SetUploadFiles(`input[name="orders"]`, []string{path}, chromedp.ByQuery)
			do(t, ctx, choose)
			workerIs(t, worker, `self.held`)
			c.change(path)
			do(t, worker, chromedp.Evaluate(`self.held = false`, nil))

			reported(t, ctx)
			problem(t, ctx, "status", c.code)
			says(t, ctx, w.T("file-error."+c.code+".title"))
			says(t, ctx, w.T("file-error."+c.code+".text", "Name", c.file))
			poll(t, ctx, `Number(document.querySelector('data[data-figure="overall.orders"]').value) >= 1000`)
			if c.orders == 0 {
				give(t, ctx, "shop.csv", shop)
				c.orders = 7
			} else {
				do(t, ctx, choose)
			}
			figureIs(t, ctx, "overall.orders", c.orders)
			reported(t, ctx)
			noProblem(t, ctx, c.code)
			visit(t, ctx, fmt.Sprintf("%s/%s/crr/", site, c.lang))
			if got := eval[string](t, ctx, `document.querySelector('[name=start]').value`); got != "777" {
				t.Errorf("what was typed became %q", got)
			}
		})
	}
}

// TestSurveyThatHasChanged: a survey's file that is no longer what was chosen, though its time says nothing, is told when
// another column asks for it to be read again. The counts stay in the fields.
func TestSurveyThatHasChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "survey.csv")
	chosen := time.Now().Add(-time.Hour)
	write := func(first string) {
		t.Helper()
		if err := os.WriteFile(path, []byte("How likely are you to recommend us?,How easy was it?\n"+first+",2\n10,2\n8,9\n1,7\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, chosen, chosen); err != nil {
			t.Fatal(err)
		}
	}
	write("9")
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/el/nps/")
	choose := chromedp.SetUploadFiles(`input[name="survey"]`, []string{path}, chromedp.ByQuery)
	do(t, ctx, choose)
	counted(t, ctx, "2", "1", "1")
	write("7")
	set(t, ctx, "survey-column-score", "How easy was it?")
	problem(t, ctx, "alert", "file-changed")
	says(t, ctx, words(t)["el"].T("file-error.file-changed.text", "Name", "survey.csv"))
	counted(t, ctx, "2", "1", "1")
	do(t, ctx, choose)
	counted(t, ctx, "1", "2", "1")
	noProblem(t, ctx, "file-changed")
}
