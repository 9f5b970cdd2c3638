package clv

import "math"

// sampled is how many histories, and how many amounts, are fitted at most. Ten times as many would move the parameters
// by less than a hundredth of what chance does with so many customers, and take ten times as long.
const sampled = 40_000

// histories are what the likelihood of BG/NBD is made of.
type histories struct {
	customers float64   // weight of all
	repeats   []float64 // by number of repeats: the customers
	once      []float64 // by tenure: the customers without repeats
	all       []history // with repeats
	longest   int32     // tenure
	week      float64   // as in Past
}

// history stands for weight customers.
type history struct {
	repeats, last, tenure int32
	weight                float64
}

// histories takes the groups for fitting, or where they are too many a sample: in the order of tenure, repeats and
// last, every so many customers one, so that each kind of customer has its share. fitted is how many customers it has,
// those without repeats all among them.
func (g *groups) histories() (h *histories, fitted int) {
	h = &histories{week: g.week, longest: g.longest, repeats: make([]float64, g.most+1), once: make([]float64, g.longest+1)}
	fitted = g.customers - g.repeating
	h.repeats[0] = float64(fitted)
	var order []uint64
	for i, x := range g.all {
		if x.repeats == 0 {
			h.once[x.tenure] = float64(x.customers)
			continue
		}
		order = append(order, uint64(x.tenure)<<48|uint64(min(x.repeats, 255))<<40|uint64(x.last)>>2<<26&(1<<40-1)|uint64(i))
	}
	every := 1
	if len(order) > sampled {
		every = (g.repeating + sampled - 1) / sampled
		ascending(order)
	}
	rest := every / 2
	for _, o := range order {
		x := &g.all[o&(1<<26-1)]
		rest += int(x.customers)
		if n := rest / every; n > 0 {
			rest -= n * every
			fitted += n
			weight := float64(n * every)
			h.repeats[x.repeats] += weight
			h.all = append(h.all, history{x.repeats, x.last, x.tenure, weight})
		}
	}
	for _, n := range h.repeats {
		h.customers += n
	}
	return h, fitted
}

// likelihood is minus the mean logarithm of the likelihood, and its gradient by the logarithms of R, Alpha, A and B.
//
// Of a customer with x repeats, the last t after the first purchase, after T weeks (equation 6 of the paper, with what
// both of its terms share taken out):
//
//	ln L = lnΓ(r+x) − lnΓ(r) + r·ln α + lnB(a, b+x) − lnB(a, b) − (r+x)·ln(α+T) + ln(1 + eᵘ)
//	u    = ln(a/(b+x−1)) + (r+x)·(ln(α+T) − ln(α+t)), and no last term where x = 0
//
// Days are whole, so the logarithms of α + T are few; what depends on x alone is computed once for each x.
func (h *histories) likelihood(at, gradient *point) float64 {
	r, alpha, a, b := math.Exp(at[0]), math.Exp(at[1]), math.Exp(at[2]), math.Exp(at[3])
	ln, inverse := make([]float64, h.longest+1), make([]float64, h.longest+1)
	for d := range ln {
		x := alpha + float64(d)/h.week
		ln[d], inverse[d] = math.Log(x), 1/x
	}
	sum, byR, byAlpha, byA, byB := 0., 0., 0., 0., 0.
	for d, n := range h.once {
		sum -= n * r * ln[d]
		byR -= n * ln[d]
		byAlpha -= n * r * inverse[d]
	}
	lnShare := make([]float64, len(h.repeats)) // by x: ln(a/(b+x−1))
	gammaR, gammaB, gammaAB := lnGamma(r), lnGamma(b), lnGamma(a+b)
	psiR, psiB, psiAB := digamma(r), digamma(b), digamma(a+b)
	for i, n := range h.repeats {
		if n == 0 {
			continue
		}
		x := float64(i)
		sum += n * (lnGamma(r+x) - gammaR + r*at[1] + lnGamma(b+x) - gammaB + gammaAB - lnGamma(a+b+x))
		byR += n * (digamma(r+x) - psiR + at[1])
		byAlpha += n * r / alpha
		psiABX := digamma(a + b + x)
		byA += n * (psiAB - psiABX)
		byB += n * (digamma(b+x) - psiB + psiAB - psiABX)
		lnShare[i] = at[2] - math.Log(b+x-1)
	}
	for _, c := range h.all {
		rx := r + float64(c.repeats)
		between := ln[c.tenure] - ln[c.last]
		u := lnShare[c.repeats] + rx*between
		e := math.Exp(-math.Abs(u))
		rest, left := math.Log(1+e), 1/(1+e) // ln(1 + eᵘ), and 1 − P(alive)
		if u > 0 {
			rest += u
		} else {
			left *= e
		}
		w := c.weight
		sum += w * (rest - rx*ln[c.tenure])
		byR += w * (left*between - ln[c.tenure])
		byAlpha += w * rx * (left*(inverse[c.tenure]-inverse[c.last]) - inverse[c.tenure])
		byA += w * left / a
		byB -= w * left / (b + float64(c.repeats) - 1)
	}
	*gradient = point{-byR * r / h.customers, -byAlpha * alpha / h.customers, -byA * a / h.customers, -byB * b / h.customers}
	return -sum / h.customers
}

// fit finds the parameters that make the groups' histories most likely. sample is how many customers were fitted, zero
// for all. unbounded is as in Forecast; at another bound, where nobody leaves, there is a model but no use in it.
func (g *groups) fit() (m BGNBD, sample int, unbounded bool, code string) {
	h, fitted := g.histories()
	if fitted < g.customers {
		sample = fitted
	}
	// The search starts where all order at three times the mean rate, since most time is of customers who have left.
	orders, time := 0., 0.
	for _, x := range g.all {
		orders += float64(x.customers) * float64(x.repeats)
		time += float64(x.customers) * float64(x.tenure) / g.week
	}
	at := point{math.Log(.5), math.Log(.5 * max(time, 1) / max(orders, 1) / 3), 0, math.Log(3)}
	least, code := minimise(h.likelihood, &at)
	m = BGNBD{math.Exp(at[0]), math.Exp(at[1]), math.Exp(at[2]), math.Exp(at[3]), -least * h.customers}
	if code == atBound {
		unbounded, code = true, ""
		if m.A < 1 && m.R < 1e3 {
			code = NobodyLeaves
		}
	}
	return m, sample, unbounded, code
}
