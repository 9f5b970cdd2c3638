package report

import (
	"slices"

	"keeprate/pkg/customer"
	"keeprate/pkg/rfm"
)

// Which customers are slipping, and how many of them a report names.
const (
	SlippingOrders = 5
	SlippingFactor = 2
	SlippingRows   = 20
)

// Slipping are the customers with at least SlippingOrders orders whose silence, up to the analysis date, is longer
// than SlippingFactor times their own median gap between purchase days.
type Slipping struct {
	Customers int
	Revenue   int64      // spent by all of them so far, 1/10000
	Top       []Customer // the biggest spenders among them, at most SlippingRows
}

// Customer is one customer's row, as of the analysis date.
type Customer struct {
	Name          string // the key by which the file tells customers apart: e-mail, id, phone or name
	First, Last   int32  // days of the first and the last order
	Orders        int
	Spend         int64 // 1/10000
	DaysSinceLast int32
	MedianGap     float64 // days between distinct purchase days; 0 with fewer than two
	R, F, M       int
	Segment       string
	Days          []int32 // the distinct purchase days, oldest first
}

// slipping finds them by the scores' analysis date.
func slipping(b *customer.Book, scores *rfm.Table) Slipping {
	var s Slipping
	type candidate struct {
		customer int
		spend    int64
	}
	var top []candidate // the biggest spenders so far
	// Of equal spenders the first by name, and those of one name in the order of the Book.
	before := func(x, y candidate) bool {
		return x.spend > y.spend || x.spend == y.spend && b.Name(x.customer) < b.Name(y.customer)
	}
	asOf := scores.Summary.AsOf
	_, starts := b.All()
	for c := range b.Len() {
		if starts[c+1]-starts[c] < SlippingOrders { // as most have
			continue
		}
		orders, spend, last := b.Until(c, asOf)
		if orders < SlippingOrders {
			continue
		}
		if overdue(b.Purchases(c).Day[:orders], asOf-last) {
			s.Customers++
			s.Revenue += spend
			top = append(top, candidate{c, spend})
			for i := len(top) - 1; i > 0 && before(top[i], top[i-1]); i-- {
				top[i], top[i-1] = top[i-1], top[i]
			}
			top = top[:min(len(top), SlippingRows)]
		}
	}
	for _, x := range top {
		s.Top = append(s.Top, row(b, scores, x.customer))
	}
	return s
}

// row is a customer's row. The Days are a copy.
func row(b *customer.Book, scores *rfm.Table, c int) Customer {
	orders, spend, last := b.Until(c, scores.Summary.AsOf)
	days := b.Purchases(c).Day[:orders]
	r, f, m := scores.Cells[c].Scores()
	return Customer{
		Name: b.Name(c), First: days[0], Last: last, Orders: orders, Spend: spend,
		DaysSinceLast: scores.Summary.AsOf - last, MedianGap: ownGap(days),
		R: r, F: f, M: m, Segment: scores.Cells[c].Segment(),
		Days: slices.Compact(slices.Clone(days)),
	}
}
