// Package order turns an orders file into orders: it finds the columns, reads
// dates, money and statuses by the file's own conventions, joins the lines of
// one order, and reports every row it could not use.
package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/status"
)

// NoCustomer stands in Orders.Customer for an order whose file names nobody.
const NoCustomer = ^uint32(0)

// Orders holds the orders of a file in columns, one entry per order, in the
// order in which the file first names them.
type Orders struct {
	Customer []uint32 // customer id, 0 … CustomerCount-1, or NoCustomer
	Day      []int32  // days since 1970-01-01, the shop's own calendar day
	Amount   []int64  // 1/10000 of the currency unit, a refund already taken off
	Status   []uint8  // index into Statuses
	Currency []uint8  // index into Currencies

	Statuses   []Status   // never empty when there are orders; most orders first
	Currencies []Currency // never empty when there are orders; most orders first

	NoDates   bool // no column has the day: each Day is 0
	NoAmounts bool // no column has an amount: each Amount is 0

	customers keys
}

// Status is one status found in the file, with how it was understood.
type Status struct {
	Text    string // as the file writes it, "" where it has none
	Kind    status.Kind
	By      string // what told the Kind: "status", "payment" (its status), "refund" (all was paid back), "cancelled" (its column is filled), "test" (a test order), "" (no status)
	Orders  int
	Counted bool // whether its orders count unless the person says otherwise
}

// Currency is one currency found in the file.
type Currency struct {
	Code   string // ISO 4217 where recognised, else as written; "" where the file names none
	Orders int
}

// Len is the number of orders.
func (o *Orders) Len() int { return len(o.Day) }

// CustomerCount is how many customer ids there are. Some may be nobody's, such as those of guests and of
// further spellings of a name; Counts.Customers has the customers.
func (o *Orders) CustomerCount() int { return o.customers.count() }

// CustomerName is the key that identifies a customer in the file: the e-mail
// address in lower case, without the transaction in Allegro's, the phone number
// in one spelling, or the id or name as written, a name as it is first. It is "" for NoCustomer.
func (o *Orders) CustomerName(id uint32) string {
	if int(id) >= o.customers.count() {
		return ""
	}
	return dsv.Text(o.customers.key(id))
}

// AppendFoldedName appends a customer's name in the form in which names are
// searched and sorted, see fold.AppendFolded.
func (o *Orders) AppendFoldedName(dst []byte, id uint32) []byte {
	if int(id) >= o.customers.count() {
		return dst
	}
	return fold.AppendFolded(dst, o.customers.key(id))
}
