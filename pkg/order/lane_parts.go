package order

import "keeprate/pkg/dsv"

// addParts makes the amounts of a batch whole: of several columns where they have
// them together, a blank cell beside others 0, and in the currency's own unit. One
// separator before three digits parts thousands, where the head has not decided it.
func (in *intake) addParts(b *dsv.Block, from, n int) {
	l := &in.lanes
	for i := range n {
		for _, part := range in.m.parts {
			value, currency, got := in.amount.read(in.cell(b, from+i, part))
			switch {
			case got == readBad:
				l.value[i], l.valueGot[i] = 0, readBad
			case got == readBlank || l.valueGot[i] == readBad:
				continue
			default:
				l.value[i], l.valueGot[i] = add(l.value[i], value), readOK
			}
			if l.currency[i] == 0 {
				l.currency[i] = in.currencies.number(currency)
			}
		}
		if l.valueGot[i] == readDoubt && in.m.parts != nil {
			l.valueGot[i] = readOK
		}
		if in.m.minor > 1 {
			l.value[i] /= in.m.minor
		}
	}
}

// unreadable is the column for which a row's amount cannot be read.
func (in *intake) unreadable(b *dsv.Block, i int) int {
	for _, part := range in.m.parts {
		if _, _, got := in.amount.read(in.cell(b, i, part)); got == readBad {
			return part
		}
	}
	return in.amountColumn()
}
