package report

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
)

// threeYears is a shop that covers 2021 to 2023 with orders of nobody. Of the before customers of 2021 some stay in
// 2022, and of the now customers of 2022 some stay in 2023.
func threeYears(t *testing.T, stayedBefore, before, stayedNow, now int) *customer.Book {
	t.Helper()
	var sales []sale
	for year := 2021; year <= 2023; year++ {
		for month := 1; month <= 12; month++ {
			sales = append(sales, sale{-1, fmt.Sprintf("%d-%02d-01", year, month), 1}, sale{-1, fmt.Sprintf("%d-%02d-28", year, month), 1})
		}
	}
	for c := range before {
		sales = append(sales, sale{c, "2021-06-01", 10})
	}
	for i := range now { // those who stayed from 2021 first
		c := i
		if i >= stayedBefore {
			c = before + i
		}
		sales = append(sales, sale{c, "2022-06-01", 10})
		if i < stayedNow {
			sales = append(sales, sale{c, "2023-06-01", 10})
		}
	}
	return book(t, sales...)
}

func TestVerdicts(t *testing.T) {
	year := Options{Period: CalendarYear}
	for _, c := range []struct {
		name                             string
		stayedBefore, before, stays, now int
		opt                              Options
		want                             Verdict
		compared                         bool
	}{
		{"clearly better", 100, 400, 160, 400, year, Higher, true},
		{"clearly worse", 160, 400, 100, 400, year, Lower, true},
		{"a little better", 100, 400, 106, 400, year, MayBeChance, true},
		{"the same", 100, 400, 100, 400, year, MayBeChance, true},
		{"nobody either time", 0, 400, 0, 400, year, MayBeChance, true},
		{"few now", 10, 400, 29, 29, year, TooFew, true},
		{"few before", 0, 29, 200, 400, year, TooFew, true},
		{"just enough", 0, 30, 200, 400, year, Higher, true},
		{"nobody at the start", 0, 0, 200, 400, year, TooFew, false},
		{"no year before the previous one", 100, 400, 160, 400, Options{Period: CalendarYear, Anchor: reference.Day(t, "2022-03-01")}, Unknown, false},
		{"the file ends long before", 160, 400, 160, 400, Options{Period: Custom, Start: reference.Day(t, "2023-01-01"), End: reference.Day(t, "2024-06-30")}, Unknown, false},
		{"the year to come", 160, 400, 160, 400, Options{Period: CalendarYear, Anchor: reference.Day(t, "2024-03-01")}, Unfinished, true},
		{"reversed", 100, 400, 160, 400, Options{Period: Custom, Start: 19000, End: 18000}, Unknown, false},
		{"by lapse days", 100, 400, 160, 400, Options{Period: CalendarYear, LapseDays: 365}, Higher, true},
		{"lapse days before the file", 100, 400, 160, 400, Options{Period: CalendarYear, LapseDays: 800}, Unknown, false},
	} {
		x := Make(threeYears(t, c.stayedBefore, c.before, c.stays, c.now), c.opt).Change
		if x.Verdict != c.want || x.Compared != c.compared {
			t.Errorf("%s: %+v, want %s", c.name, x, c.want)
		}
		if !slices.Contains(Verdicts(), x.Verdict) {
			t.Errorf("%s is missing in Verdicts", x.Verdict)
		}
		if _, ok := x.Previous.Get("start"); ok != (x.Verdict != Unknown) {
			t.Errorf("%s: previous figures %v", c.name, x.Previous)
		}
	}
	x := Make(threeYears(t, 100, 400, 160, 400), year).Change
	if math.Abs(x.Difference-.15) > 1e-15 || iso(x.NeededStart) != "2021-01-01" {
		t.Errorf("from 25 to 40 %%: %+v", x)
	}
}

// Table II of Newcombe's paper, method 10.
func TestThePublishedIntervalsOfNewcombe(t *testing.T) {
	for _, c := range []struct{ k1, n1, k2, n2, low, high float64 }{
		{56, 70, 48, 80, .0524, .3339},
		{9, 10, 3, 10, .1705, .8090},
		{6, 7, 2, 7, .0582, .8062},
		{5, 56, 0, 29, -.0381, .1926},
		{0, 10, 0, 20, -.1611, .2775},
		{0, 10, 0, 10, -.2775, .2775},
		{10, 10, 0, 20, .6791, 1},
		{10, 10, 0, 10, .6075, 1},
	} {
		low, high := newcombe(c.k1, c.n1, c.k2, c.n2)
		if math.Abs(low-c.low) > 6e-5 || math.Abs(high-c.high) > 6e-5 {
			t.Errorf("%v/%v − %v/%v: %.4f to %.4f, want %v to %v", c.k1, c.n1, c.k2, c.n2, low, high, c.low, c.high)
		}
	}
}

// The test against the chi-square of the 2×2 table, whose square root is z, and the tail of the normal density added
// up in small steps.
func TestTheTwoProportionTest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n1, n2 := 1+rng.IntN(500), 1+rng.IntN(500)
		k1, k2 := rng.IntN(n1+1), rng.IntN(n2+1)
		chi := 0.
		for _, cell := range [][3]int{{k1, n1, k1 + k2}, {n1 - k1, n1, n1 + n2 - k1 - k2}, {k2, n2, k1 + k2}, {n2 - k2, n2, n1 + n2 - k1 - k2}} {
			if expected := float64(cell[1]) * float64(cell[2]) / float64(n1+n2); expected > 0 {
				chi += (float64(cell[0]) - expected) * (float64(cell[0]) - expected) / expected
			}
		}
		const steps = 4000
		inside, top := 0., math.Sqrt(chi)
		for i := range steps {
			z := (float64(i) + .5) / steps * top
			inside += 2 * math.Exp(-z*z/2) / math.Sqrt(2*math.Pi) * top / steps
		}
		if got := twoProportions(float64(k1), float64(n1), float64(k2), float64(n2)); math.Abs(got-(1-inside)) > 1e-6 {
			t.Fatalf("%d/%d against %d/%d: p is %v, want %v", k1, n1, k2, n2, got, 1-inside)
		}
	}
}

// The previous figures are those of a report of the previous period, as far as the file tells them.
func TestThePreviousFiguresAreThePreviousReport(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	seen := map[string]int{}
	for range 400 {
		s := randomShop(rng)
		opt := Options{Period: Kind(rng.IntN(len(kindIDs))), LapseDays: []int32{0, 0, 30, 200}[rng.IntN(4)]}
		opt.Start = 19300 + rng.Int32N(600)
		opt.End = opt.Start + rng.Int32N(200)
		b := customer.Build(&s.Orders, customer.Use{})
		r := Make(b, opt)
		before := opt
		before.Anchor, before.Start, before.End = r.Period.PreviousEnd, r.Period.PreviousStart, r.Period.PreviousEnd
		q := Make(customer.Build(&s.Orders, customer.Use{}), before)
		if q.Period.Start != r.Period.PreviousStart || q.Period.End != r.Period.PreviousEnd {
			t.Fatalf("%v: %+v does not follow on %+v", opt.Period, r.Period, q.Period)
		}
		var want Figures
		inFile := s.covers(span{q.Period.Start, q.Period.End})
		short := slices.Contains(codes(q), HistoryTooShort)
		for _, f := range q.Figures {
			switch f.ID {
			case "start", "end", "new", FirstTime, WonBack, Retained, Lost, "crr", "churn", "returning-customer-rate":
				if inFile && !short {
					want = append(want, f)
				}
			default:
				if inFile {
					want = append(want, f)
				}
			}
		}
		if !slices.Equal(r.Change.Previous, want) {
			t.Fatalf("%+v: previous figures %v, want %v", r.Period, r.Change.Previous, want)
		}
		now, ok1 := r.Figures.Get("crr")
		then, ok2 := want.Get("crr")
		if x := r.Change; x.Compared != (ok1 && ok2) || x.Compared && x.Difference != now-then {
			t.Fatalf("%v from %v: %+v", now, then, x)
		}
		seen[fmt.Sprint(inFile, short)]++
	}
	if len(seen) < 3 {
		t.Errorf("only the cases %v came up", seen)
	}
}

// covers reports whether the orders begin and end no later and no earlier than a span, but for their longest silence
// and at most a tenth of it.
func (s *shop) covers(in span) bool {
	days := slices.Compact(slices.Sorted(slices.Values(s.Day)))
	silence := int32(0)
	for i := 1; i < len(days); i++ {
		silence = max(silence, days[i]-days[i-1]-1)
	}
	slack := min(silence, (in.last-in.first+1)/10)
	return days[0]-in.first <= slack && in.last-days[len(days)-1] <= slack
}

func TestAnswersToAFileThatBeginsTooLate(t *testing.T) {
	r := Make(book(t, sale{0, "2023-05-01", 1}, sale{0, "2023-06-01", 1}, sale{1, "2023-12-31", 1}), Options{Period: CalendarYear})
	want := Finding{Code: HistoryTooShort, Day: reference.Day(t, "2023-05-01"), Needed: reference.Day(t, "2022-01-01"), Count: 485}
	if len(r.Findings) != 1 || r.Findings[0] != want {
		t.Errorf("got %+v, want %+v", r.Findings, want)
	}
}
