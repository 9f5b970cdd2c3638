package report

import (
	"math"

	"keeprate/pkg/clv"
)

// Outlook is what the shop's own orders say of its future, as of a day: the part of the report that is made only when
// somebody asks for it. Orders are predicted as days with purchases: two orders of one day are one. Money is revenue in
// 1/10000 of the currency unit, whole for the reader's sake: predictions are never that exact.
type Outlook struct {
	AsOf int32 // the last day of what is known

	// Refusal is why nothing is predicted; its Code is empty where something is. Then MoneyRefusal is why no money is:
	// every Money, Expected and AtStake is zero, and the list goes by orders.
	Refusal, MoneyRefusal clv.Refusal

	Customers int   // with an order up to AsOf
	Repeat    int   // of them with purchases on two or more days
	FirstDay  int32 // of the customers' orders

	// The models, where they hold. Time is in weeks: Model.Alpha, and nothing else here.
	Model clv.BGNBD
	Spend clv.GammaGamma

	// Unbounded and Correlation are as in clv.Forecast; Warnings puts them to words.
	Unbounded   bool
	Correlation float64

	Active   float64    // how many of the Repeat customers are still active, by the model
	Horizons [4]Horizon // all customers together: the next 3, 6, 12 and 36 months

	// Alive is the customers with purchases on two or more days by their probability of being active: bin i from
	// i/10 up to (i+1)/10, the last one with 1 itself. Of customers with one purchase day the model knows nothing but
	// that they have come once, and takes all for active: they are OneTime and in no bin.
	Alive   [10]AliveBin
	OneTime AliveBin

	Check clv.Check
	Away  SlippingAway
}

// Warning is something about the models that the person should know. Code is the stem of its message.
type Warning struct {
	Code  string
	Value float64 // that the message needs
}

// The warnings.
const (
	// SpendFollowsOrders: how often customers order and how much they spend each time are correlated by Value, while
	// Gamma-Gamma assumes that they are not: money of the most frequent customers is predicted too low where it is
	// positive, too high where negative.
	SpendFollowsOrders = "spend-follows-orders"
	// ParametersUnbounded: customers are so much alike in ordering or in leaving that the likeliest parameters have no
	// bound. What is predicted holds, the parameters as such mean nothing.
	ParametersUnbounded = "parameters-unbounded"
	// CheckFarOff: in the held-back time the model predicted Value times the actual orders, less than 3/4 or more than 4/3.
	CheckFarOff = "check-far-off"
)

// OutlookCodes lists the refusals and warnings, for the messages they need.
func OutlookCodes() []string {
	return append(clv.Codes(), SpendFollowsOrders, ParametersUnbounded, CheckFarOff)
}

// strong is the correlation of orders and spend from which Gamma-Gamma's assumption is in doubt: a medium one by the
// convention of Cohen (Statistical Power Analysis, 1988). CDNOW, on which the model was proposed, has 0.07.
const strong = .3

// Warnings are what is to be known before believing the models.
func (o *Outlook) Warnings() []Warning {
	var ws []Warning
	if math.Abs(o.Correlation) > strong {
		ws = append(ws, Warning{SpendFollowsOrders, o.Correlation})
	}
	if o.Unbounded {
		ws = append(ws, Warning{Code: ParametersUnbounded})
	}
	if k := &o.Check; k.Actual > 0 {
		if times := k.Predicted / k.Actual; times < 3./4 || times > 4./3 {
			ws = append(ws, Warning{CheckFarOff, times})
		}
	}
	return ws
}

// Horizon is what all customers together are expected to do in the days after AsOf. Customers who come for the first
// time in these days are not in it.
type Horizon struct {
	Months   int // 3, 6, 12, 36
	Days     int32
	Discount float64 // a year, on the money of the 36 months; 0: undiscounted, as Orders always are
	Orders   float64
	Money    int64
}

// AliveBin is some customers, what they have spent so far, and what they are expected to spend in the next 12 months.
type AliveBin struct {
	Customers       int
	Spent, Expected int64
}

// Whom SlippingAway names.
const (
	AwayFrom = .1  // probability of being active, at least
	AwayTo   = .6  // and less than
	AwayFall = .75 // of what the probability was on the day of the last order, less than that
	AwayRows = 50
)

// SlippingAway are the valuable customers to write to first: with purchases on two or more days, whose probability of
// being active has fallen since the last order, to below AwayTo and not yet below AwayFrom, where few come back. The
// first has most at stake.
type SlippingAway struct {
	Customers int   // all of these
	Spent     int64 // by all of them so far
	AtStake   int64 // of all of them
	Top       []AwayCustomer
}

// AwayCustomer is one of them. AtStake is what the customer would spend in the next 12 months if surely active, times
// the probability of having left: what is lost if the shop does nothing.
type AwayCustomer struct {
	Customer
	Alive    float64 // probability of being active
	Orders12 float64 // expected in the next 12 months
	Expected int64   // spending in the next 12 months
	AtStake  int64
}
