package view

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/order"
)

// problemsListed is how many lines of each kind stand on the page; the export has more.
const problemsListed = 20

// problems are the lines that were not used, by reason.
func (s sheet) problems() app.UI {
	w := s.w
	box := app.Div()
	if len(s.Counts.Problems) == 0 {
		return box.Hidden(true)
	}
	var folds []app.UI
	for _, c := range s.Counts.Problems {
		folds = append(folds, s.problemsOf(c, len(s.Counts.Problems) == 1 && c.Count <= 5))
	}
	return box.Hidden(false).Body(
		app.H3().Text(s.problemsTitle()),
		app.Div().Class("folds problems").Body(folds...),
		app.P().Class("actions").Body(button(w.T("report.export.problems"), s.p.export).DataSet("action", "export-problems")),
	)
}

// problemsOf are the lines with one kind of problem.
func (s sheet) problemsOf(c order.CodeCount, open bool) app.UI {
	w := s.w
	var rows []string
	for _, x := range s.Problems {
		if x.Code == c.Code && len(rows) < problemsListed {
			rows = append(rows, tag("tr", "",
				rowHead(escape(s.place(x))),
				tag("td", "", escape(problemText(w, x)), rowText(x.Row))))
		}
	}
	name := w.T("problem." + c.Code + ".name")
	return app.Details().Open(open).Body(
		problemSummary(w, c),
		app.P().Text(w.T("problem."+c.Code+".remedy")),
		app.Div().Class("scroll").Attr("tabindex", "0").Attr("role", "region").Aria("label", name).
			Body(app.Raw(tag("table", "", tag("tbody", "", rows...)))),
		app.P().Class("tiny").Hidden(len(rows) >= c.Count).
			Text(w.T("report.rows-shown", "Shown", w.Number(float64(len(rows)), 0), "Total", w.Number(float64(c.Count), 0))),
	)
}

// problemSummary opens the lines with one kind of problem. A live region inside gives no name to what is pressed.
func problemSummary(w *locale.Words, c order.CodeCount) app.UI {
	said := w.T("problem."+c.Code+".name") + ": " + w.Number(float64(c.Count), 0)
	return app.Summary().Aria("label", said).Body(app.Span().Attr("role", "status").DataSet("problem", c.Code).Text(said))
}

// problemText says what is wrong with a row.
func problemText(w *locale.Words, x order.Problem) string {
	column := strings.TrimSpace(x.Column)
	if column == "" {
		column = unnamedColumn(w, x.Index)
	}
	return w.T("problem."+x.Code, "Text", x.Text, "Column", column)
}

// place is the problem's line, and its file where there are several.
func (s sheet) place(x order.Problem) string {
	text := s.w.T("report.line", "Line", s.w.Number(float64(x.Line), 0))
	if len(s.Files) > 1 && x.File < len(s.Files) {
		text = shortName(s.Files[x.File].Name) + ", " + text
	}
	return text
}

// rowText is the row as the file has it.
func rowText(row string) string {
	if row == "" {
		return ""
	}
	return tag("code", class("line-text"), escape(row))
}

// problemsTitle says how many rows were left out, and why where it is the same for all.
func (s sheet) problemsTitle() string {
	skipped := float64(s.Counts.Skipped)
	switch {
	case skipped == 0:
		return s.w.T("report.rows-doubtful")
	case s.onlyProblems(order.TotalsLine):
		return s.w.N("report.rows-totals", skipped)
	case s.onlyProblems(order.DateUnreadable, order.AmountUnreadable, order.RefundUnreadable, order.RowTooShort, order.QuoteUnclosed):
		return s.w.N("report.rows-skipped", skipped)
	}
	return s.w.N("report.rows-left-out", skipped)
}

// onlyProblems tells whether there are no problems but these.
func (s sheet) onlyProblems(codes ...string) bool {
	return !slices.ContainsFunc(s.Counts.Problems, func(c order.CodeCount) bool { return !slices.Contains(codes, c.Code) })
}
