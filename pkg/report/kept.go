package report

import (
	"slices"

	"keeprate/pkg/cohort"
	"keeprate/pkg/customer"
	"keeprate/pkg/customer/civil"
	"keeprate/pkg/rfm"
)

// kept are the latest results that hang on some of the options only: another rule leaves the counts of the period as
// they were, another period the scores, and the period before was the previous one just now.
type kept struct {
	tallies [6]counted // the oldest at next
	next    int

	asOf     int32
	rule     rfm.Rule
	cuts     rfm.Cuts
	table    *rfm.Table // nil before the first
	slipping Slipping

	step      Step
	lapseDays int32
	trend     []TrendPoint // nil before the first

	flows   map[civil.Span]*cohort.Flow
	cohorts [2]followed // by cohort.Unit
}

type counted struct {
	window window
	tally  *tally
}

type followed struct {
	rows  []cohort.Row
	curve []cohort.Point
	open  bool
}

// count counts a window, unless it has.
func (k *kept) count(b *customer.Book, w window) *tally {
	for i := range k.tallies {
		if c := &k.tallies[i]; c.tally != nil && c.window == w {
			return c.tally
		}
	}
	t := count(b, w)
	k.tallies[k.next] = counted{w, t}
	k.next = (k.next + 1) % len(k.tallies)
	return t
}

// score scores the customers, and finds those who are slipping by the scores.
func (k *kept) score(b *customer.Book, asOf int32, rule rfm.Rule, cuts rfm.Cuts) {
	if k.table != nil && k.asOf == asOf && k.rule == rule && slices.Equal(k.cuts.Recency, cuts.Recency) &&
		slices.Equal(k.cuts.Frequency, cuts.Frequency) && slices.Equal(k.cuts.Monetary, cuts.Monetary) {
		return
	}
	k.asOf, k.rule, k.cuts = asOf, rule, cuts
	k.table = rfm.Score(b, asOf, rule, cuts)
	k.slipping = slipping(b, k.table)
}

// flow is how customers go from unit to unit.
func (k *kept) flow(b *customer.Book, span civil.Span) *cohort.Flow {
	if k.flows == nil {
		k.flows = map[civil.Span]*cohort.Flow{}
	}
	f := k.flows[span]
	if f == nil {
		f = cohort.Follow(b, span)
		k.flows[span] = f
	}
	return f
}

// follow follows the trend.
func (k *kept) follow(b *customer.Book, c coverage, step Step, lapseDays int32) []TrendPoint {
	if k.trend == nil || k.step != step || k.lapseDays != lapseDays {
		k.step, k.lapseDays, k.trend = step, lapseDays, trend(b, k.flow(b, step.span()), c, lapseDays)
	}
	return k.trend
}

// triangle follows the customers from their first order.
func (k *kept) triangle(b *customer.Book, c coverage, unit cohort.Unit) *followed {
	f := &k.cohorts[unit]
	if f.rows == nil {
		span := unit.Span()
		last := span.Of(c.last)
		f.open = !c.reaches(span.Start(last), span.Start(last+1)-1)
		f.rows = k.flow(b, span).Triangle()
		f.curve = cohort.Curve(f.rows, f.open)
	}
	return f
}
