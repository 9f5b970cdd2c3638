package order

import (
	"bytes"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
)

// The words with which a cell flags its row or does not, in normal form and each
// without spaces.
const (
	yesWords  = " 1 y yes t true x v h χ test testowe probna d da tak ναι prawda tacno adevarat αληθεσ αληθησ wahr igaz pravda "
	noWords   = " 0 n no f false live nie ne nije nu οχι falsz netacno fals ψευδεσ ψευδησ falsch hamis nepravda ok active aktywne aktivno nuecazul notapplicable δενισχυει "
	flagWords = yesWords + noWords
)

// The names of columns in which people mark what came back, or to nothing, in the
// same form, where they are no aliases: in numbers, a "Povrat" may be of pieces.
const (
	backMarks = " zwrottowaru czyzwrot povrat povratrobe vraceno vracena retur returnat returnata return returns returned isreturned επιστροφη επιστραφηκε "
	voidMarks = " anulacja odwolane odwolana rezygnacja nieodebrane nieodebrana otkaz odustao nijepreuzeto nepreuzeto anulare refuzat refuzata neridicat ακυρωση ακυρο void voided noshow "
)

// flags tells whether the cells say yes or no.
func (c *column) flags() bool {
	for value := range c.distinct {
		if !fold.InWords(flagWords, fold.Closed(value)) {
			return false
		}
	}
	return true
}

// yesOrNo tells of filled cells that say yes or no and are no amounts: numbers
// only where they are both 0 and 1.
func (c *column) yesOrNo() bool {
	numbers := c.mostly(c.amounts, 9) && !(len(c.distinct) == 2 && c.distinct["0"] && c.distinct["1"])
	return c.filled > 0 && c.flags() && !numbers
}

// marks takes a column that by its whole name has marks in some rows. They are in
// fewer than half: a "Retur" of all orders is a right.
func (f *finder) marks(names string) int {
	rows := f.sample.rows[f.header+1:]
	for i := range f.columns {
		c := &f.columns[i]
		if f.taken[i] || c.amounts > 0 || !fold.InWords(names, fold.Closed(c.name)) {
			continue
		}
		set := 0
		for row := range rows {
			if cell := f.sample.at(f.header+1+row, i); isSet(cell) {
				if set++; !fold.InWords(flagWords, fold.Closed(string(cell))) {
					set = len(rows)
				}
			}
		}
		if set > 0 && 2*set < len(rows) {
			return f.take(i)
		}
	}
	return -1
}

// flagsByName tells of flags whose meaning the column's whole name says: those of
// "Cancelled quantity" are numbers.
func (c *column) flagsByName() bool { return c.named.IsOwn() && c.yesOrNo() }

// isSet tells whether a cell that flags an order, or holds the day of what befell
// it, does so. Databases write no day as NULL or as one of zeros.
func isSet(cell []byte) bool {
	if len(cell) == 0 || parse.SaysNothing(cell) || len(bytes.Trim(cell, "0-/.: T")) == 0 && cell[0] != 'T' {
		return false
	}
	if len(cell) > 32 || len(cell) > 8 && cell[0]-'0' <= 9 {
		return true
	}
	var room [96]byte // every row has such a cell
	text := fold.AppendNormal(room[:0], cell)
	return !fold.InWords(noWords, string(fold.AppendClosed(text[:0], text)))
}
