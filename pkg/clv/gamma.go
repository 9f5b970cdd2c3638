package clv

import "math"

func lnGamma(x float64) float64 {
	y, _ := math.Lgamma(x)
	return y
}

// digamma is the derivative of lnGamma, for positive x: ψ(x) = ψ(x+1) − 1/x up to where the asymptotic series is exact
// (Abramowitz and Stegun 6.3.5, 6.3.18).
func digamma(x float64) float64 {
	y := 0.
	for ; x < 10; x++ {
		y -= 1 / x
	}
	s := 1 / (x * x)
	return y + math.Log(x) - .5/x - s*(1./12-s*(1./120-s*(1./252-s*(1./240-s*(1./132)))))
}
