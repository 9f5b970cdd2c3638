package order

import "keeprate/pkg/dsv"

// row takes in one row: a new order, or one more line of an order that is there.
func (in *intake) row(b *dsv.Block, i int, number, customer *cellKey) {
	if in.m.Order >= 0 {
		if len(number.cell) == 0 {
			if in.last >= 0 && in.continues(b, i) {
				in.more(b, i, in.last, customer)
				return
			}
		} else if id, ok := in.numbers.find(number.cell, number.hash); ok {
			in.more(b, i, int(id), customer)
			return
		}
	}
	in.first(b, i, number, customer)
}

// cell is a cell of a row, blank if the row is too short or the file has no such column.
func (in *intake) cell(b *dsv.Block, row, column int) []byte {
	if column < 0 {
		return nil
	}
	return in.scratch.Cell(b.Raw(row, column))
}

// continues tells whether a row without an order number belongs to the order
// before it: it has items, but neither a date nor a total of its own.
func (in *intake) continues(b *dsv.Block, i int) bool {
	return len(in.cell(b, i, in.m.Date)) == 0 && (in.m.lines || len(in.cell(b, i, in.m.Amount)) == 0) && !in.blank(b, i)
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

// first takes in the first row of an order.
func (in *intake) first(b *dsv.Block, i int, number, customer *cellKey) {
	written := in.cell(b, i, in.m.Date)
	day, got := in.date.read(written)
	if got != readOK {
		if got == readBlank && in.blank(b, i) {
			return // no row at all
		}
		in.counts.Rows++
		in.skip(b, i, in.m.Date, dateProblem(got), written)
		return
	}
	in.counts.Rows++
	id := len(in.out.Day)
	value, sign, got := in.value(b, i)
	if got == readBad {
		in.skip(b, i, in.amountColumn(), AmountUnreadable, in.cell(b, i, in.amountColumn()))
		return
	}
	flags := uint8(0)
	if in.m.Cancelled >= 0 && isDay(in.cell(b, i, in.m.Cancelled)) {
		flags |= flagCancelled
	}
	switch {
	case got == readBlank:
		flags |= flagNoAmount
	case value < 0:
		flags |= flagMinus | flagFromMinus
	}
	if got == readDoubt {
		in.doubt(id, value, in.cell(b, i, in.amountColumn()))
	}
	if in.m.Order >= 0 {
		if in.number(number); in.full {
			return
		}
	}
	in.out.Day = append(in.out.Day, day)
	in.out.Amount = append(in.out.Amount, value)
	in.out.Customer = append(in.out.Customer, in.customer(customer))
	in.out.Status = append(in.out.Status, in.statuses.number(in.cell(b, i, in.m.Status)))
	in.out.Currency = append(in.out.Currency, in.currency(b, i, sign))
	in.line = append(in.line, uint32(b.Line(i)))
	in.flags = append(in.flags, flags)
	if in.m.Order >= 0 {
		in.rows = append(in.rows, 1)
	}
	if in.m.Refund >= 0 {
		in.back = append(in.back, in.paidBack(b, i))
	}
	in.last = id
	in.counts.Used++
}

// number gives the next order its number in the file.
func (in *intake) number(k *cellKey) {
	if len(k.cell) == 0 {
		_, in.full = in.numbers.append(nil)
		return
	}
	_, in.full = in.numbers.add(k.cell, k.hash)
}

// more takes in another row of an order. A total is taken from the first row
// that has one, lines add up, and so does money going back; what the order
// lacks is filled in.
func (in *intake) more(b *dsv.Block, i, id int, customer *cellKey) {
	in.counts.Rows++
	value, sign, got := in.value(b, i)
	if got == readBad {
		in.skip(b, i, in.amountColumn(), AmountUnreadable, in.cell(b, i, in.amountColumn()))
		return
	}
	flags := in.flags[id]
	switch {
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
		if day, got := in.date.read(in.cell(b, i, in.m.Date)); got == readOK {
			in.out.Day[id] = day
		}
	}
	in.out.Amount[id] = add(in.out.Amount[id], value)
	if got == readDoubt {
		in.doubt(id, value, in.cell(b, i, in.amountColumn()))
	}
	if in.out.Customer[id] == NoCustomer {
		in.out.Customer[id] = in.customer(customer)
	}
	if in.out.Status[id] == 0 {
		in.out.Status[id] = in.statuses.number(in.cell(b, i, in.m.Status))
	}
	if in.out.Currency[id] == 0 {
		in.out.Currency[id] = in.currency(b, i, sign)
	}
	if in.m.Cancelled >= 0 && flags&flagCancelled == 0 && isDay(in.cell(b, i, in.m.Cancelled)) {
		flags |= flagCancelled
	}
	if in.m.Refund >= 0 {
		in.back[id] = max(in.back[id], in.paidBack(b, i))
	}
	in.flags[id] = flags
	in.rows[id]++
	in.last = id
	in.counts.Used++
}

// amountColumn is the column that amounts are read from.
func (in *intake) amountColumn() int {
	if in.m.Amount >= 0 {
		return in.m.Amount
	}
	return in.m.Price
}

// value reads the amount of a row, and the currency's sign beside it.
func (in *intake) value(b *dsv.Block, i int) (value int64, sign []byte, got reading) {
	value, sign, got = in.amount.read(in.cell(b, i, in.amountColumn()))
	if in.m.Amount >= 0 || got == readBad || got == readBlank {
		return value, sign, got
	}
	pieces, _, counted := in.pieces.read(in.cell(b, i, in.m.Quantity))
	switch counted {
	case readBad:
		return 0, nil, readBad
	case readBlank:
		pieces = unit
	case readDoubt:
		pieces /= 1000 // rather 1.000 piece than a thousand
	}
	value, ok := times(value, pieces)
	if !ok {
		return 0, nil, readBad
	}
	return value, sign, got
}

// paidBack reads what a row says was paid back.
func (in *intake) paidBack(b *dsv.Block, i int) int64 {
	cell := in.cell(b, i, in.m.Refund)
	value, _, got := in.refund.read(cell)
	if got == readBad {
		in.list.add(b.Line(i), RefundUnreadable, in.names[in.m.Refund], cell)
		return 0
	}
	return max(value, -value)
}

// currency numbers the currency of a row: of its column, else beside the amount.
func (in *intake) currency(b *dsv.Block, i int, sign []byte) uint8 {
	if cell := in.cell(b, i, in.m.Currency); len(cell) > 0 {
		return in.currencies.number(cell)
	}
	return in.currencies.number(sign)
}

// skip leaves a row out and says why.
func (in *intake) skip(b *dsv.Block, i, column int, code string, cell []byte) {
	in.counts.Skipped++
	if column >= b.Fields(i) {
		code = RowTooShort
	}
	in.list.add(b.Line(i), code, in.names[column], cell)
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
