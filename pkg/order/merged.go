package order

import "keeprate/pkg/order/role"

// findMerged finds out which cells were merged.
func (in *intake) findMerged(s *sample) {
	m := &in.m
	if m.platform != nil || m.headed || m.Date < 0 || !m.priced() {
		return
	}
	if max(m.Customer, m.Order) >= 0 && in.merged(s, m.Date) {
		in.carry.days = true
	}
	if m.Customer >= 0 && m.key != ByID && in.merged(s, m.Customer) {
		in.carry.customers, in.above = true, []byte{}
	}
}

// merged tells whether the sample has a cell of a column in the first of several
// rows only, as where cells were merged. A blank one mostly means what it is: nobody
// knows the day, a guest bought. So the rows have to have the rest of an order, no
// cell comes again, a quarter or more are blank, and no column of the same sort has
// more. Days go one way. Customers have a block each, and their days go now one way,
// now the other: a list of all orders goes by its days.
func (in *intake) merged(s *sample, at int) bool {
	m, c := &in.m, &s.columns[at]
	ofDays := at == m.Date
	if c.named.Aside || 4*c.filled > 3*c.capacity || len(c.distinct) < c.filled {
		return false
	}
	for i := range s.columns {
		o := &s.columns[i]
		same := o.named.Role-role.Email <= role.LastName-role.Email || o.mostly(o.emails+o.phones+o.people, 5)
		if ofDays {
			same = o.mostly(o.dates, 5)
		}
		switch i {
		case m.Order:
			if len(o.distinct) < min(o.filled, maxDistinct) {
				return false // lines of orders
			}
			fallthrough
		case m.Date, m.Customer, in.amountColumn():
			if i != at && 5*o.filled < 4*c.capacity {
				return false
			}
		}
		if same && o.filled > c.filled {
			return false
		}
	}
	days, blocks, way, above := in.days(s), 0, trend{}, 0
	for row := m.header + 1; row < len(s.rows); row++ {
		if lone(s.rows[row]) >= 0 || m.sums(s.rows[row]) {
			continue
		}
		cell := s.at(row, at)
		blank := len(cell) == 0
		if blank && row == m.header+1 || days[row] == 0 && !(ofDays && blank) || !blank && isNobody(cell, m.key) {
			return false
		}
		countIf(&blocks, blank && above > 0)
		above = len(cell)
		way.add(days[row])
	}
	less := min(way.steps[0], way.steps[1])
	if ofDays {
		return blocks >= 3 && less+way.steps[2] == 0
	}
	return blocks >= 3 && 6*less > way.steps[0]+way.steps[1]
}

// days are those of the sample's rows, 0 where there is none.
func (in *intake) days(s *sample) []int32 {
	days, date := make([]int32, len(s.rows)), in.date
	for row := range days {
		if row > in.m.header {
			days[row], _ = date.Read(s.at(row, in.m.Date))
		}
	}
	first, _ := date.MonthFirst(in.m.platform.putsMonthFirst(), s.lang)
	for row, v := range days {
		days[row], _ = date.Settle(v, first)
	}
	return days
}

// trend counts the steps that days make up, down and not at all, and the long ones
// of them.
type trend struct {
	last        int32
	steps, long [3]int
}

func (t *trend) add(day int32) {
	if day == 0 {
		return
	}
	const long = 180
	step, way := day-t.last, 0
	switch {
	case step < 0:
		step, way = -step, 1
	case step == 0:
		way = 2
	}
	if t.last > 0 {
		t.steps[way]++
		countIf(&t.long[way], step > long)
	}
	t.last = day
}
