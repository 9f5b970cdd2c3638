package sample

import "keeprate/pkg/customer/civil"

// How the shop's customers behave.
const (
	months      = 36   // before the one of today
	monthly     = 57.  // customers won in a usual month
	comingBack  = .52  // of them will buy again
	leaving     = .048 // of those do not, after each order
	undecided   = .35  // of those who come back
	leavingSoon = .4   // of the undecided do not, after each order
	rhythm      = 70.  // days between the orders of one of them, usually
	guests      = .012 // of the orders name nobody

	campaignFactor     = 2.6 // as many customers as usual are won by the campaign
	campaignComingBack = .33
	campaignLeaving    = .30
)

// season is how many customers come in each month of the year, to the mean of about 1.
var season = [12]float64{.90, .88, .97, .98, 1.02, .92, .66, .62, .95, 1.05, 1.45, 1.75}

// fate is what became of an order.
type fate uint8

const (
	completed fate = iota
	processing
	shipped
	cancelled
	refunded
	refundedInPart
)

// placed is an order: by whom, of what worth (1: the usual one), and what became of it. Customer −1 is a guest.
type placed struct {
	customer int
	worth    float64
	fate     fate
}

// history is all orders from the first day on.
type history struct {
	first, today int32
	byDay        [][]placed
	customers    int
	chance       random
}

// visits invents the orders up to today.
func visits(today int32) *history {
	now := civil.Month(today)
	h := &history{first: civil.MonthStart(now - months), today: today, chance: 20_240_229}
	h.byDay = make([][]placed, today-h.first+1)
	for month := now - months; month <= now; month++ {
		h.win(month, month == campaign(now))
	}
	return h
}

// campaign is the month of the campaign: over a year ago, and none in which the season itself brings more customers or
// fewer.
func campaign(now int) int {
	month := now - 15
	for season[month%12] < .88 || season[month%12] > 1.1 {
		month--
	}
	return month
}

// win wins the customers of a month and lets each of them order.
func (h *history) win(month int, campaign bool) {
	first, days := civil.MonthStart(month), int(civil.MonthStart(month+1)-civil.MonthStart(month))
	n := monthly * season[month%12]
	again, leave := comingBack, leaving
	if campaign {
		n, again, leave = n*campaignFactor, campaignComingBack, campaignLeaving
	}
	for range int(n * h.chance.spread(.06)) {
		day, leaves := first+int32(h.chance.below(days)), min(leave*h.chance.spread(.6), 1)
		if !h.chance.happens(again) {
			leaves = 1
		} else if h.chance.happens(undecided) {
			leaves = max(leaves, leavingSoon)
		}
		h.shop(day, leaves)
	}
}

// shop lets one customer order from a day on, until he leaves or today comes.
func (h *history) shop(day int32, leave float64) {
	if day > h.today {
		return
	}
	customer := h.customers
	h.customers++
	worth, gap := h.chance.spread(.45), rhythm*h.chance.spread(.7)
	for day <= h.today {
		h.order(customer, day, worth)
		if h.chance.happens(leave) {
			return
		}
		next := day + 1 + int32(gap*h.chance.spread(.5))
		if s := season[civil.Month(next)%12]; h.chance.share() > 1.3*s*s { // on holiday
			next += 14 + int32(h.chance.below(30))
		}
		if present := christmas(day); day < present && next > present && h.chance.happens(.3) {
			next = present - int32(h.chance.below(18))
		}
		day = max(next, day+1)
	}
}

// christmas is the last day to order a present in the year of a day.
func christmas(day int32) int32 {
	year, _, _ := civil.Date(day)
	return civil.Day(year, 12, 20)
}

// order enters one order.
func (h *history) order(customer int, day int32, worth float64) {
	o := placed{customer, worth * h.chance.spread(.38), completed}
	switch x := h.chance.share(); {
	case x < .028:
		o.fate = cancelled
	case x < .043:
		o.fate = refunded
	case x < .055:
		o.fate = refundedInPart
	case day > h.today-2:
		o.fate = processing
	case day > h.today-5:
		o.fate = shipped
	}
	if h.chance.happens(guests) {
		o.customer = -1
	}
	h.byDay[day-h.first] = append(h.byDay[day-h.first], o)
}
