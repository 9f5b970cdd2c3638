package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/report"
)

// slipping are good customers who are silent for longer than is usual for them, each with the orders on a line of
// time and the hollow silence after them.
func (s sheet) slipping() app.UI {
	w, sl := s.w, &s.Report.Slipping
	if s.Report.Counts.Customers == 0 {
		return absent()
	}
	note := w.N("report.slipping.note", report.SlippingOrders, "Factor", w.Number(report.SlippingFactor, 0))
	if sl.Customers == 0 {
		return headed(w.T("report.slipping.title"), note, app.P().Class("prose").Text(w.T("report.slipping.none")))
	}
	from := s.Report.RFM.AsOf
	for _, c := range sl.Top {
		from = min(from, c.First)
	}
	var rows []string
	for _, c := range sl.Top {
		silence := w.N("report.days", float64(c.DaysSinceLast))
		label := w.T("report.slipping.life", "Orders", strconv.Itoa(c.Orders), "Silent", silence)
		rows = append(rows, tag("tr", "",
			rowHead(escape(c.Name), life(c, from, s.Report.RFM.AsOf, label),
				tag("span", class("tiny"), escape(w.T("report.slipping.usual", "Orders", w.Number(float64(c.Orders), 0),
					"Gap", w.N("report.days", c.MedianGap))))),
			number(escape(silence), "<br>", tag("span", class("tiny"),
				escape(w.T("report.slipping.times", "Times", w.Number(float64(c.DaysSinceLast)/c.MedianGap, 1))))),
			number(escape(s.money(c.Spend)))))
	}
	return headed(w.T("report.slipping.title"), note,
		app.P().Class("lede").Body(app.Text(w.N("report.slipping.lede", float64(sl.Customers), "Revenue", s.money(sl.Revenue))+" "),
			playLink(w, "win-back", w.T("report.slipping.title"))),
		app.Raw(tag("table", class("stack"),
			heads(w.T("report.slipping.customer"), w.T("report.slipping.silent"), w.T("report.slipping.spent")),
			tag("tbody", "", rows...))),
		app.P().Class("actions").Body(s.p.listButton(
			w.N("report.slipping.all", float64(sl.Customers)), report.Query{Group: report.OfSlipping})))
}

// life draws a customer's orders as strokes on a line of time, then the silence as an empty box. It needs no label
// where its numbers stand beside it.
func life(c report.Customer, from, until int32, label string) string {
	const width = 540.
	x := func(day int32) float64 { return 3 + width*float64(day-from)/float64(max(until-from, 1)) }
	var orders strings.Builder
	last := -1 // marks that would cover each other are one
	for _, day := range c.Days {
		if at := int(x(day) + .5); at != last {
			orders.WriteString("M" + strconv.Itoa(at) + " 2v16")
			last = at
		}
	}
	box := ""
	if left, right := x(c.Last)+6, x(until)+3; right > left {
		box = `<path class="line-gone" d="M` + short(left) + " 6H" + short(right) + "V14H" + short(left) + `z"/>`
	}
	attributes := ` role="img"` + attribute("aria-label", label)
	if label == "" {
		attributes = ` aria-hidden="true"`
	}
	return `<svg class="life" viewBox="0 0 549 20" preserveAspectRatio="none"` + attributes + `>` +
		`<path class="ln" stroke-width="2" d="` + orders.String() + `"/>` + box + `</svg>`
}
