package order

import (
	"strings"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/role"
)

// collected tells of amounts that a courier collects on delivery, which are the
// orders' own where nearly all are paid so: couriers' lists have no others. What
// was paid before is 0 or blank in them.
func (c *column) collected() bool {
	return collects(role.StripCurrency(c.normal)) && c.mostly(c.amounts, 9) && 10*(c.amounts-c.zeros) >= 9*c.capacity
}

// collected takes the first such column.
//
//go:noinline
func (f *finder) collected() int { return f.first((*column).collected) }

// collects tells whether a name, in normal form, is of cash on delivery and not of
// what that costs.
func collects(name string) bool {
	const (
		cash  = " pobranie pobrania ramburs otkup otkupnina otkupnine pouzece αντικαταβολη αντικαταβολησ dobirka nachnahme utanvet "
		money = " kwota wartosc suma iznos vrednost valoare ποσο "
	)
	says := false
	for word := range strings.FieldsSeq(name) {
		switch {
		case fold.InWords(cash, word):
			says = true
		case !fold.InWords(money, word):
			return name == "cod amount" || name == "cash on delivery"
		}
	}
	return says
}
