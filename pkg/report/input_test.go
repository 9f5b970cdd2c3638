package report

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"testing"

	"keeprate/pkg/cohort"
	"keeprate/pkg/customer"
	"keeprate/pkg/order"
	"keeprate/pkg/rfm"
)

// What a Book keeps is what it would say again: reports by other options, one after the other on one Book, are those of
// a fresh Book each.
func TestAKeptBookSaysTheSame(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	for range 60 {
		s := randomShop(rng)
		kept := customer.Build(&s.Orders, customer.Use{})
		for range 4 {
			opt := Options{
				Period: Kind(rng.IntN(len(kindIDs))), LapseDays: []int32{0, 50}[rng.IntN(2)], Trend: Step(rng.IntN(len(stepIDs))),
				Cohorts: cohort.Unit(rng.IntN(2)), Rule: rfm.Rules()[rng.IntN(4)],
			}
			if got, want := Make(kept, opt), Make(customer.Build(&s.Orders, customer.Use{}), opt); !sameReport(got, want) {
				t.Fatalf("%+v: got %+v, want %+v", opt, got, want)
			}
		}
	}
}

// sameReport compares all that a report shows.
func sameReport(a, b *Report) bool {
	x, y := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	for i := range x.NumField() {
		if x.Type().Field(i).IsExported() && !reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			return false
		}
	}
	return true
}

// A year's figures are those of the last twelve months, whatever is asked for; retention where the file tells it.
func TestTheYear(t *testing.T) {
	rng := rand.New(rand.NewPCG(15, 16))
	told := 0
	for range 100 {
		s := randomShop(rng)
		b := customer.Build(&s.Orders, customer.Use{})
		want, short := Figures{}, false
		year := Make(b, Options{})
		for _, f := range year.Findings {
			short = short || f.Code == HistoryTooShort
		}
		for _, f := range year.Figures {
			switch f.ID {
			case "start", "end", "new", FirstTime, WonBack, Retained, Lost, "crr", "churn", "returning-customer-rate":
				if short {
					continue
				}
				told++
			}
			want = append(want, f)
		}
		if got := Make(b, Options{Period: Month, LapseDays: 40}).Year; len(got) != len(want) || len(got) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("the year is %v, want %v", got, want)
		}
	}
	if told == 0 {
		t.Error("no shop had two years")
	}
}

// Each of these files lacks something; every report is made, agrees with the slow definitions, and can be exported.
func TestPoorFiles(t *testing.T) {
	var sameDay, tenYears, oneTime, noMoney, nobody, oneCustomer shop
	for i := range int32(3000) {
		add := func(s *shop, c uint32, day int32, amount int64) {
			s.Customer, s.Day, s.Amount = append(s.Customer, c), append(s.Day, day), append(s.Amount, amount)
		}
		add(&tenYears, uint32(i*7%400), 16000+i*3653/3000, int64(i)*1000)
		if i < 300 {
			add(&sameDay, uint32(i%50), 19000, 100000)
			add(&oneTime, uint32(i), 19000+i*3, 250000)
			add(&noMoney, uint32(i%60), 19000+i*3, 0)
			add(&nobody, order.NoCustomer, 19000+i*3, 50000)
			add(&oneCustomer, 0, 19000+i*3, 50000)
		}
	}
	oneOrder := shop{order.Orders{Customer: []uint32{0}, Day: []int32{19000}, Amount: []int64{123400}}}
	for name, s := range map[string]*shop{
		"one order": &oneOrder, "one customer": &oneCustomer, "all one-time": &oneTime, "all on one day": &sameDay,
		"ten years": &tenYears, "no amounts": &noMoney, "no customers": &nobody,
	} {
		r := checkBehaviour(t, s)
		for _, kind := range Kinds() {
			for _, lapse := range []int32{0, 90} {
				checkLoss(t, s, Options{Period: kind, LapseDays: lapse, Trend: Yearly, Cohorts: cohort.Quarter})
			}
		}
		var out bytes.Buffer
		if err := r.WriteJSON(&out, Source{}); err != nil || bytes.Contains(out.Bytes(), []byte("NaN")) || bytes.Contains(out.Bytes(), []byte("Inf")) {
			t.Errorf("%s: %v, %s", name, err, out.Bytes())
		}
		decode(t, r, Source{})
		switch v := r.Behaviour.Values; name {
		case "one order", "all on one day", "all one-time", "no amounts", "no customers", "one customer":
			if len(v.Bins) != 1 || v.Bins[0].Count != v.Orders || v.Bins[0].From != s.Amount[0] {
				t.Errorf("%s: bars %v", name, v.Bins)
			}
		}
		if known := name == "ten years" || name == "one customer" || name == "no amounts"; r.Lapse.Known != known {
			t.Errorf("%s: %d gaps, lapse days known: %v", name, r.Lapse.Gaps, r.Lapse.Known)
		}
		if name != "ten years" && r.Change.Verdict != Unknown && r.Change.Verdict != TooFew {
			t.Errorf("%s: verdict %s", name, r.Change.Verdict)
		}
	}
	if r := Make(book(t), Options{}); r.Change.Verdict != Unknown || r.Behaviour.Values.Bins != nil || r.Lapse.Known || len(r.Year) != 0 {
		t.Errorf("no orders: %+v", r)
	}
}

func TestTheLastCellOfCohortsIsOpenWithinAUnit(t *testing.T) {
	weekly := func(last string) *customer.Book {
		var sales []sale
		b := book(t, sale{0, last, 1})
		for day := b.First(0); day > b.First(0)-200; day -= 2 {
			sales = append(sales, sale{int(day) % 7, iso(day), 1})
		}
		return book(t, sales...)
	}
	for _, c := range []struct {
		last string
		unit cohort.Unit
		open bool
	}{
		{"2024-06-30", cohort.Month, false}, {"2024-06-29", cohort.Month, false}, {"2024-06-20", cohort.Month, true},
		{"2024-05-31", cohort.Month, false}, {"2024-05-31", cohort.Quarter, true}, {"2024-06-30", cohort.Quarter, false},
	} {
		r := Make(weekly(c.last), Options{Cohorts: c.unit})
		if want := cohort.Curve(r.Cohorts, c.open); r.CohortsOpen != c.open || !reflect.DeepEqual(r.CohortCurve, want) {
			t.Errorf("%s by %s: open %v, curve %v, want %v", c.last, c.unit, r.CohortsOpen, r.CohortCurve, want)
		}
	}
}
