package metric

import "keeprate/pkg/formula"

// GrossMargin is the share of revenue left after the cost of goods: (revenue − cost of goods) / revenue. Article B.
var GrossMargin = &Metric{
	ID: "gross-margin", Group: Worth, Unit: Ratio, Better: Higher,
	Formula: formula.Div(formula.Sub(Revenue, CostOfGoods), Revenue),
	Rules: []Rule{
		Positive(Revenue, "no-base"),
		Note("below-cost", func(v formula.Values) bool { return v[CostOfGoods] > v[Revenue] }),
	},
	Examples: []Example{{"own", formula.Values{Revenue: 126000, CostOfGoods: 75600}, .4}},
	Traps:    []TrapID{"margin-is-not-markup", "same-money"},
	Advice:   []AdviceID{"better-prices", "delivery-and-returns", "be-unique"},
	Related:  []ID{"profit-per-customer", "clv", "average-order-value"},
}
