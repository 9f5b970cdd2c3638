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
	sorted := make([]uint32, 0, n)
	if by == InFileOrder || by == ByName {
		for i := range n {
			if descending {
				i = n - 1 - i
			}
			c := uint32(i)
			if by == ByName {
				c = l.r.book.Names().Sorted()[i]
			}
			sorted = append(sorted, c)
		}
		return sorted
	}
	keys := l.keys(by)
	xs := make([]customer.Keyed, 0, n)
	var last []uint32
	for _, c := range l.r.book.Names().Sorted() {
		switch key := keys[c]; {
		case key == undefined:
			last = append(last, c)
		case descending:
			xs = append(xs, customer.Keyed{Key: ^key, Customer: c})
		default:
			xs = append(xs, customer.Keyed{Key: key, Customer: c})
		}
	}
	customer.SortKeyed(xs, make([]customer.Keyed, len(xs)))
	for _, x := range xs {
		sorted = append(sorted, x.Customer)
	}
	return append(sorted, last...)
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
