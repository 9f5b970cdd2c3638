package report

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
	"keeprate/pkg/rfm"
)

// type7 is the quantile of sorted values by its definition: h = (n − 1)·p, between the values on both sides of it.
func type7(sorted []float64, p float64) float64 {
	h := float64(len(sorted)-1) * p
	i := int(math.Floor(h + 1e-9))
	if rest := h - float64(i); rest > 1e-9 {
		return sorted[i] + rest*(sorted[i+1]-sorted[i])
	}
	return sorted[i]
}

// days are each customer's distinct purchase days, sorted.
func (s *shop) days() map[uint32][]int32 {
	days := map[uint32][]int32{}
	for i, c := range s.Customer {
		if c != order.NoCustomer {
			days[c] = append(days[c], s.Day[i])
		}
	}
	for c := range days {
		slices.Sort(days[c])
		days[c] = slices.Compact(days[c])
	}
	return days
}

func (s *shop) checkValues(t *testing.T, v Values) {
	t.Helper()
	var sorted []float64
	for _, x := range s.Amount {
		sorted = append(sorted, float64(x))
	}
	slices.Sort(sorted)
	if v.Orders != len(sorted) {
		t.Fatalf("%d of %d orders", v.Orders, len(sorted))
	}
	for p, got := range map[float64]int64{.05: v.P5, .25: v.P25, .5: v.P50, .75: v.P75, .95: v.P95} {
		if want := type7(sorted, p); math.Abs(float64(got)-want) > .5+1e-6 {
			t.Fatalf("%v of orders are up to %d, want %v", p, got, want)
		}
	}
	if len(v.Bins) > valueBars+2 {
		t.Fatalf("%d bars: %v", len(v.Bins), v.Bins)
	}
	for i, bin := range v.Bins {
		from, to := math.Inf(-1), math.Inf(1)
		if i > 0 {
			from = float64(bin.From)
		}
		if i+1 < len(v.Bins) {
			to = float64(v.Bins[i+1].From)
		}
		want := 0
		for _, x := range sorted {
			if x >= from && x < to {
				want++
			}
		}
		if bin.Count != want {
			t.Fatalf("%d orders from %v to %v, want %d", bin.Count, from, to, want)
		}
	}
	if len(v.Bins) < 2 {
		return
	}
	width := v.Bins[1].From - v.Bins[0].From
	lead := width
	for lead%10 == 0 {
		lead /= 10
	}
	if lead != 1 && lead != 2 && lead != 5 || v.Bins[0].From%width != 0 {
		t.Fatalf("bars of %d from %d are not round", width, v.Bins[0].From)
	}
	for i := 1; i < len(v.Bins); i++ {
		if v.Bins[i].From-v.Bins[i-1].From != width {
			t.Fatalf("bars are not of one width: %v", v.Bins)
		}
	}
}

func (s *shop) checkGaps(t *testing.T, g Gaps, r *Report) {
	t.Helper()
	gaps := s.gaps(span{math.MinInt32, math.MaxInt32})
	if g.Gaps != len(gaps) || (len(gaps) == 0) != (g.Bins == nil) {
		t.Fatalf("%d gaps, want %d: %+v", g.Gaps, len(gaps), g)
	}
	if len(gaps) == 0 {
		return
	}
	var sorted []float64
	for _, x := range gaps {
		sorted = append(sorted, float64(x))
	}
	for p, got := range map[float64]float64{.05: g.P5, .25: g.P25, .5: g.P50, .75: g.P75, .95: g.P95} {
		if want := type7(sorted, p); math.Abs(got-want) > 1e-9*want {
			t.Fatalf("%v of gaps are up to %v days, want %v", p, got, want)
		}
	}
	if median, _ := r.Overall.Get("time-between-purchases"); g.P50 != median {
		t.Fatalf("the median gap is %v here and %v there", g.P50, median)
	}
	for i, limits := range [][2]int{{0, 7}, {8, 14}, {15, 30}, {31, 60}, {61, 90}, {91, 180}, {181, 365}, {366, math.MaxInt}} {
		want := 0
		for _, x := range gaps {
			if x >= limits[0] && x <= limits[1] {
				want++
			}
		}
		if bin := g.Bins[i]; bin.Count != want || bin.From != int64(max(1, limits[0])) {
			t.Fatalf("%+v of %v days, want %d", bin, limits, want)
		}
	}
}

func (s *shop) checkSecond(t *testing.T, got Second) {
	t.Helper()
	last := slices.Max(s.Day)
	want := Second{Customers: len(s.days())}
	var took []float64
	for i, limit := range []int32{30, 60, 90, 180, 365} {
		w := Within{Days: limit}
		for _, days := range s.days() {
			if last-days[0] >= limit {
				w.Customers++
				if len(days) > 1 && days[1]-days[0] <= limit {
					w.Made++
				}
			}
		}
		want.Within[i] = w
	}
	for _, days := range s.days() {
		if len(days) > 1 {
			want.Made++
			took = append(took, float64(days[1]-days[0]))
		}
	}
	if slices.Sort(took); len(took) > 0 {
		want.Median = type7(took, .5)
	}
	if got.Within != want.Within || got.Customers != want.Customers || got.Made != want.Made || got.Median != want.Median {
		t.Fatalf("second orders are %+v, want %+v", got, want)
	}
}

func (s *shop) checkGroups(t *testing.T, b Behaviour) {
	t.Helper()
	each := map[uint32]rfm.Total{}
	for i, c := range s.Customer {
		if c != order.NoCustomer {
			each[c] = rfm.Total{Customers: 1, Orders: each[c].Orders + 1, Revenue: each[c].Revenue + s.Amount[i]}
		}
	}
	if len(each) == 0 {
		for i := range b.ByOrders {
			if b.ByOrders[i].Total != (rfm.Total{}) || b.Top[i%2].Customers != 0 || b.Top[i%2].Revenue != 0 {
				t.Fatalf("without customers: %+v", b)
			}
		}
		return
	}
	add := func(all ...rfm.Total) (sum rfm.Total) {
		for _, x := range all {
			sum = rfm.Total{Customers: sum.Customers + x.Customers, Orders: sum.Orders + x.Orders, Revenue: sum.Revenue + x.Revenue}
		}
		return sum
	}
	if want := add(slices.Collect(maps.Values(each))...); b.Known != want {
		t.Fatalf("all make %+v, want %+v", b.Known, want)
	}
	for i, limits := range [][2]int{{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 9}, {10, math.MaxInt}} {
		var want []rfm.Total
		for _, x := range each {
			if x.Orders >= limits[0] && x.Orders <= limits[1] {
				want = append(want, x)
			}
		}
		if got := b.ByOrders[i]; got.From != limits[0] || got.Total != add(want...) {
			t.Fatalf("with %v orders: %+v, want %+v", limits, got, add(want...))
		}
	}
	var spends []int64
	for _, x := range each {
		spends = append(spends, x.Revenue)
	}
	slices.Sort(spends)
	slices.Reverse(spends)
	for i, percent := range []int{10, 20} {
		n := int(math.Ceil(float64(len(spends)*percent) / 100))
		want := TopShare{Percent: percent, Customers: n}
		for _, x := range spends[:n] {
			want.Revenue += x
		}
		if b.Top[i] != want {
			t.Fatalf("the top %d %% are %+v, want %+v", percent, b.Top[i], want)
		}
	}
}

func checkBehaviour(t *testing.T, s *shop) *Report {
	t.Helper()
	r := Make(customer.Build(&s.Orders, customer.Use{}), Options{})
	s.checkValues(t, r.Behaviour.Values)
	s.checkGaps(t, r.Behaviour.Gaps, r)
	s.checkSecond(t, r.Behaviour.Second)
	s.checkGroups(t, r.Behaviour)
	if want := s.lapse(); r.Lapse != want {
		t.Fatalf("lapse days are %+v, want %+v", r.Lapse, want)
	}
	return r
}

func TestBehaviourAgreesWithItsDefinitions(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	known := 0
	for i := range 300 {
		s := randomShop(rng)
		for k := range s.Amount {
			switch i % 4 {
			case 1: // a few prices
				s.Amount[k] = 10000 * (10 + s.Amount[k]%3)
			case 2: // a very long tail
				s.Amount[k] = int64(math.Exp(rng.NormFloat64()*3) * 500000)
			case 3: // more given back than taken
				s.Amount[k] = -s.Amount[k]
			}
		}
		if checkBehaviour(t, s).Lapse.Known {
			known++
		}
	}
	if known == 0 {
		t.Error("no shop had gaps enough")
	}
}

func TestBehaviourOfTheReferenceSets(t *testing.T) {
	for _, c := range []struct {
		set    *reference.Set
		median float64 // of all gaps, computed independently
	}{
		{reference.CDNOW(t), 34}, {reference.RFMPackage(t), 101}, {reference.OnlineRetail(t), 28}, {reference.Apparel(t), 103},
	} {
		r := checkBehaviour(t, &shop{c.set.Orders})
		if r.Behaviour.Gaps.P50 != c.median {
			t.Errorf("the median gap is %v, want %v", r.Behaviour.Gaps.P50, c.median)
		}
		if l := r.Lapse; !l.Known || !(0 < l.Half && l.Half < l.Most && l.Most < l.Nearly) || l.MostSeen > l.Most {
			t.Errorf("lapse days are %+v", l)
		}
		// The published repeat purchase rate, from the customers by orders.
		once := float64(r.Behaviour.ByOrders[0].Customers) / float64(r.Behaviour.Known.Customers)
		if rate, _ := r.Overall.Get("repeat-purchase-rate"); math.Abs(1-once-rate) > 1e-12 {
			t.Errorf("%v ordered once, and %v more often", once, rate)
		}
	}
}

func TestPlacesAreFoundWithoutSorting(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 300 {
		var lists [2][]int64
		var all []int64
		for range 1 + rng.IntN(300) {
			x := rng.Int64() >> rng.IntN(64)
			if rng.IntN(3) == 0 {
				x = -x
			}
			if rng.IntN(40) == 0 {
				x = []int64{math.MinInt64, math.MaxInt64, 0, 255, 256, -255, -256}[rng.IntN(7)]
			}
			k := rng.IntN(2)
			lists[k], all = append(lists[k], x), append(all, x)
		}
		slices.Sort(all)
		ranks := make([]int, len(all))
		for i := range ranks {
			ranks[i] = i
		}
		rng.Shuffle(len(ranks), func(i, j int) { ranks[i], ranks[j] = ranks[j], ranks[i] })
		ranks = ranks[:min(len(ranks), 12)]
		for i, got := range ranked(lists[:], ranks) {
			if want := all[ranks[i]]; got != want {
				t.Fatalf("place %d of %d is %d, want %d", ranks[i], len(all), got, want)
			}
		}
	}
}
