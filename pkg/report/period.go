package report

// Kind is how the period was chosen.
type Kind uint8

// The kinds, in the order of the menu.
const (
	Last12Months Kind = iota
	CalendarYear
	Quarter
	Month
	Custom
)

var kindIDs = [...]string{
	Last12Months: "last-12-months", CalendarYear: "calendar-year", Quarter: "quarter", Month: "month", Custom: "custom",
}

// Kinds lists the kinds in the order of the menu.
func Kinds() []Kind { return []Kind{Last12Months, CalendarYear, Quarter, Month, Custom} }

// String is the kind's id: last-12-months, calendar-year, quarter, month, custom.
func (k Kind) String() string { return kindIDs[k] }

// ParseKind finds a kind by its id.
func ParseKind(id string) (Kind, bool) {
	for i, s := range kindIDs {
		if s == id {
			return Kind(i), true
		}
	}
	return Last12Months, false
}

// Period is the period of the figures and the one before it. All days belong to the spans they bound.
type Period struct {
	Kind                       Kind
	Start, End                 int32
	PreviousStart, PreviousEnd int32
	LapseDays                  int32 // 0: none
}

// Step is the unit of the trend.
type Step uint8

// The units.
const (
	Monthly Step = iota
	Quarterly
	Yearly
)
