package report

import (
	"math"
	"slices"

	"keeprate/pkg/customer"
)

// valueBars is how many bars the histogram of order values has at most, before the open one.
const valueBars = 16

// valueSpread is the spread of the values of all orders.
func valueSpread(b *customer.Book) Values {
	all, _ := b.All()
	amounts := [][]int64{all.Amount, b.Nobody.Amount}
	v := Values{Orders: b.Orders()}
	percents := [...]int{5, 25, 50, 75, 95}
	ranks := []int{0, v.Orders - 1}
	for _, p := range percents {
		h := (v.Orders - 1) * p
		ranks = append(ranks, h/100, (h+99)/100)
	}
	at := ranked(amounts, ranks)
	least, most := at[0], at[1]
	for i, to := range [...]*int64{&v.P5, &v.P25, &v.P50, &v.P75, &v.P95} {
		rest := int64((v.Orders - 1) * percents[i] % 100)
		low, high := at[2*i+2], at[2*i+3]
		*to = low + ((high-low)*rest+50)/100
	}
	if v.P5 < v.P95 {
		least, most = v.P5, v.P95
	}
	v.Bins = valueBins(amounts, least, most)
	return v
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
	if bins[len(bins)-1].Count == 0 {
		bins = bins[:len(bins)-1]
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

// topSpenders is what the biggest spenders make.
func topSpenders(b *customer.Book) []TopShare {
	n := b.Len()
	if n == 0 {
		return nil
	}
	shares := []TopShare{{Percent: 10}, {Percent: 20}}
	var ranks []int
	for i := range shares {
		shares[i].Customers = (n*shares[i].Percent + 99) / 100
		ranks = append(ranks, n-shares[i].Customers)
	}
	least := ranked([][]int64{b.Spends()}, ranks)
	for i := range shares {
		// Those who spent more than the last of them, and the last one's sum for as many as are missing.
		more := 0
		for _, spend := range b.Spends() {
			if spend > least[i] {
				more++
				shares[i].Revenue += spend
			}
		}
		shares[i].Revenue += int64(shares[i].Customers-more) * least[i]
	}
	return shares
}

// ranked finds the values at some places, from 0, of the ascending order of all lists together, without sorting them:
// it counts the values by buckets of almost equal ones, and sorts only the buckets that hold the places.
func ranked(lists [][]int64, ranks []int) []int64 {
	counts := make([]int32, buckets)
	for _, list := range lists {
		for _, x := range list {
			counts[bucket(x)]++
		}
	}
	type place struct{ bucket, rank int } // rank: within the bucket
	at := make([]place, len(ranks))
	numbers := make([]uint8, buckets) // of the buckets that are gathered, from 1
	var gathered [][]int64
	for i, rank := range ranks {
		p := &at[i]
		for p.rank = rank; int(counts[p.bucket]) <= p.rank; p.bucket++ {
			p.rank -= int(counts[p.bucket])
		}
		if numbers[p.bucket] == 0 {
			gathered = append(gathered, make([]int64, 0, counts[p.bucket]))
			numbers[p.bucket] = uint8(len(gathered))
		}
	}
	for _, list := range lists {
		for _, x := range list {
			if k := numbers[bucket(x)]; k != 0 {
				gathered[k-1] = append(gathered[k-1], x)
			}
		}
	}
	for _, values := range gathered {
		slices.Sort(values)
	}
	found := make([]int64, len(ranks))
	for i, p := range at {
		found[i] = gathered[numbers[p.bucket]-1][p.rank]
	}
	return found
}

// buckets is how many buckets there are: 128 for each power of two.
const buckets = 64 * 128

// bucket numbers the values in ascending order by their highest eight bits, which stand on top in a float64. Those below
// zero, of which there are few, are in one. There are no branches, as it is asked for every order.
func bucket(x int64) int {
	x &^= x >> 63
	return int(math.Float64bits(float64(x)+1)>>45) - 1023<<7
}
