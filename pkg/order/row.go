package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// row takes in one row, the k-th of the batch: a new order, or one more line of
// an order that is there.
func (in *intake) row(b *dsv.Block, i, k int) {
	k &= batchRows - 1
	l, id := &in.lanes, len(in.out.Day)
	usable := l.dayGot[k] == parse.OK && l.valueGot[k] != parse.Bad
	if in.m.Order >= 0 {
		number := &l.order[k]
		switch {
		case len(number.cell) == 0 && l.dayGot[k] != parse.Bad && in.totals(b, i) >= 0:
			in.undated(b, i)
			return
		case len(number.cell) == 0 && in.last >= 0 && in.continues(b, i, k):
			in.more(b, i, k, in.last)
			return
		case len(number.cell) > 0:
			at, known, full := in.numbers.order(number, usable, uint32(id))
			of := int(at)
			if known && usable {
				of, known, full = in.namesake(k, of)
			}
			if known {
				in.known(b, i, k, of, usable)
				return
			}
			in.full = full
		case usable:
			in.full = in.numbers.none()
		}
	} else if in.files.several && usable && in.files.twin(b.RowText(i), l.day[k], l.customer[k].hash) {
		in.repeat(1)
		in.counts.RepeatedOrders++
		return
	}
	switch {
	case in.full:
	case usable:
		in.first(b, i, k, id)
	default:
		in.refuse(b, i, k)
	}
}

// known takes in a row of an order that is there: one of this file, or of one
// before, which a row that pays it back does not write anew.
func (in *intake) known(b *dsv.Block, i, k, id int, usable bool) {
	if in.files.several && in.files.of[id] != in.files.current && !in.lanes.paysBack[k] && !in.lanes.apart[k] {
		in.again(b, i, k, id, usable)
		return
	}
	in.more(b, i, k, id)
}

// continues tells whether a row without an order number belongs to the order
// before it: it has items, but neither a date nor a total of its own.
func (in *intake) continues(b *dsv.Block, i, k int) bool {
	l := &in.lanes
	return l.dayGot[k] == parse.Blank && (in.m.lines || l.valueGot[k] == parse.Blank) && !in.blank(b, i)
}

// blank tells whether no cell of a row has anything in it.
func (in *intake) blank(b *dsv.Block, i int) bool {
	for c := range b.Fields(i) {
		if len(in.scratch.Cell(b.Raw(i, c))) > 0 {
			return false
		}
	}
	return true
}

// first takes in the first row of an order. There is room for it in every column.
func (in *intake) first(b *dsv.Block, i, k, id int) {
	l := &in.lanes
	in.out.Day = append(in.out.Day, l.day[k])
	in.out.Amount = append(in.out.Amount, l.value[k])
	in.out.Customer = append(in.out.Customer, in.customer(&l.customer[k]))
	in.out.Status = append(in.out.Status, l.status[k])
	in.out.Currency = append(in.out.Currency, l.currency[k])
	in.line = append(in.line, uint32(b.Line(i)))
	in.flags = append(in.flags, in.firstFlags(b, i, k, id))
	if in.m.Order >= 0 {
		in.rows = append(in.rows, 1)
	}
	if in.m.Refund >= 0 {
		in.back = append(in.back, in.paidBack(b, i, k))
	}
	if in.m.Payment >= 0 {
		in.paid = append(in.paid, l.payment[k])
	}
	if in.files.several {
		in.files.of = append(in.files.of, in.files.current)
		in.files.cut = false
		in.files.note(id, b.RowText(i))
	}
	in.last = id
	in.counts.Rows++
	in.counts.Used++
}

// firstFlags are the flags of an order by its first row.
func (in *intake) firstFlags(b *dsv.Block, i, k, id int) uint8 {
	l := &in.lanes
	flags := uint8(0)
	switch {
	case l.valueGot[k] == parse.Blank:
		flags |= flagNoAmount
	case l.value[k] < 0:
		flags |= flagMinus | flagFromMinus
		in.minus = l.value[k]
	}
	if l.valueGot[k] == parse.Doubt {
		in.doubt(id, l.value[k], in.cell(b, i, in.amountColumn()))
	}
	return flags | l.marks(k)
}

// marks are the flags that a row has by columns of their own.
func (l *lanes) marks(k int) (flags uint8) {
	if l.cancelled[k] {
		flags |= flagCancelled
	}
	if l.test[k] {
		flags |= flagTest
	}
	return flags
}

// customer numbers the customer of a row.
func (in *intake) customer(k *cellKey) uint32 {
	if len(k.cell) == 0 {
		return NoCustomer
	}
	id, added, full := in.out.customers.number(k.cell, k.hash)
	if full {
		in.full = true
		return NoCustomer
	}
	if added {
		in.introduce(k.cell, id)
	}
	return in.who(id)
}

// paidBack is what a row says was paid back.
func (in *intake) paidBack(b *dsv.Block, i, k int) int64 {
	if in.lanes.backGot[k] == parse.Bad {
		in.tell(b, i, RefundUnreadable, in.m.Refund)
		return 0
	}
	return in.lanes.back[k]
}
