package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// readRefund reads what was paid back of a row: an amount, or all of the row's
// own where a flag says so.
func (in *intake) readRefund(b *dsv.Block, row, i int) {
	l := &in.lanes
	l.back[i], l.backGot[i] = 0, parse.OK
	if in.m.Refund != in.m.refunded {
		var value int64
		value, _, l.backGot[i] = in.refund.Read(in.cell(b, row, in.m.Refund))
		if in.m.minorBack > 1 {
			value /= in.m.minorBack
		}
		if got := l.backGot[i]; in.m.remaining && got != parse.Bad && got != parse.Blank {
			value = max(l.value[i]-value, 0)
		}
		l.back[i] = max(value, -value)
	}
	if in.m.refunded >= 0 && isSet(in.cell(b, row, in.m.refunded)) {
		l.back[i], l.backGot[i] = max(l.back[i], l.value[i]), parse.OK
	}
}
