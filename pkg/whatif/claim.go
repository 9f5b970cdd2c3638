package whatif

// The claim: F. Reichheld and Bain & Company say that five points more retention raise profit by 25 to 95 %. It goes
// back to what one customer brings over the whole time that he stays (F. Reichheld, W. Sasser, "Zero Defections",
// Harvard Business Review, 1990), and is often told as revenue, and as 5 % instead of 5 points.
const (
	ClaimStep = .05
	ClaimLow  = .25
	ClaimHigh = .95
)

// Claim is the claim tried on the shop's own figures.
type Claim struct {
	// Code is "" or NoRetention, and then there is nothing else.
	Code string
	// Points is five points more, Relative five per cent more of the rate itself: 40 % becomes 45 %, or 42 %.
	Points, Relative Effect
}

// Against says how an effect stands to the claim.
type Against string

// The outcomes. Unbounded: nobody would leave any more, and a customer would stay for ever.
const (
	Below     Against = "below"
	Within    Against = "within"
	Above     Against = "above"
	Unbounded Against = "unbounded"
)

// Outcomes lists the outcomes, for the messages they need.
func Outcomes() []Against { return []Against{Below, Within, Above, Unbounded} }

// Effect is what a higher retention rate does. All changes are fractions: 0.08 is 8 % more. At one margin, revenue and
// profit change by the same part.
type Effect struct {
	Before, After float64 // the rates
	// YearsBefore and YearsAfter are how many years a customer buys, the first one counted: 1 / (1 − rate).
	// 0 where nobody leaves.
	YearsBefore, YearsAfter float64
	// Lifetime is the change of what a customer brings over that time, which is also the change of a year's profit
	// in the long run, while as many new customers come:
	//
	//	(1 − before) / (1 − after) − 1
	//
	// The claim is about this one. It is absent, 0, where Against is Unbounded.
	Lifetime float64
	Against  Against
	// Years are the changes of the first, second and third year's profit; none where the shop's customers, at the start
	// or won in a year, are unknown.
	Years []float64
	// ForLow and ForHigh are the rates at which the same step would bring ClaimLow and ClaimHigh.
	ForLow, ForHigh float64
}

// Try tries the claim on a shop. It needs the retention rate alone; the years need the shop's customers too, and no
// prices, since those stand on both sides.
func Try(s Shop) Claim {
	if !(s.Retention >= 0 && s.Retention <= 1) {
		return Claim{Code: NoRetention}
	}
	const step, low, high = ClaimStep, ClaimLow, ClaimHigh
	c := Claim{Points: s.effect(s.Retention + step), Relative: s.effect(s.Retention * (1 + step))}
	// (1 − r)/(1 − r') − 1 = x, solved for r: with r' = r + step and with r' = r·(1 + step).
	c.Points.ForLow, c.Points.ForHigh = 1-step-step/low, 1-step-step/high
	c.Relative.ForLow, c.Relative.ForHigh = low/(low+step*(1+low)), high/(high+step*(1+high))
	return c
}

// effect is what it does to raise the rate to after.
func (s Shop) effect(after float64) Effect {
	e := Effect{Before: s.Retention, After: min(after, 1)}
	if s.Retention < 1 {
		e.YearsBefore = 1 / (1 - s.Retention)
	}
	e.Against = Unbounded
	if e.After < 1 {
		e.YearsAfter = 1 / (1 - e.After)
		e.Lifetime = (1-e.Before)/(1-e.After) - 1
		e.Against = against(e.Lifetime)
	}
	s.Orders, s.Value, s.Margin = 1, 1, 1
	p := Project(s, Levers{Retention: e.After - e.Before}, MostYears)
	for i, base := range p.Base {
		if base.Profit == 0 { // nobody stays and nobody comes
			return e
		}
		e.Years = append(e.Years, p.Changed[i].Profit/base.Profit-1)
	}
	return e
}

// against holds a change to the claim. What floating point makes of an exact bound counts as the bound.
func against(change float64) Against {
	const hair = 1e-9
	switch {
	case change < ClaimLow-hair:
		return Below
	case change > ClaimHigh+hair:
		return Above
	}
	return Within
}
