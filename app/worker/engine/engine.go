// Package engine is the worker's work: it reads one file after another and makes reports of it. It knows no browser;
// the program around it moves the bytes and the messages.
//
//	e.Open(…); for each piece { copy(e.Buffer(n), piece); e.Commit(n) }; e.Close()
//
// What was read stays, so that a change of the period or the statuses costs no second reading.
package engine

import (
	"errors"
	"slices"

	"keeprate/app/wire"
	"keeprate/pkg/customer"
	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
)

// problemsShown is how many problems the page gets; the export has all that the reader lists.
const problemsShown = 100

// Engine is at work on one file. The zero value waits for it.
type Engine struct {
	job     uint32
	name    string
	total   int64 // bytes of the file
	fed     int64 // of them, the bytes read
	choices wire.Choices

	reader *order.Reader
	read   bool // to the end, without a failure

	use    customer.Use
	book   *customer.Book
	report *report.Report
}

// Open begins a file of so many bytes, to be fed from its start.
func (e *Engine) Open(m *wire.Open, bytes int64) {
	*e = Engine{job: m.Job, name: m.Name, total: bytes, choices: m.Choices}
	e.begin()
}

// begin forgets what was read, before the memory for reading it again is asked for.
func (e *Engine) begin() {
	e.read, e.fed, e.book, e.report = false, 0, nil, nil
	e.reader = order.NewReader(e.choices.File)
}

// Change takes other choices. It answers at once where the file is in memory. Where they make another reading of it,
// again is true and the file is to be fed once more from its start; while it is being fed, the answer comes later.
func (e *Engine) Change(m *wire.Change) (answer *wire.Ready, again bool) {
	again = m.Choices.File != e.choices.File
	e.job, e.choices = m.Job, m.Choices
	if again {
		e.begin()
	}
	if !e.read {
		return nil, again
	}
	return e.ready(), false
}

// Buffer offers n bytes for the next piece of the file, for Commit.
func (e *Engine) Buffer(n int) []byte { return e.reader.Buffer(n) }

// Commit reads the first n bytes of Buffer. After a failure the rest of the file is not wanted.
func (e *Engine) Commit(n int) *wire.Failed {
	e.fed += int64(n)
	return e.failed(e.reader.Commit(n))
}

// Close ends the file: the answer is a Ready or a Failed.
func (e *Engine) Close() wire.Message {
	if failed := e.failed(e.reader.Close()); failed != nil {
		return failed
	}
	e.read = true
	return e.ready()
}

// Fail is the answer where the bytes of the file do not come.
func (e *Engine) Fail(code string) *wire.Failed { return &wire.Failed{Job: e.job, Code: code} }

// Progress tells how far the reading has come.
func (e *Engine) Progress() *wire.Progress {
	return &wire.Progress{Job: e.job, Read: e.fed, Total: e.total, Rows: e.reader.Counts().Rows}
}

func (e *Engine) failed(err error) *wire.Failed {
	if err == nil {
		return nil
	}
	f := &wire.Failed{Job: e.job, Code: err.Error(), Understood: e.reader.Understood()}
	var file *dsv.FileError
	if errors.As(err, &file) {
		f.Missing = file.Missing
		if len(f.Understood.Header) == 0 {
			f.Understood.Header = file.Header
		}
	}
	return f
}

// ready makes the report of what was read, by the choices as they stand.
func (e *Engine) ready() *wire.Ready {
	orders := e.reader.Orders()
	statuses, use := chosen(orders, e.choices)
	if e.book == nil || use.Currency != e.use.Currency || !slices.Equal(use.Status, e.use.Status) {
		e.use, e.book = use, customer.Build(orders, use)
	}
	e.report = report.Make(e.book, e.choices.Report)
	problems := e.reader.Problems()
	return &wire.Ready{
		Job: e.job, Name: e.name,
		Understood: e.reader.Understood(),
		Counts:     e.reader.Counts(),
		Problems:   problems[:min(len(problems), problemsShown)],
		Statuses:   statuses,
		Currencies: orders.Currencies,
		Report:     *e.report,
	}
}

// chosen applies the person's choices to the statuses and currencies of the file.
func chosen(o *order.Orders, c wire.Choices) ([]wire.Status, customer.Use) {
	statuses := make([]wire.Status, len(o.Statuses))
	use := customer.Use{Status: make([]bool, len(o.Statuses))}
	for i, s := range o.Statuses {
		counts := s.Counted
		for _, choice := range c.Statuses {
			if choice.Text == s.Text && choice.By == s.By {
				counts = choice.Counted
			}
		}
		statuses[i] = wire.Status{Status: s, Counts: counts}
		use.Status[i] = counts
	}
	for i, currency := range o.Currencies {
		if c.CurrencyChosen && currency.Code == c.Currency {
			use.Currency = uint8(i)
		}
	}
	return statuses, use
}
