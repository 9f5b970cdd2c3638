package clv

import (
	"math"
	"math/rand/v2"
	"testing"
)

// textbook is equation 10 of the paper for an active customer, its series summed up as it stands.
func textbook(m *BGNBD, x, T, weeks float64) float64 {
	z, sum, term := weeks/(m.Alpha+T+weeks), 1., 1.
	for n := 0.; math.Abs(term) > 1e-17*sum; n++ {
		term *= (m.R + x + n) * (m.B + x + n) / ((m.A + m.B + x - 1 + n) * (n + 1)) * z
		sum += term
	}
	return (m.A + m.B + x - 1) / (m.A - 1) * (1 - math.Pow(1-z, m.R+x)*sum)
}

// byRates is Orders as the mean over a customer's possible rates of leaving, summed up in a hundred thousand steps of
// equal probability.
func byRates(m *BGNBD, x, T, weeks float64) float64 {
	const steps = 200_000
	sum, weights := 0., 0.
	for i := range steps {
		// The square takes the singularity out of p^(a−1) for a ≥ ½.
		u := (float64(i) + .5) / steps
		p := u * u
		w := math.Exp((m.A-1)*math.Log(p)+(m.B+x-1)*math.Log1p(-p)) * 2 * u
		weights += w
		sum += w * -math.Expm1(-(m.R+x)*math.Log1p(p*weeks/(m.Alpha+T))) / p
	}
	return sum / weights
}

func TestOrdersAreThoseOfThePaper(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 5))
	between := func(low, high float64) float64 { return low * math.Exp(rng.Float64()*math.Log(high/low)) }
	for range 200 {
		m := &BGNBD{R: between(.1, 3), Alpha: between(1, 30), A: between(.55, 4), B: between(1.1, 10)}
		x, T, weeks := rng.IntN(15), between(1, 100), between(1, 60)
		got := m.Orders(x, T, weeks)
		if want := textbook(m, float64(x), T, weeks); math.Abs(got/want-1) > 1e-8 {
			t.Errorf("%+v, %d, %v, %v: %v, by the paper %v", m, x, T, weeks, got, want)
		}
		if want := m.integrate(float64(x), T, weeks); math.Abs(got/want-1) > 1e-8 {
			t.Errorf("%+v, %d, %v, %v: %v, by integration %v", m, x, T, weeks, got, want)
		}
	}
	for range 10 {
		m := &BGNBD{R: between(.1, 3), Alpha: between(1, 30), A: between(.8, 4), B: between(1.1, 10)}
		x, T, weeks := rng.IntN(15), between(1, 100), between(1, 60)
		got := m.Orders(x, T, weeks)
		if want := byRates(m, float64(x), T, weeks); math.Abs(got/want-1) > 1e-3 {
			t.Errorf("%+v, %d, %v, %v: %v, by rates %v", m, x, T, weeks, got, want)
		}
	}
}

// TestOrdersHoldForAllArguments: where the paper's formula divides by zero, or its series has terms without bounds, the
// answer goes on smoothly, grows with the weeks and stays below what the rate alone would bring.
func TestOrdersHoldForAllArguments(t *testing.T) {
	for _, r := range []float64{1e-4, .3, 5, 1e4} {
		for _, alpha := range []float64{1e-3, 4, 1e4} {
			for _, a := range []float64{1e-4, .5, 1, 1 + 1e-9, 3, 1e5} {
				for _, b := range []float64{1e-4, .5, 1, 4, 1e5} {
					for _, x := range []int{0, 1, 7, 400} {
						m := &BGNBD{R: r, Alpha: alpha, A: a, B: b}
						before := 0.
						for _, weeks := range []float64{1, 13, 52, 156} {
							got, most := m.Orders(x, 60, weeks), (r+float64(x))/(alpha+60)*weeks
							if !(got > before*(1-1e-9) && got <= most*(1+1e-7)) {
								t.Errorf("%+v, %d repeats, %v weeks: %v after %v, at most %v", m, x, weeks, got, before, most)
							}
							before = got
						}
					}
				}
			}
		}
	}
}

func TestAliveIsAProbabilityThatFallsInSilence(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 5))
	for range 300 {
		m := &BGNBD{R: math.Exp(3 * rng.NormFloat64()), Alpha: math.Exp(3 * rng.NormFloat64()), A: math.Exp(3 * rng.NormFloat64()), B: math.Exp(3 * rng.NormFloat64())}
		x, last := 1+rng.IntN(300), 100*rng.Float64()
		before := 1.
		for _, silence := range []float64{0, 1, 5, 20, 100, 1000, 1e6} {
			p := m.Alive(x, last, last+silence)
			if !(p >= 0 && p <= before) {
				t.Fatalf("%+v, %d repeats: %v after %v weeks of silence, %v before", m, x, p, silence, before)
			}
			before = p
		}
		if p := m.Alive(0, 0, last); p != 1 {
			t.Errorf("%v without a repeat", p)
		}
	}
}

func TestMeanLiesBetweenTheOwnAndThatOfAll(t *testing.T) {
	m := &GammaGamma{P: 6.25, Q: 3.74, Gamma: 15.44}
	all := m.P * m.Gamma / (m.Q - 1)
	if got := m.Mean(0, 0); got != all {
		t.Errorf("of a new customer %v, want %v", got, all)
	}
	for _, own := range []float64{1, 30, 500} {
		before := all
		for _, x := range []int{1, 2, 10, 1000} {
			got := m.Mean(x, own)
			if math.Abs(got-own) >= math.Abs(before-own) {
				t.Errorf("%v after %d repeats of %v, %v before", got, x, own, before)
			}
			before = got
		}
	}
	if got := m.Mean(1, -20); got <= 0 {
		t.Errorf("%v of one who got money back", got)
	}
}
