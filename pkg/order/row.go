package order

import "keeprate/pkg/dsv"

// row takes in one row, the k-th of the batch: a new order, or one more line of
// an order that is there.
func (in *intake) row(b *dsv.Block, i, k int) {
	k &= batchRows - 1
	l, id := &in.lanes, len(in.out.Day)
	usable := l.dayGot[k] == readOK && l.valueGot[k] != readBad
	if in.m.Order >= 0 {
		number := &l.order[k]
		switch {
		case len(number.cell) == 0 && in.last >= 0 && in.continues(b, i, k):
			in.more(b, i, k, in.last)
			return
		case len(number.cell) == 0 && usable:
			_, in.full = in.numbers.append(nil)
		case len(number.cell) == 0:
		case usable:
			at, added, full := in.numbers.number(number.cell, number.hash)
			if in.full = full; !added && !full {
				in.more(b, i, k, int(at))
				return
			}
		default:
			if at, ok := in.numbers.find(number.cell, number.hash); ok {
				in.more(b, i, k, int(at))
				return
			}
		}
	}
	switch {
	case in.full:
	case usable:
		in.first(b, i, k, id)
	default:
		in.refuse(b, i, k)
	}
}

// continues tells whether a row without an order number belongs to the order
// before it: it has items, but neither a date nor a total of its own.
func (in *intake) continues(b *dsv.Block, i, k int) bool {
	l := &in.lanes
	return l.dayGot[k] == readBlank && (in.m.lines || l.valueGot[k] == readBlank) && !in.blank(b, i)
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
	value := l.value[k]
	flags := uint8(0)
	switch got := l.valueGot[k]; {
	case got == readBlank:
		flags |= flagNoAmount
	case value < 0:
		flags |= flagMinus | flagFromMinus
	}
	if l.valueGot[k] == readDoubt {
		in.doubt(id, value, in.cell(b, i, in.amountColumn()))
	}
	if l.cancelled[k] {
		flags |= flagCancelled
	}
	in.out.Day = append(in.out.Day, l.day[k])
	in.out.Amount = append(in.out.Amount, value)
	in.out.Customer = append(in.out.Customer, in.customer(&l.customer[k]))
	in.out.Status = append(in.out.Status, l.status[k])
	in.out.Currency = append(in.out.Currency, l.currency[k])
	in.line = append(in.line, uint32(b.Line(i)))
	in.flags = append(in.flags, flags)
	if in.m.Order >= 0 {
		in.rows = append(in.rows, 1)
	}
	if in.m.Refund >= 0 {
		in.back = append(in.back, in.paidBack(b, i, k))
	}
	in.last = id
	in.counts.Rows++
	in.counts.Used++
}

// refuse leaves out a row that cannot start an order, and says why. A row in
// which nothing stands is none.
func (in *intake) refuse(b *dsv.Block, i, k int) {
	switch got := in.lanes.dayGot[k]; {
	case got == readBlank && in.blank(b, i):
	case got != readOK:
		in.skip(b, i, in.m.Date, dateProblem(got))
	default:
		in.skip(b, i, in.amountColumn(), AmountUnreadable)
	}
}

// more takes in another row of an order. A total is taken from the first row
// that has one, lines add up, and so does money going back; what the order
// lacks is filled in.
func (in *intake) more(b *dsv.Block, i, k, id int) {
	l := &in.lanes
	value, got, flags := l.value[k], l.valueGot[k], in.flags[id]
	switch {
	case got == readBad:
		in.skip(b, i, in.amountColumn(), AmountUnreadable)
		return
	case got == readBlank || flags&(flagNoAmount|flagFromMinus) == 0 && value >= 0 && !in.m.lines:
		value, got = 0, readOK // it says nothing, or the total once more
	case flags&flagNoAmount != 0:
		flags &^= flagNoAmount
		if value < 0 {
			flags |= flagMinus | flagFromMinus
		}
	case value < 0:
		flags |= flagMinus
	case flags&flagFromMinus != 0:
		// The file lists the refund before the sale.
		flags &^= flagFromMinus
		if l.dayGot[k] == readOK {
			in.out.Day[id] = l.day[k]
		}
	}
	in.out.Amount[id] = add(in.out.Amount[id], value)
	if got == readDoubt {
		in.doubt(id, value, in.cell(b, i, in.amountColumn()))
	}
	if in.out.Customer[id] == NoCustomer {
		in.out.Customer[id] = in.customer(&l.customer[k])
	}
	if in.out.Status[id] == 0 {
		in.out.Status[id] = l.status[k]
	}
	if in.out.Currency[id] == 0 {
		in.out.Currency[id] = l.currency[k]
	}
	if l.cancelled[k] {
		flags |= flagCancelled
	}
	if in.m.Refund >= 0 {
		in.back[id] = max(in.back[id], in.paidBack(b, i, k))
	}
	in.flags[id] = flags
	in.rows[id]++
	in.last = id
	in.counts.Rows++
	in.counts.Used++
}

// customer numbers the customer of a row.
func (in *intake) customer(k *cellKey) uint32 {
	if len(k.cell) == 0 {
		return NoCustomer
	}
	id, _, full := in.out.customers.number(k.cell, k.hash)
	if full {
		in.full = true
		return NoCustomer
	}
	return id
}

// paidBack is what a row says was paid back.
func (in *intake) paidBack(b *dsv.Block, i, k int) int64 {
	if in.lanes.backGot[k] == readBad {
		in.list.add(b.Line(i), RefundUnreadable, in.names[in.m.Refund], in.cell(b, i, in.m.Refund))
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
	in.list.add(b.Line(i), code, in.names[column], in.cell(b, i, column))
}

func dateProblem(got reading) string {
	switch got {
	case readTooEarly:
		return DateBefore1990
	case readTooLate:
		return DateFuture
	}
	return DateUnreadable
}

// isDay tells whether a cell that is filled for cancelled orders is filled.
func isDay(cell []byte) bool {
	if len(cell) > 5 {
		return true
	}
	switch normal(string(cell)) {
	case "", "0", "no", "false", "nie", "ne", "nu", "οχι":
		return false
	}
	return true
}
