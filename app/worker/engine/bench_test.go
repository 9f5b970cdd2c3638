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
	const rows, pieceRows, bytes = 1_000_000, 2500, 93_400_000
	defer debug.SetGCPercent(debug.SetGCPercent(1000)) // as the worker's script sets it
	runtime.GC()
	var stats debug.GCStats
	debug.ReadGCStats(&stats)
	collected := stats.NumGC
	longest := time.Duration(0)
	size, piece := 0, []byte(nil) // one at a time: the whole file among the engine's memory would put collections off
	for b.Loop() {
		e := &Engine{}
		e.Open(&wire.Open{Job: 1}, []Part{{Name: "orders.csv", Bytes: bytes}})
		e.Begin(0)
		size = 0
		for from := 0; from < rows; from += pieceRows {
			b.StopTimer()
			piece = piece[:0]
			if from == 0 {
				piece = append(piece, "Order number,Order date,E-mail,Status,Total,Currency,Note\n"...)
			}
			piece = appendInvented(piece, from, pieceRows)
			b.StartTimer()
			size += len(piece)
			copy(e.Buffer(len(piece)), piece)
			if !e.Commit(len(piece)) || e.Restart() {
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
	b.SetBytes(int64(size))
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms-longest-pause")
}
