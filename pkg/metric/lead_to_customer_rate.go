package metric

import "keeprate/pkg/formula"

// LeadToCustomerRate is the share of leads who became paying customers. Article C.
var LeadToCustomerRate = &Metric{
	ID: "lead-to-customer-rate", Group: Come, Unit: Ratio, Better: Higher,
	Per:      Leads,
	Formula:  formula.Div(ConvertedLeads, Leads),
	Rules:    []Rule{Positive(Leads, "no-base"), AtMost(ConvertedLeads, Leads, "part-exceeds-whole")},
	Interval: wilson(ConvertedLeads, Leads),
	Examples: []Example{{"own", formula.Values{ConvertedLeads: 90, Leads: 1200}, .075}},
	Traps:    []TrapID{"what-is-a-lead"},
	Advice:   []AdviceID{"welcome", "trust", "ask-feedback"},
	Related:  []ID{"conversion-rate", "cac"},
}
