package sample

import "math"

// random is a sequence of numbers that look like chance: splitmix64 (Steele, Lea and Flood, 2014). The standard
// library's generators would be larger than all of this package.
type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	x := uint64(*r)
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// share is a number from 0 up to 1.
func (r *random) share() float64 { return float64(r.next()>>11) / (1 << 53) }

// below is a whole number from 0 up to n.
func (r *random) below(n int) int { return int(r.next() >> 1 % uint64(n)) }

// happens is true in that share of cases.
func (r *random) happens(share float64) bool { return r.share() < share }

// spread is a factor around 1, its logarithm normally distributed with that deviation (the sum of twelve numbers of
// equal chance is near enough).
func (r *random) spread(deviation float64) float64 {
	sum := -6.
	for range 12 {
		sum += r.share()
	}
	return math.Exp(sum * deviation)
}
