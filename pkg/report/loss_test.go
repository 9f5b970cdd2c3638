package report

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
	"keeprate/pkg/rfm"
)

// bought is what some customers bought in a span; a nil set is everybody whom the file names.
func (s *shop) bought(in span, by map[uint32]bool) rfm.Total {
	var t rfm.Total
	who := map[uint32]bool{}
	for i, c := range s.Customer {
		if c != order.NoCustomer && s.Day[i] >= in.first && s.Day[i] <= in.last && (by == nil || by[c]) {
			t.Orders++
			t.Revenue += s.Amount[i]
			who[c] = true
		}
	}
	t.Customers = len(who)
	return t
}

// loss and mix by the definitions, one question at a time.
func (s *shop) loss(in, before, after span) Loss {
	start, end, lost := s.buyers(before), s.buyers(after), map[uint32]bool{}
	for c := range start {
		if end[c] == 0 {
			lost[c] = true
		}
	}
	theirs, all := s.bought(before, lost), s.bought(before, nil)
	return Loss{
		Customers: len(lost), Orders: theirs.Orders, Revenue: theirs.Revenue,
		StartOrders: all.Orders, StartRevenue: all.Revenue,
		DaysAfter: max(0, slices.Max(s.Day)-in.last),
		Returned:  s.bought(span{in.last + 1, math.MaxInt32}, lost).Customers,
	}
}

func (s *shop) mix(in span) Mix {
	old, fresh := map[uint32]bool{}, map[uint32]bool{}
	earlier := s.buyers(span{math.MinInt32, in.first - 1})
	for c := range s.buyers(in) {
		old[c], fresh[c] = earlier[c] > 0, earlier[c] == 0
	}
	m := Mix{FirstTime: s.bought(in, fresh), Returning: s.bought(in, old)}
	for i, c := range s.Customer {
		if c == order.NoCustomer && s.Day[i] >= in.first && s.Day[i] <= in.last {
			m.Nobody.Orders++
			m.Nobody.Revenue += s.Amount[i]
		}
	}
	return m
}

func TestLossAndMixAgreeWithTheirDefinitions(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	returned := 0
	for range 300 {
		opt := Options{Period: Kind(rng.IntN(len(kindIDs))), LapseDays: []int32{0, 0, 30, 90, 400, math.MaxInt32}[rng.IntN(6)]}
		opt.Start = 19000 + rng.Int32N(900)
		opt.End = opt.Start + rng.Int32N(300)
		returned += checkLoss(t, randomShop(rng), opt)
	}
	if returned == 0 {
		t.Error("nobody of the lost has ever returned")
	}
}

func TestLossAndMixOfTheReferenceSets(t *testing.T) {
	for _, set := range []*reference.Set{reference.CDNOW(t), reference.RFMPackage(t), reference.OnlineRetail(t), reference.Apparel(t)} {
		for _, kind := range Kinds() {
			checkLoss(t, &shop{set.Orders}, Options{Period: kind})
			checkLoss(t, &shop{set.Orders}, Options{Period: kind, LapseDays: 100, Anchor: slices.Min(set.Day) + 200})
		}
	}
}

func checkLoss(t *testing.T, s *shop, opt Options) (returned int) {
	t.Helper()
	r := Make(customer.Build(&s.Orders, customer.Use{}), opt)
	in := span{r.Period.Start, r.Period.End}
	before, after := spansOf(in, span{r.Period.PreviousStart, r.Period.PreviousEnd}, opt.LapseDays)
	if want := s.loss(in, before, after); r.Loss != want {
		t.Fatalf("%+v: lost %+v, want %+v", r.Period, r.Loss, want)
	}
	if want := s.mix(in); r.Mix != want {
		t.Fatalf("%+v: mix %+v, want %+v", r.Period, r.Mix, want)
	}
	if lost, ok := r.Figures.Get(Lost); ok && lost != float64(r.Loss.Customers) {
		t.Fatalf("%v lost in the figures, %d apart", lost, r.Loss.Customers)
	}
	return r.Loss.Returned
}
