package metric

import (
	"math"

	"keeprate/pkg/formula"
)

var answers = formula.Add(Promoters, Passives, Detractors)

func countOf(v formula.Values) float64 { return v[Promoters] + v[Passives] + v[Detractors] }

// NetPromoterScore is the share of promoters (answers 9–10) minus that of detractors (0–6), in points from −100 to
// 100, on the question how likely one is to recommend the shop, 0–10. Article C.
var NetPromoterScore = &Metric{
	ID: "nps", Group: Say, Unit: Points, Better: Higher,
	Per:     answers,
	Named:   []NamedExpr{{"Answers", answers, Count}},
	Formula: formula.Mul(formula.Div(formula.Sub(Promoters, Detractors), answers), formula.Const(100)),
	Rules: []Rule{
		{Code: "no-answers", Blocks: true, Marks: []formula.Var{Promoters, Passives, Detractors},
			Applies: func(v formula.Values) bool { return !(countOf(v) > 0) }},
		Note("unanimous", func(v formula.Values) bool {
			n := countOf(v)
			return n > 0 && (v[Promoters] == n || v[Passives] == n || v[Detractors] == n)
		}),
		Note("small-sample", func(v formula.Values) bool { n := countOf(v); return n > 0 && n < 50 },
			NamedExpr{"Answers", answers, Count}),
	},
	Interval: func(v formula.Values) (float64, float64, bool) {
		return NetPromoterInterval(v[Promoters], v[Passives], v[Detractors])
	},
	Examples: []Example{
		{"own", formula.Values{Promoters: 120, Passives: 50, Detractors: 30}, 45},
		{"NPS_testdata.csv", formula.Values{Promoters: 462, Passives: 176, Detractors: 362}, 10},
	},
	Claims:  []ClaimID{"loyal-buy-and-tell"},
	Traps:   []TrapID{"any-number-asked", "points-not-percent"},
	Advice:  []AdviceID{"ask-feedback", "apologise", "service-first", "reputation"},
	Related: []ID{"crr", "repeat-purchase-rate", "product-return-rate"},
	Paste:   &Paste{ID: "scores", Count: countAnswers},
}

// Target is a score and the further promoters it takes, everyone else's answer unchanged.
type Target struct {
	Score     float64
	Promoters float64
}

// NextTens lists, for the next n full tens of points above the score, how many more promoters it takes. Solved from
// (p + x − d) / (total + x) ≥ t: x = ⌈(t·total − p + d) / (1 − t)⌉. 100 is out of reach once one answer is not a
// promoter's, so it is never listed.
func NextTens(v formula.Values, n int) []Target {
	total, lead := countOf(v), v[Promoters]-v[Detractors]
	if !(total > 0) {
		return nil
	}
	var targets []Target
	for score := math.Floor(10*lead/total)*10 + 10; score < 100 && len(targets) < n; score += 10 {
		// Counted in hundredths, because t as a binary fraction would round a whole number up.
		need := math.Ceil((score*total - 100*lead) / (100 - score))
		targets = append(targets, Target{score, need})
	}
	return targets
}
