// Package rfm scores customers by recency, frequency and monetary value, 1 to 5 each and 5 the best, and names the
// segment of each of the 125 combinations.
//
// Every rule comes down to cut points, and a score depends on the customer's own value and the cut points alone:
// customers with equal values share a score, whatever the order of the rows.
package rfm

import "slices"

// Rule says where the cut points come from.
type Rule uint8

// The rules. Own is the person's own cut points; a measure for which none are given is cut by rank.
const (
	Rank           Rule = iota // five equal widths of the rank, ties at the lowest rank (pandas: cut(rank(method="min"), 5))
	Quantile                   // type-7 quantiles at 20, 40, 60 and 80 %, plus one (the R package rfm)
	FixedFrequency             // 1, 2, 3, 4–5, 6 and more orders; recency and money by rank
	Own
)

// Rules lists the rules in the order of a menu.
func Rules() []Rule { return []Rule{Rank, Quantile, FixedFrequency, Own} }

var ruleIDs = [...]string{Rank: "rank", Quantile: "quantile", FixedFrequency: "fixed-frequency", Own: "own"}

// String is the rule's id: rank, quantile, fixed-frequency, own.
func (r Rule) String() string { return ruleIDs[r] }

// ParseRule finds a rule by its id.
func ParseRule(id string) (Rule, bool) {
	for i, s := range ruleIDs {
		if s == id {
			return Rule(i), true
		}
	}
	return Rank, false
}

// Cuts are four ascending cut points of each measure. A frequency or monetary value scores one more than the number
// of cut points it reaches: below the first 1, from the last on 5. Recency is the other way round, 5 below the first.
// A list is empty where there is no customer to cut.
type Cuts struct {
	Recency   []float64 // days since the last order
	Frequency []float64 // orders
	Monetary  []float64 // units of the currency
}

// Cell is one of the 125 combinations of scores; zero is a customer who has none, for want of an order up to the
// analysis date.
type Cell uint8

// CellOf packs three scores of 1 to 5.
func CellOf(r, f, m int) Cell { return Cell((r-1)*25+(f-1)*5+(m-1)) + 1 }

// Scores are the three scores of a cell, all zero for the zero Cell.
func (c Cell) Scores() (r, f, m int) {
	if c == 0 {
		return 0, 0, 0
	}
	n := int(c) - 1
	return n/25 + 1, n/5%5 + 1, n%5 + 1
}

// Segment is the segment's id, "" for the zero Cell.
func (c Cell) Segment() string {
	if c == 0 {
		return ""
	}
	return segments[cellSegment[c]].id
}

// Total is a group of customers with all their orders and revenue up to the analysis date.
type Total struct {
	Customers int
	Orders    int
	Revenue   int64 // 1/10000 of the currency unit
}

// SegmentTotal is what one segment holds.
type SegmentTotal struct {
	ID string
	Total
	// The fewest and the most days since a customer's last order; zero where there is none.
	Nearest, Farthest int32
}

// Summary is what a page shows of the scores.
type Summary struct {
	AsOf     int32 // the analysis date
	Rule     Rule
	Cuts     Cuts
	Segments []SegmentTotal // all eleven, best first, empty ones too
	Grid     [5][5]Total    // by recency score − 1, then frequency score − 1
	All      Total          // the sum of the segments
	// FrequencyLevels is how many of the five frequency scores occur. Where most customers have ordered once, ties
	// leave two under any rule by rank or quantile, and the share of one-order customers says why.
	FrequencyLevels int
	OneOrder        int // customers with a single order
}

// Collapsed says that the frequency score tells fewer than five levels apart.
func (s *Summary) Collapsed() bool { return s.All.Customers > 0 && s.FrequencyLevels < 5 }

// FrequencySteps are the fixed steps to offer as frequency cut points in place of those that tell too few levels apart:
// 1, 2, 3, 4–5, 6 and more orders. nil where the scores don't collapse or have these steps already.
func (s *Summary) FrequencySteps() []float64 {
	if !s.Collapsed() || slices.Equal(s.Cuts.Frequency, fixedFrequency) {
		return nil
	}
	return slices.Clone(fixedFrequency)
}

// OneOrderShare is the share of customers with a single order; zero without customers.
func (s *Summary) OneOrderShare() float64 {
	if s.All.Customers == 0 {
		return 0
	}
	return float64(s.OneOrder) / float64(s.All.Customers)
}
