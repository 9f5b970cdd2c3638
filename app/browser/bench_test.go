package browser

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// BenchmarkReportOfAMillionOrders drops a file of a million orders (about 105 MB, 250,000 customers) on the page. Beside
// the time to the report, choosing the file included, it prints the longest task that kept the page's own thread busy:
// above 50 ms a page no longer feels immediate.
func BenchmarkReportOfAMillionOrders(b *testing.B) {
	site, path := serve(b, ""), filepath.Join(b.TempDir(), "orders.csv")
	size := writeOrders(b, path, 1_000_000)
	longest := 0.
	for b.Loop() {
		ctx := tab(b)
		open(b, ctx, site+"/en/orders/")
		do(b, ctx, chromedp.Evaluate(`window.longest = 0; new PerformanceObserver(list => {
			for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration); }).observe({type: 'longtask'})`, nil))
		drop(b, ctx, path)
		figureIs(b, ctx, "overall.orders", 1_000_000)
		longest = max(longest, eval[float64](b, ctx, `window.longest`))
	}
	b.SetBytes(size)
	b.ReportMetric(longest, "ms-longest-task")
}

// writeOrders makes a file of invented orders, the same every time: few customers order often, many order once.
func writeOrders(tb testing.TB, path string, rows int) int64 {
	tb.Helper()
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	w, r := bufio.NewWriterSize(f, 1<<20), rand.New(rand.NewPCG(1, 2))
	fmt.Fprintln(w, "Order number,Order date,E-mail,Status,Total,Currency,Note")
	for i := range rows {
		customer := int(250_000 * r.Float64() * r.Float64())
		fmt.Fprintf(w, "%d,%d-%02d-%02d 10:15:00,customer%d@example.com,completed,%d.%02d,EUR,\"box %d, leave at the desk\"\n",
			100_000+i, 2021+r.IntN(4), 1+r.IntN(12), 1+r.IntN(28), customer, 5+r.IntN(300), r.IntN(100), r.IntN(1000))
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	info, err := f.Stat()
	if err != nil {
		tb.Fatal(err)
	}
	return info.Size()
}
