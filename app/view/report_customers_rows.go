package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/report"
)

// people is the list itself. Its rows are as high as each other, so that where one stands follows from its number, and
// only those near what is seen are there. They are written as HTML past go-app: scrolling asks for a dozen new ones in
// every frame.
type people struct {
	app.Compo
	Page  *Page
	Lang  locale.Lang // with what follows, what it is drawn by
	Job   uint32
	Found uint32
	Query report.Query

	view peopleView
}

// peopleID is the element that scrolls.
const peopleID = "people"

// column is one of the list's, in the order in which they stand in a row, two above each other. The strokes between
// the first two and the others are no column to sort by.
type column struct {
	by    report.Column
	money bool // has nothing to show where the orders have no amounts
}

var peopleColumns = []column{
	{by: report.ByName}, {by: report.BySegment},
	{by: report.ByOrders}, {by: report.BySpend, money: true},
	{by: report.ByFirst}, {by: report.ByLast},
	{by: report.ByDaysSince}, {by: report.ByMedianGap},
	{by: report.ByAlive}, {by: report.ByPredicted, money: true},
}

// Render draws the frame of the list and the heads of its columns.
func (d *people) Render() app.UI {
	w := languages[d.Lang]
	if w == nil || d.Page.report().ready == nil {
		return absent()
	}
	var heads []app.UI
	for i, c := range peopleColumns {
		sort := "none"
		if c.by == d.Query.SortBy {
			sort = "ascending"
			if d.Query.Descending {
				sort = "descending"
			}
		}
		heads = append(heads, app.Div().Attr("role", "columnheader").Aria("sort", sort).Body(
			app.Button().Type("button").DataSet("column", c.by.String()).OnClick(d.Page.sortCustomers).
				Text(w.T("report.column."+c.by.String()))))
		if i == 1 {
			heads = append(heads, app.Div().Class("strokes").Attr("role", "columnheader").Text(w.T("report.list.strokes")))
		}
	}
	rows := strconv.Itoa(d.Page.report().list.shown.customers + 1)
	return app.Div().ID(peopleID).Class("people").TabIndex(0).Attr("role", "region").Aria("label", w.T("report.list.label")).Body(
		app.Div().Attr("role", "table").Aria("label", w.T("report.list.label")).Aria("rowcount", rows).Body(
			app.Div().Class("people-head").Attr("role", "rowgroup").Body(
				app.Div().Class("person").Attr("role", "row").Aria("rowindex", "1").Body(heads...)),
			app.Div().Class("people-track").Body(app.Div().Class("people-rows").Attr("role", "rowgroup")),
		))
}

// OnMount and OnUpdate see to it that the rows are those of the report.
func (d *people) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		d.view.attach(d.Page)
		d.OnUpdate(ctx)
	})
}

// OnUpdate asks for the rows of another report, and writes those that are there.
func (d *people) OnUpdate(app.Context) {
	if l := &d.Page.report().list; l.job != d.Job {
		d.Page.askCustomers()
	}
	d.Page.paintCustomers()
}

// OnDismount ends the listening.
func (d *people) OnDismount() { d.view.detach() }

// rowsHTML writes the rows from first up to last; one that has not come yet is empty.
func (s sheet) rowsHTML(f *found, first, last int) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		w := f.window(i)
		at := i % windowRows
		if w == nil || at >= len(w.page.Rows) {
			b.WriteString(`<div role="row" class="person" aria-rowindex="` + strconv.Itoa(i+2) + `"></div>`)
			continue
		}
		if w.html[at] == "" {
			w.html[at] = s.personRow(&w.page, at, i+2)
		}
		b.WriteString(w.html[at])
	}
	return b.String()
}

// personRow is one customer's row; index is its place in the table, whose first row is the heads.
func (s sheet) personRow(page *report.Page, at, index int) string {
	w, c := s.w, &page.Rows[at]
	var b strings.Builder
	b.WriteString(`<div role="row" class="person" aria-rowindex="` + strconv.Itoa(index) + `">`)
	cell := func(by report.Column, value string) {
		role := "cell"
		if by == report.ByName {
			role = "rowheader"
		}
		b.WriteString(`<div role="` + role + `" class="is-` + by.String() + `"><span class="label">` +
			escape(w.T("report.column."+by.String())) + `</span> ` + value + `</div>`)
	}
	cell(report.ByName, `<b>`+escape(c.Name)+`</b>`)
	cell(report.BySegment, tag("span", class(string(familyOf(c.Segment))), escape(w.T("segment."+c.Segment+".name")))+
		` <span class="tiny nb">`+strconv.Itoa(c.R)+"-"+strconv.Itoa(c.F)+"-"+strconv.Itoa(c.M)+`</span>`)
	b.WriteString(`<div role="cell" class="strokes">` + life(*c, s.Report.Counts.FirstDay, s.Report.RFM.AsOf, "") + `</div>`)
	cell(report.ByOrders, w.Column(float64(c.Orders), 0))
	spend, alive, predicted := none, none, none
	if s.hasMoney() {
		spend = escape(s.money(c.Spend))
	}
	if x, ok := value(page.Alive, at); ok {
		alive = w.Percent(x, 0)
	}
	if x, ok := value(page.Predicted, at); ok {
		predicted = escape(s.w.Money(x, s.Report.Currency))
	}
	cell(report.BySpend, spend)
	cell(report.ByFirst, escape(w.Date(c.First)))
	cell(report.ByLast, escape(w.Date(c.Last)))
	cell(report.ByDaysSince, escape(w.N("report.days", float64(c.DaysSinceLast))))
	gap := none
	if c.MedianGap > 0 {
		gap = escape(w.N("report.days", c.MedianGap))
	}
	cell(report.ByMedianGap, gap)
	cell(report.ByAlive, alive)
	cell(report.ByPredicted, predicted)
	b.WriteString(`</div>`)
	return b.String()
}

// none stands where there is no value.
const none = "–"

// value is one of a column that may not have been computed, or not of this customer.
func value(column []float64, at int) (float64, bool) {
	if at >= len(column) || column[at] != column[at] {
		return 0, false
	}
	return column[at], true
}
