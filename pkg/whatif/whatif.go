// Package whatif reckons what a shop would earn if more customers stayed, ordered more often, or for more.
//
// It assumes that everything else stays as it was in the year that the figures are of:
//
//   - the shop wins as many new customers every year,
//   - every customer of a year, old or new, orders as often and for as much as the average one does,
//   - of the customers of one year the same share buys again in the next, whatever their age,
//   - a change works from the first day and for all customers, and costs nothing,
//   - profit is revenue times gross margin: wages, rent and advertising stay as they are,
//   - money of the third year counts as much as today's.
package whatif

import "math"

// Unknown stands for a figure that is not known; so does any other number that is not finite.
var Unknown = math.NaN()

// Shop is a year of the shop.
type Shop struct {
	Start     float64 // customers who bought in the year before those that are reckoned
	Retention float64 // share of them who buy again in the next year, 0 to 1
	New       float64 // customers won in a year
	Orders    float64 // orders per customer and year
	Value     float64 // average order value, in any unit of money
	Margin    float64 // gross margin as a fraction of revenue, −1 to 1; Unknown: there are no profits
}

// Levers are what changes; the zero value changes nothing.
type Levers struct {
	Retention float64 // added to the rate: 0.05 is five points more
	Orders    float64 // added to the orders per customer and year
	Value     float64 // part of the average order value that is added: 0.1 is a tenth more
}

// Year is what one year brings.
type Year struct {
	Customers, Orders, Revenue float64
	Profit                     float64 // NaN without a margin
}

// Projection is the years as they are now and as they would be.
type Projection struct {
	// Code is "" or one of Codes: what is missing, and then there is nothing else.
	Code string
	// Capped says that retention would pass 0 or 100 %, and was taken as that.
	Capped        bool
	Base, Changed []Year
}

// MostYears is how far Project looks ahead.
const MostYears = 3

// The codes of what is missing or impossible, in the order in which they are looked for.
const (
	NoStart     = "no-start"     // no customers, or their number is unknown
	NoRetention = "no-retention" // unknown, or outside 0 to 1
	NoNew       = "no-new"       // unknown, or negative
	NoOrders    = "no-orders"    // none, or unknown
	NoValue     = "no-value"     // none, or unknown
	BadMargin   = "bad-margin"   // outside −1 to 1
	BadLever    = "bad-lever"    // not a number, or it leaves fewer than no orders or no value
)

// Codes lists the codes, for the messages they need.
func Codes() []string {
	return []string{NoStart, NoRetention, NoNew, NoOrders, NoValue, BadMargin, BadLever}
}
