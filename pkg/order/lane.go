package order

import (
	"unsafe"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// batchRows is how many rows are read at a time, column by column: straight
// loops over one kind of cell, in which the usual way of writing it is read at
// once and the others by a call.
const batchRows = 256

// lanes are the columns of a batch as they were read.
type lanes struct {
	spans [batchRows]dsv.Span // of the column in hand

	day       [batchRows]int32
	dayGot    [batchRows]parse.Result
	value     [batchRows]int64
	valueGot  [batchRows]parse.Result
	back      [batchRows]int64
	backGot   [batchRows]parse.Result
	status    [batchRows]uint8
	currency  [batchRows]uint8
	payment   [batchRows]uint8
	cancelled [batchRows]bool
	test      [batchRows]bool
	paysBack  [batchRows]bool // an order whose number stands in a column of its own
	apart     [batchRows]bool // no sale, by its sort

	order, customer [batchRows]cellKey
}

// cellKey is a cell to be looked up, with its hash and the table's first slot for it.
type cellKey struct {
	cell    []byte
	slot    uint64
	hash    uint32
	ordinal uint32 // of an order number that counts; then hash and slot are not set
}

// read reads the columns of the rows [from, to) of a block.
func (in *intake) read(b *dsv.Block, from, to int) {
	n := to - from
	in.readDays(b, from, n)
	in.readValues(b, from, n)
	if in.m.parts != nil || in.m.minor > 1 {
		in.addParts(b, from, n)
	}
	if in.m.rowType >= 0 {
		in.keepTotals(b, from, n)
	}
	clear(in.lanes.status[:n])
	if in.m.Status >= 0 {
		in.readLabels(b, from, in.m.Status, &in.statuses, in.lanes.status[:n])
	}
	if in.m.Payment >= 0 {
		clear(in.lanes.payment[:n])
		in.readLabels(b, from, in.m.Payment, &in.payments, in.lanes.payment[:n])
	}
	if in.m.Sort >= 0 {
		in.readSorts(b, from, n)
	}
	switch {
	case in.m.signs:
		in.readSigns(b, from, n)
	case in.m.Currency >= 0:
		in.readLabels(b, from, in.m.Currency, &in.currencies, in.lanes.currency[:n])
	}
	if in.m.rate >= 0 {
		in.keepCurrency(b, from, n)
	}
	for i := range n {
		if in.m.Refund >= 0 {
			in.readRefund(b, from+i, i)
		}
		if in.m.Cancelled >= 0 {
			in.lanes.cancelled[i] = isSet(in.cell(b, from+i, in.m.Cancelled))
		}
		if in.m.Test >= 0 {
			in.lanes.test[i] = isSet(in.cell(b, from+i, in.m.Test))
		}
	}
	if in.m.Date < 0 {
		in.datelessRows(b, from, n)
	}
	if in.m.Order >= 0 {
		in.readOrders(b, from, n)
	}
	if in.m.Customer >= 0 {
		in.readCustomers(b, from, n)
	}
	if in.m.original >= 0 {
		in.readOriginals(b, from, n)
	}
	if in.sums {
		in.undateSums(b, from, n)
	}
	if in.carry.days {
		in.carryDays(b, from, n)
	}
}

// cell is a cell of a row, blank if the row is too short or the file has no such column.
func (in *intake) cell(b *dsv.Block, row, column int) []byte {
	if column < 0 {
		return nil
	}
	return in.scratch.Cell(b.Raw(row, column))
}

// datelessRows tells rows of a file without dates from those in which nothing
// stands or only the sum of the others.
func (in *intake) datelessRows(b *dsv.Block, from, n int) {
	clear(in.lanes.day[:n])
	for i := range n {
		in.lanes.dayGot[i] = parse.OK
		if in.blank(b, from+i) || in.totals(b, from+i) >= 0 {
			in.lanes.dayGot[i] = parse.Blank
		}
	}
}

// readDays reads the dates. 2025-03-01 and what follows it is read here.
func (in *intake) readDays(b *dsv.Block, from, n int) {
	if in.m.Date < 0 {
		return
	}
	l, spans := &in.lanes, &in.lanes.spans
	b.Column(in.m.Date, from, spans[:n])
	base := unsafe.Pointer(unsafe.SliceData(b.Text()))
	last := int32(1<<31 - 1)
	if in.date.Today > 0 {
		last = in.date.Today + 1
	}
	iso := in.date.Order == parse.YMD
	for i := range n {
		i &= batchRows - 1
		p, size := unquoted(base, spans[i])
		x, tail := dsv.Load(p, 0)^0x2d30302d30303030, dsv.Load(p, 8)
		third := tail >> 16 & 0xff
		tail = tail&0xffff ^ 0x3030
		odd := x&0xff0000ff00000000 | ((x+0x7676767676767676)|x|(tail+0x7676)|tail)&0x8080808080808080
		if iso && odd == 0 && (size == 10 || size > 10 && (third == ' ' || third == 'T')) {
			year := int(x&0xff)*1000 + int(x>>8&0xff)*100 + int(x>>16&0xff)*10 + int(x>>24&0xff)
			first, next, ok := parse.Month(year, int(x>>40&0xff)*10+int(x>>48&0xff))
			day := first + int32(tail&0xff)*10 + int32(tail>>8) - 1
			if ok && day >= first && day < next && day <= last {
				l.day[i], l.dayGot[i] = day, parse.OK
				continue
			}
		}
		l.day[i], l.dayGot[i] = in.date.Read(in.scratch.Cell(b.Raw(from+i, in.m.Date)))
	}
}

// unquoted is the place and the size of a field without the quotes around it.
// Whether quotes inside are doubled is not looked at.
func unquoted(base unsafe.Pointer, s dsv.Span) (unsafe.Pointer, int) {
	p, size := unsafe.Add(base, s.Start), int(s.End-s.Start)
	if size >= 2 && *(*byte)(p) == '"' && *(*byte)(unsafe.Add(p, size-1)) == '"' {
		return unsafe.Add(p, 1), size - 2
	}
	return p, size
}

// readValues reads the amounts, and the currencies beside them. Up to eight
// characters, digits with a decimal sign before the last or the last but one or
// with none, are read here: all at a time, as the bytes of a word.
func (in *intake) readValues(b *dsv.Block, from, n int) {
	l, spans := &in.lanes, &in.lanes.spans
	column := in.amountColumn()
	if column < 0 {
		clear(l.value[:n])
		clear(l.valueGot[:n])
		clear(l.currency[:n])
		return
	}
	b.Column(column, from, spans[:n])
	base := unsafe.Pointer(unsafe.SliceData(b.Text()))
	simple := in.m.Amount >= 0
	var points, commas uint32
	for i := range n {
		i &= batchRows - 1
		p, size := unquoted(base, spans[i])
		l.currency[i] = 0
		if simple && uint(size-1) < 8 {
			const zeros = 0x3030303030303030
			x := (dsv.Load(p, 0)<<(64-8*size) | zeros>>(8*size)) ^ zeros
			sign, scale := byte(0), int64(parse.Unit)
			if c := byte(x>>40) ^ '0'; c == '.' || c == ',' {
				x, sign, scale = x&0xffff000000000000|x&0xffffffffff<<8, c, parse.Unit/100
			} else if c := byte(x>>48) ^ '0'; c == '.' || c == ',' {
				x, sign, scale = x&0xff00000000000000|x&0xffffffffffff<<8, c, parse.Unit/10
			}
			if (x+0x7676767676767676|x)&0x8080808080808080 == 0 && (sign == 0 || size > 2 && !(in.amount.Fixed && sign != in.amount.Decimal)) {
				switch sign {
				case '.':
					points++
				case ',':
					commas++
				}
				x = x*10 + x>>8
				x = ((x&0x000000ff000000ff)*0x000f424000000064 + (x>>16&0x000000ff000000ff)*0x0000271000000001) >> 32
				l.value[i], l.valueGot[i] = int64(uint32(x))*scale, parse.OK
				continue
			}
		}
		var currency []byte
		l.value[i], currency, l.valueGot[i] = in.value(b, from+i)
		l.currency[i] = in.currencies.number(currency)
	}
	in.amount.Points += points
	in.amount.Commas += commas
}

// value reads the amount of a row, and the currency's sign beside it.
func (in *intake) value(b *dsv.Block, i int) (value int64, currency []byte, got parse.Result) {
	value, currency, got = in.amount.Read(in.cell(b, i, in.amountColumn()))
	if in.m.Amount >= 0 || got == parse.Bad || got == parse.Blank {
		return value, currency, got
	}
	pieces, _, counted := in.pieces.Read(in.cell(b, i, in.m.Quantity))
	switch counted {
	case parse.Bad:
		return 0, nil, parse.Bad
	case parse.Blank:
		pieces = parse.Unit
	case parse.Doubt:
		pieces /= 1000 // rather 1.000 piece than a thousand
	}
	value, ok := parse.Times(value, pieces)
	if !ok {
		return 0, nil, parse.Bad
	}
	return value, currency, got
}

// amountColumn is the column that amounts are read from.
func (in *intake) amountColumn() int {
	if in.m.Amount >= 0 {
		return in.m.Amount
	}
	return in.m.Price
}

// readLabels reads statuses or currencies; a blank cell leaves what is there.
func (in *intake) readLabels(b *dsv.Block, from, column int, labels *labels, numbers []uint8) {
	spans := in.lanes.spans[:len(numbers)]
	b.Column(column, from, spans)
	text := b.Text()
	for i := range numbers {
		cell := text[spans[i].Start:spans[i].End]
		if len(cell) == 0 {
			continue
		}
		if !labels.isLast(cell) {
			if cell = in.scratch.Cell(cell); len(cell) == 0 {
				continue
			}
			labels.number(cell)
		}
		numbers[i] = labels.lastID
	}
}

// readSigns reads the currencies beside the amounts of a column.
func (in *intake) readSigns(b *dsv.Block, from, n int) {
	var trial parse.Money
	for i := range n {
		if _, sign, _ := trial.ReadAny(in.cell(b, from+i, in.m.Currency)); len(sign) > 0 {
			in.lanes.currency[i] = in.currencies.number(sign)
		}
	}
}
