package report

// Verdict says in a word whether retention has changed from the previous period to this one. It is the stem of a
// message.
type Verdict string

// The verdicts. Only the first three compare; the others say why nothing can be said.
const (
	// Higher, Lower: the 95 % interval of the difference does not hold zero.
	Higher Verdict = "higher"
	Lower  Verdict = "lower"
	// MayBeChance: it does.
	MayBeChance Verdict = "may-be-chance"
	// TooFew: one of the two periods began with fewer than FewCustomers customers.
	TooFew Verdict = "too-few"
	// Unfinished: the file ends before the period does, so that the period's customers had less time to buy again.
	Unfinished Verdict = "unfinished"
	// Unknown: the file does not reach back to Change.NeededStart, or there is no period.
	Unknown Verdict = "unknown"
)

// Verdicts lists the verdicts, for the messages they need.
func Verdicts() []Verdict { return []Verdict{Higher, Lower, MayBeChance, TooFew, Unfinished, Unknown} }

// FewCustomers is how many customers of the start it takes to compare two rates: the same as for the remark that a
// rate stands on a small base.
const FewCustomers = 30

// Change compares the period with the previous one.
type Change struct {
	// Previous are the figures of the previous period, by the ids of Report.Figures. Those of retention are absent
	// where the file does not reach back to the period before that, all of them where it does not cover the previous
	// period. With lapse days the windows of retention follow the same rule as the period's own.
	Previous Figures
	// NeededStart is the day on which the file would have to begin to tell the previous period's retention.
	NeededStart int32

	Verdict Verdict
	// Difference is this period's retention rate less the previous one's, as a fraction, with its 95 % interval from
	// Low to High; that of churn is the same with the other sign. P is the two-sided p-value of the two-proportion
	// z-test. Compared says that the four are there: with TooFew and Unfinished too, for who wants to see them.
	Compared              bool
	Difference, Low, High float64
	P                     float64
}

// change compares the tally of the period with the previous one's. The customers of both starts are taken as two
// samples that know nothing of each other; those who are in both make the test and the interval approximate.
func (r *Report) change(t *tally, g *general) {
	p, c, x := r.Period.previous(), g.coverage, &r.Change
	w := p.window()
	x.NeededStart = w.before.first
	if !c.begins(p.Start, p.End) || !c.reaches(p.Start, p.End) {
		return
	}
	q := g.count(r.book, w)
	told := c.begins(w.before.first, w.before.last)
	x.Previous, _ = q.all(r.book, told)
	if !told || r.book.Len() == 0 {
		return
	}
	x.compare(t, q)
	switch {
	case !c.reaches(r.Period.Start, r.Period.End):
		x.Verdict = Unfinished
	case min(t.start, q.start) < FewCustomers:
		x.Verdict = TooFew
	case x.Low > 0:
		x.Verdict = Higher
	case x.High < 0:
		x.Verdict = Lower
	default:
		x.Verdict = MayBeChance
	}
}

// compare sets the difference of the rates, where both periods have one.
func (x *Change) compare(now, before *tally) {
	k1, n1, k2, n2 := float64(now.retained), float64(now.start), float64(before.retained), float64(before.start)
	if n1 == 0 || n2 == 0 {
		return
	}
	x.Compared = true
	x.Difference = k1/n1 - k2/n2
	x.Low, x.High = newcombe(k1, n1, k2, n2)
	x.P = twoProportions(k1, n1, k2, n2)
}
