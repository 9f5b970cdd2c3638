package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/role"
)

// splitAmounts finds the column whose amounts a file cut by commas writes with a
// comma before the cents, yet without quotes, so that most rows have one field more
// than the header. It is -1 where there is none, or where it could be several.
func (s *sample) splitAmounts() (column, width int) {
	if !s.ragged() {
		return -1, 0
	}
	header := s.headerRow()
	if header < 0 {
		return -1, 0
	}
	names, rows := s.rows[header], s.rows[header+1:]
	column, width = -1, len(names)
	for i, name := range names {
		switch role.Of(dsv.Text(name)).Role {
		case role.Total, role.Subtotal, role.Line, role.Price:
		default:
			continue
		}
		longer, split := 0, 0
		for _, row := range rows {
			if len(row) == width+1 {
				longer++
				countIf(&split, dsv.DecimalParts(row[i], row[i+1]))
			}
		}
		if 2*longer <= len(rows) || 10*split < 9*longer {
			continue
		}
		if column >= 0 {
			return -1, 0
		}
		column = i
	}
	return column, width
}

// ragged tells whether not all rows have as many cells.
func (s *sample) ragged() bool {
	for _, row := range s.rows {
		if len(row) != len(s.rows[0]) {
			return true
		}
	}
	return false
}
