package report

import (
	"math"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
)

// The figures over all orders were computed independently of this code.
func TestOverallFiguresOfTheReferenceSets(t *testing.T) {
	for _, c := range []struct {
		name string
		set  func(testing.TB) *reference.Set
		gaps float64
		want map[string]float64
	}{
		{"CDNOW", reference.CDNOW, 4339, map[string]float64{
			"customers": 2357, "orders": 6919, "revenue": 244091.94, "average-order-value": 35.2785,
			"orders-per-customer": 2.9355, "repeat-purchase-rate": .488757, "time-between-purchases": 34, MeanGap: 70.8606}},
		{"R package rfm", reference.RFMPackage, 3900, map[string]float64{
			"customers": 995, "orders": 4906, "revenue": 464158, "average-order-value": 94.6103,
			"orders-per-customer": 4.9307, "repeat-purchase-rate": .957789, "time-between-purchases": 101, MeanGap: 145.6172}},
		{"UCI Online Retail", reference.OnlineRetail, 12425, map[string]float64{
			"customers": 4338, "orders": 18532, "revenue": 8911407.90, "average-order-value": 480.8660,
			"orders-per-customer": 4.2720, "repeat-purchase-rate": .655832, "time-between-purchases": 28, MeanGap: 45.6569}},
		{"CLVTools apparelTrans", reference.Apparel, 2583, map[string]float64{
			"customers": 600, "orders": 3187, "revenue": 124356.90, "average-order-value": 39.0201,
			"orders-per-customer": 5.3117, "repeat-purchase-rate": .708333, "time-between-purchases": 103, MeanGap: 176.3500}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Make(customer.Build(&c.set(t).Orders, customer.Use{}), Options{})
			for id, want := range c.want {
				digits := 1e4
				if want < 1 {
					digits = 1e6
				}
				if id == "revenue" {
					digits = 100
				}
				got, ok := r.Overall.Get(id)
				if !ok || math.Round(got*digits)/digits != want {
					t.Errorf("%s is %v, %v, want %v", id, got, ok, want)
				}
			}
			if got := r.OverallBasis.Known["gaps"]; got != c.gaps {
				t.Errorf("%v gaps, want %v", got, c.gaps)
			}
			if len(c.want) != len(r.Overall) {
				t.Errorf("the figures are %v", r.Overall)
			}
		})
	}
}

func TestRetentionOfOnlineRetail(t *testing.T) {
	set := reference.OnlineRetail(t)
	b := customer.Build(&set.Orders, customer.Use{})
	opt := Options{Period: Custom, Start: reference.Day(t, "2011-06-01"), End: reference.Day(t, "2011-11-30")}
	lapse := opt
	lapse.LapseDays = opt.End - opt.Start + 1
	for name, opt := range map[string]Options{"against the days before": opt, "by lapse days": lapse} {
		r := Make(b, opt)
		if p := r.Period; iso(p.PreviousStart) != "2010-11-30" || iso(p.PreviousEnd) != "2011-05-31" {
			t.Errorf("%s: previous period %s to %s", name, iso(p.PreviousStart), iso(p.PreviousEnd))
		}
		for id, want := range map[string]float64{"start": 2718, "end": 3471, "customers": 3471, "new": 1579, "retained": 1892, "crr": 1892. / 2718} {
			if got, ok := r.Figures.Get(id); !ok || got != want {
				t.Errorf("%s: %s is %v, %v, want %v", name, id, got, ok, want)
			}
		}
		for _, f := range r.Findings {
			t.Errorf("%s: finding %+v", name, f)
		}
	}
}
