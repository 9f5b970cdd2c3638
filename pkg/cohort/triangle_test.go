package cohort

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
)

func TestTriangle(t *testing.T) {
	var o order.Orders
	for _, x := range []struct {
		customer uint32
		date     string
		amount   int64
	}{
		{0, "2023-01-05", 100}, {0, "2023-01-31", 50}, {0, "2023-04-01", 30},
		{1, "2023-01-10", 10}, {1, "2023-02-10", 20}, {1, "2023-02-11", 1},
		{2, "2023-03-31", 7},
		{order.NoCustomer, "2022-12-31", 999}, {order.NoCustomer, "2023-05-01", 999},
	} {
		o.Customer, o.Amount = append(o.Customer, x.customer), append(o.Amount, x.amount)
		o.Day = append(o.Day, reference.Day(t, x.date))
	}
	b := customer.Build(&o, customer.Use{})
	want := []Row{
		{"2023-01", reference.Day(t, "2023-01-01"), 2, []int{2, 1, 0, 1, 0}, []int64{160, 21, 0, 30, 0}},
		{"2023-03", reference.Day(t, "2023-03-01"), 1, []int{1, 0, 0}, []int64{7, 0, 0}},
	}
	if got := Follow(b, civil.OneMonth).Triangle(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	want = []Row{{"2023-Q1", reference.Day(t, "2023-01-01"), 3, []int{3, 1}, []int64{188, 30}}}
	if got := Follow(b, civil.Quarter).Triangle(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestNoCustomersNoRows(t *testing.T) {
	o := order.Orders{Customer: []uint32{order.NoCustomer}, Day: []int32{1}, Amount: []int64{1}}
	if rows := Follow(customer.Build(&o, customer.Use{}), civil.OneMonth).Triangle(); rows != nil {
		t.Errorf("got %v", rows)
	}
}

// A slow reading of the definition: which customers, which months, one question at a time.
func TestTriangleAgreesWithItsDefinition(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		var o order.Orders
		for range 1 + rng.IntN(150) {
			o.Customer = append(o.Customer, rng.Uint32N(30))
			o.Day = append(o.Day, 19000+rng.Int32N(500))
			o.Amount = append(o.Amount, rng.Int64N(100))
		}
		b := customer.Build(&o, customer.Use{})
		for _, unit := range Units() {
			check(t, b, unit)
		}
	}
}

func check(t *testing.T, b *customer.Book, unit Unit) {
	t.Helper()
	customers, revenue := 0, int64(0)
	_, last, _ := b.Days()
	for _, row := range Follow(b, unit.Span()).Triangle() {
		customers += row.Customers
		if row.Active[0] != row.Customers || len(row.Active) != len(row.Revenue) {
			t.Fatalf("%s: %d customers, active %v", row.Label, row.Customers, row.Active)
		}
		if oldest := unitOf(last, unit) - unitOf(row.Start, unit); len(row.Active) != oldest+1 {
			t.Fatalf("%s has %d ages, want %d", row.Label, len(row.Active), oldest+1)
		}
		for age := range row.Active {
			active, spent := 0, int64(0)
			for c := range b.Len() {
				if unitOf(b.First(c), unit) != unitOf(row.Start, unit) {
					continue
				}
				p, bought := b.Purchases(c), 0
				for i, day := range p.Day {
					if unitOf(day, unit) == unitOf(row.Start, unit)+age {
						bought, spent = 1, spent+p.Amount[i]
					}
				}
				active += bought
			}
			if row.Active[age] != active || row.Revenue[age] != spent {
				t.Fatalf("%s at %d: %d active, %d spent, want %d, %d", row.Label, age, row.Active[age], row.Revenue[age], active, spent)
			}
			revenue += spent
		}
	}
	var all int64
	for c := range b.Len() {
		all += b.Spend(c)
	}
	if customers != b.Len() || revenue != all {
		t.Fatalf("the rows hold %d customers and %d, want %d and %d", customers, revenue, b.Len(), all)
	}
}

// unitOf asks the standard library's calendar.
func unitOf(day int32, unit Unit) int {
	at := time.Unix(int64(day)*86400, 0).UTC()
	months := at.Year()*12 + int(at.Month()) - 1
	if unit == Quarter {
		return months / 3
	}
	return months
}

func TestUnitsAreFoundByTheirIDs(t *testing.T) {
	for _, u := range Units() {
		if got, ok := ParseUnit(u.String()); !ok || got != u {
			t.Errorf("%s is found as %s", u, got)
		}
	}
	if _, ok := ParseUnit("decade"); ok {
		t.Error("an unknown unit was found")
	}
}
