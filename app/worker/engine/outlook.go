package engine

import (
	"keeprate/app/wire"
	"keeprate/pkg/report"
)

// Foresee answers with the outlook of the last report; nil where there is none.
func (e *Engine) Foresee(m *wire.Foresee) *wire.Outlook {
	if e.report == nil {
		return nil
	}
	e.foresee()
	return &wire.Outlook{Job: m.Job, Outlook: *e.report.Outlook()}
}

// foresee gives the last report its foresight, that of an earlier one where it still holds.
func (e *Engine) foresee() { e.foresight = e.report.Foresee(e.foresight) }

// hand gives the list what is foreseen of the customers, if it is.
func (e *Engine) hand() {
	if e.handed != e.foresight && e.foresight.Of(e.report) {
		e.handed = e.foresight
		e.list.Hand(report.ByAlive, e.foresight.Alive())
		e.list.Hand(report.ByPredicted, e.foresight.Predicted())
	}
}
