package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/locale"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
	"keeprate/pkg/site"
)

// ordersPage is what the page knows of the person's file. It lives as long as the tab, so that looking at a metric or
// changing the language keeps the report.
type ordersPage struct {
	engine engine
	job    uint32 // of the last wish; answers to earlier ones are late

	files    []file
	names    []string // of the files, none before there is one
	invented bool     // it is the invented shop's
	choices  wire.Choices
	// corrected tells that the person has chosen something about these files, which is worth remembering.
	corrected bool
	recalled  bool // choices are, or were once, from the memory
	unkept    bool // the browser had no room to remember the last ones
	// wrong are the texts that could not be understood, by the name of their input, where they stay; the last sound
	// choice stands meanwhile.
	wrong map[string]string
	typed typing

	progress wire.Progress // zero until the engine has started
	busy     bool          // an answer is on its way
	ready    *wire.Ready   // the last report
	failed   *wire.Failed  // why there is none of the last wish

	drawing drawing // of the last report
	list    customerList
	shows   shows // what the charts show
	outlook foresight
	whatIf  whatIfChoices
	history historyShown
	over    bool   // a file is being dragged over the page
	notice  string // key of what last happened, for the person and the screen reader
}

// typing is the input that somebody is typing in, and what takes back what has been typed since: the beginning of a text
// that is refused may be one that isn't, and nobody means the 14 of 140.
type typing struct {
	name string
	undo func()
}

// begin remembers how to take back what is typed in an input from now on, unless that has begun before.
func (t *typing) begin(name string, undo func()) {
	if t.name != name {
		*t = typing{name, undo}
	}
}

// left tells that a text is done with: whoever comes back begins anew.
func (p *Page) left(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	p.report().typed = typing{}
}

// refuse leaves a text in its input as wrong, and takes back what its beginning had chosen.
func (o *ordersPage) refuse(name, text string) {
	o.wrong[name] = text
	if o.typed.name == name {
		o.typed.undo()
	}
}

// text is what an input holds: what was refused, else its sound choice.
func (o *ordersPage) text(name, sound string) string { return cmp.Or(o.wrong[name], sound) }

// listener hears what an engine says.
type listener interface {
	answer(wire.Message)
	broke(code string)  // it did not start, or something broke off inside it
	exported(made bool) // a file asked for was saved, or could not be made
}

// report is the state of the orders page, made on first use.
func (p *Page) report() *ordersPage {
	if p.orders == nil {
		p.orders = &ordersPage{wrong: map[string]string{}}
	}
	return p.orders
}

// choose starts reading files as the engine finds best.
func (p *Page) choose(fs []file) {
	p.read(fs, wire.Choices{File: order.Options{Lang: string(p.Site.Lang), Today: today()}})
}

// read starts reading files by choices. An engine that has read others starts anew: memory that files have taken is
// given back only so.
func (p *Page) read(fs []file, choices wire.Choices) {
	choices.File.Bytes = 0
	o := p.report()
	renew(lapseName, "cuts-recency", "cuts-frequency", "cuts-monetary")
	if !o.engine.fresh {
		o.engine.stop()
	}
	*o = ordersPage{
		engine: o.engine, job: o.job, wrong: map[string]string{},
		files: fs, choices: choices,
	}
	for _, f := range fs {
		o.names = append(o.names, f.name())
		o.choices.File.Bytes += f.size()
	}
	o.busy = true
	o.job++
	open := &wire.Open{Job: o.job, Choices: o.choices, Memory: memories()}
	later(0, func() { // a worker takes some 20 ms to make: the page shows first that it has heard
		if o.job != open.Job || !o.busy {
			return // cancelled, or another file has come
		}
		if !o.engine.running() {
			o.engine.start(p)
		}
		o.engine.open(open, fs)
	})
}

// fileName is the file's name, or how many there are.
func (o *ordersPage) fileName(w *locale.Words) string {
	if len(o.names) == 1 {
		return o.names[0]
	}
	return w.N("orders.files", float64(len(o.names)))
}

// named is the file's name within a sentence; of several files their names.
func (o *ordersPage) named() string { return shortName(strings.Join(o.names, ", ")) }

// change asks for the report by the choices as they stand now.
func (p *Page) change() {
	o := p.report()
	if !o.engine.running() {
		return
	}
	o.busy, o.notice, o.progress = true, "", wire.Progress{}
	o.job++
	o.engine.post(&wire.Change{Job: o.job, Choices: o.choices})
	p.Update()
}

// cancel gives up the reading and all that it has taken.
func (p *Page) cancel(app.Context, app.Event) {
	o := p.report()
	o.engine.stop()
	*o = ordersPage{job: o.job, wrong: map[string]string{}, notice: "orders.cancelled"}
	p.Update()
	regain(".drop [name=orders]")
}

// answer takes what the engine says.
func (p *Page) answer(m wire.Message) {
	o := p.report()
	p.listHears(m)
	switch m := m.(type) {
	case *wire.Progress:
		if m.Job == o.job {
			o.progress = *m
		}
	case *wire.Failed:
		if m.Job == o.job {
			o.busy, o.failed, o.ready = false, m, nil
			regain("main [data-problem='" + m.Code + "']")
		}
	case *wire.Ready:
		if m.Job == o.job {
			if o.ready == nil {
				regain(".report h1")
			}
			o.busy, o.failed, o.ready, o.notice = false, nil, m, "orders.ready"
			o.choices = m.Choices
			p.keepChoices()
			p.draw(m)
		}
	case *wire.Outlook:
		p.foreseen(m)
	}
	p.Update()
}

// broke takes the engine's end: it did not start, or something broke off inside it.
func (p *Page) broke(code string) {
	o := p.report()
	o.engine.stop()
	if len(o.names) == 0 {
		return // it only stood ready; the next file finds out what is wrong
	}
	p.answer(&wire.Failed{Job: o.job, Code: code})
}

// export asks for a file of the report; its bytes come as a download.
func (p *Page) export(ctx app.Context, _ app.Event) {
	kinds := map[string]wire.ExportKind{"export-json": wire.JSON, "export-customers": wire.Customers, "export-problems": wire.Problems}
	if kind, ok := kinds[ctx.JSSrc().Get("dataset").Get("action").String()]; ok {
		p.report().engine.post(&wire.Export{Kind: kind, Layout: p.layout()})
	}
}

// exportCustomers asks for a file of the customers that a query finds.
func (p *Page) exportCustomers(q report.Query) {
	q.From, q.Count = 0, 0
	p.report().engine.post(&wire.Export{Kind: wire.Customers, Query: q, Layout: p.layout()})
}

// exportName is the name and the type that a download is saved under. That of some customers says of which.
func exportName(m *wire.Exported) (name, mime string) {
	switch m.Kind {
	case wire.JSON:
		return "keeprate-report.json", "application/json"
	case wire.Problems:
		return "keeprate-problems.csv", "text/csv;charset=utf-8"
	}
	name = "keeprate-customers"
	if m.Query.Group != report.Everybody {
		name += "-" + m.Query.Group.String()
	}
	if m.Query.Segment != "" {
		name += "-" + m.Query.Segment
	}
	for i, score := range []int{m.Query.R, m.Query.F, m.Query.M} {
		if score != 0 {
			name += "-" + strings.ToLower(measures[i].letter) + strconv.Itoa(score)
		}
	}
	if m.Query.Search != "" {
		name += "-found"
	}
	return name + ".csv", "text/csv;charset=utf-8"
}

// exported says so where a file could not be made.
func (p *Page) exported(made bool) {
	if !made {
		p.report().notice = "report.export.failed"
		p.Update()
	}
}

// received takes the files that were chosen, dropped or pasted: those of one shop, read as one.
func (p *Page) received(fs []file) {
	if len(fs) == 0 {
		return
	}
	if !whole {
		p.giveWay(href(ordersLink(p.words())), fs, false)
		return
	}
	fs = inOrder(fs)
	if p.takesSurveys() {
		p.poll().open(fs)
		return
	}
	p.choose(fs)
	if p.Site.Kind != site.Orders {
		toReport(p.Site.Lang)
	}
	p.Update()
}

// inOrder puts the file that was saved last behind: what stands in several files is believed of the last. The same
// file given twice is one.
func inOrder(fs []file) []file {
	slices.SortStableFunc(fs, func(a, b file) int {
		return cmp.Or(cmp.Compare(a.saved(), b.saved()), strings.Compare(a.name(), b.name()))
	})
	return slices.CompactFunc(fs, func(a, b file) bool {
		return a.name() == b.name() && a.saved() == b.saved() && a.size() == b.size()
	})
}

// picked answers the file dialogue.
func (p *Page) picked(ctx app.Context, _ app.Event) { p.received(chosenFiles(ctx.JSSrc())) }

// drag shows that the page would take the file.
func (p *Page) drag(over bool) {
	if o := p.report(); o.over != over {
		o.over = over
		p.Update()
	}
}

// fileDoor lets files in, wherever on the page they are dropped. It draws nothing.
type fileDoor struct {
	app.Compo
	Page *Page

	off []func() // end the listening
}

// Render draws nothing.
func (d *fileDoor) Render() app.UI { return app.Span().Hidden(true) }
