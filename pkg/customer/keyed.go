package customer

// Keyed is a customer with the number to be sorted by.
type Keyed struct {
	Key      uint64
	Customer uint32
}

// SortKeyed sorts by key, upwards; equal ones keep their order. It counts the digits of the keys from the lowest, those
// alone in which the keys differ: two or three passes for days, orders and money, where comparing takes eighteen for a
// quarter of a million customers. room is as long as xs, for its own use.
func SortKeyed(xs, room []Keyed) {
	if len(xs) == 0 {
		return
	}
	bits := 11
	if len(xs) < 2048 {
		bits = 8
	}
	mask := uint64(1)<<bits - 1
	differ := uint64(0)
	for _, x := range xs {
		differ |= x.Key ^ xs[0].Key
	}
	var counters [2048]uint32
	from, to := xs, room
	for shift := 0; shift < 64; shift += bits {
		if differ>>shift&mask == 0 {
			continue
		}
		next := counters[:mask+1]
		clear(next)
		for _, x := range from {
			next[x.Key>>shift&mask]++
		}
		sum := uint32(0)
		for digit, n := range next {
			next[digit] = sum
			sum += n
		}
		for _, x := range from {
			at := &next[x.Key>>shift&mask]
			to[*at] = x
			*at++
		}
		from, to = to, from
	}
	if &from[0] != &xs[0] {
		copy(xs, from)
	}
}
