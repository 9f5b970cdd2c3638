package view

import (
	"strconv"
	"strings"

	"keeprate/app/wire"
	"keeprate/pkg/report"
)

// The list never holds more rows than a few windows around what is seen.
const (
	windowRows  = 100
	windowsKept = 8
)

// found is what a question found: the totals, and the windows that have come, the last used first.
type found struct {
	turn      uint32
	job       uint32       // of the report
	query     report.Query // without its window
	customers int
	orders    int
	revenue   int64
	foreseen  bool // the rows say what the model expects

	windows []*listWindow
}

// listWindow is the rows from a multiple of windowRows on, with what of them has been written as HTML.
type listWindow struct {
	at   int
	page report.Page
	html []string
}

// windowFrom is a query's window from a row on.
func windowFrom(q report.Query, from int) report.Query {
	q.From, q.Count = from, windowRows
	return q
}

// take takes in a window.
func (f *found) take(m *wire.Rows) {
	f.customers, f.orders, f.revenue = m.Page.Customers, m.Page.Orders, m.Page.Revenue
	f.foreseen = f.foreseen || len(m.Page.Alive) > 0
	w := &listWindow{at: m.Query.From / windowRows, page: m.Page, html: make([]string, len(m.Page.Rows))}
	f.windows = append([]*listWindow{w}, f.windows[:min(len(f.windows), windowsKept-1)]...)
}

// window is the one that a row stands in, nil where it has not come. It is kept before all others.
func (f *found) window(row int) *listWindow {
	for i, w := range f.windows {
		if w.at == row/windowRows {
			copy(f.windows[1:i+1], f.windows[:i])
			f.windows[0] = w
			return w
		}
	}
	return nil
}

// forgetHTML forgets the rows as they were written, in another language.
func (f *found) forgetHTML() {
	for _, w := range f.windows {
		clear(w.html)
	}
}

// missing is the first row of the first window between two rows that has not come, -1 where all have.
func (f *found) missing(first, last int) int {
	for at := first / windowRows * windowRows; at < last; at += windowRows {
		if f.window(at) == nil {
			return at
		}
	}
	return -1
}

// readQuery reads what queryText has written.
func readQuery(text string) (q report.Query, ok bool) {
	parts := strings.Fields(text)
	if len(parts) != 7 {
		return q, false
	}
	if parts[0] != "any" {
		q.Segment = parts[0]
	}
	group, okGroup := report.ParseGroup(parts[1])
	column, okColumn := report.ParseColumn(parts[5])
	for i, score := range []*int{&q.R, &q.F, &q.M} {
		x, err := strconv.Atoi(parts[2+i])
		if err != nil {
			return q, false
		}
		*score = x
	}
	q.Group, q.SortBy, q.Descending = group, column, parts[6] == "down"
	return q, okGroup && okColumn
}
