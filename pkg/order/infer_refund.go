package order

import "strings"

const (
	// backStems begin words that say that something came back: goods or money.
	backStems = "refund., refunds., refunded., refundac, refundir, reimburs, return., returns., returned., returnat, retur., returul, returur, zwrot., zwrotu., zwroty., zwrotow., zwroc, " +
		"vracen, vracanj, povrat., povrata., povracaj, restitu, rambursa, επιστρ"
	// backCosts are words for what sending back costs, which nobody is paid.
	backCosts = " koszt koszty kosztow trosak troskovi troskova curier κοστοσ "
)

// namesRefund tells of a column's name that it is of money given back: one word is
// of an amount or its currency, another of giving back, and none of anything beside.
func (c *column) namesRefund() bool {
	money, back := namedCurrency(c.name) != "", false
	for word := range strings.FieldsSeq(Normal(c.name)) {
		switch {
		case hasStem(" "+word, backStems):
			back = true
		case inWords(decoys, word) || inWords(parts, word) || inWords(pieces, word) || inWords(backCosts, word):
			return false
		default:
			money = money || aliasOf()[word].role.isMoney()
		}
	}
	return money && back
}

// rare tells of amounts that most rows have none of.
func (c *column) rare() bool { return 2*(c.amounts-c.zeros) <= c.capacity }

// refund takes a column of money given back that no alias names. Most orders are
// kept, and none is paid back more than it came to: what remains of the amounts, or
// was taken off them before, is told by that.
func (f *finder) refund(m *mapping) int {
	amounts := f.sums(m)
	for i := range f.columns {
		if !f.taken[i] && f.columns[i].namesRefund() && !f.columns[i].yesOrNo() && f.paysBack(m, i, amounts) {
			return f.take(i)
		}
	}
	return -1
}

// paysBack tells whether the cells of a column can be what was paid back of the
// orders' amounts. Rows without a day are of anything.
func (f *finder) paysBack(m *mapping, i int, amounts []int64) bool {
	var money moneyColumn
	rows, back, bad := 0, 0, 0
	for k, amount := range amounts {
		row := f.header + 1 + k
		if m.Date >= 0 && len(f.sample.at(row, m.Date)) == 0 {
			continue
		}
		value, _, got := money.read(f.sample.at(row, i))
		if value = max(value, -value); value > amount && value > 0 {
			return false
		}
		rows++
		countIf(&back, value > 0)
		countIf(&bad, got == readBad)
	}
	return 2*back <= rows && 10*bad <= rows
}

// sums are for each row of the sample the amounts of all rows of its order.
func (f *finder) sums(m *mapping) []int64 {
	amounts := f.values(max(m.Amount, m.Price))
	if m.Price >= 0 {
		for k, quantity := range f.values(m.Quantity) {
			amounts[k], _ = times(amounts[k], max(quantity, unit))
		}
	}
	if m.Order < 0 {
		return amounts
	}
	of := map[string]int64{}
	for k, amount := range amounts {
		of[string(f.sample.at(f.header+1+k, m.Order))] += amount
	}
	for k := range amounts {
		amounts[k] = of[string(f.sample.at(f.header+1+k, m.Order))]
	}
	return amounts
}
