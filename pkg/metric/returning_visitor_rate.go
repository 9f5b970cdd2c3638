package metric

import "keeprate/pkg/formula"

// ReturningVisitorRate is the share of the site's visitors who had come before. Article B.
var ReturningVisitorRate = &Metric{
	ID: "returning-visitor-rate", Group: Stay, Unit: Ratio, Better: Neither,
	Per:      Visitors,
	Formula:  formula.Div(ReturningVisitors, Visitors),
	Rules:    []Rule{Positive(Visitors, "no-base"), AtMost(ReturningVisitors, Visitors, "part-exceeds-whole")},
	Interval: wilson(ReturningVisitors, Visitors),
	Examples: []Example{{"own", formula.Values{ReturningVisitors: 3600, Visitors: 12000}, .3}},
	Traps:    []TrapID{"visitors-are-browsers"},
	Advice:   []AdviceID{"useful-content", "social-media", "communication-calendar"},
	Related:  []ID{"conversion-rate", "returning-customer-rate"},
}
