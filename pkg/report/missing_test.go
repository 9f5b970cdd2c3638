package report

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/metric"
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
