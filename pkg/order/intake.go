package order

import (
	"math"

	"keeprate/pkg/dsv"
)

// intake takes the rows of a file in and makes orders of them. Orders are
// numbered from 0 as they come; what is kept of one lies under its number in
// the columns of out and in those below.
type intake struct {
	m      mapping
	names  []string // of the columns, for problems
	from   int      // first line below the header
	date   dateColumn
	amount moneyColumn // also of prices
	refund moneyColumn
	pieces moneyColumn
	counts Counts
	list   problems
	full   bool // more keys than the tables can hold

	decimalOpen bool // nothing decided the decimal sign of amounts in doubt

	out     Orders
	numbers keys     // order numbers; an order without one has a blank of its own
	line    []uint32 // on which an order starts
	rows    []uint32 // how many rows it has; nil where each row is an order
	back    []int64  // what was paid back; nil without such a column
	flags   []uint8
	last    int // the order of the row before, -1 if none

	statuses   labels // out.Status and out.Currency hold their numbers until the end
	currencies labels
	doubts     []doubt
	scratch    dsv.Scratch
	batch      batch
}

// What is known of an order beside its columns.
const (
	flagNoAmount  = 1 << iota // no row has given its amount yet
	flagFromMinus             // only rows with a minus have
	flagMinus                 // some row has
	flagCancelled             // its row has a cancellation day
)

const batchRows = 256

// batch holds what the first pass over some rows has prepared for the second.
type batch struct {
	order, customer [batchRows]cellKey
}

// cellKey is a cell to be looked up, with its hash.
type cellKey struct {
	cell []byte
	hash uint64
	slot uint64
}

// take takes in the rows of a block. A first pass over some hundred rows finds
// the keys of customers and orders and loads their places in the tables, so
// that the second need not wait for each of them in turn.
func (in *intake) take(b *dsv.Block) {
	for from := 0; from < b.Rows(); from += batchRows {
		to := min(from+batchRows, b.Rows())
		in.scratch.Reset()
		in.reserve(to - from)
		in.prepare(b, from, to)
		for i := from; i < to; i++ {
			if b.Line(i) >= in.from {
				in.row(b, i, &in.batch.order[i-from], &in.batch.customer[i-from])
			}
		}
	}
}

// prepare is the first pass.
func (in *intake) prepare(b *dsv.Block, from, to int) {
	var near byte
	if in.m.Order >= 0 {
		orders := in.batch.order[:to-from]
		for i := range orders {
			k := &orders[i]
			k.cell = in.scratch.Cell(b.Raw(from+i, in.m.Order))
			k.hash = numberHash(k.cell)
			k.slot = in.numbers.slot(k.hash)
		}
	}
	if in.m.Customer >= 0 {
		customers := in.batch.customer[:to-from]
		for i := range customers {
			k := &customers[i]
			k.cell = in.customerKey(b, from+i)
			k.hash = hashOf(k.cell)
			k.slot = in.out.customers.slot(k.hash)
		}
		for i := range customers {
			near += in.out.customers.nearby(customers[i].slot)
		}
	}
	sink = near
}

// sink keeps the loads of prepare from being left out.
var sink byte

// customerKey is the customer's key in a row as it is compared: an e-mail address
// in lower case; blank for what names nobody.
func (in *intake) customerKey(b *dsv.Block, row int) []byte {
	cell := in.scratch.Cell(b.Raw(row, in.m.Customer))
	if in.m.lastName >= 0 {
		cell = in.join(cell, in.scratch.Cell(b.Raw(row, in.m.lastName)))
	}
	if len(cell) == 0 {
		return nil
	}
	if cell[0] == '\'' {
		cell = cell[1:]
	}
	switch in.m.key {
	case ByEmail:
		return in.lower(cell)
	case ByID:
		if len(cell) == 1 && cell[0] == '0' { // how shops number their guests
			return nil
		}
	}
	return cell
}

// lower is a cell with its capitals A–Z small.
func (in *intake) lower(cell []byte) []byte {
	for i, c := range cell {
		if capital(c) {
			small := in.scratch.Room(len(cell))
			copy(small, cell)
			for ; i < len(small); i++ {
				if capital(small[i]) {
					small[i] |= 0x20
				}
			}
			return small
		}
	}
	return cell
}

// join is two cells with a space between them.
func (in *intake) join(a, b []byte) []byte {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	both := in.scratch.Room(len(a) + 1 + len(b))
	copy(both, a)
	both[len(a)] = ' '
	copy(both[len(a)+1:], b)
	return both
}

// expect sizes the tables for a file of so many bytes, by what the sample has of
// rows and order numbers. A wrong guess costs no more than time or memory.
func (in *intake) expect(bytes int64, s *sample) {
	rows := s.rows[in.m.header+1:]
	if bytes < piece || len(rows) == 0 {
		return
	}
	size, digits, numbers := 0, 0, map[string]bool{}
	for _, row := range rows {
		size++
		for _, cell := range row {
			size += len(cell) + 1
		}
		if in.m.Order >= 0 && in.m.Order < len(row) {
			digits += len(row[in.m.Order])
			numbers[string(row[in.m.Order])] = true
		}
	}
	orders := int(min(bytes/int64(size/len(rows)), maxExpected))
	if in.m.Order >= 0 {
		orders = orders * len(numbers) / len(rows)
		in.numbers.reserve(orders, digits/len(rows)+1)
	}
	in.reserve(orders + orders/16)
}

// maxExpected is how many orders room is made for at most before they are seen.
const maxExpected = 4 << 20

// reserve makes room for n more orders in every column.
func (in *intake) reserve(n int) {
	have := len(in.out.Day)
	if have+n <= cap(in.out.Day) {
		return
	}
	room := max(have+n, 2*have, 4096)
	in.out.Customer = grown(in.out.Customer, room)
	in.out.Day = grown(in.out.Day, room)
	in.out.Amount = grown(in.out.Amount, room)
	in.out.Status = grown(in.out.Status, room)
	in.out.Currency = grown(in.out.Currency, room)
	in.line = grown(in.line, room)
	in.flags = grown(in.flags, room)
	if in.m.Order >= 0 {
		in.rows = grown(in.rows, room)
	}
	if in.m.Refund >= 0 {
		in.back = grown(in.back, room)
	}
}

func grown[T any](s []T, room int) []T {
	g := make([]T, len(s), room)
	copy(g, s)
	return g
}

// customer numbers the customer of a row.
func (in *intake) customer(k *cellKey) uint32 {
	if len(k.cell) == 0 {
		return NoCustomer
	}
	if id, ok := in.out.customers.find(k.cell, k.hash); ok {
		return id
	}
	id, full := in.out.customers.add(k.cell, k.hash)
	if full {
		in.full = true
		return NoCustomer
	}
	return id
}

// add sums amounts, staying within what can be counted.
func add(a, b int64) int64 {
	sum := a + b
	if (a > 0) == (b > 0) && (sum > 0) != (a > 0) && b != 0 {
		if a > 0 {
			return math.MaxInt64
		}
		return math.MinInt64
	}
	return sum
}
