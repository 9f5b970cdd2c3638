package report

import "keeprate/pkg/clv"

// clv writes the outlook, after Foresee. Without a model it holds the refusal alone; the parameters' unit of time is
// named beside them.
func (j *document) clv(r *Report) {
	o := r.Outlook()
	if o == nil {
		return
	}
	j.key("clv").open('{')
	j.key("asOf").date(o.AsOf)
	j.key("customers").count(o.Customers)
	j.key("repeatCustomers").count(o.Repeat)
	j.refusal(o.Refusal)
	if o.Refusal.Code == "" {
		j.models(o)
		j.foretold(o)
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
	if x.Need > 0 {
		j.key("have").count(x.Have)
		j.key("need").count(x.Need)
	}
	j.close('}')
}

func (j *document) models(o *Outlook) {
	j.key("warnings").open('[')
	for _, w := range o.Warnings {
		j.open('{')
		j.key("code").text(w.Code)
		j.key("value").number(w.Value)
		j.close('}')
	}
	j.close(']')
	j.key("timeUnit").text("week")
	j.key("orderUnit").text("day with purchases")
	j.key("bgNbd").open('{')
	j.key("r").number(o.Model.R)
	j.key("alpha").number(o.Model.Alpha)
	j.key("a").number(o.Model.A)
	j.key("b").number(o.Model.B)
	j.key("logLikelihood").number(o.Model.LogLikelihood)
	j.sample(o.ModelSample)
	j.close('}')
	j.key("gammaGamma").open('{')
	j.refusal(o.MoneyRefusal)
	if o.MoneyRefusal.Code == "" {
		j.key("p").number(o.Spend.P)
		j.key("q").number(o.Spend.Q)
		j.key("gamma").number(o.Spend.Gamma)
		j.key("logLikelihood").number(o.Spend.LogLikelihood)
		j.sample(o.SpendSample)
	}
	j.close('}')
}

func (j *document) sample(customers int) {
	if customers > 0 {
		j.key("sample").count(customers)
	}
}

func (j *document) foretold(o *Outlook) {
	money := func(name string, amount int64) {
		if o.MoneyRefusal.Code == "" {
			j.key(name).money(amount)
		}
	}
	j.key("horizons").open('[')
	for _, h := range o.Horizons {
		j.open('{')
		j.key("months").count(h.Months)
		j.key("days").count(int(h.Days))
		j.key("orders").number(h.Orders)
		j.key("yearlyDiscount").number(h.Discount)
		money("revenue", h.Money)
		j.close('}')
	}
	j.close(']')
	bin := func(b AliveBin) {
		j.key("customers").count(b.Customers)
		j.key("revenue").money(b.Spent)
		money("expectedRevenue12Months", b.Expected)
		j.close('}')
	}
	j.key("active").number(o.Active)
	j.key("alive").open('[')
	for i, b := range o.Alive {
		j.open('{')
		j.key("from").number(float64(i) / 10)
		bin(b)
	}
	j.close(']')
	j.key("oneTime").open('{')
	bin(o.OneTime)
	j.key("slippingAway").open('{')
	j.key("customers").count(o.Away.Customers)
	j.key("revenue").money(o.Away.Spent)
	money("atStake12Months", o.Away.AtStake)
	j.close('}')
	j.check(&o.Check)
}

func (j *document) check(k *clv.Check) {
	j.key("check").open('{')
	j.refusal(k.Refusal)
	if k.Refusal.Code == "" {
		j.key("start").date(k.Start)
		j.key("end").date(k.End)
		j.key("customers").count(k.Customers)
		j.key("predictedOrders").number(k.Predicted)
		j.key("actualOrders").number(k.Actual)
		j.key("byRepeats").open('[')
		for _, g := range k.Groups {
			j.open('{')
			j.key("from").count(g.From)
			if g.To >= 0 {
				j.key("to").count(g.To)
			}
			j.key("customers").count(g.Customers)
			j.key("predictedMean").number(g.Predicted)
			j.key("actualMean").number(g.Actual)
			j.close('}')
		}
		j.close(']')
	}
	j.close('}')
}
