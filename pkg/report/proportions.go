package report

import (
	"math"

	"keeprate/pkg/metric"
)

// newcombe is the 95 % hybrid score interval of the difference of two proportions p = k/n, from the Wilson intervals
// l…u of each:
//
//	p1 − p2 − √((p1 − l1)² + (u2 − p2)²)  to  p1 − p2 + √((u1 − p1)² + (p2 − l2)²)
//
// It stays inside −1…1, and holds its level for small counts. Source: R. G. Newcombe, "Interval estimation for the
// difference between independent proportions", Statistics in Medicine 17 (1998), method 10.
func newcombe(k1, n1, k2, n2 float64) (low, high float64) {
	p1, p2 := k1/n1, k2/n2
	l1, u1, _ := metric.Wilson(k1, n1)
	l2, u2, _ := metric.Wilson(k2, n2)
	return p1 - p2 - hypot(p1-l1, u2-p2), p1 - p2 + hypot(u1-p1, p2-l2)
}

// hypot is √(a² + b²) of numbers that neither square loses: math.Hypot takes care of those too.
func hypot(a, b float64) float64 { return math.Sqrt(a*a + b*b) }

// twoProportions is the two-sided p-value of the z-test with the pooled proportion p = (k1 + k2) / (n1 + n2):
//
//	z = (p1 − p2) / √(p·(1 − p)·(1/n1 + 1/n2))
//
// It is 1 where all or none of both are counted.
func twoProportions(k1, n1, k2, n2 float64) float64 {
	p := (k1 + k2) / (n1 + n2)
	deviation := math.Sqrt(p * (1 - p) * (1/n1 + 1/n2))
	if !(deviation > 0) {
		return 1
	}
	return math.Erfc(math.Abs(k1/n1-k2/n2) / deviation / math.Sqrt2)
}
