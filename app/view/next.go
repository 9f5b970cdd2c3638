package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
)

// nextEntry is what to do: what a change would bring in the person's own numbers, then the advice.
func (c *calculation) nextEntry() app.UI {
	w, m := c.w, c.metric
	var body []app.UI
	if c.result.Defined {
		switch m {
		case metric.CustomerRetentionRate, metric.CustomerChurnRate:
			body = append(body, c.comeback())
		case metric.NetPromoterScore:
			if t := c.nextTens(); t != nil {
				body = append(body, t)
			}
		}
	}
	var items []app.UI
	for _, a := range m.Advice {
		key := "advice." + string(a)
		items = append(items, app.Li().Body(app.H3().Text(w.T(key+".title")), app.P().Body(
			app.Text(w.T(key+".text")+" "), playLink(w, playOf[a], w.T(key+".title")))))
	}
	body = append(body, app.Ol().Class("cols").Body(items...),
		app.P().Class("actions").Body(
			app.A().Class("button main").Href(href(ordersLink(w))).Text(w.T("next.from-file"))))
	return headed(w.T("next.heading"), w.T("next.note"), body...)
}

// comeback is what the rate would be if a part of the lost customers came back.
func (c *calculation) comeback() app.UI {
	w := c.w
	start, kept := c.values[metric.Start], c.values[metric.End]-c.values[metric.New]
	lost := start - kept
	if lost == 0 {
		return app.P().Class("prose").Text(w.T("comeback.nobody-lost"))
	}
	var rows []app.UI
	for _, share := range []float64{.05, .1, .25} {
		back := share * lost
		rate := (kept + back) / start
		if c.metric == metric.CustomerChurnRate {
			rate = 1 - rate
		}
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(w.Percent(share, 0)),
			app.Td().Class("n").Text(w.Number(back, 0)),
			app.Td().Class("n").Text(w.Percent(rate, 1))))
	}
	return table(w.N("comeback.caption", lost), []string{w.T("comeback.share"), w.T("comeback.customers"), w.T(c.metric.Key("short"))}, 2, rows)
}

// nextTens is how many promoters the next full tens of points need.
func (c *calculation) nextTens() app.UI {
	w := c.w
	targets := metric.NextTens(c.values, 3)
	if len(targets) == 0 {
		return nil
	}
	var rows []app.UI
	for _, t := range targets {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(w.Number(t.Score, 0)),
			app.Td().Class("n").Body(figure("promoters-for-"+strconv.Itoa(int(t.Score)), t.Promoters, w.Number(t.Promoters, 0), ""))))
	}
	return table(w.T("tens.caption"), []string{w.T("tens.score"), w.T("tens.promoters")}, 1, rows)
}

// table is a small ledger table whose last columns hold numbers.
func table(caption string, heads []string, numbers int, rows []app.UI) app.UI {
	var ths []app.UI
	for i, h := range heads {
		th := app.Th().Scope("col").Text(h)
		if i >= len(heads)-numbers {
			th = th.Class("n")
		}
		ths = append(ths, th)
	}
	return app.Div().Class("scroll").TabIndex(0).Attr("role", "region").Aria("label", caption).Body(app.Table().Body(
		app.Elem("caption").Text(caption),
		app.THead().Body(app.Tr().Body(ths...)),
		app.TBody().Body(rows...),
	))
}

// relatedEntry leads to the metrics beside this one; numbers that they share go along.
func (c *calculation) relatedEntry() app.UI {
	var items []app.UI
	for _, id := range c.metric.Related {
		m := metric.ByID(id)
		items = append(items, app.Li().Body(
			app.H3().Body(app.A().Href(href(metricPage(c.w, string(id)))).Text(c.w.T(m.Key("name")))),
			app.P().Text(c.w.T(m.Key("lede")))))
	}
	return headed(c.w.T("related.heading"), "", app.Ul().Class("cols").Body(items...))
}
