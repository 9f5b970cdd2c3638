package whatif

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// small is a shop whose years can be reckoned in the head.
var small = Shop{Start: 100, Retention: .4, New: 60, Orders: 2, Value: 50, Margin: .3}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

func TestAShopThatStaysAsItIs(t *testing.T) {
	p := Project(small, Levers{}, 3)
	if p.Code != "" || p.Capped || !slices.Equal(p.Base, p.Changed) {
		t.Fatalf("got %+v", p)
	}
	want := []Year{{100, 200, 10000, 3000}, {100, 200, 10000, 3000}, {100, 200, 10000, 3000}}
	for i, y := range p.Base {
		if !near(y.Customers, want[i].Customers) || !near(y.Orders, want[i].Orders) || !near(y.Revenue, want[i].Revenue) || !near(y.Profit, want[i].Profit) {
			t.Errorf("year %d is %+v", i+1, y)
		}
	}
}

func TestEachLever(t *testing.T) {
	for _, c := range []struct {
		name   string
		levers Levers
		want   []Year
	}{
		{"five points", Levers{Retention: .05}, []Year{{105, 210, 10500, 3150}, {107.25, 214.5, 10725, 3217.5}}},
		{"one more order", Levers{Orders: 1}, []Year{{100, 300, 15000, 4500}, {100, 300, 15000, 4500}}},
		{"a tenth dearer", Levers{Value: .1}, []Year{{100, 200, 11000, 3300}, {100, 200, 11000, 3300}}},
		{"all three", Levers{.05, 1, .1}, []Year{{105, 315, 17325, 5197.5}, {107.25, 321.75, 17696.25, 5308.875}}},
	} {
		p := Project(small, c.levers, 2)
		if len(p.Changed) != 2 {
			t.Fatalf("%s: %+v", c.name, p)
		}
		for i, y := range p.Changed {
			if w := c.want[i]; !near(y.Customers, w.Customers) || !near(y.Orders, w.Orders) || !near(y.Revenue, w.Revenue) || !near(y.Profit, w.Profit) {
				t.Errorf("%s: year %d is %+v, want %+v", c.name, i+1, y, w)
			}
		}
	}
}

// Customer by customer instead of by a formula: who is there one year stays for a part of the next.
func TestTheYearsAgreeWithFollowingEveryIntake(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		s := Shop{1 + 1e4*rng.Float64(), rng.Float64(), 1e4 * rng.Float64(), 1 + 5*rng.Float64(), 200 * rng.Float64(), rng.Float64()}
		l := Levers{.3 * rng.Float64(), 2 * rng.Float64(), rng.Float64()}
		p := Project(s, l, MostYears)
		rate := math.Min(1, s.Retention+l.Retention)
		for year := range MostYears {
			customers := s.Start * math.Pow(rate, float64(year+1))
			for came := range year + 1 {
				customers += s.New * math.Pow(rate, float64(year-came))
			}
			revenue := customers * (s.Orders + l.Orders) * (s.Value + s.Value*l.Value)
			if y := p.Changed[year]; !near(y.Customers, customers) || !near(y.Revenue, revenue) || !near(y.Profit, revenue*s.Margin) {
				t.Fatalf("%+v, %+v: year %d is %+v, want %v customers, %v", s, l, year+1, y, customers, revenue)
			}
		}
		if p.Capped != (s.Retention+l.Retention > 1) {
			t.Fatalf("%v + %v is capped: %v", s.Retention, l.Retention, p.Capped)
		}
	}
}

func TestWithoutAMarginThereAreNoProfits(t *testing.T) {
	s := small
	s.Margin = Unknown
	p := Project(s, Levers{Value: .1}, 1)
	if p.Code != "" || !near(p.Changed[0].Revenue, 11000) || !math.IsNaN(p.Changed[0].Profit) {
		t.Errorf("got %+v", p)
	}
}

func TestRefusals(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	with := func(change func(*Shop)) Shop {
		s := small
		change(&s)
		return s
	}
	for _, c := range []struct {
		want   string
		shop   Shop
		levers Levers
	}{
		{NoStart, Shop{}, Levers{}},
		{NoStart, with(func(s *Shop) { s.Start = nan }), Levers{}},
		{NoStart, with(func(s *Shop) { s.Start = inf }), Levers{}},
		{NoRetention, with(func(s *Shop) { s.Retention = nan }), Levers{}},
		{NoRetention, with(func(s *Shop) { s.Retention = 1.01 }), Levers{}},
		{NoNew, with(func(s *Shop) { s.New = -1 }), Levers{}},
		{NoNew, with(func(s *Shop) { s.New = nan }), Levers{}},
		{NoOrders, with(func(s *Shop) { s.Orders = 0 }), Levers{}},
		{NoValue, with(func(s *Shop) { s.Value = 0 }), Levers{}},
		{NoValue, with(func(s *Shop) { s.Value = nan }), Levers{}},
		{BadMargin, with(func(s *Shop) { s.Margin = 30 }), Levers{}},
		{BadLever, small, Levers{Retention: nan}},
		{BadLever, small, Levers{Orders: -3}},
		{BadLever, small, Levers{Value: -1.5}},
		{BadLever, small, Levers{Value: inf}},
		{"", small, Levers{-1, -1, -1}},
		{"", with(func(s *Shop) { s.New, s.Retention = 0, 0 }), Levers{}},
	} {
		p := Project(c.shop, c.levers, 3)
		if p.Code != c.want || (len(p.Base) == 0) != (c.want != "") {
			t.Errorf("%+v, %+v: %+v, want %q", c.shop, c.levers, p, c.want)
		}
		if c.want != "" && !slices.Contains(Codes(), c.want) {
			t.Errorf("%s is missing in Codes", c.want)
		}
	}
	for years, want := range map[int]int{-1: 0, 0: 0, 1: 1, 3: 3, 99: MostYears} {
		if p := Project(small, Levers{}, years); len(p.Base) != want || len(p.Changed) != want {
			t.Errorf("%d years: %+v", years, p)
		}
	}
}
