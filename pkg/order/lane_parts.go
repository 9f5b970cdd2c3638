package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// addParts makes the amounts of a batch whole: of several columns where they have
// them together, a blank cell beside others 0, and in the currency's own unit. One
// separator before three digits parts thousands, where the head has not decided it.
func (in *intake) addParts(b *dsv.Block, from, n int) {
	l := &in.lanes
	for i := range n {
		for _, part := range in.m.parts {
			value, currency, got := in.amount.Read(in.cell(b, from+i, part))
			switch {
			case got == parse.Bad:
				l.value[i], l.valueGot[i] = 0, parse.Bad
			case got == parse.Blank || l.valueGot[i] == parse.Bad:
				continue
			default:
				l.value[i], l.valueGot[i] = add(l.value[i], value), parse.OK
			}
			if l.currency[i] == 0 {
				l.currency[i] = in.currencies.number(currency)
			}
		}
		if l.valueGot[i] == parse.Doubt && in.m.parts != nil {
			l.valueGot[i] = parse.OK
		}
		if in.m.minor > 1 {
			l.value[i] /= in.m.minor
		}
	}
}

// unreadable is the column for which a row's amount cannot be read.
func (in *intake) unreadable(b *dsv.Block, i int) int {
	for _, part := range in.m.parts {
		if _, _, got := in.amount.Read(in.cell(b, i, part)); got == parse.Bad {
			return part
		}
	}
	return in.amountColumn()
}
