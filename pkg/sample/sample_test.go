package sample

import (
	"bytes"
	"strings"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
	"keeprate/pkg/order"
	"keeprate/pkg/order/status"
	"keeprate/pkg/report"
)

var langs = []string{"pl", "sr", "sr-Latn", "ro", "el", "en"}

// days are some that a person may look at the sample on: the ends of months and years, and every other month of three years.
func days() []int32 {
	days := []int32{civil.Day(2024, 2, 29), civil.Day(2024, 12, 31), civil.Day(2025, 1, 1), civil.Day(2026, 11, 30), civil.Day(2040, 7, 3)}
	for month := 0; month < 36; month += 2 {
		days = append(days, civil.MonthStart(2025*12+month)+int32(month*5%28))
	}
	return days
}

// read reads the file as the product does, without a hint.
func read(t *testing.T, lang string, today int32) *order.Reader {
	t.Helper()
	r := order.NewReader(order.Options{Lang: lang, Today: today})
	if err := r.Feed(Shop(lang, today)); err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	if err := r.Close(); err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	return r
}

func TestTheReaderHasNothingToAsk(t *testing.T) {
	for _, lang := range langs {
		for _, today := range []int32{civil.Day(2026, 11, 22), civil.Day(2027, 3, 1)} {
			r := read(t, lang, today)
			u, n := r.Understood(), r.Counts()
			if len(r.Problems()) > 0 || n.Skipped > 0 || n.Used != n.Rows || n.Orders != n.Rows {
				t.Errorf("%s: counts %+v, problems %+v", lang, n, r.Problems())
			}
			if len(u.Warnings) > 0 || u.DateOpen || u.DecimalOpen || u.Encoding != "utf-8" {
				t.Errorf("%s: doubts %v, date order open %v, decimals open %v, %s", lang, u.Warnings, u.DateOpen, u.DecimalOpen, u.Encoding)
			}
			want := order.Columns{Order: 0, Date: 1, Customer: 3, Status: 4, Amount: 5, Refund: 6, Currency: 7, LastName: -1,
				Cancelled: -1, Quantity: -1, Price: -1, Payment: -1, Sort: -1, Test: -1}
			if u.Columns != want || u.CustomerKey != "email" {
				t.Errorf("%s: columns %+v by %s", lang, u.Columns, u.CustomerKey)
			}
		}
	}
}

func TestStatusesMeanWhatTheySay(t *testing.T) {
	want := [...]status.Kind{completed: status.Completed, processing: status.Processing, shipped: status.Shipped, cancelled: status.Cancelled, refunded: status.Refunded}
	for _, lang := range langs {
		o := read(t, lang, civil.Day(2026, 11, 22)).Orders()
		if len(o.Statuses) != len(want) {
			t.Errorf("%s: %d statuses", lang, len(o.Statuses))
		}
		w := wordsOf(lang)
		for _, s := range o.Statuses {
			known := false
			for fate, kind := range want {
				if w.status[fate] == s.Text {
					known = true
					if s.Kind != kind {
						t.Errorf("%s: %s is read as %v", lang, s.Text, s.Kind)
					}
				}
			}
			if !known || s.Orders == 0 {
				t.Errorf("%s: status %+v", lang, s)
			}
		}
		if len(o.Currencies) != 1 || o.Currencies[0].Code != w.currency {
			t.Errorf("%s: currencies %+v", lang, o.Currencies)
		}
	}
}

// What the reader found is what was invented: each order's day and customer, and its amount in all.
func TestDaysAndAmountsAreReadAsInvented(t *testing.T) {
	today := civil.Day(2026, 11, 22)
	for _, lang := range langs {
		o := read(t, lang, today).Orders()
		h := visits(today)
		i, ids := 0, map[int]uint32{}
		for day, orders := range h.byDay {
			for _, p := range orders {
				if o.Day[i] != h.first+int32(day) {
					t.Fatalf("%s: order %d is of day %d, want %d", lang, i, o.Day[i], h.first+int32(day))
				}
				id, known := ids[p.customer]
				if p.customer < 0 {
					id, known = order.NoCustomer, true
				}
				if ids[p.customer] = o.Customer[i]; known && id != o.Customer[i] {
					t.Fatalf("%s: order %d is of customer %d, want %d", lang, i, o.Customer[i], id)
				}
				worth := p.worth * float64(wordsOf(lang).usual)
				switch p.fate {
				case refunded:
					worth = 0
				case refundedInPart:
					worth *= .7
				}
				if got := float64(o.Amount[i]) / 10000; got < worth-11 || got > worth+11 {
					t.Fatalf("%s: order %d is of %v, want about %v", lang, i, got, worth)
				}
				i++
			}
		}
		if i != o.Len() {
			t.Errorf("%s: %d orders read of %d", lang, o.Len(), i)
		}
	}
}

func TestEqualArgumentsGiveEqualBytes(t *testing.T) {
	for _, lang := range langs {
		for _, today := range days()[:3] {
			if !bytes.Equal(Shop(lang, today), Shop(lang, today)) {
				t.Errorf("%s differs from itself", lang)
			}
		}
	}
	if bytes.Equal(Shop("en", days()[0]), Shop("en", days()[0]+1)) {
		t.Error("the next day is the same")
	}
	if !bytes.Equal(Shop("fr", days()[0]), Shop("en", days()[0])) || Name("fr") != Name("en") {
		t.Error("an unknown language has other words than English ones")
	}
}

func TestNamesAndAddresses(t *testing.T) {
	for _, lang := range langs {
		seen := map[string]string{}
		lines := strings.Split(strings.TrimSpace(string(Shop(lang, days()[0]))), "\r\n")
		for _, line := range lines[1:] {
			cells := strings.Split(line, string(wordsOf(lang).delimiter))
			if len(cells) != 8 {
				t.Fatalf("%s: %q has %d cells", lang, line, len(cells))
			}
			name, address := cells[2], cells[3]
			if (name == "") != (address == "") {
				t.Errorf("%s: %q", lang, line)
			}
			local, isAddress := strings.CutSuffix(address, "@example.com")
			if address != "" && (!isAddress || strings.Trim(local, "abcdefghijklmnopqrstuvwxyz.0123456789") != "") {
				t.Errorf("%s: address %q", lang, address)
			}
			if seen[address] != "" && seen[address] != name {
				t.Errorf("%s: %s is of %s and %s", lang, address, seen[address], name)
			}
			seen[address] = name
		}
		if !strings.HasSuffix(Name(lang), ".csv") {
			t.Errorf("%s: file %q", lang, Name(lang))
		}
	}
}

// shop is the report of the last twelve months and the Book behind it.
func shop(t *testing.T, lang string, today int32) (*report.Report, *customer.Book) {
	b := customer.Build(read(t, lang, today).Orders(), customer.Use{})
	return report.Make(b, report.Options{}), b
}

func between(t *testing.T, what string, got, low, high float64) {
	t.Helper()
	if !(low <= got && got <= high) {
		t.Errorf("%s: %v is not from %v to %v", what, got, low, high)
	}
}

func TestTheShopIsPlausibleOnAnyDay(t *testing.T) {
	for _, today := range days() {
		r, b := shop(t, "pl", today)
		on := string(civil.AppendISO(nil, today))
		between(t, on+" orders", float64(b.Orders()), 5000, 7600)
		between(t, on+" customers", float64(b.Len()), 2000, 2650)
		between(t, on+" guests", float64(b.Nobody.Len()), 20, 150)
		between(t, on+" left out", float64(b.Excluded), 100, 500)
		once, repeat := 0, 0
		for c := range b.Len() {
			if b.Count(c) == 1 {
				once++
			} else {
				repeat++
			}
		}
		between(t, on+" one-time buyers", float64(once)/float64(b.Len()), .5, .7)
		between(t, on+" repeat buyers", float64(repeat), 600, 1300)
		crr, _ := r.Figures.Get("crr")
		between(t, on+" retention", crr, .3, .6)
		value, _ := r.Overall.Get("average-order-value")
		between(t, on+" order value", value, 120, 260)
		gap, _ := r.Overall.Get("time-between-purchases")
		between(t, on+" gap", gap, 35, 90)
		between(t, on+" slipping", float64(r.Slipping.Customers), 40, 400)
		first, last, _ := b.Days()
		between(t, on+" span", float64(last-first), 3*365-3, 3*366+31)
		if last != today && last != today-1 {
			t.Errorf("%s: the last order is %d days old", on, today-last)
		}
		for _, f := range r.Findings {
			if f.Code != report.OrdersWithoutCustomer {
				t.Errorf("%s: finding %+v", on, f)
			}
		}
	}
}

func TestSeasons(t *testing.T) {
	for _, today := range days() {
		b := customer.Build(read(t, "en", today).Orders(), customer.Use{})
		all, _ := b.All()
		var orders [12]float64
		whole := civil.MonthStart(civil.Month(today)) // three whole years end on its eve
		for _, day := range all.Day {
			if day < whole {
				orders[civil.Month(day)%12]++
			}
		}
		mean := 0.
		for _, n := range orders {
			mean += n / 12
		}
		between(t, "December", orders[11]/mean, 1.3, 2.4)
		between(t, "July", orders[6]/mean, .4, .85)
		between(t, "August", orders[7]/mean, .4, .95)
	}
}

// The campaign's cohort leaks: far fewer of it than of its neighbours come back in the months after, and the triangle
// has it with more customers than any usual month.
func TestTheLeakIsInTheTriangle(t *testing.T) {
	for _, today := range days() {
		r, _ := shop(t, "ro", today)
		first := civil.Month(r.Cohorts[0].Start)
		row := campaign(civil.Month(today)) - first
		kept := func(i int) float64 {
			sum := 0
			for age := 1; age <= 9; age++ {
				sum += r.Cohorts[i].Active[age]
			}
			return float64(sum) / 9 / float64(r.Cohorts[i].Customers)
		}
		on := string(civil.AppendISO(nil, today))
		others, customers := 0., 0.
		for i := range 24 {
			if i != row && i+9 < len(r.Cohorts) {
				others += kept(i) / 23
				customers += float64(r.Cohorts[i].Customers) / 23
			}
		}
		between(t, on+" campaign against other months", kept(row)/others, .12, .65)
		between(t, on+" customers won", float64(r.Cohorts[row].Customers)/customers, 1.8, 3.5)
	}
}

// The shop carries a look ahead: the models hold without a warning, and foretell what comes to pass.
func TestTheModelsHold(t *testing.T) {
	for i, today := range days() {
		if i%3 != 0 {
			continue
		}
		r, _ := shop(t, "el", today)
		r.Foresee(nil)
		o := r.Outlook()
		on := string(civil.AppendISO(nil, today))
		if o.Refusal.Code != "" || o.MoneyRefusal.Code != "" || o.Check.Refusal.Code != "" || len(o.Warnings()) > 0 {
			t.Errorf("%s: refused %+v, %+v, %+v, warnings %+v", on, o.Refusal, o.MoneyRefusal, o.Check.Refusal, o.Warnings())
		}
		between(t, on+" predicted against actual", o.Check.Predicted/o.Check.Actual, .6, 1.6)
		between(t, on+" active share", o.Active/float64(o.Repeat), .3, .9)
		between(t, on+" customers slipping away", float64(len(o.Away.Top)), 20, 50)
	}
}
