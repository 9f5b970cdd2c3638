// Package report makes of a Book and a period everything that the page and the exports show: the period's figures
// and those over all orders, the trend, the RFM segments, the cohorts and the good customers who are slipping away.
//
// A figure that is undefined is absent, never zero and never NaN.
package report

import (
	"keeprate/pkg/cohort"
	"keeprate/pkg/formula"
	"keeprate/pkg/rfm"
)

// Figure is a figure by its id: a metric ("crr"), or a number that metrics are made of ("start"). A rate is a
// fraction, a duration is in days, money in units of the currency.
type Figure struct {
	ID    string
	Value float64
}

// Figures are the defined figures in the order in which they are shown.
type Figures []Figure

// Get finds a figure; false where it is undefined.
func (f Figures) Get(id string) (float64, bool) {
	for _, x := range f {
		if x.ID == id {
			return x.Value, true
		}
	}
	return 0, false
}

// Options are the person's choices. The zero value asks for the last twelve months, monthly cohorts, and RFM by rank
// as of the file's last order day.
type Options struct {
	Period Kind
	// Start and End are the first and the last day of a Custom period; other kinds take no notice of them.
	Start, End int32
	// Anchor, where not zero, picks the period of the kind that contains this day (Last12Months: that ends on it)
	// in place of the latest one that the file covers.
	Anchor int32
	// LapseDays, where not zero, is after how many days without an order a customer counts as gone. It replaces both
	// periods, for Start and End of the retention figures, by the days up to the period's start and end.
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

	Counts   Counts
	Period   Period
	Findings []Finding // about the period and the file, not about a single metric

	// Figures are those of the period, Overall those over all orders used, without the "overall." that the page and
	// the contract put before the id.
	Figures, Overall Figures
	// What the metrics were computed from: a metric of orders alone counts all orders, one that needs customers
	// counts those that name one. See ValuesFor.
	Shop, Known               formula.Values
	OverallShop, OverallKnown formula.Values

	Trend   []TrendPoint
	Rolling []TrendPoint // for each month's end, the twelve months up to it against the twelve before
	RFM     rfm.Summary
	Cohorts []cohort.Row
	// Slipping are good customers who are silent for longer than is usual for them.
	Slipping Slipping
}

// Counts are the orders and customers used, and left out.
type Counts struct {
	Orders          int // used: of a counted status and the chosen currency
	Customers       int // with at least one order used
	WithoutCustomer int // of Orders, those that name no customer: in no customer figure
	ExcludedOrders  int // left out for their status
	OtherCurrency   int // left out for their currency
	FirstDay        int32
	LastDay         int32 // of the orders used; FirstDay is greater than LastDay where there are none
}

// TrendPoint is the figures of one unit of the trend against the one before it.
type TrendPoint struct {
	Start, End int32
	// Partial says that the orders don't cover the whole of the unit: the first or the last one of the file.
	Partial bool
	Figures Figures
}

// Slipping are the customers with at least SlippingOrders orders whose silence, up to the file's last order day, is
// longer than SlippingFactor times their own median gap between purchase days.
type Slipping struct {
	Customers int
	Revenue   int64      // spent by all of them so far, 1/10000
	Top       []Customer // the biggest spenders among them, at most SlippingRows
}

// Which customers are slipping, and how many of them a report names.
const (
	SlippingOrders = 5
	SlippingFactor = 2
	SlippingRows   = 20
)

// Customer is one customer's row.
type Customer struct {
	Name          string // the key by which orders were told apart: e-mail, id, phone or name
	First, Last   int32  // days of the first and the last order
	Orders        int
	Spend         int64   // 1/10000
	DaysSinceLast int32   // up to the analysis date
	MedianGap     float64 // days between distinct purchase days; 0 with fewer than two
	R, F, M       int
	Segment       string
	Days          []int32 // the distinct purchase days, oldest first
}

// Finding is something the person should know before believing the figures. Code is the stem of a message.
type Finding struct {
	Code string
	// Day and Count fill the message, where it needs them.
	Day   int32
	Count int
}

// The findings.
const (
	// HistoryTooShort: the file begins on Day, within or after the span that Start counts.
	HistoryTooShort = "history-too-short"
	// PeriodUnfinished: the file's last order is on Day, before the period's end.
	PeriodUnfinished = "period-unfinished"
	// PeriodReversed: the custom period ends before it begins, and there are no figures.
	PeriodReversed = "period-reversed"
	// PeriodEmpty: no order falls into the period.
	PeriodEmpty = "period-empty"
	// OrdersWithoutCustomer: Count of the orders used name no customer.
	OrdersWithoutCustomer = "orders-without-customer"
	// CutsInvalid: the person's own RFM cut points are not four ascending numbers; they were not used.
	CutsInvalid = "cuts-invalid"
)
