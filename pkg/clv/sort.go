package clv

// ascending sorts in place, by counting the digits of base 2048 from the lowest.
func ascending(xs []uint64) {
	const bits, mask = 11, 1<<11 - 1
	highest := uint64(0)
	for _, x := range xs {
		highest = max(highest, x)
	}
	from, to := xs, make([]uint64, len(xs))
	for shift := 0; shift < 64 && highest>>shift != 0; shift += bits {
		var next [mask + 2]int
		for _, x := range from {
			next[x>>shift&mask+1]++
		}
		for k := 1; k < len(next); k++ {
			next[k] += next[k-1]
		}
		for _, x := range from {
			at := &next[x>>shift&mask]
			to[*at] = x
			*at++
		}
		from, to = to, from
	}
	copy(xs, from)
}
