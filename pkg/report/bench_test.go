package report

import (
	"io"
	"math/rand/v2"
	"runtime"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/order"
	"keeprate/pkg/rfm"
)

// million is a million orders of 250,000 customers over four years, most of them with few orders.
func million() *customer.Book {
	rng := rand.New(rand.NewPCG(1, 2))
	o := &order.Orders{}
	for range 1_000_000 {
		o.Customer = append(o.Customer, rng.Uint32N(1+rng.Uint32N(250_000)))
		o.Day = append(o.Day, 19000+rng.Int32N(1461))
		o.Amount = append(o.Amount, rng.Int64N(5_000_000))
	}
	return customer.Build(o, customer.Use{})
}

// BenchmarkMake1MOrders is a change of one option on a Book that has been reported on before: to a period, to lapse days
// or to an analysis date that were not asked for yet, or to other rules.
func BenchmarkMake1MOrders(b *testing.B) {
	book := million()
	last := Make(book, Options{}).Counts.LastDay
	n := int32(0)
	for _, bench := range []struct {
		name string
		opt  func() Options
	}{
		{"period", func() Options { return Options{Anchor: last - n%700} }},
		{"lapse", func() Options { return Options{LapseDays: 1 + n%700} }},
		{"as-of", func() Options { return Options{AsOf: last - n%700} }},
		{"rule", func() Options { return Options{Rule: []rfm.Rule{rfm.Quantile, rfm.Rank}[n%2]} }},
		{"trend", func() Options { return Options{Trend: []Step{Quarterly, Monthly}[n%2]} }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				n++
				Make(book, bench.opt())
			}
		})
	}
}

// BenchmarkMakeFirst1MOrders is the first report of a Book, which counts what no option moves too.
func BenchmarkMakeFirst1MOrders(b *testing.B) {
	book := million()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		book.Kept = nil
		Make(book, Options{})
	}
	runtime.ReadMemStats(&after)
	b.SetBytes(12 * 1_000_000) // day and amount of an order
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/1_000_000/float64(b.N), "allocs/row")
}

func BenchmarkWriteCustomers(b *testing.B) {
	r := Make(million(), Options{})
	for b.Loop() {
		if err := r.WriteCustomers(io.Discard, Layout{}); err != nil {
			b.Fatal(err)
		}
	}
}
