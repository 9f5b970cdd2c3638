package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
	"keeprate/pkg/metric/shown"
)

// compares reports whether there is anything to set a metric's result beside.
func compares(m *metric.Metric) bool { return len(m.Benchmarks) > 0 || len(m.Claims) > 0 }

// compareEntry sets the result beside the benchmarks, drawn and in words, and tells what sources claim.
func (c *calculation) compareEntry() app.UI {
	m, w := c.metric, c.w
	var body []app.UI
	if len(m.Benchmarks) > 0 {
		if c.result.Defined {
			if c.converts() {
				body = append(body, app.P().Class("prose").Text(w.T("compare.yearly", "Rate", show(w, m.Unit, c.over(c.result.Value, metric.Year)))))
			}
			body = append(body, c.standing())
		}
		body = append(body, c.strip(), app.P().Class("prose small").Text(w.T("compare.different")))
	} else {
		body = append(body, app.P().Class("prose").Text(w.T("compare.none")))
	}
	if len(m.Claims) > 0 {
		body = append(body, c.claimList())
	}
	return headed(w.T("compare.heading"), w.T("compare.note"), body...)
}

// converts reports whether the result is a rate over another period than a year, as which it can't be compared.
func (c *calculation) converts() bool { return c.metric.Periodic && period() != metric.Year }

// compared is the result, over a year where it is a rate over a period, with its confidence interval; both bounds are
// the result itself where there is none.
func (c *calculation) compared() (own, low, high float64) {
	own = c.result.Value
	low, high, ok := c.interval()
	if !ok {
		low, high = own, own
	}
	if !c.converts() {
		return own, low, high
	}
	return c.over(own, metric.Year), c.over(low, metric.Year), c.over(high, metric.Year)
}

// standing says in words on which side of each benchmark the result lies. A benchmark inside the confidence interval
// can't be told from the result.
func (c *calculation) standing() app.UI {
	w := c.w
	_, low, high := c.compared()
	names := map[string][]string{}
	for _, b := range c.metric.Benchmarks {
		side := "compare.same"
		if b.Value < low {
			side = "compare.above"
		} else if b.Value > high {
			side = "compare.below"
		}
		names[side] = append(names[side], w.T("benchmark."+b.ID)+" ("+show(w, c.metric.Unit, b.Value)+")")
	}
	var lines []app.UI
	for _, side := range []string{"compare.above", "compare.same", "compare.below"} {
		if len(names[side]) > 0 {
			lines = append(lines, app.Li().Text(w.T(side, "Names", w.List(names[side]))))
		}
	}
	return app.Ul().Class("lede standing").Body(lines...)
}

// strip draws every benchmark on one scale from 0 to 100 %, each source under its own head: sources that measure
// different things never share a group. Positions are SVG percentages, which the strict CSP allows.
func (c *calculation) strip() app.UI {
	w, m := c.w, c.metric
	items := []app.UI{axis(w.Percent(0, 0), w.Percent(.5, 0), w.Percent(1, 0))}
	own, low, high := c.compared()
	if c.result.Defined {
		items = append(items, app.Li().Class("you").Body(
			app.Span().Text(w.T("compare.you")), app.Raw(youTrack(own, low, high)), app.B().Text(show(w, m.Unit, own))))
	}
	var head metric.SourceID
	for _, b := range m.Benchmarks {
		if b.Source != head {
			head = b.Source
			items = append(items, app.Li().Class("head").Body(app.Span().Text(shown.Source(w, metric.SourceByID(head)))))
		}
		items = append(items, app.Li().Body(
			app.Span().Text(w.T("benchmark."+b.ID)), app.Raw(benchTrack(b.Value, own, c.result.Defined)), app.B().Text(show(w, m.Unit, b.Value))))
	}
	return app.Ul().Class("bench").Body(items...)
}

func axis(ticks ...string) app.UI {
	var spans []app.UI
	for _, t := range ticks {
		spans = append(spans, app.Span().Text(t))
	}
	return app.Li().Class("axis").Aria("hidden", "true").Body(app.Span(), app.Span().Class("ticks-line").Body(spans...), app.Span())
}

// pct is a share as an SVG percentage.
func pct(x float64) string { return strconv.FormatFloat(100*max(0, min(1, x)), 'f', 2, 64) + "%" }

func youTrack(x, low, high float64) string {
	var b strings.Builder
	b.WriteString(`<svg class="track" aria-hidden="true" width="100%" height="44"><line class="grid" x1="0" x2="100%" y1="22" y2="22"/>`)
	if high > low {
		b.WriteString(`<rect class="range" x="` + pct(low) + `" y="15" width="` + pct(high-low) + `" height="14"/>`)
	}
	b.WriteString(`<line class="own" x1="` + pct(x) + `" x2="` + pct(x) + `" y1="8" y2="44"/></svg>`)
	return b.String()
}

func benchTrack(x, own float64, defined bool) string {
	line := ""
	if defined {
		line = `<line class="own thin" x1="` + pct(own) + `" x2="` + pct(own) + `" y1="0" y2="100%"/>`
	}
	return `<svg class="track" aria-hidden="true" width="100%" height="32"><line class="grid" x1="0" x2="100%" y1="16" y2="16"/>` +
		line + `<circle class="dot" cx="` + pct(x) + `" cy="16" r="5"/></svg>`
}

func (c *calculation) claimList() app.UI {
	var items []app.UI
	for _, id := range c.metric.Claims {
		items = append(items, app.Li().Body(app.Text(c.w.T(id.Key())+" "), app.Span().Class("tiny").Text(shown.Source(c.w, id.Source()))))
	}
	return app.Ul().Class("claims prose").Body(items...)
}
