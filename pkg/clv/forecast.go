package clv

// Forecast is what the models say of each customer of a Past.
type Forecast struct {
	Refusal      Refusal // why nothing is foreseen; else
	MoneyRefusal Refusal // why no money is

	Customers, Repeat int   // who have come, and of them those with repeats
	Tenure            int32 // the longest

	Model BGNBD
	Spend GammaGamma
	// Unbounded: the customers are so much alike in ordering or in leaving that the likeliest parameters are beyond all
	// bounds. What is expected holds; of the parameters only the quotients R/Alpha and A/B mean something.
	Unbounded bool
	// Correlation of the customers' repeats and mean spends, which Gamma-Gamma takes to be none.
	Correlation float64

	groups *groups
	alive  []float64 // by group
	ahead  []ahead   // by pair
	mean   []float64 // by customer: expected spend on a day with purchases
}

// The horizons of a Forecast; its methods take the index.
var (
	Months = [...]int{3, 6, 12, 36}
	Days   = [...]int32{91, 182, 365, 1095}
)

// Year is the index of the horizon of 12 months.
const Year = 2

// Discount is by how much a year's later money is worth less in the value over 36 months; the shorter ones are not
// discounted. Ten per cent is what a small firm's capital may cost: a convention and no measurement. Each year's money
// counts as if it came in the middle of the year.
const Discount = .1

// ahead is what customers of one pair would order who are active for sure.
type ahead struct {
	orders     [len(Days)]float64
	discounted float64 // the last of orders
}

// Foresee fits both models and computes what they say.
func Foresee(p *Past) *Forecast {
	g := grouped(p)
	f := &Forecast{Customers: g.customers, Repeat: g.repeating, Tenure: g.longest, groups: g}
	if f.Refusal = g.refusal(); f.Refusal.Code != "" {
		return f
	}
	if f.Model, f.Unbounded, f.Refusal.Code = g.fit(); f.Refusal.Code != "" {
		return f
	}
	f.alive = g.alive(&f.Model)
	f.look()
	f.money(p)
	return f
}

// refusal is whether there is too little to fit.
func (g *groups) refusal() Refusal {
	days := int(float64(g.longest) / g.week * 7)
	switch {
	case g.customers < MinCustomers:
		return Refusal{TooFewCustomers, g.customers, MinCustomers}
	case days < MinDays:
		return Refusal{SpanTooShort, days, MinDays}
	case g.repeating < MinRepeat:
		return Refusal{TooFewRepeat, g.repeating, MinRepeat}
	}
	return Refusal{}
}

// alive is the probability of being active by group.
func (g *groups) alive(m *BGNBD) []float64 {
	alive := make([]float64, len(g.all))
	for i, x := range g.all {
		alive[i] = m.Alive(int(x.repeats), float64(x.last)/g.week, float64(x.tenure)/g.week)
	}
	return alive
}

// look computes what each pair would order.
func (f *Forecast) look() {
	f.ahead = make([]ahead, len(f.groups.pairs))
	for i, x := range f.groups.pairs {
		a, tenure := &f.ahead[i], float64(x.tenure)/f.groups.week
		within := func(days int32) float64 { return f.Model.Orders(int(x.repeats), tenure, float64(days)/7) }
		for k, days := range Days {
			a.orders[k] = within(days)
		}
		const half = .953462589245592 // a half year's discount: 1.1^(−½)
		two, year, all := within(730), a.orders[Year], a.orders[len(Days)-1]
		a.discounted = half * (year + (two-year)/(1+Discount) + (all-two)/((1+Discount)*(1+Discount)))
	}
}

// money fits what customers spend, and puts it in place of their past means.
func (f *Forecast) money(p *Past) {
	a, spenders := p.amounts(1)
	if spenders < MinRepeat {
		f.MoneyRefusal = Refusal{NoAmounts, spenders, MinRepeat}
		return
	}
	f.Correlation = a.correlation()
	if f.Spend, f.MoneyRefusal.Code = a.fit(p); f.MoneyRefusal.Code != "" {
		return
	}
	f.mean = make([]float64, len(p.Spend))
	for c, z := range p.Spend {
		f.mean[c] = f.Spend.Mean(int(max(p.Repeats[c], 0)), z)
	}
}

// Customer is what is foreseen of one customer.
type Customer struct {
	Repeats int // days with purchases after the first one
	// Alive is the probability of being still active. It is 1 without repeats: the model knows of these only that they
	// have come. AliveAtLast is what it was on the day of the last order.
	Alive, AliveAtLast float64
	Orders             [len(Days)]float64 // expected within each horizon
	// Money is what the orders will bring, in units of the currency, discounted over 36 months; 0 where there is a
	// MoneyRefusal.
	Money [len(Days)]float64
}

// Customer computes what is foreseen of customer c. ok is false of one who had not come by the end of the Past, and
// where there is a Refusal.
func (f *Forecast) Customer(c int, x *Customer) (ok bool) {
	at := f.groups.of[c]
	if at < 0 || f.alive == nil {
		return false
	}
	g := &f.groups.all[at]
	last := float64(g.last) / f.groups.week
	x.Repeats, x.Alive, x.AliveAtLast = int(g.repeats), f.alive[at], f.Model.Alive(int(g.repeats), last, last)
	a := &f.ahead[g.pair]
	mean := 0.
	if f.mean != nil {
		mean = x.Alive * f.mean[c]
	}
	for h, orders := range a.orders {
		x.Orders[h], x.Money[h] = x.Alive*orders, mean*orders
	}
	x.Money[len(Days)-1] = mean * a.discounted
	return true
}
