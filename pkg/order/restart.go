package order

// restart finds out whether order numbers start anew within a file, as where a
// shop counts from 1 each year. The head of a long file shows nothing of it: only
// when all rows are in do the orders that came back as somebody else's stand out,
// and the file is read once more.
type restart struct {
	known     bool // from the reading before
	returns   int  // rows of an order that is not the row's before them
	strangers int  // of these, those on another day by another customer
}

// fewStrangers are not worth another reading: cells are mistyped, too.
const fewStrangers = 10

// found tells whether the file has to be read once more.
func (s *restart) found() bool {
	return !s.known && s.strangers > fewStrangers && 2*s.strangers > s.returns
}

// startsAnew tells of a row whose number an order has that it is another order
// all the same, to which the number then belongs.
func (in *intake) startsAnew(k, id int) bool {
	if id == in.last || in.files.several {
		return false
	}
	in.anew.returns++
	l := &in.lanes
	if l.day[k] == in.out.Day[id] || l.value[k] < 0 || !in.stranger(&l.customer[k], in.out.Customer[id]) {
		return false
	}
	in.anew.strangers++
	if !in.anew.known {
		return false
	}
	in.numbers.rebind(&l.order[k], uint32(len(in.out.Day)))
	return true
}

// stranger tells whether a row names a customer, but not this one.
func (in *intake) stranger(k *cellKey, customer uint32) bool {
	if len(k.cell) == 0 || customer == NoCustomer {
		return false
	}
	id, ok := in.out.customers.find(k.cell, k.hash)
	return (!ok || id != customer) && !isNobody(k.cell, in.m.key)
}
