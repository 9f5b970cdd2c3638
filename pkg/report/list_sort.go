package report

import (
	"math"

	"keeprate/pkg/customer"
	"keeprate/pkg/rfm"
)

// undefined is the key of customers for whom a column has no value.
const undefined = math.MaxUint64

// keyInt and keyFloat are keys in the order of the numbers.
func keyInt(x int64) uint64 { return uint64(x) ^ 1<<63 }

func keyFloat(x float64) uint64 {
	if x != x {
		return undefined
	}
	bits := math.Float64bits(x)
	return bits ^ (uint64(int64(bits)>>63) | 1<<63)
}

// sort is every customer of the Book in the order asked for.
func (l *List) sort(by Column, descending bool) []uint32 {
	n := l.r.book.Len()
	sorted := make([]uint32, n)
	var byName []uint32
	if by != InFileOrder {
		byName = l.r.book.Names().Sorted()
	}
	if by == InFileOrder || by == ByName {
		for i := range sorted {
			at := i
			if descending {
				at = n - 1 - i
			}
			sorted[i] = uint32(at)
			if by == ByName {
				sorted[i] = byName[at]
			}
		}
		return sorted
	}
	keys := l.keys(by)
	xs := make([]customer.Keyed, 2*n)
	flip := uint64(0)
	if descending {
		flip--
	}
	without, with := 0, 0
	for _, c := range byName {
		if keys[c] == undefined {
			sorted[without] = c
			without++
		} else {
			xs[with] = customer.Keyed{Key: keys[c] ^ flip, Customer: c}
			with++
		}
	}
	copy(sorted[with:], sorted[:without])
	xs, room := xs[:with], xs[n:n+with]
	customer.SortKeyed(xs, room)
	for i := range xs {
		sorted[i] = xs[i].Customer
	}
	return sorted
}

// keys is a column, by customer, as numbers to sort by.
func (l *List) keys(by Column) []uint64 {
	b, asOf := l.r.book, l.r.RFM.AsOf
	keys := make([]uint64, b.Len())
	if values := l.extra(by); values != nil {
		for c := range keys {
			keys[c] = undefined
			if c < len(*values) {
				keys[c] = keyFloat((*values)[c])
			}
		}
		return keys
	}
	var room []int64
	place := l.places()
	for c := range keys {
		orders, spend, last := b.Until(c, asOf)
		if orders == 0 {
			continue
		}
		x := int64(orders)
		switch by {
		case BySpend:
			x = spend
		case ByFirst:
			x = int64(b.First(c))
		case ByLast:
			x = int64(last)
		case ByDaysSince:
			x = int64(asOf - last)
		case BySegment:
			x = int64(place[l.r.scores.Cells[c]])
		case ByMedianGap:
			var twice int64
			if twice, room = twiceGap(b.Purchases(c).Day[:orders], room); twice == 0 {
				keys[c] = undefined
				continue
			}
			x = twice
		}
		keys[c] = keyInt(x)
	}
	return keys
}

// places is, by Cell, the place of its segment.
func (l *List) places() (place [126]uint8) {
	for cell := range place {
		id := rfm.Cell(cell).Segment()
		for i, s := range l.r.RFM.Segments {
			if s.ID == id {
				place[cell] = uint8(i)
			}
		}
	}
	return place
}
