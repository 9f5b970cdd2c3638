package engine

import (
	"keeprate/app/wire"
	"keeprate/pkg/report"
)

// Browse answers with a window of the last report's customers, without any where there is no report.
func (e *Engine) Browse(m *wire.Browse) *wire.Rows {
	answer := &wire.Rows{Job: m.Job, Query: m.Query}
	if e.report != nil {
		if m.Query.SortBy == report.ByAlive || m.Query.SortBy == report.ByPredicted || m.Query.Group == report.OfAway {
			e.foresee()
		}
		answer.Page = e.customers().Page(m.Query)
	}
	return answer
}

// customers is the list of the last report's customers.
func (e *Engine) customers() *report.List {
	if !e.list.Of(e.report) {
		e.list, e.handed = e.report.List(), nil
	}
	e.hand()
	return e.list
}
