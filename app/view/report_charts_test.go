//go:build !js

package view

import (
	"math"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/cohort"
	"keeprate/pkg/customer"
	"keeprate/pkg/locale"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
	"keeprate/pkg/site"
)

// bought is an order: who, on which day, for how much in units of the currency.
type bought struct {
	customer uint32
	day      int32
	amount   int64
}

// english is the English catalogue, read once.
var english *locale.Words

// sheetOf is the report of some orders, in English.
func sheetOf(t *testing.T, opt report.Options, orders ...bought) sheet {
	t.Helper()
	if english == nil {
		english = catalogue(t)
	}
	var o order.Orders
	for _, x := range orders {
		o.Customer, o.Day, o.Amount = append(o.Customer, x.customer), append(o.Day, x.day), append(o.Amount, 10000*x.amount)
	}
	p := New(site.Page{Kind: site.Orders, Lang: locale.English})
	p.report().choices.Report = opt
	return sheet{p, english, &wire.Ready{Report: *report.Make(customer.Build(&o, customer.Use{}), opt)}}
}

// texts is a section as HTML, its spaces plain.
func texts(ui app.UI) string {
	return strings.NewReplacer("\u00a0", " ", "\n", "").Replace(app.HTMLString(ui))
}

// day0 is 1 January 2022.
const day0 = 18993

// regulars are ten customers who buy every 45 days for three years, each for 10 more than the one before, and 720 who buy
// once, evenly over the years, the last of them on 31 December 2024.
func regulars() []bought {
	var all []bought
	for c := range uint32(10) {
		for day := int32(c); day < 1095; day += 45 {
			all = append(all, bought{c, day0 + day, 10 * int64(c+1)})
		}
	}
	for c := range uint32(720) {
		all = append(all, bought{100 + c, day0 + int32(c)*1095/719, 20})
	}
	return all
}

// Each section says what it needs, and none of them breaks, whatever the file.
func TestChartsOfBadFiles(t *testing.T) {
	once := func(n int) (all []bought) {
		for i := range n {
			all = append(all, bought{uint32(i), day0 + int32(7*i), 10})
		}
		return all
	}
	nobody := []bought{{order.NoCustomer, day0, 10}, {order.NoCustomer, day0 + 400, 20}}
	var free, oneDay, decade []bought
	for _, x := range regulars() {
		free = append(free, bought{x.customer, x.day, 0})
		oneDay = append(oneDay, bought{x.customer, day0, x.amount})
	}
	for i := range 3650 {
		decade = append(decade, bought{uint32(i % 50), day0 - 2000 + int32(i), int64(i % 90)})
	}
	for _, x := range []struct {
		name                      string
		orders                    []bought
		trend, cohorts, behaviour string // a key that each says
	}{
		{"one order", once(1), "report.trend.short.month", "report.cohorts.short.month", "report.behaviour.second.none"},
		{"one customer", []bought{{1, day0, 5}, {1, day0 + 40, 5}, {1, day0 + 200, 6}}, "report.trend.all.month", "report.cohorts.average", "report.behaviour.top.few"},
		{"all once", once(100), "report.trend.each.month", "report.cohorts.average", "report.behaviour.by-orders.all-once"},
		{"one day", oneDay, "report.trend.short.month", "report.cohorts.short.month", "report.behaviour.gaps.none"},
		{"ten years", decade, "report.trend.rolling", "report.cohorts.average", "report.behaviour.values.chart"},
		{"no amounts", free, "report.trend.rolling", "report.cohorts.average", "report.no-amounts"},
		{"no customers", nobody, "report.trend.no-customers", "report.cohorts.no-customers", "report.behaviour.no-customers"},
	} {
		for _, step := range report.Steps() {
			for _, shown := range trends {
				for _, subject := range cohortSubjects {
					s := sheetOf(t, report.Options{Trend: step, Cohorts: cohort.Unit(min(1, int(step)))}, x.orders...)
					s.p.report().shows = shows{shown, subject}
					all := texts(s.trend()) + texts(s.cohorts()) + texts(s.behaviour())
					if strings.Contains(all, "NaN") || strings.Contains(all, "Inf") || strings.Contains(all, "{{") {
						t.Fatalf("%s, by %s, %s, %s: not a number in %s", x.name, step, shown, subject, all)
					}
				}
			}
		}
		s := sheetOf(t, report.Options{}, x.orders...)
		for key, html := range map[string]string{x.trend: texts(s.trend()), x.cohorts: texts(s.cohorts()), x.behaviour: texts(s.behaviour())} {
			if text := spoken(s.w, key); !strings.Contains(html, text) {
				t.Errorf("%s: no %q in %s", x.name, text, html)
			}
		}
	}
}

func TestReportWithoutOrders(t *testing.T) {
	s := sheetOf(t, report.Options{})
	for i := range sections {
		drawn := s.unfounded(i)
		if left := drawn == nil; left != (i == answerSection || i == understoodSection) {
			t.Errorf("section %q of a report without orders: drawn %t", headings[i], left)
		}
	}
	html := texts(s.answer())
	if !strings.Contains(html, spoken(s.w, "report.no-orders")) {
		t.Errorf("no word of it in %s", html)
	}
	if strings.Contains(html, "1970") || strings.Contains(html, spoken(s.w, "report.contents")) {
		t.Errorf("says more than that: %s", html)
	}
}

// spoken is a message as it stands in HTML, with what sections give to their needs.
func spoken(w *locale.Words, key string) string {
	text := ""
	if key == "report.behaviour.top.few" {
		text = w.N(key, fewSpenders)
	} else {
		text = w.T(key, "Section", w.T("report.understood.title"))
	}
	return escape(strings.ReplaceAll(text, "\u00a0", " "))
}

func TestTrendShowsWhatIsChosen(t *testing.T) {
	s := sheetOf(t, report.Options{Trend: report.Yearly}, regulars()...)
	html := texts(s.trend())
	// Of 2022's ten regulars and 240 others, the regulars come back in 2023; so in 2024.
	for _, part := range []string{
		`data-figure="trend.2023.crr" value="0.04"`, `data-figure="trend.2024.lost" value="240"`, `data-figure="trend.2024.first-time" value="240"`,
		`<path class="ln kept"`, `<path class="ln gone"`, `<path class="band"`,
	} {
		if !strings.Contains(html, part) {
			t.Errorf("no %s in %s", part, html)
		}
	}
	s.p.report().shows.trend = "customers"
	if html = texts(s.trend()); strings.Count(html, `class="fill-gone"`) != 2+1 || !strings.Contains(html, "Customers who bought: 250. Kept: 10. First order: 240. Won back: 0. Did not come back: 240.") {
		t.Errorf("customers: %s", html)
	}
	s.p.report().shows.trend = "revenue"
	if html = texts(s.trend()); !strings.Contains(html, "2024: ") || !strings.Contains(html, "A year earlier: ") {
		t.Errorf("revenue: %s", html)
	}
}

func TestRatesWithGaps(t *testing.T) {
	point := func(rate float64, partial bool) report.TrendPoint {
		p := report.TrendPoint{Partial: partial}
		if rate >= 0 {
			p.Figures = report.Figures{{ID: "start", Value: 10}, {ID: report.Retained, Value: 10 * rate}, {ID: "crr", Value: rate}}
		}
		return p
	}
	points := complete([]report.TrendPoint{point(.9, true), point(.8, false), point(.5, false), point(-1, false), point(.25, false), point(-1, false), point(.75, true)})
	if len(points) != 3 || points[0].rate != .5 || !math.IsNaN(points[1].rate) || points[2].rate != .25 {
		t.Errorf("%+v", points)
	}
}

func TestCohortsSayWhatIsSmallAndWhatIsOpen(t *testing.T) {
	s := sheetOf(t, report.Options{}, append(regulars(), bought{5000, day0 + 1095 + 10, 1})...)
	html := texts(s.cohorts())
	for _, part := range []string{"20*<", ` pale"`, ` pale open"`, "incomplete<", "won in the last twelve months", `data-figure="cohort.average.1"`} {
		if !strings.Contains(html, part) {
			t.Errorf("no %s in %s", part, html)
		}
	}
	if n := strings.Count(html, "<tr>"); n < cohortsShown+2 || !strings.Contains(html, "The table shows the last 24 of 37 rows.") {
		t.Errorf("%d rows in %s", n, html)
	}
	s.p.report().shows.cohorts = "revenue"
	if html = texts(s.cohorts()); !strings.Contains(html, "+0<") || strings.Contains(html, `class="band"`) {
		t.Errorf("revenue: %s", html)
	}
}

func TestBehaviourCountsWhatItSays(t *testing.T) {
	s := sheetOf(t, report.Options{Period: report.CalendarYear}, regulars()...)
	html := texts(s.behaviour())
	for _, part := range []string{
		`data-figure="behaviour.gaps-median" value="45"`, `data-figure="behaviour.second-median" value="45"`,
		`data-figure="behaviour.second-made" value="10"`, `data-figure="behaviour.second-customers" value="730"`,
		`data-figure="behaviour.by-orders-1" value="720"`, `data-figure="behaviour.by-orders-10" value="10"`,
		`data-figure="behaviour.top-10-customers" value="73"`, `data-figure="behaviour.order-value-median" value="20"`,
	} {
		if !strings.Contains(html, part) {
			t.Errorf("no %s in %s", part, html)
		}
	}
	// The regulars had bought before 2024; 240 others come in it for the first time, 20 each.
	if !strings.Contains(html, `data-figure="behaviour.first-time-revenue" value="4800"`) {
		t.Errorf("first-time revenue: %s", html)
	}
}

func TestBehaviourWithoutDays(t *testing.T) {
	s := sheetOf(t, report.Options{}, regulars()...)
	var o order.Orders
	for _, x := range regulars() {
		o.Customer, o.Day, o.Amount = append(o.Customer, x.customer), append(o.Day, 0), append(o.Amount, 10000*x.amount)
	}
	o.NoDates = true
	s.Ready.Report = *report.Make(customer.Build(&o, customer.Use{}), report.Options{})
	html := texts(s.behaviour())
	if n := strings.Count(html, spoken(s.w, "report.needs-days")); n != 3 {
		t.Errorf("%d parts say that they need days: %s", n, html)
	}
	if !strings.Contains(html, `data-figure="behaviour.by-orders-1" value="720"`) || strings.Contains(html, "1970") {
		t.Errorf("without days: %s", html)
	}
}
