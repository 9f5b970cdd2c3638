package report

import (
	"strings"

	"keeprate/pkg/rfm"
)

// The sections of the JSON that say of what the figures are the sum. Money is in units of the currency, shares and
// rates are fractions, days are whole days; a key whose value is not known is absent.

// fields writes whole numbers by their keys, which stand in one text. One that ends in $ is of money, in 1/10000.
func (j *document) fields(keys string, values ...int64) {
	for _, x := range values {
		key, rest, _ := strings.Cut(keys, " ")
		keys = rest
		if name, money := strings.CutSuffix(key, "$"); money {
			if !j.noAmounts {
				j.key(name).money(x)
			}
		} else {
			j.key(key).count(int(x))
		}
	}
}

// entry writes an object of such numbers.
func (j *document) entry(keys string, values ...int64) {
	j.open('{')
	j.fields(keys, values...)
	j.close('}')
}

// totals writes the three keys of a group of customers: customers, orders, revenue.
func (j *document) totals(t rfm.Total) {
	j.fields("customers orders revenue$", int64(t.Customers), int64(t.Orders), t.Revenue)
}

func (j *document) total(key string, t rfm.Total) {
	j.key(key).open('{')
	j.totals(t)
	j.close('}')
}

// grid writes "grid": each of the 25 cells by its scores r and f, with what it holds.
func (j *document) grid(s *rfm.Summary) {
	j.key("grid").open('[')
	for r := range s.Grid {
		for f, t := range s.Grid[r] {
			j.entry("r f customers orders revenue$", int64(r+1), int64(f+1), int64(t.Customers), int64(t.Orders), t.Revenue)
		}
	}
	j.close(']')
}

// curve writes "cohortCurve": by age, the sums over the cohorts that have had the whole unit of that age. active /
// customers is the average share, revenue / customers the average sum. "cohortsOpen" says that the last cell of every
// cohort is of a unit that the file does not cover to its end.
func (j *document) curve(r *Report) {
	j.key("cohortsOpen").yes(r.CohortsOpen)
	j.key("cohortCurve").open('[')
	for _, p := range r.CohortCurve {
		j.entry("cohorts customers active revenue$", int64(p.Cohorts), int64(p.Customers), int64(p.Active), p.Revenue)
	}
	j.close(']')
}

// change writes "change": the retention rate against the previous period's. difference, low, high (its 95 % interval)
// and pValue are of the rates as fractions; figures are the previous period's.
func (j *document) change(x *Change) {
	j.key("change").open('{')
	j.key("verdict").text(string(x.Verdict))
	if x.Compared {
		for i, v := range [...]float64{x.Difference, x.Low, x.High, x.P} {
			j.key([...]string{"difference", "low", "high", "pValue"}[i]).number(v)
		}
	}
	j.key("figures").figures(x.Previous)
	j.close('}')
}

// loss writes "lost": the customers of the start who are none of the end, what they had bought in the time before, what
// all customers of the start had, and how many of the lost have returned in the days after the period. null without a
// headcount.
func (j *document) loss(r *Report) {
	j.key("lost")
	if _, ok := r.Figures.Get(Lost); !ok {
		j.null()
		return
	}
	x := &r.Loss
	j.entry("customers orders revenue$ startOrders startRevenue$ daysAfter returned", int64(x.Customers), int64(x.Orders),
		x.Revenue, int64(x.StartOrders), x.StartRevenue, int64(x.DaysAfter), int64(x.Returned))
}

// mix writes "mix": the period's sales by who bought; null without a period.
func (j *document) mix(r *Report) {
	j.key("mix")
	if len(r.Figures) == 0 {
		j.null()
		return
	}
	j.open('{')
	j.total("firstTime", r.Mix.FirstTime)
	j.total("returning", r.Mix.Returning)
	j.total("nobody", r.Mix.Nobody)
	j.close('}')
}

// lapse writes "lapse": the days by which 50, 80 and 90 % of the repeat purchases come, and seen80, the same of those in
// the file alone. null without days.
func (j *document) lapse(r *Report) {
	j.key("lapse")
	l := &r.Lapse
	if r.Counts.Orders == 0 || r.NoDates {
		j.null()
		return
	}
	j.open('{')
	j.fields("gaps open", int64(l.Gaps), int64(l.Open))
	if l.Known {
		j.fields("days50 days80 days90 seen80", int64(l.Half), int64(l.Most), int64(l.Nearly), int64(l.MostSeen))
	}
	j.close('}')
}

// behaviour writes "behaviour": orderValues and gaps with their quantiles and histogram, secondOrder, byOrders and top,
// all over all orders used; each is absent where the file lacks what it is made of. A bar counts what is at from and above, up to the next one's from. Of within, made of the
// customers who are known for that many days came back by then.
func (j *document) behaviour(r *Report) {
	b := &r.Behaviour
	j.key("behaviour").open('{')
	if v := &b.Values; v.Orders > 0 && !r.NoAmounts {
		j.key("orderValues").open('{')
		j.fields("p5$ p25$ p50$ p75$ p95$", v.P5, v.P25, v.P50, v.P75, v.P95)
		j.bars("from$ orders", v.Bins)
		j.close('}')
	}
	if r.Counts.Orders > 0 && !r.NoDates {
		j.gaps(&b.Gaps)
		j.second(&b.Second)
	}
	j.key("byOrders").open('[')
	for _, g := range b.ByOrders {
		j.entry("from customers orders revenue$", int64(g.From), int64(g.Customers), int64(g.Orders), g.Revenue)
	}
	j.close(']')
	if !r.NoAmounts {
		j.key("top").open('[')
		for _, t := range b.Top {
			j.entry("percent customers revenue$", int64(t.Percent), int64(t.Customers), t.Revenue)
		}
		j.close(']')
	}
	j.total("known", b.Known)
	j.close('}')
}

func (j *document) gaps(g *Gaps) {
	j.key("gaps").open('{')
	if g.Gaps > 0 {
		for i, x := range [...]float64{g.P5, g.P25, g.P50, g.P75, g.P95} {
			j.key([...]string{"p5", "p25", "p50", "p75", "p95"}[i]).number(x)
		}
	}
	j.bars("from gaps", g.Bins)
	j.close('}')
}

func (j *document) second(s *Second) {
	j.key("secondOrder").open('{')
	j.fields("customers made", int64(s.Customers), int64(s.Made))
	if s.Made > 0 {
		j.key("median").number(s.Median)
	}
	j.key("within").open('[')
	for _, w := range s.Within {
		j.entry("days customers made", int64(w.Days), int64(w.Customers), int64(w.Made))
	}
	j.close(']')
	j.close('}')
}

func (j *document) bars(keys string, bins []Bin) {
	j.key("bars").open('[')
	for _, b := range bins {
		j.entry(keys, b.From, int64(b.Count))
	}
	j.close(']')
}
