package report

import "keeprate/pkg/customer/civil"

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

// Period is the period of the figures and the one before it, which a reversed one has not. All days belong to the spans
// they bound.
type Period struct {
	Kind                       Kind
	Start, End                 int32
	PreviousStart, PreviousEnd int32
	LapseDays                  int32 // 0: none
}

// Reversed reports whether the period, one of own dates, ends before it begins.
func (p Period) Reversed() bool { return p.End < p.Start }

// period finds the period that is asked for.
//
// Without an anchor a calendar unit is the latest complete one: that of the last order where the file reaches its
// end, else the one before it, unless the file has no order in that one either. The previous period is of the same
// kind; before a custom period it has as many days.
func (o Options) period(c coverage) Period {
	p := Period{Kind: o.Period, LapseDays: max(o.LapseDays, 0)}
	switch o.Period {
	case Last12Months:
		p.End = or(o.Anchor, c.last)
		p.Start = civil.StartOfMonths(p.End, 12)
		p.PreviousEnd = p.Start - 1
		p.PreviousStart = civil.StartOfMonths(p.PreviousEnd, 12)
	case Custom:
		p.Start, p.End = or(o.Start, c.first), or(o.End, c.last)
		if !p.Reversed() {
			p.PreviousStart, p.PreviousEnd = p.Start-(p.End-p.Start+1), p.Start-1
		}
	default:
		span := o.Period.span()
		unit := span.Of(or(o.Anchor, c.last))
		if o.Anchor == 0 && !c.reaches(span.Start(unit), span.Start(unit+1)-1) && c.sells(span.Start(unit-1), span.Start(unit)-1) {
			unit--
		}
		p.PreviousStart, p.Start, p.End = span.Start(unit-1), span.Start(unit), span.Start(unit+1)-1
		p.PreviousEnd = p.Start - 1
	}
	return p
}

// window is what is counted for the period.
func (p Period) window() window {
	return newWindow(span{p.Start, p.End}, span{p.PreviousStart, p.PreviousEnd}, p.LapseDays)
}

// previous is the previous period, against the one before it.
func (p Period) previous() Period {
	q := Period{Kind: p.Kind, Start: p.PreviousStart, End: p.PreviousEnd, PreviousEnd: p.PreviousStart - 1, LapseDays: p.LapseDays}
	switch p.Kind {
	case Last12Months:
		q.PreviousStart = civil.StartOfMonths(q.PreviousEnd, 12)
	case Custom:
		q.PreviousStart = q.Start - (q.End - q.Start + 1)
	default:
		span := p.Kind.span()
		q.PreviousStart = span.Start(span.Of(q.PreviousEnd))
	}
	return q
}

func (k Kind) span() civil.Span {
	switch k {
	case Month:
		return civil.OneMonth
	case Quarter:
		return civil.Quarter
	}
	return civil.Year
}

// or is the day chosen, or what stands for no choice.
func or(chosen, otherwise int32) int32 {
	if chosen != 0 {
		return chosen
	}
	return otherwise
}

// Step is the unit of the trend.
type Step uint8

// The steps.
const (
	Monthly Step = iota
	Quarterly
	Yearly
)

var stepIDs = [...]string{Monthly: "month", Quarterly: "quarter", Yearly: "year"}

// Steps lists the steps in the order of a menu.
func Steps() []Step { return []Step{Monthly, Quarterly, Yearly} }

// String is the step's id: month, quarter, year.
func (s Step) String() string { return stepIDs[s] }

// ParseStep finds a step by its id.
func ParseStep(id string) (Step, bool) {
	for i, s := range stepIDs {
		if s == id {
			return Step(i), true
		}
	}
	return Monthly, false
}

func (s Step) span() civil.Span {
	return [...]civil.Span{Monthly: civil.OneMonth, Quarterly: civil.Quarter, Yearly: civil.Year}[s]
}
