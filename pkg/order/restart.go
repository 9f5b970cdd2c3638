package order

import "keeprate/pkg/order/parse"

// restart finds out whether order numbers start anew within a file or from one to
// the next, as where a shop counts from 1 each year. The head of a long file shows
// nothing of it: only when all rows are in do the orders that came back as somebody
// else's stand out, and the files are read once more.
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

// namesake finds the order that a row belongs to whose number an order has. known
// is false where it is another order all the same, and the next one's number now.
func (in *intake) namesake(k, id int) (order int, known, full bool) {
	number := &in.lanes.order[k]
	spoilt := number.ordinal == 0 && isSpoilt(number.cell)
	if id == in.last && !spoilt {
		return id, true, false
	}
	if (spoilt || in.anew.known) && in.files.several {
		return in.numbers.namesake(number.cell, id, func(id int) int {
			switch {
			case in.another(k, id):
				return 0
			case in.files.of[id] != in.files.current:
				return 1
			}
			return 2 // what is paid back fits all of them
		})
	}
	another := in.another(k, id)
	if !spoilt {
		in.anew.returns++
		countIf(&in.anew.strangers, another)
	}
	if !another || !spoilt && !in.anew.known {
		return id, true, false
	}
	in.numbers.rebind(number, uint32(len(in.out.Day)))
	return 0, false, false
}

// another tells whether a row is hardly one of an order's, on another day by
// another customer. Of a spoilt number one of these is enough, or another total.
func (in *intake) another(k, id int) bool {
	l := &in.lanes
	sale, day := l.value[k] >= 0, l.day[k] != in.out.Day[id]
	stranger := in.stranger(&l.customer[k], in.out.Customer[id])
	total := !in.m.lines && l.valueGot[k] == parse.OK && l.value[k] != in.out.Amount[id]
	return otherOrder(isSpoilt(l.order[k].cell), stranger, sale, day, total)
}

// otherOrder tells by what is different whether a row's number is another order's.
func otherOrder(spoilt, stranger, sale, day, total bool) bool {
	if spoilt {
		return stranger || sale && (day || total)
	}
	return sale && day && stranger
}

// isSpoilt tells of a number that a spreadsheet shortened, as 4.01235E+15, or could
// not work out: many numbers have become one.
func isSpoilt(number []byte) bool { return isPower(number) || isFault(number) }

// stranger tells whether a row names a customer, but not this one.
func (in *intake) stranger(k *cellKey, customer uint32) bool {
	if len(k.cell) == 0 || customer == NoCustomer {
		return false
	}
	id, ok := in.out.customers.find(k.cell, k.hash)
	return (!ok || in.who(id) != customer) && !isNobody(k.cell, in.m.key)
}
