package view

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

// customersID is the list's heading, and what the names of its inputs begin with.
const customersID = "customers"

// searchPause is how long typing has to rest before the list is searched.
const searchPause = 180 * time.Millisecond

// customers is the list of customers, with what can be searched, filtered and sorted.
func (s sheet) customers() app.UI {
	w, l := s.w, &s.p.report().list
	gutter := []app.UI{app.H2().ID(customersID).TabIndex(-1).Text(w.T("report.list.title"))}
	if s.Report.RFM.All.Customers == 0 {
		return entryOf(gutter, []app.UI{app.P().Class("prose").Text(w.T("report.list.needs"))})
	}
	gutter = append(gutter, app.P().Class("small").Text(w.T("report.list.note", "Day", w.Date(s.Report.RFM.AsOf))))
	return entryOf(gutter, []app.UI{app.Div().Class("customers").Body(
		app.Div().Class("cols controls").Body(s.listFilters()...),
		app.P().Class("actions").Hidden(!filtered(l.query)).Body(
			app.Span().Class("small chip").Text(s.scoresText(l.query)),
			button(w.T("report.list.clear"), s.p.clearFilters).DataSet("action", "clear-filters")),
		app.Div().Class("found").Attr("role", "status").Body(s.foundText()),
		&people{Page: s.p, Lang: w.Lang(), Job: s.Job, Found: l.shown.turn, Query: l.query},
		app.P().Class("tiny only-print").Text(w.T("report.list.print")),
		app.P().Class("tiny").Text(w.T("report.list.foot")),
		app.P().Class("actions").Body(
			button(w.T("report.list.export"), s.p.exportFound).DataSet("action", "export-found")),
	)})
}

// listFilters are the controls of the list. Sorting is here for narrow screens, where the columns have no heads.
func (s sheet) listFilters() []app.UI {
	w, p := s.w, s.p
	q := p.report().list.query
	choice := func(name, label string, options ...app.UI) app.UI {
		id := customersID + "-" + name
		return control(label, id, app.Select().ID(id).Name(id).OnChange(p.filterCustomers).Body(options...))
	}
	var groups, segments, columns []app.UI
	for _, g := range report.Groups() {
		groups = append(groups, app.Option().Value(g.String()).Selected(g == q.Group).Text(w.T("report.group."+g.String())))
	}
	segments = append(segments, app.Option().Value("").Selected(q.Segment == "").Text(w.T("report.list.all-segments")))
	for _, rule := range rfm.Segments() {
		segments = append(segments, app.Option().Value(rule.ID).Selected(rule.ID == q.Segment).Text(w.T("segment."+rule.ID+".name")))
	}
	for _, c := range report.Columns() {
		columns = append(columns, app.Option().Value(c.String()).Selected(c == q.SortBy).Text(w.T("report.column."+c.String())))
	}
	search := customersID + "-search"
	directions := app.Select().ID(customersID+"-direction").Name(customersID+"-direction").OnChange(p.filterCustomers).Body(
		app.Option().Value("down").Selected(q.Descending).Text(w.T("report.list.down")),
		app.Option().Value("up").Selected(!q.Descending).Text(w.T("report.list.up")))
	return []app.UI{
		control(w.T("report.list.search"), search, app.Input().ID(search).Name(search).Type("text").AutoComplete(false).
			Attr("spellcheck", "false").Attr("enterkeyhint", "search").Value(steady(search, q.Search)).OnInput(p.searchCustomers)),
		choice("group", w.T("report.list.group"), groups...),
		choice("segment", w.T("report.list.segment"), segments...),
		app.Div().Class("sorting").Body(choice("sort", w.T("report.list.sort"), columns...),
			control(w.T("report.list.direction"), customersID+"-direction", directions)),
	}
}

// filtered tells a query for some customers from one for all.
func filtered(q report.Query) bool {
	return q.Search != "" || q.Segment != "" || q.Group != report.Everybody || q.R != 0 || q.F != 0 || q.M != 0
}

// scoresText names the scores that a query is for, "" for any.
func (s sheet) scoresText(q report.Query) string {
	var scores []string
	for i, x := range []int{q.R, q.F, q.M} {
		if x != 0 {
			scores = append(scores, measures[i].letter+"\u00a0=\u00a0"+strconv.Itoa(x))
		}
	}
	return strings.Join(scores, ", ")
}

// foundText says how many customers were found and what they have spent.
func (s sheet) foundText() app.UI {
	w, f := s.w, &s.p.report().list.shown
	switch {
	case f.turn == 0:
		return app.Raw(tag("p", "", escape(w.T("report.list.loading"))))
	case f.customers == 0:
		return app.Raw(tag("p", "", escape(w.T("report.list.none"))))
	}
	parts := []string{
		tag("b", "", figureTag("found.customers", float64(f.customers), w.N("report.list.customers", float64(f.customers)))),
		figureTag("found.orders", float64(f.orders), w.N("report.list.orders", float64(f.orders))),
	}
	if s.hasMoney() {
		parts = append(parts, figureTag("found.revenue", float64(f.revenue)/10000, s.money(f.revenue)))
	}
	return app.Raw(tag("p", "", strings.Join(parts, ` <span aria-hidden="true">·</span> `)))
}

// hasMoney reports whether the orders have amounts, and not zeros alone.
func (s sheet) hasMoney() bool {
	revenue, ok := s.Report.Overall.Get("revenue")
	return ok && revenue != 0
}

// searchCustomers searches once typing rests.
func (p *Page) searchCustomers(ctx app.Context, _ app.Event) {
	l := &p.report().list
	text := strings.TrimSpace(ctx.JSSrc().Get("value").String())
	l.keys++
	now := l.keys
	later(searchPause, func() {
		if l.keys == now && l.query.Search != text {
			l.query.Search = text
			p.askCustomers()
			p.redraw(customersSection)
		}
	})
}

// filterCustomers takes what was chosen in one of the list's selects.
func (p *Page) filterCustomers(ctx app.Context, _ app.Event) {
	q := &p.report().list.query
	value := ctx.JSSrc().Get("value").String()
	switch strings.TrimPrefix(ctx.JSSrc().Get("name").String(), customersID+"-") {
	case "group":
		q.Group, _ = report.ParseGroup(value)
	case "segment":
		q.Segment = value
	case "sort":
		q.SortBy, _ = report.ParseColumn(value)
		q.Descending = beginsDown(q.SortBy)
	case "direction":
		q.Descending = value == "down"
	}
	p.askCustomers()
	p.redraw(customersSection)
}

// beginsDown is how a column is sorted at first: words from a, numbers and days from the largest.
func beginsDown(c report.Column) bool {
	return c != report.ByName && c != report.BySegment && c != report.InFileOrder
}

// sortCustomers sorts by the column whose head was pressed, the other way round where it was sorted so already.
func (p *Page) sortCustomers(ctx app.Context, _ app.Event) {
	q := &p.report().list.query
	column, ok := report.ParseColumn(ctx.JSSrc().Get("dataset").Get("column").String())
	if !ok {
		return
	}
	if q.SortBy == column {
		q.Descending = !q.Descending
	} else {
		q.SortBy, q.Descending = column, beginsDown(column)
	}
	p.askCustomers()
	p.redraw(customersSection)
}

// clearFilters shows everybody, in the order as it stands.
func (p *Page) clearFilters(app.Context, app.Event) {
	q := p.report().list.query
	p.showCustomers(report.Query{SortBy: q.SortBy, Descending: q.Descending})
}

// exportFound makes a file of the customers that the list shows.
func (p *Page) exportFound(app.Context, app.Event) {
	p.exportCustomers(p.report().list.query)
}
