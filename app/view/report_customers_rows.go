package view

import (
	"math"
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

// peopleColumns are the columns in the order in which they stand in a row, two above each other.
var peopleColumns = []report.Column{
	report.ByName, report.BySegment, report.ByOrders, report.BySpend, report.ByFirst, report.ByLast,
	report.ByDaysSince, report.ByMedianGap, report.ByAlive, report.ByPredicted,
}

// strokesAfter is the column behind which the orders stand as strokes, which are nothing to sort by.
const strokesAfter = 1

// Render draws the frame of the list and the heads of its columns.
func (d *people) Render() app.UI {
	w := languages[d.Lang]
	if w == nil || d.Page.report().ready == nil {
		return absent()
	}
	var heads []app.UI
	for i, c := range peopleColumns {
		sort := "none"
		if c == d.Query.SortBy {
			sort = "ascending"
			if d.Query.Descending {
				sort = "descending"
			}
		}
		heads = append(heads, app.Div().Attr("role", "columnheader").Aria("sort", sort).Body(
			app.Button().Type("button").DataSet("column", c.String()).OnClick(d.Page.sortCustomers).
				Text(w.T("report.column."+c.String()))))
		if i == strokesAfter {
			heads = append(heads, app.Div().Class("strokes").Attr("role", "columnheader").Text(w.T("report.list.strokes")))
		}
	}
	rows := strconv.Itoa(d.Page.report().list.shown.customers + 1)
	return app.Div().ID(peopleID).Class("people").DataSet("sort", d.Query.SortBy.String()).TabIndex(0).Attr("role", "region").Aria("label", w.T("report.list.label")).Body(
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

// scribe writes rows in one language, of one report. Asking the browser for a number's or a date's form takes longer
// than all else, and a list says the same days and counts again and again: what was written once is kept.
type scribe struct {
	sheet
	labels   map[report.Column]string
	dates    map[int32]string
	days     map[float64]string // "45 days"
	shares   map[float64]string
	segments map[string]string
	amounts  bool
}

func newScribe(s sheet) *scribe {
	c := &scribe{
		sheet: s, labels: map[report.Column]string{}, dates: map[int32]string{}, days: map[float64]string{},
		shares: map[float64]string{}, segments: map[string]string{}, amounts: s.hasMoney(),
	}
	for _, column := range peopleColumns {
		c.labels[column] = tag("span", class("label"), escape(s.w.T("report.column."+column.String()))) + " "
	}
	return c
}

// noted is what a memory has for a key, made where it has nothing.
func noted[K comparable](memory map[K]string, key K, make func() string) string {
	text, ok := memory[key]
	if !ok {
		text = escape(make())
		memory[key] = text
	}
	return text
}

// rows writes the rows from first up to last; one that has not come yet is empty.
func (c *scribe) rows(f *found, first, last int) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		w := f.window(i)
		at := i % windowRows
		if w == nil || at >= len(w.page.Rows) {
			b.WriteString(`<div role="row" class="person" aria-rowindex="` + strconv.Itoa(i+2) + `"></div>`)
			continue
		}
		if w.html[at] == "" {
			w.html[at] = c.row(&w.page, at, i+2)
		}
		b.WriteString(w.html[at])
	}
	return b.String()
}

// row is one customer's row; index is its place in the table, whose first row is the heads.
func (c *scribe) row(page *report.Page, at, index int) string {
	x := &page.Rows[at]
	var b strings.Builder
	b.WriteString(`<div role="row" class="person" aria-rowindex="` + strconv.Itoa(index) + `">`)
	for i, column := range peopleColumns {
		role := "cell"
		if i == 0 {
			role = "rowheader"
		}
		b.WriteString(`<div role="` + role + `" class="is-` + column.String() + `">` + c.labels[column] + c.cell(column, page, at) + `</div>`)
		if i == strokesAfter {
			b.WriteString(`<div role="cell" class="strokes">` + life(*x, c.Report.Counts.FirstDay, c.Report.RFM.AsOf, "") + `</div>`)
		}
	}
	b.WriteString(`</div>`)
	return b.String()
}

// cell is the value of a column, none where there is none.
func (c *scribe) cell(column report.Column, page *report.Page, at int) string {
	x := &page.Rows[at]
	date := func(day int32) string { return noted(c.dates, day, func() string { return c.w.Date(day) }) }
	days := func(n float64) string { return noted(c.days, n, func() string { return c.w.N("report.days", n) }) }
	switch column {
	case report.ByName:
		return `<b>` + escape(x.Name) + `</b>`
	case report.BySegment:
		return tag("span", class(string(familyOf(x.Segment))), noted(c.segments, x.Segment, func() string { return c.w.T("segment." + x.Segment + ".name") })) +
			` <span class="tiny nb">` + strconv.Itoa(x.R) + "-" + strconv.Itoa(x.F) + "-" + strconv.Itoa(x.M) + `</span>`
	case report.ByOrders:
		return c.w.Column(float64(x.Orders), 0)
	case report.ByFirst:
		return date(x.First)
	case report.ByLast:
		return date(x.Last)
	case report.ByDaysSince:
		return days(float64(x.DaysSinceLast))
	case report.ByMedianGap:
		if x.MedianGap > 0 {
			return days(x.MedianGap)
		}
	case report.BySpend:
		if c.amounts {
			return escape(c.whole(float64(x.Spend) / 10000)) // a phone has no room for cents
		}
	case report.ByAlive:
		if share, ok := value(page.Alive, at); ok {
			share = math.Round(100*share) / 100
			return noted(c.shares, share, func() string { return c.w.Percent(share, 0) })
		}
	case report.ByPredicted:
		if sum, ok := value(page.Predicted, at); ok {
			return escape(c.w.Money(math.Round(sum), c.Report.Currency)) // no prediction knows the cents
		}
	}
	return none
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
