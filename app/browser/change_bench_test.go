package browser

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

const (
	changeCustomers = 250_000
	changePatience  = 200             // milliseconds within which a choice is to be answered
	changePause     = 5 * time.Second // the engine looks ahead once the report is drawn
)

// changeScript makes a choice and awaits what follows it, and then the end of all that follows.
const changeScript = `(async () => {
	const element = (name) => document.querySelector('[name="' + name + '"]');
	const value = (name) => element(name).value;
	const figure = (name) => document.querySelector('data[data-figure="' + name + '"]')?.value;
	const choose = (name, value) => {
		element(name).focus();
		element(name).value = value;
		element(name).dispatchEvent(new Event('change', {bubbles: true}));
	};
	const frame = () => new Promise(requestAnimationFrame);
	const followed = () => %s;
	const before = followed(), from = performance.now();
	%s;
	while (followed() === before) {
		if (performance.now() - from > 10000) throw new Error('nothing follows');
		await frame();
	}
	const took = performance.now() - from;
	while (!document.querySelector('[data-report="ready"]')) await frame();
	return took;
})()`

// BenchmarkChange measures, in the report of a shop of 250,000 customers, how long it takes from a choice to the figures
// that follow it: of another period, of another rule for RFM scores, of a filter of the customer list.
func BenchmarkChange(b *testing.B) {
	site, path := serve(b, ""), filepath.Join(b.TempDir(), "orders.csv")
	writeShop(b, path)
	ctx := tab(b)
	open(b, ctx, site+"/en/orders/")
	drop(b, ctx, path)
	figureIs(b, ctx, "overall.customers", changeCustomers)
	poll(b, ctx, `!!document.querySelector('[data-report="ready"]')`)
	time.Sleep(changePause)
	for _, change := range []struct{ name, choose, followed string }{
		{"period", `choose('period', value('period') === 'quarter' ? 'month' : 'quarter')`, `figure('orders')`},
		{"rule", `choose('rfm-rule', value('rfm-rule') === 'rank' ? 'quantile' : 'rank')`, `figure('segment.champions')`},
		{"filter", `choose('customers-segment', value('customers-segment') === '' ? 'champions' : '')`, `figure('found.customers')`},
	} {
		b.Run(change.name, func(b *testing.B) {
			var all float64
			for b.Loop() {
				var took float64
				do(b, ctx, awaited(fmt.Sprintf(changeScript, change.followed, change.choose), &took))
				all += took
			}
			mean := all / float64(b.N)
			b.ReportMetric(mean, "ms-to-figures")
			if mean > changePatience {
				b.Errorf("a choice is answered after %.0f ms, not %d", mean, changePatience)
			}
		})
	}
}

// writeShop makes a file of 250,000 customers, a third of whom order again.
func writeShop(tb testing.TB, path string) {
	tb.Helper()
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	w, r := bufio.NewWriterSize(f, 1<<20), rand.New(rand.NewPCG(3, 4))
	fmt.Fprintln(w, "Order number,Order date,E-mail,Total,Currency")
	number := 100_000
	for customer := range changeCustomers {
		for again := true; again; again = r.IntN(3) == 0 {
			number++
			fmt.Fprintf(w, "%d,%d-%02d-%02d,customer%d@example.com,%d.%02d,EUR\n",
				number, 2021+r.IntN(4), 1+r.IntN(12), 1+r.IntN(28), customer, 5+r.IntN(300), r.IntN(100))
		}
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
}
