package view

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

// segments are the eleven RFM segments with what to do about each, the grid, and the cut points behind the scores.
func (s sheet) segments() app.UI {
	w := s.w
	if s.Report.Counts.Customers == 0 {
		return headed(w.T("report.rfm.title"), "", app.P().Class("prose").Text(w.T("report.rfm.none")))
	}
	return entryOf([]app.UI{
		app.H2().Text(w.T("report.rfm.title")),
		app.P().Class("small").Text(w.T("report.rfm.note")),
		app.P().Class("small").Text(w.T("report.rfm.relative")),
		app.P().Class("small").Text(w.T("report.rfm.scope", "Day", w.Date(s.Report.RFM.AsOf))),
		s.ruleControl(),
	}, []app.UI{
		app.P().Class("lede").Text(s.segmentLede()),
		app.Div().Class("instrument top").Body(s.grid(), app.Div().Body(s.segmentRemarks()...)),
		app.Div().OnClick(s.p.follow).Body(s.segmentTable()),
		s.cutTable(),
		app.P().Class("small").Body(app.A().Href(href(metricPage(w, string(metric.RFM.ID)))).Text(w.T("report.rfm.more"))),
	})
}

// segmentLede is the best segment's share of customers and of revenue.
func (s sheet) segmentLede() string {
	w, sum := s.w, &s.Report.RFM
	for _, t := range sum.Segments {
		if t.Customers > 0 && s.hasMoney() {
			return w.T("report.rfm.lede", "Segment", w.T("segment."+t.ID+".name"),
				"Customers", w.Percent(ratio(t.Customers, sum.All.Customers), 0),
				"Revenue", w.Percent(s.revenueShare(t.Revenue), 0))
		}
	}
	return ""
}

// grid draws the customers by recency and frequency: the area of a mark is the money they have spent, its kind what
// they are. A cell leads to its customers in the list.
func (s sheet) grid() app.UI {
	w, sum := s.w, &s.Report.RFM
	caption, money := w.T("report.rfm.grid"), s.hasMoney()
	if money {
		caption = w.T("report.rfm.grid-money")
	}
	measure := func(t rfm.Total) float64 {
		if money {
			return math.Max(float64(t.Revenue), 0)
		}
		return float64(t.Customers)
	}
	most := 1.
	for _, row := range sum.Grid {
		for _, t := range row {
			most = math.Max(most, measure(t))
		}
	}
	var cells []string
	for r := 5; r >= 1; r-- {
		cells = append(cells, tag("span", "", tag("i", "", "R"), strconv.Itoa(r)))
		for f := 1; f <= 5; f++ {
			t := sum.Grid[r-1][f-1]
			cells = append(cells, s.gridCell(r, f, t, areaMark(cellFamily(r, f), math.Sqrt(measure(t)/most)), money))
		}
	}
	cells = append(cells, tag("span", ""))
	for f := 1; f <= 5; f++ {
		cells = append(cells, tag("span", "", tag("i", "", "F"), strconv.Itoa(f)))
	}
	var legend []string
	for _, family := range []stroke{strokeKept, strokeNew, strokeHalf, strokeGone} {
		key := `<svg class="key" width="16" height="16"` + strings.TrimPrefix(areaMark(family, .9), "<svg")
		legend = append(legend, tag("span", "", key, escape(w.T("report.rfm.family."+string(family)))))
	}
	title := w.T("report.rfm.grid.label")
	return app.Div().OnClick(s.p.follow).Body(
		app.P().Class("small").Text(caption),
		s.chart(drawn{name: "rfm", title: title, picture: tag("div", class("rfm cells")+` role="group"`+attribute("aria-label", title), cells...) +
			tag("p", class("key-row"), legend...)}),
	)
}

// gridCell is a cell of the grid: a button, unless nobody is in it. Words that stand in the heads for the eye are there
// for the ear.
func (s sheet) gridCell(r, f int, t rfm.Total, mark string, money bool) string {
	if t.Customers == 0 {
		return tag("div", class("cell"))
	}
	w := s.w
	spoken := func(text string) string { return tag("span", class("sr"), escape(text)) }
	id := "rfm." + strconv.Itoa(r) + strconv.Itoa(f)
	shown := mark + spoken("R "+strconv.Itoa(r)+", F "+strconv.Itoa(f)+". "+w.T("report.rfm.customers")+": ") +
		tag("b", "", figureTag(id, float64(t.Customers), w.Number(float64(t.Customers), 0)))
	if money {
		share := s.revenueShare(t.Revenue)
		shown += spoken(". "+w.T("report.rfm.of-revenue")+": ") + tag("small", "", figureTag(id+".revenue-share", share, w.Percent(share, 1)))
	}
	return listTag(report.Query{R: r, F: f}, class("cell"), shown)
}

// revenueShare is a sum as a share of what all customers have spent.
func (s sheet) revenueShare(amount int64) float64 {
	return float64(amount) / math.Max(float64(s.Report.RFM.All.Revenue), 1)
}

// cellFamily is what the customers of a recency and a frequency score are, whose money score is as high as the
// frequency: who orders more often has mostly spent more.
func cellFamily(r, f int) stroke { return familyOf(rfm.CellOf(r, f, f).Segment()) }

// areaMark is a mark in a square of 40, its side a share of it.
func areaMark(family stroke, share float64) string {
	side := 40 * share
	if side == 0 {
		return `<svg viewBox="0 0 40 40" aria-hidden="true"></svg>`
	}
	side = math.Max(side, 2)
	x, y, d := short(20-side/2), short(20-side/2), short(side)
	var mark string
	switch family {
	case strokeKept:
		mark = `<path class="fill-kept" d="M` + x + " " + y + "h" + d + "v" + d + "h-" + d + `z"/>`
	case strokeNew:
		mark = `<path class="fill-new" d="M` + x + " " + short(20-side*.2) + "l" + d + " -" + short(side*.3) + "v" + d + "h-" + d + `z"/>`
	case strokeGone:
		mark = `<path class="line-gone" d="M` + x + " " + y + "h" + d + "v" + d + "h-" + d + `z"/>`
	default:
		mark = `<path class="fill-kept" d="M` + x + " 20h" + d + "v" + short(side/2) + "h-" + d + `z"/>` +
			`<path class="line-kept" d="M` + x + " " + y + "h" + d + "v" + d + "h-" + d + `z"/>`
	}
	return `<svg viewBox="0 0 40 40" aria-hidden="true">` + mark + `</svg>`
}

// fewForScores are less than the grid has cells.
const fewForScores = 25

// segmentRemarks are what to know and what to do first.
func (s sheet) segmentRemarks() []app.UI {
	w, sum := s.w, &s.Report.RFM
	var boxes []app.UI
	if !s.hasMoney() {
		boxes = append(boxes, s.needs("report.no-amounts"))
	}
	if few := sum.All.Customers; few < fewForScores {
		boxes = append(boxes, remark(note, "", w.T("report.rfm.few.title"), app.P().Text(w.N("report.rfm.few", float64(few)))))
	}
	switch {
	case sum.FrequencyLevels == 1: // no steps would tell them apart
		boxes = append(boxes, remark(note, "", w.T("report.rfm-collapse.title"), app.P().Text(w.T("report.rfm-same"))))
	case sum.FrequencySteps() != nil:
		boxes = append(boxes, remark(note, "", w.T("report.rfm-collapse.title"),
			app.P().Text(w.T("report.rfm-collapse",
				"Share", w.Percent(sum.OneOrderShare(), 0), "Used", strconv.Itoa(sum.FrequencyLevels))),
			app.P().Body(button(w.T("report.rfm-collapse.apply"), s.p.fixFrequency).DataSet("action", "fixed-steps"))))
	}
	for _, t := range sum.Segments {
		if t.ID == "cannot-lose" && t.Customers > 0 {
			boxes = append(boxes, remark(warn, "", w.T("segment.cannot-lose.next-title"),
				app.P().Body(app.Text(w.N("segment.cannot-lose.next", float64(t.Customers))+" "), playLink(w, playFor[t.ID], w.T("segment.cannot-lose.name"))),
				app.P().Body(s.p.listButton(w.T("report.list.show"), report.Query{Segment: t.ID}))))
		}
	}
	return boxes
}

// segmentTable lists the segments, best first.
func (s sheet) segmentTable() app.UI {
	w, sum := s.w, &s.Report.RFM
	cells := map[string]string{}
	for _, rule := range rfm.Segments() {
		cells[rule.ID] = strings.Join(rule.Cells, " ")
	}
	var rows []string
	for _, t := range sum.Segments {
		key := "segment." + t.ID
		revenue := s.revenueShare(t.Revenue)
		rows = append(rows, tag("tr", attribute("data-segment", t.ID),
			rowHead(
				tag("span", class(string(familyOf(t.ID))), escape(w.T(key+".name"))),
				tag("span", class("small block"), escape(w.T(key+".what")+" "+w.T(doNow(t.ID))+" "), playTag(w, playFor[t.ID], w.T(key+".name"))),
				s.segmentFacts(t),
				tag("span", class("tiny block"), escape(w.T("report.rfm.cells", "Cells", cells[t.ID]))),
				s.segmentActions(t)),
			number(figureTag("segment."+t.ID, float64(t.Customers), w.Column(float64(t.Customers), 0))),
			number(w.Percent(ratio(t.Customers, sum.All.Customers), 1)),
			number(s.shareCell(t.ID, revenue))))
	}
	all := tag("tr", "", rowHead(escape(w.T("report.rfm.all"))), number(w.Column(float64(sum.All.Customers), 0)),
		number(w.Percent(1, 0)), number(escape(s.money(sum.All.Revenue))))
	return app.Raw(tag("table", class("stack segments"),
		heads(w.T("report.rfm.segment"), w.T("report.rfm.customers"), w.T("report.rfm.of-customers"), w.T("report.rfm.of-revenue")),
		tag("tbody", "", rows...), tag("tfoot", "", all)))
}

// doNow is the key of what to do with a segment of a report. What is bound to a day after the last order elsewhere is bound
// to today here, as the report's customers may have left that day behind.
func doNow(id string) string {
	switch id {
	case "about-to-sleep":
		return "segment.about-to-sleep.do-now"
	case "hibernating":
		return "segment.hibernating.do-now"
	}
	return "segment." + id + ".do"
}

// segmentFacts are how long ago, how often and how much a segment's customers have bought: its name only compares them
// with the others.
func (s sheet) segmentFacts(t rfm.SegmentTotal) string {
	if t.Customers == 0 {
		return ""
	}
	w, each, days := s.w, float64(t.Customers), s.w.Number(float64(t.Nearest), 0)
	if t.Farthest != t.Nearest {
		days += "–" + w.Number(float64(t.Farthest), 0)
	}
	facts := []string{
		w.T("report.rfm.facts.days", "Days", days),
		w.T("report.rfm.facts.orders", "Orders", w.Number(float64(t.Orders)/each, 1)),
	}
	if s.hasMoney() {
		facts = append(facts, w.T("report.rfm.facts.spent", "Value", s.money(int64(math.Round(float64(t.Revenue)/each)))))
	}
	for i, f := range facts { // each stays on a line where it fits
		if i < len(facts)-1 {
			f += "\u00a0·"
		}
		facts[i] = tag("span", class("fact"), escape(f))
	}
	return tag("span", class("small block"), strings.Join(facts, " "))
}

// shareCell is a segment's share of the revenue, where there is any.
func (s sheet) shareCell(id string, share float64) string {
	if !s.hasMoney() {
		return none
	}
	return shareBar(share) + figureTag("segment."+id+".revenue-share", share, s.w.Percent(share, 1))
}

// segmentActions are the ways to a segment's customers: in the list, and as a file.
func (s sheet) segmentActions(t rfm.SegmentTotal) string {
	if t.Customers == 0 {
		return ""
	}
	w, q := s.w, report.Query{Segment: t.ID, SortBy: report.BySpend, Descending: true}
	of := tag("span", class("sr"), escape(": "+w.T("segment."+t.ID+".name")))
	return tag("span", class("row-actions"),
		listTag(q, "", escape(w.T("report.list.show")), of),
		exportTag(q, "", escape(w.T("report.list.save")), of))
}

// fixFrequency scores the number of orders by the fixed steps, and leaves the other scores as they are.
func (p *Page) fixFrequency(app.Context, app.Event) {
	o := p.report()
	if o.ready == nil {
		return
	}
	r, now := &o.choices.Report, &o.ready.Report.RFM
	steps := now.FrequencySteps()
	switch {
	case steps == nil:
		return
	case now.Rule == rfm.Rank:
		r.Rule = rfm.FixedFrequency
	default: // there is no such rule beside others than by rank, so the cut points become the person's own
		r.Rule, r.Cuts = rfm.Own, rfm.Cuts{Recency: slices.Clone(now.Cuts.Recency), Frequency: steps, Monetary: slices.Clone(now.Cuts.Monetary)}
		delete(o.wrong, "cuts-frequency")
		p.showCuts()
	}
	focusOn("rfm-rule") // the button goes away
	p.change()
}

// shareBar is a bar as long as the share.
func shareBar(share float64) string {
	return `<svg class="share-bar" aria-hidden="true" width="64" height="11"><rect width="` + short(64*math.Max(0, math.Min(1, share))) + `" height="11"/></svg>`
}

// ratio is a part of a whole, zero where there is none.
func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
