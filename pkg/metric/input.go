package metric

import (
	"math"
	"slices"

	"keeprate/pkg/formula"
)

// Kind says which numbers an input takes.
type Kind byte

// The kinds.
const (
	Counted  Kind = iota // a whole number, not negative
	Amount               // money, not negative
	Measured             // a number with decimals, not negative
	Share                // typed in percent, kept as a fraction from 0 to 1
)

// Input is a number that a person can type. One name has one meaning everywhere, so that a number typed on one page
// is there on the next.
type Input struct {
	ID       formula.Var
	Letter   string // the letter that stands for it in the formula, if it has one
	Kind     Kind
	Optional bool
}

// Start, End and New are the S, E and N of retention.
const (
	Start formula.Var = "start" // S: customers at the start, those who bought in the previous period
	End   formula.Var = "end"   // E: customers at the end, those who bought in this period, old and new
	New   formula.Var = "new"   // N: the new among E
)

// The other inputs.
const (
	Promoters          formula.Var = "promoters"           // answers 9 and 10
	Passives           formula.Var = "passives"            // answers 7 and 8
	Detractors         formula.Var = "detractors"          // answers 0 to 6
	Orders             formula.Var = "orders"              // orders in the period
	Customers          formula.Var = "customers"           // customers who ordered in the period
	Revenue            formula.Var = "revenue"             // what the orders brought
	RepeatCustomers    formula.Var = "repeat-customers"    // customers with two or more orders
	ReturningCustomers formula.Var = "returning-customers" // customers of the period who had bought before it
	Visitors           formula.Var = "visitors"            // people who came to the site
	ReturningVisitors  formula.Var = "returning-visitors"  // those of them who had come before
	Visits             formula.Var = "visits"              // sessions on the site
	OrderValue         formula.Var = "average-order-value" // revenue per order
	OrdersPerYear      formula.Var = "orders-per-year"     // orders of a customer in a year
	CustomerYears      formula.Var = "years"               // how long a customer stays
	Margin             formula.Var = "gross-margin"        // share of revenue left after the cost of goods
	AcquisitionCost    formula.Var = "acquisition-cost"    // spent on marketing and sales
	CustomersWon       formula.Var = "customers-won"       // all who became customers, whether they stayed or not
	Leads              formula.Var = "leads"               // people who showed interest
	ConvertedLeads     formula.Var = "converted-leads"     // those of them who became paying customers
	Costs              formula.Var = "costs"               // all costs and expenses
	CostOfGoods        formula.Var = "cost-of-goods"       // what the sold goods cost the shop
	UnitsSold          formula.Var = "units-sold"          // pieces sold
	UnitsReturned      formula.Var = "units-returned"      // pieces sent back
	GapDays            formula.Var = "gap-days"            // all gaps between consecutive orders, added up, in days
	Gaps               formula.Var = "gaps"                // the number of those gaps
)

// inputs is every input, in the order in which forms show them.
var inputs = []Input{
	{ID: Start, Letter: "S"}, {ID: End, Letter: "E"}, {ID: New, Letter: "N"},
	{ID: Promoters}, {ID: Passives}, {ID: Detractors},
	{ID: RepeatCustomers}, {ID: ReturningCustomers},
	{ID: Revenue, Kind: Amount}, {ID: Costs, Kind: Amount}, {ID: CostOfGoods, Kind: Amount},
	{ID: Orders}, {ID: Visits}, {ID: Customers},
	{ID: ReturningVisitors}, {ID: Visitors},
	{ID: OrderValue, Kind: Amount}, {ID: OrdersPerYear, Kind: Measured}, {ID: CustomerYears, Kind: Measured}, {ID: Margin, Kind: Share},
	{ID: AcquisitionCost, Kind: Amount}, {ID: CustomersWon},
	{ID: ConvertedLeads}, {ID: Leads},
	{ID: UnitsReturned}, {ID: UnitsSold},
	{ID: GapDays, Kind: Measured}, {ID: Gaps},
}

// InputByID returns a declared input; an unknown id is a programmer's error.
func InputByID(id formula.Var) Input {
	return inputs[place(id)]
}

func place(id formula.Var) int {
	i := slices.IndexFunc(inputs, func(in Input) bool { return in.ID == id })
	if i < 0 {
		panic("input not declared: " + string(id))
	}
	return i
}

func order(in []Input) {
	slices.SortStableFunc(in, func(a, b Input) int { return place(a.ID) - place(b.ID) })
}

// AllInputs lists every declared input.
func AllInputs() []Input { return slices.Clone(inputs) }

// Check returns the code of what is wrong with x as this input, or "".
// Codes: "negative", "fraction" (a count must be whole), "share-range" (a share lies between 0 and 100 %).
func (in Input) Check(x float64) string {
	switch {
	case !(x >= 0):
		return "negative"
	case in.Kind == Counted && x != math.Trunc(x):
		return "fraction"
	case in.Kind == Share && x > 1:
		return "share-range"
	}
	return ""
}

// Unit is how the input's value is shown.
func (in Input) Unit() Unit {
	switch in.Kind {
	case Amount:
		return Money
	case Measured:
		return Number
	case Share:
		return Ratio
	}
	return Count
}
