package browser

import (
	"bufio"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
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

// The largest file that is promised, about 1 GB, and how much memory reading it takes at most above the idle page.
const (
	largestRows      = 10_000_000
	largestMegabytes = 1200
)

// BenchmarkReportOfTenMillionOrders reads the largest file, which lies on the disk meanwhile.
func BenchmarkReportOfTenMillionOrders(b *testing.B) {
	dir := b.TempDir()
	if free := freeBytes(dir); free < 2<<30 {
		b.Skipf("%d MB are free in %s, too few for a file of 1 GB", free>>20, dir)
	}
	site, path := serve(b, ""), filepath.Join(dir, "orders.csv")
	size := writeOrders(b, path, largestRows)
	most := 0.
	for b.Loop() {
		run := runKeeprate(b, site, path, largestRows)
		most = max(most, run.megabytes)
	}
	b.SetBytes(size)
	b.ReportMetric(most, "MB-above-idle")
	if most > largestMegabytes {
		b.Errorf("%d orders take %.0f MB above the idle page, more than %d", largestRows, most, largestMegabytes)
	}
}

// freeBytes is the room on the disk of a folder, as df tells it; without df there is said to be enough.
func freeBytes(dir string) int64 {
	told, err := exec.Command("df", "-Pk", dir).Output()
	if err != nil {
		return math.MaxInt64
	}
	lines := strings.Split(strings.TrimSpace(string(told)), "\n")
	fields := strings.Fields(lines[len(lines)-1])
	if len(fields) < 4 {
		return math.MaxInt64
	}
	kilobytes, err := strconv.ParseInt(fields[3], 10, 64)
	if err != nil {
		return math.MaxInt64
	}
	return kilobytes << 10
}

// shape is how an invented file of orders looks.
type shape struct {
	Name      string   `json:"-"`
	Delimiter string   `json:"delimiter"`
	Decimal   string   `json:"decimal"`
	Columns   []string `json:"columns"`
	customers int      // few of them order often, many once
}

// writeOrders makes a file of a shop of the middle size.
func writeOrders(tb testing.TB, path string, rows int) int64 {
	tb.Helper()
	return peerShapes[0].write(tb, path, rows)
}

// write makes a file of invented orders, the same every time.
func (s shape) write(tb testing.TB, path string, rows int) int64 {
	tb.Helper()
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	w, r := bufio.NewWriterSize(f, 1<<20), rand.New(rand.NewPCG(1, 2))
	fmt.Fprintln(w, strings.Join(s.Columns, s.Delimiter))
	for i := range rows {
		customer := int(float64(s.customers) * r.Float64() * r.Float64())
		date := fmt.Sprintf("%d-%02d-%02d 10:15:00", 2021+r.IntN(4), 1+r.IntN(12), 1+r.IntN(28))
		total := fmt.Sprintf("%d%s%02d", 5+r.IntN(300), s.Decimal, r.IntN(100))
		for c, column := range s.Columns {
			if c > 0 {
				w.WriteString(s.Delimiter)
			}
			switch column {
			case "Order number":
				fmt.Fprint(w, 100_000+i)
			case "Order date":
				w.WriteString(date)
			case "E-mail":
				fmt.Fprintf(w, "customer%d@example.com", customer)
			case "Customer":
				fmt.Fprintf(w, "Customer No %d", customer)
			case "Address":
				fmt.Fprintf(w, "\"%d Long Street\nFlat %d, the red door\n%05d Town\"", 1+customer%200, customer%40, customer%100_000)
			case "Status":
				w.WriteString("completed")
			case "Total":
				w.WriteString(total)
			case "Currency":
				w.WriteString("EUR")
			case "Items":
				fmt.Fprintf(w, "\"2 × Cup \"\"Blue\"\"; 1 × Plate no %d; 1 × Bowl no %d\"", r.IntN(1000), r.IntN(1000))
			case "Note":
				fmt.Fprintf(w, "\"box %d, leave at the desk\"", r.IntN(1000))
			}
		}
		w.WriteByte('\n')
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
