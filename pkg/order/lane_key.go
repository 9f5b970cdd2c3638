package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// readOrders prepares the order numbers for being looked up: it reads those that
// count, hashes the others and loads their places in the table, so that the
// lookups need not wait for each.
func (in *intake) readOrders(b *dsv.Block, from, n int) {
	spans, keys := in.lanes.spans[:n], in.lanes.order[:n]
	b.Column(in.m.Order, from, spans)
	text := b.Text()
	strings := false
	for i := range keys {
		k := &keys[i]
		k.cell = in.scratch.Cell(text[spans[i].Start:spans[i].End])
		if k.ordinal = in.numbers.ordinal(k.cell); k.ordinal == 0 {
			k.hash = numberHash(k.cell)
			strings = true
		}
	}
	if strings {
		in.near(&in.numbers.keys, keys)
		in.undateTotals(keys)
	}
}

// readCustomers does the same for the customers, whose e-mail addresses are
// compared in lower case and without what is of one transaction, and whose phone
// numbers in one spelling.
func (in *intake) readCustomers(b *dsv.Block, from, n int) {
	spans, keys := in.lanes.spans[:n], in.lanes.customer[:n]
	b.Column(in.m.Customer, from, spans)
	text, emails := b.Text(), in.m.key == ByEmail
	for i := range keys {
		k := &keys[i]
		k.cell = in.scratch.Cell(text[spans[i].Start:spans[i].End])
		if in.m.LastName >= 0 {
			k.cell = in.join(k.cell, in.cell(b, from+i, in.m.LastName))
		}
		if len(k.cell) > 0 && k.cell[0] == '\'' {
			k.cell = k.cell[1:]
		}
		if in.m.key == ByID && len(k.cell) == 1 && k.cell[0] == '0' {
			k.cell = nil // how shops number their guests
		}
		if in.m.key == ByPhone {
			k.cell = in.phone(k.cell)
		}
		hash, capitals := mix(k.cell)
		if capitals && emails {
			k.cell = in.lower(k.cell)
			hash, _ = mix(k.cell)
		}
		if emails && maybeMasked(k.cell) {
			k.cell = in.unmasked(k.cell)
			hash, _ = mix(k.cell)
		}
		k.hash = hash
	}
	if in.above != nil {
		in.resolveDittos(b, from, keys)
	}
	in.near(&in.out.customers, keys)
}

// near loads what looking up the keys will need: the slots of the table, then
// what they point to. In loops that do nothing else, the memory answers many of
// these loads at a time, where one lookup after the other would wait for each.
func (in *intake) near(table *keys, list []cellKey) {
	for i := range list {
		list[i].slot = table.slot(list[i].hash)
	}
	for i := range list {
		in.loaded += table.nearby(list[i].slot)
	}
}

// lower is a cell with its letters A–Z small.
func (in *intake) lower(cell []byte) []byte {
	small := in.scratch.Room(len(cell))
	for i, c := range cell {
		if parse.Capital(c) {
			c |= 0x20
		}
		small[i] = c
	}
	return small
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
