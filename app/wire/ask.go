package wire

import (
	"keeprate/pkg/order"
	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

// What the page says to the engine. A Job numbers the page's wishes: the engine answers with the number of the wish it
// fulfils, so that the page can tell a late answer.

// Open asks for the report of the files that travel beside it.
type Open struct {
	Job     uint32
	Choices Choices
	// Memory holds what was chosen for files of these headers before; the engine takes it up where Choices leave the
	// mapping open.
	Memory []Memory
}

// Memory is what a person chose for files with one header.
type Memory struct {
	Header  string // order.HeaderKey
	Choices Choices
}

// Change asks for the report of the same file by other choices.
type Change struct {
	Job     uint32
	Choices Choices
}

// Export asks for a file made of the last report.
type Export struct {
	Kind   ExportKind
	Query  report.Query  // of Customers: which of them, and in what order; From and Count say nothing here
	Layout report.Layout // of the CSVs
}

// Choices are all that the person has chosen; the zero value leaves everything to the engine.
type Choices struct {
	File     order.Options
	Statuses []StatusChoice // the others keep what their kind means
	// Currency is the code of the currency reported, where CurrencyChosen; else it is that of most orders.
	Currency       string
	CurrencyChosen bool
	Report         report.Options
}

// StatusChoice says whether the orders of one status count. It is named as the file has it, because another mapping
// numbers the statuses anew.
type StatusChoice struct {
	Text, By string
	Counted  bool
}

// ExportKind is a file that can be made of a report.
type ExportKind uint8

// The exports.
const (
	JSON      ExportKind = iota // all of the report
	Customers                   // CSV: one row a customer
	Problems                    // CSV: the rows that were not used
)

func (*Open) kind() kind   { return open }
func (*Change) kind() kind { return change }
func (*Export) kind() kind { return export }

func (m *Open) visit(c *coder) {
	whole(c, &m.Job)
	m.Choices.visit(c)
	list(c, &m.Memory, memory)
}

func memory(c *coder, m *Memory) {
	text(c, &m.Header)
	m.Choices.visit(c)
}

func (m *Change) visit(c *coder) {
	whole(c, &m.Job)
	m.Choices.visit(c)
}

func (m *Export) visit(c *coder) {
	whole(c, &m.Kind)
	query(c, &m.Query)
	c.yes(&m.Layout.Spreadsheet)
	c.yes(&m.Layout.Semicolons)
	list(c, &m.Layout.Words, func(c *coder, w *report.Word) {
		text(c, &w.ID)
		text(c, &w.Text)
	})
}

func (x *Choices) visit(c *coder) {
	fileOptions(c, &x.File)
	list(c, &x.Statuses, statusChoice)
	text(c, &x.Currency)
	c.yes(&x.CurrencyChosen)
	reportOptions(c, &x.Report)
}

func statusChoice(c *coder, s *StatusChoice) {
	text(c, &s.Text)
	text(c, &s.By)
	c.yes(&s.Counted)
}

func fileOptions(c *coder, o *order.Options) {
	text(c, &o.Lang)
	whole(c, &o.Today)
	whole(c, &o.Bytes)
	whole(c, &o.Files)
	text(c, &o.Encoding)
	whole(c, &o.Delimiter)
	text(c, &o.DateOrder)
	whole(c, &o.Decimal)
	for _, column := range []*order.Choice{
		&o.DateColumn, &o.CustomerColumn, &o.AmountColumn, &o.OrderColumn, &o.StatusColumn, &o.RefundColumn, &o.CurrencyColumn,
	} {
		whole(c, column)
	}
}

func reportOptions(c *coder, o *report.Options) {
	whole(c, &o.Period)
	whole(c, &o.Start)
	whole(c, &o.End)
	whole(c, &o.Anchor)
	whole(c, &o.LapseDays)
	whole(c, &o.AsOf)
	whole(c, &o.Rule)
	cuts(c, &o.Cuts)
	whole(c, &o.Trend)
	whole(c, &o.Cohorts)
}

func cuts(c *coder, x *rfm.Cuts) {
	numbers(c, &x.Recency)
	numbers(c, &x.Frequency)
	numbers(c, &x.Monetary)
}
