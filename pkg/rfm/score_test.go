package rfm

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
)

// The data set, its 4,338 scores and the totals by segment are published: UCI Online Retail by rank.
func TestRankScoresOfOnlineRetail(t *testing.T) {
	set := reference.OnlineRetail(t)
	b := customer.Build(&set.Orders, customer.Use{})
	_, last, _ := b.Days()
	table := Score(b, last+1, Rank, Cuts{})

	published := map[string]string{
		"Champions": "champions", "Loyal": "loyal", "Potential Loyalists": "potential-loyalist",
		"New Customers": "new", "Promising": "promising", "Need Attention": "need-attention",
		"About to Sleep": "about-to-sleep", "At Risk": "at-risk", "Cannot Lose Them": "cannot-lose",
		"Hibernating": "hibernating", "Lost": "lost",
	}
	rows := reference.OnlineRetailScores(t)[1:]
	if len(rows) != 4338 || b.Len() != len(rows) {
		t.Fatalf("%d customers, %d published rows, want 4338", b.Len(), len(rows))
	}
	at := places(set.Names)
	for _, row := range rows {
		c, ok := at[row[0]]
		if !ok {
			t.Fatalf("customer %s is not in the orders", row[0])
		}
		r, f, m := table.Cells[c].Scores()
		want := [3]int{number(t, row[4]), number(t, row[5]), number(t, row[6])}
		if [3]int{r, f, m} != want {
			t.Errorf("customer %s scores %d%d%d, want %v", row[0], r, f, m, want)
		}
		if id, known := published[row[9]]; !known || table.Cells[c].Segment() != id {
			t.Errorf("customer %s is in %s, want %q", row[0], table.Cells[c].Segment(), row[9])
		}
	}

	s := table.Summary
	for id, customers := range map[string]int{
		"champions": 798, "loyal": 403, "potential-loyalist": 307, "new": 407, "promising": 243, "need-attention": 254,
		"about-to-sleep": 219, "cannot-lose": 125, "at-risk": 348, "hibernating": 657, "lost": 577,
	} {
		if got := s.of(id).Customers; got != customers {
			t.Errorf("%s has %d customers, want %d", id, got, customers)
		}
	}
	if share := float64(s.of("champions").Revenue) / float64(s.All.Revenue); int(share*10000+.5) != 6198 {
		t.Errorf("champions bring %.4f of the revenue, want .6198", share)
	}
	if s.All.Orders != 18532 || s.All.Customers != 4338 || (s.All.Revenue+50)/100 != 8911407_90 {
		t.Errorf("all segments hold %+v", s.All)
	}
}

// The 995 scores and the cut points are published with the R package rfm, version 0.3.0.
func TestQuantileScoresOfTheRPackage(t *testing.T) {
	set := reference.RFMPackage(t)
	b := customer.Build(&set.Orders, customer.Use{})
	table := Score(b, reference.Day(t, "2006-12-31"), Quantile, Cuts{})
	want := Cuts{[]float64{115, 181, 297.4, 482}, []float64{4, 5, 6, 8}, []float64{255.8, 382, 506.4, 666}}
	if got := table.Summary.Cuts; !equal(got, want) {
		t.Errorf("cut points are %v, want %v", got, want)
	}
	rows := reference.RFMPackageScores(t)[1:]
	if len(rows) != 995 || b.Len() != len(rows) {
		t.Fatalf("%d customers, %d published rows, want 995", b.Len(), len(rows))
	}
	at := places(set.Names)
	for _, row := range rows {
		r, f, m := table.Cells[at[row[0]]].Scores()
		if got := strconv.Itoa(100*r + 10*f + m); got != row[7] {
			t.Errorf("%s scores %s, want %s", row[0], got, row[7])
		}
	}
}

// The cut points that a rule shows are the rule: given as a person's own they make the same scores.
func TestShownCutPointsReproduceTheScores(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		b := random(rng, 1+rng.IntN(60))
		_, last, _ := b.Days()
		for _, rule := range Rules()[:3] {
			asOf := last - int32(rng.IntN(40)) + 5
			want := Score(b, asOf, rule, Cuts{})
			got := Score(b, asOf, Own, want.Summary.Cuts)
			if !slices.Equal(got.Cells, want.Cells) {
				t.Fatalf("%s: cut points %v give %v, want %v", rule, want.Summary.Cuts, got.Cells, want.Cells)
			}
		}
	}
}

// A slow reading of the rule, one customer against all others.
func TestRankAgreesWithItsDefinition(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		b := random(rng, 1+rng.IntN(60))
		_, last, _ := b.Days()
		table := Score(b, last, Rank, Cuts{})
		var days, orders, spend []int64
		for c := range b.Len() {
			days = append(days, int64(last-b.Last(c)))
			orders = append(orders, int64(b.Count(c)))
			spend = append(spend, b.Spend(c))
		}
		for c := range b.Len() {
			r, f, m := table.Cells[c].Scores()
			wantR := 6 - interval(days, c)
			if slices.Min(days) == slices.Max(days) {
				wantR = 5
			}
			if r != wantR || f != interval(orders, c) || m != interval(spend, c) {
				t.Fatalf("customer %d of %v %v %v scores %d%d%d, want %d%d%d", c, days, orders, spend,
					r, f, m, wantR, interval(orders, c), interval(spend, c))
			}
		}
	}
}

// interval is the fifth of the span of ranks, right-closed, that value i falls into.
func interval(xs []int64, i int) int {
	rank := func(x int64) (r int) {
		r = 1
		for _, y := range xs {
			if y < x {
				r++
			}
		}
		return r
	}
	highest := rank(slices.Max(xs))
	if highest == 1 {
		return 5
	}
	for k := 1; ; k++ {
		if float64(rank(xs[i])-1) <= float64(k)*float64(highest-1)/5 {
			return k
		}
	}
}

func TestFixedFrequency(t *testing.T) {
	var o order.Orders
	for c, n := range []int{1, 2, 3, 4, 5, 6, 40} {
		for range n {
			add(&o, uint32(c), 100, 10000)
		}
	}
	table := Score(customer.Build(&o, customer.Use{}), 100, FixedFrequency, Cuts{})
	for c, want := range []int{1, 2, 3, 4, 4, 5, 5} {
		if _, f, _ := table.Cells[c].Scores(); f != want {
			t.Errorf("customer %d has frequency score %d, want %d", c, f, want)
		}
	}
}

func TestAShopOfOneOrderCustomersSaysThatFrequencyCollapsed(t *testing.T) {
	var o order.Orders
	for c := range uint32(10) {
		add(&o, c, int32(c), int64(c)*10000)
	}
	add(&o, 3, 50, 70000)
	s := Score(customer.Build(&o, customer.Use{}), 50, Rank, Cuts{}).Summary
	if !s.Collapsed() || s.FrequencyLevels != 2 || s.OneOrder != 9 || s.OneOrderShare() != .9 {
		t.Errorf("collapsed %v, %d levels, %d with one order", s.Collapsed(), s.FrequencyLevels, s.OneOrder)
	}
	if want := []float64{2, 2, 2, 2}; !slices.Equal(s.Cuts.Frequency, want) {
		t.Errorf("frequency is cut at %v, want %v", s.Cuts.Frequency, want)
	}
}

// What is offered where frequency collapses are cut points that give what the rule of fixed steps gives.
func TestTheStepsOfferedAreTheFixedOnes(t *testing.T) {
	var o order.Orders
	for c := range uint32(20) {
		for i := range max(1, int(c)-12) {
			add(&o, c, int32(i), int64(c)*10000)
		}
	}
	b := customer.Build(&o, customer.Use{})
	ranked := Score(b, 50, Rank, Cuts{}).Summary
	steps := ranked.FrequencySteps()
	if !ranked.Collapsed() || !slices.Equal(steps, []float64{2, 3, 4, 6}) {
		t.Fatalf("%d levels, steps %v", ranked.FrequencyLevels, steps)
	}
	own, fixed := Score(b, 50, Own, Cuts{Frequency: steps}), Score(b, 50, FixedFrequency, Cuts{})
	if !slices.Equal(own.Cells, fixed.Cells) {
		t.Errorf("own cut points give %v, the rule %v", own.Cells, fixed.Cells)
	}
	for _, s := range []Summary{own.Summary, fixed.Summary, Score(customer.Build(&order.Orders{}, customer.Use{}), 1, Rank, Cuts{}).Summary} {
		if s.FrequencySteps() != nil {
			t.Errorf("steps are offered again: %+v", s)
		}
	}
	steps[0] = 9
	if again := ranked.FrequencySteps(); again[0] != 2 {
		t.Error("the steps can be changed from outside")
	}
}

func TestEqualCustomersAreAllBest(t *testing.T) {
	var o order.Orders
	for c := range uint32(7) {
		add(&o, c, 10, 50000)
	}
	for _, cell := range Score(customer.Build(&o, customer.Use{}), 99, Rank, Cuts{}).Cells {
		if cell != CellOf(5, 5, 5) {
			t.Errorf("got cell %d", cell)
		}
	}
}

func TestOnlyPurchasesUpToTheAnalysisDateCount(t *testing.T) {
	var o order.Orders
	add(&o, 0, 10, 10000)
	add(&o, 0, 20, 20000)
	add(&o, 1, 20, 30000)
	table := Score(customer.Build(&o, customer.Use{}), 15, Rank, Cuts{})
	if got := table.Summary.All; got != (Total{1, 1, 10000}) {
		t.Errorf("all is %+v", got)
	}
	if table.Cells[1] != 0 || table.Cells[1].Segment() != "" {
		t.Errorf("a customer who had not bought yet has cell %d", table.Cells[1])
	}
	if nobody := Score(customer.Build(&o, customer.Use{}), 5, Rank, Cuts{}).Summary; nobody.All.Customers != 0 || nobody.Collapsed() {
		t.Errorf("before the first purchase: %+v", nobody)
	}
}

func TestASegmentSpansTheDaysOfItsCustomers(t *testing.T) {
	b := random(rand.New(rand.NewPCG(3, 4)), 300)
	table := Score(b, 400, Rank, Cuts{})
	days := map[string][]int32{}
	for c, cell := range table.Cells {
		if _, _, last := b.Until(c, 400); cell != 0 {
			days[cell.Segment()] = append(days[cell.Segment()], 400-last)
		}
	}
	for _, s := range table.Summary.Segments {
		var nearest, farthest int32
		if in := days[s.ID]; len(in) > 0 {
			nearest, farthest = slices.Min(in), slices.Max(in)
		}
		if s.Nearest != nearest || s.Farthest != farthest {
			t.Errorf("%s spans %d to %d days, want %d to %d", s.ID, s.Nearest, s.Farthest, nearest, farthest)
		}
	}
}

func TestOwnCutPointsThatDoNotAscendAreNotUsed(t *testing.T) {
	b := random(rand.New(rand.NewPCG(5, 6)), 30)
	want := Score(b, 400, Rank, Cuts{})
	for _, bad := range []Cuts{{Recency: []float64{1, 2, 3}}, {Monetary: []float64{4, 3, 2, 1}}} {
		if bad.Valid() {
			t.Errorf("%v is taken for valid", bad)
		}
		if got := Score(b, 400, Own, bad); got.Summary.Rule != Rank || !slices.Equal(got.Cells, want.Cells) {
			t.Errorf("%v was used", bad)
		}
	}
}

func TestAnOwnCutPointInMoneyIsExact(t *testing.T) {
	var o order.Orders
	add(&o, 0, 1, 2557999)
	add(&o, 1, 1, 2558000)
	own := Cuts{Monetary: []float64{255.8, 300, 400, 500}}
	cells := Score(customer.Build(&o, customer.Use{}), 1, Own, own).Cells
	if _, _, m := cells[0].Scores(); m != 1 {
		t.Errorf("255.7999 scores %d", m)
	}
	if _, _, m := cells[1].Scores(); m != 2 {
		t.Errorf("255.8 scores %d", m)
	}
}

func BenchmarkScore250kCustomers(b *testing.B) {
	rng := rand.New(rand.NewPCG(7, 8))
	var o order.Orders
	for c := range uint32(250_000) {
		for range 1 + rng.IntN(7) {
			add(&o, c, int32(rng.IntN(1500)), int64(rng.IntN(5_000_000)))
		}
	}
	book := customer.Build(&o, customer.Use{})
	for b.Loop() {
		Score(book, 1500, Rank, Cuts{})
	}
}

func (s *Summary) of(id string) Total {
	for _, x := range s.Segments {
		if x.ID == id {
			return x.Total
		}
	}
	return Total{}
}

func equal(a, b Cuts) bool {
	return slices.Equal(a.Recency, b.Recency) && slices.Equal(a.Frequency, b.Frequency) && slices.Equal(a.Monetary, b.Monetary)
}

func places(names []string) map[string]int {
	at := map[string]int{}
	for i, name := range names {
		at[name] = i
	}
	return at
}

func number(t *testing.T, s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func add(o *order.Orders, c uint32, day int32, amount int64) {
	o.Customer, o.Day, o.Amount = append(o.Customer, c), append(o.Day, day), append(o.Amount, amount)
}

// random is a Book with many ties.
func random(rng *rand.Rand, customers int) *customer.Book {
	var o order.Orders
	for c := range uint32(customers) {
		for range 1 + rng.IntN(1+rng.IntN(8)) {
			add(&o, c, int32(rng.IntN(60)), int64(rng.IntN(20))*2500)
		}
	}
	return customer.Build(&o, customer.Use{})
}
