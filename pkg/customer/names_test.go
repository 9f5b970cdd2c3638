package customer

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"keeprate/pkg/order"
	"keeprate/pkg/order/fold"
)

// bookOf is a Book of customers with these names, in their order.
func bookOf(names []string) *Book {
	b := &Book{starts: []uint32{0}}
	var es []entry
	for _, name := range names {
		es = append(es, entry{name, Purchases{[]int32{1}, []int64{1}}})
	}
	b.join(es)
	b.finish()
	return b
}

// shuffled numbers the customers of a Book anew, as a file would that is in no order.
func shuffled(rng *rand.Rand, names []string) *Book {
	b := bookOf(names)
	ids := rng.Perm(b.Len())
	byName, folded := b.names, b.folded
	b.names = func(c int) string { return byName(ids[c]) }
	b.folded = func(dst []byte, c int) []byte { return folded(dst, ids[c]) }
	return b
}

// someNames are names that sorting and searching could trip over: parts of each other, equal when folded, long.
func someNames(rng *rand.Rand, n int) []string {
	parts := []string{"", "an", "na", "Ło", "ż", "đo", "Ђ", "or", "ș", "ann", " ", "-", "@example.com", "1", "averyverylongpartofaname"}
	var names []string
	for range n {
		name := ""
		for range rng.IntN(6) {
			name += parts[rng.IntN(len(parts))]
		}
		names = append(names, name)
	}
	return names
}

func TestNamesAreFoundAndSortedAsTheObviousWayDoes(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 6))
	for range 200 {
		b := shuffled(rng, someNames(rng, rng.IntN(400)))
		var folded []string
		var ids []uint32
		for c := range b.Len() {
			folded = append(folded, string(fold.AppendFolded(nil, []byte(b.Name(c)))))
			ids = append(ids, uint32(c))
		}
		slices.SortFunc(ids, func(x, y uint32) int { return cmp.Or(strings.Compare(folded[x], folded[y]), cmp.Compare(x, y)) })
		if got := b.Names().Sorted(); !slices.Equal(got, ids) {
			t.Fatalf("sorted as %v, want %v", got, ids)
		}
		for _, part := range []string{"a", "an", "lo", "zdo", "@example.comz", "nobody", "averyverylongpartofaname"} {
			got := make([]bool, b.Len())
			b.Names().Find([]byte(part), got)
			for c, is := range got {
				if is != strings.Contains(folded[c], part) {
					t.Fatalf("%q in %q: %v", part, folded[c], is)
				}
			}
		}
	}
}

func TestSortKeyed(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for _, n := range []int{0, 1, 2, 100, 2047, 5000} {
		for _, bits := range []int{0, 1, 10, 33, 64} {
			xs := make([]Keyed, n)
			for i := range xs {
				xs[i] = Keyed{rng.Uint64() >> (64 - bits), uint32(i)}
			}
			want := slices.Clone(xs)
			slices.SortStableFunc(want, func(x, y Keyed) int { return cmp.Compare(x.Key, y.Key) })
			if SortKeyed(xs, make([]Keyed, n)); !slices.Equal(xs, want) {
				t.Errorf("%d of %d bits are not sorted", n, bits)
			}
		}
	}
}

func BenchmarkNames250kCustomers(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	first := []string{"anna", "jan", "katarzyna", "piotr", "maria", "tomasz", "zofia", "adam"}
	last := []string{"nowak", "kowalska", "wisniewski", "wojcik", "kaminska", "lewandowski"}
	reader := order.NewReader(order.Options{Lang: "en"})
	line := []byte("Order number;Date;E-mail;Total\r\n")
	for i := range 250_000 {
		line = strconv.AppendInt(line, int64(i), 10)
		line = append(append(append(line, ";2026-01-13;"...), first[rng.IntN(len(first))]...), '.')
		line = strconv.AppendInt(append(line, last[rng.IntN(len(last))]...), int64(i), 10)
		line = append(line, "@example.com;10.50\r\n"...)
	}
	if err := reader.Feed(line); err != nil {
		b.Fatal(err)
	}
	if err := reader.Close(); err != nil {
		b.Fatal(err)
	}
	book := Build(reader.Orders(), Use{})
	for b.Loop() {
		book.index = nil
		book.Names().Sorted()
	}
}
