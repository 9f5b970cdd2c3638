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
	b := &Book{}
	if int(use.Currency) < len(o.Currencies) {
		b.Currency = o.Currencies[use.Currency].Code
	}
	picked := b.pick(o, counted(o, use.Status), use.Currency)
	sortByDay(picked, o.Day)
	ids := b.share(picked, o)
	b.names = func(c int) string { return o.CustomerName(ids[c]) }
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

// sortByDay sorts orders by their day: by counting the digits of base 65536, one for any span under 179 years. Most
// files have their days in order already, the newest first or last.
func sortByDay(orders []uint32, day []int32) {
	if len(orders) == 0 {
		return
	}
	first, last := day[orders[0]], day[orders[0]]
	before, rising, falling := first, true, true
	for _, i := range orders {
		d := day[i]
		first, last = min(first, d), max(last, d)
		rising, falling = rising && d >= before, falling && d <= before
		before = d
	}
	if rising {
		return
	}
	if falling {
		slices.Reverse(orders)
		return
	}
	span := uint32(last) - uint32(first)
	from, to := orders, make([]uint32, len(orders))
	for shift := 0; shift == 0 || shift < 32 && span>>shift != 0; shift += 16 {
		next := make([]uint32, min(span>>shift, 0xffff)+2)
		for _, i := range from {
			next[(uint32(day[i])-uint32(first))>>shift&0xffff+1]++
		}
		for k := 1; k < len(next); k++ {
			next[k] += next[k-1]
		}
		for _, i := range from {
			at := &next[(uint32(day[i])-uint32(first))>>shift&0xffff]
			to[*at] = i
			*at++
		}
		from, to = to, from
	}
	copy(orders, from)
}

// share gives the picked orders, which are sorted by day, to their customers and returns the customers' ids.
func (b *Book) share(picked []uint32, o *order.Orders) []uint32 {
	most := uint32(0)
	for _, i := range picked {
		if id := o.Customer[i]; id != order.NoCustomer {
			most = max(most, id+1)
		}
	}
	ends := make([]uint32, most)
	for _, i := range picked {
		if id := o.Customer[i]; id != order.NoCustomer {
			ends[id]++
		}
	}
	var ids []uint32
	b.starts = append(make([]uint32, 0, most+1), 0)
	total := uint32(0)
	for id, n := range ends {
		ends[id] = total
		if total += n; n > 0 {
			ids = append(ids, uint32(id))
			b.starts = append(b.starts, total)
		}
	}
	b.all, b.Nobody = makePurchases(int(total)), makePurchases(len(picked)-int(total))
	days, amounts, nobody := b.all.Day, b.all.Amount, 0
	for _, i := range picked {
		id := o.Customer[i]
		if id == order.NoCustomer {
			b.Nobody.Day[nobody], b.Nobody.Amount[nobody] = o.Day[i], o.Amount[i]
			nobody++
			continue
		}
		at := ends[id]
		ends[id]++
		days[at], amounts[at] = o.Day[i], o.Amount[i]
	}
	for c := range ids {
		if b.Count(c) > 1 {
			b.Purchases(c).settle()
		}
	}
	b.Nobody.settle()
	return ids
}

func makePurchases(n int) Purchases { return Purchases{make([]int32, n), make([]int64, n)} }

// settle orders the purchases of a same day by amount.
func (p Purchases) settle() {
	for i := 0; i < len(p.Day); {
		j := i + 1
		for j < len(p.Day) && p.Day[j] == p.Day[i] {
			j++
		}
		if j > i+1 {
			slices.Sort(p.Amount[i:j])
		}
		i = j
	}
}
