package view

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/view/chart"
	"keeprate/pkg/cohort"
	"keeprate/pkg/metric"
	"keeprate/pkg/report"
)

// cohortsShown is how many rows and columns of the triangle stand on the page.
const cohortsShown = 24

// cohortSubjects are what the triangle can show.
var cohortSubjects = []string{"customers", "revenue"}

// cohorts is the triangle of who came back how long after the first order, or of what they spent, and its average.
func (s sheet) cohorts() app.UI {
	w, r := s.w, &s.Report
	shown := oneOf(s.p.report().shows.cohorts, cohortSubjects)
	unit := s.p.report().choices.Report.Cohorts
	units := []string{}
	for _, u := range cohort.Units() {
		units = append(units, u.String())
	}
	body := []app.UI{app.Div().Class("cols controls").Body(
		choiceOf(w.T("report.cohorts.unit"), "cohort-unit", unit.String(), units, func(v string) string { return w.T("report.period-kind." + v) }, s.p.chooseCohorts),
		choiceOf(w.T("report.cohorts.show"), "cohort-show", shown, cohortSubjects, func(v string) string { return w.T("report.cohorts.of." + v) }, s.p.chooseCohortSubject),
	)}
	revenue, _ := r.Overall.Get("revenue")
	note := w.T("report.cohorts.note." + shown + "-" + unit.String())
	switch {
	case r.Counts.Customers == 0:
		body = append(body, s.needs("report.cohorts.no-customers"))
	case shown == "revenue" && revenue <= 0:
		body = append(body, s.needs("report.no-amounts"))
	default:
		t := s.triangle(shown == "revenue")
		body = append(body, t.lede(), t.table(), t.foot())
		if curve := t.curve(); curve != nil {
			body = append(body, curve)
		}
	}
	return headed(w.T("report.cohorts.title"), note, body...)
}

// triangle is the cohorts as they are shown: the customers of each who bought at an age, or what its customers spent
// on average.
type triangle struct {
	sheet
	money bool
	rows  []cohort.Row // shown
	ages  int          // shown, beside age 0
	newer []cohort.Point
	top   float64
}

// newest is how many of the latest cohorts are compared with all: a year of them.
var newest = map[cohort.Unit]int{cohort.Month: 12, cohort.Quarter: 4}

func (s sheet) triangle(money bool) *triangle {
	all := s.Report.Cohorts
	t := &triangle{sheet: s, money: money, rows: all[max(0, len(all)-cohortsShown):]}
	for _, c := range t.rows {
		t.ages = max(t.ages, min(len(c.Active)-1, cohortsShown))
		for age := 1; age < len(c.Active); age++ {
			if c.Customers >= 10 { // what a single customer does colours nothing
				t.top = max(t.top, t.value(c, age))
			}
		}
	}
	if n := newest[s.Report.Options.Cohorts]; 2*len(all) >= 3*n { // else they would be compared with themselves
		t.newer = cohort.Curve(all[len(all)-n:], s.Report.CohortsOpen)
	}
	return t
}

// value is a cell: a share, or money per customer.
func (t *triangle) value(c cohort.Row, age int) float64 {
	if t.money {
		return float64(c.Revenue[age]) / 10000 / float64(max(c.Customers, 1))
	}
	return float64(c.Active[age]) / float64(max(c.Customers, 1))
}

// average is a point of a curve; false where no cohort has reached the age.
func (t *triangle) average(p cohort.Point) (float64, bool) {
	if t.money {
		each, ok := p.PerCustomer()
		return each / 10000, ok
	}
	return p.Share()
}

// cell writes a value without its sign or currency, which the table's note names.
func (t *triangle) cell(x float64) string {
	switch {
	case !t.money:
		return strconv.Itoa(int(math.Round(100 * x)))
	case t.top < 10:
		return t.w.Column(x, 2)
	}
	return t.w.Column(x, 0)
}

// full writes a value as it stands in a sentence.
func (t *triangle) full(x float64) string {
	if t.money {
		return t.w.Money(math.Round(100*x)/100, t.Report.Currency)
	}
	return t.w.Percent(x, 1)
}

// lede is what the first unit after the first order brings, on average and lately.
func (t *triangle) lede() app.UI {
	key, unit := "report.cohorts.lede.", t.Report.Options.Cohorts.String()
	if t.money {
		key = "report.cohorts.lede-revenue."
	}
	curve := t.Report.CohortCurve
	if len(curve) < 2 {
		return t.needs("report.cohorts.short." + unit)
	}
	all, _ := t.average(curve[1])
	text := t.w.T(key+unit, "Value", t.full(all))
	if len(t.newer) > 1 {
		if lately, ok := t.average(t.newer[1]); ok {
			text += " " + t.w.T("report.cohorts.lately", "Value", t.full(lately))
		}
	}
	return app.P().Class("lede").Text(text)
}

// table is the triangle as a heat table, with the average under it.
func (t *triangle) table() app.UI {
	w, r := t.w, &t.Report
	h := chart.Heat{Caption: w.T("report.cohorts.label"), Top: t.top, Heads: []string{w.T("report.cohorts.first"), w.T("report.cohorts.customers")}}
	if t.money {
		h.Heads = append(h.Heads, "+0")
	}
	for age := 1; age <= t.ages; age++ {
		h.Heads = append(h.Heads, "+"+strconv.Itoa(age))
	}
	for _, c := range t.rows {
		row := chart.HeatRow{Name: t.cohortName(c), Before: []string{w.Column(float64(c.Customers), 0)}}
		if c.Small() {
			row.Before[0] += "*"
		}
		if t.money {
			row.Before = append(row.Before, t.cell(t.value(c, 0)))
		}
		for age := 1; age < len(c.Active) && age <= t.ages; age++ {
			x := t.value(c, age)
			cell := chart.HeatCell{Text: t.cell(x), Value: x, Pale: c.Small(), Figure: "cohort." + c.Label + "." + strconv.Itoa(age)}
			if r.CohortsOpen && age == len(c.Active)-1 {
				cell.Open, cell.Label = true, w.T("report.cohorts.open-cell")
			}
			row.Cells = append(row.Cells, cell)
		}
		h.Rows = append(h.Rows, row)
	}
	foot := chart.HeatRow{Name: w.T("report.cohorts.average"), Before: []string{w.Column(float64(r.Counts.Customers), 0)}}
	if t.money && len(r.CohortCurve) > 0 {
		each, _ := t.average(r.CohortCurve[0])
		foot.Before = append(foot.Before, t.cell(each))
	}
	for age := 1; age <= t.ages && age < len(r.CohortCurve); age++ {
		if x, ok := t.average(r.CohortCurve[age]); ok {
			foot.Cells = append(foot.Cells, chart.HeatCell{Text: t.cell(x), Value: x, Figure: "cohort.average." + strconv.Itoa(age)})
		}
	}
	if len(foot.Cells) > 0 {
		h.Foot = []chart.HeatRow{foot}
	}
	return t.chart(drawn{name: "cohorts", wide: true, picture: h.HTML(), title: t.title("report.cohorts.chart.")})
}

// title is a chart's title by what it shows.
func (t *triangle) title(key string) string {
	title := t.w.T(key + t.subject() + "-" + t.Report.Options.Cohorts.String())
	if t.money {
		return t.inCurrency(title)
	}
	return title
}

func (t *triangle) subject() string {
	if t.money {
		return "revenue"
	}
	return "customers"
}

// foot explains the signs of the table.
func (t *triangle) foot() app.UI {
	w, r := t.w, &t.Report
	say := func(text string) app.UI { return app.P().Class("tiny").Text(text) }
	lines := []app.UI{say(w.T("report.cohorts.foot." + t.subject()))}
	if len(t.rows) == len(r.Cohorts) && len(t.rows) > 1 {
		lines = append(lines, say(begun(w.T("report.cohorts.first-row", "Row", t.cohortName(t.rows[0])))))
	}
	if r.CohortsOpen {
		lines = append(lines, say(w.T("report.cohorts.open."+r.Options.Cohorts.String())))
	}
	for _, c := range t.rows {
		if c.Small() {
			lines = append(lines, say(w.N("report.cohorts.small", cohort.SmallCohort)))
			break
		}
	}
	if len(t.rows) < len(r.Cohorts) {
		lines = append(lines, say(w.T("report.cohorts.omitted", "Shown", w.Number(float64(len(t.rows)), 0), "Total", w.Number(float64(len(r.Cohorts)), 0))))
	}
	return app.Div().Body(lines...)
}

// curve is the average as a line, with its interval, beside that of the last year's cohorts; nil where it has no two
// points.
func (t *triangle) curve() app.UI {
	w, r := t.w, &t.Report
	unit := r.Options.Cohorts.String()
	n := min(len(r.CohortCurve), cohortsShown+1)
	if n < 3 {
		return nil
	}
	all := chart.Line{Series: chart.Series{Name: w.T("report.cohorts.all"), Kind: chart.Kept}}
	lately := chart.Line{Series: chart.Series{Name: w.T("report.cohorts.newer"), Kind: chart.New}}
	table := chart.Table{Markup: true, Heads: []string{w.T("report.cohorts.age." + unit), all.Name, w.T("report.cohorts.customers")}}
	compared := len(t.newer) > 2
	if compared {
		table.Heads = append(table.Heads, lately.Name, w.T("report.cohorts.customers"))
	}
	var names []string
	for age := 1; age < n; age++ {
		names = append(names, "+"+strconv.Itoa(age))
		p := r.CohortCurve[age]
		x, _ := t.average(p)
		all.Points = append(all.Points, x)
		if low, high, ok := metric.Wilson(float64(p.Active), float64(p.Customers)); ok && !t.money {
			all.Low, all.High = append(all.Low, low), append(all.High, high)
		}
		row := []string{names[age-1], escape(t.full(x)), w.Column(float64(p.Customers), 0)}
		later, ok := math.NaN(), false
		if compared && age < len(t.newer) {
			later, ok = t.average(t.newer[age])
		}
		lately.Points = append(lately.Points, later)
		if compared && ok {
			row = append(row, escape(t.full(later)), w.Column(float64(t.newer[age].Customers), 0))
		} else if compared {
			row = append(row, "–", "–")
		}
		table.Rows = append(table.Rows, row)
	}
	if len(all.Low) < len(all.Points) {
		all.Low, all.High = nil, nil
	}
	lines := []chart.Line{all}
	if compared {
		lines = append(lines, lately)
	}
	_, high, _ := chart.Range(lines)
	axis := chart.NewAxis(0, high, .01, func(x float64) string { return w.Percent(x, 0) })
	if t.money {
		axis = chart.NewAxis(0, high, .01, t.amounts(high))
	}
	title := t.title("report.cohorts.curve.")
	return t.chart(drawn{name: "cohorts-average", title: title, table: table.HTML(),
		picture: chart.Lines{ID: "cohorts", Label: title, X: names, Axis: axis, Lines: lines}.HTML()})
}

// cohortName is the month or the quarter.
func (s sheet) cohortName(c cohort.Row) string {
	if s.Report.Options.Cohorts == cohort.Quarter {
		return s.unitName(c.Start, c.Start, report.Quarterly)
	}
	return s.unitName(c.Start, c.Start, report.Monthly)
}

func (p *Page) chooseCohorts(ctx app.Context, _ app.Event) {
	if unit, ok := cohort.ParseUnit(ctx.JSSrc().Get("value").String()); ok {
		p.report().choices.Report.Cohorts = unit
		p.change()
	}
}

func (p *Page) chooseCohortSubject(ctx app.Context, _ app.Event) {
	p.report().shows.cohorts = ctx.JSSrc().Get("value").String()
	p.redraw(cohortsSection)
}
