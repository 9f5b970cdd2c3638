package order

import (
	"math"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/status"
)

// intake takes the rows of a file in and makes orders of them. Orders are
// numbered from 0 as they come; what is kept of one lies under its number in
// the columns of out and in those below.
type intake struct {
	m      mapping
	names  []string // of the columns, for problems
	from   int      // first line below the header
	date   parse.Dates
	amount parse.Money // also of prices
	refund parse.Money
	pieces parse.Money
	counts Counts
	list   problems
	full   bool   // more keys than the tables can hold
	home   string // calling code of the country where phone numbers without one belong

	sums        bool // lines of totals have days
	decimalOpen bool // nothing decided the decimal sign of amounts in doubt
	files       fileSpans

	out     Orders
	numbers numbering
	line    []uint32 // on which an order starts
	rows    []uint32 // how many rows it has; nil where each row is an order
	back    []int64  // what was paid back; nil without such a column
	paid    []uint8  // the label of the payment's status; nil without such a column
	flags   []uint8
	last    int   // the order of the row before, -1 if none
	minus   int64 // the last amount below 0 of that order

	statuses     labels // out.Status and out.Currency hold their numbers until the end
	currencies   labels
	payments     labels
	kinds        [maxLabels + 1]*status.Kind // by the labels of statuses, as far as found out
	sorts        labels
	sortMeanings []sortMeaning       // by their labels
	ofSort       [maxLabels + 1]bool // statuses that are sorts of rows that are none of orders
	whose        []uint32            // by customer, who that is: mostly the same one; as long as some is not
	spelled      map[uint64]int32    // by the hash of a customer's name in normal form, the first so called, counted from 1
	above        []byte              // the customer's name above a ditto mark; nil where the file has none
	doubts       []doubt
	doubted      map[uint32]int // by order that began anew, how many doubts there were before
	scratch      dsv.Scratch
	lanes        lanes
	loaded       byte // keeps loads made ahead from being left out
	anew         restart
	carry        carry
}

// What is known of an order beside its columns.
const (
	flagNoAmount  = 1 << iota // no row has given its amount yet
	flagFromMinus             // only rows with a minus have
	flagMinus                 // some row has
	flagCancelled             // its row has a cancellation day
	flagTest                  // it was made to try the shop
	flagRepeats               // several of its rows have its total
)

// take takes in the rows of a block.
func (in *intake) take(b *dsv.Block) {
	from := 0
	for from < b.Rows() && b.Line(from) < in.from {
		from++
	}
	if b.Unclosed() && from < b.Rows() {
		in.tell(b, from, QuoteUnclosed, 0)
	}
	for ; from < b.Rows() && !in.full; from += batchRows {
		to := min(from+batchRows, b.Rows())
		in.scratch.Reset()
		in.reserve(to - from)
		in.read(b, from, to)
		for k := 0; k < to-from; k++ {
			if k += in.run(b, from, k, to-from); k < to-from {
				in.row(b, from+k, k)
			}
		}
	}
}

// expect sizes the tables for a file of so many bytes, by what the sample has of
// rows and order numbers. A wrong guess costs no more than time or memory.
func (in *intake) expect(bytes int64, s *sample) {
	rows := s.rows[in.m.header+1:]
	if bytes < piece || len(rows) == 0 {
		return
	}
	size, strings, length, numbers := 0, 0, 0, map[string]bool{}
	for _, row := range rows {
		size++
		for _, cell := range row {
			size += len(cell) + 1
		}
		if in.m.Order >= 0 && in.m.Order < len(row) {
			number := row[in.m.Order]
			numbers[string(number)] = true
			if in.numbers.ordinal(number) == 0 {
				strings++
				length += len(number)
			}
		}
	}
	orders := int(min(bytes/int64(size/len(rows)), maxExpected))
	if in.m.Order >= 0 {
		orders = orders * len(numbers) / len(rows)
		if strings > 0 {
			in.numbers.reserve(orders/len(rows)*strings, length/strings+1)
		}
	}
	in.reserve(orders + orders/16)
}

// maxExpected is how many orders room is made for at most before they are seen.
const maxExpected = 4 << 20

// reserve makes room for n more orders in every column.
func (in *intake) reserve(n int) {
	have := len(in.out.Day)
	if have+n <= cap(in.out.Day) {
		return
	}
	room := max(have+n, 2*have, 4096)
	in.out.Customer = grown(in.out.Customer, room)
	in.out.Day = grown(in.out.Day, room)
	in.out.Amount = grown(in.out.Amount, room)
	in.out.Status = grown(in.out.Status, room)
	in.out.Currency = grown(in.out.Currency, room)
	in.line = grown(in.line, room)
	in.flags = grown(in.flags, room)
	if in.m.Order >= 0 {
		in.rows = grown(in.rows, room)
	}
	if in.m.Refund >= 0 {
		in.back = grown(in.back, room)
	}
	if in.m.Payment >= 0 {
		in.paid = grown(in.paid, room)
	}
	if in.files.several {
		in.files.of = grown(in.files.of, room)
	}
}

func grown[T any](s []T, room int) []T {
	g := make([]T, len(s), room)
	copy(g, s)
	return g
}

// add sums amounts, staying within what can be counted.
func add(a, b int64) int64 {
	sum := a + b
	if (a > 0) == (b > 0) && (sum > 0) != (a > 0) && b != 0 {
		if a > 0 {
			return math.MaxInt64
		}
		return math.MinInt64
	}
	return sum
}
