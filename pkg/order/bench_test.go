package order

import (
	"math/rand/v2"
	"strconv"
	"sync"
	"testing"
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
	b.ReportAllocs()
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
