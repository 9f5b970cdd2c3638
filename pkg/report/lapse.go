package report

// FewGaps is how many repeat purchases it takes to suggest lapse days.
const FewGaps = 100

// Lapse suggests after how many days without an order a customer may count as gone, from the shop's own gaps between
// purchases: those of consecutive distinct purchase days of one customer, over all orders used.
type Lapse struct {
	// Gaps is how many repeat purchases there are, Open how many gaps are still open: one for each customer.
	Gaps, Open int
	// Known says that there are FewGaps or more, and so the days.
	Known bool
	// Half, Most and Nearly are the days by which 50, 80 and 90 % of the repeat purchases have come. Most is what is
	// suggested.
	Half, Most, Nearly int32
}
