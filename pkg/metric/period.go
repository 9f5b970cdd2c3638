package metric

import "math"

// Period is the span that a rate was measured over.
type Period string

// The periods.
const (
	Month   Period = "month"
	Quarter Period = "quarter"
	Year    Period = "year"
)

// Periods lists them from the shortest.
func Periods() []Period { return []Period{Month, Quarter, Year} }

// Months is the period's length.
func (p Period) Months() float64 {
	switch p {
	case Month:
		return 1
	case Quarter:
		return 3
	}
	return 12
}

// Compound converts a retention rate from one period to another, assuming that customers leave at one steady pace:
// rate^(months of to / months of from). A churn rate converts by its complement.
func Compound(retention float64, from, to Period) float64 {
	return math.Pow(retention, to.Months()/from.Months())
}

// Lifetime is the expected time a customer stays, in months, at one steady pace: the period divided by the churn of
// the period. It is false where nobody leaves, because then it has no end.
func Lifetime(retention float64, p Period) (months float64, ok bool) {
	churn := 1 - retention
	if !(churn > 0) {
		return 0, false
	}
	return p.Months() / churn, true
}
