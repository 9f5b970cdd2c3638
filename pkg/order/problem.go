package order

// Problem is a row that was not used, or a cell of it that was not, and why.
type Problem struct {
	Line   int    // physical line of the file on which the row starts, from 1
	Code   string // one of Codes
	Column string // name of the column, "" where the row as a whole is meant
	Text   string // the cell as written, at most 80 characters
}

// The problems a row can have. All but RefundUnreadable leave the row out.
const (
	DateUnreadable   = "date-unreadable"
	DateFuture       = "date-future"
	DateBefore1990   = "date-before-1990"
	AmountUnreadable = "amount-unreadable"
	AmountMissing    = "amount-missing"
	RowTooShort      = "row-too-short"
	RefundUnreadable = "refund-unreadable" // the row is used, its refund is not
)

// Codes lists the problems a row can have.
func Codes() []string {
	return []string{DateUnreadable, DateFuture, DateBefore1990, AmountUnreadable, AmountMissing, RowTooShort, RefundUnreadable}
}

// Counts says what became of every row: Rows = Used + Skipped.
type Counts struct {
	Bytes      int64
	Rows       int // below the header; blank lines are none
	Used       int
	Skipped    int
	Orders     int
	Customers  int
	Excluded   int         // orders whose status is not Counted
	NoCustomer int         // orders that name nobody
	Problems   []CodeCount // every problem, also those beyond the listed ones; most first
}

// CodeCount says how often a problem occurred.
type CodeCount struct {
	Code  string
	Count int
}
