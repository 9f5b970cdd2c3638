package order

import (
	"slices"
	"strings"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/role"
)

const (
	// means are words for how an order is paid.
	means = " cash card cards transfer transfers wire paypal pal stripe klarna visa mastercard amex cheque voucher vouchers cod bank online pos " +
		"gotowka gotowki karta karty blik przelew przelewy przelewem pobranie pobraniem payu p24 przelewy24 bon bony raty " +
		"gotovina gotovinom gotovinski kes kartica kartice karticom karticno pouzece pouzecem otkup racun prenos virman cek cekovi vaucer " +
		"numerar op virament ramburs tichete cec μετρητα μετρητοισ καρτα καρτεσ καταθεση μεταφορα εμβασμα αντικαταβολη επιταγη "
	// rests are words for what is paid after a deposit.
	rests = " rest restul diferenta reszta doplata doplaty pozostalo pozostala ostatak ostalo preostalo preostali balance remainder remaining υπολοιπο "
	// besidePaid stand beside these words and those for what comes in and goes out.
	besidePaid = " amount paid payment money by on delivery gift credit debit to pay due final kwota wartosc suma zaplata zaplacono platnosc wplata w na za do przy odbiorze zaplaty platnicza kredytowa bankowy " +
		"iznos vrednost uplata uplaceno placeno placanje uplatu u po platna bankovni ziro valoare plata platit de la cu prin ordin bancar bancara masa rulaj " +
		"ποσο αξια πληρωμη πληρωμησ με σε τραπεζικη τραπεζα πιστωτικη χρεωστικη "
)

// made tells whether a name is made of words of a list, at least one, and of such as
// stand beside them.
func made(name, of, beside string) bool {
	says := false
	for word := range strings.FieldsSeq(name) {
		if fold.InWords(of, word) {
			says = true
		} else if !fold.InWords(beside, word) {
			return false
		}
	}
	return says
}

// split takes the columns that make the orders' amounts together, where none has
// them: one for each way to pay, of which a row fills one, or the deposit's and the
// rest's. It is false where there are none, or a sum stands beside them.
func (m *mapping) split(f *finder, order Choice) bool {
	var ways, ahead, left []int
	for i := range f.columns {
		c := &f.columns[i]
		sure := c.named.IsOwn()
		if f.taken[i] && (i != m.Order || order != Guess || sure && c.decimals == 0) || sure && c.named.Role.IsMoney() ||
			c.filled > 0 && (!c.mostly(c.amounts, 9) || c.mostly(c.coded, 5)) || c.some() && c.flags() {
			continue
		}
		switch name := role.StripCurrency(fold.Name(c.name)); {
		case made(name, means, besidePaid):
			ways = append(ways, i)
		case !c.some():
		case made(name, deposits, besidePaid):
			ahead = append(ahead, i)
		case made(name, rests, besidePaid):
			left = append(left, i)
		case made(name, outgoing, besidePaid):
			return false
		}
	}
	pair := len(ahead) == 1 && len(left) == 1
	if pair == (len(ways) > 0) || !pair && len(ahead)+len(left) > 0 {
		return false
	}
	parts := append(append(ways, ahead...), left...)
	if !f.complement(parts, pair) {
		return false
	}
	for _, i := range parts {
		if f.take(i); m.Amount < 0 && f.columns[i].some() {
			m.Amount = i
		} else {
			m.parts = append(m.parts, i)
		}
	}
	if slices.Contains(parts, m.Order) {
		m.nameOrder(f, Guess)
	}
	return true
}

// complement tells whether columns make the amounts of nearly all rows together: each
// has some, in most rows one alone unless they are a pair, whose second is no balance
// that the first goes into. What has or is named their sum is the amount itself.
func (f *finder) complement(parts []int, pair bool) bool {
	sums := make([]int64, len(f.sample.rows)-f.header-1)
	filled := make([]int, len(sums))
	some := 0
	for _, i := range parts {
		countIf(&some, f.columns[i].some())
		for row, value := range f.values(i) {
			sums[row] = add(sums[row], value)
			countIf(&filled[row], value != 0)
		}
	}
	paid, single := 0, 0
	for _, n := range filled {
		countIf(&paid, n > 0)
		countIf(&single, n == 1)
	}
	if some < 2 || 10*paid < 8*len(sums) || !pair && 10*single < 6*paid {
		return false
	}
	if pair {
		after := f.values(parts[1])
		if adds(after[1:], after, f.values(parts[0])[1:], 1) {
			return false
		}
	}
	for i := range f.columns {
		c := &f.columns[i]
		if !c.some() || slices.Contains(parts, i) {
			continue
		}
		if c.named.Role.IsMoney() && c.named.Role != role.Refund && !c.named.Aside || equals(sums, f.values(i)) {
			return false
		}
	}
	return true
}

// equals tells whether nearly all amounts are the same.
func equals(a, b []int64) bool {
	n := 0
	for row := range a {
		countIf(&n, a[row] == b[row])
	}
	return 10*n >= 9*len(a)
}

// some tells whether a column has amounts other than 0.
func (c *column) some() bool { return c.amounts > c.zeros }
