package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// refuse leaves out a row that cannot start an order, and says why. A row in
// which nothing stands is none.
func (in *intake) refuse(b *dsv.Block, i, k int) {
	switch got := in.lanes.dayGot[k]; {
	case got == heading || got == parse.Blank && in.blank(b, i):
	case got == parse.Blank || got == parse.Bad && in.totals(b, i) >= 0:
		in.undated(b, i)
	case got != parse.OK:
		in.skip(b, i, in.m.Date, dateProblem(got))
	default:
		in.skip(b, i, in.unreadable(b, i), AmountUnreadable)
	}
}

// undated leaves out a row without a day of its own: a line of totals, of which
// the label is shown, or any other.
func (in *intake) undated(b *dsv.Block, i int) {
	for _, column := range [...]int{in.totals(b, i), in.m.Order, in.m.Customer, in.m.Date} {
		if column >= 0 && isTotals(in.m.label(in.cell(b, i, column), column)) {
			in.skip(b, i, column, TotalsLine)
			return
		}
	}
	in.skip(b, i, max(in.m.Date, 0), DateMissing)
}

// skip leaves a row out and says on account of which column.
func (in *intake) skip(b *dsv.Block, i, column int, code string) {
	in.counts.Rows++
	in.counts.Skipped++
	if column >= b.Fields(i) {
		code = RowTooShort
	}
	in.tell(b, i, code, column)
}

// tell lists a problem with a cell of a row.
func (in *intake) tell(b *dsv.Block, i int, code string, column int) {
	in.list.add(Problem{File: in.files.number(), Line: b.Line(i), Code: code, Column: in.names[column], Index: column}, in.cell(b, i, column), b.RowText(i))
}

func dateProblem(got parse.Result) string {
	switch got {
	case parse.TooEarly:
		return DateBefore1990
	case parse.TooLate:
		return DateFuture
	}
	return DateUnreadable
}
