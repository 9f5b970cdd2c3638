package report

import (
	"slices"

	"keeprate/pkg/customer"
)

// medianGap is the median of the days between a customer's consecutive distinct purchase days, over all customers and
// the gaps that end within the span; zero where there are none. It counts the gaps by their length.
func medianGap(b *customer.Book, within span) float64 {
	first, last, ok := b.Days()
	if !ok {
		return 0
	}
	lengths, n := make([]int, last-first+1), 0
	for c := range b.Len() {
		p := b.Purchases(c)
		for i := 1; i < len(p.Day); i++ {
			day := p.Day[i]
			if day != p.Day[i-1] && day >= within.first && day <= within.last {
				lengths[day-p.Day[i-1]]++
				n++
			}
		}
	}
	if n == 0 {
		return 0
	}
	return float64(place(lengths, (n-1)/2)+place(lengths, n/2)) / 2
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
	var gaps []int64 // as wide as amounts: one sort serves both
	for i := 1; i < len(days); i++ {
		if days[i] != days[i-1] {
			gaps = append(gaps, int64(days[i]-days[i-1]))
		}
	}
	n := len(gaps)
	if n == 0 {
		return 0
	}
	slices.Sort(gaps)
	return float64(gaps[(n-1)/2]+gaps[n/2]) / 2
}

// overdue reports whether a silence is longer than SlippingFactor times a customer's median gap. Counting the gaps that
// are short enough decides it without sorting them, unless they are exactly half.
func overdue(days []int32, silence int32) bool {
	gaps, short := 0, 0
	for i := 1; i < len(days); i++ {
		if gap := days[i] - days[i-1]; gap > 0 {
			gaps++
			if SlippingFactor*gap < silence {
				short++
			}
		}
	}
	if gaps > 0 && 2*short == gaps {
		return SlippingFactor*ownGap(days) < float64(silence)
	}
	return 2*short > gaps
}
