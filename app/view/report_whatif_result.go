package view

import (
	"math"
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/view/chart"
	"keeprate/pkg/whatif"
)

// whatIfResult is what the supposed changes bring. The sentence stands first and stays, so that it is read out when it
// changes.
func (s sheet) whatIfResult(x supposed, c *whatIfChoices) []app.UI {
	w := s.w
	said := app.P().Class("lede").Attr("role", "status")
	p := whatif.Project(x.Shop, c.all(), whatif.MostYears)
	switch p.Code {
	case whatif.NoValue: // the customers can be told without any amounts
		shop := x.Shop
		shop.Value = 1
		years := whatif.Project(shop, c.all(), whatif.MostYears)
		if n := len(years.Base); years.Code == "" && n > 0 {
			return []app.UI{
				said.Text(w.T("whatif.customers-only", "Years", strconv.Itoa(n),
					"Now", w.Number(years.Base[n-1].Customers, 0), "Then", w.Number(years.Changed[n-1].Customers, 0))),
				app.P().Class("prose").Attr("role", "status").DataSet("problem", "whatif-"+p.Code).Text(s.whatIfLacks(p.Code)),
			}
		}
	case "":
		return append([]app.UI{said.Text(s.whatIfStory(p, c))}, s.whatIfYears(p)...)
	}
	return []app.UI{said.DataSet("problem", "whatif-"+p.Code).Text(s.whatIfLacks(p.Code))}
}

// whatIfLacks says what is missing.
func (s sheet) whatIfLacks(code string) string {
	return s.w.T("whatif.code."+code, "Section", s.w.T("report.understood.title"))
}

// together adds the years up.
func together(years []whatif.Year) (sum whatif.Year) {
	for _, y := range years {
		sum.Customers += y.Customers
		sum.Orders += y.Orders
		sum.Revenue += y.Revenue
		sum.Profit += y.Profit
	}
	return sum
}

// whatIfStory is the result in a sentence or two.
func (s sheet) whatIfStory(p whatif.Projection, c *whatIfChoices) string {
	w := s.w
	now, then := together(p.Base), together(p.Changed)
	years := strconv.Itoa(len(p.Base))
	if !c.moved() {
		return w.T("whatif.now", "Years", years, "Now", s.inUnits(now.Revenue))
	}
	text := w.T("whatif.result", "Years", years, "Now", s.inUnits(now.Revenue), "Then", s.inUnits(then.Revenue),
		"Change", s.signedSum(then.Revenue-now.Revenue), "Rate", s.signedPercent(then.Revenue/now.Revenue-1))
	if !math.IsNaN(now.Profit) {
		text += " " + w.T("whatif.result.profit", "Now", s.inUnits(now.Profit), "Then", s.inUnits(then.Profit), "Change", s.signedSum(then.Profit-now.Profit))
	}
	if p.Capped {
		text += " " + w.T("whatif.capped", "Most", w.Percent(1, 0))
	}
	return text
}

// inUnits writes money that was reckoned, in whole units.
func (s sheet) inUnits(x float64) string { return s.w.Money(math.Round(x), s.Report.Currency) }

// signedSum writes a change. The sign never parts from the sum.
func (s sheet) signedSum(x float64) string {
	if math.Round(x) > 0 {
		return "+\u2060" + s.inUnits(x)
	}
	return s.inUnits(x)
}

func (s sheet) signedPercent(x float64) string {
	if text := s.w.Percent(x, 1); x >= .0005 {
		return "+" + text
	}
	return s.w.Percent(x, 1)
}

// whatIfYears are the picture and the table of the years.
func (s sheet) whatIfYears(p whatif.Projection) []app.UI {
	w := s.w
	var columns []chart.Column
	top := 0.
	var rows []string
	profit := !math.IsNaN(p.Base[0].Profit)
	add := func(name, id string, now, then whatif.Year, customers bool) {
		cells := []string{rowHead(escape(name))}
		pair := func(what string, a, b float64, text func(float64) string) {
			cells = append(cells, number(figureTag("whatif.now."+what+"-"+id, a, text(a))), number(figureTag("whatif.then."+what+"-"+id, b, text(b))))
		}
		pair("revenue", now.Revenue, then.Revenue, s.inUnits)
		if profit {
			pair("profit", now.Profit, then.Profit, s.inUnits)
		}
		if customers {
			pair("customers", now.Customers, then.Customers, func(x float64) string { return w.Column(x, 0) })
		} else {
			cells = append(cells, tag("td", ""), tag("td", "")) // the customers of one year are those of the next
		}
		rows = append(rows, tag("tr", "", cells...))
	}
	for i, now := range p.Base {
		then, year := p.Changed[i], strconv.Itoa(i+1)
		add(year, year, now, then, true)
		columns = append(columns, chart.Column{
			Label:  w.T("whatif.chart.year", "Year", year),
			Values: []float64{min(now.Revenue, then.Revenue)},
			Text:   s.w.Money(rough(then.Revenue), s.Report.Currency),
		})
		top = max(top, now.Revenue, then.Revenue)
	}
	add(w.T("whatif.total"), "total", together(p.Base), together(p.Changed), false)
	series := []chart.Series{{Name: w.T("whatif.chart.now"), Kind: chart.Kept}}
	for _, x := range []struct {
		key  string
		kind chart.Kind
		sign float64
	}{{"whatif.chart.more", chart.New, 1}, {"whatif.chart.less", chart.Gone, -1}} {
		if shown := differences(p, x.sign); slices.Max(shown) > 0 {
			series = append(series, chart.Series{Name: w.T(x.key), Kind: x.kind})
			for i := range columns {
				columns[i].Values = append(columns[i].Values, shown[i])
			}
		}
	}
	picture := chart.Columns{
		ID: "whatif-years", Label: w.T("whatif.chart"), Series: series,
		Columns: columns, Axis: chart.NewAxis(0, top, 1, func(x float64) string { return w.Number(x, 0) }),
	}.HTML()
	label := w.T("whatif.table")
	return []app.UI{
		app.Div().Class("narrow-chart").Body(s.chart(drawn{name: "whatif-years", title: w.T("whatif.head.revenue"), picture: picture})),
		app.Div().Class("scroll").TabIndex(0).Attr("role", "region").Aria("label", label).Body(
			app.Raw(tag("table", class("ahead years"), s.yearHeads(profit), tag("tbody", "", rows...)))),
	}
}

// differences are by how much each year's revenue grows, or shrinks where sign is −1; 0 where it does not.
func differences(p whatif.Projection, sign float64) []float64 {
	list := make([]float64, len(p.Base))
	for i, now := range p.Base {
		list[i] = max(0, sign*(p.Changed[i].Revenue-now.Revenue))
	}
	return list
}

// yearHeads are the two rows at the head of the table.
func (s sheet) yearHeads(profit bool) string {
	w := s.w
	upper, lower := tag("th", ` rowspan="2" scope="col"`, escape(w.T("whatif.year"))), ""
	heads := []string{w.T("whatif.head.revenue")}
	if profit {
		heads = append(heads, w.T("whatif.head.profit"))
	}
	heads = append(heads, w.T("whatif.head.customers"))
	for _, name := range heads {
		upper += tag("th", ` colspan="2" scope="colgroup"`+class("n"), escape(name))
		for _, key := range []string{"whatif.head.now", "whatif.head.then"} {
			lower += tag("th", ` scope="col"`+class("n"), escape(w.T(key)))
		}
	}
	return tag("thead", "", tag("tr", "", upper), tag("tr", "", lower))
}

// claim tries the articles' claim on the shop's own figures.
func (s sheet) claim(x supposed) []app.UI {
	w := s.w
	claimed := w.Number(100*whatif.ClaimLow, 0) + "\u2060–\u2060" + w.Percent(whatif.ClaimHigh, 0)
	body := []app.UI{
		app.H3().Text(w.T("whatif.claim", "Range", claimed)),
		app.P().Class("prose").Text(w.T("whatif.claim.text")),
	}
	c := whatif.Try(x.Shop)
	if c.Code != "" {
		return append(body, app.P().Class("prose").Text(w.T("whatif.claim.none")))
	}
	e := &c.Points
	verdict := w.T("whatif.claim."+string(e.Against), "Change", s.signedPercent(e.Lifetime), "Range", claimed,
		"Low", w.Percent(e.ForLow, 0), "High", w.Percent(e.ForHigh, 0))
	return append(body,
		remark(note, "", verdict),
		app.Div().Class("cols").Body(
			s.effect("claim-points", "whatif.claim.points", e),
			s.effect("claim-relative", "whatif.claim.relative", &c.Relative)))
}

// effect is what a higher rate does, row by row.
func (s sheet) effect(id, titleKey string, e *whatif.Effect) app.UI {
	w := s.w
	var rows []string
	if e.YearsBefore > 0 && e.YearsAfter > 0 {
		rows = append(rows, line(w.T("whatif.claim.years-stayed"), escape(w.T("whatif.claim.from-to",
			"From", w.Number(e.YearsBefore, 2), "To", w.Number(e.YearsAfter, 2)))))
	}
	for i, change := range e.Years {
		year := strconv.Itoa(i + 1)
		rows = append(rows, line(w.T("whatif.claim.year", "Year", year), figureTag("whatif."+id+"-"+year, change, s.signedPercent(change))))
	}
	if e.Against != whatif.Unbounded {
		rows = append(rows, line(w.T("whatif.claim.lifetime"), figureTag("whatif."+id+"-lifetime", e.Lifetime, s.signedPercent(e.Lifetime))))
	}
	return app.Div().Body(
		app.H4().Text(w.T(titleKey, "Before", w.Percent(e.Before, 1), "After", w.Percent(e.After, 1))),
		lines("rows", rows...))
}
