package view

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/cohort"
	"keeprate/pkg/customer/civil"
)

// cohortsShown is how many rows and columns of the triangle stand on the page.
const cohortsShown = 24

// cohorts is the triangle of who came back how long after the first order.
func (s sheet) cohorts() app.UI {
	w, r := s.w, &s.Report
	if r.Counts.Customers == 0 {
		return absent()
	}
	unit := s.p.report().choices.Report.Cohorts
	note := w.T("report.cohorts.months")
	if unit == cohort.Quarter {
		note = w.T("report.cohorts.quarters")
	}
	all := r.Cohorts
	rows := all[max(0, len(all)-cohortsShown):]
	ages := 0
	for _, c := range rows {
		ages = max(ages, min(len(c.Active)-1, cohortsShown))
	}
	names := []string{w.T("report.cohorts.first"), w.T("report.cohorts.customers")}
	for age := 1; age <= ages; age++ {
		names = append(names, "+"+strconv.Itoa(age))
	}
	top := highest(rows)
	var cells []string
	for _, c := range rows {
		cells = append(cells, s.cohortLine(c, ages, top))
	}
	foot := []app.UI{app.P().Class("tiny").Text(w.T("report.cohorts.foot"))}
	if len(rows) < len(all) {
		foot = append(foot, app.P().Class("tiny").Text(w.T("report.cohorts.omitted",
			"Shown", w.Number(float64(len(rows)), 0), "Total", w.Number(float64(len(all)), 0))))
	}
	var options []app.UI
	for _, u := range cohort.Units() {
		options = append(options, app.Option().Value(u.String()).Selected(u == unit).Text(w.T("report.period-kind."+u.String())))
	}
	return headed(w.T("report.cohorts.title"), note,
		app.Div().Class("controls one").Body(control(w.T("report.cohorts.unit"), "cohort-unit",
			app.Select().ID("cohort-unit").Name("cohort-unit").OnChange(s.p.chooseCohorts).Body(options...))),
		app.Div().Class("scroll").TabIndex(0).Attr("role", "region").Aria("label", w.T("report.cohorts.label")).Body(
			app.Raw(tag("table", class("heat"), heads(names...), tag("tbody", "", cells...)))),
		app.Div().Body(foot...),
	)
}

func (s sheet) cohortLine(c cohort.Row, ages int, top float64) string {
	w := s.w
	cells := []string{rowHead(escape(s.cohortName(c))), tag("td", class("s n"), w.Column(float64(c.Customers), 0))}
	for age := 1; age <= ages; age++ {
		if age >= len(c.Active) {
			cells = append(cells, tag("td", class("none")))
			continue
		}
		share := float64(c.Active[age]) / float64(max(c.Customers, 1))
		cells = append(cells, tag("td", class(heat(share, top)), strconv.Itoa(int(math.Round(100*share)))))
	}
	return tag("tr", "", cells...)
}

// cohortName is the month or the quarter.
func (s sheet) cohortName(c cohort.Row) string {
	if s.Report.Options.Cohorts == cohort.Month {
		return s.w.Month(c.Start)
	}
	y, m, _ := civil.Date(c.Start)
	return s.w.T("quarter."+strconv.Itoa((m+2)/3), "Year", strconv.Itoa(y))
}

// highest is the largest share of any cohort of some size: what a single customer does colours nothing.
func highest(rows []cohort.Row) float64 {
	top := 0.
	for _, c := range rows {
		for _, n := range c.Active[min(1, len(c.Active)):] {
			if c.Customers >= 10 {
				top = max(top, float64(n)/float64(c.Customers))
			}
		}
	}
	return top
}

// heat is the class of one of five steps up to the highest share.
func heat(share, top float64) string {
	steps := []string{"h1", "h2", "h3", "h4 hi", "h5 hi"}
	if share <= 0 || top <= 0 {
		return "h0"
	}
	return steps[min(int(5*share/top), len(steps)-1)]
}

func (p *Page) chooseCohorts(ctx app.Context, _ app.Event) {
	if unit, ok := cohort.ParseUnit(ctx.JSSrc().Get("value").String()); ok {
		p.report().choices.Report.Cohorts = unit
		p.change()
	}
}
