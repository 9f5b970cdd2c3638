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
	YearsBefore, YearsAfter float64
	// Lifetime is the change of what a customer brings over that time, which is also the change of a year's profit
	// in the long run, while as many new customers come:
	//
	//	(1 − before) / (1 − after) − 1
	//
	// The claim is about this one. It and YearsAfter are absent, 0, where Against is Unbounded.
	Lifetime float64
	Against  Against
	// Years are the changes of the first, second and third year's profit; none where the shop's customers are unknown.
	Years []float64
	// ForLow and ForHigh are the rates at which the same step would bring ClaimLow and ClaimHigh.
	ForLow, ForHigh float64
}
