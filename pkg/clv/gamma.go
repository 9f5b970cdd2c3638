package clv

import "math"

// lnGamma is the logarithm of the gamma function of a positive x, and digamma its derivative: both step up to where
// Stirling's series is exact to the last digits (Abramowitz and Stegun 6.1.41 and 6.3.18). The standard library's Lgamma
// is for negative numbers too and links the trigonometric functions for their sake, 2 KB of the engine after brotli.
func lnGamma(x float64) float64 {
	product := 1.
	for ; x < 10; x++ {
		product *= x
	}
	const halfLn2Pi = .9189385332046727
	s := 1 / (x * x)
	return (x-.5)*math.Log(x) - x + halfLn2Pi + (1./12-s*(1./360-s*(1./1260-s*(1./1680-s*(1./1188-s*(691./360360))))))/x - math.Log(product)
}

func digamma(x float64) float64 {
	y := 0.
	for ; x < 10; x++ {
		y -= 1 / x
	}
	s := 1 / (x * x)
	return y + math.Log(x) - .5/x - s*(1./12-s*(1./120-s*(1./252-s*(1./240-s*(1./132-s*(691./32760))))))
}
