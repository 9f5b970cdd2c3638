package report

import "keeprate/pkg/clv"

// candidate is a customer who may be named among those slipping away.
type candidate struct {
	customer         int
	alive            float64
	orders, expected float64 // of the next 12 months
	stake            float64 // money; where none is predicted, orders
}

// slipsAway reports whether customer c is one of those slipping away; nobody is where nothing is foreseen.
func (f *Foresight) slipsAway(c int) bool {
	var x clv.Customer
	return f != nil && f.forecast.Customer(c, &x) && x.Repeats > 0 && slipsAway(&x)
}

func slipsAway(x *clv.Customer) bool {
	return x.Alive >= AwayFrom && x.Alive < AwayTo && x.Alive < AwayFall*x.AliveAtLast
}

// slip counts a customer among those slipping away, if he is, and returns the money at stake.
//
// The probability of being active falls day by day while a customer is silent, by the customer's own rhythm, and starts
// anew with every order: where many leave after one repeat it starts low, and only the fall since then tells of silence.
// Below AwayFrom nine in ten have left, and writing to them is winning back and no longer keeping.
func (f *Foresight) slip(c int, spent int64, x *clv.Customer) float64 {
	if !slipsAway(x) {
		return 0
	}
	o := &f.outlook
	o.Away.Customers++
	o.Away.Spent += spent
	gone := (1 - x.Alive) / x.Alive // times what is expected: what would be expected if surely active, times 1 − Alive
	k := candidate{c, x.Alive, x.Orders[clv.Year], x.Money[clv.Year], gone * x.Orders[clv.Year]}
	if f.predicted != nil {
		k.stake = gone * k.expected
	}
	f.name(k)
	return gone * k.expected
}

// name keeps a candidate who is among the first AwayRows: of equal ones the first by name.
func (f *Foresight) name(x candidate) {
	if len(f.away) < AwayRows {
		f.away = append(f.away, x)
	} else if !f.before(&x, &f.away[AwayRows-1]) {
		return
	}
	i := len(f.away) - 1
	for ; i > 0 && f.before(&x, &f.away[i-1]); i-- {
		f.away[i] = f.away[i-1]
	}
	f.away[i] = x
}

func (f *Foresight) before(x, y *candidate) bool {
	return x.stake > y.stake || x.stake == y.stake && f.book.Name(x.customer) < f.book.Name(y.customer)
}

// Outlook is what was foreseen, with the rows of those slipping away as this report has them; nil before Foresee.
func (r *Report) Outlook() *Outlook {
	f := r.foresight
	if f == nil {
		return nil
	}
	o := f.outlook
	for _, x := range f.away {
		c := AwayCustomer{Customer: row(r.book, r.scores, x.customer), Alive: x.alive, Orders12: x.orders, Expected: amount(x.expected)}
		if f.predicted != nil {
			c.AtStake = amount(x.stake)
		}
		o.Away.Top = append(o.Away.Top, c)
	}
	return &o
}
