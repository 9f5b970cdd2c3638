package view

import (
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/locale"
)

// A report is drawn part by part, a frame for each large one: drawn at once it would hold the page up for a third of a
// second. Each part is a component, so that a frame costs its own parts only. The first is the answer, or where a choice
// was made further down, the section of that choice.

// sections are the parts in their order: the answer first, then what it rests on and what can be changed, then
// everything else.
//
// Within one, what stands in front of a control never comes and goes, only its contents do: go-app would else draw the
// control anew, and the person would lose the place in it.
var sections = [sectionCount]func(sheet) app.UI{
	sheet.answer, sheet.period, sheet.understood, sheet.stays, sheet.worths, sheet.overall,
	trendSection: sheet.trend, sheet.cohorts, sheet.behaviour, sheet.segments, sheet.slipping, outlookSection: sheet.outlook,
	whatIfSection: sheet.whatIf, customersSection: sheet.customers, historySection: sheet.history, sheet.exports,
}

const (
	answerSection     = 0
	understoodSection = 2

	// The first section whose controls choose for it alone, and the next.
	trendSection   = 6
	cohortsSection = 7

	// Those that are drawn anew by themselves: by an answer of the engine's to them, or by what is typed in them.
	outlookSection   = 11
	whatIfSection    = 12
	customersSection = 13
	historySection   = 14

	sectionCount = 16
)

// joined are the parts that are drawn in one frame with the next one. A frame keeps the page waiting for 25 ms before it
// begins, and each of these takes less; those after the answer hold the figures that most come for.
var joined = [sectionCount]bool{1: true, 3: true, 4: true, 9: true, 10: true, whatIfSection: true, historySection: true}

// drawing is how far the last answer is drawn.
type drawing struct {
	asked  [sectionCount]uint32 // by part: the job whose answer it is to show
	shown  [sectionCount]uint32 // and the one it shows
	first  int                  // the part that shows the last answer before all others
	parts  int                  // asked to show the last answer
	latest uint32               // the job of the last answer
	turn   [sectionCount]uint32 // by part: how often it was drawn anew by itself
}

func (d *drawing) done() bool { return d.parts == sectionCount }

// at is the i-th part to be drawn.
func (d *drawing) at(i int) int {
	switch {
	case i == 0:
		return d.first
	case i <= d.first:
		return i - 1
	}
	return i
}

// ask asks the parts of the next frame to show an answer.
func (d *drawing) ask(job uint32) {
	for more := true; more; {
		part := d.at(d.parts)
		d.asked[part] = job
		d.parts++
		more = joined[part] && d.parts > 1 && !d.done()
	}
}

// part is one section of the report.
type part struct {
	app.Compo
	Page *Page
	Of   int         // index in sections
	Lang locale.Lang // with Job, what it is drawn by: while both stay, it stays
	Job  uint32
	Turn uint32
}

// Render draws the section by the last report; nothing before its turn.
func (d *part) Render() app.UI {
	o, w := d.Page.report(), languages[d.Lang]
	if o.ready == nil || w == nil || d.Job == 0 {
		return absent()
	}
	o.drawing.shown[d.Of] = d.Job
	s := sheet{d.Page, w, o.ready}
	drawn := s.unfounded(d.Of)
	if drawn == nil {
		drawn = sections[d.Of](s)
	}
	if section, ok := drawn.(app.HTMLSection); ok {
		return section.ID(anchor + anchors[d.Of])
	}
	return drawn
}

// daysNeeded are the sections that say nothing without the days of the orders. What others lack they say themselves.
var daysNeeded = [sectionCount]bool{
	1: true, 3: true, trendSection: true, 7: true, 9: true, 10: true, outlookSection: true, whatIfSection: true, customersSection: true, historySection: true,
}

// unfounded is what stands in place of a section that has nothing to go by, where the file has no days or not one order
// to count; nil for a section to be drawn.
func (s sheet) unfounded(section int) app.UI {
	switch {
	case s.empty() && section != answerSection && section != understoodSection:
		return absent()
	case s.Report.NoDates && daysNeeded[section]:
		return headed(s.w.T(headings[section]), "",
			app.P().Class("prose").Text(s.w.T("report.needs-days", "Section", s.w.T("report.understood.title"))))
	}
	return nil
}

// empty reports whether not one order counts: then the report is about what was left out, and how that can be changed.
func (s sheet) empty() bool { return s.Report.Counts.Orders == 0 }

// absent stands for a part that has nothing to show.
func absent() app.UI { return app.Div().Hidden(true) }

// reportMain is the report.
func (p *Page) reportMain(w *locale.Words) app.UI {
	o := p.report()
	state := "working"
	if o.drawing.done() && !o.busy {
		state = "ready"
	}
	body := []app.UI{p.busyBar(w)}
	for i := range sections {
		body = append(body, &part{Page: p, Of: i, Lang: w.Lang(), Job: o.drawing.asked[i], Turn: o.drawing.turn[i]})
	}
	return app.Div().Class("report").DataSet("report", state).Body(body...)
}

// draw shows a new report.
func (p *Page) draw(r *wire.Ready) {
	d := &p.report().drawing
	d.latest, d.parts, d.first = r.Job, 0, 0
	if at := focusedSection(); at >= trendSection { // those before it choose for all sections
		d.first = at
	}
	p.drawNext(r.Job)
}

// redraw draws one section anew, by the same report.
func (p *Page) redraw(section int) {
	p.report().drawing.turn[section]++
	p.Update()
}

// soon does something after the next frame, in a task of its own.
func (p *Page) soon(do func()) { later(8*time.Millisecond, do) }

// drawNext asks the next part to show the report, once the one before has.
func (p *Page) drawNext(job uint32) {
	o := p.report()
	d := &o.drawing
	if o.ready == nil || d.latest != job {
		return
	}
	if d.done() {
		p.foresee(job)
		return
	}
	seen := p.Site.Kind == ordersLink(p.words()).Kind // else it is drawn when the person comes back
	if !seen || d.parts == 0 || d.shown[d.at(d.parts-1)] == job {
		d.ask(job)
		p.Update()
	}
	p.soon(func() { p.drawNext(job) })
}

// busyBar tells that another report is being made; it keeps its place where there is nothing to tell.
func (p *Page) busyBar(w *locale.Words) app.UI {
	bar := app.Div().Class("busy")
	if o := p.report(); !o.busy || o.ready == nil && o.failed == nil { // the first report's progress stands above
		return bar.Hidden(true)
	}
	return bar.Hidden(false).Body(p.progressBar(w))
}
