package clv

import (
	"math"
	"math/rand/v2"
)

// gammaDraw draws from a gamma distribution of rate 1 (Marsaglia and Tsang 2000).
func gammaDraw(rng *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gammaDraw(rng, shape+1) * math.Pow(rng.Float64(), 1/shape)
	}
	d := shape - 1./3
	for {
		x := rng.NormFloat64()
		v := math.Pow(1+x/math.Sqrt(9*d), 3)
		if v > 0 && math.Log(rng.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

func betaDraw(rng *rand.Rand, a, b float64) float64 {
	x, y := gammaDraw(rng, a), gammaDraw(rng, b)
	return x / (x + y)
}

// simulate is the past of customers who behave as the models say, in seventieths of a week so that two orders seldom
// fall together; they came evenly over span weeks. later counts their orders in the ahead weeks after it.
func simulate(rng *rand.Rand, m BGNBD, g GammaGamma, customers int, span, ahead float64) (p *Past, later []int) {
	const unit = 70
	p = &Past{Week: unit}
	later = make([]int, customers)
	for c := range customers {
		rate, leaves := gammaDraw(rng, m.R)/m.Alpha, betaDraw(rng, m.A, m.B)
		mean := gammaDraw(rng, g.Q) / g.Gamma // the rate of the customer's amounts
		tenure := span * rng.Float64()
		x, last, spent := 0, 0., 0.
		for at := 0.; ; {
			if at > 0 && rng.Float64() < leaves {
				break
			}
			if at += rng.ExpFloat64() / rate; at > tenure+ahead {
				break
			}
			if at > tenure {
				later[c]++
				continue
			}
			x, last = x+1, at
			spent += gammaDraw(rng, g.P) / mean
		}
		p.Repeats = append(p.Repeats, int32(x))
		p.Last = append(p.Last, int32(last*unit))
		p.Tenure = append(p.Tenure, int32(tenure*unit))
		p.Spend = append(p.Spend, spent/max(float64(x), 1))
	}
	return p, later
}
