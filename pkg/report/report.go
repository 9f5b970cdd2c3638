// Package report makes of a Book and a period everything that the page and the exports show: the period's figures
// and those over all orders, the trend, the RFM segments, the cohorts and the good customers who are slipping away.
//
// A figure that is undefined is absent, never zero and never NaN.
package report

import (
	"keeprate/pkg/cohort"
	"keeprate/pkg/customer"
	"keeprate/pkg/rfm"
)

// Options are the person's choices. The zero value asks for the last twelve months, the trend and the cohorts by
// month, and RFM by rank as of the file's last order day.
type Options struct {
	Period Kind
	// Start and End are the first and the last day of a Custom period, zero for the file's own; other kinds take no
	// notice of them.
	Start, End int32
	// Anchor, where not zero, picks the period of the kind that contains this day (Last12Months: that ends on it)
	// in place of the latest one that the file covers. Custom takes no notice of it.
	Anchor int32
	// LapseDays, where positive, is after how many days without an order a customer counts as gone. It replaces both
	// periods, for the headcounts of retention, by that many days up to the period's start and end.
	LapseDays int32
	// AsOf, where not zero, is the analysis date of RFM; zero is the file's last order day.
	AsOf    int32
	Rule    rfm.Rule
	Cuts    rfm.Cuts // with rfm.Own
	Trend   Step
	Cohorts cohort.Unit
}

// Report is all that is known of one file, one choice of statuses and currency, and one period. Its exported fields
// are small whatever the size of the file; the customers' rows stay behind it and are written by WriteCustomers.
type Report struct {
	Options  Options // as asked for
	Currency string  // ISO code or what the file writes; "" where it names none

	// NoDates says that the file has no days: there are Counts, Overall and the parts of Behaviour that need none.
	// NoAmounts says that it has no amounts: there is no figure about money, and every sum is zero.
	NoDates, NoAmounts bool

	Counts   Counts
	Period   Period
	Findings []Finding // about the file and the period; those about a metric come from its own rules

	// Figures are those of the period, Overall those over all orders used, by their id without the "overall." that a
	// page puts before it.
	Figures, Overall Figures
	// Basis and OverallBasis are what the metrics were computed from, to show the steps and ask the rules again.
	Basis, OverallBasis Basis

	Trend   []TrendPoint
	Rolling []TrendPoint // retention alone: by month's end, the twelve months up to it against the twelve before
	RFM     rfm.Summary
	Cohorts []cohort.Row

	// CohortCurve is the average of the cohorts by age. CohortsOpen says that the file ends within the last unit, so
	// that the last cell of every cohort is of fewer days than the others; the curve leaves it out.
	CohortCurve []cohort.Point
	CohortsOpen bool

	Slipping Slipping // good customers who are silent for longer than is usual for them

	Change Change // of the period against the previous one
	Loss   Loss   // who of the start did not come back
	Mix    Mix    // the period's sales by first-time and returning customers

	// The following are over all orders used, whatever the options.
	Behaviour Behaviour
	Lapse     Lapse
	// Year are the figures of the twelve months up to the last order day, with the ids of Figures; those of retention
	// are absent where the file does not reach back over the twelve months before.
	Year Figures

	book      *customer.Book
	scores    *rfm.Table
	foresight *Foresight // nil before Foresee
}

// Counts are the orders and customers used, and the orders left out.
type Counts struct {
	Orders          int // used: of a counted status and the chosen currency
	Customers       int // with at least one order used
	WithoutCustomer int // of Orders, those that name no customer: in no customer figure
	ExcludedOrders  int // left out for their status
	OtherCurrency   int // left out for their currency
	FirstDay        int32
	LastDay         int32 // of the orders used; both zero where there are none
}

// Make makes the report.
func Make(b *customer.Book, opt Options) *Report {
	r := &Report{Options: opt, Currency: b.Currency, Counts: counts(b), Change: Change{Verdict: Unknown}, book: b, NoDates: b.NoDates, NoAmounts: b.NoAmounts}
	asOf := or(opt.AsOf, r.Counts.LastDay)
	if r.Counts.Orders == 0 {
		r.scores = rfm.Score(b, asOf, opt.Rule, opt.Cuts)
		r.RFM = r.scores.Summary
		return r
	}
	g := generalOf(b)
	if b.NoDates {
		r.dateless(g)
		return r
	}
	g.score(b, asOf, opt.Rule, opt.Cuts)
	r.scores, r.RFM, r.Slipping = g.table, g.table.Summary, g.slipping
	r.Overall, r.OverallBasis, r.Rolling = g.overall, g.overallBasis, g.rolling
	r.Behaviour, r.Lapse, r.Year = g.behaviour, g.lapse, g.year
	c := g.coverage
	r.Period = opt.period(c)
	r.period(g)
	r.Trend = g.follow(b, c, opt.Trend, r.Period.LapseDays)
	cohorts := g.triangle(b, c, opt.Cohorts)
	r.Cohorts, r.CohortCurve, r.CohortsOpen = cohorts.rows, cohorts.curve, cohorts.open
	r.find(c)
	return r
}

// dateless is what orders without days tell. To the general figures they are all of one day.
func (r *Report) dateless(g *general) {
	r.scores = rfm.Score(r.book, 0, r.Options.Rule, r.Options.Cuts)
	r.Overall, r.OverallBasis = g.overall, g.overallBasis
	k := g.behaviour
	r.Behaviour = Behaviour{Values: k.Values, ByOrders: k.ByOrders, Top: k.Top, Known: k.Known}
	r.find(g.coverage)
}

func counts(b *customer.Book) Counts {
	first, last, _ := b.Days()
	return Counts{
		Orders: b.Orders(), Customers: b.Len(), WithoutCustomer: b.Nobody.Len(),
		ExcludedOrders: b.Excluded, OtherCurrency: b.OtherCurrency,
		FirstDay: first, LastDay: last,
	}
}

// period computes the figures of the period; a period that ends before it begins has none.
func (r *Report) period(g *general) {
	p := r.Period
	if p.Reversed() {
		return
	}
	w := p.window()
	t := g.count(r.book, w)
	r.Figures, r.Basis = t.all(r.book, true)
	r.lose(t, g.coverage)
	r.mix(t)
	r.change(t, g)
}
