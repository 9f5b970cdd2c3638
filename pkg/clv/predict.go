package clv

import "math"

// Alive is the probability that a customer with x repeats, the last t after the first purchase, is still active T weeks
// after it. Without a repeat it is 1: in this model a customer leaves after a repeat order only.
//
//	P = 1 / (1 + a/(b+x−1) · ((α+T)/(α+t))^(r+x))
//
// (Fader, Hardie, Lee: Computing P(alive) Using the BG/NBD Model, 2008.)
func (m *BGNBD) Alive(x int, t, T float64) float64 {
	if x == 0 {
		return 1
	}
	n := float64(x)
	return 1 / (1 + m.A/(m.B+n-1)*math.Exp((m.R+n)*math.Log((m.Alpha+T)/(m.Alpha+t))))
}

// Orders is how many orders to expect in the next weeks of a customer with x repeats in T weeks who is active for sure;
// times Alive it is the expectation for one who may have left. Of a new customer x and T are 0.
//
//	(a+b+x−1)/(a−1) · (1 − (1−z)^(r+x) · ₂F₁(r+x, b+x; a+b+x−1; z)),  z = weeks/(α+T+weeks)
//
// (equations 9 and 10 of the paper.) By Euler's transformation (Abramowitz and Stegun 15.3.3) the product is
// (1−z)^(a−1) · ₂F₁(a+b−1−r, a−1; a+b+x−1; z), whose series has few terms where the other one's are many and beyond
// all bounds: the more the more the customer has ordered.
func (m *BGNBD) Orders(x int, T, weeks float64) float64 {
	n := float64(x)
	c := m.A + m.B + n - 1
	if math.Abs(m.A-1) > 1e-5 && math.Abs(c) > 1e-5 {
		all := m.Alpha + T + weeks
		if sum, ok := series(m.A+m.B-1-m.R, m.A-1, c, weeks/all); ok {
			rest := 1 - math.Exp((m.A-1)*math.Log((m.Alpha+T)/all))*sum
			if math.Abs(rest) > 1e-6 { // below, too few digits are left of it
				return c / (m.A - 1) * rest
			}
		}
	}
	return m.integrate(n, T, weeks)
}

// series sums up ₂F₁(a, b; c; z). ok is false where it would take too many terms, or terms so large that their
// difference keeps too few digits.
func series(a, b, c, z float64) (sum float64, ok bool) {
	sum, term, largest := 1., 1., 1.
	for n := 0.; n < 500; n++ {
		term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z
		sum += term
		size := math.Abs(term)
		largest = max(largest, size)
		if size <= 1e-16*math.Abs(sum) {
			return sum, largest < 1e3*math.Abs(sum) && largest < 1e100
		}
	}
	return sum, false
}

// integrate is Orders as what it stands for: an active customer's rate λ is gamma distributed by r+x and α+T, the
// probability p of leaving is beta distributed by a and b+x, and (1 − e^(−λp·weeks))/p orders are expected. Over λ that
// is done exactly; over p, in the variable y = ln(p/(1−p)), by the trapezoidal rule, which for a smooth function that
// vanishes at both ends is exact to the last digits at a step of two fifths. It takes as long as a hundred series.
func (m *BGNBD) integrate(x, T, weeks float64) float64 {
	a, b, r := m.A, m.B+x, m.R+x
	ratio := weeks / (m.Alpha + T)
	width := math.Sqrt((a + b) / (a * b)) // of the beta distribution in y, where it is narrow
	middle, step := math.Log(a/b), min(.4, width/2)
	// Beyond the bounds the weight falls as e^(ay) to the left and as e^(−by) to the right, or is nothing.
	from := max(middle-9*width-40/a, -40-math.Log(1+r*ratio))
	to := min(middle+9*width+40/b, 40)
	top := a*middle - (a+b)*math.Log(1+a/b)
	sum, weights := 0., 0.
	for y := from; ; y += step {
		e := math.Exp(-y)
		weight := math.Exp(-b*y - (a+b)*math.Log(1+e) - top)
		last := y >= to
		if y == from {
			weight /= 1 - math.Exp(-a*step)
		}
		if last {
			weight /= 1 - math.Exp(-b*step)
		}
		p := 1 / (1 + e)
		weights += weight
		// (1 − (1+q)^(−r))/p, by its series where the difference would keep too few digits
		if q := p * ratio; r*q < 1e-4 && q < 1e-4 {
			sum += weight * r * ratio * (1 - (r+1)*q/2*(1-(r+2)*q/3))
		} else {
			sum += weight * (1 - math.Exp(-r*math.Log(1+q))) / p
		}
		if last {
			return sum / weights
		}
	}
}
