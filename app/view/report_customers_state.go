package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/report"
)

// customerList is what the page knows of the list of customers: what is asked for, and the windows of it that the
// engine has sent.
type customerList struct {
	query report.Query // as chosen; its window says nothing
	begun bool         // query has its first sorting
	keys  int          // pressed in the search field: the last of them searches

	turn   uint32      // numbers the questions: the engine's rows say which one they answer
	job    uint32      // of the report that was asked
	asking bool        // rows are on their way
	shown  found       // what the last answered question found
	view   *peopleView // where it is drawn, nil where it isn't
}

// showCustomers shows in the list whom a query finds, and takes the person there. A query in the file's order gets the
// biggest spenders first.
func (p *Page) showCustomers(q report.Query) {
	l := &p.report().list
	if q.SortBy == report.InFileOrder {
		q.SortBy, q.Descending = report.BySpend, true
	}
	q.From, q.Count = 0, 0
	l.query, l.begun = q, true
	p.askCustomers()
	p.redraw(customersSection)
	toCustomers(q.Search)
}

// listButton is a button that shows in the list whom a query finds.
func (p *Page) listButton(text string, q report.Query) app.HTMLButton {
	return button(text, p.follow).DataSet("list", queryText(q))
}

// listTag is listButton as HTML, for what stands under an element whose clicks go to follow. Its attributes come
// written, with a space before each.
func listTag(q report.Query, attributes string, inside ...string) string {
	return tag("button", ` type="button"`+attribute("data-list", queryText(q))+attributes, inside...)
}

// exportTag is a button that makes a file of the customers that a query finds. It goes where listTag does.
func exportTag(q report.Query, attributes string, inside ...string) string {
	return tag("button", ` type="button"`+attribute("data-export", queryText(q))+attributes, inside...)
}

// follow shows the customers of the button that was pressed, or makes a file of them.
func (p *Page) follow(_ app.Context, e app.Event) {
	pressed := e.Get("target").Call("closest", "[data-list], [data-export]")
	if !pressed.Truthy() {
		return
	}
	data := pressed.Get("dataset")
	if text := data.Get("list"); text.Truthy() {
		if q, ok := readQuery(text.String()); ok {
			p.showCustomers(q)
		}
	} else if q, ok := readQuery(data.Get("export").String()); ok {
		p.exportCustomers(q)
	}
}

// queryText writes the filters and the sorting of a query, for an attribute: segment, group, scores, column and
// direction.
func queryText(q report.Query) string {
	direction := "up"
	if q.Descending {
		direction = "down"
	}
	scores := strconv.Itoa(q.R) + " " + strconv.Itoa(q.F) + " " + strconv.Itoa(q.M)
	segment := q.Segment
	if segment == "" {
		segment = "any"
	}
	return segment + " " + q.Group.String() + " " + scores + " " + q.SortBy.String() + " " + direction
}

// askCustomers asks the engine for the first window of the query as it stands.
func (p *Page) askCustomers() {
	o := p.report()
	l := &o.list
	if o.ready == nil {
		return
	}
	if !l.begun {
		l.query, l.begun = report.Query{SortBy: report.BySpend, Descending: true}, true
	}
	l.turn++
	l.job, l.asking = o.ready.Job, true
	o.engine.post(&wire.Browse{Job: l.turn, Query: windowFrom(l.query, 0)})
}

// listHears takes what the engine says about the list.
func (p *Page) listHears(m wire.Message) {
	l := &p.report().list
	switch m := m.(type) {
	case *wire.Rows:
		if m.Job != l.turn {
			return
		}
		l.asking = false
		if l.shown.turn != m.Job {
			l.shown = found{turn: m.Job, job: l.job, query: l.query}
			p.redraw(customersSection)
		}
		l.shown.take(m)
		p.paintCustomers()
	case *wire.Outlook:
		if l.shown.turn != 0 && !l.shown.foreseen {
			p.askCustomers()
		}
	}
}
