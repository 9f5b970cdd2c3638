package order

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"keeprate/pkg/dsv"
)

// TestNumbering: whatever numbers look like, each finds its own order and no other's.
func TestNumbering(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	forms := map[string]func(i int) string{
		"counted":          func(i int) string { return strconv.Itoa(1000 + i) },
		"with a prefix":    func(i int) string { return "#ZAM/" + strconv.Itoa(i) },
		"prefixes differ":  func(i int) string { return string(rune('A'+i%3)) + strconv.Itoa(i/2) },
		"drawn at random":  func(i int) string { return strconv.Itoa(i * 7919 * 131 % 99_999_999) },
		"padded":           func(i int) string { return "00" + strconv.Itoa(i%50) + strconv.Itoa(i) },
		"of a year":        func(i int) string { return strconv.Itoa(i) + "/2024" },
		"UUID":             func(i int) string { return "9f1c2e3a-" + strconv.Itoa(i*i) + "-4b1d" },
		"long":             func(i int) string { return "90000000" + strconv.Itoa(i) },
		"digits or not":    func(i int) string { return []string{"", "x", "0"}[i%3] + strconv.Itoa(i/3) },
		"one digit":        func(i int) string { return strconv.Itoa(i % 10) },
		"nothing but name": func(i int) string { return "order" },
	}
	for name, form := range forms {
		for _, several := range []bool{false, true} {
			var n numbering
			want := map[string]uint32{}
			padded := func(s string) []byte { return append(make([]byte, 0, len(s)+dsv.Pad), s...) }
			var sample [][]byte
			for i := range 100 {
				sample = append(sample, padded(form(i)))
			}
			n.learn(sample, several)
			for range 20_000 {
				number := form(random.IntN(9000))
				k := cellKey{cell: padded(number)}
				if k.ordinal = n.ordinal(k.cell); k.ordinal == 0 {
					k.hash = numberHash(k.cell)
				}
				add := random.IntN(4) > 0
				at, known, full := n.order(&k, add, uint32(len(want)))
				order, there := want[number]
				if known != there || known && at != order || full {
					t.Fatalf("%s: %q is order %d, %v; want %d, %v", name, number, at, known, order, there)
				}
				if !known && add {
					want[number] = uint32(len(want))
				}
			}
			if n.held > freePages+len(want)/ordersPerPage {
				t.Errorf("%s: %d pages for %d orders", name, n.held, len(want))
			}
		}
	}
}
