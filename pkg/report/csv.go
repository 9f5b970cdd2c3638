package report

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/order"
)

// Layout is how a CSV is written. The zero value is for programs: commas, decimal points, ids in English. Spreadsheets
// take apart only what their language expects.
type Layout struct {
	Spreadsheet bool // a byte order mark in front: without one UTF-8 is taken for something else
	Semicolons  bool // between the cells, and decimal commas within
	Words       []Word
}

// Word is what stands in place of an id: of a column, a segment, a problem.
type Word struct{ ID, Text string }

// WriteCustomers writes a row of every customer with an order up to the RFM analysis date: the values as of that
// date, the scores and the segment; after Foresee what is foreseen, where it is. Money is exact.
func (r *Report) WriteCustomers(w io.Writer, l Layout) error {
	s := newSheet(w, l)
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
		s.spend(r, spend)
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
	s.spend(r, spend)
	s.count(recency)
	s.count(frequency)
	if r.NoAmounts {
		s.text("")
	} else {
		s.count(monetary)
	}
	s.word(cell.Segment())
	s.foretold(r.foresight, c)
	s.end()
}

// spend writes a sum, nothing where the file has no amounts.
func (s *sheet) spend(r *Report, sum int64) {
	if r.NoAmounts {
		s.text("")
		return
	}
	s.money(sum)
}

// WriteProblems writes a row of every row that was not used, or not wholly, and why: with its line, the cell and the
// row as they stand in the file, and the file's name where there are several.
func WriteProblems(w io.Writer, problems []order.Problem, files []string, l Layout) error {
	s := newSheet(w, l)
	names := []string{"line", "code", "column", "text", "row"}
	if len(files) > 1 {
		names = append(names, "file")
	}
	s.head(names...)
	for _, p := range problems {
		s.count(p.Line)
		s.word(p.Code)
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

// sheet is CSV being written: RFC 4180 but for the separator, lines end in CRLF.
type sheet struct {
	to        io.Writer
	separator byte
	point     byte   // the decimal sign
	special   string // what puts a cell in quotes
	words     map[string]string
	out       []byte
	digits    [32]byte // a number before it is written
	begun     bool     // the line has a cell
	err       error
}

func newSheet(to io.Writer, l Layout) *sheet {
	s := &sheet{to: to, separator: ',', point: '.', special: ",\"\r\n", words: map[string]string{}}
	if l.Semicolons {
		s.separator, s.point, s.special = ';', ',', ";\"\r\n"
	}
	if l.Spreadsheet {
		s.out = append(s.out, "\ufeff"...)
	}
	for _, w := range l.Words {
		s.words[w.ID] = w.Text
	}
	return s
}

func (s *sheet) head(names ...string) {
	for _, name := range names {
		s.word(name)
	}
	s.end()
}

// word writes an id, or what stands in its place.
func (s *sheet) word(id string) {
	if text, ok := s.words[id]; ok {
		id = text
	}
	s.text(id)
}

func (s *sheet) cell() {
	if s.begun {
		s.out = append(s.out, s.separator)
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
	if strings.ContainsAny(text, separators) {
		text = guarded(text)
	}
	if !strings.ContainsAny(text, s.special) {
		s.out = append(s.out, text...)
		return
	}
	s.out = append(s.out, '"')
	s.out = append(s.out, strings.ReplaceAll(text, `"`, `""`)...)
	s.out = append(s.out, '"')
}

// separators are what a spreadsheet may take cells apart by, whatever the file's own separator is: Excel goes by its language.
const separators = ";,\t|\r\n"

// guarded puts an apostrophe before what would be a formula if the text were taken apart at one of the separators.
// Numbers with a sign are none.
func guarded(text string) string {
	var out strings.Builder
	begins := false // a cell might
	for i := range len(text) {
		c := text[i]
		signed := (c == '+' || c == '-') && i+1 < len(text) && (text[i+1] < '0' || text[i+1] > '9')
		if begins && (c == '=' || c == '@' || signed) {
			out.WriteByte('\'')
		}
		begins = strings.IndexByte(separators, c) >= 0 || begins && (c == '"' || c == ' ')
		out.WriteByte(c)
	}
	return out.String()
}

func (s *sheet) count(n int) {
	s.cell()
	s.out = strconv.AppendInt(s.out, int64(n), 10)
}

// decimal writes a number to four places, and nothing where there is none.
func (s *sheet) decimal(x float64) {
	s.cell()
	if x == x {
		s.number(strconv.AppendFloat(s.digits[:0], x, 'f', 4, 64))
	}
}

func (s *sheet) money(amount int64) {
	s.cell()
	s.number(appendMoney(s.digits[:0], amount))
}

// number writes digits with the sheet's decimal sign.
func (s *sheet) number(digits []byte) {
	if at := bytes.IndexByte(digits, '.'); at >= 0 {
		digits[at] = s.point
	}
	s.out = append(s.out, digits...)
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
