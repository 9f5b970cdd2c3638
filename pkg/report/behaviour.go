package report

import "keeprate/pkg/rfm"

// Behaviour is how customers buy, over all orders used, whatever the period. Money is in 1/10000 of the currency unit.
type Behaviour struct {
	Values Values
	Gaps   Gaps
	Second Second
	// ByOrders are the customers by the number of their orders: 1, 2, 3, 4, 5 to 9, 10 and more.
	ByOrders [6]OrdersGroup
	// Top are the biggest spenders: the top 10 and the top 20 % of customers.
	Top [2]TopShare
	// Known is what all customers make together: what the shares of ByOrders and Top are of. Without customers all are 0.
	Known rfm.Total
}

// Bin is a bar of a histogram: what is at From and above, up to and without the From of the next one. The last has no
// end, and the first takes in what is below it.
type Bin struct {
	From  int64
	Count int
}

// Values is the spread of the order values, with those of orders that name nobody.
type Values struct {
	Orders int
	// P5 to P95 are type-7 quantiles, rounded to 1/10000; P50 is the median.
	P5, P25, P50, P75, P95 int64
	// Bins are of one round width, 1, 2 or 5 times a power of ten, from P5, or from zero where that is near, to P95, or over
	// all values where the two are equal; the last one holds what is beyond.
	Bins []Bin
}

// Gaps is the spread of the days between the consecutive distinct purchase days of a customer.
type Gaps struct {
	Gaps int
	// P5 to P95 are type-7 quantiles in days; P50 is the figure time-between-purchases over all orders.
	P5, P25, P50, P75, P95 float64
	// Bins begin at 1, 8, 15, 31, 61, 91, 181 and 366 days; none without gaps.
	Bins []Bin
}

// Second is how soon customers come back for the first time: from the first purchase day in the file to the next
// distinct one. An order of the same day belongs to the first purchase.
type Second struct {
	Customers int // all
	Made      int // who came back at all, so far
	// Median is the days it took those who did; 0 where nobody did.
	Median float64
	// Within are the customers who came back within 30, 60, 90, 180 and 365 days, of those whose first purchase was at
	// least that long before the file's last day.
	Within [5]Within
}

// Within is a share: Made of Customers. Customers may be 0.
type Within struct {
	Days            int32
	Customers, Made int
}

// OrdersGroup are the customers with From orders and more, up to and without the From of the next group.
type OrdersGroup struct {
	From int
	rfm.Total
}

// TopShare is what the biggest spenders make: Percent of all customers, rounded up to a whole customer.
type TopShare struct {
	Percent, Customers int
	Revenue            int64
}
