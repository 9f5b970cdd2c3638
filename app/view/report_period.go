package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/report"
)

// period is the choice of the period and of when a customer counts as lost.
func (s sheet) period() app.UI {
	w, p, r := s.w, s.p, &s.Report
	asked := p.report().choices.Report
	start, end := r.Period.Start, r.Period.End
	if asked.Period == report.Custom {
		start, end = or(asked.Start, start), or(asked.End, end)
	}
	var kinds []app.UI
	for _, k := range report.Kinds() {
		kinds = append(kinds, app.Option().Value(k.String()).Selected(k == asked.Period).Text(w.T("report.period-kind."+k.String())))
	}
	const wrongID = "period-wrong"
	reversed := r.Period.Reversed()
	day := func(name string, day int32) app.UI {
		input := dateInput(name, day).OnInput(p.chooseDay)
		if reversed {
			input = input.Aria("invalid", "true").Aria("describedby", wrongID)
		}
		return input
	}
	wrong := app.P().Class("wrong").Hidden(true)
	if reversed { // told as an alert above all figures, which is a long way from here
		wrong = s.reversed().Class("wrong").Hidden(false).ID(wrongID)
	}
	return headed(w.T("report.period.title"), w.T("report.period.note"),
		app.Div().Class("cols controls").Body(
			control(w.T("report.period.kind"), "period", app.Select().ID("period").Name("period").OnChange(p.choosePeriod).Body(kinds...)),
			control(w.T("report.period.start"), "period-start", day("period-start", start)),
			control(w.T("report.period.end"), "period-end", day("period-end", end), wrong),
		),
		s.against(),
		app.P().Class("actions").Body(
			button(w.T("report.period.earlier"), p.earlier).DataSet("action", "period-earlier"),
			button(w.T("report.period.later"), p.later).DataSet("action", "period-later"),
		),
		s.lapse(),
		s.compared(),
		s.counted(),
	)
}

// against names the period before, as the table does: the days of lapse days stand at the rates.
func (s sheet) against() app.UI {
	line := app.P().Class("small")
	if s.Report.Period.Reversed() {
		return line.Hidden(true)
	}
	p := s.Report.Period
	return line.Hidden(false).Text(s.w.T("report.against", "From", s.w.Date(p.PreviousStart), "To", s.w.Date(p.PreviousEnd)))
}

// days are a first and a last day.
type days struct{ first, last int32 }

// spans are the days in which the customers of the start bought, and those of the end.
func spans(p report.Period) (before, after days) {
	if w := p.LapseDays; w > 0 {
		return days{p.Start - w, p.Start - 1}, days{p.End - w + 1, p.End}
	}
	return days{p.PreviousStart, p.PreviousEnd}, days{p.Start, p.End}
}

// counted are the headcounts behind the rate.
func (s sheet) counted() app.UI {
	w, r := s.w, &s.Report
	var rows []string
	start, _ := r.Figures.Get("start")
	for _, id := range []string{"start", report.Retained, "lost", "end", "new", report.FirstTime, report.WonBack} {
		x, ok := r.Figures.Get(id)
		if id == "lost" {
			x, ok = r.Figures.Get(report.Retained)
			x = start - x
		}
		if ok {
			rows = append(rows, line(w.T("report.figure."+id), figureTag(id, x, w.Number(x, 0))))
		}
	}
	if len(rows) == 0 {
		return absent()
	}
	return app.Div().Body(app.H3().Text(w.T("report.counted")), lines("rows narrow", rows...))
}

// control is a labelled input or select, and what stands under it.
func control(label, id string, input ...app.UI) app.UI {
	return app.Div().Body(append([]app.UI{app.Label().Class("tiny").For(id).Text(label)}, input...)...)
}

// wrong stands under an input whose text could not be understood.
func (s sheet) wrong(name, key string, args ...string) app.UI {
	p := app.P().Class("wrong")
	if s.p.report().wrong[name] == "" {
		return p.Hidden(true)
	}
	return p.Hidden(false).ID(name+"-wrong").Attr("role", "alert").DataSet("problem", name).Text(s.w.T(key, args...))
}

// marked is an input with what describes it: its hint, and what is wrong with it.
func (s sheet) marked(input app.HTMLInput, name, hint string) app.HTMLInput {
	if s.p.report().wrong[name] != "" {
		input, hint = input.Aria("invalid", "true"), hint+" "+name+"-wrong"
	}
	return input.Aria("describedby", strings.TrimSpace(hint))
}

func dateInput(name string, day int32) app.HTMLInput {
	value := ""
	if day != 0 {
		value = string(civil.AppendISO(nil, day))
	}
	return app.Input().Type("date").ID(name).Name(name).Value(value)
}

// parseISO reads the value of a date input.
func parseISO(text string) (int32, bool) {
	parts := strings.Split(text, "-")
	if len(parts) != 3 {
		return 0, false
	}
	var n [3]int
	for i, part := range parts {
		x, err := strconv.Atoi(part)
		if err != nil {
			return 0, false
		}
		n[i] = x
	}
	return civil.Day(n[0], n[1], n[2]), true
}

// choosePeriod takes another kind of period, the latest of it; own dates begin with the ones shown.
func (p *Page) choosePeriod(ctx app.Context, _ app.Event) {
	o := p.report()
	kind, ok := report.ParseKind(ctx.JSSrc().Get("value").String())
	if !ok || o.ready == nil {
		return
	}
	r := &o.choices.Report
	r.Period, r.Anchor = kind, 0
	if kind == report.Custom {
		r.Start, r.End = o.ready.Report.Period.Start, o.ready.Report.Period.End
	}
	p.change()
}

// chooseDay takes a first or last day, which makes the period one of own dates.
func (p *Page) chooseDay(ctx app.Context, _ app.Event) {
	o := p.report()
	day, ok := parseISO(ctx.JSSrc().Get("value").String())
	if !ok || o.ready == nil {
		return
	}
	r := &o.choices.Report
	if r.Period != report.Custom {
		r.Period, r.Start, r.End = report.Custom, o.ready.Report.Period.Start, o.ready.Report.Period.End
	}
	if ctx.JSSrc().Get("name").String() == "period-start" {
		r.Start = day
	} else {
		r.End = day
	}
	p.change()
}

func (p *Page) earlier(app.Context, app.Event) { p.step(-1) }
func (p *Page) later(app.Context, app.Event)   { p.step(1) }

// step goes one period back or on.
func (p *Page) step(by int) {
	o := p.report()
	if o.ready == nil {
		return
	}
	now, r := o.ready.Report.Period, &o.choices.Report
	switch {
	case now.Kind == report.Custom:
		days := int32(by) * (now.End - now.Start + 1)
		r.Start, r.End = now.Start+days, now.End+days
	case by < 0:
		r.Anchor = now.PreviousEnd
	case now.Kind == report.Last12Months:
		r.Anchor = civil.AddMonths(now.End, 12)
	default:
		r.Anchor = now.End + 1
	}
	p.change()
}
