package view

import (
	"math"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/clv"
	"keeprate/pkg/report"
)

// foresight is the look ahead as far as the page has it. The engine is asked for it once a report stands: it takes as
// long as several reports, and answers to what the person changes go first.
type foresight struct {
	of  foreseenOf
	got *report.Outlook // nil before the first answer
}

// foreseenOf tells outlooks apart: of the same orders as of the same day they are the same, whatever the period.
type foreseenOf struct {
	counts   report.Counts
	revenue  float64
	currency string
	asOf     int32
}

// fewLeave is the share of active customers from which, in a file of less than two years, the time is too short for
// leaving to be seen rather than the customers that loyal.
const fewLeave = .97

func outlookOf(r *report.Report) foreseenOf {
	revenue, _ := r.Overall.Get("revenue")
	return foreseenOf{r.Counts, revenue, r.Currency, r.RFM.AsOf}
}

// idle is how long the page waits before it asks, so that a choice made at once is not kept waiting.
const idle = 300 * time.Millisecond

// foresee asks for the outlook of the report that now stands.
func (p *Page) foresee(job uint32) {
	later(idle, func() {
		o := p.report()
		if o.ready != nil && o.ready.Job == job && o.job == job && o.ready.Report.Counts.Customers > 0 {
			o.engine.post(&wire.Foresee{Job: job})
		}
	})
}

// foreseen takes the outlook, if it is of the report on the page.
func (p *Page) foreseen(m *wire.Outlook) {
	o := p.report()
	if o.ready != nil && o.ready.Job == m.Job {
		o.outlook = foresight{outlookOf(&o.ready.Report), &m.Outlook}
		p.redraw(outlookSection)
	}
}

// outlook is the look ahead: what the present customers are likely to do, and how far to believe it.
func (s sheet) outlook() app.UI {
	w := s.w
	title := w.T("outlook.title")
	note := w.T("outlook.note", "Day", w.Date(s.Report.RFM.AsOf))
	if s.Report.Counts.Customers == 0 {
		return headed(title, "", app.P().Class("prose").Text(w.T("outlook.none", "Section", w.T("report.understood.title"))))
	}
	f := &s.p.report().outlook
	if f.got == nil || f.of != outlookOf(&s.Report) {
		return headed(title, note, app.P().Class("small").Attr("role", "status").Text(w.T("outlook.waiting")))
	}
	o := f.got
	if o.Refusal.Code != "" {
		return headed(title, note, s.refused("outlook.refused", o.Refusal))
	}
	body := []app.UI{app.P().Class("sr").Attr("role", "status").Text(w.T("outlook.ready"))}
	body = append(body, s.foretold(o)...)
	body = append(body, s.tested(o)...)
	actions := []app.UI{button(w.T("outlook.export"), s.p.exportForesight).DataSet("action", "export-outlook")}
	if o.MoneyRefusal.Code == "" {
		actions = append(actions, s.p.listButton(w.T("outlook.list"), listedAhead(o)))
	}
	body = append(body, s.stillActive(o), s.slippingAway(o),
		app.P().Class("actions").Body(actions...),
		app.Div().Class("folds").Body(s.parameters(o)))
	return headed(title, note, body...)
}

// listedAhead asks for all customers, first those of whom most is expected.
func listedAhead(o *report.Outlook) report.Query {
	if o.MoneyRefusal.Code != "" {
		return report.Query{SortBy: report.ByAlive, Descending: true}
	}
	return report.Query{SortBy: report.ByPredicted, Descending: true}
}

func (p *Page) exportForesight(app.Context, app.Event) {
	if o := p.report().outlook.got; o != nil {
		p.exportCustomers(listedAhead(o))
	}
}

// refused says why something cannot be foreseen, and what it would need.
func (s sheet) refused(titleKey string, r clv.Refusal) app.UI {
	w := s.w
	return remark(note, r.Code, w.T(titleKey), app.P().Text(w.T("outlook.refusal."+r.Code,
		"Have", w.Number(float64(r.Have), 0), "Need", w.Number(float64(r.Need), 0), "Section", w.T("report.understood.title"))))
}

// foretold are the sums of all customers, in words and by horizon.
func (s sheet) foretold(o *report.Outlook) []app.UI {
	w := s.w
	const here = "\x01" // where the figure stands in the sentence
	lede := escape(w.N("outlook.active", float64(o.Repeat), "Active", here))
	active := figureTag("outlook.active", o.Active, w.Number(math.Round(o.Active), 0))
	body := []app.UI{
		app.Raw(tag("p", class("lede"), strings.Replace(lede, here, active, 1))),
		app.P().Class("prose").Text(s.meaning(o)),
	}
	if o.MoneyRefusal.Code != "" {
		body = append(body, s.refused("outlook.refused-money", o.MoneyRefusal))
	}
	for _, x := range o.Warnings() {
		switch x.Code {
		case report.SpendFollowsOrders:
			text := "outlook.warning.spend-follows-orders.low"
			if x.Value < 0 {
				text = "outlook.warning.spend-follows-orders.high"
			}
			body = append(body, remark(note, x.Code, w.T("outlook.warning."+x.Code), app.P().Text(w.T(text, "Value", w.Number(x.Value, 2)))))
		case report.ParametersUnbounded:
			body = append(body, remark(note, x.Code, w.T("outlook.warning."+x.Code), app.P().Text(w.T("outlook.warning."+x.Code+".text"))))
		}
	}
	if days := o.AsOf - o.FirstDay + 1; o.Active > fewLeave*float64(o.Repeat) && days < 2*365 {
		body = append(body, remark(note, "few-leave", w.T("outlook.few-leave"),
			app.P().Text(w.T("outlook.few-leave.text", "Days", w.N("report.days", float64(days))))))
	}
	body = append(body, s.horizons(o))
	if n := o.OneTime.Customers; n > 0 {
		body = append(body, app.P().Class("prose small").Text(w.N("outlook.one-time", float64(n))))
	}
	return append(body, app.Div().Body(
		app.H3().Text(w.T("outlook.trust")), app.P().Class("prose").Text(w.T("outlook.trust.text"))))
}

// meaning says what the next twelve months are, held against the last twelve where these are known in full.
func (s sheet) meaning(o *report.Outlook) string {
	w, year := s.w, o.Horizons[clv.Year]
	if o.MoneyRefusal.Code != "" {
		return w.T("outlook.meaning.orders", "Orders", w.Number(rough(year.Orders), 0))
	}
	text := w.T("outlook.meaning", "Money", s.about(year.Money))
	n := s.Report.Counts
	last, ok := s.Report.Year.Get("revenue")
	if !ok || last <= 0 || o.AsOf != n.LastDay || n.LastDay-n.FirstDay < 364 {
		return text
	}
	share, key := float64(year.Money)/10000/last, "outlook.meaning.share"
	if share >= .995 {
		key = "outlook.meaning.more"
	}
	return text + " " + w.T(key, "Share", w.Percent(share, 0), "Revenue", s.w.Money(rough(last), s.Report.Currency))
}

// horizons is the table of what is expected in the next months.
func (s sheet) horizons(o *report.Outlook) app.UI {
	w, money := s.w, o.MoneyRefusal.Code == ""
	names := []string{w.T("outlook.horizon", "Day", w.Date(o.AsOf)), w.T("outlook.horizon.orders")}
	if money {
		names = append(names, w.T("outlook.horizon.revenue"))
	}
	var rows []string
	for _, h := range o.Horizons {
		id := exact(float64(h.Months))
		head := escape(w.N("outlook.horizon.months", float64(h.Months)))
		if h.Discount > 0 && money {
			head += tag("span", class("tiny block"), escape(w.T("outlook.horizon.discounted", "Rate", w.Percent(h.Discount, 0))))
		}
		cells := []string{rowHead(head), number(figureTag("outlook.orders-"+id, h.Orders, w.Number(rough(h.Orders), 0)))}
		if money {
			cells = append(cells, number(figureTag("outlook.revenue-"+id, float64(h.Money)/10000, s.about(h.Money))))
		}
		rows = append(rows, tag("tr", "", cells...))
	}
	body := []app.UI{app.Raw(tag("table", class("ahead"), heads(names...), tag("tbody", "", rows...)))}
	if money {
		body = append(body, app.P().Class("tiny").Text(w.T("outlook.horizon.foot")))
	}
	return app.Div().Body(body...)
}

// about writes a foreseen sum, in 1/10000 of the currency unit, no more exactly than it is meant.
func (s sheet) about(amount int64) string {
	return s.w.Money(rough(float64(amount)/10000), s.Report.Currency)
}

// rough is a number with three digits that count, whole from ten on.
func rough(x float64) float64 {
	if x == 0 {
		return 0
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))-2)
	if math.Abs(x) >= 10 {
		unit = max(unit, 1)
	}
	return math.Round(x/unit) * unit
}
