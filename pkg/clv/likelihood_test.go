package clv

import (
	"math"
	"math/rand/v2"
	"testing"
)

func lgamma(x float64) float64 {
	y, _ := math.Lgamma(x)
	return y
}

func lnBeta(a, b float64) float64 { return lgamma(a) + lgamma(b) - lgamma(a+b) }

func logarithms(xs ...float64) (p point) {
	for i, x := range xs {
		p[i] = math.Log(x)
	}
	return p
}

// slowBGNBD is equation 6 of Fader, Hardie and Lee (2005) as it stands there, one customer after the other.
func slowBGNBD(m BGNBD, p *Past) float64 {
	sum := 0.
	for c, repeats := range p.Repeats {
		if repeats < 0 {
			continue
		}
		x, t, T := float64(repeats), float64(p.Last[c])/p.Week, float64(p.Tenure[c])/p.Week
		ordering := lgamma(m.R+x) - lgamma(m.R) + m.R*math.Log(m.Alpha)
		l := math.Exp(lnBeta(m.A, m.B+x) - lnBeta(m.A, m.B) + ordering - (m.R+x)*math.Log(m.Alpha+T))
		if x > 0 {
			l += math.Exp(lnBeta(m.A+1, m.B+x-1) - lnBeta(m.A, m.B) + ordering - (m.R+x)*math.Log(m.Alpha+t))
		}
		sum += math.Log(l)
	}
	return sum
}

// slowGammaGamma is equation 1a of Fader and Hardie (2013).
func slowGammaGamma(m GammaGamma, p *Past) float64 {
	sum := 0.
	for c, repeats := range p.Repeats {
		x, z := float64(repeats), p.Spend[c]
		if repeats > 0 && z > 0 {
			sum += lgamma(m.P*x+m.Q) - lgamma(m.P*x) - lgamma(m.Q) + m.Q*math.Log(m.Gamma) +
				(m.P*x-1)*math.Log(z) + m.P*x*math.Log(x) - (m.P*x+m.Q)*math.Log(m.Gamma+x*z)
		}
	}
	return sum
}

// somePast is customers of all kinds: many alike, some who had not come yet, some who spent nothing.
func somePast(rng *rand.Rand) *Past {
	p := &Past{Week: 7}
	for range 500 {
		repeats, tenure, last := rng.Int32N(12)-4, rng.Int32N(200), int32(0)
		if repeats < -1 {
			repeats = 0
		}
		if repeats > 0 {
			tenure = max(tenure, repeats)
			last = repeats + rng.Int32N(tenure-repeats+1)
		}
		p.Repeats, p.Last, p.Tenure = append(p.Repeats, repeats), append(p.Last, last), append(p.Tenure, tenure)
		p.Spend = append(p.Spend, float64(rng.IntN(4))*25.5*float64(min(max(repeats, 0), 1)))
	}
	return p
}

func TestLikelihoodsAreThoseOfThePapers(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	parameter := func() float64 { return math.Exp(rng.NormFloat64() * 1.5) }
	for range 50 {
		p := somePast(rng)
		m := BGNBD{R: parameter(), Alpha: 10 * parameter(), A: parameter(), B: parameter()}
		h := grouped(p).histories(1)
		at := logarithms(m.R, m.Alpha, m.A, m.B)
		got, want := -h.likelihood(&at, new(point))*h.customers, slowBGNBD(m, p)
		if math.Abs(got/want-1) > 1e-11 {
			t.Errorf("BG/NBD: %v, want %v", got, want)
		}
		g := GammaGamma{P: parameter(), Q: parameter(), Gamma: 30 * parameter()}
		a, _ := p.amounts(1)
		at = logarithms(g.P, g.Q, g.Gamma/a.unit)
		got, want = -(a.likelihood(&at, new(point))+math.Log(a.unit))*a.customers, slowGammaGamma(g, p)
		if math.Abs(got/want-1) > 1e-11 {
			t.Errorf("Gamma-Gamma: %v, want %v", got, want)
		}
	}
}

func TestGradientsAreThoseOfTheLikelihoods(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 5))
	for range 30 {
		p := somePast(rng)
		h := grouped(p).histories(1)
		a, _ := p.amounts(1)
		for name, f := range map[string]func(x, gradient *point) float64{"BG/NBD": h.likelihood, "Gamma-Gamma": a.likelihood} {
			x := point{rng.NormFloat64(), rng.NormFloat64(), rng.NormFloat64(), rng.NormFloat64()}
			var gradient point
			f(&x, &gradient)
			for i := range x {
				const step = 1e-5
				up, down := x, x
				up[i] += step
				down[i] -= step
				slope := (f(&up, new(point)) - f(&down, new(point))) / (2 * step)
				if math.Abs(gradient[i]-slope) > 1e-7*(1+math.Abs(slope)) {
					t.Errorf("%s: slope %d is %v, want %v", name, i, gradient[i], slope)
				}
			}
		}
	}
}

func TestGammaFunctions(t *testing.T) {
	for x := 1e-5; x < 1e6; x *= 1.37 {
		if got, want := lnGamma(x), lgamma(x); math.Abs(got-want) > 1e-14*(10+math.Abs(want)) {
			t.Errorf("lnΓ(%v) is %v, want %v", x, got, want)
		}
		if got, want := digamma(x+1), digamma(x)+1/x; math.Abs(got-want) > 1e-14*(1/x+math.Abs(want)) {
			t.Errorf("ψ(%v + 1) is %v, want %v", x, got, want)
		}
	}
	const euler = .57721566490153286
	if got := digamma(1); math.Abs(got+euler) > 2e-15 {
		t.Errorf("ψ(1) is %v, want %v", got, -euler)
	}
}

// TestBeginningWithAFewEndsAmongAll: of many customers the parameters are those where the gradient of all vanishes, and
// the ones that a search among all from its start finds.
func TestBeginningWithAFewEndsAmongAll(t *testing.T) {
	p, _ := cdnow(5).past(60_000, 150, 0)
	g := grouped(p)
	m, unbounded, code := g.fit()
	if code != "" || unbounded || len(g.all) < 2*few {
		t.Fatalf("%q, %v, %d groups", code, unbounded, len(g.all))
	}
	at := point{}
	if _, code := new(search).minimise(g.histories(1).likelihood, &at); code != "" {
		t.Fatal(code)
	}
	for i, got := range []float64{m.R, m.Alpha, m.A, m.B} {
		if want := math.Exp(at[i]); math.Abs(got/want-1) > 1e-5 {
			t.Errorf("parameter %d is %v, want %v", i, got, want)
		}
	}
	some := g.histories(3)
	if len(some.all) > len(g.all)/3+1 || math.Abs(some.customers/float64(g.customers)-1) > .02 {
		t.Errorf("%d groups stand for %v customers of %d", len(some.all), some.customers, g.customers)
	}

	a, spenders := p.amounts(1)
	got, code := a.fit(p)
	if code != "" || spenders < 2*few || len(a.all) != spenders {
		t.Fatalf("%q, %d of %d", code, len(a.all), spenders)
	}
	at = point{}
	if _, code := new(search).minimise(a.likelihood, &at); code != "" {
		t.Fatal(code)
	}
	for i, got := range []float64{got.P, got.Q, got.Gamma / a.unit} {
		if want := math.Exp(at[i]); math.Abs(got/want-1) > 1e-5 {
			t.Errorf("parameter %d is %v, want %v", i, got, want)
		}
	}
	few, _ := p.amounts(3)
	if n := (spenders + 2) / 3; len(few.all) != n || few.customers != float64(3*n) {
		t.Errorf("%d amounts stand for %v of %d", len(few.all), few.customers, spenders)
	}
}

func TestIndexNumbersKeysAsTheyCome(t *testing.T) {
	var x index
	rng := rand.New(rand.NewPCG(8, 5))
	numbers := map[uint64]int32{}
	for range 20_000 {
		key := rng.Uint64N(6000) << rng.Uint64N(40)
		want, known := numbers[key]
		if !known {
			want = int32(len(numbers))
			numbers[key] = want
		}
		if got, isNew := x.find(key); got != want || isNew == known {
			t.Fatalf("%d is number %d, new %v; want %d, %v", key, got, isNew, want, !known)
		}
	}
}
