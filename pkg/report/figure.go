package report

import (
	"keeprate/pkg/formula"
	"keeprate/pkg/metric"
)

// Figure is a figure by its id: a metric ("crr"), or a number that metrics are made of ("start"). A rate is a
// fraction, a duration is in days, money in units of the currency.
type Figure struct {
	ID    string
	Value float64
}

// Figures are the defined figures in the order in which they are shown.
type Figures []Figure

// The figures that are neither metrics nor inputs of any.
const (
	FirstTime = "first-time" // customers of the end who bought for the first time ever
	WonBack   = "won-back"   // customers of the end who had bought, but are none of the start
	Retained  = "retained"   // customers of the start and of the end
	Lost      = "lost"       // customers of the start who are none of the end
	// MeanGap is the mean of the gaps whose median is the figure time-between-purchases.
	MeanGap = "time-between-purchases-mean"
)

// Get finds a figure; false where it is undefined.
func (f Figures) Get(id string) (float64, bool) {
	for _, x := range f {
		if x.ID == id {
			return x.Value, true
		}
	}
	return 0, false
}

func (f *Figures) add(id string, x float64) { *f = append(*f, Figure{id, x}) }

// Basis is what metrics are computed from. Orders without a customer count in Shop and are missing in Known, so that
// an average per customer is over orders that belong to one.
type Basis struct {
	Shop  formula.Values // orders and revenue of the whole shop
	Known formula.Values // of the orders that name a customer; nil where no order does
}

// For chooses the values for a metric: those of the whole shop, where they are all it needs.
func (b Basis) For(m *metric.Metric) formula.Values {
	if formula.Known(m.Formula, b.Shop) {
		return b.Shop
	}
	return b.Known
}

// scope says which figures a tally can give.
type scope struct {
	retention bool    // there is a period before
	sales     bool    // the orders were counted, not only the headcounts
	money     bool    // the file has amounts
	gaps      bool    // the gaps between purchases are asked for
	median    float64 // of the gaps, where there are any
	named     bool    // some order names a customer
}

// basis makes the values of a tally.
func (t *tally) basis(s scope) Basis {
	b := Basis{Shop: formula.Values{}}
	if s.sales {
		b.Shop[metric.Orders] = float64(t.orders + t.nobodyOrders)
		if s.money {
			b.Shop[metric.Revenue] = units(t.revenue + t.nobodyRevenue)
		}
	}
	if !s.named {
		return b
	}
	b.Known = formula.Values{}
	if s.sales {
		b.Known[metric.Orders] = float64(t.orders)
		if s.money {
			b.Known[metric.Revenue] = units(t.revenue)
		}
		b.Known[metric.Customers] = float64(t.customers)
		b.Known[metric.RepeatCustomers] = float64(t.repeat)
	}
	if s.retention {
		b.Known[metric.Start] = float64(t.start)
		b.Known[metric.End] = float64(t.end)
		b.Known[metric.New] = float64(t.end - t.retained)
	}
	if s.retention && s.sales {
		b.Known[metric.ReturningCustomers] = float64(t.returning)
		b.Known[metric.CustomersWon] = float64(t.customers - t.returning)
	}
	if s.gaps {
		b.Known[metric.Gaps] = float64(t.gaps)
		b.Known[metric.GapDays] = float64(t.gapDays)
	}
	return b
}

// figures lists the headcounts, then every metric that the basis determines, then what was counted.
func (t *tally) figures(b Basis, s scope) Figures {
	var f Figures
	if s.named && s.retention {
		f.add(string(metric.Start), float64(t.start))
		f.add(string(metric.End), float64(t.end))
		f.add(string(metric.New), float64(t.end-t.retained))
		f.add(FirstTime, float64(t.firstTime))
		f.add(WonBack, float64(t.wonBack))
		f.add(Retained, float64(t.retained))
		f.add(Lost, float64(t.start-t.retained))
	}
	for _, m := range metric.All() {
		r := m.Eval(b.For(m))
		if !r.Defined {
			continue
		}
		if m == metric.TimeBetweenPurchases {
			f.add(string(m.ID), s.median)
			f.add(MeanGap, r.Value)
			continue
		}
		f.add(string(m.ID), r.Value)
	}
	if !s.sales {
		return f
	}
	f.add(string(metric.Orders), b.Shop[metric.Orders])
	if s.named {
		f.add(string(metric.Customers), float64(t.customers))
	}
	if s.money {
		f.add(string(metric.Revenue), b.Shop[metric.Revenue])
	}
	return f
}

// units is money in units of the currency.
func units(amount int64) float64 { return float64(amount) / 10000 }
