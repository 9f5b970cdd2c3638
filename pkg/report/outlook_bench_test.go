package report

import "testing"

// The foresight of a million orders of 250,000 customers, whose days follow no model: the longest way to the parameters.
func BenchmarkForesee1MOrders(b *testing.B) {
	r := Make(million(), Options{})
	for b.Loop() {
		r.Foresee(nil)
	}
}
