package metric

import "keeprate/pkg/formula"

// ProfitPerCustomer is what is left of revenue after all costs, per customer: (revenue − costs) / customers. Article C.
var ProfitPerCustomer = &Metric{
	ID: "profit-per-customer", Group: Worth, Unit: Money, Better: Higher,
	Per:     Customers,
	Formula: formula.Div(formula.Sub(Revenue, Costs), Customers),
	Rules: []Rule{
		Positive(Customers, "no-base"),
		Note("loss", func(v formula.Values) bool { return v[Costs] > v[Revenue] }, NamedExpr{"Loss", formula.Sub(Costs, Revenue), Money}),
	},
	Examples: []Example{{"own", formula.Values{Revenue: 126000, Costs: 105000, Customers: 1200}, 17.5}},
	Claims:   []ClaimID{"retention-profit"},
	Traps:    []TrapID{"revenue-is-not-profit", "average-hides"},
	Advice:   []AdviceID{"know-the-loyal", "better-prices", "partner-offers"},
	Related:  []ID{"gross-margin", "clv", "average-order-value"},
}
