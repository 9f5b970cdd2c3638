package order

// Problem is a row that was not used, or a cell of it that was not, and why.
type Problem struct {
	File   int    // index in Reader.Files
	Line   int    // physical line of the file on which the row starts, from 1
	Code   string // one of Codes
	Column string // name of the column, "" where it has none
	Index  int    // of the column in its file
	Text   string // the cell as written, at most 80 characters
	Row    string // the row as written, at most 400 characters
}

// The problems a row can have. All but RefundUnreadable and QuoteUnclosed leave
// the row out.
const (
	TotalsLine       = "totals-line"  // the cell is its label
	DateMissing      = "date-missing" // perhaps a line of totals without a label
	DateUnreadable   = "date-unreadable"
	DateFuture       = "date-future"
	DateBefore1990   = "date-before-1990"
	AmountUnreadable = "amount-unreadable"
	AmountMissing    = "amount-missing"
	RowTooShort      = "row-too-short"
	RefundUnreadable = "refund-unreadable" // the row is used, its refund is not
	QuoteUnclosed    = "quote-unclosed"    // the row was taken to end with its line
)

// Codes lists the problems a row can have.
func Codes() []string {
	return []string{TotalsLine, DateMissing, DateUnreadable, DateFuture, DateBefore1990, AmountUnreadable, AmountMissing, RowTooShort, RefundUnreadable, QuoteUnclosed}
}

// Counts says what became of every row: Rows = Used + Skipped + Repeated.
type Counts struct {
	Bytes      int64
	Rows       int // below the header; blank lines are none
	Used       int
	Skipped    int
	Repeated   int // rows of orders that a later file has as well, which is believed
	Orders     int
	Customers  int
	Excluded   int // orders whose status is not Counted
	NoCustomer int // orders that name nobody
	// RepeatedOrders are orders that stood in more than one file and count once.
	RepeatedOrders int
	Problems       []CodeCount // every problem, also those beyond the listed ones; most first
}

// CodeCount says how often a problem occurred.
type CodeCount struct {
	Code  string
	Count int
}
