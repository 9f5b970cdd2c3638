package order

import (
	"slices"
	"strings"

	"keeprate/pkg/dsv"
)

// mapping says which column is read for what; -1 is none.
type mapping struct {
	Columns
	lastName int // with Customer the first name, the customer's name is in two columns
	payment  int // the status of the payment, where the order's is another column; -1 if there is none
	test     int // flags test orders; -1 if there is none
	key      KeyKind
	lines    bool // amounts are of lines
	// refundLines tells that money paid back is of lines and adds up over an order's rows.
	refundLines bool
	signs       bool // the currency stands beside the amounts of its column
	platform    *platform
	header      int // row of the sample that names the columns; -1 where none does
}

// mapColumns finds the columns: the header, the platform, then each role by
// what the person chose, what the platform has, what the names say and what the
// cells look like.
func mapColumns(s *sample, opt Options) (mapping, []column) {
	m := mapping{header: s.headerRow(), lastName: -1, payment: -1, test: -1}
	columns := s.profile(m.header)
	m.platform = recognise(columns)
	f := finder{columns: columns, platform: m.platform, taken: make([]bool, len(columns))}

	m.Date = f.choose(opt.DateColumn, roleDate)
	m.Order = f.choose(opt.OrderColumn, roleOrder)
	m.findAmount(&f, opt.AmountColumn)
	m.findCustomer(&f, opt.CustomerColumn, s)
	m.Status = f.choose(opt.StatusColumn, roleStatus, rolePayment)
	m.Refund = f.choose(opt.RefundColumn, roleRefund)
	m.Currency = f.choose(opt.CurrencyColumn, roleCurrency)
	m.Cancelled = f.best(roleCancelled)
	if m.Currency < 0 && opt.CurrencyColumn == Guess && m.Amount >= 0 && columns[m.Amount].signed == 0 {
		// "Net sales" is a mere number, "Net sales (formatted)" has the currency.
		m.Currency = f.first(func(c *column) bool { return c.mostly(c.signed, 9) })
	}
	m.signs = m.Currency >= 0 && columns[m.Currency].mostly(columns[m.Currency].signed, 5)
	if m.Date < 0 && opt.DateColumn == Guess {
		m.Date = f.byCells(func(c *column) bool { return c.mostly(c.dates, 9) && !c.mostly(c.amounts, 9) })
	}
	if m.Amount < 0 && m.Price < 0 && opt.AmountColumn == Guess {
		m.Amount = f.largest()
	}
	if m.Amount >= 0 && m.Order >= 0 && !m.lines {
		m.lines = m.areLines(s)
	}
	return m, columns
}

// missing are the roles without which no order can be read.
func (m *mapping) missing() []string {
	var roles []string
	if m.Date < 0 {
		roles = append(roles, "date")
	}
	if m.Amount < 0 && m.Price < 0 {
		roles = append(roles, "amount")
	}
	return roles
}

// profile looks at the cells below the header.
func (s *sample) profile(header int) []column {
	names := make([]string, len(s.rows[header]))
	for i, cell := range s.rows[header] {
		names[i] = dsv.Text(cell)
	}
	columns := newColumns(names)
	for _, row := range s.rows[header+1 : min(len(s.rows), header+1+profiled)] {
		for i, cell := range row[:min(len(row), len(columns))] {
			columns[i].look(cell)
		}
	}
	return columns
}

// findAmount takes the order's total, else the subtotal, else the lines'
// amounts, else price times quantity.
func (m *mapping) findAmount(f *finder, choice Choice) {
	m.Amount, m.Price, m.Quantity = -1, -1, -1
	if choice != Guess {
		if m.Amount = f.chosen(choice); m.Amount >= 0 {
			switch f.columns[m.Amount].named.role {
			case roleLine:
				m.lines = true
			case rolePrice:
				m.lines = true
				m.Price, m.Amount = m.Amount, -1
				if m.Quantity = f.best(roleQuantity); m.Quantity < 0 {
					m.Amount, m.Price = m.Price, -1
				}
			}
		}
		return
	}
	if p := m.platform; p == nil || p.total != "" || p.line == "" {
		if m.Amount = f.best(roleTotal); m.Amount >= 0 {
			return
		}
		if m.Amount = f.best(roleSubtotal); m.Amount >= 0 {
			return
		}
	}
	m.lines = true
	if m.Amount = f.best(roleLine); m.Amount >= 0 {
		return
	}
	if m.Price = f.best(rolePrice); m.Price < 0 {
		m.lines = false
		return
	}
	if m.Quantity = f.best(roleQuantity); m.Quantity < 0 {
		m.Amount, m.Price = m.Price, -1
	}
}

// keyRoles are the roles that identify a customer, the surest first.
var keyRoles = []struct {
	role role
	key  KeyKind
}{{roleEmail, ByEmail}, {roleCustomerID, ByID}, {rolePhone, ByPhone}, {roleName, ByName}}

// findCustomer takes the surest key that the file fills: at least half as often
// as it fills any other but the name.
func (m *mapping) findCustomer(f *finder, choice Choice, s *sample) {
	m.Customer, m.key = -1, ByNone
	if choice != Guess {
		if m.Customer = f.chosen(choice); m.Customer >= 0 {
			m.key = f.columns[m.Customer].keyKind()
		}
		return
	}
	candidates, most := [4]int{}, 0
	for i, k := range keyRoles {
		candidates[i] = f.best(k.role)
		if at := candidates[i]; at >= 0 && k.key != ByName {
			most = max(most, f.columns[at].filled)
		}
	}
	if candidates[0] < 0 {
		candidates[0] = f.byCells(func(c *column) bool { return c.mostly(c.emails, 9) })
	}
	for i, k := range keyRoles {
		at := candidates[i]
		if at < 0 || m.Customer >= 0 || k.key != ByName && 2*f.columns[at].filled < most {
			continue
		}
		if c := &f.columns[at]; c.filled > 0 || c.capacity == 0 {
			m.Customer, m.key = at, k.key
			if k.key == ByName {
				m.key = c.keyKind()
			}
		}
	}
	for _, at := range candidates {
		if at >= 0 && at != m.Customer {
			f.taken[at] = false
		}
	}
	if m.Customer >= 0 {
		return
	}
	if last := f.best(roleLastName); last >= 0 {
		m.Customer, m.key = last, ByName
		if first := f.best(roleFirstName); first >= 0 {
			m.Customer, m.lastName = first, last
		}
		return
	}
	if m.Order < 0 {
		// "Id" alone decides nothing, but where it comes again it is no order's number.
		m.Customer = f.byCells(func(c *column) bool {
			return c.normal == "id" && c.filled > 1 && len(c.distinct) < min(c.filled, maxDistinct)
		})
		if m.Customer >= 0 {
			m.key = ByID
			return
		}
	}
	if !slices.ContainsFunc(f.columns, func(c column) bool { return c.named.role == roleItem || c.named.role == roleQuantity }) {
		// "Name" alone is an item's where there are items.
		if m.Customer = f.byCells(func(c *column) bool { return c.normal == "name" }); m.Customer >= 0 {
			m.key = ByName
		}
	}
}

// keyKind is what sort of customer key a column has, by its cells before its name.
func (c *column) keyKind() KeyKind {
	switch {
	case c.mostly(c.emails, 5):
		return ByEmail
	case c.named.role == roleCustomerID:
		return ByID
	case c.named.role == rolePhone:
		return ByPhone
	case c.named.role == roleName || c.named.role == roleFirstName || c.named.role == roleLastName:
		if c.mostly(c.amounts, 9) {
			return ByID
		}
		return ByName
	}
	return ByID
}

// areLines tells whether the amounts of orders with several rows are their
// lines': they differ in most of them, and none says that it is the order's.
func (m *mapping) areLines(s *sample) bool {
	first := map[string]string{}
	same, different := 0, 0
	cell := func(row [][]byte, i int) []byte {
		if i < len(row) {
			return row[i]
		}
		return nil
	}
	for _, row := range s.rows[m.header+1:] {
		number, amount := string(cell(row, m.Order)), string(cell(row, m.Amount))
		if number == "" || amount == "" || strings.ContainsAny(amount, "-−(") {
			continue
		}
		switch before, ok := first[number]; {
		case !ok:
			first[number] = amount
		case before == amount:
			same++
		default:
			different++
		}
	}
	return different > same
}
