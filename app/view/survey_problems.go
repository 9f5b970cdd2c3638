package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/archive"
	"keeprate/pkg/dsv"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
)

// surveyFailures are the words for failures of which the orders page speaks of orders.
var surveyFailures = map[string]string{
	dsv.FileEmpty:   "survey.error.file-empty",
	dsv.FileXLSX:    "survey.error.sheet",
	dsv.FileXLS:     "survey.error.sheet",
	dsv.FileODS:     "survey.error.sheet",
	dsv.FileNumbers: "survey.error.sheet",
	dsv.FileHTML:    "survey.error.sheet",
	dsv.FilePDF:     "survey.error.file-pdf",
	dsv.NoColumns:   "survey.error.no-columns.text",
	dsv.NoRows:      "survey.error.no-rows.text",
	archive.Empty:   "survey.error.archive-empty",

	dsv.FileBinary:     "survey.error.other",
	dsv.FileTooLarge:   "survey.error.other",
	dsv.TooManyColumns: "survey.error.other",
	archive.Bomb:       "survey.error.other",
	archive.Many:       "survey.error.other",
}

// failure says what was found in place of answers and what to do.
func (s *surveyState) failure(w *locale.Words) app.UI {
	box := app.Div()
	if s.failed == nil {
		return box.Hidden(true)
	}
	f := s.failed
	name := ""
	if len(s.names) > 0 {
		name = shortName(s.names[0])
	}
	title, key := "file-error."+f.Code+".title", "file-error."+f.Code+".text"
	if own := surveyFailures[f.Code]; own != "" {
		key = own
	}
	if f.Code == dsv.NoColumns || f.Code == dsv.NoRows {
		title = "survey.error." + f.Code + ".title"
	}
	text := w.T(key, "Name", name)
	if f.Line > 0 {
		text += " " + w.T("file-error.line", "Line", w.Number(float64(f.Line), 0))
	}
	said := []app.UI{app.P().Text(text)}
	if programs := savesFrom[f.Code]; programs != nil && f.Code != dsv.FilePDF {
		var items []app.UI
		for _, program := range programs {
			items = append(items, app.Li().Text(w.T("save-csv."+program)))
		}
		said = append(said, app.Ul().Body(items...))
	}
	if f.Code == dsv.NoColumns {
		said = append(said, app.P().Body(app.Text(w.T("survey.orders")+" "), app.A().Href(href(ordersLink(w))).Text(w.T("nav.orders"))))
	}
	return box.Hidden(false).Body(remark(bad, f.Code, w.T(title), said...))
}

// findings are what one should know before believing the score.
func (s *surveyState) findings(w *locale.Words) []app.UI {
	if s.read == nil {
		return nil
	}
	of := &s.read.Survey
	var boxes []app.UI
	if of.Used == 0 {
		boxes = evaluated(metric.NetPromoterScore, w, s.values()).boxes(true)
	}
	if of.Scale != 10 {
		boxes = append(boxes, remark(warn, "survey-scale", w.T("survey.scale.title", "Top", w.Number(float64(of.Scale), 0)),
			app.P().Text(w.T("survey.scale.text", "Top", w.Number(float64(of.Scale), 0)))))
	}
	if of.DateOpen {
		boxes = append(boxes, s.dateOrderOpen(w))
	}
	return boxes
}

// dateOrderOpen warns, in the words of the orders page, that day and month could be the other way round.
func (s *surveyState) dateOrderOpen(w *locale.Words) app.UI {
	of := &s.read.Survey
	key := "warning." + order.DateOrderOpen
	text := key + ".text"
	if of.DateOrder == parse.MDY {
		text = key + "-month.text"
	}
	sample, dayFirst, monthFirst := "", int32(0), int32(0)
	for _, cell := range samplesOf(s.understood(), of.Date) {
		if day, ok := readDate(cell, parse.DMY); ok && sample == "" {
			sample, dayFirst = cell, day
			monthFirst, _ = readDate(cell, parse.MDY)
		}
	}
	if sample == "" { // no cell to show it by
		return remark(warn, order.DateOrderOpen, w.T(key+".title"))
	}
	return remark(warn, order.DateOrderOpen, w.T(key+".title"), app.P().Text(w.T(text,
		"Column", columnName(w, s.understood(), of.Date), "Field", w.T("report.mapping.date-order"),
		"Sample", sample, "DayFirst", w.Date(dayFirst), "MonthFirst", w.Date(monthFirst))))
}

// problems are the answers and dates that were not used, by reason.
func (s *surveyState) problems(w *locale.Words) app.UI {
	box := app.Div()
	if s.read == nil || len(s.read.Survey.Counts) == 0 {
		return box.Hidden(true)
	}
	var folds []app.UI
	for _, c := range s.read.Survey.Counts {
		folds = append(folds, s.problemsOf(w, c))
	}
	return box.Hidden(false).Body(app.H3().Text(w.T("survey.problems.title")), app.Div().Class("folds problems").Body(folds...))
}

// problemsOf are the lines with one kind of problem.
func (s *surveyState) problemsOf(w *locale.Words, c order.CodeCount) app.UI {
	var rows []string
	for _, x := range s.read.Survey.Problems {
		if x.Code == c.Code && len(rows) < problemsListed {
			rows = append(rows, tag("tr", "",
				rowHead(escape(w.T("report.line", "Line", w.Number(float64(x.Line), 0)))),
				tag("td", "", escape(problemText(w, x)), rowText(x.Row))))
		}
	}
	return app.Details().Open(len(s.read.Survey.Counts) == 1 && c.Count <= 5).Body(
		problemSummary(w, c),
		app.P().Text(w.T("problem."+c.Code+".remedy")),
		app.Raw(tag("table", "", tag("tbody", "", rows...))),
		app.P().Class("tiny").Hidden(len(rows) >= c.Count).
			Text(w.T("survey.problems.shown", "Shown", w.Number(float64(len(rows)), 0), "Total", w.Number(float64(c.Count), 0))),
	)
}
