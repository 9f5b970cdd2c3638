package engine

import (
	"bytes"

	"keeprate/app/wire"
	"keeprate/pkg/report"
)

// Export makes a file of the last report; nil where there is none.
func (e *Engine) Export(kind wire.ExportKind) []byte {
	if e.report == nil {
		return nil
	}
	var out bytes.Buffer
	var err error
	switch kind {
	case wire.JSON:
		err = e.report.WriteJSON(&out, report.Source{
			Name: e.name, Understood: e.reader.Understood(), Counts: e.reader.Counts(), Problems: e.reader.Problems(),
		})
	case wire.Customers:
		err = e.report.WriteCustomers(&out)
	case wire.Problems:
		err = report.WriteProblems(&out, e.reader.Problems())
	}
	if err != nil {
		return nil
	}
	return out.Bytes()
}
