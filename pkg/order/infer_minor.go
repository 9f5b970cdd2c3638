package order

import (
	"strings"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
)

const (
	// minorWords stand in names of amounts in hundredths; those of looseMinors, which
	// mean other things as well, in brackets alone.
	minorWords  = " cents cent grosze groszach groszy minor λεπτα "
	looseMinors = " bani para pare "
	// minorColumns name columns that say how many digits of all amounts are decimal places.
	minorColumns = " currencyminorunit minorunit minorunits currencydecimals currencyexponent decimals decimalplaces "
)

// minor is how many of what the cells of a column count are one of the currency: 100
// of cents, else 1. They are whole numbers then, and the name says it, or one column
// for all rows.
func (f *finder) minor(i int) int64 {
	if i < 0 || f.platform != nil {
		return 1
	}
	by, c := int64(1), &f.columns[i]
	for k := range f.columns {
		if x := &f.columns[k]; fold.InWords(minorColumns, fold.Closed(x.name)) && len(x.distinct) == 1 {
			for places := range x.distinct {
				by = map[string]int64{"1": 10, "2": 100, "3": 1000}[places]
			}
		}
	}
	_, bracket, _ := strings.Cut(c.name, "(")
	if fold.AnyInWords(minorWords, fold.Name(c.name)) || fold.InWords(looseMinors, fold.Normal(bracket)) {
		by = 100
	}
	var money parse.Money
	for row := f.header + 1; row < len(f.sample.rows) && by > 1; row++ {
		if _, _, got := money.Read(f.sample.at(row, i)); got == parse.Doubt || money.Points+money.Commas > 0 {
			return 1
		}
	}
	return max(by, 1)
}
