package whatif

import "math"

// Project reckons the next years, at most MostYears: with a(0) = Start,
//
//	customers  a(y) = a(y−1) · Retention + New
//	orders     a(y) · Orders
//	revenue    a(y) · Orders · Value
//	profit     a(y) · Orders · Value · Margin
func Project(s Shop, l Levers, years int) Projection {
	p := Projection{Code: lacking(s)}
	if p.Code == "" && !(finite(l.Retention) && s.Orders+l.Orders >= 0 && l.Value >= -1 && finite(l.Orders) && finite(l.Value)) {
		p.Code = BadLever
	}
	if p.Code != "" {
		return p
	}
	changed := s
	changed.Retention = min(max(s.Retention+l.Retention, 0), 1)
	changed.Orders += l.Orders
	changed.Value *= 1 + l.Value
	p.Capped = changed.Retention != s.Retention+l.Retention
	years = min(max(years, 0), MostYears)
	p.Base, p.Changed = s.years(years), changed.years(years)
	return p
}

// lacking is the code of what is missing. NaN fails every comparison.
func lacking(s Shop) string {
	switch {
	case !(s.Start > 0 && finite(s.Start)):
		return NoStart
	case !(s.Retention >= 0 && s.Retention <= 1):
		return NoRetention
	case !(s.New >= 0 && finite(s.New)):
		return NoNew
	case !(s.Orders > 0 && finite(s.Orders)):
		return NoOrders
	case !(s.Value > 0 && finite(s.Value)):
		return NoValue
	case finite(s.Margin) && !(s.Margin >= -1 && s.Margin <= 1):
		return BadMargin
	}
	return ""
}

func (s Shop) years(n int) []Year {
	var years []Year
	margin := s.Margin
	if !finite(margin) {
		margin = Unknown
	}
	customers := s.Start
	for range n {
		customers = customers*s.Retention + s.New
		revenue := customers * s.Orders * s.Value
		years = append(years, Year{customers, customers * s.Orders, revenue, revenue * margin})
	}
	return years
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
