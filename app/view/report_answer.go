package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
	"keeprate/pkg/report"
)

// The answer in words: four questions of the person's, and where on the page each is followed further.

// anchor goes before a section's name in its id, so that links within the page lead to it.
const anchor = "report-"

// anchors are the sections' names, in the order of sections.
var anchors = [sectionCount]string{
	"answer", "period", "understood", "stay", "worth", "overall", "trend", "cohorts", "behaviour", "segments", "slipping",
	"outlook", "what-if", "customers", "history", "exports",
}

// questions are what the person came to ask.
func (s sheet) questions() app.UI {
	return app.Div().Class("questions").Body(s.losing(), s.since(), s.cost(), s.write())
}

// reversed is the answer to what is asked of a period that ends before it begins: how to mend that.
func (s sheet) reversed() app.HTMLP {
	return app.P().Text(s.w.T("report.finding."+report.PeriodReversed+".text", "To", s.w.Date(s.Report.Period.End)))
}

// question is one of them with its answer; what follows it in the answer comes last.
func (s sheet) question(key string, answer ...app.UI) app.UI {
	return app.Div().Body(append([]app.UI{app.H2().Text(s.w.T(key))}, answer...)...)
}

// onward leads to a section further down.
func (s sheet) onward(section, key string) app.UI {
	return app.P().Class("onward").Body(app.A().Href("#" + anchor + section).Text(s.w.T(key)))
}

// losing says whether the rate differs from the previous period's, and whether chance explains it.
func (s sheet) losing() app.UI {
	w, r := s.w, &s.Report
	x := r.Change
	now, _ := r.Figures.Get("crr")
	before, _ := x.Previous.Get("crr")
	kinds := map[report.Verdict]string{report.Higher: good, report.Lower: bad, report.TooFew: warn, report.Unknown: warn}
	key := "report.verdict." + string(x.Verdict)
	text := w.T(key+".text",
		"Few", w.Number(report.FewCustomers, 0), "Now", w.Percent(now, 1), "Before", w.Percent(before, 1), "Low", s.points(x.Low), "High", s.points(x.High),
		"First", w.Date(r.Counts.FirstDay), "Day", w.Date(r.Counts.LastDay), "End", w.Date(r.Period.End), "Needed", w.Date(x.NeededStart))
	switch {
	case r.Counts.Customers == 0:
		return s.question("report.ask.losing", app.P().Text(w.T("report.lost.nobody")))
	case r.Period.Reversed():
		return s.question("report.ask.losing", s.reversed())
	case x.Verdict == report.Unknown && r.Counts.FirstDay <= x.NeededStart: // it is not for want of history
		return s.question("report.ask.losing", app.P().Text(w.T("report.lost.unknown")))
	}
	return s.question("report.ask.losing", remark(kinds[x.Verdict], "", w.T(key+".title"), app.P().Text(text)))
}

// points is a difference of rates.
func (s sheet) points(x float64) string {
	return strings.ReplaceAll(s.w.T("report.points", "Change", s.w.Signed(100*x, 1)), " ", "\u00a0")
}

// cost is what the lost customers had brought, and who of them has come back since.
func (s sheet) cost() app.UI {
	w, r, l := s.w, &s.Report, s.Report.Loss
	before, _ := spans(r.Period)
	span := []string{"From", w.Date(before.first), "To", w.Date(before.last)}
	switch start, _ := r.Figures.Get("start"); {
	case r.Counts.Customers == 0:
		return s.question("report.ask.cost", app.P().Text(w.T("report.lost.nobody")))
	case r.Period.Reversed():
		return s.question("report.ask.cost", s.reversed())
	case start == 0:
		return s.question("report.ask.cost", app.P().Text(w.T("report.lost.unknown")))
	case l.Customers == 0:
		return s.question("report.ask.cost", app.P().Text(w.T("report.lost.none", span...)))
	}
	text := w.T("report.lost.orders", append(span, "Share", w.Percent(ratio(l.Orders, l.StartOrders), 0))...)
	if l.StartRevenue > 0 {
		text = w.T("report.lost.revenue", append(span, "Revenue", s.money(l.Revenue),
			"Share", w.Percent(float64(l.Revenue)/float64(l.StartRevenue), 0))...)
	}
	if l.DaysAfter > 0 {
		text += " " + w.N("report.lost.returned", float64(l.Returned), "Day", w.Date(r.Counts.LastDay))
	}
	answer := []app.UI{app.P().Text(text)}
	if r.RFM.All.Customers > 0 {
		answer = append(answer, app.P().Class("onward").Body(button(w.T("report.lost.show"), s.p.showLost).DataSet("action", "show-lost")))
	}
	return s.question("report.ask.cost", answer...)
}

// showLost shows the lost customers in the list, those who spent most first.
func (p *Page) showLost(app.Context, app.Event) {
	p.showCustomers(report.Query{Group: report.OfLost, SortBy: report.BySpend, Descending: true})
}

// write is whom to write to first.
func (s sheet) write() app.UI {
	w, sl := s.w, &s.Report.Slipping
	switch {
	case s.Report.Counts.Customers == 0:
		return s.question("report.ask.write", app.P().Text(w.T("report.write.unknown")))
	case sl.Customers == 0:
		key := "report.write.none"
		if again, known := s.Report.Overall.Get("repeat-purchase-rate"); known && again == 0 {
			key = "report.write.once"
		}
		return s.question("report.ask.write", app.P().Text(w.T(key)))
	}
	text := w.N("report.write.silent", float64(sl.Customers))
	if sl.Revenue > 0 {
		text = w.N("report.write.slipping", float64(sl.Customers), "Revenue", s.money(sl.Revenue))
	}
	return s.question("report.ask.write", app.P().Text(text), s.onward("slipping", "report.write.show"))
}

// since is when retention began to move to where it is.
func (s sheet) since() app.UI {
	w := s.w
	points := yearRates(s.Report.Rolling)
	switch {
	case s.Report.Counts.Customers == 0:
		return s.question("report.ask.since", app.P().Text(w.T("report.lost.nobody")))
	case len(points) < 3:
		return s.question("report.ask.since", app.P().Text(w.T("report.since.short")))
	}
	last := points[len(points)-1]
	way, from := turning(points)
	rate := w.Percent(from.rate, 1)
	text := w.T("report.since."+way, "Day", w.Date(from.day), "Peak", rate, "Bottom", rate, "Last", w.Date(last.day), "Now", w.Percent(last.rate, 1))
	if way == level {
		low, high := last.rate, last.rate
		for _, p := range points {
			low, high = min(low, p.rate), max(high, p.rate)
		}
		text = w.T("report.since."+way, "Day", w.Date(points[0].day), "Low", w.Percent(low, 1), "High", w.Percent(high, 1))
	}
	return s.question("report.ask.since", app.P().Text(text), s.onward("trend", "report.since.show"))
}

// yearRate is the retention rate of the twelve months up to a day, with its 95 % interval.
type yearRate struct {
	day             int32
	rate, low, high float64
}

func yearRates(rolling []report.TrendPoint) []yearRate {
	var points []yearRate
	for _, p := range rolling {
		rate, known := p.Figures.Get("crr")
		start, _ := p.Figures.Get("start")
		kept, _ := p.Figures.Get(report.Retained)
		if low, high, ok := metric.Wilson(kept, start); known && ok && !p.Partial {
			points = append(points, yearRate{p.End, rate, low, high})
		}
	}
	return points
}

// The ways that retention has gone, as messages end in them.
const (
	down  = "down"
	up    = "up"
	level = "level"
)

// turning finds the best or the worst point whose 95 % interval has nothing in common with the last one's: from there
// retention has gone down, or up, by more than chance explains. Where both are to be found it is the later one.
func turning(points []yearRate) (way string, from yearRate) {
	last := points[len(points)-1]
	best, worst := 0, 0
	for i, p := range points {
		if p.rate >= points[best].rate {
			best = i
		}
		if p.rate <= points[worst].rate {
			worst = i
		}
	}
	fell, rose := points[best].low > last.high, points[worst].high < last.low
	switch {
	case fell && (best > worst || !rose):
		return down, points[best]
	case rose:
		return up, points[worst]
	}
	return level, last
}

// compared are the figures of the period beside those of the one before.
func (s sheet) compared() app.UI {
	w, r := s.w, &s.Report
	p := r.Period
	if p.Reversed() {
		return absent()
	}
	about := "report.compare.note"
	if _, known := r.Change.Previous.Get("orders"); !known {
		about = "report.compare.none"
	}
	var rows []string
	for _, id := range []string{
		"crr", "churn", "customers", "new", "orders", "revenue", "average-order-value", "orders-per-customer", "repeat-purchase-rate",
	} {
		now, known := r.Figures.Get(id)
		if !known {
			continue
		}
		unit := unitOf(id)
		before, change := "–", "–"
		if x, known := r.Change.Previous.Get(id); known {
			before = figureTag("previous."+id, x, s.show(unit, x))
			switch {
			case unit == metric.Ratio:
				change = figureTag("change."+id, now-x, s.points(now-x))
			case x != 0:
				change = figureTag("change."+id, now/x-1, s.percentMore(now/x-1))
			}
		}
		shown := escape(s.show(unit, now))
		if id == "customers" || id == "orders" { // the others stand in the answer or on their shelves
			shown = figureTag(id, now, s.show(unit, now))
		}
		rows = append(rows, tag("tr", "", rowHead(escape(s.name(id))), number(shown), number(before), number(change)))
	}
	return app.Div().Class("beside").Body(
		app.H3().Text(w.T("report.compare.title")),
		app.P().Class("small").Text(w.T(about, "From", w.Date(p.PreviousStart), "To", w.Date(p.PreviousEnd))),
		app.Raw(tag("table", class("stack compare"),
			heads(w.T("report.compare.figure"), w.T("report.compare.now"), w.T("report.compare.before"), w.T("report.compare.change")),
			tag("tbody", "", rows...))))
}

// percentMore is a relative change with its sign.
func (s sheet) percentMore(x float64) string {
	text := s.w.Percent(x, 1)
	if x > 0 {
		text = "+" + text
	}
	return text
}
