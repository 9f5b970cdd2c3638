package cohort

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
)

// A slow reading of the definition over plain orders: at each age, the customers whose unit of that age is over.
func TestTheCurveAgreesWithItsDefinition(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		var o order.Orders
		days := 1 + rng.Int32N(900)
		for range 1 + rng.IntN(200) {
			o.Customer = append(o.Customer, rng.Uint32N(40))
			o.Day = append(o.Day, 19000+rng.Int32N(days))
			o.Amount = append(o.Amount, rng.Int64N(1000))
		}
		checkCurve(t, &o)
	}
}

func TestTheCurveOfTheReferenceSets(t *testing.T) {
	for _, set := range []*reference.Set{reference.CDNOW(t), reference.OnlineRetail(t), reference.Apparel(t)} {
		checkCurve(t, &set.Orders)
	}
}

func checkCurve(t *testing.T, o *order.Orders) {
	t.Helper()
	first := map[uint32]int32{}
	for i, c := range o.Customer {
		if day, ok := first[c]; !ok || o.Day[i] < day {
			first[c] = o.Day[i]
		}
	}
	newest := slices.Max(o.Day)
	for _, unit := range Units() {
		rows := Follow(customer.Build(o, customer.Use{}), unit.Span()).Triangle()
		for _, open := range []bool{false, true} {
			curve := Curve(rows, open)
			most := 0
			for _, day := range first {
				ages := numberOf(newest, unit) - numberOf(day, unit) + 1
				if open {
					ages--
				}
				most = max(most, ages)
			}
			if len(curve) != most {
				t.Fatalf("%s: %d ages, want %d", unit, len(curve), most)
			}
			for age, got := range curve {
				want, cohorts, active := Point{}, map[int]bool{}, map[uint32]bool{}
				for _, day := range first {
					at := numberOf(day, unit) + age
					if at < numberOf(newest, unit) || at == numberOf(newest, unit) && !open {
						cohorts[at] = true
						want.Customers++
					}
				}
				for i, c := range o.Customer {
					at := numberOf(o.Day[i], unit)
					if at-numberOf(first[c], unit) == age && cohorts[at] {
						active[c] = true
						want.Revenue += o.Amount[i]
					}
				}
				want.Cohorts, want.Active = len(cohorts), len(active)
				if got != want {
					t.Fatalf("%s, open %v, age %d: %+v, want %+v", unit, open, age, got, want)
				}
			}
		}
	}
}

// numberOf is the unit's number by the standard library's calendar.
func numberOf(day int32, unit Unit) int {
	at := time.Unix(int64(day)*86400, 0).UTC()
	month := at.Year()*12 + int(at.Month()) - 1
	if unit == Quarter {
		return month / 3
	}
	return month
}

func TestAnEmptyCurve(t *testing.T) {
	if c := Curve(nil, true); c != nil {
		t.Errorf("got %v", c)
	}
	if _, ok := (Point{}).Share(); ok {
		t.Error("a share of nobody")
	}
	if _, ok := (Point{}).PerCustomer(); ok {
		t.Error("money of nobody")
	}
	p := Point{Cohorts: 2, Customers: 40, Active: 10, Revenue: 800}
	if share, ok := p.Share(); !ok || share != .25 {
		t.Errorf("the share is %v, %v", share, ok)
	}
	if each, ok := p.PerCustomer(); !ok || each != 20 {
		t.Errorf("each spends %v, %v", each, ok)
	}
	for customers, want := range map[int]bool{0: true, 29: true, 30: false} {
		if r := (Row{Customers: customers}); r.Small() != want {
			t.Errorf("%d customers are small: %v", customers, r.Small())
		}
	}
}
