package order

import "bytes"

// doubt is an amount that was added to its order with its one separator, before
// three digits, taken to part thousands. Should it turn out to be the decimal
// sign, the amount is a thousandth of that.
type doubt struct {
	order uint32
	sign  byte
	value int64
}

// maxDoubts is how long a column may stay undecided.
const maxDoubts = 1 << 16

// doubt remembers a doubtful amount of an order.
func (in *intake) doubt(id int, value int64, cell []byte) {
	sign := byte('.')
	if bytes.IndexByte(cell, ',') >= 0 {
		sign = ','
	}
	in.doubts = append(in.doubts, doubt{uint32(id), sign, value})
	if len(in.doubts) == maxDoubts {
		in.decideDecimal()
	}
}

// forgetDoubts takes an order out of those whose amounts are in doubt, as it begins anew.
func (in *intake) forgetDoubts(id int) {
	if len(in.doubts) == 0 {
		return
	}
	if in.doubted == nil {
		in.doubted = map[uint32]int{}
	}
	in.doubted[uint32(id)] = len(in.doubts)
}

// decideDecimal settles the column's decimal sign and the amounts in doubt. If
// no amount has decided it, the sign in doubt parts thousands: three decimal
// places are rare in money.
func (in *intake) decideDecimal() {
	if in.amount.Decide() && len(in.doubts) > 0 {
		in.decimalOpen = true
		in.amount.Decimal = '.' + ',' - in.doubts[0].sign
	}
	for i, d := range in.doubts {
		if d.sign == in.amount.Decimal && i >= in.doubted[d.order] {
			in.out.Amount[d.order] = add(in.out.Amount[d.order], d.value/1000-d.value)
		}
	}
	in.doubts, in.doubted = nil, nil
}
