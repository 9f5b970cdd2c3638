package order

import (
	"bytes"

	"keeprate/pkg/dsv"
)

// findRows takes what only a platform's columns say of its rows.
func (m *mapping) findRows(f *finder) {
	p := m.platform
	if p == nil || m.Order < 0 || m.Amount < 0 {
		return
	}
	m.original, m.rowType = f.column(p.original), f.column(p.rowType)
	m.remaining = p.remaining && m.Refund >= 0 && f.columns[m.Refund].normal == p.refund
}

// keepTotals blanks the amounts of rows that only tell what an order's total is
// made of, or how it was paid.
func (in *intake) keepTotals(b *dsv.Block, from, n int) {
	l, total := &in.lanes, []byte(in.m.platform.totalRow)
	for i := range n {
		if !bytes.EqualFold(in.cell(b, from+i, in.m.rowType), total) {
			l.value[i], l.valueGot[i] = 0, readBlank
		}
	}
}

// readOriginals gives rows that pay an order back its number. They name the
// payer, who is then the shop, and say what they are, which the order is not.
func (in *intake) readOriginals(b *dsv.Block, from, n int) {
	l := &in.lanes
	clear(l.paysBack[:n])
	for i := range n {
		if l.value[i] >= 0 || in.m.payment < 0 || in.paymentKind(in.payments.text(l.payment[i])) != Refunded {
			continue
		}
		number := in.cell(b, from+i, in.m.original)
		if len(number) == 0 {
			continue
		}
		l.order[i] = cellKey{cell: number, ordinal: in.numbers.ordinal(number), hash: numberHash(number)}
		l.customer[i] = cellKey{}
		l.payment[i] = 0
		l.paysBack[i] = true
	}
}
