package report

import (
	"math/bits"
	"slices"

	"keeprate/pkg/customer"
)

// valueBars is how many bars the histogram of order values has at most, before the open one.
const valueBars = 16

// valueSpread is the spread of the values of all orders.
func valueSpread(v *Values, b *customer.Book) {
	all, _ := b.All()
	amounts := [][]int64{all.Amount, b.Nobody.Amount}
	v.Orders = b.Orders()
	ranks := []int{0, v.Orders - 1}
	for _, p := range percents {
		h := (v.Orders - 1) * p
		ranks = append(ranks, h/100, (h+99)/100)
	}
	at := ranked(amounts, ranks)
	for i, to := range [...]*int64{&v.P5, &v.P25, &v.P50, &v.P75, &v.P95} {
		low, high := at[2*i+2], at[2*i+3]
		*to = low + ((high-low)*int64((v.Orders-1)*percents[i]%100)+50)/100
	}
	least, most := v.P5, v.P95
	if least == most {
		least, most = at[0], at[1]
	}
	v.Bins = valueBins(amounts, least, most)
}

// valueBins counts the bars from the low value, or from zero where that is near, to the high one, and what is beyond.
func valueBins(amounts [][]int64, low, high int64) []Bin {
	if low >= 0 && low < high/2 {
		low = 0
	}
	width := int64(1)
	for 1+(high-low)/width > valueBars {
		width = nextRound(width)
	}
	from := low - (low%width+width)%width
	bins := make([]Bin, 2+(high-from)/width)
	for i := range bins {
		bins[i].From = from + int64(i)*width
	}
	last := uint64(len(bins) - 1)
	for _, list := range amounts {
		for _, x := range list {
			beyond := x - from
			beyond &^= beyond >> 63 // no less than 0
			bins[min(uint64(beyond)/uint64(width), last)].Count++
		}
	}
	if bins[last].Count == 0 {
		bins = bins[:last]
	}
	return bins
}

// nextRound is the next of 1, 2, 5, 10, 20, 50, …
func nextRound(x int64) int64 {
	lead := x
	for lead >= 10 {
		lead /= 10
	}
	if lead == 2 {
		return x / 2 * 5
	}
	return x * 2
}

// topSpenders sums up what the biggest spenders make.
func topSpenders(top []TopShare, ascending []int64) {
	for i := range top {
		t := &top[i]
		t.Percent = 10 * (i + 1)
		t.Customers = (len(ascending)*t.Percent + 99) / 100
		for _, spend := range ascending[len(ascending)-t.Customers:] {
			t.Revenue += spend
		}
	}
}

// buckets is how many buckets the values are counted by: 128 for each power of two.
const buckets = 57 * 128

// ranked finds the values at some places, from 0, of the ascending order of all lists together, without sorting them:
// it counts them by buckets of almost equal ones, and sorts only the buckets that hold the places.
//
// A bucket is a value's highest eight bits behind the number of the lower ones, so that it grows with the value; those
// below zero, of which there are few, are in the first. Neither a branch nor a call, as it is asked for every order.
func ranked(lists [][]int64, ranks []int) []int64 {
	var counts [buckets]int
	for _, list := range lists {
		for _, x := range list {
			x &^= x >> 63
			lower := uint(bits.Len64(uint64(x)|0xff)-8) & 63
			counts[lower<<7+uint(x>>lower)]++
		}
	}
	// The values of the buckets that hold the places, and nothing of the others, so that the places close up.
	var wanted [buckets]bool
	places := make([]int, len(ranks))
	for i, rank := range ranks {
		b := 0
		for ; counts[b] <= rank; b++ {
			rank -= counts[b]
		}
		wanted[b] = true
		places[i] = b<<32 + rank
	}
	var gathered []int64
	for _, list := range lists {
		for _, x := range list {
			y := x &^ (x >> 63)
			lower := uint(bits.Len64(uint64(y)|0xff)-8) & 63
			if wanted[lower<<7+uint(y>>lower)] {
				gathered = append(gathered, x)
			}
		}
	}
	slices.Sort(gathered)
	found := make([]int64, len(ranks))
	for i, place := range places {
		at := place & (1<<32 - 1)
		for b, is := range wanted[:place>>32] {
			if is {
				at += counts[b]
			}
		}
		found[i] = gathered[at]
	}
	return found
}
