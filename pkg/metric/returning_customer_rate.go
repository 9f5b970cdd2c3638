package metric

import "keeprate/pkg/formula"

// ReturningCustomerRate is the share of the period's customers who had bought before the period. Article C.
var ReturningCustomerRate = &Metric{
	ID: "returning-customer-rate", Group: Stay, Unit: Ratio, Better: Neither,
	Per:      Customers,
	Formula:  formula.Div(ReturningCustomers, Customers),
	Rules:    []Rule{Positive(Customers, "no-base"), AtMost(ReturningCustomers, Customers, "part-exceeds-whole")},
	Interval: wilson(ReturningCustomers, Customers),
	Examples: []Example{{"own", formula.Values{ReturningCustomers: 180, Customers: 600}, .3}},
	Claims:   []ClaimID{"loyal-worth-ten", "keeping-is-cheaper"},
	Traps:    []TrapID{"returning-is-not-kept", "other-ratio"},
	Advice:   []AdviceID{"communication-calendar", "loyalty-programme", "win-back"},
	Related:  []ID{"crr", "repeat-purchase-rate", "cac"},
}
