package report

import (
	"math"

	"keeprate/pkg/clv"
	"keeprate/pkg/customer"
)

// Foresight is what the models say of the customers of one Book as of one day. It is made on demand, as it takes as long
// as several reports, and serves every report of that Book and day.
type Foresight struct {
	book     *customer.Book
	asOf     int32
	outlook  Outlook // without Away.Top, which the report's scores belong to
	away     []candidate
	forecast *clv.Forecast

	alive, predicted []float64 // by customer
}

// Foresee makes the foresight of the report, or takes the one given where it is of the same Book and day. From then on
// the report's exports have what is foreseen.
func (r *Report) Foresee(before *Foresight) *Foresight {
	if !before.Of(r) {
		before = foresee(r.book, r.RFM.AsOf)
	}
	r.foresight = before
	return before
}

// Of reports whether it is of the report's Book and day.
func (f *Foresight) Of(r *Report) bool { return f != nil && f.book == r.book && f.asOf == r.RFM.AsOf }

// Alive is the probability of being active by customer of the Book: NaN of customers with one purchase day, of whom the
// model knows nothing, and of those who had not come yet. Nil where there is no model. The slice belongs to the Foresight.
func (f *Foresight) Alive() []float64 { return f.alive }

// Predicted is what each customer of the Book is expected to spend in the next 12 months, in units of the currency: NaN
// of those who had not come yet. Nil where no money is predicted. The slice belongs to the Foresight.
func (f *Foresight) Predicted() []float64 { return f.predicted }

func foresee(b *customer.Book, asOf int32) *Foresight {
	// Of days after the last order nobody knows whether they had none, or stand in a later export.
	_, last, _ := b.Days()
	known := min(asOf, last)
	c := clv.Foresee(clv.PastOf(b, known))
	f := &Foresight{book: b, asOf: asOf, forecast: c}
	o := &f.outlook
	o.AsOf, o.FirstDay = known, known-c.Tenure
	o.Customers, o.Repeat = c.Customers, c.Repeat
	o.Refusal, o.MoneyRefusal = c.Refusal, c.MoneyRefusal
	if o.Refusal.Code != "" {
		o.Check.Refusal = o.Refusal
		return f
	}
	o.Model, o.Unbounded = c.Model, c.Unbounded
	f.alive = make([]float64, b.Len())
	if o.MoneyRefusal.Code == "" {
		o.Spend, o.Correlation = c.Spend, c.Correlation
		f.predicted = make([]float64, b.Len())
	}
	f.sum()
	o.Check = clv.Examine(b, known)
	return f
}

// sum goes through the customers, fills the columns and adds up.
func (f *Foresight) sum() {
	o := &f.outlook
	var x clv.Customer
	var money [len(clv.Days)]float64
	var expected [len(o.Alive) + 1]float64 // by bin, the last one's is of OneTime
	stake := 0.
	for c := range f.alive {
		alive, predicted := math.NaN(), math.NaN()
		if f.forecast.Customer(c, &x) {
			for h := range money {
				o.Horizons[h].Orders += x.Orders[h]
				money[h] += x.Money[h]
			}
			_, spent, _ := f.book.Until(c, f.asOf)
			predicted = x.Money[clv.Year]
			bin, at := &o.OneTime, len(o.Alive)
			if x.Repeats > 0 {
				alive = x.Alive
				at = min(int(alive*float64(len(o.Alive))), len(o.Alive)-1)
				bin = &o.Alive[at]
				o.Active += alive
				stake += f.slip(c, spent, &x)
			}
			bin.Customers++
			bin.Spent += spent
			expected[at] += predicted
		}
		f.alive[c] = alive
		if f.predicted != nil {
			f.predicted[c] = predicted
		}
	}
	o.Away.AtStake = amount(stake)
	o.OneTime.Expected = amount(expected[len(o.Alive)])
	for i := range o.Alive {
		o.Alive[i].Expected = amount(expected[i])
	}
	for i := range o.Horizons {
		h := &o.Horizons[i]
		h.Months, h.Days, h.Money = clv.Months[i], clv.Days[i], amount(money[i])
		if i == len(clv.Days)-1 {
			h.Discount = clv.Discount
		}
	}
}

// amount is money in 1/10000 of the currency unit.
func amount(units float64) int64 { return int64(math.Round(units * 10000)) }
