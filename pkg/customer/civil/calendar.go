package civil

// Calendar numbers the units of a stretch of days from 0, the one with its first day.
type Calendar struct {
	Span   Span
	Oldest int     // number of unit 0 through the years
	First  int32   // the first day
	Units  []int32 // by day − First: the unit that holds the day
	N      int     // how many units there are
}

// NewCalendar is the calendar of the days from the first to the last.
func NewCalendar(span Span, first, last int32) *Calendar {
	k := &Calendar{Span: span, Oldest: span.Of(first), First: first, Units: make([]int32, last-first+1)}
	unit, next := int32(0), span.Start(k.Oldest+1)
	for i := range k.Units {
		if first+int32(i) == next {
			unit++
			next = span.Start(k.Oldest + int(unit) + 1)
		}
		k.Units[i] = unit
	}
	k.N = int(unit) + 1
	return k
}

// Days are the first and the last day of a unit; of one before or after the stretch too.
func (k *Calendar) Days(unit int) (first, last int32) {
	return k.Span.Start(k.Oldest + unit), k.Span.Start(k.Oldest+unit+1) - 1
}
