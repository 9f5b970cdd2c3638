package view

import (
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

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
		app.P().Class("small").Text(w.T("report.rfm.scope", "Day", w.Date(s.Report.RFM.AsOf))),
		s.ruleControl(),
	}, []app.UI{
		app.P().Class("lede").Text(s.segmentLede()),
		app.Div().Class("instrument top").Body(s.grid(), app.Div().Body(s.segmentRemarks()...)),
		s.segmentTable(),
		s.cutTable(),
	})
}

// segmentLede is the best segment's share of customers and of revenue.
func (s sheet) segmentLede() string {
	w, sum := s.w, &s.Report.RFM
	for _, t := range sum.Segments {
		if t.Customers > 0 {
			return w.T("report.rfm.lede", "Segment", w.T("segment."+t.ID+".name"),
				"Customers", w.Percent(ratio(t.Customers, sum.All.Customers), 0),
				"Revenue", w.Percent(float64(t.Revenue)/math.Max(float64(sum.All.Revenue), 1), 0))
		}
	}
	return ""
}

// grid draws the customers by recency and frequency: the area of a mark is their number, its kind what they are.
func (s sheet) grid() app.UI {
	w, sum := s.w, &s.Report.RFM
	most := 1
	for _, row := range sum.Grid {
		for _, t := range row {
			most = max(most, t.Customers)
		}
	}
	var cells []string
	for r := 5; r >= 1; r-- {
		cells = append(cells, tag("span", "", strconv.Itoa(r)))
		for f := 1; f <= 5; f++ {
			n := sum.Grid[r-1][f-1].Customers
			cells = append(cells, tag("div", "", areaMark(cellFamily(r, f), math.Sqrt(ratio(n, most))), tag("b", "", w.Number(float64(n), 0))))
		}
	}
	cells = append(cells, tag("span", ""))
	for f := 1; f <= 5; f++ {
		cells = append(cells, tag("span", "", strconv.Itoa(f)))
	}
	var legend []app.UI
	for _, family := range []stroke{strokeKept, strokeNew, strokeHalf, strokeGone} {
		legend = append(legend, app.Span().Class(string(family)).Text(w.T("report.rfm.family."+string(family))))
	}
	return app.Figure().Body(
		app.P().Class("small").Text(w.T("report.rfm.grid")),
		app.Raw(tag("div", class("rfm")+` role="img"`+attribute("aria-label", w.T("report.rfm.grid.label")), cells...)),
		app.P().Class("small legend").Body(legend...),
	)
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

// segmentRemarks are what to know and what to do first.
func (s sheet) segmentRemarks() []app.UI {
	w, sum := s.w, &s.Report.RFM
	var boxes []app.UI
	if sum.Collapsed() {
		boxes = append(boxes, remark(note, "", w.T("report.rfm-collapse.title"), app.P().Text(w.T("report.rfm-collapse",
			"Share", w.Percent(sum.OneOrderShare(), 0), "Used", strconv.Itoa(sum.FrequencyLevels)))))
	}
	for _, t := range sum.Segments {
		if t.ID == "cannot-lose" && t.Customers > 0 {
			boxes = append(boxes, remark(warn, "", w.T("segment.cannot-lose.next-title"),
				app.P().Text(w.N("segment.cannot-lose.next", float64(t.Customers)))))
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
		revenue := float64(t.Revenue) / math.Max(float64(sum.All.Revenue), 1)
		rows = append(rows, tag("tr", attribute("data-segment", t.ID),
			rowHead(
				tag("span", class(string(familyOf(t.ID))), escape(w.T(key+".name"))),
				tag("span", class("small block"), escape(w.T(key+".what")+" "+w.T(key+".do"))),
				tag("span", class("tiny block"), escape(w.T("report.rfm.cells", "Cells", cells[t.ID])))),
			number(figureTag("segment."+t.ID, float64(t.Customers), w.Column(float64(t.Customers), 0))),
			number(w.Percent(ratio(t.Customers, sum.All.Customers), 1)),
			number(shareBar(revenue), w.Percent(revenue, 1))))
	}
	all := tag("tr", "", rowHead(escape(w.T("report.rfm.all"))), number(w.Column(float64(sum.All.Customers), 0)),
		number(w.Percent(1, 0)), number(escape(s.money(sum.All.Revenue))))
	return app.Raw(tag("table", class("stack segments"),
		heads(w.T("report.rfm.segment"), w.T("report.rfm.customers"), w.T("report.rfm.of-customers"), w.T("report.rfm.of-revenue")),
		tag("tbody", "", rows...), tag("tfoot", "", all)))
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
