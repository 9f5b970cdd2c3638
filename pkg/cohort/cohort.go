// Package cohort follows customers from the month or quarter of their first order: how many of them bought again,
// and for how much, in each one after it.
package cohort

// Unit is the calendar unit of the cohorts and of their age.
type Unit uint8

// The units.
const (
	Month Unit = iota
	Quarter
)

// Row is one cohort: the customers whose first order falls into the unit that begins on Start. The lists are by age
// in units, from 0, the unit of the first order, to the unit of the file's last order.
type Row struct {
	Label     string // "2023-01", or "2023-Q1"
	Start     int32  // first day of the unit
	Customers int
	Active    []int   // customers of the cohort who bought at that age; Active[0] is Customers
	Revenue   []int64 // what they spent at that age, in 1/10000 of the currency unit
}

// SmallCohort is how many customers it takes for a cohort's shares to mean much.
const SmallCohort = 30

// Small says that the cohort has fewer than SmallCohort customers: a few people's whims move its shares.
func (r *Row) Small() bool { return r.Customers < SmallCohort }

// Point is the average of the cohorts at one age, its index in the curve. Cohorts weigh as many as they have customers.
type Point struct {
	Cohorts   int   // that have had the whole unit of that age
	Customers int   // of those cohorts
	Active    int   // of those customers, who bought at that age
	Revenue   int64 // what they spent at that age, in 1/10000 of the currency unit
}

// Share is the part of the customers who bought; false where no cohort has reached that age.
func (p Point) Share() (float64, bool) {
	return float64(p.Active) / float64(p.Customers), p.Customers > 0
}

// PerCustomer is what a customer of the cohorts spent, in 1/10000 of the currency unit, whether he bought or not; false
// where no cohort has reached that age.
func (p Point) PerCustomer() (float64, bool) {
	return float64(p.Revenue) / float64(p.Customers), p.Customers > 0
}

var unitIDs = [...]string{Month: "month", Quarter: "quarter"}

// Units lists the units in the order of a menu.
func Units() []Unit { return []Unit{Month, Quarter} }

// String is the unit's id: month, quarter.
func (u Unit) String() string { return unitIDs[u] }

// ParseUnit finds a unit by its id.
func ParseUnit(id string) (Unit, bool) {
	for i, s := range unitIDs {
		if s == id {
			return Unit(i), true
		}
	}
	return Month, false
}
