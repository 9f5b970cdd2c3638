package metric

import "keeprate/pkg/formula"

// CustomerLifetimeValue is what a customer brings while he stays: average order value × orders a year × years, and
// with the gross margin the part of it that the shop keeps. Articles B and C.
var CustomerLifetimeValue = &Metric{
	ID: "clv", Group: Worth, Unit: Money, Better: Higher,
	Formula: formula.Mul(OrderValue, OrdersPerYear, CustomerYears),
	Refined: formula.Mul(OrderValue, OrdersPerYear, CustomerYears, Margin),
	Rules: []Rule{Note("revenue-not-profit", func(v formula.Values) bool {
		_, known := v[Margin]
		return !known
	})},
	Examples: []Example{
		{"own", formula.Values{OrderValue: 84, OrdersPerYear: 2.5, CustomerYears: 3}, 630},
		{"own", formula.Values{OrderValue: 84, OrdersPerYear: 2.5, CustomerYears: 3, Margin: .4}, 252},
	},
	Claims:  []ClaimID{"loyal-worth-ten", "retention-profit"},
	Traps:   []TrapID{"average-hides", "years-are-a-guess"},
	Advice:  []AdviceID{"loyalty-programme", "partner-offers", "know-the-loyal"},
	Related: []ID{"average-order-value", "orders-per-customer", "gross-margin", "cac", "crr"},
}
