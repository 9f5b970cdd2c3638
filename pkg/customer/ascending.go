package rfm

// ascending is a sorted copy, by counting the digits of base 2048 from the lowest: one pass for days and for orders,
// three for money, where comparing takes eighteen for a quarter of a million customers.
func ascending(xs []int64) []int64 {
	lowest, highest := xs[0], xs[0]
	for _, x := range xs {
		lowest, highest = min(lowest, x), max(highest, x)
	}
	const bits, mask = 11, 1<<11 - 1
	span := uint64(highest) - uint64(lowest)
	from, to := append([]int64(nil), xs...), make([]int64, len(xs))
	for shift := 0; shift < 64 && span>>shift != 0; shift += bits {
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
		from, to = to, from
	}
	return from
}
