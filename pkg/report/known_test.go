package report

import (
	"strings"
	"testing"

	"keeprate/pkg/cohort"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
	"keeprate/pkg/sample"
)

// The figures of real shops, and of the invented one that the page shows, against the slow readings: every kind of
// period, every step, with lapse days and without.
func TestReportsOfKnownShops(t *testing.T) {
	shops := map[string]*shop{
		"CDNOW": {reference.CDNOW(t).Orders}, "RFM package": {reference.RFMPackage(t).Orders},
		"online retail": {reference.OnlineRetail(t).Orders}, "apparel": {reference.Apparel(t).Orders},
	}
	for _, lang := range []string{"pl", "sr", "sr-Latn", "ro", "el", "en"} {
		shops["invented, "+lang] = inventedShop(t, lang)
	}
	for name, s := range shops {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rolling := 0
			for i, kind := range Kinds() {
				for _, lapse := range []int32{0, 100} {
					opt := Options{Period: kind, Trend: Step(i % len(stepIDs)), LapseDays: lapse, Cohorts: cohort.Unit(i % 2)}
					r := checkContract(t, s, opt)
					rolling += len(r.Rolling)
					checkLoss(t, s, opt)
					checkCohorts(t, s, r)
				}
			}
			checkBehaviour(t, s)
			if invented := strings.HasPrefix(name, "invented"); invented && rolling == 0 {
				t.Error("the invented shop shows no rolling year")
			}
		})
	}
}

// inventedShop is the sample shop as the reader reads it, without the orders that do not count.
func inventedShop(t *testing.T, lang string) *shop {
	t.Helper()
	today := reference.Day(t, "2026-11-22")
	reader := order.NewReader(order.Options{Lang: lang, Today: today})
	if err := reader.Feed(sample.Shop(lang, today)); err != nil {
		t.Fatal(err)
	}
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	all := reader.Orders()
	s := &shop{}
	s.Statuses, s.Currencies = all.Statuses, all.Currencies
	for i := range all.Day {
		if all.Statuses[all.Status[i]].Counted {
			s.Customer = append(s.Customer, all.Customer[i])
			s.Day = append(s.Day, all.Day[i])
			s.Amount = append(s.Amount, all.Amount[i])
			s.Status = append(s.Status, all.Status[i])
			s.Currency = append(s.Currency, all.Currency[i])
		}
	}
	if len(s.Day) == 0 || len(s.Day) == len(all.Day) {
		t.Fatalf("%d of %d orders count", len(s.Day), len(all.Day))
	}
	return s
}

// checkCohorts counts the triangle slowly: by the unit of each customer's first order and by that of each other one.
func checkCohorts(t *testing.T, s *shop, r *Report) {
	t.Helper()
	unit := r.Options.Cohorts.Span()
	first := map[uint32]int32{}
	for i, c := range s.Customer {
		if day, seen := first[c]; c != order.NoCustomer && (!seen || s.Day[i] < day) {
			first[c] = s.Day[i]
		}
	}
	type cell struct{ born, age int }
	bought, revenue := map[cell]map[uint32]bool{}, map[cell]int64{}
	for i, c := range s.Customer {
		if c == order.NoCustomer {
			continue
		}
		born := int(unit.Of(first[c]))
		at := cell{born, int(unit.Of(s.Day[i])) - born}
		if bought[at] == nil {
			bought[at] = map[uint32]bool{}
		}
		bought[at][c] = true
		revenue[at] += s.Amount[i]
	}
	cells := 0
	for _, row := range r.Cohorts {
		born := int(unit.Of(row.Start))
		for age, n := range row.Active {
			at := cell{born, age}
			if n != len(bought[at]) || row.Revenue[age] != revenue[at] {
				t.Fatalf("cohort %s, age %d: %d customers, %d, want %d, %d", row.Label, age, n, row.Revenue[age], len(bought[at]), revenue[at])
			}
			if n > 0 {
				cells++
			}
		}
	}
	if cells != len(bought) {
		t.Fatalf("%d cells of %d", cells, len(bought))
	}
}
