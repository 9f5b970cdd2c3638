package report

import (
	"math"

	"keeprate/pkg/clv"
)

// foretoldNames are the columns that the customers' CSV has after Foresee, where the models hold.
func (f *Foresight) foretoldNames() []string {
	names := []string{"p-alive", "expected-orders-12-months", "predicted-value-12-months"}
	switch {
	case f == nil || f.alive == nil:
		return nil
	case f.predicted == nil:
		return names[:2]
	}
	return names
}

// foretold are a customer's cells of these columns. Of one with a single purchase day the first is empty.
func (s *sheet) foretold(f *Foresight, c int) {
	if f == nil || f.alive == nil {
		return
	}
	var x clv.Customer
	f.forecast.Customer(c, &x)
	s.decimal(f.alive[c])
	s.decimal(x.Orders[clv.Year])
	if f.predicted != nil {
		s.money(100 * int64(math.Round(100*x.Money[clv.Year])))
	}
}

// clv writes the outlook, after Foresee. Where something is refused it says why in its place. The models' unit of time
// is named beside their parameters.
func (j *document) clv(r *Report) {
	if r.foresight == nil {
		return
	}
	o := &r.foresight.outlook
	j.key("clv").open('{')
	if r.Counts.Orders > 0 && !r.NoDates {
		j.key("asOf").date(o.AsOf)
	}
	j.key("customers").count(o.Customers)
	j.key("repeatCustomers").count(o.Repeat)
	j.refusal(o.Refusal)
	if o.Refusal.Code == "" {
		j.key("timeUnit").text("week")
		j.key("orderUnit").text("day with purchases")
		m := &o.Model
		j.key("bgNbd").figures(Figures{{"r", m.R}, {"alpha", m.Alpha}, {"a", m.A}, {"b", m.B}, {"logLikelihood", m.LogLikelihood}})
		j.key("unbounded").yes(o.Unbounded)
		j.key("gammaGamma").open('{')
		j.refusal(o.MoneyRefusal)
		if g := &o.Spend; o.MoneyRefusal.Code == "" {
			j.key("parameters").figures(Figures{{"p", g.P}, {"q", g.Q}, {"gamma", g.Gamma}, {"logLikelihood", g.LogLikelihood}, {"correlation", o.Correlation}})
		}
		j.close('}')
		j.ahead(o)
	}
	j.close('}')
}

// refusal writes why something is missing, null where nothing is.
func (j *document) refusal(x clv.Refusal) {
	j.key("refusal")
	if x.Code == "" {
		j.null()
		return
	}
	j.open('{')
	j.key("code").text(x.Code)
	j.key("have").count(x.Have)
	j.key("need").count(x.Need)
	j.close('}')
}

// ahead writes the sums of all customers and the check. Money comes last in each object and is missing where none is
// predicted.
func (j *document) ahead(o *Outlook) {
	written := func(fs ...Figure) {
		if o.MoneyRefusal.Code != "" {
			fs = fs[:len(fs)-1]
		}
		j.figures(fs)
	}
	j.key("horizons").open('[')
	for _, h := range o.Horizons {
		written(Figure{"months", float64(h.Months)}, Figure{"days", float64(h.Days)}, Figure{"orders", h.Orders},
			Figure{"yearlyDiscount", h.Discount}, Figure{"revenue", units(h.Money)})
	}
	j.close(']')
	bin := func(b AliveBin, from ...Figure) {
		written(append(from, Figure{"customers", float64(b.Customers)}, Figure{"revenue", units(b.Spent)},
			Figure{"expectedRevenue12Months", units(b.Expected)})...)
	}
	j.key("active").number(o.Active)
	j.key("alive").open('[')
	for i, b := range o.Alive {
		bin(b, Figure{"from", float64(i) / 10})
	}
	j.close(']')
	j.key("oneTime")
	bin(o.OneTime)
	j.key("slippingAway")
	written(Figure{"customers", float64(o.Away.Customers)}, Figure{"revenue", units(o.Away.Spent)},
		Figure{"atStake12Months", units(o.Away.AtStake)})
	k := &o.Check
	j.key("check").open('{')
	j.refusal(k.Refusal)
	if k.Refusal.Code == "" {
		j.key("start").date(k.Start)
		j.key("end").date(k.End)
		j.key("all").figures(Figures{{"customers", float64(k.Customers)}, {"predicted", k.Predicted}, {"actual", k.Actual}})
		j.key("byRepeats").open('[')
		for _, g := range k.Groups {
			j.figures(Figures{{"from", float64(g.From)}, {"customers", float64(g.Customers)}, {"predictedMean", g.Predicted}, {"actualMean", g.Actual}})
		}
		j.close(']')
	}
	j.close('}')
}
