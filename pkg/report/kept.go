package report

import (
	"slices"

	"keeprate/pkg/cohort"
	"keeprate/pkg/customer"
	"keeprate/pkg/rfm"
)

// kept are the latest results that hang on some of the options only: another rule leaves the counts of the period as
// they were, another period the scores, and the period before was the previous one just now.
type kept struct {
	tallies []counted // the latest keptTallies
	scored  scored
	trended trended
	cohorts [2]followed // by cohort.Unit
}

const keptTallies = 6

type counted struct {
	window window
	tally  tally
}

// count counts a window, unless it has.
func (k *kept) count(b *customer.Book, w window) tally {
	for _, c := range k.tallies {
		if c.window == w {
			return c.tally
		}
	}
	if len(k.tallies) == keptTallies {
		k.tallies = slices.Delete(k.tallies, 0, 1)
	}
	t := count(b, w)
	k.tallies = append(k.tallies, counted{w, t})
	return t
}

type scored struct {
	asOf     int32
	rule     rfm.Rule
	cuts     rfm.Cuts
	table    *rfm.Table
	slipping Slipping
}

// score scores the customers, and finds those who are slipping by the scores.
func (k *kept) score(b *customer.Book, asOf int32, rule rfm.Rule, cuts rfm.Cuts) *scored {
	s := &k.scored
	if s.table == nil || s.asOf != asOf || s.rule != rule || !slices.Equal(s.cuts.Recency, cuts.Recency) ||
		!slices.Equal(s.cuts.Frequency, cuts.Frequency) || !slices.Equal(s.cuts.Monetary, cuts.Monetary) {
		table := rfm.Score(b, asOf, rule, cuts)
		*s = scored{asOf, rule, cuts, table, slipping(b, table)}
	}
	return s
}

type trended struct {
	step      Step
	lapseDays int32
	points    []TrendPoint
}

func (k *kept) trend(b *customer.Book, c coverage, step Step, lapseDays int32) []TrendPoint {
	t := &k.trended
	if t.points == nil || t.step != step || t.lapseDays != lapseDays {
		*t = trended{step, lapseDays, trend(b, c, step, lapseDays)}
	}
	return t.points
}

type followed struct {
	rows  []cohort.Row
	curve []cohort.Point
	open  bool
}

// follow follows the customers from their first order.
func (k *kept) follow(b *customer.Book, c coverage, unit cohort.Unit) *followed {
	f := &k.cohorts[unit]
	if f.rows == nil {
		last := unit.Span().Of(c.last)
		f.open = !c.reaches(unit.Span().Start(last), unit.Span().Start(last+1)-1)
		f.rows = cohort.Triangle(b, unit)
		f.curve = cohort.Curve(f.rows, f.open)
	}
	return f
}
