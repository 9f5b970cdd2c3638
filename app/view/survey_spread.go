package view

import (
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
)

// fewestMarks is how many strokes the longest row has room for at least, so that a handful of answers makes no beams.
const fewestMarks = 20

// spread is how many gave each answer: a tally of strokes, as one counts on paper, with the numbers beside it.
func (s *surveyState) spread(w *locale.Words) app.UI {
	box := app.Div()
	if s.read == nil || s.read.Survey.Used == 0 {
		return box.Hidden(true)
	}
	of := &s.read.Survey
	longest := 0
	for _, n := range of.Answers {
		longest = max(longest, n)
	}
	unit := unitFor(1.5 * float64(longest)) // at most 40 strokes: phones show them too
	share := func(n int) string { return number(escape(w.Percent(float64(n)/float64(of.Used), 1))) }
	var groups []string
	for _, g := range answerGroups {
		total := 0
		var rows []string
		for answer := g.top; answer >= g.lowest; answer-- {
			n := of.Answers[answer]
			total += n
			id := "answers-" + strconv.Itoa(answer)
			rows = append(rows, tag("tr", "", rowHead(strconv.Itoa(answer)), tag("td", class("tally"), tally(g.stroke, float64(n), unit, float64(longest))),
				number(figureTag(id, float64(n), w.Column(float64(n), 0))), share(n)))
		}
		head := tag("tr", class("group"), tag("th", ` scope="rowgroup" colspan="2"`, tag("span", class(string(g.stroke)), escape(w.T("input."+string(g.name)+".label")))),
			number(escape(w.Column(float64(total), 0))), share(total))
		groups = append(groups, tag("tbody", "", head, strings.Join(rows, "")))
	}
	title := w.T("survey.spread.title")
	return box.Hidden(false).Body(
		app.H3().Text(title),
		app.Raw(tag("table", class("spread"), tag("caption", class("sr"), escape(title)), tag("thead", "", tag("tr", "",
			tag("th", ` scope="col" colspan="2"`, escape(w.T("survey.spread.answer"))),
			tag("th", ` scope="col"`+class("n"), escape(w.T("survey.spread.count"))),
			tag("th", ` scope="col"`+class("n"), escape(w.T("survey.spread.share"))))), strings.Join(groups, ""))),
		app.P().Class("tiny").Text(w.N("picture.answers.unit", unit)),
	)
}

// tally draws one row of strokes on a scale that the longest row fills.
func tally(kind stroke, amount, unit, longest float64) string {
	if amount == 0 {
		return ""
	}
	var marks, outlines strings.Builder
	drawRun(&marks, kind, 0, amount/unit, 0, 5)
	class := "fill-kept"
	switch kind {
	case strokeGone:
		class = "line-gone"
	case strokeHalf:
		drawRun(&outlines, strokeGone, 0, amount/unit, 0, 5)
	}
	last := max(int(math.Ceil(longest/unit-1e-9)), fewestMarks) - 1
	return `<svg viewBox="0 0 ` + short(place(last, 5)+markWidth) + ` 42" preserveAspectRatio="none" aria-hidden="true"><path class="` + class + `" d="` +
		marks.String() + `"/><path class="line-kept" d="` + outlines.String() + `"/></svg>`
}
