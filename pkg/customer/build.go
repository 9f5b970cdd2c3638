package customer

import (
	"slices"

	"keeprate/pkg/order"
)

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
	b.finish()
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

// share gives the picked orders to their customers and returns the customers' ids. It goes through the file in the
// file's order and writes where each order belongs: a million orders are more than the processor's cache holds, and
// reading them in another order would miss it once more for every column. finish sorts what lies together by then.
func (b *Book) share(picked []uint32, o *order.Orders) []uint32 {
	// Most files have their days in order, the newest first or last: backwards through the first, there is little to sort.
	if n := len(picked); n > 0 && o.Day[picked[0]] > o.Day[picked[n-1]] {
		slices.Reverse(picked)
	}
	// Counted by id + 1, which makes 0 of NoCustomer: the purchases of nobody come before those of the customers.
	most := uint32(0)
	for _, i := range picked {
		most = max(most, o.Customer[i]+1)
	}
	ends := make([]uint32, most+1)
	for _, i := range picked {
		ends[o.Customer[i]+1]++
	}
	nobody, total := ends[0], uint32(0)
	var ids []uint32
	b.starts = append(make([]uint32, 0, most+1), 0)
	for id, n := range ends {
		ends[id] = total
		if total += n; n > 0 && id > 0 {
			ids = append(ids, uint32(id-1))
			b.starts = append(b.starts, total-nobody)
		}
	}
	days, amounts := make([]int32, total), make([]int64, total)
	for _, i := range picked {
		end := &ends[o.Customer[i]+1]
		at := *end
		*end = at + 1
		days[at], amounts[at] = o.Day[i], o.Amount[i]
	}
	b.Nobody = Purchases{days[:nobody:nobody], amounts[:nobody:nobody]}
	b.all = Purchases{days[nobody:], amounts[nobody:]}
	return ids
}
