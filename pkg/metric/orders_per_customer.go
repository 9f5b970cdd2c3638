package metric

import "keeprate/pkg/formula"

// OrdersPerActiveCustomer is orders divided by the customers who ordered, in one period. Article C.
var OrdersPerActiveCustomer = &Metric{
	ID: "orders-per-customer", Group: Worth, Unit: Number, Better: Higher,
	Per:      Customers,
	Formula:  formula.Div(Orders, Customers),
	Rules:    []Rule{Positive(Customers, "no-base"), AtMost(Customers, Orders, "orders-below-customers")},
	Examples: []Example{{"own", formula.Values{Orders: 1500, Customers: 1200}, 1.25}},
	Claims:   []ClaimID{"loyal-buy-and-tell", "emotional-words"},
	Traps:    []TrapID{"average-hides", "depends-on-span"},
	Advice:   []AdviceID{"communication-calendar", "loyalty-programme", "sms-campaigns"},
	Related:  []ID{"repeat-purchase-rate", "time-between-purchases", "average-order-value"},
}
