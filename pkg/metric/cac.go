package metric

import "keeprate/pkg/formula"

// CustomerAcquisitionCost is the marketing and sales cost of winning one new customer. Article C.
var CustomerAcquisitionCost = &Metric{
	ID: "cac", Group: Come, Unit: Money, Better: Lower,
	Per:      CustomersWon,
	Formula:  formula.Div(AcquisitionCost, CustomersWon),
	Rules:    []Rule{Positive(CustomersWon, "no-base")},
	Examples: []Example{{"own", formula.Values{AcquisitionCost: 6000, CustomersWon: 240}, 25}},
	Claims:   []ClaimID{"keeping-is-cheaper", "keeping-five-times"},
	Traps:    []TrapID{"all-costs", "won-is-not-n"},
	Advice:   []AdviceID{"reputation", "useful-content", "win-back"},
	Related:  []ID{"clv", "lead-to-customer-rate", "conversion-rate"},
}
