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
