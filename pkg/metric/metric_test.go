package metric

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/formula"
)

func TestEveryMetricOfTheDigestIsDeclared(t *testing.T) {
	want := []ID{"crr", "churn", "nps", "rfm", "repeat-purchase-rate", "returning-customer-rate", "returning-visitor-rate", "clv",
		"cac", "lead-to-customer-rate", "profit-per-customer", "orders-per-customer", "product-return-rate",
		"time-between-purchases", "average-order-value", "conversion-rate", "gross-margin"}
	var got []ID
	for _, m := range All() {
		got = append(got, m.ID)
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	if n := declarations(t); n != len(got) {
		t.Errorf("%d metrics are declared, %d stand on a shelf", n, len(got))
	}
}

// declarations counts the metrics in the package's files.
func declarations(t *testing.T) int {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(file, "_test.go") {
			n += strings.Count(string(source), " = &Metric{\n")
		}
	}
	return n
}

func TestDeclarationsAreWhole(t *testing.T) {
	for _, m := range All() {
		if m.Formula != nil && len(m.Examples) == 0 {
			t.Errorf("%s has no worked example", m.ID)
		}
		if len(m.Traps) == 0 || len(m.Advice) == 0 || len(m.Related) == 0 {
			t.Errorf("%s lacks traps, advice or related metrics", m.ID)
		}
		for _, r := range m.Related {
			if ByID(r) == nil || r == m.ID {
				t.Errorf("%s is related to %q", m.ID, r)
			}
		}
		for _, b := range m.Benchmarks {
			SourceByID(b.Source)
		}
		for _, c := range m.Claims {
			if c.Source().Article == "" {
				t.Errorf("%s: claim %s has no article", m.ID, c)
			}
		}
		m.Inputs() // panics on an undeclared input
	}
}

func TestWorkedExamples(t *testing.T) {
	for _, m := range All() {
		for _, e := range m.Examples {
			r := m.Eval(e.In)
			if !r.Defined || math.Abs(r.Value-e.Out) > 1e-12*math.Max(1, math.Abs(e.Out)) {
				t.Errorf("%s of %v (%s): got %v, %v, want %v", m.ID, e.In, e.Source, r.Value, r.Findings, e.Out)
			}
			if steps := formula.Steps(r.Formula, e.In); len(steps) == 0 || steps[len(steps)-1].Result != r.Value {
				t.Errorf("%s: the steps don't end at the value", m.ID)
			}
		}
	}
}

func codes(r Result) (out []string) {
	for _, f := range r.Findings {
		out = append(out, f.Code)
	}
	return out
}

func TestFindings(t *testing.T) {
	sen := func(s, e, n float64) formula.Values { return formula.Values{Start: s, End: e, New: n} }
	for _, c := range []struct {
		name    string
		id      ID
		in      formula.Values
		want    []string
		defined bool
	}{
		{"sound numbers", "crr", sen(9000, 5000, 2000), nil, true},
		{"nobody at the start", "crr", sen(0, 10, 10), []string{"start-zero"}, false},
		{"more new than all", "crr", sen(100, 50, 60), []string{"new-exceeds-end"}, false},
		{"kept beyond the start", "crr", sen(100, 180, 20), []string{"retained-exceeds-start"}, false},
		{"article B counts on two bases", "crr", sen(100, 180, 150), []string{"trap-basis"}, true},
		{"its like with other numbers", "crr", sen(100, 190, 150), []string{"new-basis"}, true},
		{"few customers", "crr", sen(20, 15, 5), []string{"small-base"}, true},
		{"churn names the false formula", "churn", sen(750, 950, 625), []string{"end-over-start"}, true},
		{"churn with nobody at the start", "churn", sen(0, 0, 0), []string{"start-zero"}, false},
		{"nobody answered", "nps", formula.Values{Promoters: 0, Passives: 0, Detractors: 0}, []string{"no-answers"}, false},
		{"all agree, few asked", "nps", formula.Values{Promoters: 9, Passives: 0, Detractors: 0}, []string{"unanimous", "small-sample"}, true},
		{"part beyond the whole", "repeat-purchase-rate", formula.Values{RepeatCustomers: 3, Customers: 2}, []string{"part-exceeds-whole"}, false},
		{"no whole", "conversion-rate", formula.Values{Orders: 3, Visits: 0}, []string{"no-base", "orders-exceed-visits"}, false},
		{"customers without orders", "orders-per-customer", formula.Values{Orders: 3, Customers: 4}, []string{"orders-below-customers"}, false},
		{"a loss", "profit-per-customer", formula.Values{Revenue: 5, Costs: 7, Customers: 1}, []string{"loss"}, true},
		{"margin unknown", "clv", formula.Values{OrderValue: 1, OrdersPerYear: 1, CustomerYears: 1}, []string{"revenue-not-profit"}, true},
		{"value missing", "crr", formula.Values{Start: 5}, nil, false},
	} {
		r := ByID(c.id).Eval(c.in)
		if got := codes(r); !slices.Equal(got, c.want) || r.Defined != c.defined {
			t.Errorf("%s: got %v, defined %v", c.name, got, r.Defined)
		}
	}
}

func TestRulesFailOnNaN(t *testing.T) {
	for _, m := range All() {
		if m.Formula == nil {
			continue
		}
		v := formula.Values{}
		for _, in := range m.Inputs() {
			v[in.ID] = math.NaN()
		}
		if r := m.Eval(v); r.Defined {
			t.Errorf("%s is defined for no numbers at all", m.ID)
		}
	}
}

func TestTrapBasisNamesBothAnswers(t *testing.T) {
	r := ByID("crr").Eval(formula.Values{Start: 100, End: 180, New: 150})
	want := []Arg{{"All", 150, Count}, {"Stayed", 80, Count}, {"Rate", .3, Ratio}}
	if !slices.Equal(r.Findings[0].Args, want) {
		t.Errorf("got %+v", r.Findings[0].Args)
	}
}

func TestChurnIsTheComplementOfRetention(t *testing.T) {
	for _, v := range []formula.Values{{Start: 9000, End: 5000, New: 2000}, {Start: 7, End: 7, New: 0}, {Start: 3, End: 1, New: 1}} {
		if kept, lost := ByID("crr").Eval(v), ByID("churn").Eval(v); math.Abs(kept.Value+lost.Value-1) > 1e-15 {
			t.Errorf("%v: %v + %v", v, kept.Value, lost.Value)
		}
	}
}

// The values are those of Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
func TestWilsonAgainstNewcombe(t *testing.T) {
	for _, c := range []struct{ k, n, low, high float64 }{
		{81, 263, .2553, .3662}, {15, 148, .0624, .1605}, {0, 20, 0, .1611}, {1, 29, .0061, .1718},
	} {
		low, high, ok := Wilson(c.k, c.n)
		if !ok || math.Abs(low-c.low) > 5e-5 || math.Abs(high-c.high) > 5e-5 {
			t.Errorf("%v of %v: got %.4f–%.4f, want %.4f–%.4f", c.k, c.n, low, high, c.low, c.high)
		}
	}
	if _, _, ok := Wilson(3, 0); ok {
		t.Error("an interval of nothing")
	}
}

// Published for NPS_testdata (R package NPS): 462, 176, 362 give 10 points, 4.4 … 15.6.
func TestNetPromoterScoreAgainstPublished(t *testing.T) {
	low, high, ok := NetPromoterInterval(462, 176, 362)
	if !ok || math.Abs(low-4.4) > .05 || math.Abs(high-15.6) > .05 {
		t.Errorf("got %v … %v", low, high)
	}
	if half := (high - low) / 2 / z / 100; math.Abs(half-.0285307) > 5e-8 {
		t.Errorf("standard error %v", half)
	}
	if _, _, ok := NetPromoterInterval(7, 0, 0); ok {
		t.Error("a unanimous sample has an interval")
	}
}

func TestNextTensReachTheirScore(t *testing.T) {
	v := formula.Values{Promoters: 462, Passives: 176, Detractors: 362}
	targets := NextTens(v, 3)
	if len(targets) != 3 || targets[0].Score != 20 {
		t.Fatalf("got %v", targets)
	}
	score := func(extra float64) float64 {
		r := ByID("nps").Eval(formula.Values{Promoters: 462 + extra, Passives: 176, Detractors: 362})
		return r.Value
	}
	for _, x := range targets {
		if score(x.Promoters) < x.Score-1e-9 || score(x.Promoters-1) >= x.Score {
			t.Errorf("%v more promoters are not just enough for %v", x.Promoters, x.Score)
		}
	}
	if got := NextTens(formula.Values{Promoters: 97, Passives: 3, Detractors: 0}, 3); len(got) != 0 {
		t.Errorf("100 is out of reach, got %v", got)
	}
}

func TestPastedAnswersAreCounted(t *testing.T) {
	v, rejected := countAnswers([]float64{0, 6, 7, 8, 9, 10, 11, -1, 8.5})
	if v[Promoters] != 2 || v[Passives] != 2 || v[Detractors] != 2 || !slices.Equal(rejected, []float64{11, -1, 8.5}) {
		t.Errorf("got %v, %v", v, rejected)
	}
}

func TestPastedGaps(t *testing.T) {
	v, rejected := addGaps([]float64{30, 60, -5})
	if v[GapDays] != 90 || v[Gaps] != 2 || !slices.Equal(rejected, []float64{-5}) {
		t.Errorf("got %v, %v", v, rejected)
	}
	if m, ok := Median([]float64{5, 1, 3, 10}); !ok || m != 4 {
		t.Errorf("median %v", m)
	}
	if _, ok := Median(nil); ok {
		t.Error("a median of nothing")
	}
}

func TestCompounding(t *testing.T) {
	year := Compound(.9, Month, Year)
	if math.Abs(year-math.Pow(.9, 12)) > 1e-15 || math.Abs(Compound(year, Year, Month)-.9) > 1e-12 {
		t.Errorf("a month's 90 %% is %v a year", year)
	}
	if months, ok := Lifetime(.75, Quarter); !ok || months != 12 {
		t.Errorf("lifetime %v", months)
	}
	if _, ok := Lifetime(1, Year); ok {
		t.Error("customers who never leave have an expected end")
	}
}

func TestSharesInWords(t *testing.T) {
	for x, want := range map[float64]string{0: "none", .01: "few", 1. / 3: "1-3", .34: "1-3", .5: "1-2", .433: "2-5", 1. / 6: "", .3: "", 1. / 7: "", .85: "", .96: "nearly-all", 1: "all", 1.2: ""} {
		if got := InWords(x); got != want {
			t.Errorf("%v: got %q, want %q", x, got, want)
		}
	}
}

func TestInputChecks(t *testing.T) {
	for _, c := range []struct {
		id   formula.Var
		x    float64
		want string
	}{{Start, -1, "negative"}, {Start, 1.5, "fraction"}, {Start, math.NaN(), "negative"}, {Revenue, 1.5, ""}, {Margin, 1.2, "share-range"}, {Start, 9000, ""}} {
		if got := InputByID(c.id).Check(c.x); got != c.want {
			t.Errorf("%s %v: got %q, want %q", c.id, c.x, got, c.want)
		}
	}
}
