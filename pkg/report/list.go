package report

// Query asks for a window of the customer list. The zero value is the whole list in the file's order, and none of its
// rows.
//
// The list has the customers with an order up to the RFM analysis date, and shows them as of that date: whoever bought
// for the first time after it is in none, whatever the period's figures count.
type Query struct {
	Search  string // part of the name or e-mail, whatever its case and accents; "" for everybody
	Segment string // id of an RFM segment; "" for every one
	Group   Group
	R, F, M int // of these scores; 0 for any

	SortBy     Column
	Descending bool

	From, Count int // the window of rows, from 0; what lies beyond the list's end is left out
}

// Page is a window of the customers that a query finds, and the totals of all of them.
type Page struct {
	Customers int // found, in the window or not
	Orders    int // theirs, up to the analysis date
	Revenue   int64
	From      int        // as asked for, or where the list ends
	Rows      []Customer // of the window
	// Alive and Predicted belong to Rows, in the same order: the probability that the customer still buys, and the
	// money expected in the coming twelve months. Each is empty where it was not computed or its model does not hold,
	// and NaN for a customer of whom it says nothing.
	Alive, Predicted []float64
}

// Group is customers of one fate in the period: those that a headcount of the figures counts.
type Group uint8

// The groups, in the order of a menu.
const (
	Everybody   Group = iota
	OfStart           // customers of the start: S
	OfRetained        // of the start and of the end
	OfLost            // of the start and not of the end
	OfFirstTime       // of the end, who had never bought before the period
	OfWonBack         // of the end, who had bought before and were not customers of the start
	OfSlipping        // as in Slipping, all of them: as of the analysis date, whatever the period
	OfAway            // as in Outlook.Away, all of them; nobody before Foresee
)

var groupIDs = [...]string{
	Everybody: "all", OfStart: "start", OfRetained: "retained", OfLost: "lost", OfFirstTime: "first-time", OfWonBack: "won-back",
	OfSlipping: "slipping", OfAway: "slipping-away",
}

// Groups lists the groups in the order of a menu.
func Groups() []Group {
	return []Group{Everybody, OfStart, OfRetained, OfLost, OfFirstTime, OfWonBack, OfSlipping, OfAway}
}

// String is the group's id: all, start, retained, lost, first-time, won-back, slipping, slipping-away.
func (g Group) String() string { return groupIDs[g] }

// ParseGroup finds a group by its id.
func ParseGroup(id string) (Group, bool) {
	for i, s := range groupIDs {
		if s == id {
			return Group(i), true
		}
	}
	return Everybody, false
}

// Column is what the list is sorted by. Equal customers stand in the order of their names, upwards, and those for whom
// the value is undefined (a gap of one purchase day) after all others, both ways.
type Column uint8

// The columns.
const (
	InFileOrder Column = iota // as the file first names them
	ByName
	ByOrders
	BySpend
	ByFirst
	ByLast
	ByDaysSince
	ByMedianGap
	BySegment // in the order of rfm's segments, the best first
	ByAlive
	ByPredicted
)

var columnIDs = [...]string{
	InFileOrder: "file", ByName: "name", ByOrders: "orders", BySpend: "spend", ByFirst: "first", ByLast: "last",
	ByDaysSince: "days-since-last", ByMedianGap: "median-gap", BySegment: "segment", ByAlive: "alive", ByPredicted: "predicted",
}

// Columns lists the columns in the order of a menu.
func Columns() []Column {
	return []Column{ByName, ByOrders, BySpend, ByFirst, ByLast, ByDaysSince, ByMedianGap, BySegment, ByAlive, ByPredicted, InFileOrder}
}

// String is the column's id: file, name, orders, spend, first, last, days-since-last, median-gap, segment, alive,
// predicted.
func (x Column) String() string { return columnIDs[x] }

// ParseColumn finds a column by its id.
func ParseColumn(id string) (Column, bool) {
	for i, s := range columnIDs {
		if s == id {
			return Column(i), true
		}
	}
	return InFileOrder, false
}
