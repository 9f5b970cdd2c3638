package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

// csvFor is the input that says what the CSV files are for, with its two values.
const (
	csvFor         = "csv-for"
	forPrograms    = "programs"
	forSpreadsheet = "spreadsheet"
)

// exports are the buttons that make files of the report.
func (s sheet) exports() app.UI {
	w, p := s.w, s.p
	problem := ""
	if p.report().notice == "report.export.failed" {
		problem = w.T("report.export.failed")
	}
	return headed(w.T("report.exports.title"), w.T("report.exports.note"),
		app.Div().Class("controls choice").Body(
			app.Label().Class("tiny").For(csvFor).Text(w.T("csv.for")),
			app.Select().ID(csvFor).Name(csvFor).Aria("describedby", csvFor+"-hint").OnChange(p.chooseLayout).Body(
				app.Option().Value(forSpreadsheet).Selected(p.spreadsheet).Text(w.T("csv.for.spreadsheet")),
				app.Option().Value(forPrograms).Selected(!p.spreadsheet).Text(w.T("csv.for.programs"))),
			app.P().Class("tiny").ID(csvFor+"-hint").Text(w.T("csv.for.hint"))),
		app.P().Class("actions").Body(
			button(w.T("report.export.customers"), p.export).Class("button", "main").DataSet("action", "export-customers"),
			button(w.T("report.export.json"), p.export).DataSet("action", "export-json"),
			button(w.T("report.export.problems"), p.export).DataSet("action", "export-problems"),
		),
		app.P().Class("wrong").Text(problem),
		p.printing(w),
	)
}

func (p *Page) chooseLayout(ctx app.Context, _ app.Event) {
	p.spreadsheet = ctx.JSSrc().Get("value").String() == forSpreadsheet
}

// layout is how CSVs are written: as programs have them everywhere, or as spreadsheets do in the page's language.
func (p *Page) layout() report.Layout {
	if !p.spreadsheet {
		return report.Layout{}
	}
	w := p.words()
	l := report.Layout{Spreadsheet: true, Semicolons: strings.Contains(w.Number(.5, 1), ","), Words: []report.Word{
		{ID: "customer", Text: w.T("report.column.name")},
		{ID: "first", Text: w.T("report.column.first")},
		{ID: "last", Text: w.T("report.column.last")},
		{ID: "days-since-last", Text: w.T("csv.days")},
		{ID: "orders", Text: w.T("csv.orders")},
		{ID: "spend", Text: w.T("csv.spend")},
		{ID: "r", Text: "R"}, {ID: "f", Text: "F"}, {ID: "m", Text: "M"},
		{ID: "segment", Text: w.T("report.list.segment")},
		{ID: "p-alive", Text: w.T("csv.alive")},
		{ID: "expected-orders-12-months", Text: w.T("csv.expected-orders")},
		{ID: "predicted-value-12-months", Text: w.T("csv.expected-revenue")},
		{ID: "line", Text: w.T("csv.line")},
		{ID: "code", Text: w.T("csv.reason")},
		{ID: "column", Text: w.T("csv.column")},
		{ID: "text", Text: w.T("csv.cell")},
		{ID: "row", Text: w.T("csv.row")},
		{ID: "file", Text: w.T("csv.file")},
	}}
	for _, s := range rfm.Segments() {
		l.Words = append(l.Words, report.Word{ID: s.ID, Text: w.T("segment." + s.ID + ".name")})
	}
	if r := p.report().ready; r != nil {
		for _, c := range r.Counts.Problems {
			l.Words = append(l.Words, report.Word{ID: c.Code, Text: w.T("problem." + c.Code + ".name")})
		}
	}
	return l
}
