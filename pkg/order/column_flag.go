package order

import (
	"bytes"
	"strings"
)

// The words with which a cell flags its row or does not, in normal form.
const (
	yesWords  = " 1 y yes t true x v h χ test testowe probna d da tak ναι prawda tacno adevarat αληθεσ αληθησ wahr igaz pravda "
	noWords   = " 0 n no f false live nie ne nije nu οχι falsz netacno fals ψευδεσ ψευδησ falsch hamis nepravda ok active aktywne aktywna aktivna aktivno activa "
	flagWords = yesWords + noWords
	noPhrases = ",n d,nie dotyczy,nu e cazul,nu este cazul,nije primenljivo,not applicable,δεν ισχυει,"
)

// The words that name columns of marks, in normal form and each without spaces, and
// what may stand beside them.
const (
	backMarks = " zwrot zwroty zwrocone zwrocono zwrocona zwrocony povrat povracaj vraceno vracena vracen retur returnat returnata return returns returned refund refunded " +
		"επιστροφη επιστροφεσ επιστραφηκε επεστραφη "
	voidMarks = " anulacja anulowanie odwolane odwolano odwolana rezygnacja nieodebrane nieodebrana nieodebrano otkaz otkazivanje odustao odustala nijepreuzeto nepreuzeto " +
		"anulare refuzat refuzata neridicat neridicata ακυρωση ακυρο ακυρη cancel cancellation void voided noshow "
	besideMarks = " is was czy da li order zamowienie zamowienia porudzbina porudzbine narudzbina narudzbine comanda comenzii παραγγελια παραγγελιασ towar towaru roba robe produs marfa goods product "
)

// flags tells whether the cells say yes or no.
func (c *column) flags() bool {
	for value := range c.distinct {
		if text := normal(value); !inWords(flagWords, text) && !saysNo(text) {
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

// marks takes a column that by its whole name marks orders which were sent back,
// or came to nothing, in words that are no aliases: in numbers, a "Povrat" may be
// of pieces. Fewer than half of the rows are marked: a "Retur" of all is a right.
func (f *finder) marks(words string) int {
	for i := range f.columns {
		if f.taken[i] || !f.columns[i].isMark(words) {
			continue
		}
		set, rows := 0, f.sample.rows[f.header+1:]
		for row := range rows {
			cell := f.sample.at(f.header+1+row, i)
			if text := normal(string(cell)); len(cell) > 0 && (cell[0]-'0' <= 9 || !inWords(flagWords, text) && !saysNo(text) && !saysNothing(cell)) {
				set = len(rows)
				break
			}
			countIf(&set, isSet(cell))
		}
		if set > 0 && 2*set < len(rows) {
			return f.take(i)
		}
	}
	return -1
}

// isMark tells whether a name says one of the words, and beside it no more than
// what is marked: "Czy zwrot towaru?"
func (c *column) isMark(words string) bool {
	said := false
	for word := range strings.FieldsSeq(c.normal) {
		if inWords(words, word) {
			said = true
		} else if !inWords(besideMarks, word) {
			return inWords(words, strings.ReplaceAll(c.normal, " ", ""))
		}
	}
	return said
}

// flagsByName tells of flags whose meaning the column's whole name says: those of
// "Cancelled quantity" are numbers.
func (c *column) flagsByName() bool { return c.named.score > scoreExact/2 && c.yesOrNo() }

// isSet tells whether a cell that flags an order, or holds the day of what befell
// it, does so. Databases write no day as NULL or as one of zeros.
func isSet(cell []byte) bool {
	if len(cell) == 0 || saysNothing(cell) || len(bytes.Trim(cell, "0-/.: T")) == 0 && cell[0] != 'T' {
		return false
	}
	return len(cell) > 32 || len(cell) > 8 && cell[0]-'0' <= 9 || !saysNo(normal(string(cell)))
}

// sortsAll tells of a column that has one of two words in every row, neither a flag
// nor a day: it sorts the orders, and no word says which sort is flagged.
func (c *column) sortsAll() bool {
	if len(c.distinct) != 2 || c.filled < max(c.capacity, 3) || c.dates > 0 {
		return false
	}
	for value := range c.distinct {
		if text := normal(value); inWords(flagWords, text) || saysNo(text) || statusKind(value) != Unknown {
			return false
		}
	}
	return true
}

// saysNo tells whether a text in normal form denies what its column flags.
func saysNo(text string) bool {
	return inWords(noWords, text) || strings.Contains(noPhrases, ","+text+",")
}
