package order

import (
	"strings"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

const (
	// backStems begin words that say that something came back: goods or money.
	backStems = "refund., refunds., refunded., refundac, refundir, reimburs, return., returns., returned., returnat, retur., returul, returur, zwrot., zwrotu., zwroty., zwrotow., zwroc, " +
		"vracen, vracanj, povrat., povrata., povracaj, restitu, rambursa, επιστρ"
	// backCosts begin words for what sending back costs, which nobody is paid.
	backCosts = "koszt, tros, curier, κοστ"
)

// namesRefund tells of a column's name that it is of money given back: one word is
// of an amount or its currency, another of giving back, and none of anything beside.
func (c *column) namesRefund() bool {
	name := fold.Name(c.name)
	money, back := role.NamedCurrency(c.name) != "", false
	for _, word := range strings.Fields(name) {
		switch {
		case status.HasStem(" "+word, backStems):
			back = true
		case role.IsDecoy(word):
			return false
		default:
			money = money || role.Alias(word).IsMoney()
		}
	}
	return money && back && !status.HasStem(" "+name, backCosts)
}

// nameRefunds finds the columns of money given back that no alias names: most
// orders are kept.
func (f *finder) nameRefunds() {
	for i := range f.columns {
		if c := &f.columns[i]; !c.named.IsOwn() && 2*(c.amounts-c.zeros) <= c.capacity && c.namesRefund() {
			c.named = role.Named{Role: role.Refund, Score: role.ScoreWords}
		}
	}
}

// exceeds tells of a refund's column without an alias that it is no such thing, as
// more is paid back than an order came to: it may have been taken off before.
func (f *finder) exceeds(m *mapping) bool {
	if m.Amount < 0 || m.lines || f.columns[m.Refund].named.Score != role.ScoreWords {
		return false
	}
	amounts := f.values(m.Amount)
	for k, value := range f.values(m.Refund) {
		if value = max(value, -value); value > max(amounts[k], 0) {
			return true
		}
	}
	return false
}
