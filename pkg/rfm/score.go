package rfm

import "keeprate/pkg/customer"

// Table is the scores of every customer of a Book.
type Table struct {
	Summary Summary
	Cells   []Cell // by customer; zero for those without a purchase up to the analysis date
}

// moneyUnit is how many of a Book's integers make one unit of the currency.
const moneyUnit = 10000

// fixedFrequency are the cut points of 1, 2, 3, 4–5, 6 and more orders.
var fixedFrequency = []float64{2, 3, 4, 6}

// Score scores the customers by their purchases up to the analysis date, the rest of the Book unseen. Own cut points
// are used with Own alone; where they are not Valid the rule is Rank. Without amounts the monetary score is the
// frequency's, so that the segments are of what is known.
func Score(b *customer.Book, asOf int32, rule Rule, own Cuts) *Table {
	switch {
	case rule == FixedFrequency:
		own = Cuts{Frequency: fixedFrequency}
	case rule != Own:
		own = Cuts{}
	case !own.Valid():
		rule, own = Rank, Cuts{}
	}
	v := read(b, asOf)
	t := &Table{Summary: Summary{AsOf: asOf, Rule: rule}, Cells: make([]Cell, b.Len())}
	for _, s := range segments {
		t.Summary.Segments = append(t.Summary.Segments, SegmentTotal{ID: s.id})
	}
	if len(v.customer) == 0 {
		return t
	}
	cut := v.cut(b, rule, own)
	t.Summary.Cuts = Cuts{cut[0].shown, cut[1].shown, cut[2].shown}
	var totals [126]SegmentTotal // by Cell: the customers are added up once, and the cells for every group
	for i, c := range v.customer {
		often := 1 + cut[1].level(v.orders[i])
		money := often
		if !b.NoAmounts {
			money = 1 + cut[2].level(v.spend[i])
		}
		cell := CellOf(5-cut[0].level(v.days[i]), often, money)
		t.Cells[c] = cell
		days := int32(v.days[i])
		totals[cell].add(SegmentTotal{Total: Total{1, int(v.orders[i]), v.spend[i]}, Nearest: days, Farthest: days})
		if v.orders[i] == 1 {
			t.Summary.OneOrder++
		}
	}
	for c, total := range totals {
		if total.Customers > 0 {
			t.Summary.add(Cell(c), total)
		}
	}
	t.Summary.count()
	return t
}

// values are the three measures of the customers who have bought.
type values struct {
	asOf                int32
	customer            []int32
	days, orders, spend []int64
}

func read(b *customer.Book, asOf int32) values {
	n := b.Len()
	v := values{asOf, make([]int32, n), make([]int64, n), make([]int64, n), make([]int64, n)}
	all, starts := b.All()
	spends, bought := b.Spends(), 0
	for c := range n {
		// Of most customers everything is up to the analysis date: the call for the others takes longer than all else.
		orders, spend, last := int(starts[c+1]-starts[c]), spends[c], all.Day[starts[c+1]-1]
		if last > asOf {
			orders, spend, last = b.Until(c, asOf)
		}
		if orders > 0 {
			v.customer[bought], v.days[bought], v.orders[bought], v.spend[bought] = int32(c), int64(asOf)-int64(last), int64(orders), spend
			bought++
		}
	}
	return values{asOf, v.customer[:bought], v.days[:bought], v.orders[:bought], v.spend[:bought]}
}

// cut makes the ladders of recency, frequency and money: from own cut points where there are any, else by the rule.
func (v values) cut(b *customer.Book, rule Rule, own Cuts) [3]ladder {
	one := func(ascending func() []int64, unit int64, more bool, own []float64) ladder {
		if len(own) > 0 {
			return measure{unit: unit}.byOwn(own)
		}
		m := measure{ascending(), unit, more}
		if rule == Quantile {
			return m.byQuantile()
		}
		return m.byRank()
	}
	return [3]ladder{
		one(func() []int64 { return customer.Ascending(v.days) }, 1, false, own.Recency),
		one(func() []int64 { return customer.Ascending(v.orders) }, 1, true, own.Frequency),
		one(func() []int64 {
			if _, last, _ := b.Days(); last <= v.asOf {
				return b.AscendingSpends()
			}
			return customer.Ascending(v.spend)
		}, moneyUnit, true, own.Monetary),
	}
}

func (s *Summary) add(c Cell, t SegmentTotal) {
	r, f, _ := c.Scores()
	s.Segments[cellSegment[c]].add(t)
	s.Grid[r-1][f-1].add(t.Total)
	s.All.add(t.Total)
}

// count counts the frequency scores that occur.
func (s *Summary) count() {
	for f := range 5 {
		for r := range 5 {
			if s.Grid[r][f].Customers > 0 {
				s.FrequencyLevels++
				break
			}
		}
	}
}

func (t *SegmentTotal) add(o SegmentTotal) {
	if t.Customers == 0 {
		t.Nearest = o.Nearest
	}
	t.Nearest, t.Farthest = min(t.Nearest, o.Nearest), max(t.Farthest, o.Farthest)
	t.Total.add(o.Total)
}

func (t *Total) add(o Total) {
	t.Customers += o.Customers
	t.Orders += o.Orders
	t.Revenue += o.Revenue
}
