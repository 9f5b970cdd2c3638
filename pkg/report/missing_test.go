package report

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/metric"
	"keeprate/pkg/order"
)

// Of orders without amounts everything about customers is told as before, and nothing about money.
func TestOrdersWithoutAmounts(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 22))
	for range 30 {
		s := randomShop(rng)
		with := Make(customer.Build(&s.Orders, customer.Use{}), Options{})
		s.Orders.NoAmounts = true
		clear(s.Orders.Amount)
		r := Make(customer.Build(&s.Orders, customer.Use{}), Options{})
		money := 0
		for _, figures := range [][2]Figures{{with.Figures, r.Figures}, {with.Overall, r.Overall}, {with.Year, r.Year}} {
			for _, want := range figures[0] {
				got, known := figures[1].Get(want.ID)
				m := metric.ByID(metric.ID(want.ID))
				if want.ID == string(metric.Revenue) || m != nil && m.Unit == metric.Money {
					money++
					if known {
						t.Errorf("%s is %v", want.ID, got)
					}
				} else if !known || got != want.Value {
					t.Errorf("%s is %v, want %v", want.ID, got, want.Value)
				}
			}
		}
		if !r.NoAmounts || money == 0 && r.Counts.Orders > 0 {
			t.Fatalf("%d figures about money in %+v", money, with.Figures)
		}
	}
}

// Of orders without days there are the counts, what customers have bought in all, and nothing that has a day in it.
func TestOrdersWithoutDays(t *testing.T) {
	rng := rand.New(rand.NewPCG(23, 24))
	for range 30 {
		s := randomShop(rng)
		with := Make(customer.Build(&s.Orders, customer.Use{}), Options{})
		s.Orders.NoDates = true
		clear(s.Orders.Day)
		r := Make(customer.Build(&s.Orders, customer.Use{}), Options{})
		for _, want := range with.Overall {
			got, known := r.Overall.Get(want.ID)
			switch timed := strings.HasPrefix(want.ID, string(metric.TimeBetweenPurchases.ID)); {
			case timed && known:
				t.Errorf("%s is %v", want.ID, got)
			case !timed && (!known || got != want.Value):
				t.Errorf("%s is %v, want %v", want.ID, got, want.Value)
			}
		}
		if len(r.Figures)+len(r.Trend)+len(r.Rolling)+len(r.Cohorts)+len(r.Year)+len(r.Slipping.Top) > 0 || r.Period != (Period{}) || r.Lapse != (Lapse{}) {
			t.Errorf("%+v", r)
		}
		if r.Behaviour.ByOrders != with.Behaviour.ByOrders || r.Behaviour.Top != with.Behaviour.Top || r.Behaviour.Gaps.Gaps+r.Behaviour.Second.Customers > 0 {
			t.Errorf("%+v, want %+v", r.Behaviour, with.Behaviour)
		}
		var json, csv bytes.Buffer
		if err := r.WriteJSON(&json, Source{}); err != nil || strings.Contains(json.String(), `"1970-`) {
			t.Errorf("%v in %s", err, &json)
		}
		if err := r.WriteCustomers(&csv, Layout{}); err != nil || strings.Contains(csv.String(), "1970-") || strings.Count(csv.String(), "\r\n") != r.Counts.Customers+1 {
			t.Errorf("%v in %s", err, &csv)
		}
	}
}

// TestJSONLeavesOutWhatIsNotKnown: without amounts no key speaks of money, and the score of money is the frequency's;
// without days none speaks of days.
func TestJSONLeavesOutWhatIsNotKnown(t *testing.T) {
	for _, c := range []struct {
		name    string
		orders  order.Orders
		missing []string
	}{
		{"amounts", shopWithout(func(o *order.Orders) { o.NoAmounts = true }), []string{"revenue", "orderValues", "monetary", "top", "startRevenue"}},
		{"days", shopWithout(func(o *order.Orders) { o.NoDates = true }), []string{"asOf", "secondOrder", "gaps", "dateOrder"}},
		{"orders", order.Orders{}, []string{"asOf", "secondOrder", "gaps", "orderValues"}},
	} {
		b := customer.Build(&c.orders, customer.Use{})
		r := Make(b, Options{})
		r.Foresee(nil)
		var out bytes.Buffer
		if err := r.WriteJSON(&out, Source{Understood: order.Understood{Columns: order.Columns{Date: -1}}}); err != nil {
			t.Fatal(err)
		}
		if !json.Valid(out.Bytes()) || bytes.Contains(out.Bytes(), []byte("1970")) {
			t.Errorf("without %s: %s", c.name, out.Bytes())
		}
		for _, key := range c.missing {
			if bytes.Contains(out.Bytes(), []byte(`"`+key+`":`)) {
				t.Errorf("without %s there is a %s: %s", c.name, key, out.Bytes())
			}
		}
		for at := range b.Len() {
			if _, f, m := r.scores.Cells[at].Scores(); c.orders.NoAmounts && f != m {
				t.Errorf("without amounts a customer of the frequency %d has %d for money", f, m)
			}
		}
	}
}

// TestWithoutCustomersNoneAreMissed: a file that begins late lacks no customers of the start where it names none.
func TestWithoutCustomersNoneAreMissed(t *testing.T) {
	o := shopWithout(func(*order.Orders) {})
	last := slices.Max(o.Day)
	opt := Options{Period: Custom, Start: last - 600, End: last}
	late := func() bool {
		return slices.ContainsFunc(Make(customer.Build(&o, customer.Use{}), opt).Findings, func(f Finding) bool { return f.Code == HistoryTooShort })
	}
	if !late() {
		t.Error("the file begins late, which is not found")
	}
	for i := range o.Customer {
		o.Customer[i] = order.NoCustomer
	}
	if late() {
		t.Error("no customer is named, and some are missed")
	}
}

// shopWithout makes 200 orders of twenty customers that lack something.
func shopWithout(lack func(*order.Orders)) order.Orders {
	o := order.Orders{Statuses: []order.Status{{Counted: true}}, Currencies: []order.Currency{{}}}
	lack(&o)
	for i := range 200 {
		day, amount := 19000+int32(i*37%900), 10000*int64(1+i%7)
		if o.NoDates {
			day = 0
		}
		if o.NoAmounts {
			amount = 0
		}
		o.Customer, o.Day, o.Amount = append(o.Customer, uint32(i*i%20)), append(o.Day, day), append(o.Amount, amount)
		o.Status, o.Currency = append(o.Status, 0), append(o.Currency, 0)
	}
	return o
}

// TestDaysAfterTheLastOrderAreNotForeseenFrom: an analysis date after the file's last order adds no days without orders.
func TestDaysAfterTheLastOrderAreNotForeseenFrom(t *testing.T) {
	r, _ := cdnow(t, Options{})
	last := r.Counts.LastDay
	later := Make(r.book, Options{AsOf: last + 90})
	later.Foresee(nil)
	if a, b := r.Outlook(), later.Outlook(); b.AsOf != last || a.Model != b.Model || a.Horizons != b.Horizons || a.Check != b.Check {
		t.Errorf("as of %d: %+v, as of %d: %+v", a.AsOf, a.Model, b.AsOf, b.Model)
	}
}

// TestPValuesAreExact: far from 0, too.
func TestPValuesAreExact(t *testing.T) {
	for _, c := range []struct{ k1, n1, k2, n2, want float64 }{
		{50, 100, 50, 100, 1},
		{60, 100, 40, 100, .00467773498104728}, // by another program
		{900, 1000, 600, 1000, 3.9328331793485035e-54},
	} {
		p := (c.k1 + c.k2) / (c.n1 + c.n2)
		z := (c.k1/c.n1 - c.k2/c.n2) / math.Sqrt(p*(1-p)*(1/c.n1+1/c.n2))
		if got := twoProportions(c.k1, c.n1, c.k2, c.n2); math.Abs(got-c.want) > 1e-9*c.want {
			t.Errorf("z %v: p %v, want %v", z, got, c.want)
		}
	}
}
