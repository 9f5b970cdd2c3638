package clv

import "math"

// Mean is what a customer is expected to spend on a day with purchases: between the customer's own mean over x repeat
// days and that of all, the nearer to the own the more days there are (equation 5 of Fader and Hardie, The Gamma-Gamma
// Model of Monetary Value, 2013). Of customers without repeats nothing is known, and x is 0.
//
//	p·(γ + x·z) / (p·x + q − 1)
func (m *GammaGamma) Mean(x int, spend float64) float64 {
	n := float64(x)
	return m.P * (m.Gamma + n*max(spend, 0)) / (m.P*n + m.Q - 1)
}

// amounts are what the likelihood of Gamma-Gamma is made of: the customers with repeats and money in them. They are
// counted in their mean as a unit, so that the search knows no currency.
type amounts struct {
	customers float64   // weight of all
	repeats   []float64 // by number of repeats: the customers
	logs      []float64 // by number of repeats: the sum of the logarithms of their totals
	all       []amount
	lnSpend   float64 // the sum of the logarithms of the spends
	unit      float64 // in units of the currency
}

// amount stands for weight customers who spent total on all of their repeat days.
type amount struct{ repeats, total, weight float64 }

// amounts takes the customers for fitting, every so many one, which stands for as many. spenders is how many there are.
func (p *Past) amounts(every int) (a *amounts, spenders int) {
	most, sum := int32(0), 0.
	for c, x := range p.Repeats {
		if x > 0 && p.Spend[c] > 0 {
			spenders++
			most, sum = max(most, x), sum+p.Spend[c]
		}
	}
	a = &amounts{repeats: make([]float64, most+1), logs: make([]float64, most+1), unit: sum / float64(spenders)}
	next := 0
	for c, x := range p.Repeats {
		if z := p.Spend[c]; x > 0 && z > 0 {
			if next--; next < 0 {
				next = every - 1
				a.add(x, z, float64(every))
			}
		}
	}
	return a, spenders
}

func (a *amounts) add(repeats int32, spend, weight float64) {
	x, z := float64(repeats), spend/a.unit
	a.customers += weight
	a.repeats[repeats] += weight
	a.logs[repeats] += weight * math.Log(x*z)
	a.lnSpend += weight * math.Log(z)
	a.all = append(a.all, amount{x, x * z, weight})
}

// likelihood is minus the mean logarithm of the likelihood, and its gradient by the logarithms of P, Q and Gamma.
//
// Of a customer with the mean z over x repeat days (equation 1a of Fader and Hardie 2013):
//
//	ln L = lnΓ(px+q) − lnΓ(px) − lnΓ(q) + q·ln γ + px·ln(xz) − ln z − (px+q)·ln(γ+xz)
func (a *amounts) likelihood(at, gradient *point) float64 {
	p, q, gamma := math.Exp(at[0]), math.Exp(at[1]), math.Exp(at[2])
	sum, byP, byQ, byGamma := -a.lnSpend, 0., 0., 0.
	gammaQ, psiQ := lnGamma(q), digamma(q)
	for i, n := range a.repeats {
		if n == 0 {
			continue
		}
		x := float64(i)
		sum += n*(lnGamma(p*x+q)-lnGamma(p*x)-gammaQ+q*at[2]) + p*x*a.logs[i]
		psi := digamma(p*x + q)
		byP += x * (n*(psi-digamma(p*x)) + a.logs[i])
		byQ += n * (psi - psiQ + at[2])
		byGamma += n * q / gamma
	}
	for _, c := range a.all {
		ln, w := math.Log(gamma+c.total), c.weight
		shape := p*c.repeats + q
		sum -= w * shape * ln
		byP -= w * c.repeats * ln
		byQ -= w * ln
		byGamma -= w * shape / (gamma + c.total)
	}
	*gradient = point{-byP * p / a.customers, -byQ * q / a.customers, -byGamma * gamma / a.customers}
	return -sum / a.customers
}

// fit finds the parameters that make the amounts most likely. Customers who are alike in what they spend, or who spend
// the same each time, have no likeliest parameters but a mean all the same.
func (a *amounts) fit(p *Past) (m GammaGamma, code string) {
	at := point{math.Log(2), math.Log(4), math.Log(1.5)} // the mean is p·γ/(q−1) = 1
	var s search
	if every := len(a.all) / few; every > 1 {
		some, _ := p.amounts(every)
		s.minimise(some.likelihood, &at)
	}
	least, code := s.minimise(a.likelihood, &at)
	m = GammaGamma{
		math.Exp(at[0]), math.Exp(at[1]), math.Exp(at[2]) * a.unit,
		-a.customers * (least + math.Log(a.unit)),
	}
	if code == atBound {
		code = ""
	}
	if mean := m.Mean(0, 0) / a.unit; code == "" && !(m.Q > 1 && mean > .5 && mean < 2) {
		code = NoMeanSpend
	}
	return m, code
}

// correlation is that of repeats and spend (Pearson), or 0 where either does not vary.
func (a *amounts) correlation() float64 {
	n, x, z, xx, zz, xz := a.customers, 0., 0., 0., 0., 0.
	for _, c := range a.all {
		spend := c.total / c.repeats
		x += c.weight * c.repeats
		z += c.weight * spend
		xx += c.weight * c.repeats * c.repeats
		zz += c.weight * spend * spend
		xz += c.weight * c.total
	}
	if product := (xx - x*x/n) * (zz - z*z/n); product > 0 {
		return (xz - x*z/n) / math.Sqrt(product)
	}
	return 0
}
