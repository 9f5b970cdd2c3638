package report

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/order"
)

// quarterMillion is 250,000 customers with e-mail addresses and 800,000 orders, most of them with few.
func quarterMillion(b *testing.B) *customer.Book {
	rng := rand.New(rand.NewPCG(1, 2))
	first := []string{"anna", "jan", "katarzyna", "piotr", "maria", "tomasz", "zofia", "adam"}
	last := []string{"nowak", "kowalska", "wisniewski", "wojcik", "kaminska", "lewandowski"}
	names := make([]string, 250_000)
	for c := range names {
		names[c] = first[rng.IntN(len(first))] + "." + last[rng.IntN(len(last))] + strconv.Itoa(c) + "@example.com"
	}
	reader := order.NewReader(order.Options{Lang: "en"})
	line := []byte("Order number;Date;E-mail;Total\r\n")
	for i := range 800_000 {
		c := i
		if i >= len(names) {
			c = rng.IntN(1 + rng.IntN(len(names)))
		}
		line = strconv.AppendInt(line, int64(i), 10)
		line = append(line, ';')
		line = append(line, iso(19000+rng.Int32N(1461))...)
		line = append(append(append(line, ';'), names[c]...), ';')
		line = append(strconv.AppendInt(line, rng.Int64N(500), 10), ".50\r\n"...)
		if len(line) > 1<<16 || i == 799_999 {
			if err := reader.Feed(line); err != nil {
				b.Fatal(err)
			}
			line = line[:0]
		}
	}
	if err := reader.Close(); err != nil {
		b.Fatal(err)
	}
	return customer.Build(reader.Orders(), customer.Use{})
}

func BenchmarkList250kCustomers(b *testing.B) {
	book := quarterMillion(b)
	r := Make(book, Options{})
	l := r.List()
	alive := make([]float64, book.Len())
	for c := range alive {
		alive[c] = rand.Float64()
	}
	l.Hand(ByAlive, alive)
	l.Page(Query{SortBy: ByName})
	for _, by := range Columns() {
		b.Run("sort-"+by.String(), func(b *testing.B) {
			for b.Loop() {
				l.Page(Query{SortBy: InFileOrder, Count: 50})
				l.sorted = nil
				l.Page(Query{SortBy: by, Count: 50})
			}
		})
	}
	b.Run("next-report", func(b *testing.B) {
		for b.Loop() {
			r.List().Page(Query{Group: OfLost, SortBy: BySpend, Descending: true, Count: 50})
		}
	})
	for name, q := range map[string]Query{
		"all": {}, "search-rare": {Search: "nowak12345"}, "search-many": {Search: "NOWAK"}, "search-one-letter": {Search: "a"},
		"search-none": {Search: "@@"}, "segment": {Segment: "champions"}, "lost": {Group: OfLost}, "cell": {R: 1, F: 5},
	} {
		b.Run("filter-"+name, func(b *testing.B) {
			for b.Loop() {
				q.SortBy, q.Count = BySpend, 50
				l.found = nil
				l.Page(q)
			}
		})
	}
	b.Run("window", func(b *testing.B) {
		from := 0
		for b.Loop() {
			l.Page(Query{SortBy: BySpend, From: from % 249_000, Count: 50})
			from += 777
		}
	})
}
