package report

import (
	"math"

	"keeprate/pkg/clv"
)

// candidate is a customer who may be named among those slipping away.
type candidate struct {
	customer int
	stake    float64 // money at stake; where no money is predicted, orders
}

// slipAway finds the valuable customers who are slipping away.
//
// The probability of being active falls day by day while a customer is silent, by the customer's own rhythm, and starts
// anew with every order: where many leave after one repeat it starts low, and only the fall since then tells of silence.
// Below AwayFrom nine in ten have left, and writing to them is winning back and no longer keeping.
func (f *Foresight) slipAway() {
	o := &f.outlook
	sum := 0.
	for i, alive := range f.alive {
		if !(alive >= AwayFrom && alive < AwayTo && alive < AwayFall*f.forecast.AliveAtLast(i)) {
			continue
		}
		stake := f.forecast.Orders(i, clv.Year)
		if f.predicted != nil {
			stake = f.predicted[i]
			sum += stake * (1 - alive) / alive
		}
		_, spent, _ := f.book.Until(i, f.asOf)
		o.Away.Customers++
		o.Away.Spent += spent
		f.name(candidate{i, stake * (1 - alive) / alive})
	}
	o.Away.AtStake = amount(sum)
}

// name keeps a candidate who is among the first AwayRows: of equal ones the first by name.
func (f *Foresight) name(x candidate) {
	before := func(y candidate) bool {
		return x.stake > y.stake || x.stake == y.stake && f.book.Name(x.customer) < f.book.Name(y.customer)
	}
	if len(f.away) == AwayRows {
		if !before(f.away[AwayRows-1]) {
			return
		}
		f.away = f.away[:AwayRows-1]
	}
	f.away = append(f.away, x)
	for i := len(f.away) - 1; i > 0 && before(f.away[i-1]); i-- {
		f.away[i], f.away[i-1] = f.away[i-1], x
	}
}

// Outlook is what was foreseen, with the rows of those slipping away as this report has them; nil before Foresee.
func (r *Report) Outlook() *Outlook {
	f := r.foresight
	if f == nil {
		return nil
	}
	o := f.outlook
	for _, x := range f.away {
		c := AwayCustomer{Customer: row(r.book, r.scores, x.customer), Alive: f.alive[x.customer], Orders12: f.forecast.Orders(x.customer, clv.Year)}
		if f.predicted != nil {
			c.Expected, c.AtStake = amount(f.predicted[x.customer]), amount(x.stake)
		}
		o.Away.Top = append(o.Away.Top, c)
	}
	return &o
}

// foretold are the cells of a customer in the export: the probability of being active, and the orders and the money of
// the next 12 months. Empty where nothing is known.
func (s *sheet) foretold(f *Foresight, c int) {
	if f == nil || f.alive == nil {
		return
	}
	s.decimal(f.alive[c])
	s.decimal(f.forecast.Orders(c, clv.Year))
	if f.predicted != nil {
		s.money(amount(math.Round(f.predicted[c]*100) / 100))
	}
}

// foretoldHead names these columns.
func (f *Foresight) foretoldHead() []string {
	switch {
	case f == nil || f.alive == nil:
		return nil
	case f.predicted == nil:
		return []string{"p-alive", "expected-orders-12-months"}
	}
	return []string{"p-alive", "expected-orders-12-months", "predicted-value-12-months"}
}
