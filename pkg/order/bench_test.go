package order

import (
	"math/rand/v2"
	"runtime"
	"strconv"
	"sync"
	"testing"

	"keeprate/pkg/dsv"
)

// shopFile generates the export of a shop: rows of about 105 bytes, a quarter as
// many customers.
var shopFile = sync.OnceValue(func() []byte {
	const rows = 1_000_000
	random := rand.New(rand.NewPCG(1, 2))
	data := []byte("Order number,Created at,Email,Order status,Currency,Total,Items,Payment method,City\n")
	for i := range rows {
		data = append(data, '#')
		data = strconv.AppendInt(data, int64(100_000+i), 10)
		data = append(data, ",20"...)
		data = strconv.AppendInt(data, int64(20+random.IntN(5)), 10)
		data = append(data, '-', '0', byte('1'+random.IntN(9)), '-', byte('1'+random.IntN(2)), byte('0'+random.IntN(9)))
		data = append(data, " 10:15:00 +0100,customer"...)
		data = strconv.AppendInt(data, int64(random.IntN(rows/4)), 10)
		data = append(data, "@example.com,"...)
		data = append(data, []string{"completed", "completed", "completed", "processing", "refunded", "cancelled"}[random.IntN(6)]...)
		data = append(data, ",EUR,"...)
		data = strconv.AppendInt(data, int64(random.IntN(1000)), 10)
		data = append(data, '.', byte('0'+random.IntN(10)), '0', ',')
		data = strconv.AppendInt(data, int64(1+random.IntN(9)), 10)
		data = append(data, ",cash on delivery,Thessaloniki\n"...)
	}
	return data
})

// BenchmarkReader reads a million orders: MB/s and allocations of the whole
// Reader, tables and all.
func BenchmarkReader(b *testing.B) {
	data := shopFile()
	b.SetBytes(int64(len(data)))
	report := allocsPerRow(b, 1_000_000)
	for b.Loop() {
		r := NewReader(Options{Bytes: int64(len(data))})
		for from := 0; from < len(data); from += 1 << 20 {
			n := copy(r.Buffer(1<<20), data[from:])
			if err := r.Commit(n); err != nil {
				b.Fatal(err)
			}
		}
		if err := r.Close(); err != nil {
			b.Fatal(err)
		}
		if c := r.Counts(); c.Orders != 1_000_000 || c.Used != 1_000_000 {
			b.Fatal(c)
		}
	}
	report()
}

// allocsPerRow reports, when the function it returns is called, how many allocations a row took.
func allocsPerRow(b *testing.B, rows int) (report func()) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	return func() {
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(rows)/float64(b.N), "allocs/row")
	}
}

// BenchmarkParse is one stage alone: the fields of rows become days, amounts, labels and hashes of keys.
func BenchmarkParse(b *testing.B) {
	data := shopFile()[:1<<20]
	r, src := NewReader(Options{}), dsv.NewReader(dsv.Options{})
	if err := r.Feed(data); err != nil {
		b.Fatal(err)
	}
	copy(src.Buffer(len(data)), data)
	if err := src.Commit(len(data)); err != nil || !src.Next() {
		b.Fatal(err)
	}
	src.Columns = r.src.Columns
	in, block := r.in, &src.Block
	size := 0
	for i := range block.Rows() {
		size += len(block.RowText(i)) + 1
	}
	b.SetBytes(int64(size))
	report := allocsPerRow(b, block.Rows())
	for b.Loop() {
		for from := 0; from < block.Rows(); from += batchRows {
			in.scratch.Reset()
			in.read(block, from, min(from+batchRows, block.Rows()))
		}
	}
	report()
}

// What grows with a file is made room for ahead or doubled; a row that brings a new order of a known customer costs no
// allocation.
func TestOrdersAreReadWithoutAllocations(t *testing.T) {
	const rows = 2000
	var pieces [][]byte
	for i := range 42 {
		var piece []byte
		if i == 0 {
			piece = []byte("Order number,Created at,Email,Order status,Currency,Total\n")
		}
		for k := range rows {
			piece = strconv.AppendInt(append(piece, '#'), int64(100_000+i*rows+k), 10)
			piece = append(piece, ",2024-05-17 10:15:00,Customer"...)
			piece = strconv.AppendInt(piece, int64(1000+k), 10)
			piece = append(piece, "@example.com,completed,EUR,17.90\n"...)
		}
		pieces = append(pieces, piece)
	}
	r, next := NewReader(Options{Bytes: int64(len(pieces) * len(pieces[1]))}), 0
	read := func() {
		n := copy(r.Buffer(len(pieces[next])), pieces[next])
		if err := r.Commit(n); err != nil {
			t.Fatal(err)
		}
		next++
	}
	for range 21 {
		read()
	}
	if n := testing.AllocsPerRun(20, read); n != 0 {
		t.Errorf("%v allocations for %d rows", n, rows)
	}
	if err := r.Close(); err != nil || r.Orders().Len() != next*rows || r.Orders().CustomerCount() != rows {
		t.Errorf("%d orders of %d customers, %v", r.Orders().Len(), r.Orders().CustomerCount(), err)
	}
}

// BenchmarkStart reads a file of one order and many columns: what sniffing and
// naming the columns costs.
func BenchmarkStart(b *testing.B) {
	data := shared(b, "samples/shopify-shape.csv")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(data, len(data), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
