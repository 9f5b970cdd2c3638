package order

import "keeprate/pkg/order/role"

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
// amounts, else price times quantity, else what the courier collects; before all
// but a total the columns that make it together.
func (m *mapping) findAmount(f *finder, choice, order Choice) {
	m.Amount, m.Price, m.Quantity = -1, -1, -1
	if choice == Guess && m.platform == nil && m.split(f, order) {
		return
	}
	if choice != Guess {
		if m.Amount = f.chosen(choice); m.Amount >= 0 {
			switch f.columns[m.Amount].named.Role {
			case role.Line:
				m.lines = true
			case role.Price:
				m.lines = true
				m.takePrice(f, m.Amount)
			}
		}
		return
	}
	spare := -1
	if p := m.platform; p == nil || p.total != "" || p.line == "" {
		for _, r := range [...]role.Role{role.Total, role.Subtotal} {
			for m.Amount = f.sure(r); m.Amount >= 0; m.Amount = f.sure(r) {
				if p != nil {
					return
				}
				if c := &f.columns[m.Amount]; c.capacity > 2 && c.filled == c.zeros {
					spare = m.Amount // nothing, which gives way to any other amount
				} else if !f.derived(m, m.Amount) {
					m.Amount = f.whole(m)
					return
				}
			}
		}
	}
	m.lines = true
	if m.Amount = f.sure(role.Line); m.Amount >= 0 {
		return
	}
	if price := f.sure(role.Price); price >= 0 {
		m.takePrice(f, price)
		return
	}
	m.lines = false
	if m.Amount = f.collected(); m.Amount >= 0 {
		return
	}
	if m.Amount = spare; m.Amount >= 0 {
		return
	}
	if m.Amount = f.money(); m.Amount < 0 {
		m.Amount = f.best(role.Total)
	}
}

// takePrice takes a column of prices times that of quantities, or as amounts where there is none.
func (m *mapping) takePrice(f *finder, price int) {
	m.Amount, m.Price = -1, price
	if m.Quantity = f.best(role.Quantity); m.Quantity < 0 {
		m.Amount, m.Price = price, -1
	}
}

// findRefund takes the amounts paid back, and beside them the flags of what was
// paid back whole; without amounts, mere flags of what was paid back.
func (m *mapping) findRefund(f *finder, choice Choice) {
	f.lookForRefunds()
	for m.Refund = f.choose(choice, role.Refund); m.Refund >= 0 && choice == Guess && f.exceeds(m); {
		m.Refund = f.best(role.Refund)
	}
	if m.Refund < 0 && choice == Guess {
		m.Refund = f.first(func(c *column) bool { return c.named.Role == role.Refund && c.flagsByName() })
	}
	switch {
	case m.Refund < 0:
	case f.columns[m.Refund].yesOrNo():
		m.refunded = m.Refund
	default:
		m.refunded = f.best(role.Refunded)
	}
}

// lookForRefunds looks at all of the sample where the first cells of a refund's
// column are all 0: few orders are paid back, and the first tells flags from amounts.
func (f *finder) lookForRefunds() {
	for i := range f.columns {
		c := &f.columns[i]
		if c.named.Role != role.Refund || len(c.distinct) != 1 || !c.distinct["0"] {
			continue
		}
		for row := f.header + 1 + profiled; row < len(f.sample.rows); row++ {
			c.look(f.sample.at(row, i))
		}
	}
}
