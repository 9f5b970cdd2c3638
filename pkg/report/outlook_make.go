package report

import (
	"math"

	"keeprate/pkg/clv"
	"keeprate/pkg/customer"
)

// strong is the correlation of orders and spend from which Gamma-Gamma's assumption is in doubt: a medium one by the
// convention of Cohen (Statistical Power Analysis, 1988). CDNOW, on which the model was proposed, has 0.06 to 0.11.
const strong = .3

// Foresight is what the models say of the customers of one Book as of one day. It is made on demand, as it takes as long
// as many reports, and serves every report of that Book and day.
type Foresight struct {
	book    *customer.Book
	asOf    int32
	outlook Outlook // without Away.Top, which the report's scores belong to
	away    []candidate

	forecast         *clv.Forecast
	alive, predicted []float64 // by customer, NaN where there is none
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
	f := &Foresight{book: b, asOf: asOf, forecast: clv.Foresee(clv.PastOf(b, asOf))}
	c, o := f.forecast, &f.outlook
	*o = Outlook{
		AsOf: asOf, Refusal: c.Refusal, MoneyRefusal: c.MoneyRefusal, Customers: c.Customers, Repeat: c.Repeat,
		Model: c.Model, Spend: c.Spend, ModelSample: c.ModelSample, SpendSample: c.SpendSample,
	}
	for i := range b.Len() {
		if first := b.First(i); first <= asOf && (o.FirstDay == 0 || first < o.FirstDay) {
			o.FirstDay = first
		}
	}
	if o.Refusal.Code != "" {
		o.Model, o.Check.Refusal = clv.BGNBD{}, o.Refusal
		return f
	}
	if o.MoneyRefusal.Code != "" {
		o.Spend = clv.GammaGamma{}
	}
	f.columns()
	f.sum()
	f.slipAway()
	o.Check = clv.Examine(b, asOf)
	o.warn(c)
	return f
}

// columns puts down what is asked of single customers.
func (f *Foresight) columns() {
	f.alive = make([]float64, f.book.Len())
	if f.outlook.MoneyRefusal.Code == "" {
		f.predicted = make([]float64, f.book.Len())
	}
	for i := range f.alive {
		known := f.forecast.Knows(i)
		f.alive[i] = math.NaN()
		if known && f.forecast.Repeats(i) > 0 {
			f.alive[i] = f.forecast.Alive(i)
		}
		if f.predicted != nil {
			f.predicted[i] = math.NaN()
			if known {
				f.predicted[i] = f.forecast.Money(i, clv.Year)
			}
		}
	}
}

// sum adds up the customers.
func (f *Foresight) sum() {
	o := &f.outlook
	var orders, money [len(clv.Days)]float64
	var expected [len(o.Alive) + 1]float64 // by bin, the last one's is of OneTime
	for i, alive := range f.alive {
		if !f.forecast.Knows(i) {
			continue
		}
		for h := range orders {
			orders[h] += f.forecast.Orders(i, h)
			money[h] += f.forecast.Money(i, h)
		}
		_, spent, _ := f.book.Until(i, f.asOf)
		bin, at := &o.OneTime, len(o.Alive)
		if !math.IsNaN(alive) {
			at = min(int(alive*float64(len(o.Alive))), len(o.Alive)-1)
			bin = &o.Alive[at]
			o.Active += alive
		}
		bin.Customers++
		bin.Spent += spent
		expected[at] += f.forecast.Money(i, clv.Year)
	}
	for i := range o.Alive {
		o.Alive[i].Expected = amount(expected[i])
	}
	o.OneTime.Expected = amount(expected[len(o.Alive)])
	for h := range orders {
		o.Horizons = append(o.Horizons, Horizon{Months: clv.Months[h], Days: clv.Days[h], Orders: orders[h], Money: amount(money[h])})
	}
	o.Horizons[len(clv.Days)-1].Discount = clv.Discount
}

// warn says what is to be known before believing the models.
func (o *Outlook) warn(c *clv.Forecast) {
	if o.MoneyRefusal.Code == "" && math.Abs(c.Correlation) > strong {
		o.Warnings = append(o.Warnings, Warning{SpendFollowsOrders, c.Correlation})
	}
	if c.Unbounded {
		o.Warnings = append(o.Warnings, Warning{Code: ParametersUnbounded})
	}
	if k := &o.Check; k.Actual > 0 {
		if times := k.Predicted / k.Actual; times < 3./4 || times > 4./3 {
			o.Warnings = append(o.Warnings, Warning{CheckFarOff, times})
		}
	}
}

// amount is money in 1/10000 of the currency unit.
func amount(units float64) int64 { return int64(math.Round(units * 10000)) }
