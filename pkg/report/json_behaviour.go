package report

import (
	"keeprate/pkg/cohort"
	"keeprate/pkg/rfm"
)

// The sections of the JSON that say of what the figures are the sum. Money is in units of the currency, shares and
// rates are fractions, days are whole days; a key whose value is not known is absent.

// totals writes the three keys of a group of customers: customers, orders, revenue.
func (j *document) totals(t rfm.Total) {
	j.key("customers").count(t.Customers)
	j.key("orders").count(t.Orders)
	j.key("revenue").money(t.Revenue)
}

func (j *document) total(t rfm.Total) {
	j.open('{')
	j.totals(t)
	j.close('}')
}

// grid writes "grid": each of the 25 cells by its scores r and f, with what it holds.
func (j *document) grid(s *rfm.Summary) {
	j.key("grid").open('[')
	for r := range s.Grid {
		for f, t := range s.Grid[r] {
			j.open('{')
			j.key("r").count(r + 1)
			j.key("f").count(f + 1)
			j.totals(t)
			j.close('}')
		}
	}
	j.close(']')
}

// curve writes "cohortCurve": by age, the sums over the cohorts that have had the whole unit of that age. active /
// customers is the average share, revenue / customers the average sum. "cohortsOpen" says that the last cell of every
// cohort is of a unit that the file does not cover to its end.
func (j *document) curve(points []cohort.Point) {
	j.key("cohortCurve").open('[')
	for _, p := range points {
		j.open('{')
		j.key("cohorts").count(p.Cohorts)
		j.key("customers").count(p.Customers)
		j.key("active").count(p.Active)
		j.key("revenue").money(p.Revenue)
		j.close('}')
	}
	j.close(']')
}

// change writes "change": the retention rate against the previous period's. difference, low, high (its 95 % interval)
// and pValue are of the rates as fractions; figures are the previous period's.
func (j *document) change(x *Change) {
	j.key("change").open('{')
	j.key("verdict").text(string(x.Verdict))
	if x.Compared {
		j.key("difference").number(x.Difference)
		j.key("low").number(x.Low)
		j.key("high").number(x.High)
		j.key("pValue").number(x.P)
	}
	j.key("figures").figures(x.Previous)
	j.close('}')
}

// loss writes "lost": the customers of the start who are none of the end, what they had bought in the time before, what
// all customers of the start had, and how many of the lost have returned in the days after the period.
// null without a headcount.
func (j *document) loss(r *Report) {
	j.key("lost")
	if _, ok := r.Figures.Get(Lost); !ok {
		j.null()
		return
	}
	x := &r.Loss
	j.open('{')
	j.key("customers").count(x.Customers)
	j.key("orders").count(x.Orders)
	j.key("revenue").money(x.Revenue)
	j.key("startOrders").count(x.StartOrders)
	j.key("startRevenue").money(x.StartRevenue)
	j.key("daysAfter").count(int(x.DaysAfter))
	j.key("returned").count(x.Returned)
	j.close('}')
}

// mix writes "mix": the period's sales by who bought; null without a period.
func (j *document) mix(r *Report) {
	j.key("mix")
	if len(r.Figures) == 0 {
		j.null()
		return
	}
	j.open('{')
	j.key("firstTime").total(r.Mix.FirstTime)
	j.key("returning").total(r.Mix.Returning)
	j.key("nobody").total(r.Mix.Nobody)
	j.close('}')
}

// lapse writes "lapse": the days by which 50, 80 and 90 % of the repeat purchases come, and seen80, the same of those in
// the file alone.
func (j *document) lapse(l *Lapse) {
	j.key("lapse").open('{')
	j.key("gaps").count(l.Gaps)
	j.key("open").count(l.Open)
	if l.Known {
		j.key("days50").count(int(l.Half))
		j.key("days80").count(int(l.Most))
		j.key("days90").count(int(l.Nearly))
		j.key("seen80").count(int(l.MostSeen))
	}
	j.close('}')
}

// behaviour writes "behaviour": orderValues and gaps with their quantiles and histogram, secondOrder, byOrders and top,
// all over all orders used. A bar counts what is at from and above, up to the next one's from.
func (j *document) behaviour(b *Behaviour) {
	j.key("behaviour").open('{')
	j.values(&b.Values)
	j.gaps(&b.Gaps)
	j.second(&b.Second)
	j.key("byOrders").open('[')
	for _, g := range b.ByOrders {
		j.open('{')
		j.key("from").count(g.From)
		j.totals(g.Total)
		j.close('}')
	}
	j.close(']')
	j.key("top").open('[')
	for _, t := range b.Top {
		j.open('{')
		j.key("percent").count(t.Percent)
		j.key("customers").count(t.Customers)
		j.key("revenue").money(t.Revenue)
		j.close('}')
	}
	j.close(']')
	j.key("known").total(b.Known)
	j.close('}')
}

func (j *document) values(v *Values) {
	j.key("orderValues").open('{')
	if v.Orders > 0 {
		for i, x := range [...]int64{v.P5, v.P25, v.P50, v.P75, v.P95} {
			j.key(quantileKeys[i]).money(x)
		}
	}
	j.key("bars").open('[')
	for _, b := range v.Bins {
		j.open('{')
		j.key("from").money(b.From)
		j.key("orders").count(b.Count)
		j.close('}')
	}
	j.close(']')
	j.close('}')
}

func (j *document) gaps(g *Gaps) {
	j.key("gaps").open('{')
	if g.Gaps > 0 {
		for i, x := range [...]float64{g.P5, g.P25, g.P50, g.P75, g.P95} {
			j.key(quantileKeys[i]).number(x)
		}
	}
	j.key("bars").open('[')
	for _, b := range g.Bins {
		j.open('{')
		j.key("from").count(int(b.From))
		j.key("gaps").count(b.Count)
		j.close('}')
	}
	j.close(']')
	j.close('}')
}

var quantileKeys = [...]string{"p5", "p25", "p50", "p75", "p95"}

// second writes "secondOrder": of within, made of the customers who are known for that many days came back by then.
func (j *document) second(s *Second) {
	j.key("secondOrder").open('{')
	j.key("customers").count(s.Customers)
	j.key("made").count(s.Made)
	if s.Made > 0 {
		j.key("median").number(s.Median)
	}
	j.key("within").open('[')
	for _, w := range s.Within {
		j.open('{')
		j.key("days").count(int(w.Days))
		j.key("customers").count(w.Customers)
		j.key("made").count(w.Made)
		j.close('}')
	}
	j.close(']')
	j.close('}')
}
