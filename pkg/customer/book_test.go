package customer

import (
	"math"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
)

// The figures were computed independently of this code.
func TestReferenceSets(t *testing.T) {
	for _, c := range []struct {
		name                      string
		set                       func(testing.TB) *reference.Set
		customers, orders, repeat int
		revenue                   float64
	}{
		{"CDNOW", reference.CDNOW, 2357, 6919, 1152, 244091.94},
		{"R package rfm", reference.RFMPackage, 995, 4906, 953, 464158},
		{"UCI Online Retail", reference.OnlineRetail, 4338, 18532, 2845, 8911407.90},
		{"CLVTools apparelTrans", reference.Apparel, 600, 3187, 425, 124356.90},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := Build(&c.set(t).Orders, Use{})
			repeat, revenue := 0, int64(0)
			for i := range b.Len() {
				if b.Count(i) > 1 {
					repeat++
				}
				revenue += b.Spend(i)
			}
			if b.Len() != c.customers || b.Orders() != c.orders || repeat != c.repeat {
				t.Errorf("%d customers, %d orders, %d with two or more", b.Len(), b.Orders(), repeat)
			}
			if got := math.Round(float64(revenue)/100) / 100; got != c.revenue {
				t.Errorf("revenue %v, want %v", got, c.revenue)
			}
		})
	}
}

func TestOnlyOrdersThatCountAreInTheBook(t *testing.T) {
	o := order.Orders{
		Customer:   []uint32{0, 1, 0, order.NoCustomer, 2, 0},
		Day:        []int32{30, 10, 20, 15, 12, 20},
		Amount:     []int64{1, 2, 4, 8, 16, 3},
		Status:     []uint8{0, 1, 0, 0, 0, 0},
		Currency:   []uint8{0, 0, 0, 0, 1, 0},
		Statuses:   []order.Status{{Text: "done", Counted: true}, {Text: "cancelled"}},
		Currencies: []order.Currency{{Code: "PLN"}, {Code: "EUR"}},
	}
	b := Build(&o, Use{})
	if b.Len() != 1 || b.Orders() != 4 || b.Excluded != 1 || b.OtherCurrency != 1 || b.Currency != "PLN" {
		t.Errorf("default: %d customers, %d orders, %d and %d left out, %s", b.Len(), b.Orders(), b.Excluded, b.OtherCurrency, b.Currency)
	}
	if p := b.Purchases(0); !slices.Equal(p.Day, []int32{20, 20, 30}) || !slices.Equal(p.Amount, []int64{3, 4, 1}) {
		t.Errorf("purchases are %v", p)
	}
	if first, last, ok := b.Days(); first != 15 || last != 30 || !ok {
		t.Errorf("days are %d to %d, %v", first, last, ok)
	}
	if b.Nobody.Len() != 1 || b.Nobody.Amount[0] != 8 {
		t.Errorf("nobody bought %v", b.Nobody)
	}
	if orders, spend, last := b.Until(0, 29); orders != 2 || spend != 7 || last != 20 {
		t.Errorf("until day 29: %d orders, %d, %d", orders, spend, last)
	}

	chosen := Build(&o, Use{Status: []bool{false, true}})
	if chosen.Len() != 1 || chosen.Spend(0) != 2 || chosen.Excluded != 5 {
		t.Errorf("chosen statuses: %d customers, %d left out", chosen.Len(), chosen.Excluded)
	}
	if euro := Build(&o, Use{Currency: 1}); euro.Currency != "EUR" || euro.Spend(0) != 16 {
		t.Errorf("the other currency: %s, %d customers", euro.Currency, euro.Len())
	}
}

func TestAnEmptyBookHasNoDays(t *testing.T) {
	b := Build(&order.Orders{}, Use{})
	if _, _, ok := b.Days(); ok || b.Len() != 0 || b.Orders() != 0 {
		t.Errorf("%d customers, %d orders", b.Len(), b.Orders())
	}
}

func TestTheOrderOfTheRowsIsLost(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 100 {
		o := random(rng, 200)
		want := rows(Build(o, Use{}))
		rng.Shuffle(len(o.Day), func(i, j int) {
			o.Customer[i], o.Customer[j] = o.Customer[j], o.Customer[i]
			o.Day[i], o.Day[j] = o.Day[j], o.Day[i]
			o.Amount[i], o.Amount[j] = o.Amount[j], o.Amount[i]
		})
		if got := rows(Build(o, Use{})); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestDaysFarApartAreSorted(t *testing.T) {
	checkSorted(t, []int32{math.MaxInt32, 5, math.MinInt32, 0, 70000, -70000})
}

func TestAmountsFarApartStayWithTheirDays(t *testing.T) {
	for _, least := range []int64{-1 << 60, -1 << 61, math.MinInt64} { // in 63 bits with the day, and beyond
		o := order.Orders{Day: []int32{3, 1, 2, 2}, Customer: make([]uint32, 4), Amount: []int64{7, least, 1, 0}}
		got, want := Build(&o, Use{}).Purchases(0), Purchases{[]int32{1, 2, 2, 3}, []int64{least, 0, 1, 7}}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

func TestFilesThatBeginWithTheNewestAreSorted(t *testing.T) {
	checkSorted(t, []int32{9, 9, 7, 4, 4, 1})
	checkSorted(t, []int32{9, 9, 7, 8, 4, 1})
}

func checkSorted(t *testing.T, days []int32) {
	t.Helper()
	o := order.Orders{Day: days, Customer: make([]uint32, len(days)), Amount: make([]int64, len(days))}
	if got := Build(&o, Use{}).Purchases(0).Day; !slices.Equal(got, slices.Sorted(slices.Values(days))) {
		t.Errorf("%v is sorted as %v", days, got)
	}
}

func BenchmarkBuild1MOrders(b *testing.B) {
	o := &order.Orders{Statuses: []order.Status{{Counted: true}}, Currencies: []order.Currency{{}}}
	rng := rand.New(rand.NewPCG(9, 9))
	for i := range 1_000_000 {
		o.Customer = append(o.Customer, rng.Uint32N(250_000))
		o.Day = append(o.Day, 20500-int32(i/700))
		o.Amount = append(o.Amount, rng.Int64N(5_000_000))
		o.Status, o.Currency = append(o.Status, 0), append(o.Currency, 0)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		Build(o, Use{})
	}
	runtime.ReadMemStats(&after)
	b.SetBytes(18 * 1_000_000) // the columns of an order
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/1_000_000/float64(b.N), "allocs/row")
}

// rows is what a Book says of each customer, by number.
func rows(b *Book) map[int]Purchases {
	m := map[int]Purchases{-1: b.Nobody}
	for c := range b.Len() {
		m[c] = b.Purchases(c)
	}
	return m
}

// random is up to n orders of few customers on few days, some of nobody.
func random(rng *rand.Rand, n int) *order.Orders {
	o := &order.Orders{}
	for range rng.IntN(n + 1) {
		id := rng.Uint32N(12)
		if id == 11 {
			id = order.NoCustomer
		}
		o.Customer = append(o.Customer, id)
		o.Day = append(o.Day, rng.Int32N(40))
		o.Amount = append(o.Amount, rng.Int64N(6)*2500)
	}
	return o
}
