package order

import (
	"bytes"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/status"
)

// findRows takes what the columns of rows that pay back say, and those of rows that
// only a platform has.
func (m *mapping) findRows(f *finder) {
	if m.Order < 0 || m.Amount < 0 {
		return
	}
	for i := range f.columns {
		if fold.InWords(originals, fold.Closed(f.columns[i].name)) {
			m.original = i
		}
	}
	if m.original == m.Refund {
		m.original = -1 // by the person's choice
	}
	p := m.platform
	if p == nil {
		return
	}
	m.rowType, m.rate = f.column(p.rowType), f.column(p.rate)
	m.remaining = p.remaining && m.Refund >= 0 && f.columns[m.Refund].normal == p.refund
}

// keepTotals blanks the amounts of rows that only tell what an order's total is
// made of, or how it was paid.
func (in *intake) keepTotals(b *dsv.Block, from, n int) {
	l, total := &in.lanes, []byte(in.m.platform.totalRow)
	for i := range n {
		if !bytes.EqualFold(in.cell(b, from+i, in.m.rowType), total) {
			l.value[i], l.valueGot[i] = 0, parse.Blank
		}
	}
}

// readOriginals gives rows that pay an order back its number, if what they are says
// so. Those of platforms name the payer, who is then the shop. A refund that failed
// is none.
func (in *intake) readOriginals(b *dsv.Block, from, n int) {
	l, m := &in.lanes, &in.m
	clear(l.paysBack[:n])
	for i := range n {
		number := in.cell(b, from+i, m.original)
		if l.value[i] >= 0 || !isSet(number) {
			continue
		}
		kind := in.kind(l.status[i])
		switch {
		case m.platform != nil && m.Sort < 0:
			l.status[i] = 0
		case m.platform != nil && !l.apart[i] || kind == status.Draft || kind == status.Failed:
			continue
		case !l.apart[i]:
			l.status[i] = 0
		}
		if m.platform != nil {
			l.customer[i] = cellKey{}
		}
		l.order[i] = cellKey{cell: number, ordinal: in.numbers.ordinal(number), hash: numberHash(number)}
		l.paysBack[i] = true
	}
}

// keepCurrency leaves the currency only where its rate is 1: amounts are in the shop's
// own, whatever the buyer saw.
func (in *intake) keepCurrency(b *dsv.Block, from, n int) {
	for i := range n {
		if string(bytes.TrimRight(in.cell(b, from+i, in.m.rate), ".0")) != "1" {
			in.lanes.currency[i] = 0
		}
	}
}
