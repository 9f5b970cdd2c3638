// Package engine is the worker's work: it reads a shop's files and makes reports of them. It knows no browser; the
// program around it moves the bytes and the messages.
//
//	e.Open(m, parts)
//	for i := range parts {
//		e.Begin(i)
//		for each piece { copy(e.Buffer(n), piece); if !e.Commit(n) { break } }
//		e.End(i, "")
//	}
//	answer, again := e.Close()
//
// What was read stays, so that a change of the period or the statuses costs no second reading.
package engine

import (
	"runtime"
	"slices"

	"keeprate/app/wire"
	"keeprate/pkg/customer"
	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
)

// problemsShown is how many problems the page gets; the export has all that the reader lists.
const problemsShown = 200

// Part is a file to be read, or one out of an archive.
type Part struct {
	Name  string
	Bytes int64  // unpacked; 0: not known
	Code  string // not "": why it cannot be read
}

// Engine is at work on the files of one shop. The zero value waits for them.
type Engine struct {
	job     uint32
	parts   []Part
	total   int64 // bytes of all parts
	choices wire.Choices

	memory   []wire.Memory
	looked   bool   // whether the memory has been searched
	header   string // order.HeaderKey of the first file as it was first read
	recalled bool   // the choices are from the memory

	reader *order.Reader
	fed    int64 // bytes read
	read   bool  // to the end, without a failure

	polling *polling // where it is a survey's answers that are read, in place of all that follows

	use    customer.Use
	book   *customer.Book
	report *report.Report
	list   *report.List // of the report's customers, or of an earlier report's; nil before they are asked for

	foresight *report.Foresight // of the report or of an earlier one; nil before it is asked for
	handed    *report.Foresight // that the list has
}

// Open begins files that are to be fed from their start.
func (e *Engine) Open(m *wire.Open, parts []Part) {
	*e = Engine{job: m.Job, parts: parts, choices: m.Choices, memory: m.Memory}
	for _, p := range parts {
		e.total += p.Bytes
	}
	e.begin()
}

// begin forgets what was read, before the memory for reading it again is asked for.
func (e *Engine) begin() {
	e.forget()
	e.choices.File.Files = len(e.parts)
	e.reader = order.NewReader(e.choices.File)
}

func (e *Engine) forget() {
	e.read, e.fed, e.book, e.report, e.list, e.foresight, e.handed, e.reader = false, 0, nil, nil, nil, nil, nil, nil
}

// Change takes other choices. It answers at once where the files are in memory. Where they make another reading of
// them, again is true and the files are to be fed once more; while they are being fed, the answer comes later.
func (e *Engine) Change(m *wire.Change) (answer wire.Message, again bool) {
	m.Choices.File.Files, m.Choices.File.Bytes = e.choices.File.Files, e.choices.File.Bytes
	again = m.Choices.File != e.choices.File
	e.job, e.choices, e.looked = m.Job, m.Choices, true
	if again {
		e.begin()
	}
	if !e.read {
		return nil, again
	}
	return e.ready(), false
}

// Begin says that the bytes of a part follow.
func (e *Engine) Begin(i int) {
	if e.polling != nil {
		e.polling.begin(i)
		return
	}
	e.reader.Begin(e.parts[i].Name, e.parts[i].Bytes)
}

// Buffer offers n bytes for the next piece of the part, for Commit.
func (e *Engine) Buffer(n int) []byte {
	if e.polling != nil {
		return e.polling.reader.Buffer(n)
	}
	return e.reader.Buffer(n)
}

// Commit reads the first n bytes of Buffer. It is false when nothing more of this part is wanted.
func (e *Engine) Commit(n int) (more bool) {
	e.fed += int64(n)
	if e.polling != nil {
		return e.polling.commit(n)
	}
	return e.reader.Commit(n) == nil
}

// Restart tells, once for each Open, that other choices turned out to apply, so that all parts are to be fed again:
// those that were made for a file with this header before.
func (e *Engine) Restart() bool {
	if e.polling != nil || e.looked || !e.reader.Sniffed() {
		return false
	}
	e.looked = true
	e.header = order.HeaderKey(e.reader.Understood().Header)
	for _, m := range e.memory {
		if m.Header == e.header && e.header != "" {
			e.recall(m.Choices)
			return true
		}
	}
	return false
}

// recall takes up what was chosen before; what depends on the day and the page stays.
func (e *Engine) recall(c wire.Choices) {
	now := e.choices.File
	c.File.Lang, c.File.Today, c.File.Bytes = now.Lang, now.Today, now.Bytes
	c.Report = e.choices.Report
	e.choices, e.recalled = c, true
	e.begin()
}

// End ends a part. code says why its bytes broke off, "" if they did not.
func (e *Engine) End(i int, code string) {
	if code == "" {
		code = e.parts[i].Code
	}
	if e.polling != nil {
		e.polling.end(code)
		return
	}
	e.reader.End(code)
}

// Close ends the files: the answer is a Ready or a Failed. again: all of their rows told what the first ones did not,
// so that all parts are to be fed once more.
func (e *Engine) Close() (answer wire.Message, again bool) {
	if e.polling != nil {
		return e.polling.close(e.job, e.parts), false
	}
	err := e.reader.Close()
	if e.Restart() { // a file so small that its head was not known before
		return nil, true
	}
	if err != nil {
		return e.failed(err), false
	}
	if next := e.reader.Again(); next != nil {
		e.forget()
		e.reader = next
		return nil, true
	}
	e.read = true
	runtime.GC() // what the reading alone needed makes room for the report: at the most a fifth less memory
	return e.ready(), false
}

// Progress tells how far the reading has come.
func (e *Engine) Progress() *wire.Progress {
	rows := 0
	if e.polling == nil {
		rows = e.reader.Counts().Rows
	}
	return &wire.Progress{Job: e.job, Read: e.fed, Total: max(e.total, e.fed), Rows: rows}
}

func (e *Engine) failed(err error) *wire.Failed {
	f := &wire.Failed{Job: e.job, Code: err.Error(), Files: e.reader.Files(), Understood: e.reader.Understood()}
	if file, ok := err.(*dsv.FileError); ok {
		f.Missing, f.Line = file.Missing, file.Line
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
		e.use, e.book, e.foresight = use, customer.Build(orders, use), nil
	}
	e.report = report.Make(e.book, e.choices.Report)
	problems := e.reader.Problems()
	return &wire.Ready{
		Job:   e.job,
		Files: e.reader.Files(), Header: e.header, Choices: e.choices, Recalled: e.recalled,
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
