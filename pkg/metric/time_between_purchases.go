package metric

import "keeprate/pkg/formula"

// TimeBetweenPurchases is the mean gap between a customer's consecutive orders, in days, over all customers who came
// back: all gaps added up, divided by their number. From orders and from a pasted list the median is shown with it.
// Article E, which also counts from the first visit and divides by customers (trap 8).
var TimeBetweenPurchases = &Metric{
	ID: "time-between-purchases", Group: Stay, Unit: Days, Better: Neither,
	Per:      Gaps,
	Formula:  formula.Div(GapDays, Gaps),
	Rules:    []Rule{Positive(Gaps, "no-base")},
	Examples: []Example{{"own", formula.Values{GapDays: 5400, Gaps: 120}, 45}},
	Claims:   []ClaimID{"sms-opened", "loyal-buy-and-tell"},
	Traps:    []TrapID{"gaps-not-visits", "mean-and-median"},
	Advice:   []AdviceID{"sms-campaigns", "win-back", "communication-calendar"},
	Related:  []ID{"repeat-purchase-rate", "orders-per-customer", "rfm"},
	Paste:    &Paste{ID: "gap-list", Count: addGaps},
}
