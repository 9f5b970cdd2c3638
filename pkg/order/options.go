package order

import "keeprate/pkg/order/parse"

// Options are the person's choices; the zero value guesses everything. What is
// set is taken as it stands and never overruled.
type Options struct {
	Lang  string // language of the page, "pl" …; decides D/M against M/D where the file leaves it open
	Today int32  // days since 1970-01-01; later orders are a problem. 0: not checked
	Bytes int64  // size of the file, to size the tables. 0: not known
	Files int    // how many files there are, never fewer than are begun; more than one are searched for what stands in several. 0: one

	Encoding  string          // one of dsv.Encodings(); "": guess
	Delimiter byte            // ',' ';' '\t' '|'; 0: guess
	DateOrder parse.DateOrder // "": guess
	Decimal   byte            // '.' or ','; 0: guess

	DateColumn     Choice
	CustomerColumn Choice
	AmountColumn   Choice
	OrderColumn    Choice
	StatusColumn   Choice
	RefundColumn   Choice
	CurrencyColumn Choice
}

// Choice is a column chosen for a role: Guess, None or Column(index).
type Choice int32

// The choices that name no column.
const (
	Guess Choice = 0
	None  Choice = -1
)

// Column chooses the column with this index, counted from 0.
func Column(index int) Choice { return Choice(index + 1) }
