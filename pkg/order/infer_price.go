package order

import (
	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/role"
)

const (
	// lesser are words for what the shop paid itself, and for what the discount is yet
	// to be taken off: it is the amount only where no other is.
	lesser = " zakupu nabycia katalogowa przed stara regularna nabavna kupovna pre achizitie cumparare inainte initial αγορασ κτησησ πριν αρχικη purchase before old original regular "
	// deposits are words for what was paid in advance.
	deposits = " zaliczka zadatek przedplata wplacono zaplacono kapara avans uplaceno placeno achitat acont προκαταβολη καπαρο πληρωθηκε deposit paid prepaid "
)

// prefer changes how surely a column's name speaks for an amount, beside others of
// its role: the price that the customer paid is another than the first, or the shop's own.
func (f *finder) prefer(c *column, score, most int) int {
	if fold.AnyInWords(lesser, c.normal) {
		return score / 3
	}
	if bare, off := role.WithoutDiscount(c.normal); off && 10*(c.amounts-c.zeros) >= 9*most && f.column(bare) >= 0 {
		return role.ScoreExact + 1
	}
	return score
}

// derived tells of a column of sums that each row's own amount stands beside it:
// it adds up the rows so far, or a few of them, or is what is left to pay.
func (f *finder) derived(m *mapping, i int) bool {
	own := f.values(i)
	for k := range f.columns {
		var others []int64
		sign := int64(1)
		switch {
		case k == i: // the sum of the row before is to the row's what a deposit is to what is left
			others, sign = append([]int64{0}, own...), -1
		case fold.AnyInWords(deposits, f.columns[k].normal):
			others = f.values(k)
		default:
			continue
		}
		for j := range f.columns {
			c := &f.columns[j]
			switch {
			case f.taken[j] || j == k || c.named.Aside || !c.unnamed() && !c.named.Role.IsMoney():
			case m.Order < 0 && c.named.Role == role.Subtotal && 2*f.columns[i].filled < c.amounts, adds(f.values(j), own, others, sign):
				return true
			}
		}
	}
	return false
}

// values are the amounts of a column in the sample, 0 where there is none.
func (f *finder) values(i int) []int64 {
	var values []int64
	var m parse.Money
	for row := f.header + 1; row < len(f.sample.rows); row++ {
		value, _, _ := m.Read(f.sample.at(row, i))
		values = append(values, value)
	}
	return values
}

// adds tells whether totals are amounts and sign times others, in nearly all of at
// least a few rows.
func adds(totals, amounts, others []int64, sign int64) bool {
	rows, right, some := 0, 0, 0
	for row, total := range totals {
		if total != 0 {
			rows++
			countIf(&some, others[row] != 0)
			countIf(&right, total == amounts[row]+sign*others[row])
		}
	}
	return rows > 2 && some > 1 && 10*right >= 9*rows
}
