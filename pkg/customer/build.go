package customer

import "keeprate/pkg/order"

// Use says which orders count. The zero value takes the statuses that count by default and the currency with most
// orders.
type Use struct {
	Status   []bool // by index in order.Orders.Statuses; nil for the default of each
	Currency uint8  // index in order.Orders.Currencies
}

// Build makes the Book of the orders that count. It numbers the customers as the orders do, without those who have
// no order that counts.
func Build(o *order.Orders, use Use) *Book {
	b := &Book{NoDates: o.NoDates, NoAmounts: o.NoAmounts}
	if int(use.Currency) < len(o.Currencies) {
		b.Currency = o.Currencies[use.Currency].Code
	}
	ids := b.share(b.pick(o, counted(o, use.Status), use.Currency), o)
	b.names = func(c int) string { return o.CustomerName(ids[c]) }
	b.folded = func(dst []byte, c int) []byte { return o.AppendFoldedName(dst, ids[c]) }
	return b
}

// counted is, by status, whether its orders count.
func counted(o *order.Orders, chosen []bool) *[256]bool {
	var is [256]bool
	for i := range is {
		switch {
		case i < len(chosen):
			is[i] = chosen[i]
		case i < len(o.Statuses):
			is[i] = o.Statuses[i].Counted
		default:
			is[i] = true
		}
	}
	return &is
}

// pick lists the orders that count and counts the others.
func (b *Book) pick(o *order.Orders, counts *[256]bool, currency uint8) []uint32 {
	picked := make([]uint32, 0, len(o.Day))
	for i := range o.Day {
		switch {
		case i < len(o.Status) && !counts[o.Status[i]]:
			b.Excluded++
		case i < len(o.Currency) && o.Currency[i] != currency:
			b.OtherCurrency++
		default:
			picked = append(picked, uint32(i))
		}
	}
	return picked
}
