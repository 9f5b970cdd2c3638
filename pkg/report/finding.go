package report

import "keeprate/pkg/rfm"

// Finding is something the person should know before believing the figures. Code is the stem of its message; Day and
// Count fill the message where it needs them.
type Finding struct {
	Code  string
	Day   int32
	Count int
	// Needed is, with HistoryTooShort, the day on which the file would have to begin, and Count how many days it
	// begins too late.
	Needed int32
}

// The findings.
const (
	// HistoryTooShort: the file begins on Day, too late for all customers of the start to be in it.
	HistoryTooShort = "history-too-short"
	// PeriodUnfinished: the file's last order is on Day, before the period's end.
	PeriodUnfinished = "period-unfinished"
	// PeriodReversed: the custom period ends before it begins, and there are no figures.
	PeriodReversed = "period-reversed"
	// PeriodEmpty: no order falls into the period.
	PeriodEmpty = "period-empty"
	// OrdersWithoutCustomer: Count of the orders used name no customer.
	OrdersWithoutCustomer = "orders-without-customer"
	// OtherCurrencies: Count orders of a counted status are in another currency and were left out.
	OtherCurrencies = "other-currencies"
	// CutsInvalid: the person's own RFM cut points are not four ascending numbers each; they were not used.
	CutsInvalid = "cuts-invalid"
)

// Codes lists the findings, for the messages they need.
func Codes() []string {
	return []string{HistoryTooShort, PeriodUnfinished, PeriodReversed, PeriodEmpty, OrdersWithoutCustomer, OtherCurrencies, CutsInvalid}
}

// find looks for what the person should know.
func (r *Report) find(c coverage) {
	if !r.NoDates {
		r.findOfPeriod(c)
	}
	if n := r.Counts.WithoutCustomer; n > 0 {
		r.found(Finding{Code: OrdersWithoutCustomer, Count: n})
	}
	if n := r.Counts.OtherCurrency; n > 0 {
		r.found(Finding{Code: OtherCurrencies, Count: n})
	}
	if r.Options.Rule == rfm.Own && !r.Options.Cuts.Valid() {
		r.found(Finding{Code: CutsInvalid})
	}
}

// findOfPeriod is what should be known of the period.
func (r *Report) findOfPeriod(c coverage) {
	p := r.Period
	before := p.window().before
	if p.Reversed() {
		r.found(Finding{Code: PeriodReversed})
	} else {
		if r.Counts.Customers > 0 && !c.begins(before.first, before.last) { // else there is no S to miss any
			r.found(Finding{Code: HistoryTooShort, Day: c.first, Needed: before.first, Count: int(c.first - before.first)})
		}
		if !c.reaches(p.Start, p.End) {
			r.found(Finding{Code: PeriodUnfinished, Day: c.last})
		}
		if orders, _ := r.Figures.Get("orders"); orders == 0 {
			r.found(Finding{Code: PeriodEmpty})
		}
	}
}

func (r *Report) found(f Finding) { r.Findings = append(r.Findings, f) }
