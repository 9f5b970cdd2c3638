package metric

import "keeprate/pkg/formula"

// ConversionRate is orders divided by visits. Article B. One visit can bring two orders, so it has no Wilson
// interval and may pass 100 % where visits are undercounted: the page says so.
var ConversionRate = &Metric{
	ID: "conversion-rate", Group: Come, Unit: Ratio, Better: Higher,
	Per:     Visits,
	Formula: formula.Div(Orders, Visits),
	Rules: []Rule{
		Positive(Visits, "no-base"),
		Note("orders-exceed-visits", func(v formula.Values) bool { return v[Orders] > v[Visits] }),
	},
	Examples: []Example{{"own", formula.Values{Orders: 240, Visits: 12000}, .02}},
	Claims:   []ClaimID{"bad-on-phone", "parcel-lockers"},
	Traps:    []TrapID{"visits-not-visitors"},
	Advice:   []AdviceID{"trust", "delivery-and-returns", "sms-campaigns"},
	Related:  []ID{"returning-visitor-rate", "lead-to-customer-rate", "average-order-value"},
}
