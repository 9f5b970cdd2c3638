package report

import (
	"math"
	"slices"

	"keeprate/pkg/customer"
)

// gapLengths is room for the number of gaps of each length, in days, between consecutive purchases.
func gapLengths(b *customer.Book) []int {
	first, last, ok := b.Days()
	if !ok {
		return nil
	}
	return make([]int, last-first+1)
}

// measure sums up the gaps that were counted by their length: those of no days are purchases of one day and no gaps.
func (t *tally) measure(lengths []int) {
	for days, n := range lengths {
		if days > 0 {
			t.gaps += n
			t.gapDays += int64(n) * int64(days)
		}
	}
	if t.gaps > 0 {
		lengths[0] = 0
		t.medianGap = float64(place(lengths, (t.gaps-1)/2)+place(lengths, t.gaps/2)) / 2
	}
}

// place is the length of gap i, in ascending order.
func place(lengths []int, i int) int {
	for length, n := range lengths {
		if i -= n; i < 0 {
			return length
		}
	}
	return len(lengths)
}

// ownGap is the median of one customer's gaps, or zero where all purchases are of one day. The days are sorted.
func ownGap(days []int32) float64 {
	twice, _ := twiceGap(days, nil)
	return float64(twice) / 2
}

// twiceGap is twice that median. It works in room, and gives back what that has grown to, for the next customer.
func twiceGap(days []int32, room []int64) (twice int64, grown []int64) {
	gaps := room[:0] // as wide as amounts: one sort serves both
	for i := 1; i < len(days); i++ {
		if days[i] != days[i-1] {
			gaps = append(gaps, int64(days[i]-days[i-1]))
		}
	}
	n := len(gaps)
	if n == 0 {
		return 0, gaps
	}
	if n > 20 {
		slices.Sort(gaps)
	}
	for i := 1; i < n && n <= 20; i++ { // as most customers have few
		for j := i; j > 0 && gaps[j-1] > gaps[j]; j-- {
			gaps[j-1], gaps[j] = gaps[j], gaps[j-1]
		}
	}
	return gaps[(n-1)/2] + gaps[n/2], gaps
}

// overdue reports whether a silence is longer than SlippingFactor times a customer's median gap. Counting the gaps that
// are short enough decides it without sorting them. Where they are exactly half, the median lies between the longest of
// them and the shortest of the others.
func overdue(days []int32, silence int32) bool {
	short, long, longest, shortest := 0, 0, int32(0), int32(math.MaxInt32)
	for i := 1; i < len(days); i++ {
		gap := days[i] - days[i-1]
		switch {
		case gap <= 0:
		case SlippingFactor*gap < silence:
			short++
			longest = max(longest, gap)
		default:
			long++
			shortest = min(shortest, gap)
		}
	}
	if short > 0 && short == long {
		return SlippingFactor*(int64(longest)+int64(shortest)) < 2*int64(silence)
	}
	return short > long
}
