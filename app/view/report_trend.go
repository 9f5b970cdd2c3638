package view

import (
	"math"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/report"
)

// trendPoint is the retention rate at one month, with its 95 % interval.
type trendPoint struct {
	month            int32 // a day of it
	rate, low, high  float64
	customers, start float64
}

// trend is the retention rate over time: of twelve months at each month's end, or month by month where the file is
// too short for years.
func (s sheet) trend() app.UI {
	w := s.w
	if s.Report.Counts.Customers == 0 {
		return absent()
	}
	note, points := w.T("report.trend.rolling"), trendPoints(s.Report.Rolling)
	if len(points) < 3 {
		note, points = w.T("report.trend.monthly"), trendPoints(s.Report.Trend)
	}
	if len(points) < 3 {
		return headed(w.T("report.trend.title"), "", app.P().Class("prose").Text(w.T("report.trend.short")))
	}
	first, last := points[0], points[len(points)-1]
	label := w.T("report.trend.label", "First", w.Month(first.month), "From", w.Percent(first.rate, 1),
		"Last", w.Month(last.month), "To", w.Percent(last.rate, 1))
	return headed(w.T("report.trend.title"), note,
		app.Div().Class("plot").Attr("role", "img").Aria("label", label).Body(app.Raw(plot(w, points))),
		app.Div().Class("folds").Body(app.Details().Body(app.Summary().Text(w.T("report.trend.table")), trendTable(w, points))),
	)
}

// trendPoints are the complete points that have a rate.
func trendPoints(from []report.TrendPoint) []trendPoint {
	var points []trendPoint
	for _, p := range from {
		rate, ok := p.Figures.Get("crr")
		if !ok || p.Partial {
			continue
		}
		start, _ := p.Figures.Get("start")
		kept, _ := p.Figures.Get(report.Retained)
		low, high, ok := metric.Wilson(kept, start)
		if !ok {
			low, high = rate, rate
		}
		customers, _ := p.Figures.Get("customers")
		points = append(points, trendPoint{p.End, rate, low, high, customers, start})
	}
	return points
}

func trendTable(w *locale.Words, points []trendPoint) app.UI {
	var rows []string
	for i := len(points) - 1; i >= 0; i-- {
		p := points[i]
		rows = append(rows, tag("tr", "", rowHead(escape(w.Month(p.month))), number(w.Percent(p.rate, 1)),
			number(w.Percent(p.low, 1), "–", w.Percent(p.high, 1)), number(w.Column(p.start, 0)), number(w.Column(p.customers, 0))))
	}
	return app.Div().Class("scroll").Body(app.Raw(tag("table", "", heads(
		w.T("report.trend.month"), w.T(metric.CustomerRetentionRate.Key("short")), w.T("report.interval", "Level", w.Percent(.95, 0)),
		w.T("report.figure.start"), w.T("report.figure.customers"),
	), tag("tbody", "", rows...))))
}

// plot draws the points: a band for the interval, a line, labels in the drawing's own unscaled text. Positions are
// percentages, which the strict CSP allows where it forbids styles.
func plot(w *locale.Words, points []trendPoint) string {
	floor, ceiling, step := scale(points)
	x := func(i int) string { return short(100 * float64(i) / float64(len(points)-1)) }
	y := func(v float64) string { return short(100 * (ceiling - v) / (ceiling - floor)) }
	var grid, line, band, labels strings.Builder
	for v := floor; v <= ceiling+step/2; v += step {
		grid.WriteString("M0 " + y(v) + "H100")
		labels.WriteString(`<text class="y" x="0" y="` + y(v) + `%">` + escape(w.Percent(v, 0)) + `</text>`)
	}
	for i, p := range points {
		line.WriteString(x(i) + "," + y(p.rate) + " ")
		band.WriteString(x(i) + "," + y(p.high) + " ")
	}
	for i := len(points) - 1; i >= 0; i-- {
		band.WriteString(x(i) + "," + y(points[i].low) + " ")
	}
	for _, i := range marked(len(points)) {
		class := "x mid"
		switch i {
		case 0:
			class = "x first"
		case len(points) - 1:
			class = "x last"
		}
		labels.WriteString(`<text class="` + class + `" x="` + x(i) + `%" y="100%">` + escape(w.Month(points[i].month)) + `</text>`)
	}
	last := points[len(points)-1]
	labels.WriteString(`<text class="end" x="100%" y="` + y(last.rate) + `%">` + escape(w.Percent(last.rate, 1)) + `</text>`)
	return `<svg aria-hidden="true" width="100%" height="100%"><svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">` +
		`<path class="grid" d="` + grid.String() + `"/><polygon class="band" points="` + band.String() + `"/>` +
		`<polyline class="ln" points="` + line.String() + `"/></svg>` + labels.String() + `</svg>`
}

// marked are the points whose month is written under the line.
func marked(n int) []int {
	if n < 9 {
		return []int{0, n - 1}
	}
	return []int{0, (n - 1) / 2, n - 1}
}

// scale is the axis around all points and their intervals, in steps of 1, 2, 5, 10 or 20 points.
func scale(points []trendPoint) (floor, ceiling, step float64) {
	low, high := points[0].low, points[0].high
	for _, p := range points {
		low, high = min(low, p.low), max(high, p.high)
	}
	for _, step = range []float64{.01, .02, .05, .1, .2} {
		floor, ceiling = math.Floor(low/step)*step, math.Ceil(high/step)*step
		if ceiling-floor <= 5.5*step {
			break
		}
	}
	return max(0, floor), min(1, max(ceiling, floor+step)), step
}
