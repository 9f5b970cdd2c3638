package metric

import (
	"math"

	"keeprate/pkg/formula"
)

var nan = math.NaN()

// z is the 97.5 % quantile of the normal distribution: the half-width of a 95 % interval in standard errors.
const z = 1.959963984540054

// Interval computes a 95 % confidence interval of a metric's value, or false where there is none.
type Interval func(formula.Values) (low, high float64, ok bool)

// Wilson is the 95 % Wilson score interval of the proportion k of n:
//
//	(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n),  p = k/n
//
// It stays inside 0…1 and works for small counts and for none or all. Source: E. B. Wilson, JASA 22 (1927).
func Wilson(k, n float64) (low, high float64, ok bool) {
	if !(n > 0) || !(k >= 0) || !(k <= n) {
		return 0, 0, false
	}
	p, z2 := k/n, z*z
	centre := p + z2/(2*n)
	half := z * math.Sqrt(p*(1-p)/n+z2/(4*n*n))
	scale := 1 + z2/n
	return math.Max(0, (centre-half)/scale), math.Min(1, (centre+half)/scale), true
}

// wilson is the interval of the share that part has in whole.
func wilson(part, whole formula.Expr) Interval {
	return func(v formula.Values) (float64, float64, bool) { return Wilson(at(part, v), at(whole, v)) }
}

// NetPromoterInterval is the 95 % interval of a Net Promoter Score in points, from the variance of a single answer
// scored +1, 0 or −1: p + d − (p − d)², p and d the shares of promoters and detractors. The ends are cut at ±100.
// A unanimous sample has no variance, and so no interval.
func NetPromoterInterval(promoters, passives, detractors float64) (low, high float64, ok bool) {
	n := promoters + passives + detractors
	if !(n > 0) {
		return 0, 0, false
	}
	p, d := promoters/n, detractors/n
	variance := p + d - (p-d)*(p-d)
	if !(variance > 0) {
		return 0, 0, false
	}
	half := z * math.Sqrt(variance/n)
	return math.Max(-100, 100*(p-d-half)), math.Min(100, 100*(p-d+half)), true
}
