package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/view/chart"
	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

// behaviour is how customers buy: how much, how often, how soon again, and who brings the revenue.
func (s sheet) behaviour() app.UI {
	w, r := s.w, &s.Report
	var blocks []app.UI
	for _, b := range []struct {
		id   string
		days bool // it says nothing without the days of the orders
		draw func() []app.UI
	}{
		{"mix", true, s.mix}, {"second", true, s.secondOrder}, {"gaps", true, s.gaps}, {"by-orders", false, s.byOrders},
		{"top", false, s.topSpenders}, {"values", false, s.orderValues},
	} {
		body := []app.UI{app.H3().Text(w.T("report.behaviour." + b.id + ".title"))}
		if b.days && r.NoDates {
			body = append(body, s.needs("report.needs-days"))
		} else {
			body = append(body, b.draw()...)
		}
		blocks = append(blocks, app.Div().Class("measure").Body(body...))
	}
	return headed(w.T("report.behaviour.title"),
		s.overAll("report.behaviour.note"),
		app.Div().Class("measures").Body(blocks...))
}

// hasAmounts reports whether there is any revenue to part.
func (s sheet) hasAmounts() bool {
	all, _ := s.Report.Overall.Get("revenue")
	return all > 0
}

// yearDays is how far a file has to reach back before a period so that whoever is new in it most likely is.
const yearDays = 365

// mix parts the period's revenue by first-time and returning customers.
func (s sheet) mix() []app.UI {
	w, r := s.w, &s.Report
	m := r.Mix
	all := m.FirstTime.Revenue + m.Returning.Revenue + m.Nobody.Revenue
	orders := m.FirstTime.Orders + m.Returning.Orders + m.Nobody.Orders
	switch {
	case r.Counts.Customers == 0:
		return []app.UI{s.needs("report.behaviour.no-customers")}
	case orders == 0:
		return []app.UI{s.needs("report.behaviour.mix.none")}
	case all <= 0:
		return []app.UI{s.needs("report.no-amounts")}
	}
	of := func(t rfm.Total) float64 { return float64(t.Revenue) / float64(all) }
	var rows []chart.Bar
	for _, x := range []struct {
		id   string
		kind chart.Kind
		of   rfm.Total
	}{{"first-time", chart.New, m.FirstTime}, {"returning", chart.Kept, m.Returning}, {"nobody", chart.Gone, m.Nobody}} {
		if x.id == "nobody" && x.of.Orders == 0 {
			continue
		}
		customers := s.count(x.id+"-customers", x.of.Customers)
		if x.id == "nobody" {
			customers = "–"
		}
		rows = append(rows, chart.Bar{Name: w.T("report.behaviour.mix." + x.id), Share: of(x.of), Kind: x.kind,
			Values: []string{customers, s.sum(x.id+"-revenue", x.of.Revenue), s.share(x.id+"-share", of(x.of))}})
	}
	period := []string{"From", escape(w.Date(r.Period.Start)), "To", escape(w.Date(r.Period.End))}
	title := w.T("report.behaviour.mix.chart", "From", w.Date(r.Period.Start), "To", w.Date(r.Period.End))
	out := []app.UI{
		s.told("report.behaviour.mix.text", append(period, "Returning", s.share("returning", of(m.Returning)), "FirstTime", s.share("first-time", of(m.FirstTime)))...),
		s.advised("report.behaviour.mix.do"),
		s.chart(drawn{name: "revenue-by-customers", title: title, picture: chart.Bars{ID: "mix", Caption: title, Rows: rows,
			Heads: []string{w.T("report.behaviour.who"), w.T("report.rfm.customers"), w.T("report.figure.revenue"), w.T("report.rfm.of-revenue")}}.HTML()}),
	}
	if r.Period.Start-r.Counts.FirstDay < yearDays {
		out = append(out, app.P().Class("tiny").Text(w.T("report.behaviour.mix.first-seen", "Day", w.Date(r.Counts.FirstDay))))
	}
	return out
}

// secondOrder is how many come back for the first time, and how soon.
func (s sheet) secondOrder() []app.UI {
	w, x := s.w, s.Report.Behaviour.Second
	switch {
	case x.Customers == 0:
		return []app.UI{s.needs("report.behaviour.no-customers")}
	case x.Made == 0:
		return []app.UI{s.needs("report.behaviour.second.none")}
	}
	var rows []chart.Bar
	known := false
	for _, in := range x.Within {
		id := "second-within-" + strconv.Itoa(int(in.Days))
		row := chart.Bar{Name: w.N("report.days", float64(in.Days)), Values: []string{"–", "–", s.count(id+"-customers", in.Customers)}}
		if in.Customers > 0 {
			known = true
			row.Share = ratio(in.Made, in.Customers)
			row.Values[0], row.Values[1] = s.share(id, row.Share), s.count(id+"-made", in.Made)
		}
		rows = append(rows, row)
	}
	out := []app.UI{
		s.told("report.behaviour.second.text", "Made", s.headcount("second-made", x.Made), "Customers", s.headcount("second-customers", x.Customers),
			"Share", s.share("second-share", ratio(x.Made, x.Customers)), "Median", s.days("second-median", x.Median)),
		s.advised("report.behaviour.second.do", "Median", w.N("report.days", x.Median)),
	}
	if !known {
		return append(out, s.needs("report.behaviour.second.short"), s.oneDay(""))
	}
	title := w.T("report.behaviour.second.chart")
	return append(out,
		s.chart(drawn{name: "second-order", title: title, picture: chart.Bars{ID: "second", Caption: title, Rows: rows,
			Heads: []string{w.T("report.behaviour.second.within"), w.T("report.behaviour.second.came"), w.T("report.behaviour.second.made"), w.T("report.behaviour.second.of")}}.HTML()}),
		s.oneDay("report.behaviour.second.base"))
}

// oneDay is a note, if any, and that orders of one day are one purchase: they make no gap, and no second order, though
// the repeat purchase rate counts them.
func (s sheet) oneDay(note string) app.UI {
	text := s.w.T("report.behaviour.one-day")
	if note != "" {
		text = s.w.T(note) + " " + text
	}
	return app.P().Class("tiny").Text(text)
}

// gaps is the time between purchases, in classes that grow.
func (s sheet) gaps() []app.UI {
	w, g := s.w, s.Report.Behaviour.Gaps
	if g.Gaps == 0 {
		return []app.UI{s.needs("report.behaviour.gaps.none")}
	}
	var rows []chart.Bar
	for i, bin := range g.Bins {
		from := strconv.FormatInt(bin.From, 10)
		name := from + "+"
		if i+1 < len(g.Bins) {
			name = from + "–" + strconv.FormatInt(g.Bins[i+1].From-1, 10)
		}
		share := ratio(bin.Count, g.Gaps)
		rows = append(rows, chart.Bar{Name: name, Share: share, Values: []string{s.count("gaps-from-"+from, bin.Count), escape(w.Percent(share, 1))}})
	}
	longest(rows)
	title := w.T("report.behaviour.gaps.chart")
	return []app.UI{
		s.told("report.behaviour.gaps.text", "Median", s.days("gaps-median", g.P50), "Most", s.days("gaps-p75", g.P75), "Nearly", s.days("gaps-p95", g.P95)),
		s.advised("report.behaviour.gaps.do", "Median", w.N("report.days", g.P50), "Most", w.N("report.days", g.P75)),
		s.chart(drawn{name: "time-between-purchases", title: title, picture: chart.Bars{ID: "gaps", Caption: title, Rows: rows,
			Heads: []string{w.T("report.behaviour.gaps.days"), w.T("report.behaviour.gaps.count"), w.T("report.behaviour.share")}}.HTML()}),
		s.oneDay("report.behaviour.gaps.note"),
	}
}

// longest stretches the bars so that the longest takes the whole width: they part a whole in many pieces.
func longest(rows []chart.Bar) {
	most := 0.
	for _, row := range rows {
		most = max(most, row.Share)
	}
	for i := range rows {
		if most > 0 {
			rows[i].Share /= most
		}
	}
}

// byOrders is how many customers have made one order, two, and so on, and what they bring.
func (s sheet) byOrders() []app.UI {
	w, b := s.w, s.Report.Behaviour
	if b.Known.Customers == 0 {
		return []app.UI{s.needs("report.behaviour.no-customers")}
	}
	var rows []chart.Bar
	for i, g := range b.ByOrders {
		id := strconv.Itoa(g.From)
		name := id
		switch {
		case i+1 == len(b.ByOrders):
			name += "+"
		case b.ByOrders[i+1].From > g.From+1:
			name += "–" + strconv.Itoa(b.ByOrders[i+1].From-1)
		}
		share, revenue := ratio(g.Customers, b.Known.Customers), "–"
		if b.Known.Revenue > 0 {
			revenue = s.share("by-orders-"+id+"-revenue", float64(g.Revenue)/float64(b.Known.Revenue))
		}
		rows = append(rows, chart.Bar{Name: name, Share: share, Values: []string{s.count("by-orders-"+id, g.Customers), escape(w.Percent(share, 1)), revenue}})
	}
	one := b.ByOrders[0]
	out := []app.UI{}
	if one.Customers == b.Known.Customers {
		out = append(out, s.needs("report.behaviour.by-orders.all-once"))
	} else {
		out = append(out,
			s.told("report.behaviour.by-orders.text", "Once", s.share("by-orders-once", ratio(one.Customers, b.Known.Customers)),
				"Often", s.share("by-orders-often", ratio(b.Known.Customers-one.Customers-b.ByOrders[1].Customers, b.Known.Customers))),
			s.advised("report.behaviour.by-orders.do"))
	}
	title := w.T("report.behaviour.by-orders.chart")
	return append(out, s.chart(drawn{name: "orders-per-customer", title: title, picture: chart.Bars{ID: "by-orders", Caption: title, Rows: rows,
		Heads: []string{w.T("report.figure.orders"), w.T("report.rfm.customers"), w.T("report.rfm.of-customers"), w.T("report.rfm.of-revenue")}}.HTML()}))
}

// fewSpenders is below how many customers a tenth of them is not worth speaking of.
const fewSpenders = 10

// topSpenders is what the biggest spenders bring.
func (s sheet) topSpenders() []app.UI {
	w, b := s.w, s.Report.Behaviour
	switch {
	case b.Known.Customers < fewSpenders:
		return []app.UI{app.P().Class("prose needs").Text(w.N("report.behaviour.top.few", fewSpenders))}
	case b.Known.Revenue <= 0:
		return []app.UI{s.needs("report.no-amounts")}
	}
	var rows []chart.Bar
	for _, t := range b.Top {
		rows = append(rows, s.spenders("top-"+strconv.Itoa(t.Percent), w.T("report.behaviour.top.row", "Percent", w.Percent(float64(t.Percent)/100, 0)), t.Customers, t.Revenue))
	}
	tenth, fifth := b.Top[0], b.Top[1]
	rest := s.spenders("top-rest", w.T("report.behaviour.top.rest"), b.Known.Customers-fifth.Customers, b.Known.Revenue-fifth.Revenue)
	rest.Kind = chart.Gone
	title := w.T("report.behaviour.top.chart")
	of := func(t report.TopShare) float64 { return float64(t.Revenue) / float64(b.Known.Revenue) }
	return []app.UI{
		s.told("report.behaviour.top.text", "Tenth", escape(w.Percent(.1, 0)), "TenthShare", s.share("top-10", of(tenth)),
			"Fifth", escape(w.Percent(.2, 0)), "FifthShare", s.share("top-20", of(fifth))),
		s.advised("report.behaviour.top.do"),
		s.chart(drawn{name: "top-customers", title: title, picture: chart.Bars{ID: "top", Caption: title, Rows: append(rows, rest),
			Heads: []string{w.T("report.behaviour.who"), w.T("report.rfm.customers"), w.T("report.figure.revenue"), w.T("report.rfm.of-revenue")}}.HTML()}),
	}
}

func (s sheet) spenders(id, name string, customers int, revenue int64) chart.Bar {
	share := float64(revenue) / float64(s.Report.Behaviour.Known.Revenue)
	return chart.Bar{Name: name, Share: share, Values: []string{s.count(id+"-customers", customers), s.sum(id+"-revenue", revenue), escape(s.w.Percent(share, 1))}}
}

// orderValues is the spread of what an order brings.
func (s sheet) orderValues() []app.UI {
	w, v := s.w, s.Report.Behaviour.Values
	if !s.hasAmounts() {
		return []app.UI{s.needs("report.no-amounts")}
	}
	if v.P5 == v.P95 {
		return []app.UI{s.told("report.behaviour.values.same", "Value", s.sum("order-value-median", v.P50))}
	}
	last := len(v.Bins) - 1
	most, write := 0, s.amounts(float64(v.Bins[last].From)/10000)
	var columns []chart.Column
	table := chart.Table{Heads: []string{w.T("report.behaviour.values.from"), w.T("report.figure.orders"), w.T("report.behaviour.share")}}
	for i, bin := range v.Bins {
		most = max(most, bin.Count)
		from := write(float64(bin.From) / 10000)
		columns = append(columns, chart.Column{Label: from, Values: []float64{float64(bin.Count)}, Text: w.Column(float64(bin.Count), 0)})
		name := from + "+"
		if i < last {
			name = from + "–" + write(float64(v.Bins[i+1].From)/10000)
		}
		table.Rows = append(table.Rows, []string{name, w.Column(float64(bin.Count), 0), w.Percent(ratio(bin.Count, v.Orders), 1)})
	}
	title := s.inCurrency(w.T("report.behaviour.values.chart"))
	return []app.UI{
		s.told("report.behaviour.values.text", "Median", s.sum("order-value-median", v.P50), "From", s.sum("order-value-p25", v.P25),
			"To", s.sum("order-value-p75", v.P75), "High", s.sum("order-value-p95", v.P95)),
		s.advised("report.behaviour.values.do", "Median", s.whole(float64(v.P50)/10000)),
		s.chart(drawn{name: "order-values", title: title, table: table.HTML(),
			picture: chart.Columns{ID: "values", Label: title, Series: []chart.Series{{Kind: chart.Kept}}, Columns: columns, Touching: true,
				Axis: chart.NewAxis(0, float64(most), 1, counter(w))}.HTML()}),
		app.P().Class("tiny").Text(w.T("report.behaviour.values.last", "Value", s.whole(float64(v.Bins[last].From)/10000))),
	}
}
