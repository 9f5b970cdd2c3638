package metric

// RFM scores each customer by recency, frequency and money, 1 to 5 each. It is a report on orders, not a formula:
// pkg/rfm computes it; here stand its page's traps, claims and advice. Article B.
var RFM = &Metric{
	ID: "rfm", Group: Worth, Unit: Count, Better: Neither,
	Claims:  []ClaimID{"loyal-worth-ten", "retention-profit"},
	Traps:   []TrapID{"same-names", "one-order-shops"},
	Advice:  []AdviceID{"know-the-loyal", "win-back", "exclusive-access", "priority-contact"},
	Related: []ID{"crr", "clv", "repeat-purchase-rate"},
}
