package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/report"
)

// awayShown is how many of those slipping away stand on the page before the fold.
const awayShown = 10

// slippingAway are the valuable customers to write to first, and why.
func (s sheet) slippingAway(o *report.Outlook) app.UI {
	w, away := s.w, &o.Away
	box := app.Div().Class("spaced")
	title := app.H3().Text(w.T("outlook.away"))
	rule := app.P().Class("tiny").Text(w.T("outlook.away.note", "From", w.Percent(report.AwayFrom, 0), "To", w.Percent(report.AwayTo, 0)))
	if away.Customers == 0 {
		return box.Body(title, app.P().Class("prose").Text(w.T("outlook.away.none")), rule)
	}
	lede := ""
	switch {
	case o.MoneyRefusal.Code != "" && away.Spent > 0:
		lede = w.N("outlook.away.lede-orders", float64(away.Customers), "Spent", s.money(away.Spent))
	case o.MoneyRefusal.Code == "":
		lede = w.N("outlook.away.lede", float64(away.Customers), "Spent", s.money(away.Spent), "AtStake", s.about(away.AtStake))
	}
	shown := min(len(away.Top), awayShown)
	body := []app.UI{title}
	if lede != "" {
		body = append(body, app.P().Class("lede").Text(lede))
	}
	body = append(body, app.P().Class("prose").Body(app.Text(w.T("outlook.away.do")+" "), playLink(w, "win-back", w.T("advice.win-back.title"))), s.awayTable(o, away.Top[:shown]))
	if rest := away.Top[shown:]; len(rest) > 0 {
		body = append(body, app.Div().Class("folds wide").Body(app.Details().Body(
			app.Summary().Text(w.N("outlook.away.more", float64(len(rest)))), s.awayTable(o, rest))))
	}
	query := report.Query{Group: report.OfAway, SortBy: report.ByPredicted, Descending: true}
	if o.MoneyRefusal.Code != "" {
		query.SortBy = report.ByOrders
	}
	return box.Body(append(body, rule, app.P().Class("tiny").Text(w.T("outlook.away.other", "Section", w.T("report.slipping.title"))),
		app.P().Class("actions").Body(s.p.listButton(w.N("report.slipping.all", float64(away.Customers)), query)))...)
}

func (s sheet) awayTable(o *report.Outlook, list []report.AwayCustomer) app.UI {
	w, money := s.w, o.MoneyRefusal.Code == ""
	from := o.AsOf
	for _, c := range o.Away.Top {
		from = min(from, c.First)
	}
	last := w.T("outlook.away.orders")
	if money {
		last = w.T("outlook.away.stake")
	}
	var rows []string
	for _, c := range list {
		silence := w.N("report.days", float64(c.DaysSinceLast))
		why := w.T("outlook.away.why", "Orders", strconv.Itoa(c.Orders), "Gap", w.N("report.days", c.MedianGap), "Silence", silence)
		worth := w.Number(c.Orders12, 1)
		if money {
			worth = s.about(c.AtStake)
		}
		rows = append(rows, tag("tr", "",
			rowHead(escape(c.Name), life(c.Customer, from, o.AsOf, why), tag("span", class("tiny"), escape(why))),
			number(escape(w.Percent(c.Alive, 0))), number(escape(s.money(c.Spend))), number(escape(worth))))
	}
	return app.Raw(tag("table", class("stack away three"),
		heads(w.T("report.slipping.customer"), w.T("outlook.away.alive"), w.T("report.slipping.spent"), last),
		tag("tbody", "", rows...)))
}

// The models by their published names, and who published them.
const (
	ordersModel = "BG/NBD"
	moneyModel  = "Gamma-Gamma"
	modelMakers = "Fader, Hardie, Lee"
	modelYear   = "2005"
)

// parameters are the models' own numbers.
func (s sheet) parameters(o *report.Outlook) app.UI {
	w := s.w
	var rows []string
	add := func(term, id string, x float64, decimals int) {
		rows = append(rows, line(term, figureTag("outlook."+id, x, w.Number(x, decimals))))
	}
	m := &o.Model
	for _, x := range []struct {
		name, id string
		value    float64
	}{{"r", "r", m.R}, {"α", "alpha", m.Alpha}, {"a", "a", m.A}, {"b", "b", m.B}} {
		add(ordersModel+": "+x.name, x.id, x.value, 4)
	}
	add(w.T("outlook.model.likelihood", "Model", ordersModel), "log-likelihood", m.LogLikelihood, 1)
	if g := &o.Spend; o.MoneyRefusal.Code == "" {
		add(moneyModel+": p", "p", g.P, 4)
		add(moneyModel+": q", "q", g.Q, 4)
		add(moneyModel+": γ", "gamma", g.Gamma, 4)
		add(w.T("outlook.model.likelihood", "Model", moneyModel), "spend-log-likelihood", g.LogLikelihood, 1)
		add(w.T("outlook.model.correlation"), "correlation", o.Correlation, 3)
	}
	return app.Details().Body(
		app.Summary().Text(w.T("outlook.model")),
		app.P().Text(w.T("outlook.model.text", "Orders", ordersModel, "Money", moneyModel, "Authors", modelMakers, "Year", modelYear)),
		lines("rows narrow", rows...))
}
