package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/report"
)

// lapseName is the field of after how many days without an order a customer counts as lost.
const lapseName = "lapse-days"

// lapse asks for these days, and suggests some from the shop's own gaps between purchases.
func (s sheet) lapse() app.UI {
	w, p := s.w, s.p
	return app.Div().Class("lapse").Body(
		app.H3().Text(w.T("report.lapse.title")),
		app.Div().Class("cols controls").Body(
			control(w.T("report.lapse.label"), lapseName,
				s.marked(app.Input().ID(lapseName).Name(lapseName).Type("text").Attr("inputmode", "numeric").AutoComplete(false).
					Value(steady(lapseName, p.report().text(lapseName, lapseText(p.report().choices.Report.LapseDays)))).
					OnInput(p.typeLapse).OnChange(p.left), lapseName, "lapse-hint")),
			app.Div().Body(
				app.P().Class("small").ID("lapse-hint").Text(w.T("report.lapse.hint")),
				s.wrong(lapseName, "report.lapse.bad"),
			),
		),
		s.suggestion(),
	)
}

func lapseText(days int32) string {
	if days <= 0 {
		return ""
	}
	return strconv.Itoa(int(days))
}

// suggestion is the time by which most repeat orders have come, and a button that takes it, or takes it back: one
// button, so that whoever presses it keeps the place.
func (s sheet) suggestion() app.UI {
	w, l := s.w, s.Report.Lapse
	if !l.Known {
		return app.P().Class("small").Text(w.T("report.lapse.few", "Few", w.Number(report.FewGaps, 0), "Gaps", w.Number(float64(l.Gaps), 0)))
	}
	days := func(n int32) string { return w.N("report.days", float64(n)) }
	act := w.N("report.lapse.use", float64(l.Most))
	if s.p.report().choices.Report.LapseDays == l.Most {
		act = w.T("report.lapse.back")
	}
	return app.Div().Body(
		app.P().Class("prose").Text(w.N("report.lapse.suggest", float64(l.Most),
			"Share", w.Percent(.8, 0), "HalfShare", w.Percent(.5, 0), "Half", days(l.Half), "NearlyShare", w.Percent(.9, 0), "Nearly", days(l.Nearly))),
		app.P().Class("actions").Body(button(act, s.p.suggested).DataSet("action", "use-lapse")),
		app.P().Class("tiny prose").Text(w.T("report.lapse.basis",
			"Gaps", w.Number(float64(l.Gaps), 0), "Open", w.Number(float64(l.Open), 0), "Seen", days(l.MostSeen))),
	)
}

// suggested takes the suggestion, or takes it back.
func (p *Page) suggested(app.Context, app.Event) {
	o := p.report()
	if o.ready == nil || !o.ready.Report.Lapse.Known {
		return
	}
	days := o.ready.Report.Lapse.Most
	if o.choices.Report.LapseDays == days {
		days = 0
	}
	overwrite(lapseName, lapseText(days))
	delete(o.wrong, lapseName)
	o.choices.Report.LapseDays = days
	p.change()
}

// typeLapse takes after how many days without an order a customer counts as lost.
func (p *Page) typeLapse(ctx app.Context, _ app.Event) {
	o := p.report()
	text := strings.TrimSpace(ctx.JSSrc().Get("value").String())
	was := o.choices.Report.LapseDays
	o.typed.begin(lapseName, func() { p.lapseAfter(was) })
	days := 0
	if text != "" {
		reading := p.words().Read(text)
		days = int(reading.Value)
		if !reading.OK || float64(days) != reading.Value || days < 1 || days > 36500 {
			o.refuse(lapseName, text)
			return
		}
	}
	delete(o.wrong, lapseName)
	p.lapseAfter(int32(days))
}

func (p *Page) lapseAfter(days int32) {
	if o := p.report(); o.choices.Report.LapseDays != days {
		o.choices.Report.LapseDays = days
		p.change()
	}
}
