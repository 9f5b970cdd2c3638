package view

import (
	"math"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/survey"
)

const (
	fewAnswers  = 30 // a month with fewer says little
	monthsShown = 18 // of many months the latest ones; the earlier ones fold
)

// months are the score month by month, the latest first, each with its interval on one scale.
func (s *surveyState) months(w *locale.Words) app.UI {
	box := app.Div()
	if s.read == nil || len(s.read.Survey.Months) == 0 || s.read.Survey.Used == s.read.Survey.Undated {
		return box.Hidden(true)
	}
	var points []monthScore
	for _, m := range s.read.Survey.Months {
		points = append([]monthScore{scoreOf(m, w)}, points...)
	}
	floor, ceiling := scoreScale(points)
	table := func(points []monthScore) app.UI {
		rows := make([]string, len(points))
		for i, p := range points {
			rows[i] = p.row(w, floor, ceiling)
		}
		return app.Raw(tag("table", class("months"), tag("caption", class("sr"), escape(w.T("survey.months.title"))), monthsHead(w, floor, ceiling), tag("tbody", "", rows...)))
	}
	latest, earlier := points[:min(len(points), monthsShown)], points[min(len(points), monthsShown):]
	body := []app.UI{
		app.H3().Text(w.T("survey.months.title")),
		app.P().Class("small").Text(w.T("survey.months.note", "Level", w.Percent(.95, 0), "Few", w.Number(fewAnswers, 0))),
		table(latest),
	}
	if len(earlier) > 0 {
		body = append(body, app.Div().Class("folds").Body(app.Details().Body(
			app.Summary().Text(w.N("survey.months.earlier", float64(len(earlier)))), table(earlier))))
	}
	return box.Hidden(false).Body(body...)
}

// monthScore is the score of one month.
type monthScore struct {
	id        string // 2025-03
	day       int32  // its first
	answers   float64
	score     *calculation
	low, high float64 // the score itself where there is no interval
	spans     bool
}

func scoreOf(m survey.Month, w *locale.Words) monthScore {
	of := survey.Survey{Answers: m.Answers}
	v := formula.Values{
		metric.Promoters: float64(of.Promoters()), metric.Passives: float64(of.Passives()), metric.Detractors: float64(of.Detractors()),
	}
	p := monthScore{day: civil.Day(m.Year, m.Month, 1), score: evaluated(metric.NetPromoterScore, w, v)}
	p.id = string(civil.AppendISO(nil, p.day)[:len("2025-03")])
	for _, n := range v {
		p.answers += n
	}
	if p.low, p.high, p.spans = p.score.interval(); !p.spans {
		p.low, p.high = p.score.result.Value, p.score.result.Value
	}
	return p
}

// scoreScale is the axis around all months and zero, in steps of 50 points.
func scoreScale(points []monthScore) (floor, ceiling float64) {
	for _, p := range points {
		floor, ceiling = min(floor, p.low), max(ceiling, p.high)
	}
	floor, ceiling = math.Floor(floor/50)*50, math.Ceil(ceiling/50)*50
	return max(floor, -100), min(max(ceiling, floor+50), 100)
}

func monthsHead(w *locale.Words, floor, ceiling float64) string {
	ticks := ""
	for v := floor; v <= ceiling; v += 50 {
		ticks += tag("span", "", escape(w.Number(v, 0)))
	}
	return tag("thead", "", tag("tr", "",
		tag("th", ` scope="col"`, escape(w.T("report.trend.month"))),
		tag("td", class("scale")+` aria-hidden="true"`, tag("span", class("ticks-line"), ticks)),
		tag("th", ` scope="col"`+class("n"), escape(w.T(metric.NetPromoterScore.Key("short")))),
		tag("th", ` scope="col"`+class("n"), escape(w.T("survey.months.interval"))),
		tag("th", ` scope="col"`+class("n"), escape(w.T("survey.spread.count")))))
}

// row is a month in the table. One of few answers says so beside its name, and its interval is dashed.
func (p monthScore) row(w *locale.Words, floor, ceiling float64) string {
	name, few := escape(w.Month(p.day)), p.answers < fewAnswers
	answers := number(figureTag("answers-"+p.id, p.answers, w.Column(p.answers, 0)))
	if p.answers == 0 {
		return tag("tr", "", rowHead(name), tag("td", ` colspan="3"`+class("small"), escape(w.T("survey.months.none"))), answers)
	}
	if few {
		name += tag("span", class("tiny block"), escape(w.T("survey.months.few")))
	}
	span := ""
	if p.spans {
		span = figureTag("nps-"+p.id+"-low", p.low, w.Number(p.low, 0)) + "\u2009–\u2009" + figureTag("nps-"+p.id+"-high", p.high, w.Number(p.high, 0))
	}
	return tag("tr", "", rowHead(name),
		tag("td", class("scale"), p.strip(floor, ceiling, few)),
		number(figureTag("nps-"+p.id, p.score.result.Value, w.Number(p.score.result.Value, 0))),
		number(span),
		answers)
}

// strip draws the month's score and interval between the ends of the scale.
func (p monthScore) strip(floor, ceiling float64, few bool) string {
	at := func(v float64) string { return pct((v - floor) / (ceiling - floor)) }
	svg := `<svg aria-hidden="true" width="100%" height="28">`
	for v := floor; v <= ceiling; v += 50 {
		kind := "grid"
		if v == 0 {
			kind = "zero"
		}
		svg += `<line class="` + kind + `" x1="` + at(v) + `" x2="` + at(v) + `" y1="0" y2="28"/>`
	}
	kind := "range"
	if few {
		kind = "range few"
	}
	if p.spans {
		svg += `<rect class="` + kind + `" x="` + at(p.low) + `" y="9" width="` + pct((p.high-p.low)/(ceiling-floor)) + `" height="10"/>`
	}
	x := at(p.score.result.Value)
	return svg + `<line class="own" x1="` + x + `" x2="` + x + `" y1="4" y2="24"/></svg>`
}
