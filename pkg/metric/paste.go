package metric

import (
	"math"
	"slices"

	"keeprate/pkg/formula"
)

// Paste lets a person paste a list of numbers instead of counting it.
type Paste struct {
	ID formula.Var // the textarea's name
	// Count turns the numbers into inputs; those it can't use are returned as they are.
	Count func(numbers []float64) (v formula.Values, rejected []float64)
}

// countAnswers sorts answers from 0 to 10 into promoters (9–10), passives (7–8) and detractors (0–6).
func countAnswers(answers []float64) (formula.Values, []float64) {
	v := formula.Values{Promoters: 0, Passives: 0, Detractors: 0}
	var rejected []float64
	for _, a := range answers {
		switch {
		case !(a >= 0 && a <= 10) || a != math.Trunc(a):
			rejected = append(rejected, a)
		case a >= 9:
			v[Promoters]++
		case a >= 7:
			v[Passives]++
		default:
			v[Detractors]++
		}
	}
	return v, rejected
}

// addGaps adds up gaps between orders, in days.
func addGaps(gaps []float64) (formula.Values, []float64) {
	v := formula.Values{GapDays: 0, Gaps: 0}
	var rejected []float64
	for _, g := range gaps {
		if !(g > 0) { // two orders of one day are one purchase day
			rejected = append(rejected, g)
			continue
		}
		v[GapDays] += g
		v[Gaps]++
	}
	return v, rejected
}

// Median is the middle of the numbers, or the mean of the two in the middle. It is false for none.
func Median(numbers []float64) (float64, bool) {
	n := len(numbers)
	if n == 0 {
		return 0, false
	}
	sorted := slices.Sorted(slices.Values(numbers))
	return (sorted[(n-1)/2] + sorted[n/2]) / 2, true
}
