package civil

// Span is a calendar unit of 1, 3 or 12 whole months. Units are numbered through the years, as months are.
type Span int

// The spans.
const (
	OneMonth Span = 1
	Quarter  Span = 3
	Year     Span = 12
)

// Of is the number of the unit that contains the day.
func (s Span) Of(d int32) int { return floorDiv(Month(d), int(s)) }

// Start is the first day of a unit by its number; Start(u+1)-1 is its last.
func (s Span) Start(unit int) int32 { return MonthStart(unit * int(s)) }
