package engine

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"keeprate/app/wire"
)

// BenchmarkMillionOrders is the engine's whole way, from the bytes to the answer, fed as the script feeds it. Beside the
// time it reports the longest pause of the garbage collection, in which nothing else runs. Built for WebAssembly
// (GOOS=js GOARCH=wasm) that is the worker's in a browser; what a collection does outside its pauses takes turns with the
// reading on the one thread there is, and is in the time alone.
func BenchmarkMillionOrders(b *testing.B) {
	const rows, piece = 1_000_000, 256 << 10
	data := append([]byte("Order number,Order date,E-mail,Status,Total,Currency,Note\n"), invented(0, rows)...)
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the worker's script sets it
	runtime.GC()
	var stats debug.GCStats
	debug.ReadGCStats(&stats)
	collected := stats.NumGC
	longest := time.Duration(0)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		e := &Engine{}
		e.Open(&wire.Open{Job: 1}, []Part{{Name: "orders.csv", Bytes: int64(len(data))}})
		e.Begin(0)
		for from := 0; from < len(data); from += piece {
			n := copy(e.Buffer(piece), data[from:])
			if !e.Commit(n) || e.Restart() {
				b.Fatal("the piece is not wanted")
			}
		}
		e.End(0, "")
		answer, _ := e.Close()
		if ready, ok := answer.(*wire.Ready); !ok || ready.Report.Counts.Orders != rows {
			b.Fatal("no report of all orders")
		}
		debug.ReadGCStats(&stats)
		for _, pause := range stats.Pause[:min(stats.NumGC-collected, int64(len(stats.Pause)))] {
			longest = max(longest, pause)
		}
		collected = stats.NumGC
	}
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms-longest-pause")
}
