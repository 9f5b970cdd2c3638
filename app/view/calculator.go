package view

import (
	"math"
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// calculator is a metric's whole page: answer, picture, arithmetic, comparison, traps, what to do.
func (p *Page) calculator(w *locale.Words) []app.UI {
	m := p.metric()
	s := column{page: p}
	s.add(opening(w, m, p.instrument()))
	if whole && p.takesSurveys() {
		s.add(p.surveyPart(p.calculation()))
	}
	s.following("steps")
	s.add(p.written("contents", "what", "inputs")...)
	s.fixed("meaning")
	if compares(m) {
		s.following("compare")
	}
	s.add(p.written("good")...)
	if m.Periodic {
		s.following("periods")
	}
	s.following("trust")
	s.add(p.written("moves")...)
	s.following("next")
	s.add(p.written("questions")...)
	s.fixed("related")
	return s.all
}

// opening is the first section: what the metric is, and where one types.
func opening(w *locale.Words, m *metric.Metric, instrument app.UI) app.UI {
	return entryOf([]app.UI{
		app.H1().Text(w.T(m.Key("name"))),
		app.P().Text(w.T(m.Key("lede"))),
		private(w, w.T("calculator.private")),
	}, []app.UI{instrument})
}

// instrument is where one types and where the answer stands: the fields, the figure on its double rule, the picture, the
// sentence. It is a component of its own, so that a key press is answered here at once; what explains the answer follows.
type instrument struct {
	app.Compo
	Page  *Page
	Drawn int // how often the page was: it is drawn again with the page
}

func (p *Page) instrument() app.UI { return &instrument{Page: p, Drawn: p.drawn} }

// Render draws it.
func (i *instrument) Render() app.UI {
	Breathe()
	p := i.Page
	c := newCalculation(p.metric(), p.words())
	Breathe()
	parts := []app.UI{p.fields(c), c.answer()}
	Breathe()
	// Each part keeps its place while others come and go: go-app compares by place, and would put another button
	// there than the one that was pressed.
	pic, sentence := c.picture(), app.UI(app.P().Hidden(true))
	if pic == nil {
		pic = app.Div().Hidden(true)
	}
	if c.result.Defined {
		sentence = app.P().Class("lede wide").ID("sentence").Text(c.sentence() + c.spokenShare())
	}
	parts = append(parts, c.bars(), pic, sentence)
	if p.Site.Kind != site.Frame {
		parts = append(parts, p.actions(c))
	}
	return app.Form().Class("instrument").OnSubmit(stay).Body(parts...)
}

// bars are the findings that bar the answer.
func (c *calculation) bars() app.UI {
	var boxes []app.UI
	for _, f := range c.result.Findings {
		if f.Blocks {
			boxes = append(boxes, app.Div().ID(findingID(f.Code)).Body(c.finding(f)))
		}
	}
	return app.Div().Class("wide").Hidden(len(boxes) == 0).Body(boxes...)
}

// findingID is the id of the box of a finding that bars the answer.
func findingID(code string) string { return "barred-" + code }

// barred are the findings that bar the answer and speak of an input.
func (c *calculation) barred(input formula.Var) (codes []string) {
	for _, f := range c.result.Findings {
		if f.Blocks && slices.Contains(f.Marks, input) {
			codes = append(codes, f.Code)
		}
	}
	return codes
}

// stay keeps the Enter key from leaving the page: there is nowhere to send anything.
func stay(_ app.Context, e app.Event) { e.PreventDefault() }

// spokenShare adds "one in three" to the sentence of a rate.
func (c *calculation) spokenShare() string {
	if c.metric.Unit != metric.Ratio || c.metric.Interval == nil {
		return ""
	}
	if id := metric.InWords(c.result.Value); id != "" {
		return " " + c.w.T("share."+id)
	}
	return ""
}

// answer is the figure with the lines under it.
func (c *calculation) answer() app.UI {
	w, m := c.w, c.metric
	body := []app.UI{app.P().Text(w.T(m.Key("short")))}
	if !c.result.Defined {
		body = append(body, app.P().Class("undefined").Body(app.Span().Aria("hidden", "true").Text("—"), app.Span().Class("small").Text(w.T("answer.none"))))
		return app.Div().Class("answer").Body(body...)
	}
	body = append(body, app.Output().ID("out").Body(figure(string(m.ID), c.result.Value, c.figureText(), "figure")))
	if u := c.unitWord(); u != "" {
		body = append(body, app.P().Class("unit small").Text(u))
	}
	if rows := c.answerRows(); len(rows) > 0 {
		body = append(body, app.Dl().Class("rows").Body(rows...))
	}
	if c.example {
		body = append(body, app.P().Class("tiny").Text(w.T("answer.example")))
	}
	return app.Div().Class("answer").Body(body...)
}

// figureText is the value as the large figure shows it.
func (c *calculation) figureText() string { return show(c.w, c.metric.Unit, c.result.Value) }

// unitWord stands under a figure whose number does not carry its unit.
func (c *calculation) unitWord() string {
	switch c.metric.Unit {
	case metric.Days:
		return c.w.N("unit.days", c.result.Value)
	case metric.Points:
		return c.w.T("unit.points")
	case metric.Money:
		return c.w.T("unit.money")
	}
	return ""
}

// answerRows are the lines under the figure: the opposite rate, the interval, the shares of a score.
func (c *calculation) answerRows() []app.UI {
	w, m := c.w, c.metric
	var rows []app.UI
	if other := complementOf(m); other != nil {
		x := 1 - c.result.Value
		rows = append(rows, row(w.T(other.Key("short")), figure(string(other.ID), x, show(w, metric.Ratio, x), "")))
	}
	if m == metric.NetPromoterScore {
		rows = append(rows, c.scoreShares()...)
	}
	if len(c.numbers) > 0 && m.Unit == metric.Days {
		if x, ok := metric.Median(c.numbers); ok {
			rows = append(rows, row(w.T("answer.median"), figure(string(m.ID)+"-median", x, show(w, metric.Days, x), "")))
		}
	}
	if low, high, ok := c.interval(); ok {
		rows = append(rows, row(w.T("answer.interval", "Level", w.Percent(.95, 0)),
			figure(string(m.ID)+"-low", low, show(w, m.Unit, low), ""), app.Text("\u2009–\u2009"),
			figure(string(m.ID)+"-high", high, show(w, m.Unit, high), "")))
	}
	return rows
}

// complementOf is the rate that a rate's page shows beside it: churn beside retention and the other way round.
func complementOf(m *metric.Metric) *metric.Metric {
	switch m {
	case metric.CustomerRetentionRate:
		return metric.CustomerChurnRate
	case metric.CustomerChurnRate:
		return metric.CustomerRetentionRate
	}
	return nil
}

// scoreShares are the three shares behind a Net Promoter Score.
func (c *calculation) scoreShares() []app.UI {
	var rows []app.UI
	total := c.values[metric.Promoters] + c.values[metric.Passives] + c.values[metric.Detractors]
	for _, v := range []formula.Var{metric.Promoters, metric.Passives, metric.Detractors} {
		x := c.values[v] / total
		rows = append(rows, row(c.w.T("input."+string(v)+".label"), figure(string(v)+"-share", x, show(c.w, metric.Ratio, x), "")))
	}
	return rows
}

// actions are the buttons under the calculator, and what the last one did.
func (p *Page) actions(c *calculation) app.UI {
	w := c.w
	return app.P().Class("actions wide").Body(
		button(w.T("action.copy-result"), p.copyResult).DataSet("action", "copy-result").Hidden(!c.result.Defined),
		button(w.T("action.copy-link"), p.copyLink).DataSet("action", "copy-link"),
		button(w.T("action.reset"), p.reset).DataSet("action", "reset"),
		button(w.T("action.print"), printPage).DataSet("action", "print"),
		app.Span().Class("small notice").Attr("role", "status").Text(p.notice),
	)
}

func (p *Page) reset(ctx app.Context, _ app.Event) {
	session.clear(namesOf(p.metric())...)
	refresh(ctx)
	p.notice = p.words().T("action.was-reset")
	saveFragment(p)
}

func (p *Page) copyLink(ctx app.Context, _ app.Event) {
	p.keepShown()
	saveFragmentNow(p)
	p.copied(ctx, address(), "action.link-copied")
}

func (p *Page) copyResult(ctx app.Context, _ app.Event) {
	p.keepShown()
	saveFragmentNow(p)
	c := newCalculation(p.metric(), p.words())
	text := c.plainText()
	if p.asksPeriod(c) {
		text += c.w.T("period.label") + ": " + c.w.T("period."+string(period())) + "\n"
	}
	p.copied(ctx, text+"\n"+address(), "action.result-copied")
}

// plainText is the result for a letter or a note: name, value, sentence, calculation.
func (c *calculation) plainText() string {
	w, m := c.w, c.metric
	text := w.T(m.Key("name")) + ": " + c.figureText() + "\n" + c.sentence() + "\n" + formula.Text(c.result.Formula, c.names()) + "\n"
	for _, s := range c.steps() {
		text += s.Text(c.number) + " = " + c.number(s.Result) + "\n"
	}
	return text
}

// names are the formula's letters, or the inputs' short names.
func (c *calculation) names() formula.Names {
	return func(v formula.Var) string {
		if in := metric.InputByID(v); in.Letter != "" {
			return in.Letter
		}
		return c.w.T("input." + string(v) + ".term")
	}
}

// number writes an operand or an intermediate result: with the decimals it has, at most four. One that has more is cut,
// not rounded, so that the digits before the ellipsis are its own.
func (c *calculation) number(x float64) string {
	const scale = 1e4
	if written := math.Round(x*scale) / scale; nearly(written, x) {
		return c.w.Number(written, 4)
	}
	return c.w.Fixed(math.Trunc(x*scale)/scale, 4) + "…"
}

// nearly forgives what binary fractions leave of a decimal one.
func nearly(a, b float64) bool {
	return math.Abs(a-b) <= 1e-14*max(100, math.Abs(a))
}
