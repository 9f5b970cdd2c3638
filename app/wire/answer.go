package wire

import (
	"keeprate/pkg/order"
	"keeprate/pkg/report"
)

// What the engine says to the page.

// Progress tells how far the reading of the file has come. All bytes read means that the report is being made.
type Progress struct {
	Job         uint32
	Read, Total int64 // bytes
	Rows        int
}

// Failed says why there is no report. Code is one of dsv.FileCodes or of those below; what was understood until then
// lets the person correct it.
type Failed struct {
	Job        uint32
	Code       string
	Line       int // of the file, where the fault lies; 0: in the whole of it
	Files      []order.FileRead
	Missing    []string // no-columns: the roles that found no column
	Understood order.Understood
}

// The failures that lie in the browser and not in the file.
const (
	FileGone     = "file-gone"     // moved, changed or deleted since it was chosen
	FileChanged  = "file-changed"  // while it was being read: what was read may be of two versions
	OutOfMemory  = "out-of-memory" // the browser gives no more
	EngineFailed = "engine-failed" // the engine did not load, or broke off
)

// FailureCodes lists the failures that lie in the browser.
func FailureCodes() []string { return []string{FileGone, FileChanged, OutOfMemory, EngineFailed} }

// Ready is all that the page shows of a file.
type Ready struct {
	Job        uint32
	Files      []order.FileRead
	Header     string // order.HeaderKey of the first file as it was first read, "" where it names no columns
	Choices    Choices
	Recalled   bool // Choices are those that Memory held for this header
	Understood order.Understood
	Counts     order.Counts
	Problems   []order.Problem // the first ones
	Statuses   []Status
	Currencies []order.Currency
	Report     report.Report
}

// Status is a status of the file and whether its orders count now.
type Status struct {
	order.Status
	Counts bool
}

// Exported comes with the bytes of the file asked for.
type Exported struct {
	Kind  ExportKind
	Query report.Query // as asked for
}

func (*Progress) kind() kind { return progress }
func (*Failed) kind() kind   { return failed }
func (*Ready) kind() kind    { return ready }
func (*Exported) kind() kind { return exported }

func (m *Progress) visit(c *coder) {
	whole(c, &m.Job)
	whole(c, &m.Read)
	whole(c, &m.Total)
	whole(c, &m.Rows)
}

func (m *Failed) visit(c *coder) {
	whole(c, &m.Job)
	text(c, &m.Code)
	whole(c, &m.Line)
	list(c, &m.Files, fileRead)
	texts(c, &m.Missing)
	understood(c, &m.Understood)
}

func (m *Ready) visit(c *coder) {
	whole(c, &m.Job)
	list(c, &m.Files, fileRead)
	text(c, &m.Header)
	m.Choices.visit(c)
	c.yes(&m.Recalled)
	understood(c, &m.Understood)
	fileCounts(c, &m.Counts)
	list(c, &m.Problems, problem)
	list(c, &m.Statuses, statusRead)
	list(c, &m.Currencies, currency)
	reported(c, &m.Report)
}

func (m *Exported) visit(c *coder) {
	whole(c, &m.Kind)
	query(c, &m.Query)
}
