package metric

import "keeprate/pkg/formula"

// AverageOrderValue is revenue divided by orders. Article B.
var AverageOrderValue = &Metric{
	ID: "average-order-value", Group: Worth, Unit: Money, Better: Higher,
	Per:      Orders,
	Formula:  formula.Div(Revenue, Orders),
	Rules:    []Rule{Positive(Orders, "no-base")},
	Examples: []Example{{"own", formula.Values{Revenue: 126000, Orders: 1500}, 84}},
	Traps:    []TrapID{"average-hides", "same-money"},
	Advice:   []AdviceID{"partner-offers", "delivery-and-returns", "exclusive-access"},
	Related:  []ID{"orders-per-customer", "clv", "gross-margin"},
}
