package report

// FewGaps is how many repeat purchases it takes to suggest lapse days.
const FewGaps = 100

// Lapse suggests after how many days without an order a customer may count as gone, from the shop's own gaps between
// purchases: those of consecutive distinct purchase days of one customer, over all orders used.
type Lapse struct {
	// Gaps is how many repeat purchases there are, Open how many gaps are still open: one for each customer.
	Gaps, Open int
	// Known says that there are the days: of FewGaps gaps or more, unless all are longer than most customers are known.
	Known bool
	// Half, Most and Nearly are the days by which 50, 80 and 90 % of the repeat purchases have come. Most is what is
	// suggested.
	Half, Most, Nearly int32
	// MostSeen is the day by which 80 % of the repeat purchases in the file came: what Most would be if nobody who is
	// silent today came back.
	MostSeen int32
}

// How long a gap is followed: as long as FewGaps/2 gaps, and a twentieth of all, have been observed for that long.
// Beyond, a single late purchase would move the result by days.
const followedPart = 20

// lapseOf makes the suggestion from the n gaps, and the open ones, counted by their length.
//
// The gaps that a file holds are too short on the whole: long ones are still open when it ends. Of a simulated shop in
// which 80 % come within 200 days, those in a file of two years come within 100. So the open gaps, of those who have
// bought once too, count as gaps that are at least as long (E. L. Kaplan, P. Meier, "Nonparametric Estimation from
// Incomplete Observations", JASA 53 (1958)): with n(d) gaps that have lasted d days or more, c(d) of which ended then,
//
//	F(d) = 1 − Π (1 − c(i)/n(i)),  i ≤ d
//
// is the share of gaps that end by day d. Many never end, as most customers of a shop buy once: F may stay below 80 %
// for ever, and the question is when those purchases have come that come at all. So the days are those at which F
// reaches 50, 80 and 90 % of what it reaches in the end.
func lapseOf(lengths []int, n int, open []int) Lapse {
	l := Lapse{Gaps: n}
	for _, n := range open {
		l.Open += n
	}
	if n < FewGaps {
		return l
	}
	ended := make([]float64, len(lengths))
	lasting, still := n+l.Open, 1.
	least := max(FewGaps/2, lasting/followedPart)
	end := 0.
	for d := range lengths {
		if lasting >= least && d > 0 {
			still *= 1 - float64(lengths[d])/float64(lasting)
			end = 1 - still
			lasting -= lengths[d]
		}
		ended[d] = 1 - still
		lasting -= open[d]
	}
	if l.Known = end > 0; !l.Known {
		return l
	}
	l.MostSeen = int32(place(lengths, (4*n+4)/5-1))
	for i, by := range [...]*int32{&l.Half, &l.Most, &l.Nearly} {
		for ended[*by] < [...]float64{.5, .8, .9}[i]*end {
			*by++
		}
	}
	return l
}
