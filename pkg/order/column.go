package order

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

// column is a column of the file as seen in its head: its name, and what its
// first cells look like.
type column struct {
	name   string // as written; "" where the file has no header
	normal string
	named  role.Named

	filled   int // cells that are not blank, of those looked at
	emails   int
	dates    int
	yearless int // days, if it were the title's year
	numbered int // days written as mere numbers
	amounts  int
	codes    int // currencies
	signed   int // amounts with a currency beside them
	coded    int // amounts by their digits alone: what stands beside them is no known currency
	decimals int // amounts with decimal places
	zeros    int // amounts of 0
	minus    int // amounts below 0
	keys     int // such as an order's number: with digits, in one word
	numbers  int // as keys, but of any letters and with words before
	phones   int
	powers   int // numbers as spreadsheets shorten long ones: 3.81641E+11
	people   int // of two to four words with capitals
	capacity int // cells looked at
	sum      int64
	shortest int
	longest  int
	distinct map[string]bool // at most maxDistinct values
}

const (
	profiled    = 200 // rows whose cells are looked at to know a column
	maxDistinct = 100
)

// newColumns names the columns of a header.
func newColumns(header []string) []column {
	columns := make([]column, len(header))
	for i, name := range header {
		columns[i] = column{name: name, normal: fold.Normal(name), named: role.Of(name), distinct: map[string]bool{}}
	}
	return columns
}

// look takes a cell into account.
func (c *column) look(cell []byte) {
	c.capacity++
	if len(cell) == 0 || parse.SaysNothing(cell) || isFault(cell) {
		return
	}
	c.filled++
	if len(c.distinct) < maxDistinct {
		c.distinct[string(cell)] = true
	}
	if c.filled == 1 {
		c.shortest = len(cell)
	}
	c.shortest, c.longest = min(c.shortest, len(cell)), max(c.longest, len(cell))
	countIf(&c.emails, isEmail(cell) || address(cell) != nil)
	countIf(&c.dates, parse.IsDate(cell))
	countIf(&c.numbered, parse.NumberOrder(cell) != "")
	countIf(&c.codes, parse.CurrencyCode(cell) != "")
	countIf(&c.keys, isKey(cell))
	countIf(&c.numbers, isNumbered(cell))
	countIf(&c.phones, isPhone(cell))
	countIf(&c.powers, isPower(cell))
	countIf(&c.people, isPerson(cell))
	m := parse.Money{Pieces: c.named.Role == role.Quantity}
	if value, currency, got := m.Read(cell); got == parse.OK || got == parse.Doubt {
		c.amounts++
		known := parse.KnownCurrency(currency) != ""
		countIf(&c.signed, known)
		countIf(&c.coded, len(currency) > 0 && !known)
		countIf(&c.zeros, value == 0)
		countIf(&c.minus, value < 0)
		c.sum += value / parse.Unit
		c.decimals += int(m.Points + m.Commas)
	}
}

func countIf(n *int, is bool) {
	if is {
		*n++
	}
}

// mostly tells whether at least so many of ten filled cells are of a sort.
func (c *column) mostly(n, ofTen int) bool { return c.filled > 0 && 10*n >= ofTen*c.filled }

// few tells whether the same few values come again and again.
func (c *column) few() bool {
	return len(c.distinct) < maxDistinct && (c.filled < 40 || 2*len(c.distinct) < c.filled)
}

// isEmail tells whether a cell looks like an e-mail address.
func isEmail(cell []byte) bool {
	at := bytes.IndexByte(cell, '@')
	return at > 0 && bytes.LastIndexByte(cell, '@') == at && bytes.IndexByte(cell[at:], '.') > 1 && bytes.IndexByte(cell, ' ') < 0
}

// isKey tells whether a cell can be the number of an order or a customer: one
// word with a digit in it, such as 10023, #1001, ZAM/2024/17 or ch_3Tf4ViLQ,
// perhaps after a few capitals, as in FS 17/2024.
func isKey(cell []byte) bool {
	start := 0
	for start < min(len(cell), 4) && parse.Capital(cell[start]) {
		start++
	}
	if start > 0 && start < len(cell) && cell[start] == ' ' {
		cell = cell[start+1:]
	}
	digits := 0
	for _, c := range cell {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == ' ' || c == '@' || c == ',' || c == ':' || c == '%' || c == '+' || c >= utf8.RuneSelf:
			return false
		}
	}
	return digits > 0 && len(cell) <= 40
}

// isNumbered tells whether a cell can be the number of an order with whatever
// stands before, as in Order #1001 and ΑΠΥ 17: its last word has a digit.
func isNumbered(cell []byte) bool {
	return bytes.ContainsAny(cell[bytes.LastIndexByte(cell, ' ')+1:], "0123456789")
}

// isPhone tells whether a cell looks like a phone number rather than any other:
// it starts as they do, or its digits are parted.
func isPhone(cell []byte) bool {
	cell = bytes.TrimPrefix(cell, []byte("'"))
	digits, parted := 0, bytes.HasPrefix(cell, []byte("0")) && !bytes.HasPrefix(cell, []byte("000"))
	points := 0
	for _, c := range cell {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '+' && digits == 0:
			parted = true
		case c == ' ' || c == '-' || c == '(' || c == ')' || c == '/':
			parted = parted || digits > 0
		case c == '.':
			points++
			parted = parted || points > 1
		default:
			return false
		}
	}
	return digits >= 8 && digits <= 15 && parted && points != 1 && !parse.IsDate(cell)
}

// isPower tells whether a cell is a long number of which a spreadsheet left the
// first digits and a power of ten.
func isPower(cell []byte) bool {
	if len(cell) == 0 || cell[0]-'0' > 9 {
		return false
	}
	e := bytes.LastIndexByte(cell, 'E')
	if e < 0 {
		return false
	}
	power, ok := parse.PowerOfTen(cell[e+1:])
	return ok && power > 0
}

// isPerson tells whether a cell can be somebody's name: two to four words of
// letters, each with a capital in front.
func isPerson(cell []byte) bool {
	words := bytes.Fields(cell)
	if len(words) < 2 || len(words) > 4 || len(cell) > 60 {
		return false
	}
	for _, word := range words {
		for i, r := range string(word) {
			if i == 0 && unicode.ToLower(r) == r || !unicode.IsLetter(r) && r != '.' && r != '-' && r != '\'' && r != '’' {
				return false
			}
		}
	}
	return true
}

// suits tells whether the cells of a column can be what a role needs. A column
// without any filled cell can be anything.
func (c *column) suits(r role.Role) bool {
	if c.filled == 0 {
		return true
	}
	switch r {
	case role.Date:
		return c.mostly(max(c.dates, c.yearless), 5) || c.mostly(c.amounts, 9) // days as numbers
	case role.Email:
		return c.mostly(c.emails, 3)
	case role.Total, role.Subtotal, role.Line, role.Price, role.Quantity:
		return c.mostly(c.amounts, 5)
	case role.Refund:
		return c.mostly(c.amounts, 9) && !c.yesOrNo()
	case role.Refunded:
		return c.flags()
	case role.Cancelled:
		return !c.mostly(c.amounts, 5) || c.mostly(c.dates, 5) || c.named.IsOwn() && c.flags()
	case role.Currency:
		return c.mostly(c.codes, 8)
	case role.Status, role.Payment:
		return c.few() && !c.mostly(c.dates, 9) && !(c.decimals > 0 && c.mostly(c.amounts, 9)) && !c.isPlace()
	case role.Test:
		return c.flags()
	case role.Order:
		if c.isLoose() && !c.mostly(c.numbers, 8) {
			return false
		}
		if c.named.IsOwn() && len(c.distinct) == min(c.filled, maxDistinct) && !c.mostly(c.powers, 5) {
			return !c.mostly(c.emails, 9) // 23/03/2025 can be March's 23rd order
		}
		fallthrough
	case role.CustomerID, role.Phone:
		if c.mostly(c.powers, 5) {
			return false // different numbers have become one
		}
		return !c.mostly(c.emails, 9) && !(c.mostly(c.dates, 9) && !c.mostly(c.amounts, 5))
	case role.Name, role.FirstName, role.LastName:
		return !c.mostly(c.dates, 9)
	}
	return true
}

// isLoose tells of a column whose name is an order's number's only where its cells
// are numbers.
func (c *column) isLoose() bool { return role.IsLooseNumber(c.normal) }

// isPlace tells of a column named "State" that it is the country's, not the
// order's: none of its cells is a status. "Order state" is the place that the
// order goes to, too, but not where it is numbered.
func (c *column) isPlace() bool {
	if c.normal != "state" && (c.normal != "order state" || c.mostly(c.amounts, 5)) {
		return false
	}
	for value := range c.distinct {
		if status.Of(value) != status.Unknown {
			return false
		}
	}
	return true
}
