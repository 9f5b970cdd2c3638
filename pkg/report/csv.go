package report

import (
	"io"
	"strconv"
	"strings"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/order"
)

// WriteCustomers writes a row of every customer with an order up to the RFM analysis date: the values as of that
// date, the scores and the segment; after Foresee what is foreseen, where it is. Money is exact.
func (r *Report) WriteCustomers(w io.Writer) error {
	s := sheet{to: w}
	s.customerHead(r)
	for c := range r.book.Len() {
		s.customer(r, c)
	}
	return s.finish()
}

func (s *sheet) customerHead(r *Report) {
	names := []string{"customer", "first", "last", "days-since-last", "orders", "spend", "r", "f", "m", "segment"}
	s.head(append(names, r.foresight.foretoldNames()...)...)
}

// customer writes the row of one customer, none where there is no order up to the analysis date.
func (s *sheet) customer(r *Report, c int) {
	asOf := r.RFM.AsOf
	orders, spend, last := r.book.Until(c, asOf)
	if orders == 0 {
		return
	}
	cell := r.scores.Cells[c]
	recency, frequency, monetary := cell.Scores()
	s.text(r.book.Name(c))
	if r.NoDates { // then there are no scores either
		for range 3 {
			s.text("")
		}
		s.count(orders)
		s.money(spend)
		for range 4 {
			s.text("")
		}
		s.end()
		return
	}
	s.date(r.book.First(c))
	s.date(last)
	s.count(int(asOf - last))
	s.count(orders)
	s.money(spend)
	s.count(recency)
	s.count(frequency)
	s.count(monetary)
	s.text(cell.Segment())
	s.foretold(r.foresight, c)
	s.end()
}

// WriteProblems writes a row of every row that was not used, or not wholly, and why: with its line, the cell and the
// row as they stand in the file, and the file's name where there are several.
func WriteProblems(w io.Writer, problems []order.Problem, files []string) error {
	s := sheet{to: w}
	names := []string{"line", "code", "column", "text", "row"}
	if len(files) > 1 {
		names = append(names, "file")
	}
	s.head(names...)
	for _, p := range problems {
		s.count(p.Line)
		s.text(p.Code)
		s.text(p.Column)
		s.text(p.Text)
		s.text(p.Row)
		if len(files) > 1 && p.File < len(files) {
			s.text(files[p.File])
		}
		s.end()
	}
	return s.finish()
}

// sheet is CSV being written: RFC 4180, lines end in CRLF.
type sheet struct {
	to    io.Writer
	out   []byte
	begun bool // the line has a cell
	err   error
}

func (s *sheet) head(names ...string) {
	for _, name := range names {
		s.text(name)
	}
	s.end()
}

func (s *sheet) cell() {
	if s.begun {
		s.out = append(s.out, ',')
	}
	s.begun = true
}

// text writes text that came from a file. What a spreadsheet would take for a formula gets an apostrophe in front:
// whoever names himself =HYPERLINK(…) in a shop must not run in its owner's spreadsheet.
func (s *sheet) text(text string) {
	s.cell()
	if text != "" && strings.IndexByte("=+-@\t\r", text[0]) >= 0 {
		text = "'" + text
	}
	if !strings.ContainsAny(text, ",\"\r\n") {
		s.out = append(s.out, text...)
		return
	}
	s.out = append(s.out, '"')
	s.out = append(s.out, strings.ReplaceAll(text, `"`, `""`)...)
	s.out = append(s.out, '"')
}

func (s *sheet) count(n int) {
	s.cell()
	s.out = strconv.AppendInt(s.out, int64(n), 10)
}

// decimal writes a number to four places, and nothing where there is none.
func (s *sheet) decimal(x float64) {
	s.cell()
	if x == x {
		s.out = strconv.AppendFloat(s.out, x, 'f', 4, 64)
	}
}

func (s *sheet) money(amount int64) {
	s.cell()
	s.out = appendMoney(s.out, amount)
}

func (s *sheet) date(day int32) {
	s.cell()
	s.out = civil.AppendISO(s.out, day)
}

func (s *sheet) end() {
	s.out, s.begun = append(s.out, '\r', '\n'), false
	if len(s.out) >= 1<<16 {
		s.flush()
	}
}

func (s *sheet) flush() {
	if s.err == nil {
		_, s.err = s.to.Write(s.out)
	}
	s.out = s.out[:0]
}

func (s *sheet) finish() error {
	s.flush()
	return s.err
}
