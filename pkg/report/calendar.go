package report

import "keeprate/pkg/customer/civil"

// calendar numbers the units of a trend from 0, the one with the file's first order, to the one with its last.
type calendar struct {
	span   civil.Span
	oldest int     // number of unit 0 in civil's own count
	first  int32   // the file's first day
	units  []int32 // by day − first: the unit that holds the day
	n      int     // of units
}

func newCalendar(span civil.Span, c coverage) *calendar {
	k := &calendar{span: span, oldest: span.Of(c.first), first: c.first, units: make([]int32, c.last-c.first+1)}
	unit, next := int32(0), span.Start(k.oldest+1)
	for i := range k.units {
		if c.first+int32(i) == next {
			unit++
			next = span.Start(k.oldest + int(unit) + 1)
		}
		k.units[i] = unit
	}
	k.n = int(unit) + 1
	return k
}

// days are the days of a unit; of one before or after the file too.
func (k *calendar) days(unit int) span {
	return span{k.span.Start(k.oldest + unit), k.span.Start(k.oldest+unit+1) - 1}
}

// ends is, by day − first, the unit after the last one that a purchase of that day makes the customer one of its end:
// without lapse days the day's own unit, with them each unit that ends within that many days.
func (k *calendar) ends(lapseDays int32) []int32 {
	ends := make([]int32, len(k.units))
	end := int32(0)
	for i := range ends {
		if lapseDays <= 0 {
			ends[i] = k.units[i] + 1
			continue
		}
		for int(end) < k.n && int64(k.days(int(end)).last) < int64(k.first)+int64(i)+int64(lapseDays) {
			end++
		}
		ends[i] = end
	}
	return ends
}
