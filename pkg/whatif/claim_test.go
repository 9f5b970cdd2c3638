package whatif

import (
	"math"
	"slices"
	"testing"
)

func TestTheClaimOnShops(t *testing.T) {
	for _, c := range []struct {
		rate                     float64
		points, relative         Against
		byPoints, byRelativePart float64
	}{
		{.3, Below, Below, .7/.65 - 1, .7/.685 - 1},
		{0, Below, Below, 1/.95 - 1, 0},
		{.75, Within, Below, .25, .25/.2125 - 1},
		{.8, Within, Within, .2/.15 - 1, .25},
		{.9, Above, Within, 1, .1/.055 - 1},
		{.94, Above, Above, 5, .06/.013 - 1},
		{.953, Unbounded, Unbounded, 0, 0},
		{1, Unbounded, Unbounded, 0, 0},
	} {
		got := Try(Shop{Retention: c.rate, Start: Unknown, New: Unknown})
		if got.Code != "" || got.Points.Against != c.points || got.Relative.Against != c.relative {
			t.Errorf("%v: %+v", c.rate, got)
		}
		if !near(got.Points.Lifetime, c.byPoints) || !near(got.Relative.Lifetime, c.byRelativePart) {
			t.Errorf("%v: lifetime changes by %v and %v", c.rate, got.Points.Lifetime, got.Relative.Lifetime)
		}
		if len(got.Points.Years)+len(got.Relative.Years) != 0 {
			t.Errorf("%v: years without customers: %+v", c.rate, got)
		}
		for _, e := range []Effect{got.Points, got.Relative} {
			if !slices.Contains(Outcomes(), e.Against) {
				t.Errorf("%s is missing in Outcomes", e.Against)
			}
		}
	}
}

// At the rates that are said to bring 25 and 95 %, they do.
func TestTheRatesAtWhichTheClaimHolds(t *testing.T) {
	c := Try(small)
	for _, x := range []struct{ rate, want float64 }{{c.Points.ForLow, ClaimLow}, {c.Points.ForHigh, ClaimHigh}} {
		if got := Try(Shop{Retention: x.rate}).Points.Lifetime; !near(got, x.want) {
			t.Errorf("%v brings %v by points, want %v", x.rate, got, x.want)
		}
	}
	for _, x := range []struct{ rate, want float64 }{{c.Relative.ForLow, ClaimLow}, {c.Relative.ForHigh, ClaimHigh}} {
		if got := Try(Shop{Retention: x.rate}).Relative.Lifetime; !near(got, x.want) {
			t.Errorf("%v brings %v by parts, want %v", x.rate, got, x.want)
		}
	}
}

// What a customer brings in the end, added up year by year; and a shop's own years after a very long time.
func TestTheLifetimeIsTheSumOfItsYears(t *testing.T) {
	for _, rate := range []float64{.1, .4, .75, .9} {
		e := Try(Shop{Retention: rate}).Points
		before, after := 0., 0.
		for year := range 3000 {
			before += math.Pow(rate, float64(year))
			after += math.Pow(rate+.05, float64(year))
		}
		if !near(e.YearsBefore, before) || !near(e.YearsAfter, after) || !near(e.Lifetime, after/before-1) {
			t.Errorf("%v: %+v, want %v and %v years", rate, e, before, after)
		}
		old, changed := 100., 100.
		for range 3000 {
			old, changed = old*rate+60, changed*(rate+.05)+60
		}
		if !near(e.Lifetime, changed/old-1) {
			t.Errorf("%v: in the long run %v, want %v", rate, changed/old-1, e.Lifetime)
		}
	}
}

func TestTheFirstYearsOfTheClaim(t *testing.T) {
	e := Try(Shop{Start: 100, Retention: .4, New: 60}).Points // no price is needed
	for i, want := range []float64{105./100 - 1, 107.25/100 - 1, 108.2625/100 - 1} {
		if len(e.Years) != 3 || !near(e.Years[i], want) {
			t.Fatalf("year %d: %v, want %v", i+1, e.Years, want)
		}
	}
	if e := Try(Shop{Start: 100, Retention: 0, New: 0}).Points; len(e.Years) != 0 {
		t.Errorf("nothing to compare with, yet %v", e.Years)
	}
}

func TestTheClaimWithoutARate(t *testing.T) {
	for _, rate := range []float64{math.NaN(), -.1, 1.1, math.Inf(1)} {
		if c := Try(Shop{Retention: rate, Start: 1, New: 1}); c.Code != NoRetention {
			t.Errorf("%v: %+v", rate, c)
		}
	}
}
