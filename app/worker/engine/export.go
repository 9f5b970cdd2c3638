package engine

import (
	"strings"

	"keeprate/app/wire"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
)

// Export makes a file of the last report; nil where there is none.
func (e *Engine) Export(m *wire.Export) []byte {
	if e.report == nil {
		return nil
	}
	if m.Kind != wire.Problems {
		e.foresee()
	}
	var out memory
	var err error
	switch m.Kind {
	case wire.JSON:
		err = e.report.WriteJSON(&out, report.Source{
			Name: fileName(e.reader.Files()), Understood: e.reader.Understood(), Counts: e.reader.Counts(), Problems: e.reader.Problems(),
		})
	case wire.Customers:
		err = e.customers().WriteCustomers(&out, m.Query, m.Layout)
	case wire.Problems:
		err = report.WriteProblems(&out, e.reader.Problems(), fileNames(e.reader.Files()), m.Layout)
	}
	if err != nil {
		return nil
	}
	return out
}

// memory is a file being written.
type memory []byte

func (m *memory) Write(p []byte) (int, error) {
	*m = append(*m, p...)
	return len(p), nil
}

func fileNames(files []order.FileRead) []string {
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Name
	}
	return names
}

// fileName is the name of the file, or of all of them.
func fileName(files []order.FileRead) string { return strings.Join(fileNames(files), ", ") }
