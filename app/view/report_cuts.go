package view

import (
	"math"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/rfm"
)

// ruleControl is the choice of the analysis date and of where the cut points come from.
func (s sheet) ruleControl() app.UI {
	w, p := s.w, s.p
	asked := p.report().choices.Report
	var options []app.UI
	for _, rule := range rfm.Rules() {
		options = append(options, app.Option().Value(rule.String()).Selected(rule == asked.Rule).Text(w.T("rfm-rule."+rule.String())))
	}
	return app.Div().Class("controls stacked").Body(
		control(w.T("report.rfm.rule"), "rfm-rule", app.Select().ID("rfm-rule").Name("rfm-rule").OnChange(p.chooseRule).Body(options...)),
		control(w.T("report.as-of.label"), "as-of", dateInput("as-of", or(asked.AsOf, s.Report.RFM.AsOf)).
			Aria("describedby", "as-of-hint").OnInput(p.chooseAsOf)),
		app.P().Class("tiny").ID("as-of-hint").Text(w.T("report.as-of.hint")),
	)
}

// cutTable shows the cut points behind the scores, and takes the person's own.
func (s sheet) cutTable() app.UI {
	w, cuts := s.w, s.Report.RFM.Cuts
	if !s.hasMoney() {
		cuts.Monetary = nil // all are zero
	}
	measure := func(id string, points []float64) string {
		cells := []string{rowHead(escape(w.T("report.cuts." + id)))}
		for score := 1; score <= 5; score++ {
			cells = append(cells, number(escape(cutRange(w, id, points, score))))
		}
		return tag("tr", "", cells...)
	}
	return app.Div().Body(
		app.H3().Text(w.T("report.cuts.title")),
		app.P().Class("small").Text(w.T("report.cuts.note")),
		app.Div().Class("scroll").TabIndex(0).Attr("role", "region").Aria("label", w.T("report.cuts.title")).Body(app.Raw(tag("table", class("cut-points"),
			heads(w.T("report.cuts.score"), "1", "2", "3", "4", "5"),
			tag("tbody", "", measure("recency", cuts.Recency), measure("frequency", cuts.Frequency), measure("monetary", cuts.Monetary))))),
		s.ownCuts(),
	)
}

// cutRange is the values of one score: from a cut point on, up to below the next. Fewer days score more. Days and
// orders are whole numbers, and so is what is written of them.
func cutRange(w *locale.Words, id string, points []float64, score int) string {
	if len(points) != 4 {
		return none
	}
	step := score - 1 // cut points reached
	if id == "recency" {
		step = 5 - score
	}
	low, high := math.Inf(-1), math.Inf(1)
	if step > 0 {
		low = points[step-1]
	}
	if step < 4 {
		high = points[step]
	}
	if id == "monetary" {
		return moneyRange(w, low, high)
	}
	least := 0. // days
	if id == "frequency" {
		least = 1
	}
	from, to := math.Max(least, math.Ceil(low)), math.Ceil(high)-1
	switch {
	case to < from:
		return none
	case to == from:
		return w.Number(from, 0)
	case step == 4:
		return "≥\u00a0" + w.Number(from, 0)
	}
	return w.Number(from, 0) + "–" + w.Number(to, 0)
}

func moneyRange(w *locale.Words, low, high float64) string {
	switch {
	case math.IsInf(low, -1):
		return "<\u00a0" + w.Number(high, 2)
	case low == high:
		return none
	}
	return "≥\u00a0" + w.Number(low, 2)
}

// ownCuts are the fields for the person's own cut points.
func (s sheet) ownCuts() app.UI {
	w, p := s.w, s.p
	asked := p.report().choices.Report
	box := app.Div().Class("cols controls")
	if asked.Rule != rfm.Own {
		return box.Hidden(true)
	}
	field := func(id string, points []float64) app.UI {
		name := "cuts-" + id
		return app.Div().Body(
			app.Label().Class("tiny").For(name).Text(w.T("report.cuts."+id)),
			s.marked(app.Input().ID(name).Name(name).Type("text").AutoComplete(false).
				Placeholder(cutText(w, s.cutsOf(id))).Value(steady(name, p.report().text(name, cutText(w, points)))).OnChange(p.typeCuts), name, "cuts-hint"),
			s.wrong(name, "report.cuts.bad"))
	}
	return box.Hidden(false).Body(
		field("recency", asked.Cuts.Recency), field("frequency", asked.Cuts.Frequency), field("monetary", asked.Cuts.Monetary),
		app.P().Class("tiny").ID("cuts-hint").Text(w.T("report.cuts.hint")))
}

// cutsOf are the cut points in use.
func (s sheet) cutsOf(id string) []float64 { return *cutList(&s.Report.RFM.Cuts, id) }

func cutList(c *rfm.Cuts, id string) *[]float64 {
	switch id {
	case "recency":
		return &c.Recency
	case "frequency":
		return &c.Frequency
	}
	return &c.Monetary
}

func cutText(w *locale.Words, points []float64) string {
	texts := make([]string, len(points))
	for i, x := range points {
		texts[i] = w.Number(x, 2)
	}
	return strings.Join(texts, "; ")
}

func (p *Page) chooseRule(ctx app.Context, _ app.Event) {
	o := p.report()
	rule, ok := rfm.ParseRule(ctx.JSSrc().Get("value").String())
	if !ok {
		return
	}
	if r := &o.choices.Report; rule == rfm.Own && r.Cuts.Recency == nil && r.Cuts.Frequency == nil && r.Cuts.Monetary == nil && o.ready != nil {
		now := o.ready.Report.RFM.Cuts // the person's own begin with those in use
		r.Cuts = rfm.Cuts{Recency: slices.Clone(now.Recency), Frequency: slices.Clone(now.Frequency), Monetary: slices.Clone(now.Monetary)}
	}
	renew("cuts-recency", "cuts-frequency", "cuts-monetary")
	o.choices.Report.Rule = rule
	p.change()
}

func (p *Page) chooseAsOf(ctx app.Context, _ app.Event) {
	day, ok := parseISO(ctx.JSSrc().Get("value").String())
	if !ok {
		day = 0 // an emptied field asks for the last order's day again
	}
	p.report().choices.Report.AsOf = day
	p.change()
}

// showCuts puts the cut points as they stand into their fields, whatever has been typed there.
func (p *Page) showCuts() {
	renew("cuts-recency", "cuts-frequency", "cuts-monetary")
	for _, id := range []string{"recency", "frequency", "monetary"} {
		overwrite("cuts-"+id, cutText(p.words(), *cutList(&p.report().choices.Report.Cuts, id)))
	}
}

// typeCuts takes four cut points; an empty field asks for the rank rule's.
func (p *Page) typeCuts(ctx app.Context, _ app.Event) {
	o, w := p.report(), p.words()
	name := ctx.JSSrc().Get("name").String()
	var points []float64
	for part := range strings.SplitSeq(ctx.JSSrc().Get("value").String(), ";") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		reading := w.Read(part)
		if !reading.OK {
			o.wrong[name] = ctx.JSSrc().Get("value").String()
			return
		}
		points = append(points, reading.Value)
	}
	if len(points) != 0 && len(points) != 4 {
		o.wrong[name] = ctx.JSSrc().Get("value").String()
		return
	}
	delete(o.wrong, name)
	*cutList(&o.choices.Report.Cuts, strings.TrimPrefix(name, "cuts-")) = points
	p.change()
}
