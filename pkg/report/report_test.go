package report

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/metric"
	"keeprate/pkg/order"
	"keeprate/pkg/rfm"
)

// sale is an order of a test's shop; customer −1 is nobody.
type sale struct {
	customer int
	date     string
	amount   float64
}

func book(t *testing.T, sales ...sale) *customer.Book {
	o := &order.Orders{Currencies: []order.Currency{{Code: "PLN"}}}
	for _, s := range sales {
		id := order.NoCustomer
		if s.customer >= 0 {
			id = uint32(s.customer)
		}
		o.Customer, o.Day = append(o.Customer, id), append(o.Day, reference.Day(t, s.date))
		o.Amount = append(o.Amount, int64(math.Round(s.amount*10000)))
	}
	return customer.Build(o, customer.Use{})
}

func codes(r *Report) []string {
	var codes []string
	for _, f := range r.Findings {
		codes = append(codes, f.Code)
	}
	return codes
}

func TestFindings(t *testing.T) {
	twoYears := []sale{{0, "2023-01-02", 1}, {0, "2023-01-31", 1}, {1, "2023-06-30", 1}, {0, "2024-06-30", 1}, {1, "2024-12-30", 1}}
	for _, c := range []struct {
		name  string
		sales []sale
		opt   Options
		want  []string
	}{
		{"two calendar years", twoYears, Options{Period: CalendarYear}, nil},
		{"no year before the file", twoYears, Options{Period: CalendarYear, Anchor: reference.Day(t, "2023-05-05")},
			[]string{HistoryTooShort}},
		{"lapse days reach back before the file", twoYears, Options{Period: CalendarYear, LapseDays: 900},
			[]string{HistoryTooShort}},
		{"a year after the file", twoYears, Options{Period: CalendarYear, Anchor: reference.Day(t, "2025-12-31")},
			[]string{PeriodUnfinished, PeriodEmpty}},
		{"the end before the start", twoYears, Options{Period: Custom, Start: reference.Day(t, "2024-03-02"), End: reference.Day(t, "2024-03-01")},
			[]string{PeriodReversed}},
		{"cut points that do not ascend", twoYears,
			Options{Period: CalendarYear, Rule: rfm.Own, Cuts: rfm.Cuts{Frequency: []float64{5, 4, 3, 2}}}, []string{CutsInvalid}},
		{"an order of nobody", append(twoYears[:5:5], sale{-1, "2024-03-03", 5}), Options{Period: CalendarYear},
			[]string{OrdersWithoutCustomer}},
	} {
		r := Make(book(t, c.sales...), c.opt)
		if got := codes(r); !slices.Equal(got, c.want) {
			t.Errorf("%s: findings %v, want %v", c.name, got, c.want)
		}
		for _, code := range codes(r) {
			if !slices.Contains(Codes(), code) {
				t.Errorf("%s is missing in Codes", code)
			}
		}
	}
}

func TestOrdersOfNobodyCountForTheShopAndNotForCustomers(t *testing.T) {
	r := Make(book(t, sale{0, "2024-01-10", 30}, sale{0, "2024-02-10", 30}, sale{-1, "2024-02-11", 90}), Options{})
	for id, want := range map[string]float64{
		"orders": 3, "revenue": 150, "average-order-value": 50, "customers": 1, "orders-per-customer": 2,
	} {
		if got, ok := r.Overall.Get(id); !ok || got != want {
			t.Errorf("%s is %v, %v, want %v", id, got, ok, want)
		}
	}
	if r.Counts.WithoutCustomer != 1 {
		t.Errorf("%d orders without a customer", r.Counts.WithoutCustomer)
	}
}

func TestAFileWithoutCustomersHasNoCustomerFigures(t *testing.T) {
	r := Make(book(t, sale{-1, "2023-01-10", 30}, sale{-1, "2024-02-11", 90}), Options{})
	for _, f := range []Figures{r.Figures, r.Overall, r.Trend[0].Figures} {
		for _, x := range f {
			if x.ID != "orders" && x.ID != "revenue" && x.ID != "average-order-value" {
				t.Errorf("%s is %v", x.ID, x.Value)
			}
		}
	}
	if r.Cohorts != nil || r.RFM.All.Customers != 0 {
		t.Errorf("cohorts %v, %d customers scored", r.Cohorts, r.RFM.All.Customers)
	}
}

func TestAFileWithoutOrders(t *testing.T) {
	r := Make(book(t), Options{})
	if len(r.Figures)+len(r.Overall)+len(r.Trend)+len(r.Rolling)+len(r.Cohorts) != 0 || r.Counts != (Counts{}) {
		t.Errorf("got %+v", r)
	}
}

// The values kept for the page give the report's own figures.
func TestTheBasisGivesTheFigures(t *testing.T) {
	set := reference.OnlineRetail(t)
	r := Make(customer.Build(&set.Orders, customer.Use{}), Options{Period: Quarter})
	metrics := 0
	for _, f := range r.Figures {
		m := metric.ByID(metric.ID(f.ID))
		if m == nil {
			continue
		}
		metrics++
		want := f.Value
		if m == metric.TimeBetweenPurchases {
			want, _ = r.Figures.Get(MeanGap)
		}
		if got := m.Eval(r.Basis.For(m)); !got.Defined || got.Value != want {
			t.Errorf("%s: %v from the basis, %v in the report", f.ID, got.Value, want)
		}
	}
	if metrics != 7 {
		t.Errorf("orders determine %d metrics: %v", metrics, r.Figures)
	}
}

func TestRollingPointsNeedBothYears(t *testing.T) {
	set := reference.CDNOW(t)
	b := customer.Build(&set.Orders, customer.Use{})
	if points := Make(b, Options{}).Rolling; len(points) != 0 {
		t.Errorf("eighteen months have %d rolling points", len(points))
	}
	apparel := reference.Apparel(t)
	points := Make(customer.Build(&apparel.Orders, customer.Use{}), Options{}).Rolling
	if len(points) == 0 || iso(points[0].End) != "2006-12-31" || iso(points[0].Start) != "2006-01-01" {
		t.Fatalf("the first of %d points is not the year 2006", len(points))
	}
	year := Make(customer.Build(&apparel.Orders, customer.Use{}), Options{Period: CalendarYear, Anchor: points[0].End})
	for _, id := range []string{"start", "end", "new", "crr"} {
		rolling, _ := points[0].Figures.Get(id)
		calendar, _ := year.Figures.Get(id)
		if rolling != calendar {
			t.Errorf("%s is %v rolling and %v by the calendar", id, rolling, calendar)
		}
	}
}

func TestPartialUnitsOfTheTrend(t *testing.T) {
	r := Make(book(t, sale{0, "2024-01-20", 1}, sale{0, "2024-01-21", 1}, sale{0, "2024-01-22", 1}, sale{0, "2024-02-01", 1},
		sale{0, "2024-02-08", 1}, sale{0, "2024-02-17", 1}, sale{0, "2024-02-26", 1}, sale{0, "2024-03-02", 1}), Options{})
	var partial []bool
	for _, p := range r.Trend {
		partial = append(partial, p.Partial)
	}
	if want := []bool{true, false, true}; !slices.Equal(partial, want) {
		t.Errorf("partial: %v, want %v", partial, want)
	}
}

func TestSlippingCustomers(t *testing.T) {
	b := book(t,
		// every ten days, then silence
		sale{0, "2024-01-01", 10}, sale{0, "2024-01-11", 10}, sale{0, "2024-01-21", 10}, sale{0, "2024-01-21", 5}, sale{0, "2024-01-31", 10},
		// the same, richer
		sale{1, "2024-01-01", 90}, sale{1, "2024-01-11", 10}, sale{1, "2024-01-21", 10}, sale{1, "2024-01-31", 10}, sale{1, "2024-02-10", 10},
		// four orders are too few
		sale{2, "2024-01-01", 10}, sale{2, "2024-01-02", 10}, sale{2, "2024-01-03", 10}, sale{2, "2024-01-04", 10},
		// within twice the usual gap
		sale{3, "2024-01-01", 10}, sale{3, "2024-01-21", 10}, sale{3, "2024-02-10", 10}, sale{3, "2024-03-01", 10}, sale{3, "2024-03-21", 10},
		// five orders of one day have no gap
		sale{4, "2024-01-01", 1}, sale{4, "2024-01-01", 1}, sale{4, "2024-01-01", 1}, sale{4, "2024-01-01", 1}, sale{4, "2024-01-01", 1},
		sale{5, "2024-04-30", 1},
	)
	s := Make(b, Options{}).Slipping
	if s.Customers != 2 || s.Revenue != 175_0000 || len(s.Top) != 2 {
		t.Fatalf("got %+v", s)
	}
	top, next := s.Top[0], s.Top[1]
	if top.Spend != 130_0000 || top.Orders != 5 || top.MedianGap != 10 || top.DaysSinceLast != 80 || len(top.Days) != 5 {
		t.Errorf("the first is %+v", top)
	}
	if next.Spend != 45_0000 || next.Orders != 5 || next.MedianGap != 10 || next.DaysSinceLast != 90 || len(next.Days) != 4 {
		t.Errorf("the second is %+v", next)
	}
	if id, _ := rfm.Segment(top.R, top.F, top.M); id != top.Segment || id == "" {
		t.Errorf("scores %d%d%d, segment %q", top.R, top.F, top.M, top.Segment)
	}
	early := Make(b, Options{AsOf: reference.Day(t, "2024-02-05")})
	if s := early.Slipping; s.Customers != 0 || early.RFM.All.Customers != 5 {
		t.Errorf("as of February: %d slip of %d", s.Customers, early.RFM.All.Customers)
	}
}

func TestOverdueIsByTheMedianGap(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		days := make([]int32, 1+rng.IntN(9))
		for i := range days {
			days[i] = rng.Int32N(40)
		}
		slices.Sort(days)
		silence := rng.Int32N(50)
		gap := ownGap(days)
		if want := gap > 0 && float64(silence) > SlippingFactor*gap; overdue(days, silence) != want {
			t.Fatalf("%v and then %d days: %v", days, silence, !want)
		}
	}
}
