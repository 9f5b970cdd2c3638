package report

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
	"keeprate/pkg/order"
)

// A slow and obvious reading of the contract over plain orders, to hold the report against.
type shop struct{ order.Orders }

// buyers are the customers with an order in a span, with the number of their orders in it.
func (s *shop) buyers(in span) map[uint32]int {
	found := map[uint32]int{}
	for i, c := range s.Customer {
		if c != order.NoCustomer && s.Day[i] >= in.first && s.Day[i] <= in.last {
			found[c]++
		}
	}
	return found
}

// gaps are the days between a customer's consecutive distinct purchase days, the later one in the span.
func (s *shop) gaps(in span) []int {
	days := map[uint32]map[int32]bool{}
	for i, c := range s.Customer {
		if c != order.NoCustomer {
			if days[c] == nil {
				days[c] = map[int32]bool{}
			}
			days[c][s.Day[i]] = true
		}
	}
	var gaps []int
	for _, of := range days {
		sorted := slices.Sorted(maps.Keys(of))
		for i := 1; i < len(sorted); i++ {
			if sorted[i] >= in.first && sorted[i] <= in.last {
				gaps = append(gaps, int(sorted[i]-sorted[i-1]))
			}
		}
	}
	slices.Sort(gaps)
	return gaps
}

// figures are what the contract asks for. before and after are where customers of the start and the end bought.
func (s *shop) figures(in, before, after span, retention, gaps bool) map[string]float64 {
	want := map[string]float64{}
	orders, named, revenue, namedRevenue := 0, 0, int64(0), int64(0)
	anybody := false
	for i, c := range s.Customer {
		anybody = anybody || c != order.NoCustomer
		if s.Day[i] < in.first || s.Day[i] > in.last {
			continue
		}
		orders, revenue = orders+1, revenue+s.Amount[i]
		if c != order.NoCustomer {
			named, namedRevenue = named+1, namedRevenue+s.Amount[i]
		}
	}
	want["orders"], want["revenue"] = float64(orders), float64(revenue)/10000
	if orders > 0 {
		want["average-order-value"] = float64(revenue) / 10000 / float64(orders)
	}
	if !anybody {
		return want
	}

	bought := s.buyers(in)
	repeat, returning := 0, 0
	earlier := s.buyers(span{math.MinInt32, in.first - 1})
	for c, n := range bought {
		if n > 1 {
			repeat++
		}
		if earlier[c] > 0 {
			returning++
		}
	}
	want["customers"] = float64(len(bought))
	if len(bought) > 0 {
		want["orders-per-customer"] = float64(named) / float64(len(bought))
		want["repeat-purchase-rate"] = float64(repeat) / float64(len(bought))
		if retention {
			want["returning-customer-rate"] = float64(returning) / float64(len(bought))
		}
	}
	if retention {
		s.retention(want, before, after, earlier)
	}
	if all := s.gaps(in); gaps && len(all) > 0 {
		sum := 0
		for _, g := range all {
			sum += g
		}
		want[MeanGap] = float64(sum) / float64(len(all))
		want["time-between-purchases"] = float64(all[(len(all)-1)/2]+all[len(all)/2]) / 2
	}
	return want
}

func (s *shop) retention(want map[string]float64, before, after span, earlier map[uint32]int) {
	start, end := s.buyers(before), s.buyers(after)
	retained, firstTime, wonBack := 0, 0, 0
	for c := range end {
		switch {
		case start[c] > 0:
			retained++
		case earlier[c] > 0:
			wonBack++
		default:
			firstTime++
		}
	}
	want["start"], want["end"], want["retained"] = float64(len(start)), float64(len(end)), float64(retained)
	want["lost"] = float64(len(start) - retained)
	want["new"], want["first-time"], want["won-back"] = float64(firstTime+wonBack), float64(firstTime), float64(wonBack)
	if len(start) > 0 {
		want["crr"] = float64(retained) / float64(len(start))
		want["churn"] = float64(len(start)-retained) / float64(len(start))
	}
}

// spansOf are where customers of the start and the end bought, by the contract.
func spansOf(in, previous span, lapse int32) (before, after span) {
	if lapse > 0 {
		return span{in.first - lapse, in.first - 1}, span{in.last - lapse + 1, in.last}
	}
	return previous, in
}

func TestTheReportAgreesWithTheContract(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	rolling := 0
	for range 300 {
		s := randomShop(rng)
		opt := Options{
			Period:    Kind(rng.IntN(len(kindIDs))),
			Trend:     Step(rng.IntN(len(stepIDs))),
			LapseDays: []int32{0, 0, 30, 90, 400, math.MaxInt32}[rng.IntN(6)],
			Start:     19000 + rng.Int32N(900),
		}
		opt.End = opt.Start + rng.Int32N(300)
		rolling += len(checkContract(t, s, opt).Rolling)
	}
	if rolling == 0 {
		t.Error("no shop had a rolling point")
	}
}

// checkContract holds a report's figures against the slow reading.
func checkContract(t *testing.T, s *shop, opt Options) *Report {
	t.Helper()
	r := Make(customer.Build(&s.Orders, customer.Use{}), opt)

	p := r.Period
	in := span{p.Start, p.End}
	before, after := spansOf(in, span{p.PreviousStart, p.PreviousEnd}, opt.LapseDays)
	compare(t, "period", r.Figures, s.figures(in, before, after, true, true))
	everything := span{slices.Min(s.Day), slices.Max(s.Day)}
	compare(t, "overall", r.Overall, s.figures(everything, nothing, everything, false, true))
	identities(t, r.Figures)

	next := opt.Trend.span().Start(opt.Trend.span().Of(everything.first))
	for _, point := range r.Trend {
		in := span{point.Start, point.End}
		if in.first != next || in.last < in.first {
			t.Fatalf("a point from %s to %s, expected to begin on %s", iso(in.first), iso(in.last), iso(next))
		}
		next = in.last + 1
		before, after := spansOf(in, span{civil.AddMonths(in.first, -int(opt.Trend.span())), in.first - 1}, opt.LapseDays)
		compare(t, "trend", point.Figures, s.figures(in, before, after, true, false))
		identities(t, point.Figures)
	}
	if next <= everything.last {
		t.Fatalf("the trend stops before %s", iso(next))
	}
	for _, point := range r.Rolling {
		in := span{point.Start, point.End}
		before := span{civil.AddMonths(in.first, -12), in.first - 1}
		want := map[string]float64{}
		s.retention(want, before, in, s.buyers(span{math.MinInt32, in.first - 1}))
		compare(t, "rolling", point.Figures, want)
	}
	return r
}

// compare asks for equal figures, no more and no fewer. All but quotients of money are equal to the last bit.
func compare(t *testing.T, where string, got Figures, want map[string]float64) {
	t.Helper()
	for id, x := range want {
		if y, ok := got.Get(id); !ok || x != y {
			t.Fatalf("%s: %s is %v, %v, want %v", where, id, y, ok, x)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%s: got %v, want %v", where, got, want)
	}
}

// identities are what headcounts keep whatever the data.
func identities(t *testing.T, f Figures) {
	t.Helper()
	get := func(id string) float64 {
		x, _ := f.Get(id)
		return x
	}
	s, e, n := get("start"), get("end"), get("new")
	if get("first-time")+get("won-back") != n || e-n != get("retained") || get("retained") > s {
		t.Fatalf("figures contradict each other: %v", f)
	}
	if crr, ok := f.Get("crr"); ok != (s > 0) || ok && (crr != (e-n)/s || math.Abs(crr+get("churn")-1) > 1e-15) {
		t.Fatalf("crr is not (E − N) / S: %v", f)
	}
}

// The first-time customers of a trend without lapse days are all customers, each once.
func TestEveryCustomerIsFirstTimeOnce(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		s := randomShop(rng)
		b := customer.Build(&s.Orders, customer.Use{})
		sum, revenue := 0., 0.
		for _, p := range Make(b, Options{}).Trend {
			n, _ := p.Figures.Get("first-time")
			money, _ := p.Figures.Get("revenue")
			sum, revenue = sum+n, revenue+money
		}
		all, _ := Make(b, Options{}).Overall.Get("revenue")
		if sum != float64(b.Len()) || math.Abs(revenue-all) > 1e-6 {
			t.Fatalf("%v first-time customers of %d, revenue %v of %v", sum, b.Len(), revenue, all)
		}
	}
}

func randomShop(rng *rand.Rand) *shop {
	s := &shop{}
	customers := 1 + rng.Uint32N(40)
	days := 1 + rng.Int32N(1000)
	for range 1 + rng.IntN(250) {
		c := rng.Uint32N(customers)
		if rng.IntN(15) == 0 {
			c = order.NoCustomer
		}
		s.Customer = append(s.Customer, c)
		s.Day = append(s.Day, 19000+rng.Int32N(days))
		s.Amount = append(s.Amount, rng.Int64N(2_000_000)-10000)
	}
	return s
}
