package order

// findMerged finds out whether the sample has days or customers in the first of
// several rows only, as where cells were merged. A blank cell mostly means what it
// is: nobody knows the day, a guest bought. So every row has to have the rest of
// an order, and the column has to look as merged cells make it.
func (in *intake) findMerged(s *sample, columns []column, lang string) {
	m := &in.m
	if m.platform != nil || m.headed || m.Date < 0 || !m.priced() {
		return
	}
	days := s.dayByRow(m, in.date, lang)
	if (m.Customer >= 0 || m.Order >= 0) && !columns[m.Date].named.aside && in.merged(s, columns, m.Date, days) {
		in.carry.days = true
	}
	if m.Customer >= 0 && m.key != ByID && in.merged(s, columns, m.Customer, days) {
		in.carry.customers = true
		in.above = []byte{}
	}
}

// merged tells whether blank cells of a column mean the cell above. Then no cell
// comes again, a quarter or more are blank, and nothing of the same sort stands
// beside a blank one. Days go one way. Customers have a block each, and their days
// go now one way, now the other: a list of all orders goes by its days.
func (in *intake) merged(s *sample, columns []column, column int, days []int32) bool {
	m, ofDays := &in.m, column == in.m.Date
	rows, blanks, blocks := 0, 0, 0
	seen, way := map[string]bool{}, trend{}
	var above, number string
	for row := m.header + 1; row < len(s.rows); row++ {
		if cells := s.rows[row]; lone(cells) >= 0 || m.sums(cells) {
			continue
		}
		rows++
		cell, next := string(s.at(row, column)), string(s.at(row, m.Order))
		blank := cell == ""
		switch {
		case len(s.at(row, in.amountColumn())) == 0,
			m.Order >= 0 && (next == "" || next == number), // a line of the order before
			ofDays && m.Customer >= 0 && len(s.at(row, m.Customer)) == 0,
			days[row] == 0 && !(ofDays && blank),
			blank && (rows == 1 || in.besides(s, columns, row, column)),
			!blank && (seen[cell] || saysNothing([]byte(cell)) || !ofDays && isNobody([]byte(cell), m.key)):
			return false
		}
		if blank {
			blanks++
			countIf(&blocks, above != "")
		} else {
			seen[cell] = true
		}
		above, number = cell, next
		way.add(days[row])
	}
	less := min(way.steps[0], way.steps[1])
	return 4*blanks >= rows && blocks >= 3 && (ofDays && less == 0 || !ofDays && less > 0 && 6*less >= way.steps[0]+way.steps[1])
}

// besides tells whether another day stands in a row beside that of a column, or
// another name of the customer.
func (in *intake) besides(s *sample, columns []column, row, column int) bool {
	for i := range columns {
		c := &columns[i]
		if i == column || len(s.at(row, i)) == 0 {
			continue
		}
		same := c.mostly(c.emails+c.phones+c.people, 5)
		switch c.named.role {
		case roleEmail, roleCustomerID, rolePhone, roleName, roleFirstName, roleLastName:
			same = true
		}
		if column == in.m.Date {
			same = c.mostly(c.dates, 5)
		}
		if same {
			return true
		}
	}
	return false
}

// dayByRow are the days of the sample's rows, 0 where there is none.
func (s *sample) dayByRow(m *mapping, date dateColumn, lang string) []int32 {
	days := make([]int32, len(s.rows))
	for row := range days {
		if row > m.header {
			days[row], _ = date.read(s.at(row, m.Date))
		}
	}
	first, _ := date.monthFirst(nil, lang)
	for row, v := range days {
		days[row], _ = date.settle(v, first)
	}
	return days
}

// trend counts the steps that days make up and down, and the long ones of them.
type trend struct {
	last        int32
	steps, long [2]int
}

func (t *trend) add(day int32) {
	if day == 0 {
		return
	}
	const long = 180
	step, way := day-t.last, 0
	if step < 0 {
		step, way = -step, 1
	}
	if t.last > 0 && step > 0 {
		t.steps[way]++
		countIf(&t.long[way], step > long)
	}
	t.last = day
}
