package metric

import "keeprate/pkg/formula"

// RepeatPurchaseRate is the share of customers with two or more orders. Articles B and E.
var RepeatPurchaseRate = &Metric{
	ID: "repeat-purchase-rate", Group: Stay, Unit: Ratio, Better: Higher,
	Per:      Customers,
	Formula:  formula.Div(RepeatCustomers, Customers),
	Rules:    []Rule{Positive(Customers, "no-base"), AtMost(RepeatCustomers, Customers, "part-exceeds-whole")},
	Interval: wilson(RepeatCustomers, Customers),
	Examples: []Example{{"own", formula.Values{RepeatCustomers: 300, Customers: 1200}, .25}},
	Claims:   []ClaimID{"loyal-worth-ten", "loyal-buy-and-tell"},
	Traps:    []TrapID{"depends-on-span"},
	Advice:   []AdviceID{"welcome", "loyalty-programme", "customer-mail"},
	Related:  []ID{"returning-customer-rate", "time-between-purchases", "orders-per-customer", "crr"},
}
