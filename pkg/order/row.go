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
	if l.cancelled[k] {
		flags |= flagCancelled
	}
	if l.test[k] {
		flags |= flagTest
	}
	return flags
}

// refuse leaves out a row that cannot start an order, and says why. A row in
// which nothing stands is none.
func (in *intake) refuse(b *dsv.Block, i, k int) {
	switch got := in.lanes.dayGot[k]; {
	case got == heading || got == parse.Blank && in.blank(b, i):
	case got == parse.Blank || got == parse.Bad && in.totals(b, i) >= 0:
		in.undated(b, i)
	case got != parse.OK:
		in.skip(b, i, in.m.Date, dateProblem(got))
	default:
		in.skip(b, i, in.unreadable(b, i), AmountUnreadable)
	}
}

// undated leaves out a row without a day of its own: a line of totals, of which
// the label is shown, or any other.
func (in *intake) undated(b *dsv.Block, i int) {
	for _, column := range [...]int{in.totals(b, i), in.m.Order, in.m.Customer, in.m.Date} {
		if column >= 0 && isTotals(in.m.label(in.cell(b, i, column), column)) {
			in.skip(b, i, column, TotalsLine)
			return
		}
	}
	in.skip(b, i, max(in.m.Date, 0), DateMissing)
}

// more takes in another row of an order. A total is taken from the first row
// that has one, lines add up, and so does money going back; what the order
// lacks is filled in.
func (in *intake) more(b *dsv.Block, i, k, id int) {
	l := &in.lanes
	value, got, status := l.value[k], l.valueGot[k], l.status[k]
	if in.m.Sort >= 0 {
		if !in.moreOfSort(k, id) {
			got = parse.Blank
		}
		if l.apart[k] {
			status = 0
		}
	}
	flags := in.flags[id]
	switch {
	case got == parse.Bad:
		in.skip(b, i, in.unreadable(b, i), AmountUnreadable)
		return
	case got == parse.Blank:
		value, got = 0, parse.OK
	case flags&(flagNoAmount|flagFromMinus) == 0 && value >= 0 && !in.m.lines: // the total once more
		value, got = 0, parse.OK
		flags |= flagRepeats
	case flags&flagRepeats != 0 && value < 0 && value == in.minus && id == in.last: // what was paid back once more
		value, got = 0, parse.OK
	case flags&flagNoAmount != 0:
		flags &^= flagNoAmount
		if value < 0 {
			flags |= flagMinus | flagFromMinus
			in.minus = value
		}
	case value < 0:
		flags |= flagMinus
		in.minus = value
	case flags&flagFromMinus != 0:
		// The file lists the refund before the sale.
		flags &^= flagFromMinus
		if l.dayGot[k] == parse.OK {
			in.out.Day[id] = l.day[k]
		}
	}
	if status != 0 && in.out.Status[id] != 0 && status != in.out.Status[id] {
		if in.otherStatus(id, status) {
			value, got = min(value, 0), parse.OK
		}
	}
	in.out.Amount[id] = add(in.out.Amount[id], value)
	if got == parse.Doubt {
		in.doubt(id, value, in.cell(b, i, in.amountColumn()))
	}
	if in.out.Customer[id] == NoCustomer {
		in.out.Customer[id] = in.customer(&l.customer[k])
	}
	if in.out.Status[id] == 0 {
		in.out.Status[id] = status
	}
	if in.out.Currency[id] == 0 {
		in.out.Currency[id] = l.currency[k]
	}
	if l.cancelled[k] {
		flags |= flagCancelled
	}
	if l.test[k] {
		flags |= flagTest
	}
	switch {
	case in.m.Refund < 0:
	case in.m.refundLines:
		in.back[id] = add(in.back[id], in.paidBack(b, i, k))
	default:
		in.back[id] = max(in.back[id], in.paidBack(b, i, k))
	}
	if in.m.Payment >= 0 && in.paid[id] == 0 {
		in.paid[id] = l.payment[k]
	}
	if in.files.several {
		in.files.note(id, b.RowText(i))
	}
	in.flags[id] = flags
	in.rows[id]++
	in.last = id
	in.counts.Rows++
	in.counts.Used++
}

// otherStatus takes the status of a further line of an order, where it is another
// one: an order counts if a line of it does. off tells that the line is called off, and
// its amount no part of the order's.
func (in *intake) otherStatus(id int, status uint8) (off bool) {
	before, now := in.kind(in.out.Status[id]).Counted(), in.kind(status).Counted()
	if !before && now {
		if in.m.lines {
			in.forgetDoubts(id)
			in.out.Amount[id] = min(in.out.Amount[id], 0)
		}
		in.out.Status[id] = status
	}
	return in.m.lines && before && !now
}

// kind is what a status means. It is found out once: lines of several statuses may
// be as many as the file's rows.
func (in *intake) kind(status uint8) Kind {
	if in.kinds[status] == nil {
		text := in.statuses.text(status)
		kind := in.m.platform.kindOf(text)
		if in.m.offers {
			kind = ofOffer(text, kind)
		}
		in.kinds[status] = &kind
	}
	return *in.kinds[status]
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

// skip leaves a row out and says on account of which column.
func (in *intake) skip(b *dsv.Block, i, column int, code string) {
	in.counts.Rows++
	in.counts.Skipped++
	if column >= b.Fields(i) {
		code = RowTooShort
	}
	in.tell(b, i, code, column)
}

// tell lists a problem with a cell of a row.
func (in *intake) tell(b *dsv.Block, i int, code string, column int) {
	in.list.add(Problem{File: in.files.number(), Line: b.Line(i), Code: code, Column: in.names[column], Index: column}, in.cell(b, i, column), b.RowText(i))
}

func dateProblem(got parse.Result) string {
	switch got {
	case parse.TooEarly:
		return DateBefore1990
	case parse.TooLate:
		return DateFuture
	}
	return DateUnreadable
}
