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

// ownGap is the median of one customer's gaps, or zero where all purchases are of one day. The days are sorted;
// scratch is reused.
func ownGap(days []int32, scratch []int32) (gap float64, reuse []int32) {
	scratch = scratch[:0]
	for i := 1; i < len(days); i++ {
		if days[i] != days[i-1] {
			scratch = append(scratch, days[i]-days[i-1])
		}
	}
	n := len(scratch)
	if n == 0 {
		return 0, scratch
	}
	slices.Sort(scratch)
	return float64(scratch[(n-1)/2]+scratch[n/2]) / 2, scratch
}
