package view

import (
	"math"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/history"
	"keeprate/pkg/metric"
	"keeprate/pkg/report"
)

// historyChanges is what has changed since the latest summary before this report's period.
func (s sheet) historyChanges(h *historyShown, now history.Snapshot, nothing bool) app.UI {
	w := s.w
	if nothing {
		return absent()
	}
	before, ok := h.kept.Previous(now)
	if !ok {
		key, later := "history.changes.none", false
		for _, x := range h.kept.Of(now.Shop) {
			later = later || x.End > now.End
			switch {
			case x.End < now.End:
				key = "history.changes.other"
			case key == "history.changes.none" && x.Start == now.Start && x.End == now.End:
				key = "history.changes.first"
			}
		}
		if later && key != "history.changes.other" {
			return absent() // the file of the next month has been there
		}
		return app.P().Class("prose").Text(w.T(key, "Shop", now.Shop, "Field", w.T("report.period.kind")))
	}
	var rows []string
	for _, c := range history.Compare(before, now) {
		unit, name := unitOf(c.ID), s.name(c.ID)
		if c.ID == report.FirstTime || c.ID == report.WonBack { // elsewhere they stand under the new customers
			name = w.T("history." + c.ID)
		}
		rows = append(rows, tag("tr", "", rowHead(escape(name)),
			number(escape(s.headline(unit, c.Before))), number(escape(s.headline(unit, c.Now))),
			number(figureTag("history."+c.ID, c.Difference(), s.changed(unit, c)))))
	}
	return app.Div().Body(
		app.H3().Text(w.T("history.changes", "From", w.Date(before.Start), "To", w.Date(before.End))),
		app.Div().Body(app.Raw(tag("table", class("stack ahead three"),
			heads(w.T("history.figure"), w.T("history.before"), w.T("history.now"), w.T("history.change")),
			tag("tbody", "", rows...)))))
}

// headline writes a figure; large sums without their cents.
func (s sheet) headline(unit metric.Unit, x float64) string {
	if unit == metric.Money && math.Abs(x) >= 1000 {
		return s.inUnits(x)
	}
	return s.show(unit, x)
}

// changed writes a change: of a rate in points, of anything else in its unit and as a share of what it was.
func (s sheet) changed(unit metric.Unit, c history.Change) string {
	w, d := s.w, c.Difference()
	text := ""
	switch unit {
	case metric.Ratio:
		return w.T("report.points", "Change", w.Signed(100*d, 1))
	case metric.Money:
		if text = s.headline(unit, d); d >= .005 {
			text = "+\u2060" + text
		}
	case metric.Days:
		if text = w.N("report.days", d); d >= .05 {
			text = "+\u2060" + text
		}
	default:
		text = w.Signed(d, 2)
	}
	if share, ok := c.Relative(); ok && math.Abs(share) >= .0005 {
		text += " (" + s.signedPercent(share) + ")"
	}
	return text
}

// historyList is what is kept of a shop, the latest period first.
func (s sheet) historyList(h *historyShown, shop string) app.UI {
	w := s.w
	list := h.kept.Of(shop)
	if len(list) == 0 {
		return absent()
	}
	ids := []string{"crr", "customers", "orders", "revenue"}
	heads, names := []app.UI{app.Th().Scope("col").Text(w.T("history.period"))}, make([]string, len(ids))
	for i, id := range ids {
		names[i] = s.name(id)
		if id == "crr" {
			names[i] = w.T(metric.CustomerRetentionRate.Key("short"))
		}
		heads = append(heads, app.Th().Scope("col").Class("n").Text(names[i]))
	}
	heads = append(heads, app.Th().Scope("col").Class("n").Text(w.T("history.saved")), app.Td().Class("headless"))
	cell := func(name, text string) app.UI { return app.Td().Class("n").DataSet("name", name).Text(text) }
	var rows []app.UI
	for i := len(list) - 1; i >= 0; i-- {
		x := list[i]
		from, to := w.Date(x.Start), w.Date(x.End)
		cells := []app.UI{app.Th().Scope("row").Text(s.span(x.Start, x.End))}
		for k, id := range ids {
			text := "–"
			if value, ok := x.Figures.Get(id); ok {
				text = show(w, unitOf(id), value)
				if unitOf(id) == metric.Money {
					text = w.Money(math.Round(value), x.Currency)
				}
			}
			cells = append(cells, cell(names[k], text))
		}
		rows = append(rows, app.Tr().Body(append(cells,
			cell(w.T("history.saved"), w.Date(x.Saved)),
			app.Td().Class("n").Body(button(w.T("history.remove"), s.p.removeSummary).
				DataSet("shop", x.Shop).DataSet("start", string(civil.AppendISO(nil, x.Start))).DataSet("end", string(civil.AppendISO(nil, x.End))).
				DataSet("action", "history-remove").Aria("label", w.T("history.remove.label", "From", from, "To", to))))...))
	}
	title := w.T("history.list", "Shop", shop)
	return app.Div().Body(
		app.H3().Text(title),
		app.Div().Class("scroll").TabIndex(0).Attr("role", "region").Aria("label", title).Body(
			app.Table().Class("kept-list").Body(app.THead().Body(app.Tr().Body(heads...)), app.TBody().Body(rows...))))
}
