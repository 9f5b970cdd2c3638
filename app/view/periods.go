package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
)

// periodsEntry shows what the rate amounts to over the other periods, and how long a customer stays.
func (c *calculation) periodsEntry() app.UI {
	w := c.w
	if !c.result.Defined {
		return headed(w.T("periods.heading"), w.T("periods.note"), app.P().Class("small").Text(w.T("steps.waiting")))
	}
	retention := c.result.Value
	if c.metric == metric.CustomerChurnRate {
		retention = 1 - retention
	}
	own := period()
	var rows []app.UI
	for _, p := range metric.Periods() {
		x := c.over(c.result.Value, p)
		term := w.T("periods." + string(p))
		if p == own {
			term += " (" + w.T("periods.typed") + ")"
		}
		rows = append(rows, row(term, figure(string(c.metric.ID)+"-"+string(p), x, w.Percent(x, 1), "")))
	}
	if months, ok := metric.Lifetime(retention, own); ok {
		rows = append(rows, row(w.T("periods.lifetime"), figure("customer-lifetime", months*daysPerMonth, c.lifetime(months), "")))
	} else {
		rows = append(rows, row(w.T("periods.lifetime"), app.Text(w.T("periods.no-end"))))
	}
	yearly := metric.Compound(retention, own, metric.Year)
	return headed(w.T("periods.heading"), w.T("periods.note"),
		app.Div().Class("instrument").Body(
			app.Dl().Class("rows").Body(rows...),
			app.Figure().Body(
				app.Raw(decay(metric.Compound(retention, own, metric.Month))),
				app.FigCaption().Class("tiny").Text(w.T("periods.picture", "Left", w.Number(100*yearly, 0))),
			),
		),
		app.P().Class("prose").Text(w.T("periods.warning")),
	)
}

// over is a rate of the typed period over another one.
func (c *calculation) over(rate float64, p metric.Period) float64 {
	if c.metric == metric.CustomerChurnRate {
		return 1 - metric.Compound(1-rate, period(), p)
	}
	return metric.Compound(rate, period(), p)
}

// daysPerMonth is a month of the Gregorian calendar on average: figures that are durations are in days.
const daysPerMonth = 365.2425 / 12

// lifetime writes a time in months, from two years on in years.
func (c *calculation) lifetime(months float64) string {
	if months < 24 {
		return c.w.N("periods.months", months, "Months", c.w.Number(months, 1))
	}
	return c.w.T("periods.years", "Years", c.w.Number(months/12, 1))
}

// decay draws what is left of a hundred customers month by month over a year: each bar's filled part stayed.
func decay(monthly float64) string {
	var full, empty strings.Builder
	left := 1.
	for i := range 13 {
		x := i * 24
		h := 96 * left
		empty.WriteString("M" + strconv.Itoa(x) + ".5 .5h19v96h-19z")
		full.WriteString("M" + strconv.Itoa(x) + " " + short(97-h) + "h20v" + short(h) + "h-20z")
		left *= monthly
	}
	return `<svg class="decay" viewBox="0 0 309 97" preserveAspectRatio="none" aria-hidden="true"><path class="fill-kept" d="` + full.String() +
		`"/><path class="line-gone" d="` + empty.String() + `"/></svg>`
}

// short writes a coordinate with at most two decimals.
func short(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
