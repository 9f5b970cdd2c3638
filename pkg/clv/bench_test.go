package clv

import "testing"

// A shop of 250,000 customers over three years: both models, what they say of each customer, and the check.
func BenchmarkForesee250kCustomers(b *testing.B) {
	book := cdnow(1).book(250_000, 156)
	_, day, _ := book.Days()
	for b.Loop() {
		f, k := Foresee(PastOf(book, day)), Examine(book, day)
		if f.Refusal.Code != "" || f.MoneyRefusal.Code != "" || k.Refusal.Code != "" {
			b.Fatal(f.Refusal, f.MoneyRefusal, k.Refusal)
		}
	}
}
