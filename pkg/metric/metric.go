// Package metric is the table of metrics. Each is declared once, in a file of its own: formula, inputs, unit, rules,
// worked examples, benchmarks, claims with their sources, advice. Pages, forms, steps, checks, tests and the report
// all derive from the declaration. It knows no language: a finding is a code with numbers, its words are messages.
package metric

import "keeprate/pkg/formula"

// ID names a metric in addresses and reports.
type ID string

// Unit says how a value is measured and so how it is shown.
type Unit byte

// The units.
const (
	Count  Unit = iota // a whole number of things
	Ratio              // a fraction, shown in percent
	Points             // a score from −100 to 100
	Money              // an amount in the shop's own currency
	Days               // a duration in days
	Number             // a plain number with decimals
	Years              // a duration in years
)

// Better is the direction in which a metric improves.
type Better byte

// The directions. Neither means that the number alone is neither good nor bad.
const (
	Higher Better = iota
	Lower
	Neither
)

// Group is a shelf of the index of metrics.
type Group string

// The shelves, in their editorial order.
const (
	Stay  Group = "stay"
	Say   Group = "say"
	Worth Group = "worth"
	Come  Group = "come"
)

// Metric is one declaration.
type Metric struct {
	ID      ID
	Group   Group
	Formula formula.Expr // nil for a metric that is a report of its own (RFM)
	// Refined is used instead of Formula where its further inputs are known: a lifetime value with the margin.
	Refined formula.Expr
	Unit    Unit
	Better  Better
	// Per is the number whose noun bends the sentence (\"of 9,000 customers\"); nil where it bends to none.
	Per        formula.Expr
	Named      []NamedExpr // further numbers for the sentence
	Rules      []Rule
	Examples   []Example // the first is the page's own
	Benchmarks []Benchmark
	Claims     []ClaimID
	Traps      []TrapID
	Advice     []AdviceID
	Related    []ID
	Interval   Interval // nil where sampling error says nothing about the value
	Paste      *Paste   // nil where the inputs can't be counted from a pasted list
	Periodic   bool     // the rate belongs to a period and compounds over others
}

// Example is a worked example: these inputs give this value.
type Example struct {
	Source string // the article's file, or "own"
	In     formula.Values
	Out    float64
}

// Result is what a metric says about some values.
type Result struct {
	Value    float64
	Defined  bool         // false: a value is missing, or a finding blocks the result
	Formula  formula.Expr // the formula that was used
	Findings []Finding
}

// Blocked reports whether a finding forbids the result.
func (r Result) Blocked() bool {
	for _, f := range r.Findings {
		if f.Blocks {
			return true
		}
	}
	return false
}

// Inputs lists the inputs that the formula needs, then those of the refined one, which may stay empty.
func (m *Metric) Inputs() []Input {
	var in []Input
	if m.Formula == nil {
		return nil
	}
	for _, v := range formula.Vars(m.Formula) {
		in = append(in, InputByID(v))
	}
	if m.Refined != nil {
		for _, v := range formula.Vars(m.Refined)[len(in):] {
			i := InputByID(v)
			i.Optional = true
			in = append(in, i)
		}
	}
	order(in)
	return in
}

// Eval computes the metric. Rules are asked only where every value they speak of is known.
func (m *Metric) Eval(v formula.Values) Result {
	if m.Formula == nil {
		return Result{}
	}
	r := Result{Formula: m.Formula}
	if m.Refined != nil && formula.Known(m.Refined, v) {
		r.Formula = m.Refined
	}
	if !formula.Known(m.Formula, v) {
		return r
	}
	for _, rule := range m.Rules {
		if rule.Applies(v) {
			r.Findings = append(r.Findings, rule.finding(v))
		}
	}
	if !r.Blocked() {
		r.Value, r.Defined = formula.Eval(r.Formula, v)
	}
	return r
}

// shelves is every metric, in the editorial order.
var shelves = []struct {
	group   Group
	metrics []*Metric
}{
	{Stay, []*Metric{
		CustomerRetentionRate, CustomerChurnRate, RepeatPurchaseRate, ReturningCustomerRate, ReturningVisitorRate, TimeBetweenPurchases,
	}},
	{Say, []*Metric{NetPromoterScore, ProductReturnRate}},
	{Worth, []*Metric{CustomerLifetimeValue, AverageOrderValue, OrdersPerActiveCustomer, ProfitPerCustomer, GrossMargin, RFM}},
	{Come, []*Metric{CustomerAcquisitionCost, LeadToCustomerRate, ConversionRate}},
}

// Groups lists the shelves in order.
func Groups() []Group {
	groups := make([]Group, len(shelves))
	for i, s := range shelves {
		groups[i] = s.group
	}
	return groups
}

// InGroup lists the metrics of a shelf in order.
func InGroup(g Group) []*Metric {
	for _, s := range shelves {
		if s.group == g {
			return s.metrics
		}
	}
	return nil
}

// All lists every metric in the order of the shelves.
func All() []*Metric {
	var ms []*Metric
	for _, s := range shelves {
		ms = append(ms, s.metrics...)
	}
	return ms
}

// ByID returns a metric or nil.
func ByID(id ID) *Metric {
	for _, s := range shelves {
		for _, m := range s.metrics {
			if m.ID == id {
				return m
			}
		}
	}
	return nil
}
