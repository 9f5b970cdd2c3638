package metric

import "keeprate/pkg/formula"

// kept is the customers of the start who are still there at the end.
var kept = formula.Sub(End, New)

// headcounts are the rules that three headcounts of one shop keep, and what they suggest where they hold.
var headcounts = []Rule{
	Positive(Start, "start-zero"),
	AtMost(New, End, "new-exceeds-end"),
	AtMost(kept, Start, "retained-exceeds-start", NamedExpr{"Retained", kept, Count}),
	Note("new-basis", func(v formula.Values) bool {
		return !isArticleB(v) && v[New] > v[Start] && v[End] >= v[Start] && consistent(v)
	},
		NamedExpr{"Stayed", formula.Sub(End, Start), Count}),
	Note("small-base", func(v formula.Values) bool { return v[Start] > 0 && v[Start] < 30 && consistent(v) }),
}

// retention is (E − N) / S.
var retention = formula.Div(kept, Start)

// isArticleB recognises article B's example, whose N counts on another basis than its E (trap 1 of the digest).
func isArticleB(v formula.Values) bool { return v[Start] == 100 && v[End] == 180 && v[New] == 150 }

// consistent reports whether the three headcounts don't contradict each other.
func consistent(v formula.Values) bool {
	return v[Start] > 0 && v[New] <= v[End] && v[End]-v[New] <= v[Start]
}

// CustomerRetentionRate is the share of the customers of the start who are still there at the end: (E − N) / S.
// Articles B, D and E.
var CustomerRetentionRate = &Metric{
	ID: "crr", Group: Stay, Unit: Ratio, Better: Higher, Periodic: true,
	Per:     Start,
	Named:   []NamedExpr{{"Retained", kept, Count}, {"Lost", lost, Count}},
	Formula: retention,
	Rules: append(headcounts[:len(headcounts):len(headcounts)], Note("trap-basis", isArticleB,
		NamedExpr{"All", New, Count}, NamedExpr{"Stayed", formula.Sub(End, Start), Count}, NamedExpr{"Rate", retention, Ratio})),
	Interval: wilson(kept, Start),
	Examples: []Example{
		{articleD, formula.Values{Start: 9000, End: 5000, New: 2000}, 1. / 3},
		{articleE, formula.Values{Start: 750, End: 950, New: 625}, 13. / 30},
		{articleB, formula.Values{Start: 100, End: 180, New: 150}, .3},
	},
	Benchmarks: retentionByIndustry,
	Claims:     []ClaimID{"retention-profit", "keeping-is-cheaper", "keeping-five-times", "loyal-worth-ten"},
	Traps:      []TrapID{"one-basis", "brackets", "start-not-retained", "other-ratio", "letters"},
	Advice:     []AdviceID{"win-back", "welcome", "know-the-loyal", "decide-before"},
	Related:    []ID{"churn", "repeat-purchase-rate", "clv", "rfm"},
}
