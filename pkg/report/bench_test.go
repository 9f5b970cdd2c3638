package report

import (
	"io"
	"math/rand/v2"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/order"
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

func BenchmarkMake1MOrders(b *testing.B) {
	book := million()
	for b.Loop() {
		Make(book, Options{})
	}
}

func BenchmarkWriteCustomers(b *testing.B) {
	r := Make(million(), Options{})
	for b.Loop() {
		if err := r.WriteCustomers(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
