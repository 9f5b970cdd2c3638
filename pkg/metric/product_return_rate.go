package metric

import "keeprate/pkg/formula"

// ProductReturnRate is the share of sold pieces that were sent back. Article E.
var ProductReturnRate = &Metric{
	ID: "product-return-rate", Group: Say, Unit: Ratio, Better: Lower,
	Per:     UnitsSold,
	Formula: formula.Div(UnitsReturned, UnitsSold),
	Rules: []Rule{
		Positive(UnitsSold, "no-base"),
		Note("returns-exceed-sales", func(v formula.Values) bool { return v[UnitsReturned] > v[UnitsSold] }),
	},
	Examples: []Example{{"own", formula.Values{UnitsReturned: 96, UnitsSold: 2400}, .04}},
	Claims:   []ClaimID{"parcel-lockers"},
	Traps:    []TrapID{"units-not-orders", "returns-come-later"},
	Advice:   []AdviceID{"delivery-and-returns", "ask-feedback", "trust"},
	Related:  []ID{"nps", "gross-margin", "crr"},
}
