package customer

import (
	"math/bits"
	"slices"

	"keeprate/pkg/order"
)

// share gives the picked orders to their customers and returns the customers' ids. It goes through the file in the
// file's order and writes where each order belongs: a million orders are more than the processor's cache holds, and
// reading them in another order would miss it once more for every column. What lies together by then is sorted.
func (b *Book) share(picked []uint32, o *order.Orders) []uint32 {
	// Most files have their days in order, the newest first or last: backwards through the first, there is little to sort.
	if n := len(picked); n > 0 && o.Day[picked[0]] > o.Day[picked[n-1]] {
		slices.Reverse(picked)
	}
	p, most := packingOf(picked, o)
	// Counted by id + 1, which makes 0 of NoCustomer: the purchases of nobody come before those of the customers.
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
	b.Nobody = Purchases{days[:nobody:nobody], amounts[:nobody:nobody]}
	b.all = Purchases{days[nobody:], amounts[nobody:]}
	if !p.fits {
		for _, i := range picked {
			end := &ends[o.Customer[i]+1]
			days[*end], amounts[*end] = o.Day[i], o.Amount[i]
			*end++
		}
		b.finish()
		return ids
	}
	for _, i := range picked {
		end := &ends[o.Customer[i]+1]
		at := *end
		*end = at + 1
		amounts[at] = (int64(o.Day[i])-p.firstDay)<<(p.shift&63) | (o.Amount[i] - p.least)
	}
	b.unpack(p)
	return ids
}

// packing makes one number of a purchase: its day above its amount, each less the least there is. Such numbers are in
// the order of their purchases. One of them for each order, written where it belongs, misses the cache half as often as
// a day and an amount do, and is sorted in less time.
type packing struct {
	firstDay, lastDay, least int64
	shift                    uint // of the day
	fits                     bool // false of days or amounts so far apart that 63 bits don't hold them
}

// packingOf is the packing that the picked orders need. most is the highest id of their customers, and one more.
func packingOf(picked []uint32, o *order.Orders) (p packing, most uint32) {
	if len(picked) == 0 {
		return p, 0
	}
	first := picked[0]
	p.firstDay, p.lastDay, p.least = int64(o.Day[first]), int64(o.Day[first]), o.Amount[first]
	greatest := p.least
	for _, i := range picked {
		day, amount := int64(o.Day[i]), o.Amount[i]
		most = max(most, o.Customer[i]+1)
		p.firstDay, p.lastDay = min(p.firstDay, day), max(p.lastDay, day)
		p.least, greatest = min(p.least, amount), max(greatest, amount)
	}
	p.shift = uint(bits.Len64(uint64(greatest) - uint64(p.least)))
	p.fits = p.shift+uint(bits.Len64(uint64(p.lastDay-p.firstDay))) < 64
	return p, most
}

// unpack sorts the purchases, which stand packed in place of their amounts, unpacks them and sums them up.
func (b *Book) unpack(p packing) {
	b.firstDay, b.lastDay = int32(p.firstDay), int32(p.lastDay)
	p.unpack(b.Nobody)
	b.spend = make([]int64, len(b.starts)-1)
	for c := range b.spend {
		b.spend[c] = p.unpack(b.Purchases(c))
	}
}

// unpack does so for one customer's, and returns their sum.
func (p *packing) unpack(of Purchases) (sum int64) {
	sortPacked(of.Amount)
	days := of.Day[:len(of.Amount)]
	for i, x := range of.Amount {
		amount := x&(1<<(p.shift&63)-1) + p.least
		days[i], of.Amount[i] = int32(p.firstDay+x>>(p.shift&63)), amount
		sum += amount
	}
	return sum
}

// sortPacked sorts as Purchases.sort does.
func sortPacked(xs []int64) {
	gap := 1
	for gap < len(xs)/9 {
		gap = gap*9/4 + 1
	}
	for ; gap > 0; gap = gap * 4 / 9 {
		for i := gap; i < len(xs); i++ {
			x, j := xs[i], i
			for ; j >= gap && xs[j-gap] > x; j -= gap {
				xs[j] = xs[j-gap]
			}
			xs[j] = x
		}
	}
}
