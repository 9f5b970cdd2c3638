package report

import (
	"slices"

	"keeprate/pkg/customer"
)

// coverage is which days a file speaks of. A file says nothing of days without orders, so that the end of a year
// without orders may belong to it or not: it does where the missing days are no more than the shop's longest silence.
type coverage struct {
	first, last int32
	silence     int32  // the most days in a row without any order, between the first and the last
	sold        []bool // by day from the first to the last, whether there was one
}

func cover(b *customer.Book) coverage {
	first, last, ok := b.Days()
	if !ok {
		return coverage{}
	}
	sold := make([]bool, last-first+1)
	all, _ := b.All()
	for _, day := range all.Day {
		sold[day-first] = true
	}
	for _, day := range b.Nobody.Day {
		sold[day-first] = true
	}
	c, run := coverage{first: first, last: last, sold: sold}, int32(0)
	for _, open := range sold {
		run++
		if open {
			run = 0
		}
		c.silence = max(c.silence, run)
	}
	return c
}

// slack is how many days may be missing at an end of a span: a silence, but no more than a tenth of the span.
func (c coverage) slack(start, end int32) int32 { return min(c.silence, (end-start+1)/10) }

// begins reports whether the file reaches back to the span's start.
func (c coverage) begins(start, end int32) bool {
	return int64(c.first)-int64(start) <= int64(c.slack(start, end))
}

// reaches reports whether the file goes on to the span's end.
func (c coverage) reaches(start, end int32) bool {
	return int64(end)-int64(c.last) <= int64(c.slack(start, end))
}

// sells reports whether the file has an order in the span.
func (c coverage) sells(start, end int32) bool {
	return start <= c.last && end >= c.first && slices.Contains(c.sold[max(start-c.first, 0):min(end-c.first+1, int32(len(c.sold)))], true)
}
