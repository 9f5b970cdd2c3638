package metric

import "keeprate/pkg/formula"

// lost is the customers of the start who are gone at the end.
var lost = formula.Sub(Start, kept)

// CustomerChurnRate is the share of the customers of the start who are gone at the end: (S − (E − N)) / S, the
// complement of retention. Articles A, B, C and E; E's own formula, E / S, is another ratio (trap 3).
var CustomerChurnRate = &Metric{
	ID: "churn", Group: Stay, Unit: Ratio, Better: Lower, Periodic: true,
	Per:     Start,
	Named:   []NamedExpr{{"Retained", kept, Count}, {"Lost", lost, Count}},
	Formula: formula.Div(lost, Start),
	Rules: append(headcounts[:len(headcounts):len(headcounts)],
		Note("end-over-start", consistent, NamedExpr{"Ratio", formula.Div(End, Start), Ratio})),
	Interval: wilson(lost, Start),
	Examples: []Example{
		{articleD, formula.Values{Start: 9000, End: 5000, New: 2000}, 2. / 3},
		{articleE, formula.Values{Start: 750, End: 950, New: 625}, 17. / 30},
		{articleB, formula.Values{Start: 100, End: 90, New: 0}, .1},
	},
	Benchmarks: complement(retentionByIndustry),
	Claims:     []ClaimID{"personalisation", "keeping-is-cheaper", "loyal-buy-and-tell", "consistent-channels"},
	Traps:      []TrapID{"one-basis", "letters"},
	Advice:     []AdviceID{"personal-experience", "one-voice", "reputation", "win-back", "apologise"},
	Related:    []ID{"crr", "returning-customer-rate", "rfm"},
}
