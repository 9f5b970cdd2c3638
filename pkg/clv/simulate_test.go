package clv

import (
	"math"
	"math/rand/v2"

	"keeprate/pkg/customer"
	"keeprate/pkg/order"
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

// shop is customers who behave as the models say.
type shop struct {
	rng *rand.Rand
	m   BGNBD
	g   GammaGamma
}

// live plays one customer's repeat orders for some weeks from the first order on.
func (s shop) live(weeks float64, order func(at, amount float64)) {
	rate, leaves := gammaDraw(s.rng, s.m.R)/s.m.Alpha, betaDraw(s.rng, s.m.A, s.m.B)
	spend := gammaDraw(s.rng, s.g.Q) / s.g.Gamma // the rate of the amounts
	for at := s.rng.ExpFloat64() / rate; at <= weeks; at += s.rng.ExpFloat64() / rate {
		order(at, gammaDraw(s.rng, s.g.P)/spend)
		if s.rng.Float64() < leaves {
			return
		}
	}
}

// past is that of customers who came evenly over span weeks, in thousandths of a week: so that hardly two orders fall
// together. later counts each one's orders in the ahead weeks after it.
func (s shop) past(customers int, span, ahead float64) (p *Past, later []int) {
	const unit = 1000
	p, later = &Past{Week: unit}, make([]int, customers)
	for c := range customers {
		tenure := span * s.rng.Float64()
		x, last, spent := 0, 0., 0.
		s.live(tenure+ahead, func(at, amount float64) {
			if at > tenure {
				later[c]++
				return
			}
			x, last, spent = x+1, at, spent+amount
		})
		p.Repeats = append(p.Repeats, int32(x))
		p.Last = append(p.Last, int32(last*unit))
		p.Tenure = append(p.Tenure, int32(tenure*unit))
		p.Spend = append(p.Spend, spent/max(float64(x), 1))
	}
	return p, later
}

// book is the orders, by day, of customers who came evenly over span weeks.
func (s shop) book(customers int, span float64) *customer.Book {
	const start = 18000
	o := &order.Orders{}
	for c := range customers {
		first := span * s.rng.Float64()
		add := func(at, amount float64) {
			o.Customer = append(o.Customer, uint32(c))
			o.Day = append(o.Day, start+int32((first+at)*7))
			o.Amount = append(o.Amount, int64(amount*10000))
		}
		add(0, 30)
		s.live(span-first, add)
	}
	return customer.Build(o, customer.Use{})
}

// cdnow is a shop with the parameters of CDNOW.
func cdnow(seed uint64) shop {
	return shop{rand.New(rand.NewPCG(seed, 7)), BGNBD{R: .243, Alpha: 4.414, A: .793, B: 2.426}, GammaGamma{P: 6.25, Q: 3.74, Gamma: 15.44}}
}
