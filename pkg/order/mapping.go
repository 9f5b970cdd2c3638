package order

import (
	"slices"
	"strings"

	"keeprate/pkg/order/role"
)

// mapping says which column is read for what; -1 is none.
type mapping struct {
	Columns
	refunded int // flags rows whose whole amount was paid back, perhaps the refund's own column; -1 if there is none
	original int // number of the order that a row pays back; -1 if there is none
	rate     int // of the currency; -1 if there is none
	rowType  int // tells the rows that have the order's total; -1 if there is none
	key      KeyKind
	lines    bool // amounts are of lines
	offers   bool // statuses are of offers
	// parts are columns whose amounts are added to those of Amount.
	parts []int
	// minor is how many of what the amounts count are one of the currency, minorBack of what was paid back.
	minor, minorBack int64
	// refundLines tells that money paid back is of lines and adds up over an order's rows.
	refundLines bool
	headed      bool   // days stand as headings above the rows
	remaining   bool   // the refund's column has what remains of the amount
	signs       bool   // the currency stands beside the amounts of its column
	currency    string // the currency that the amount column's name has; "" if it has none
	summary     bool   // each row seems to stand for several orders, or for none
	counted     bool   // and a column counts them
	platform    *platform
	header      int // row of the sample that names the columns; -1 where none does
}

// mapColumns finds the columns: the header, the platform, then each role by
// what the person chose, what the platform has, what the names say and what the
// cells look like.
func mapColumns(s *sample, opt Options) (mapping, []column) {
	m := mapping{Columns: noColumns, header: s.headerRow(), refunded: -1, original: -1, rate: -1, rowType: -1}
	s.year = s.titleYear(m.header)
	columns := s.profile(m.header)
	m.platform = recognise(columns)
	f := finder{columns: columns, platform: m.platform, taken: make([]bool, len(columns)), sample: s, header: m.header}

	tally := f.setTallyAside()
	m.findDate(&f, opt.DateColumn)
	m.nameOrder(&f, opt.OrderColumn)
	f.nameRefunds()
	m.findAmount(&f, opt.AmountColumn, opt.OrderColumn)
	if opt.AmountColumn == Guess {
		m.leaveOutgoing(&f)
	}
	m.findCustomer(&f, opt.CustomerColumn)
	m.findOrder(&f, opt.OrderColumn)
	if m.Customer < 0 && opt.CustomerColumn == Guess {
		m.guessCustomer(&f)
	}
	m.findOriginal(&f)
	m.findStatus(&f, opt.StatusColumn)
	m.findSort(&f, opt.StatusColumn)
	m.offers = f.isOffers(&m)
	m.findRefund(&f, opt.RefundColumn)
	m.Cancelled = f.best(role.Cancelled)
	m.Test = f.best(role.Test)
	m.findMarks(&f, opt.RefundColumn)
	m.findCurrency(&f, opt.CurrencyColumn)
	m.findRows(&f)
	if m.Amount >= 0 && m.Order >= 0 && !m.lines && m.rowType < 0 {
		m.lines = m.differ(s, m.Amount)
	}
	m.summary = opt.OrderColumn == Guess && m.sumsUp(&f, tally)
	m.counted = m.summary && tally >= 0
	m.minor, m.minorBack = f.minor(max(m.Amount, m.Price)), f.minor(m.Refund)
	for _, i := range m.parts {
		m.minor = min(m.minor, f.minor(i))
	}
	m.refundLines = m.lines && m.Order >= 0 && m.Refund >= 0 && (m.Refund == m.refunded || m.differ(s, m.Refund))
	if opt.DateColumn == Guess && m.platform == nil {
		m.findHeadings(s)
	}
	return m, columns
}

// like tells whether the orders of two files without names of columns stand in the same ones.
func (m *mapping) like(other *mapping) bool {
	return m.Date == other.Date && m.Customer == other.Customer && m.Amount == other.Amount && m.Order == other.Order && m.key == other.key
}

// findDate takes the column of days: by its name, else by its cells, else one
// whose name speaks of another day, such as the delivery's.
func (m *mapping) findDate(f *finder, choice Choice) {
	if choice != Guess {
		m.Date = f.chosen(choice)
		return
	}
	if m.Date = f.sure(role.Date); m.Date < 0 {
		if m.Date = f.date(); m.Date < 0 {
			m.Date = f.best(role.Date)
		}
	}
}

// findStatus takes the order's status, and the payment's beside it; where an
// order has none, the payment's alone.
func (m *mapping) findStatus(f *finder, choice Choice) {
	if choice == None {
		m.Status = -1
		return
	}
	if m.Status = f.choose(choice, role.Status); m.Status >= 0 || choice != Guess {
		if m.Payment = f.best(role.Payment); m.Payment >= 0 && f.columns[m.Payment].filled == 0 {
			m.Payment = -1
		}
		return
	}
	if m.Status = f.best(role.Payment); m.Status < 0 {
		m.Status = f.status(max(m.Amount, m.Price))
	}
}

// findMarks takes the columns in which people mark by hand what was cancelled or
// sent back, where no alias told one. Marks beside amounts paid back may be of
// those amounts and say nothing of the rest.
func (m *mapping) findMarks(f *finder, refund Choice) {
	if m.platform != nil {
		return
	}
	if m.Cancelled < 0 {
		m.Cancelled = f.marks(voidMarks)
	}
	if m.Refund < 0 && refund == Guess {
		m.Refund = f.marks(backMarks)
		m.refunded = m.Refund
	}
}

// findCurrency takes the currency's column, else one of amounts with a sign, else
// one of codes, and what the amount's own name says.
func (m *mapping) findCurrency(f *finder, choice Choice) {
	m.Currency = f.choose(choice, role.Currency)
	if m.Currency < 0 && choice == Guess && m.Amount >= 0 && f.columns[m.Amount].signed == 0 {
		// "Net sales" is a mere number, "Net sales (formatted)" has the currency.
		if m.Currency = f.first((*column).formatted); m.Currency < 0 {
			m.Currency = f.currency()
		}
	}
	m.signs = m.Currency >= 0 && f.columns[m.Currency].mostly(f.columns[m.Currency].signed, 5)
	if at := max(m.Amount, m.Price); at >= 0 {
		m.currency = role.NamedCurrency(f.columns[at].name)
	}
}

// keyRoles are the roles that identify a customer, the surest first.
var keyRoles = []struct {
	role role.Role
	key  KeyKind
}{{role.Email, ByEmail}, {role.CustomerID, ByID}, {role.Phone, ByPhone}, {role.Name, ByName}}

// findCustomer takes the surest key that the file fills: at least half as often
// as it fills any other but the name, and with customers who are told apart.
func (m *mapping) findCustomer(f *finder, choice Choice) {
	m.Customer, m.key = -1, ByNone
	if choice != Guess {
		if m.Customer = f.chosen(choice); m.Customer >= 0 {
			m.key = f.columns[m.Customer].keyKind()
		}
		return
	}
	candidates, most, values := [4]int{}, 0, 0
	for i, k := range keyRoles {
		if candidates[i] = f.best(k.role); candidates[i] < 0 && k.key == ByEmail {
			candidates[i] = f.first((*column).addresses)
		}
		if at := candidates[i]; at >= 0 {
			values = max(values, len(f.columns[at].distinct))
			if k.key != ByName {
				most = max(most, f.columns[at].filled)
			}
		}
	}
	for i, k := range keyRoles {
		at := candidates[i]
		if at < 0 || m.Customer >= 0 || k.key != ByName && 2*f.columns[at].filled < most || f.columns[at].tellsFewer(k.role, values) {
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
	if last := f.best(role.LastName); last >= 0 {
		m.Customer, m.key = last, ByName
		if first := f.best(role.FirstName); first >= 0 {
			m.Customer, m.LastName = first, last
		}
		return
	}
	// "Ime" can hold the whole name; first names alone are nobody's.
	if first := f.best(role.FirstName); first >= 0 && f.columns[first].mostly(f.columns[first].people, 5) {
		m.Customer, m.key = first, ByName
	}
}

// tellsFewer tells of a key whether another one with so many values has to be the
// customer's: the shop's own address stands in all rows, and that of who took the
// order, which no name says to be the customer's, is one of a few.
func (c *column) tellsFewer(r role.Role, values int) bool {
	return c.isOne() && values > 2 || c.named.Role != r && 3*len(c.distinct) <= values
}

// addresses tells of e-mail addresses that can be the customer's, whatever the
// column's name says of the customer: a login, a contact.
func (c *column) addresses() bool {
	return c.mostly(c.emails, 9) && (c.unnamed() || !c.named.Aside && c.named.Role != role.Other)
}

// guessCustomer takes the customer's column where no name of one stands in the
// file.
func (m *mapping) guessCustomer(f *finder) {
	if m.Customer, m.key = f.customer(m); m.Customer >= 0 && m.key == ByID {
		return
	}
	if !slices.ContainsFunc(f.columns, func(c column) bool { return c.named.Role == role.Item || c.named.Role == role.Quantity }) {
		// "Name" alone is an item's where there are items.
		if at := f.byCells(func(c *column) bool { return c.normal == "name" }); at >= 0 {
			m.Customer, m.key = at, ByName
		}
	}
}

// keyKind is what sort of customer key a column has, by its cells before its name.
func (c *column) keyKind() KeyKind {
	switch {
	case c.mostly(c.emails, 5):
		return ByEmail
	case c.named.Role == role.CustomerID:
		return ByID
	case c.named.Role == role.Phone:
		return ByPhone
	case c.named.Role == role.Name || c.named.Role == role.FirstName || c.named.Role == role.LastName:
		if c.mostly(c.amounts, 9) {
			return ByID
		}
		return ByName
	}
	return ByID
}

// differ tells whether the amounts of a column are the lines' in orders with
// several rows: they differ in most of them, and none says that it is the order's.
func (m *mapping) differ(s *sample, column int) bool {
	first := map[string]string{}
	same, different := 0, 0
	for row := m.header + 1; row < len(s.rows); row++ {
		number, amount := string(s.at(row, m.Order)), string(s.at(row, column))
		for k, part := range m.parts {
			if cell := s.at(row, part); column == m.Amount && len(cell) > 0 {
				amount += string(rune('A'+k)) + string(cell)
			}
		}
		if number == "" || isSpoilt(s.at(row, m.Order)) || amount == "" || column == m.Amount && strings.ContainsAny(amount, "-−(") {
			continue
		}
		switch before, ok := first[number]; {
		case !ok:
			first[number] = amount
		case before == amount && !strings.ContainsAny(amount, "123456789"):
			// Nothing was paid back, be it of the order or of its lines.
		case before == amount:
			same++
		default:
			different++
		}
	}
	return different > same
}
