// Package clv foresees a shop's customers from their past alone: whether each is still active, how many orders to
// expect of each and what they will spend, by two models fitted by maximum likelihood.
//
// BG/NBD (Fader, Hardie, Lee: "Counting Your Customers" the Easy Way, Marketing Science 24, 2005) says when customers
// order and when they leave; Gamma-Gamma (Fader, Hardie, Lee: RFM and CLV, Journal of Marketing Research 42, 2005) says
// how much an order brings.
//
// Time is in weeks wherever a number of this package depends on it: a model's Alpha, and Days / 7. An order here is a
// day with purchases, as in both papers: two orders of one day are one. Money is in units of the currency.
package clv

// BGNBD are the parameters of the BG/NBD model. While active, a customer orders at a rate that varies among customers
// by a gamma distribution of shape R and rate Alpha (weeks); after each order the customer leaves for ever with a
// probability that varies by a beta distribution of A and B.
type BGNBD struct {
	R, Alpha, A, B float64
	LogLikelihood  float64 // of all customers
}

// GammaGamma are the parameters of the Gamma-Gamma model. What a customer spends on a day with purchases varies around
// the customer's own mean by a gamma distribution of shape P, and the means vary by one whose rate varies by a gamma
// distribution of shape Q and rate Gamma (units of the currency).
type GammaGamma struct {
	P, Q, Gamma   float64
	LogLikelihood float64 // of the customers with a repeat order and money in it
}

// Refusal says why there is no model. Code is empty where there is one. Have and Need are what the data have, and what
// they would have to have, where a number decides.
type Refusal struct {
	Code       string
	Have, Need int
}

// The refusals.
const (
	TooFewCustomers = "too-few-customers" // Have customers in place of Need
	TooFewRepeat    = "too-few-repeat"    // Have customers with a second purchase day in place of Need
	SpanTooShort    = "span-too-short"    // Have days from the first order to the last in place of Need
	NoConvergence   = "no-convergence"    // the search for the parameters came to no end
	NobodyLeaves    = "nobody-leaves"     // the likeliest chance of leaving is none: nothing tells who is still active
	NoAmounts       = "no-amounts"        // Have customers with money in their repeat orders in place of Need
	NoMeanSpend     = "no-mean-spend"     // amounts so unequal that what a new customer spends has no mean, or one far off
)

// Codes lists the refusals, for the messages they need.
func Codes() []string {
	return []string{TooFewCustomers, TooFewRepeat, SpanTooShort, NoConvergence, NobodyLeaves, NoAmounts, NoMeanSpend}
}

// The least that the models are fitted on. The papers name no bound; this one is from simulated shops of three kinds
// whose parameters are known. With some 50 customers who came again, what BG/NBD expects of the next year was within a
// quarter of the truth in nine shops out of ten, with some 120 within a fifth, with 500 within a tenth; with 30 to 40 one
// shop in four had parameters beyond all bounds. Within a quarter of a year few have had the time to come again and to
// stay away.
const (
	MinRepeat    = 50
	MinCustomers = MinRepeat
	MinDays      = 91
)
