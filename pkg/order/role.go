package order

// role is what a column is for.
type role uint8

const (
	noRole role = iota
	roleDate
	roleEmail
	roleCustomerID
	rolePhone
	roleName
	roleFirstName
	roleLastName
	roleTotal    // of the whole order
	roleSubtotal // of the whole order without shipping or tax: better than nothing
	roleLine     // the amount of one line of an order
	rolePrice    // of one piece
	roleQuantity
	roleOrder
	roleStatus
	rolePayment // the payment's status, kept apart from the order's
	roleRefund
	roleRefunded  // flags what was paid back whole
	roleCancelled // the day of cancellation, or a flag
	roleCurrency
	roleSort // what a row is, by a platform's name alone
	roleTest // tells test orders
	roleItem
	roleOther // known to be none of these
	roleCount
)

// isMoney tells of the roles whose columns hold amounts.
func (r role) isMoney() bool {
	switch r {
	case roleTotal, roleSubtotal, roleLine, rolePrice, roleRefund:
		return true
	}
	return false
}

// isSum tells of the roles whose columns hold the amounts of whole orders.
func (r role) isSum() bool { return r == roleTotal || r == roleSubtotal }

// aliases are the names that columns of a role have in one language, the surest
// first, separated by ", ". Names are compared in normal form, so marks, signs,
// capitals and the script of Serbian make no difference.
type aliases [roleCount]string

// languages are all aliases; none stands for two roles in any two of them.
var languages = []*aliases{&english, &polish, &serbian, &romanian, &greek, &neighbours}
