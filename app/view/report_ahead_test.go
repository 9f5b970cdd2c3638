//go:build !js

package view

import (
	"math"
	"testing"

	"keeprate/pkg/history"
	"keeprate/pkg/report"
	"keeprate/pkg/whatif"
)

func TestEveryCodeOfTheLookAheadHasItsWords(t *testing.T) {
	w := catalogue(t)
	need := func(keys ...string) {
		for _, key := range keys {
			if !w.Has(key) {
				t.Errorf("no message %s", key)
			}
		}
	}
	for _, code := range report.OutlookCodes() {
		if w.Has("outlook.refusal." + code) {
			continue
		}
		need("outlook.warning." + code)
	}
	need("outlook.warning.spend-follows-orders.low", "outlook.warning.spend-follows-orders.high",
		"outlook.warning.parameters-unbounded.text", "outlook.warning.check-far-off.text")
	for _, code := range whatif.Codes() {
		need("whatif.code." + code)
	}
	for _, outcome := range whatif.Outcomes() {
		need("whatif.claim." + string(outcome))
	}
	for _, l := range levers {
		need("whatif.lever." + l.id)
	}
	for _, err := range history.Errors() {
		need("history.error." + err.Error())
	}
}

func TestRoughNumbersKeepThreeDigits(t *testing.T) {
	for _, x := range []struct{ in, want float64 }{
		{0, 0}, {1234567, 1230000}, {-1234567, -1230000}, {99950, 100000}, {123.4, 123}, {12.34, 12}, {9.876, 9.88}, {.01234, .0123},
	} {
		if got := rough(x.in); math.Abs(got-x.want) > 1e-9*math.Max(1, math.Abs(x.want)) {
			t.Errorf("%v is roughly %v, want %v", x.in, got, x.want)
		}
	}
}

func year(first, last int32, figures ...report.Figure) *report.Report {
	return &report.Report{Year: figures, Counts: report.Counts{FirstDay: first, LastDay: last}}
}

func TestWhatIfStartsFromTheYear(t *testing.T) {
	known := []report.Figure{
		{ID: "crr", Value: .4}, {ID: "new", Value: 70}, {ID: "customers", Value: 100}, {ID: "orders-per-customer", Value: 2}, {ID: "average-order-value", Value: 50},
	}
	x := suppose(year(1, 1000, known...), &whatIfChoices{})
	if x.Retention != .4 || x.New != 70 || x.Start != 100 || x.assumed || x.short {
		t.Errorf("from the file: %+v", x)
	}
	if !math.IsNaN(x.Margin) {
		t.Error("a margin that nobody gave")
	}
	own, margin := .5, .3
	x = suppose(year(1, 1000, known...), &whatIfChoices{retention: &own, margin: &margin})
	if x.Retention != .5 || x.fromFile != .4 || x.Margin != .3 || x.New != 70 {
		t.Errorf("with figures of one's own: %+v", x)
	}

	// A file of less than two years tells neither the rate nor who is new: with a rate, as many come as leave.
	young := suppose(year(1, 300, known[2:]...), &whatIfChoices{})
	if !math.IsNaN(young.Retention) || !young.short || whatif.Project(young.Shop, whatif.Levers{}, 3).Code != whatif.NoRetention {
		t.Errorf("without a rate: %+v", young)
	}
	young = suppose(year(1, 300, known[2:]...), &whatIfChoices{retention: &own})
	if !young.assumed || young.New != 50 {
		t.Errorf("with a rate: %+v", young)
	}
	for i, y := range whatif.Project(young.Shop, whatif.Levers{}, 3).Base {
		if y.Customers != 100 {
			t.Errorf("year %d has %v customers", i+1, y.Customers)
		}
	}
}

func TestTheLeversAreInPointsOrdersAndPercent(t *testing.T) {
	c := whatIfChoices{levers: [3]float64{5, 1, 10}}
	if got, want := c.all(), (whatif.Levers{Retention: .05, Orders: 1, Value: .1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if (&whatIfChoices{}).moved() || !c.moved() {
		t.Error("what is moved")
	}
}

func TestTheShopIsTheOneKeptLast(t *testing.T) {
	w := catalogue(t)
	r := &report.Report{Currency: "EUR"}
	h := &historyShown{}
	if got := h.shopName(w, r); got != w.T("history.shop.default") {
		t.Errorf("nothing kept: %q", got)
	}
	h.kept.Add(history.Snapshot{Shop: "Tea", Saved: 10, Start: 1, End: 30, Currency: "EUR"})
	h.kept.Add(history.Snapshot{Shop: "Wool", Saved: 9, Start: 31, End: 60, Currency: "EUR"})
	h.kept.Add(history.Snapshot{Shop: "Cups", Saved: 20, Start: 31, End: 60, Currency: "PLN"})
	if got := h.shopName(w, r); got != "Tea" {
		t.Errorf("kept last in this currency: %q", got)
	}
	h.shop, h.typed = " Honey ", true
	if got := h.shopName(w, r); got != "Honey" {
		t.Errorf("typed: %q", got)
	}
}
