// Package role tells what the columns of orders files are for by their names, in the
// languages of our shops and their neighbours.
package role

// Role is what a column is for.
type Role uint8

// The roles.
const (
	None Role = iota
	Date
	Email
	CustomerID
	Phone
	Name
	FirstName
	LastName
	Total    // of the whole order
	Subtotal // of the whole order without shipping or tax: better than nothing
	Line     // the amount of one line of an order
	Price    // of one piece
	Quantity
	Order
	Status
	Payment // the payment's status, kept apart from the order's
	Refund
	Refunded  // flags what was paid back whole
	Cancelled // the day of cancellation, or a flag
	Currency
	Sort // what a row is, by a platform's name alone
	Test // tells test orders
	Item
	Other // known to be none of these
	Count // how many there are
)

// IsMoney tells of the roles whose columns hold amounts.
func (r Role) IsMoney() bool {
	switch r {
	case Total, Subtotal, Line, Price, Refund:
		return true
	}
	return false
}

// IsSum tells of the roles whose columns hold the amounts of whole orders.
func (r Role) IsSum() bool { return r == Total || r == Subtotal }

// Aliases are the names that columns of a role have in one language, the surest
// first, separated by ", ". Names are compared in normal form, so marks, signs,
// capitals and the script of Serbian make no difference.
type Aliases [Count]string

// languages are all aliases; none stands for two roles in any two of them.
var languages = []*Aliases{&English, &Polish, &Serbian, &Romanian, &Greek, &Neighbours}
