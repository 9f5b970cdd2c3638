package cohort

import (
	"strconv"

	"keeprate/pkg/customer/civil"
)

// Triangle makes a row of every unit in which at least one customer bought for the first time, the oldest first.
func (f *Flow) Triangle() []Row {
	k := f.Calendar
	var rows []Row
	for unit := range k.N {
		customers := f.Won(unit)
		if customers == 0 {
			continue
		}
		start := k.Span.Start(k.Oldest + unit)
		row := Row{Label: label(k.Span, start), Start: start, Customers: customers, Active: make([]int, k.N-unit)}
		for age := range row.Active {
			row.Active[age] = int(f.active[unit*k.N+unit+age])
		}
		row.Revenue = append(row.Revenue, f.spent[unit*k.N+unit:unit*k.N+k.N]...)
		rows = append(rows, row)
	}
	return rows
}

// Span is the unit's length.
func (u Unit) Span() civil.Span {
	if u == Quarter {
		return civil.Quarter
	}
	return civil.OneMonth
}

// label is the name of the unit of a start in the report's JSON.
func label(span civil.Span, start int32) string {
	if span == civil.OneMonth {
		return string(civil.AppendMonth(nil, civil.Month(start)))
	}
	year, month, _ := civil.Date(start)
	return string(civil.AppendYear(nil, year)) + "-Q" + strconv.Itoa((month+2)/3)
}
