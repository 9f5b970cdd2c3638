package cohort

// Curve is the average of the rows of a Triangle by age: at each age it is over the cohorts that have reached it, every
// customer counting once. Where the last unit is open, a part of its days still to come, the last age of each row is
// left out.
func Curve(rows []Row, open bool) []Point {
	var curve []Point
	for _, r := range rows {
		ages := len(r.Active)
		if open {
			ages--
		}
		for len(curve) < ages {
			curve = append(curve, Point{})
		}
		for age := range ages {
			p := &curve[age]
			p.Cohorts++
			p.Customers += r.Customers
			p.Active += r.Active[age]
			p.Revenue += r.Revenue[age]
		}
	}
	return curve
}
