package customer

import "slices"

// Ascending is a sorted copy, by counting the digits of base 2048 from the lowest: one pass for days and for orders,
// three for money, where comparing takes eighteen for a quarter of a million customers.
func Ascending(xs []int64) []int64 {
	if len(xs) == 0 {
		return nil
	}
	lowest, highest := xs[0], xs[0]
	for _, x := range xs {
		lowest, highest = min(lowest, x), max(highest, x)
	}
	if lowest == highest {
		return slices.Clone(xs)
	}
	const bits, mask = 11, 1<<11 - 1
	span := uint64(highest) - uint64(lowest)
	from, to, room := xs, make([]int64, len(xs)), []int64(nil)
	for shift := 0; shift < 64 && span>>shift != 0; shift += bits {
		if to == nil {
			to = make([]int64, len(xs))
		}
		var next [mask + 2]int
		for _, x := range from {
			next[(uint64(x)-uint64(lowest))>>shift&mask+1]++
		}
		for k := 1; k < len(next); k++ {
			next[k] += next[k-1]
		}
		for _, x := range from {
			at := &next[(uint64(x)-uint64(lowest))>>shift&mask]
			to[*at] = x
			*at++
		}
		if shift > 0 {
			room = from // never xs itself
		}
		from, to = to, room
	}
	return from
}

// AscendingSpends are the customers' sums from the least to the most. They are sorted once, for the scores as well as
// for the biggest spenders. The slice belongs to the Book.
func (b *Book) AscendingSpends() []int64 {
	if b.ascending == nil {
		b.ascending = Ascending(b.spend)
	}
	return b.ascending
}
