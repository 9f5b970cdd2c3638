package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/rfm"
)

// The three measures, with their letters.
var measures = []struct{ id, letter string }{{"recency", "R"}, {"frequency", "F"}, {"monetary", "M"}}

// rfmNames are the inputs of the RFM page: the scores, a customer's own values, the cut points.
func rfmNames() []formula.Var {
	var names []formula.Var
	for _, x := range measures {
		names = append(names, formula.Var(x.id), valueName(x.id))
		for i := range 4 {
			names = append(names, cutName(x.id, i))
		}
	}
	return names
}

func valueName(id string) formula.Var { return formula.Var(id + "-value") }

func cutName(id string, i int) formula.Var { return formula.Var(id + "-cut-" + strconv.Itoa(i+1)) }

// rfmScore is the chosen score of a measure; the worked example is 5-5-5, the best.
func rfmScore(id string, w *locale.Words) int {
	text, _ := session.get(formula.Var(id), w)
	if s, err := strconv.Atoi(text); err == nil && s >= 1 && s <= 5 {
		return s
	}
	return 5
}

// defaultCuts are the cut points that the page starts from: days, orders and money that suit a small shop. They are
// an example to change, not a rule.
var defaultCuts = map[string][4]float64{
	"recency": {30, 60, 120, 240}, "frequency": {2, 3, 4, 6}, "monetary": {50, 100, 250, 500},
}

// rfmPage explains any triple of scores: the segment, its neighbours in the grid, what to do.
func (p *Page) rfmPage(w *locale.Words) []app.UI {
	m := metric.RFM
	s := column{page: p}
	s.add(opening(w, m, p.rfmInstrument(w)))
	s.add(p.written("contents", "what", "inputs")...)
	s.add(
		headed(w.T("rfm.values.heading"), w.T("rfm.values.note"), p.rfmValues(w)),
		headed(w.T("rfm.neighbours.heading"), w.T("rfm.neighbours.note"), p.rfmNeighbours(w)))
	s.fixed("segments")
	s.fixed("meaning")
	if compares(m) {
		s.fixed("compare")
	}
	s.add(p.written("good")...)
	s.fixed("trust")
	s.add(p.written("moves")...)
	s.fixed("next")
	s.add(p.written("questions")...)
	s.fixed("related")
	return s.all
}

func (p *Page) triple() (r, f, m int) {
	w := p.words()
	return rfmScore("recency", w), rfmScore("frequency", w), rfmScore("monetary", w)
}

// rfmInstrument is the three choices, the segment they make, and where it lies in the grid.
func (p *Page) rfmInstrument(w *locale.Words) app.UI {
	var fields []app.UI
	for _, x := range measures {
		var options []app.UI
		for s := 5; s >= 1; s-- {
			options = append(options, app.Option().Value(strconv.Itoa(s)).Selected(rfmScore(x.id, w) == s).Text(strconv.Itoa(s)))
		}
		fields = append(fields, app.Div().Class("field").Body(
			app.I().Aria("hidden", "true").Text(x.letter),
			app.Label().For(x.id).Body(app.Text(w.T("rfm."+x.id+".label")), app.Small().ID(x.id+"-hint").Text(w.T("rfm."+x.id+".hint"))),
			app.Div().Class("entered").Body(app.Select().ID(x.id).Name(x.id).Aria("describedby", x.id+"-hint").
				OnChange(p.chooseScore).Body(options...))))
	}
	r, f, m := p.triple()
	segment, _ := rfm.Segment(r, f, m)
	return app.Form().Class("instrument").OnSubmit(stay).Body(
		app.Div().Class("fields").Body(fields...),
		app.Div().Class("answer").Body(
			app.P().Text(w.T("rfm.answer")),
			app.Output().ID("out").Body(app.Data().Class("segment").DataSet("segment", segment).Value(tripleText(r, f, m)).Text(w.T("segment."+segment+".name"))),
			app.Dl().Class("rows").Body(row(w.T("rfm.triple"), app.Text(strings.Join(strings.Split(tripleText(r, f, m), ""), "-")))),
			app.P().Class("small").Text(w.T("segment."+segment+".what")),
		),
		app.Figure().Class("wide").Body(app.Raw(rfmGrid(r, f, m)), app.FigCaption().Class("tiny").Text(w.T("rfm.grid", "Money", strconv.Itoa(m)))),
		app.P().Class("lede wide").ID("sentence").Body(
			app.Text(w.T("segment."+segment+".do")+" "), playLink(w, playFor[segment], w.T("segment."+segment+".name"))),
	)
}

func tripleText(r, f, m int) string { return strconv.Itoa(r) + strconv.Itoa(f) + strconv.Itoa(m) }

func (p *Page) chooseScore(ctx app.Context, _ app.Event) {
	session.set(formula.Var(ctx.JSSrc().Get("name").String()), ctx.JSSrc().Get("value").String(), p.Site.Lang)
	saveFragment(p)
}

// rfmGrid draws the 25 cells of recency and frequency at the chosen money score, each as the mark of its family, the
// chosen one framed.
func rfmGrid(r, f, m int) string {
	var b strings.Builder
	b.WriteString(`<svg class="rfm-grid" viewBox="0 0 300 172" role="img" aria-hidden="true">`)
	for y := 5; y >= 1; y-- {
		top := (5 - y) * 32
		b.WriteString(`<text x="12" y="` + strconv.Itoa(top+20) + `">` + strconv.Itoa(y) + `</text>`)
		for x := 1; x <= 5; x++ {
			left := 24 + (x-1)*56
			b.WriteString(`<rect class="cell" x="` + strconv.Itoa(left) + `" y="` + strconv.Itoa(top) + `" width="54" height="30"/>`)
			b.WriteString(cellMark(familyOf(rfm.CellOf(y, x, m).Segment()), left+20, top+5))
			if y == r && x == f {
				b.WriteString(`<rect class="chosen" x="` + strconv.Itoa(left+1) + `" y="` + strconv.Itoa(top+1) + `" width="52" height="28"/>`)
			}
		}
	}
	for x := 1; x <= 5; x++ {
		b.WriteString(`<text x="` + strconv.Itoa(51+(x-1)*56) + `" y="172">` + strconv.Itoa(x) + `</text>`)
	}
	return b.String() + `</svg>`
}

// familyOf is how a segment is drawn: it stays, is new, slips or is gone.
func familyOf(segment string) stroke {
	switch segment {
	case "champions", "loyal", "potential-loyalist":
		return strokeKept
	case "new", "promising":
		return strokeNew
	case "hibernating", "lost":
		return strokeGone
	}
	return strokeHalf
}

// cellMark is one mark of 14 by 20.
func cellMark(kind stroke, x, y int) string {
	at := "M" + strconv.Itoa(x) + " " + strconv.Itoa(y)
	switch kind {
	case strokeKept:
		return `<path class="fill-kept" d="` + at + `h14v20h-14z"/>`
	case strokeNew:
		return `<path class="fill-new" d="` + at + `m0 6l14-6v20h-14z"/>`
	case strokeGone:
		return `<path class="line-gone" d="` + at + `h14v20h-14z"/>`
	}
	return `<path class="fill-kept" d="` + at + `m0 10h14v10h-14z"/><path class="line-kept" d="` + at + `h14v20h-14z"/>`
}

// rfmNeighbours lists the cells one score away, where a customer would go next.
func (p *Page) rfmNeighbours(w *locale.Words) app.UI {
	r, f, m := p.triple()
	var rows []app.UI
	for _, n := range rfm.Neighbours(r, f, m) {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(w.T(changeKey(n, r, f, m))),
			app.Td().Body(app.Span().Class(string(familyOf(n.Segment))).Text(w.T("segment."+n.Segment+".name"))),
			app.Td().Class("n").Text(tripleText(n.R, n.F, n.M))))
	}
	return table(w.T("rfm.neighbours.caption"), []string{w.T("rfm.neighbours.change"), w.T("rfm.neighbours.segment"), "RFM"}, 1, rows)
}

// changeKey is the message that says what leads to a neighbour.
func changeKey(n rfm.Neighbour, r, f, m int) string {
	switch {
	case n.R > r:
		return "rfm.neighbour.recency-up"
	case n.R < r:
		return "rfm.neighbour.recency-down"
	case n.F > f:
		return "rfm.neighbour.frequency-up"
	case n.F < f:
		return "rfm.neighbour.frequency-down"
	case n.M > m:
		return "rfm.neighbour.monetary-up"
	}
	return "rfm.neighbour.monetary-down"
}

// segmentTable is every segment with the scores that make it and what to do.
func segmentTable(w *locale.Words) app.UI {
	var rows []app.UI
	for _, s := range rfm.Segments() {
		id := s.ID
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Body(app.Span().Class(string(familyOf(id))).Text(w.T("segment."+id+".name")),
				app.Br(), app.Span().Class("tiny").Text(strings.Join(s.Cells, " "))),
			app.Td().Body(app.Text(w.T("segment."+id+".do")+" "), playLink(w, playFor[id], w.T("segment."+id+".name")))))
	}
	return app.Table().Class("playbook").Body(
		app.THead().Body(app.Tr().Body(app.Th().Scope("col").Text(w.T("rfm.segments.name")), app.Th().Scope("col").Text(w.T("rfm.segments.do")))),
		app.TBody().Body(rows...))
}

// rfmValues scores a customer from his own days, orders and money, by cut points that the person can set.
func (p *Page) rfmValues(w *locale.Words) app.UI {
	var rows []app.UI
	for _, x := range measures {
		wrong, mark := app.P().Class("wrong").Hidden(true), ""
		if _, ok := rfmCuts(w, x.id); !ok {
			mark = x.id + "-cuts-wrong"
			wrong = wrong.Hidden(false).ID(mark).Attr("role", "alert").DataSet("problem", "cuts-out-of-order").Text(w.T("rfm.cuts-out-of-order"))
		}
		cells := []app.UI{p.valueField(w, valueName(x.id), "", w.T("rfm."+x.id+".value"), "")}
		for i := range 4 {
			cells = append(cells, p.valueField(w, cutName(x.id, i), w.Number(defaultCuts[x.id][i], 2), w.T("rfm.cut", "Number", strconv.Itoa(i+1)), mark))
		}
		rows = append(rows, app.FieldSet().Class("cuts").Body(append([]app.UI{app.Legend().Text(w.T("rfm." + x.id + ".label"))}, cells...)...),
			app.P().Class("small").Text(w.T("rfm."+x.id+".rule")),
			wrong) // hidden where nothing is: go-app would draw the fields after it anew, without what was typed
	}
	return app.Div().Body(rows...)
}

// valueField is an input with its label. wrong is the id of what is wrong with it and those beside it, "" for nothing.
func (p *Page) valueField(w *locale.Words, name formula.Var, fallback, label, wrong string) app.UI {
	text, typed := session.get(name, w)
	if !typed {
		text = fallback
	}
	id := string(name)
	input := app.Input().ID(id).Name(id).Type("text").Attr("inputmode", "decimal").AutoComplete(false).Value(steady(id, text)).OnInput(p.typeValue)
	if r := w.Read(text); wrong != "" || !r.OK && r.Problem != locale.Empty || r.OK && r.Value < 0 {
		input = input.Aria("invalid", "true")
	}
	if wrong != "" {
		input = input.Aria("describedby", wrong)
	}
	return app.Div().Body(app.Label().For(id).Text(label), input)
}

// typeValue answers typing in a value or a cut point: the scores follow.
func (p *Page) typeValue(ctx app.Context, _ app.Event) {
	session.set(formula.Var(ctx.JSSrc().Get("name").String()), ctx.JSSrc().Get("value").String(), p.Site.Lang)
	for _, x := range measures {
		if score, ok := valueScore(p.words(), x.id); ok {
			session.set(formula.Var(x.id), strconv.Itoa(score), p.Site.Lang)
		}
	}
	saveFragment(p)
}

// rfmCuts are the four cut points of a measure as typed, or as they came; false unless they ascend.
func rfmCuts(w *locale.Words, id string) (cuts [4]float64, ok bool) {
	cuts = defaultCuts[id]
	for i := range cuts {
		if text, typed := session.get(cutName(id, i), w); typed {
			reading := w.Read(text)
			if !reading.OK {
				return cuts, false
			}
			cuts[i] = reading.Value
		}
	}
	return cuts, cuts[0] < cuts[1] && cuts[1] < cuts[2] && cuts[2] < cuts[3]
}

// valueScore turns the typed value of a measure into its score: a value at a cut point has passed it. Fewer days are
// better, so recency counts from the other end, and a value at its cut point hasn't passed it.
func valueScore(w *locale.Words, id string) (score int, ok bool) {
	text, _ := session.get(valueName(id), w)
	reading := w.Read(text)
	cuts, ordered := rfmCuts(w, id)
	if !reading.OK || reading.Value < 0 || !ordered {
		return 0, false
	}
	score = 1
	for _, c := range cuts {
		if id == "recency" && reading.Value <= c || id != "recency" && reading.Value >= c {
			score++
		}
	}
	return score, true
}
