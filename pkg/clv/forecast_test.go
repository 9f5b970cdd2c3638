package clv

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
)

// TestSimulatedShopsAreSeenThrough: of shops that behave as the models say, the fit finds the parameters, and what it
// expects comes true.
func TestSimulatedShopsAreSeenThrough(t *testing.T) {
	for seed, m := range []BGNBD{
		{R: .243, Alpha: 4.414, A: .793, B: 2.426},
		{R: .8, Alpha: 15, A: .5, B: 3},
		{R: 1.5, Alpha: 20, A: 1.2, B: 4},
	} {
		s := cdnow(uint64(seed))
		s.m = m
		p, later := s.past(30_000, 120, 52)
		f := Foresee(p)
		if f.Refusal.Code != "" || f.MoneyRefusal.Code != "" || f.Unbounded {
			t.Fatalf("%+v: %+v, %+v", m, f.Refusal, f.MoneyRefusal)
		}
		for _, c := range []struct {
			name            string
			got, want, most float64
		}{
			{"r", f.Model.R, m.R, .08}, {"alpha", f.Model.Alpha, m.Alpha, .1}, {"a", f.Model.A, m.A, .15}, {"b", f.Model.B, m.B, .2},
			{"a/(a+b)", f.Model.A / (f.Model.A + f.Model.B), m.A / (m.A + m.B), .05},
			{"p", f.Spend.P, s.g.P, .05}, {"q", f.Spend.Q, s.g.Q, .05}, {"gamma", f.Spend.Gamma, s.g.Gamma, .1},
			{"mean spend", f.Spend.Mean(0, 0), s.g.Mean(0, 0), .02},
		} {
			if math.Abs(c.got/c.want-1) > c.most {
				t.Errorf("%+v: %s is %v, want %v", m, c.name, c.got, c.want)
			}
		}
		expected, orders, alive, buys := 0., 0., 0., 0.
		var x Customer
		for c, n := range later {
			f.Customer(c, &x)
			expected += x.Orders[Year] * 364 / 365
			orders += float64(n)
			if x.Repeats > 0 && x.Alive < .1 {
				alive += x.Alive
				if n > 0 {
					buys++
				}
			}
		}
		if math.Abs(expected/orders-1) > .04 {
			t.Errorf("%+v: %v orders expected, %v came", m, expected, orders)
		}
		if buys > alive+4*math.Sqrt(alive) {
			t.Errorf("%+v: of those that are active with less than .1, %v are by the sum and %v bought", m, alive, buys)
		}
	}
}

// TestForecastIsByCustomer: groups and horizons come to what the models say of each customer alone.
func TestForecastIsByCustomer(t *testing.T) {
	book := cdnow(2).book(3000, 150)
	_, last, _ := book.Days()
	day := last - 300 // before the last customers came
	p := PastOf(book, day)
	f := Foresee(p)
	if f.Refusal.Code != "" || f.MoneyRefusal.Code != "" {
		t.Fatal(f.Refusal, f.MoneyRefusal)
	}
	known, repeat := 0, 0
	for c := range book.Len() {
		var x Customer
		if ok := f.Customer(c, &x); ok != (book.First(c) <= day) {
			t.Fatalf("customer %d came on day %d and is known on day %d: %v", c, book.First(c), day, ok)
		} else if !ok {
			continue
		}
		known++
		// What the customer did, read from his purchases.
		days := map[int32]float64{}
		purchases, latest := book.Purchases(c), book.First(c)
		for i, at := range purchases.Day {
			if at <= day {
				days[at] += float64(purchases.Amount[i]) / 10000
				latest = at
			}
		}
		spent := 0.
		for at, sum := range days {
			if at != book.First(c) {
				spent += sum
			}
		}
		n := len(days) - 1
		if n > 0 {
			repeat++
		}
		t0, T := float64(latest-book.First(c))/7, float64(day-book.First(c))/7
		alive, mean := f.Model.Alive(n, t0, T), f.Spend.Mean(n, spent/max(float64(n), 1))
		if x.Repeats != n || math.Abs(x.Alive-alive) > 1e-12 || math.Abs(x.AliveAtLast-f.Model.Alive(n, t0, t0)) > 1e-12 {
			t.Fatalf("customer %d: %+v, want %d repeats, alive %v", c, x, n, alive)
		}
		within := func(days float64) float64 { return alive * f.Model.Orders(n, T, days/7) }
		for h, days := range []float64{91, 182, 365, 1095} {
			want, money := within(days), mean*within(days)
			if h == 3 {
				money = mean * (within(365)/math.Sqrt(1.1) + (within(730)-within(365))/math.Pow(1.1, 1.5) + (within(1095)-within(730))/math.Pow(1.1, 2.5))
			}
			if math.Abs(x.Orders[h]-want) > 1e-9 || math.Abs(x.Money[h]-money) > 1e-7 {
				t.Fatalf("customer %d in %v days: %v, %v; want %v, %v", c, days, x.Orders[h], x.Money[h], want, money)
			}
		}
	}
	if f.Customers != known || f.Repeat != repeat || known == book.Len() {
		t.Errorf("%d customers, %d repeat; want %d, %d", f.Customers, f.Repeat, known, repeat)
	}
}

// TestCheckCountsWhatCame: with a slow count of what each group of customers did in the held-back days.
func TestCheckCountsWhatCame(t *testing.T) {
	for name, c := range map[string]struct {
		book      *customer.Book
		day, held int32
	}{
		"CDNOW":              {customer.Build(&reference.CDNOW(t).Orders, customer.Use{}), reference.Day(t, "1998-06-30"), 91},
		"half a year of it":  {customer.Build(&reference.CDNOW(t).Orders, customer.Use{}), reference.Day(t, "1997-06-30"), 45},
		"a shop as foreseen": {cdnow(4).book(20_000, 100), 18000 + 690, 91},
	} {
		k := Examine(c.book, c.day)
		if k.Refusal.Code != "" || k.End != c.day || k.Start != c.day-c.held+1 {
			t.Fatalf("%s: %+v", name, k)
		}
		m := Foresee(PastOf(c.book, c.day-c.held)).Model
		groups := map[int]*CheckGroup{}
		customers, predicted, actual := 0, 0., 0.
		for i := range c.book.Len() {
			before, in := map[int32]bool{}, map[int32]bool{}
			latest := int32(0)
			for _, at := range c.book.Purchases(i).Day {
				switch {
				case at < k.Start:
					before[at] = true
					latest = at
				case at <= k.End:
					in[at] = true
				}
			}
			if len(before) == 0 {
				continue
			}
			n, first := len(before)-1, c.book.First(i)
			from := n
			if n > 2 {
				from = 3
			}
			if n > 4 {
				from = 5
			}
			if groups[from] == nil {
				groups[from] = &CheckGroup{}
			}
			T := float64(k.Start-1-first) / 7
			expected := m.Alive(n, float64(latest-first)/7, T) * m.Orders(n, T, float64(c.held)/7)
			groups[from].Customers++
			groups[from].Predicted += expected
			groups[from].Actual += float64(len(in))
			customers, predicted, actual = customers+1, predicted+expected, actual+float64(len(in))
		}
		if k.Customers != customers || k.Actual != actual || math.Abs(k.Predicted/predicted-1) > 1e-6 {
			t.Errorf("%s: %+v, want %d, %v, %v", name, k, customers, predicted, actual)
		}
		for i, g := range k.Groups {
			if g.From != []int{0, 1, 2, 3, 5}[i] || g.To != []int{0, 1, 2, 4, -1}[i] {
				t.Errorf("%s: group %d is of %d to %d", name, i, g.From, g.To)
			}
			want := groups[g.From]
			n := float64(want.Customers)
			if g.Customers != want.Customers || math.Abs(g.Actual-want.Actual/n) > 1e-12 || math.Abs(g.Predicted-want.Predicted/n) > 1e-6 {
				t.Errorf("%s: %+v, want %+v in all", name, g, *want)
			}
		}
		if name == "a shop as foreseen" && math.Abs(k.Predicted/k.Actual-1) > .08 {
			t.Errorf("%s: %v predicted, %v came", name, k.Predicted, k.Actual)
		}
	}
}

// visits is the orders of a test's shop: customer and day, for an amount each.
func visits(amount int64, days ...[2]int32) *customer.Book {
	o := &order.Orders{}
	for _, d := range days {
		o.Customer, o.Day, o.Amount = append(o.Customer, uint32(d[0])), append(o.Day, 19000+d[1]), append(o.Amount, amount)
	}
	return customer.Build(o, customer.Use{})
}

// regulars is n customers of whom each comes again every so many days until the end.
func regulars(n, every, end int32) (days [][2]int32) {
	for c := range n {
		for day := c % 7; day <= end; day += every {
			days = append(days, [2]int32{c, day})
		}
	}
	return days
}

func TestRefusals(t *testing.T) {
	once := make([][2]int32, 500)
	for i := range once {
		once[i] = [2]int32{int32(i), int32(i)}
	}
	oneDay := make([][2]int32, 500)
	for i := range oneDay {
		oneDay[i] = [2]int32{int32(i / 3), 5}
	}
	few := append(slices.Clone(once), regulars(49, 30, 400)...)
	shop := cdnow(3).book(400, 520)
	for _, c := range []struct {
		name  string
		book  *customer.Book
		day   int32
		want  Refusal
		check Refusal
	}{
		{"no orders", visits(0), 0, Refusal{TooFewCustomers, 0, MinCustomers}, Refusal{SpanTooShort, 0, MinCheckDays}},
		{"one order", visits(10, [2]int32{0, 0}), 19400, Refusal{TooFewCustomers, 1, MinCustomers}, Refusal{TooFewCustomers, 1, MinCustomers}},
		{"one customer", visits(10, regulars(1, 10, 400)...), 19400, Refusal{TooFewCustomers, 1, MinCustomers}, Refusal{TooFewCustomers, 1, MinCustomers}},
		{"all one-time", visits(10, once...), 19499, Refusal{TooFewRepeat, 0, MinRepeat}, Refusal{TooFewRepeat, 0, MinRepeat}},
		{"49 come again", visits(10, few...), 19499, Refusal{TooFewRepeat, 49, MinRepeat}, Refusal{TooFewRepeat, 49, MinRepeat}},
		{"all on one day", visits(10, oneDay...), 19005, Refusal{SpanTooShort, 0, MinDays}, Refusal{SpanTooShort, 1, MinCheckDays}},
		{"a quarter", visits(10, regulars(300, 10, 90)...), 19090, Refusal{SpanTooShort, 90, MinDays}, Refusal{SpanTooShort, 91, MinCheckDays}},
		{"nobody leaves", visits(10, regulars(300, 30, 700)...), 19700, Refusal{Code: NobodyLeaves}, Refusal{}},
		{"ten years", shop, 18000 + 3640, Refusal{}, Refusal{}},
	} {
		f, k := Foresee(PastOf(c.book, c.day)), Examine(c.book, c.day)
		if f.Refusal != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, f.Refusal, c.want)
		}
		if k.Refusal != c.check {
			t.Errorf("%s: the check has %+v, want %+v", c.name, k.Refusal, c.check)
		}
		for _, r := range []Refusal{f.Refusal, k.Refusal} {
			if r.Code != "" && !slices.Contains(Codes(), r.Code) {
				t.Errorf("%s is missing in Codes", r.Code)
			}
		}
		var x Customer
		if c.book.Len() > 0 && f.Customer(0, &x) != (c.want.Code == "") {
			t.Errorf("%s: customer 0 is foreseen or not", c.name)
		}
	}
}

func TestRefusalsOfMoney(t *testing.T) {
	for _, c := range []struct {
		name  string
		spend func(c int, z float64) float64
		want  Refusal
	}{
		{"no amounts", func(int, float64) float64 { return 0 }, Refusal{NoAmounts, 0, MinRepeat}},
		{"49 amounts", func(c int, z float64) float64 { return z * float64(1-min(c/49, 1)) }, Refusal{NoAmounts, 49, MinRepeat}},
		{"money back", func(int, float64) float64 { return -5 }, Refusal{NoAmounts, 0, MinRepeat}},
		{"one price", func(int, float64) float64 { return 20 }, Refusal{}},
		{"no mean", func(c int, z float64) float64 { return math.Exp(math.Abs(math.Tan(float64(c)))) }, Refusal{Code: NoMeanSpend}},
	} {
		p, _ := cdnow(6).past(1000, 100, 0)
		n := 0
		for i, x := range p.Repeats {
			if x > 0 {
				p.Spend[i] = c.spend(n, p.Spend[i])
				n++
			}
		}
		f := Foresee(p)
		if f.Refusal.Code != "" || f.MoneyRefusal != c.want {
			t.Errorf("%s: %+v, money %+v, want %+v", c.name, f.Refusal, f.MoneyRefusal, c.want)
		}
		var x Customer
		f.Customer(0, &x)
		if !(x.Orders[Year] > 0) || (x.Money[Year] > 0) != (c.want.Code == "") {
			t.Errorf("%s: %+v", c.name, x)
		}
		if c.name == "one price" && math.Abs(x.Money[Year]/x.Orders[Year]-20) > .1 {
			t.Errorf("%v an order, all cost 20", x.Money[Year]/x.Orders[Year])
		}
	}
}

func TestSearchesWithoutAnEnd(t *testing.T) {
	for name, c := range map[string]struct {
		f    func(x, gradient *point) float64
		want string
	}{
		"a slope without an end": {func(x, g *point) float64 { *g = point{1}; return x[0] }, atBound},
		"no number":              {func(x, g *point) float64 { *g = point{1}; return math.NaN() }, NoConvergence},
		"a false gradient":       {func(x, g *point) float64 { *g = point{-1}; return x[0] }, NoConvergence},
		"nothing but rounding":   {func(x, g *point) float64 { *g = point{-1e-6}; return math.Abs(x[0]) }, ""},
	} {
		var s search
		evaluated := 0
		counted := func(x, g *point) float64 { evaluated++; return c.f(x, g) }
		if _, got := s.minimise(counted, &point{}); got != c.want || evaluated > 2*mostHalved {
			t.Errorf("%s: %q after %d evaluations, want %q", name, got, evaluated, c.want)
		}
	}
}

// TestOrdersAtRandomTellNothingOfLeaving: customers who order on any day of four years have as many gaps at their ends as
// in between. There are more histories than the search begins with, and it runs along a valley without an end.
func TestOrdersAtRandomTellNothingOfLeaving(t *testing.T) {
	for seed := range uint64(4) {
		rng := rand.New(rand.NewPCG(seed, 8))
		var days [][2]int32
		for c := range int32(60_000) {
			for again := true; again; again = rng.IntN(3) == 0 {
				days = append(days, [2]int32{c, rng.Int32N(1460)})
			}
		}
		p := PastOf(visits(10, days...), 19000+1460)
		if g := grouped(p); len(g.all) < 2*few {
			t.Fatalf("%d groups", len(g.all))
		}
		if f := Foresee(p); f.Refusal.Code != NobodyLeaves {
			t.Errorf("seed %d: %+v, %+v", seed, f.Refusal, f.Model)
		}
	}
}

// TestCorrelation: that of CDNOW, of which the paper says that it is weak; and where big spenders come often.
func TestCorrelation(t *testing.T) {
	p := summed(t)
	a, _ := p.amounts(1)
	n, x, z := 0., 0., 0.
	for c, r := range p.Repeats {
		if r > 0 && p.Spend[c] > 0 {
			n, x, z = n+1, x+float64(r), z+p.Spend[c]
		}
	}
	xx, zz, xz := 0., 0., 0.
	for c, r := range p.Repeats {
		if r > 0 && p.Spend[c] > 0 {
			dx, dz := float64(r)-x/n, p.Spend[c]-z/n
			xx, zz, xz = xx+dx*dx, zz+dz*dz, xz+dx*dz
		}
	}
	if got, want := a.correlation(), xz/math.Sqrt(xx*zz); math.Abs(got-want) > 1e-12 || got < 0 || got > .12 {
		t.Errorf("%v, want %v", got, want)
	}
	for c, r := range p.Repeats {
		p.Spend[c] = float64(r)
	}
	a, _ = p.amounts(1)
	if got := a.correlation(); math.Abs(got-1) > 1e-12 {
		t.Errorf("%v, want 1", got)
	}
}
