package order

import (
	"bytes"
	"strings"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
)

// Files end in the sum of their rows, and books add up after every customer or
// order as well. Such a line is no order and no part of one. Mostly it has no
// day, which alone leaves it out; where a row may do without, or a book dates its
// sums, its label tells it.
const (
	// sumWords name a sum, in normal form.
	sumWords = " total totals totale totalul totaux subtotal subtotals sum summa summe zwischensumme gesamt gesamtsumme insgesamt " +
		"razem suma sumy ogolem lacznie podsumowanie ukupno svega sveukupno zbir zbirno zbroj meduzbir meduzbroj " +
		"συνολο συνολα υποσυνολο αθροισμα osszesen celkem spolu toplam itogo obsto "
	// besideSums stand beside them and say what kind of sum it is.
	besideSums = " grand sub general generala generalny ogolna calkowita czesciowa koncowa gross net brutto netto bruto neto of de to pay paid due " +
		"order orders sales revenue amount value items zamowienie zamowienia zamowien pozycji sprzedaz sprzedazy kwota wartosc do zaplaty " +
		"porudzbina porudzbine narudzbina narudzbine narudzba iznos vrednost vrijednost promet stavki " +
		"comanda comenzi comenzii comenzilor vanzari valoare suma plata incasat γενικο μερικο τελικο ποσο αξια παραγγελιασ παραγγελιων "
	// sumPeriods say of what time, where no month does.
	sumPeriods = " day daily week weekly month monthly quarter year q1 q2 q3 q4 dnia dzien tygodnia miesiac miesiaca kwartal roku strony " +
		"dan dana nedelje mesec meseca mjesec mjeseca godine zi zilei saptamana luna lunii an anului ημερασ εβδομαδασ μηνασ μηνα τριμηνου ετουσ "
	// sumsOver begin what a sum is over: "Total for Ann Smith".
	sumsOver = " for per as na dla za pentru για fur "
)

// isTotals tells whether a cell is the label of a sum over other rows: "Razem:",
// "Suma brutto [zł]", "Razem luty", "Total for Ann Smith". A product's name may begin so, too
// ("Total Care"), and therefore every word has to be one of sums.
func isTotals(cell []byte) bool {
	if len(cell) < 3 || len(cell) > 100 || cell[0] < 'A' {
		return false
	}
	var room [256]byte
	sum := false
	for word := range strings.FieldsSeq(string(fold.AppendNormal(room[:0], cell))) {
		switch {
		case fold.InWords(sumWords, word):
			sum = true
		case sum && fold.InWords(sumsOver, word):
			return true
		case fold.InWords(besideSums, word) || word[0]-'0' <= 9 || parse.CurrencyCode([]byte(word)) != "":
		case !sum || !fold.InWords(sumPeriods, word) && parse.MonthNamed([]byte(word)) == 0:
			return false
		}
	}
	return sum
}

// undateTotals takes the day off lines of totals that have their label among the
// order numbers: it is the report's. A dash there, or a word for none, is no number.
func (in *intake) undateTotals(numbers []cellKey) {
	for i := range numbers {
		k := &numbers[i]
		n := len(k.cell)
		switch {
		case k.ordinal != 0 || n == 0 || k.cell[n-1]-'0' <= 9:
		case n <= len("brak") && parse.SaysNothing(k.cell):
			k.cell = nil
		case isTotals(k.cell):
			in.lanes.dayGot[i] = parse.Blank
		}
	}
}

// totals is the column of the label in a line of totals, -1 in any other row. The
// label is the first cell that has words. What stands beyond the header is no column.
func (in *intake) totals(b *dsv.Block, i int) int {
	for c := range min(b.Fields(i), len(in.names)) {
		if cell := in.scratch.Cell(b.Raw(i, c)); len(cell) > 0 && cell[0] >= 'A' {
			if isTotals(cell) {
				return c
			}
			return -1
		}
	}
	return -1
}

// label is what can be the label of a sum in a cell of a row: in the day's what
// stands behind it, as in the subtotals of spreadsheets ("13/02/2025 Total").
func (m *mapping) label(cell []byte, column int) []byte {
	if column == m.Date && len(cell) > 0 && cell[0] <= '9' {
		return cell[bytes.LastIndexByte(cell, ' ')+1:]
	}
	return cell
}

// sums tells whether a row with a day is a line of totals: a label stands first of
// all words, in place of the customer or behind the day, and nobody is named.
func (m *mapping) sums(cells [][]byte) bool {
	sum, first := false, true
	for c, text := range cells {
		customer := c == m.Customer || c == m.LastName
		switch {
		case (first || customer) && isTotals(m.label(text, c)):
			sum = true
		case customer && len(text) > 0 && !parse.SaysNothing(text):
			return false
		case c != m.Date && len(text) > 0 && text[0] >= 'A':
			first = false
		}
	}
	return sum
}

// datesTotals tells whether the sample has lines of totals with a day. Where most
// of all rows would be some, the words mean another thing.
func (s *sample) datesTotals(m *mapping) bool {
	rows, sums := s.rows[m.header+1:], 0
	for _, cells := range rows {
		countIf(&sums, m.Date >= 0 && m.Date < len(cells) && len(cells[m.Date]) > 0 && m.sums(cells))
	}
	return sums > 0 && 3*sums <= 2*len(rows)
}

// undateSums takes the day off such lines, and the number, which is none of an
// order.
func (in *intake) undateSums(b *dsv.Block, from, n int) {
	var cells [][]byte
	for i := range n {
		cells = in.cells(b, from+i, cells)
		if in.lanes.dayGot[i] == parse.OK && in.m.sums(cells) {
			in.lanes.dayGot[i], in.lanes.order[i] = parse.Blank, cellKey{}
		}
	}
}
