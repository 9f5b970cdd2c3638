package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/status"
)

// Understood is what was made of a file: shown to the person, who may correct
// it through Options.
type Understood struct {
	Encoding  string // one of dsv.Encodings()
	Delimiter byte
	Header    []string   // the column names as written; "" where blank
	Headless  bool       // the file does not name its columns: Header is blank
	Samples   [][]string // the cells of the first rows, as many per row as Header has; at most 5 rows
	Shown     []Shown    // the same rows as they were read; complete after Close
	Previews  []dsv.Preview

	SampleLines []int // of the rows of Samples, in the file
	Columns     Columns
	AmountParts []int // columns that are added to Columns.Amount, where several make the amount together

	CustomerKey KeyKind
	LineAmounts bool            // the amount is a line's, so an order is the sum of its lines
	DateOrder   parse.DateOrder // YMD, DMY, MDY, serial, unix or unix-ms
	DateOpen    bool            // no date in the file decides between DMY and MDY
	DateSample  string          // a date that was read by DateOrder
	Decimal     byte            // '.' or ','
	DecimalOpen bool            // no amount in the file decides between the two, though some could be read either way
	Platform    string          // "shopify", "woocommerce-analytics" …; "" if none was recognised
	Warnings    []string        // codes, such as "customer-by-name"
}

// Shown is how a row of Samples was read.
type Shown struct {
	Day      int32 // where DayOK
	DayOK    bool
	Amount   int64 // 1/10000 of the currency unit, where AmountOK
	AmountOK bool
	Kind     status.Kind // of the status
}

// Columns holds the index of the column taken for each role, -1 for none.
type Columns struct {
	Date, Customer, Amount, Order, Status, Refund, Currency int

	Cancelled       int // filled for cancelled orders
	Quantity, Price int // multiplied where there is no amount
	Payment         int // its status, where the order's is another column
	Sort            int // tells what a row is that is perhaps no sale
	Test            int // flags test orders
	LastName        int // with Customer the first name, where the name is in two columns
}

// KeyKind says what identifies a customer.
type KeyKind string

// The kinds of customer key, the surest first.
const (
	ByEmail KeyKind = "email"
	ByID    KeyKind = "id"
	ByPhone KeyKind = "phone"
	ByName  KeyKind = "name"
	ByNone  KeyKind = ""
)

// The warnings that Understood may carry, with dsv.NotOrders.
const (
	DatesMissing    = "no-date"          // no column has the day: no figure that needs days
	AmountsMissing  = "no-amount"        // no column has an amount: no figure about money
	CustomerByName  = "customer-by-name" // namesakes become one customer
	CustomerMissing = "no-customer"      // no column names the customer: no customer figures
	DateOrderOpen   = "date-order-open"
	DecimalIsOpen   = "decimal-open"
	DateOrderMixed  = "date-order-mixed" // some dates fit only DMY and others only MDY
	OrderMissing    = "no-order-number"  // each row was taken as an order
	KeysDiffer      = "keys-differ"      // the files name customers by different things: one may be taken for two
)
