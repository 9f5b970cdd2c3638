package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// The size of the comparison.
const (
	peerRows       = 1_000_000
	peerRounds     = 5
	peerManyRows   = 5 * peerRows
	peerManyRounds = 3
	peerPause      = 3 * time.Second
)

// What is promised: how many times longer than ours each candidate takes at least, how many times longer the larger file
// takes at most, and how much memory the smaller one takes at most.
var peerPromises = map[string]float64{"duckdb": 2, "udsv": 3, "papaparse": 4}

const (
	peerLinear    = 5.5
	peerMegabytes = 150
)

const (
	keeprate = "keeprate"
	manyName = "keeprate5" // with five times as many orders
)

// peerNames are the candidates: us, and the scripts in peers by their names.
var peerNames = []string{"floor", keeprate, "bytes", "duckdb", "udsv", "papaparse"}

// peerRun is one reading of the file in a page of its own.
type peerRun struct {
	start, ms float64 // until the library was there, and from the file to the answer
	megabytes float64 // the most that the page held above what it held before
	found     peerFound
}

// peerFound is what the reading found out; Check has to be the same of every script.
type peerFound struct {
	Orders, Customers, Cents float64
	Check                    string
}

// peerShapes are the files that are read: the one that shops' exports resemble most, one with short rows and hardly a
// customer twice, and one with long rows, quoted line breaks, decimal commas and few customers.
var peerShapes = []shape{
	{Name: "middle", Delimiter: ",", Decimal: ".", customers: 250_000,
		Columns: []string{"Order number", "Order date", "E-mail", "Status", "Total", "Currency", "Note"}},
	{Name: "short", Delimiter: ",", Decimal: ".", customers: 2_000_000,
		Columns: []string{"Order number", "Order date", "E-mail", "Total"}},
	{Name: "long", Delimiter: ";", Decimal: ",", customers: 20_000,
		Columns: []string{"Order number", "Order date", "Customer", "E-mail", "Address", "Status", "Total", "Currency", "Items", "Note"}},
}

// BenchmarkPeers reads the same file of a million orders, in the same browser, with Keeprate's whole page and with other
// ways to the same numbers, in turns. The bare reading of the file's bytes is the floor below all of them.
func BenchmarkPeers(b *testing.B) {
	for _, s := range peerShapes {
		b.Run(s.Name, func(b *testing.B) { benchmarkPeers(b, s) })
	}
}

func benchmarkPeers(b *testing.B, s shape) {
	site, bench := serve(b, ""), servePeers(b)
	path := filepath.Join(b.TempDir(), "orders.csv")
	s.write(b, path, peerRows)
	runPeer(b, bench, "floor", path, s) // the system has the file in memory from here on

	runs := map[string][]peerRun{}
	b.ResetTimer()
	for round := range peerRounds {
		for i := range peerNames {
			name := peerNames[(round+i)%len(peerNames)]
			if name == keeprate {
				runs[name] = append(runs[name], runKeeprate(b, site, path, peerRows))
			} else {
				runs[name] = append(runs[name], runPeer(b, bench, name, path, s))
			}
		}
	}
	want := runs["bytes"][0].found
	for _, name := range peerNames[2:] {
		for _, run := range runs[name] {
			if run.found != want {
				b.Errorf("%s found %v, another than bytes, %v", name, run.found, want)
			}
		}
	}
	for _, run := range runs[keeprate] {
		holdFigures(b, run.found, want)
	}

	if s.Name != peerShapes[0].Name {
		reportPeers(b, runs, peerNames)
		return
	}
	many := filepath.Join(b.TempDir(), "many.csv")
	s.write(b, many, peerManyRows)
	want = runPeer(b, bench, "bytes", many, s).found
	for range peerManyRounds {
		run := runKeeprate(b, site, many, peerManyRows)
		holdFigures(b, run.found, want)
		runs[manyName] = append(runs[manyName], run)
	}
	reportPeers(b, runs, append(slices.Clone(peerNames), manyName))
}

// reportPeers prints the medians and holds them to what is promised.
func reportPeers(b *testing.B, runs map[string][]peerRun, names []string) {
	b.Helper()
	ours, results := medianOf(runs[keeprate], took), "all results equal"
	if b.Failed() {
		results = "results differ"
	}
	var table strings.Builder
	for _, name := range names {
		ms := medianOf(runs[name], took)
		fmt.Fprintf(&table, "\n%-9s %8.0f ms %6.2f x, %5.0f MB above the idle page, library ready in %4.0f ms", name,
			ms, ms/ours, medianOf(runs[name], func(r peerRun) float64 { return r.megabytes }), medianOf(runs[name], func(r peerRun) float64 { return r.start }))
		b.ReportMetric(ms/ours, "x-"+name)
		if least, promised := peerPromises[name]; promised && ms < least*ours {
			b.Errorf("%s takes %.2f times as long as %s, not %v times", name, ms/ours, keeprate, least)
		}
	}
	b.Logf("%d orders, medians of %d, %s%s", peerRows, peerRounds, results, &table) // no more than ten lines are shown
	if held := medianOf(runs[keeprate], func(r peerRun) float64 { return r.megabytes }); held > peerMegabytes {
		b.Errorf("%d orders take %.0f MB above the idle page, more than %d", peerRows, held, peerMegabytes)
	}
	if len(runs[manyName]) == 0 {
		b.ReportMetric(ours, "ms")
		return
	}
	if ms := medianOf(runs[manyName], took); ms > peerLinear*ours {
		b.Errorf("%d orders take %.2f times as long as %d, more than %v times", peerManyRows, ms/ours, peerRows, peerLinear)
	}
	b.ReportMetric(ours, "ms")
}

func took(r peerRun) float64 { return r.ms }

func medianOf(runs []peerRun, of func(peerRun) float64) float64 {
	var values []float64
	for _, run := range runs {
		values = append(values, of(run))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

func holdFigures(b *testing.B, got, want peerFound) {
	b.Helper()
	if got.Orders != want.Orders || got.Customers != want.Customers || got.Cents != want.Cents {
		b.Errorf("the report says %v, the file %v", got, want)
	}
}

// servePeers hosts the candidates' page and, below npm/, their libraries.
func servePeers(b *testing.B) string {
	b.Helper()
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir("peers")))
	for name, release := range map[string]npmRelease{"papaparse": npmPapa, "udsv": npmUDSV, "duckdb": npmDuckDB, "apache-arrow": npmArrow} {
		prefix := "/npm/" + name + "/"
		mux.Handle(prefix, http.StripPrefix(prefix, http.FileServer(http.Dir(npmPackage(b, release)))))
	}
	server := httptest.NewServer(mux)
	b.Cleanup(server.Close)
	return server.URL
}

// peerTab is a tab for one reading, to be closed right after it: it would keep its memory.
func peerTab() (context.Context, func()) {
	ctx, cancel := chromedp.NewContext(chrome)
	ctx, stop := context.WithTimeout(ctx, testPatience)
	return ctx, func() { stop(); cancel() }
}

// runPeer lets a script of peers read the file.
func runPeer(b *testing.B, bench, name, path string, s shape) (run peerRun) {
	b.Helper()
	ctx, done := peerTab()
	defer done()
	do(b, ctx, chromedp.Navigate(bench), chromedp.SetUploadFiles(`input[name="orders"]`, []string{path}, chromedp.ByQuery))
	poll(b, ctx, `!!window.bench`)
	peak := watchMemory(b)
	do(b, ctx, awaited(fmt.Sprintf(`bench.start(%q)`, name), &run.start))
	var measured struct {
		MS    float64
		Found peerFound
	}
	known, err := json.Marshal(s)
	if err != nil {
		b.Fatal(err)
	}
	do(b, ctx, awaited(fmt.Sprintf(`bench.measure(%s)`, known), &measured))
	run.ms, run.found, run.megabytes = measured.MS, measured.Found, peak()
	return run
}

// runKeeprate lets our orders page read the file: from the moment the page has it to the moment the report's figures
// stand there.
func runKeeprate(b *testing.B, site, path string, rows int) (run peerRun) {
	b.Helper()
	ctx, done := peerTab()
	defer done()
	open(b, ctx, site+"/en/orders/")
	time.Sleep(peerPause) // nobody finds a file sooner; the page starts its engine meanwhile, as the libraries were started
	do(b, ctx, chromedp.Evaluate(fmt.Sprintf(`window.reported = new Promise((resolve, reject) => {
		const main = () => document.querySelector('main').innerText.slice(0, 500);
		setTimeout(() => reject(new Error('no report: ' + main())), %d);
		const figure = (name) => Number(document.querySelector('data[data-figure="overall.' + name + '"]')?.value);
		let from;
		addEventListener('change', () => { from = performance.now(); }, {capture: true, once: true});
		new MutationObserver((_, observer) => {
			if (figure('orders') !== %d) return;
			observer.disconnect();
			resolve({ms: performance.now() - from, found: {
				orders: figure('orders'), customers: figure('customers'), cents: Math.round(100 * figure('revenue'))}});
		}).observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
	}); 0`, (testPatience-time.Minute).Milliseconds(), rows), nil))
	peak := watchMemory(b)
	var measured struct {
		MS    float64
		Found peerFound
	}
	do(b, ctx, chromedp.SetUploadFiles(`input[type=file][name=orders]`, []string{path}, chromedp.ByQuery), awaited(`reported`, &measured))
	run.ms, run.found, run.megabytes = measured.MS, measured.Found, peak()
	return run
}

// watchMemory looks at the browser's page processes until the function it returns is called, which tells by how many
// megabytes one of them has grown at most. It knows Linux only, and tells 0 elsewhere.
func watchMemory(b *testing.B) (peak func() float64) {
	b.Helper()
	processes, err := systeminfo.GetProcessInfo().Do(cdp.WithExecutor(chrome, chromedp.FromContext(chrome).Browser))
	if err != nil {
		b.Fatal(err)
	}
	idle := map[int64]int64{}
	for _, process := range processes {
		if process.Type == "renderer" {
			idle[process.ID] = resident(process.ID)
		}
	}
	stop, grown := make(chan bool), make(chan int64)
	go func() {
		most := int64(0)
		for {
			for id, before := range idle {
				most = max(most, resident(id)-before)
			}
			select {
			case <-stop:
				grown <- most
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() float64 {
		close(stop)
		return float64(<-grown) / (1 << 20)
	}
}

// resident is how many bytes of memory a process holds; 0 when it is gone.
func resident(process int64) int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	kilobytes, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, _ := strconv.ParseInt(kilobytes, 10, 64)
	return n << 10
}
