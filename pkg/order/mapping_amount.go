package order

// missing are the roles without which there is nothing to report. Where customers are named, either the days or the
// amounts tell enough; of several files both are needed, since the others have them.
func (m *mapping) missing(several bool) []string {
	var roles []string
	if dated := m.Date >= 0; !several && m.Customer >= 0 && dated != m.priced() {
		return nil
	}
	if m.Date < 0 {
		roles = append(roles, "date")
	}
	if !m.priced() {
		roles = append(roles, "amount")
	}
	return roles
}

// priced tells whether some column has amounts.
func (m *mapping) priced() bool { return m.Amount >= 0 || m.Price >= 0 }

// findAmount takes the order's total, else the subtotal, else the lines'
// amounts, else price times quantity, else what the courier collects.
func (m *mapping) findAmount(f *finder, choice Choice) {
	m.Amount, m.Price, m.Quantity = -1, -1, -1
	if choice != Guess {
		if m.Amount = f.chosen(choice); m.Amount >= 0 {
			switch f.columns[m.Amount].named.role {
			case roleLine:
				m.lines = true
			case rolePrice:
				m.lines = true
				m.takePrice(f, m.Amount)
			}
		}
		return
	}
	yielding := m.findSum(f)
	if m.Amount >= 0 {
		return
	}
	m.lines = true
	if m.Amount = f.sure(roleLine); m.Amount >= 0 {
		return
	}
	if price := f.sure(rolePrice); price >= 0 {
		m.takePrice(f, price)
		return
	}
	m.lines = false
	if m.Amount = f.first((*column).collected); m.Amount >= 0 {
		return
	}
	for _, i := range yielding {
		if f.columns[i].filled > 0 {
			m.Amount = f.take(i)
			return
		}
	}
	if m.Amount = f.money(); m.Amount < 0 && len(yielding) > 0 {
		m.Amount = f.take(yielding[0])
	} else if m.Amount < 0 {
		m.Amount = f.best(roleTotal)
	}
}

// findSum takes the order's total, else the subtotal. It gives those that yield to
// any other amount.
func (m *mapping) findSum(f *finder) (yielding []int) {
	p := m.platform
	if p != nil && p.total == "" && p.line != "" {
		return nil
	}
search:
	for _, r := range [...]role{roleTotal, roleSubtotal} {
		for m.Amount = f.sure(r); m.Amount >= 0; m.Amount = f.sure(r) {
			switch {
			case p != nil:
				return nil
			case f.columns[m.Amount].yields():
				yielding = append(yielding, m.Amount)
			case !f.derived(m, m.Amount):
				m.Amount = f.whole(m)
				break search
			}
		}
	}
	for _, i := range yielding {
		f.taken[i] = false
	}
	return yielding
}

// yields tells of a sum that gives way to any other amount: it is 0 in all rows or
// blank, or of what was given back.
func (c *column) yields() bool {
	return c.capacity > 2 && c.filled == c.zeros || c.namesRefund() && c.rare()
}

// takePrice takes a column of prices times that of quantities, or as amounts where there is none.
func (m *mapping) takePrice(f *finder, price int) {
	m.Amount, m.Price = -1, price
	if m.Quantity = f.best(roleQuantity); m.Quantity < 0 {
		m.Amount, m.Price = price, -1
	}
}

// findRefund takes the amounts paid back, and beside them the flags of what was
// paid back whole; without amounts, mere flags of what was paid back.
func (m *mapping) findRefund(f *finder, choice Choice) {
	f.lookForRefunds()
	if m.Refund = f.choose(choice, roleRefund); m.Refund < 0 && choice == Guess {
		if m.Refund = f.first(func(c *column) bool { return c.named.role == roleRefund && c.flagsByName() }); m.Refund < 0 {
			m.Refund = f.refund(m)
		}
	}
	switch {
	case m.Refund < 0:
	case f.columns[m.Refund].yesOrNo():
		m.refunded = m.Refund
	default:
		m.refunded = f.best(roleRefunded)
	}
}

// lookForRefunds looks at all of the sample where the first cells of a refund's
// column are all 0: few orders are paid back, and the first tells flags from amounts.
func (f *finder) lookForRefunds() {
	for i := range f.columns {
		c := &f.columns[i]
		if c.named.role != roleRefund || len(c.distinct) != 1 || !c.distinct["0"] {
			continue
		}
		for row := f.header + 1 + profiled; row < len(f.sample.rows); row++ {
			c.look(f.sample.at(row, i))
		}
	}
}
