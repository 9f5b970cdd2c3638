package clv

import "math"

// few is how many histories, or amounts, a search begins with. The last steps are among all of them; by then there are
// few to take.
const few = 10_000

// histories are what the likelihood of BG/NBD is made of.
type histories struct {
	customers float64   // of all
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

// histories takes the groups for fitting: all of those without repeats and of the others every so many one, which
// stands for as many.
func (g *groups) histories(every int) *histories {
	h := &histories{week: g.week, longest: g.longest, repeats: make([]float64, g.most+1), once: make([]float64, g.longest+1)}
	for i, x := range g.all {
		n := float64(x.customers)
		switch {
		case x.repeats == 0:
			h.once[x.tenure] = n
		case i%every > 0:
			continue
		default:
			n *= float64(every)
			h.all = append(h.all, history{x.repeats, x.last, x.tenure, n})
		}
		h.repeats[x.repeats] += n
		h.customers += n
	}
	return h
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
	ages := make([]struct{ ln, inverse float64 }, h.longest+1) // of α + time
	sum, byR, byAlpha, byA, byB := 0., 0., 0., 0., 0.
	for d, n := range h.once {
		x := alpha + float64(d)/h.week
		age := &ages[d]
		age.ln, age.inverse = math.Log(x), 1/x
		sum -= n * r * age.ln
		byR -= n * age.ln
		byAlpha -= n * r * age.inverse
	}
	lnShare := make([]float64, len(h.repeats)) // by x: ln(a/(b+x−1))
	constant := r*at[1] - lnGamma(r) + lnGamma(a+b) - lnGamma(b)
	psiR, psiAB, psiB := at[1]-digamma(r), digamma(a+b), digamma(b)
	for i, n := range h.repeats {
		if n == 0 {
			continue
		}
		x := float64(i)
		sum += n * (constant + lnGamma(r+x) + lnGamma(b+x) - lnGamma(a+b+x))
		left := psiAB - digamma(a+b+x)
		byR += n * (psiR + digamma(r+x))
		byAlpha += n * r / alpha
		byA += n * left
		byB += n * (left + digamma(b+x) - psiB)
		lnShare[i] = at[2] - math.Log(b+x-1)
	}
	for i := range h.all {
		c := &h.all[i]
		n := float64(c.repeats)
		end, last := &ages[c.tenure], &ages[c.last]
		between := end.ln - last.ln
		u := lnShare[c.repeats] + (r+n)*between
		e := math.Exp(-math.Abs(u))
		rest, left := math.Log(1+e), 1/(1+e) // ln(1 + eᵘ), and 1 − P(alive)
		if u > 0 {
			rest += u
		} else {
			left *= e
		}
		w := c.weight
		sum += w * (rest - (r+n)*end.ln)
		byR += w * (left*between - end.ln)
		byAlpha += w * (r + n) * (left*(end.inverse-last.inverse) - end.inverse)
		left *= w
		byA += left / a
		byB -= left / (b + n - 1)
	}
	*gradient = point{-byR * r / h.customers, -byAlpha * alpha / h.customers, -byA * a / h.customers, -byB * b / h.customers}
	return -sum / h.customers
}

// hardlyEver is a chance of leaving after an order that is as good as none.
const hardlyEver = 1e-4

// fit finds the parameters that make the groups' histories most likely. unbounded is as in Forecast; at another bound,
// where nobody leaves, there is a model but no use in it. On the way there the likelihood rises less and less, and the
// search may end before.
func (g *groups) fit() (m BGNBD, unbounded bool, code string) {
	// The search starts where all order at three times the mean rate, since most time is of customers who have left.
	orders, time := 0., 0.
	for _, x := range g.all {
		orders += float64(x.customers) * float64(x.repeats)
		time += float64(x.customers) * float64(x.tenure) / g.week
	}
	at := point{math.Log(.5), math.Log(.5 * max(time, 1) / max(orders, 1) / 3), 0, math.Log(3)}
	var s search
	if every := len(g.all) / few; every > 1 {
		s.minimise(g.histories(every).likelihood, &at)
	}
	h := g.histories(1)
	least, code := s.minimise(h.likelihood, &at)
	m = BGNBD{math.Exp(at[0]), math.Exp(at[1]), math.Exp(at[2]), math.Exp(at[3]), -least * h.customers}
	if code == atBound {
		unbounded, code = true, ""
	}
	if code == "" && (unbounded && m.A < .01 || m.A/(m.A+m.B) < hardlyEver) {
		code = NobodyLeaves
	}
	return m, unbounded, code
}
