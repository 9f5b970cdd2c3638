package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// exports are the buttons that make files of the report.
func (s sheet) exports() app.UI {
	w, p := s.w, s.p
	problem := ""
	if p.report().notice == "report.export.failed" {
		problem = w.T("report.export.failed")
	}
	return headed(w.T("report.exports.title"), w.T("report.exports.note"),
		app.P().Class("actions").Body(
			button(w.T("report.export.customers"), p.export).Class("button", "main").DataSet("action", "export-customers"),
			button(w.T("report.export.json"), p.export).DataSet("action", "export-json"),
			button(w.T("report.export.problems"), p.export).DataSet("action", "export-problems"),
		),
		app.P().Class("wrong").Text(problem),
		p.printing(w),
	)
}
