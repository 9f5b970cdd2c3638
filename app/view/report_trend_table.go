package view

import (
	"strconv"

	"keeprate/app/view/chart"
	"keeprate/pkg/customer/civil"
	"keeprate/pkg/metric"
	"keeprate/pkg/report"
)

// trendColumns are the figures of the trend's table.
var trendColumns = []string{"crr", "churn", "start", report.Retained, report.Lost, "end", report.FirstTime, report.WonBack, "customers", "orders", "revenue"}

// trendTable are all figures of every unit, the latest first.
func (s sheet) trendTable() string {
	w, r := s.w, &s.Report
	step := r.Options.Trend
	table := chart.Table{Markup: true, Heads: []string{w.T("report.trend.unit." + step.String())}}
	for _, id := range trendColumns {
		table.Heads = append(table.Heads, s.shortName(id))
	}
	for i := len(r.Trend) - 1; i >= 0; i-- {
		p := r.Trend[i]
		row := []string{s.unitName(p.Start, p.End, step)}
		if p.Partial {
			row[0] = w.T("report.trend.part-of", "Unit", row[0])
		}
		for _, id := range trendColumns {
			x, ok := p.Figures.Get(id)
			if !ok {
				row = append(row, "–")
				continue
			}
			text := w.Column(x, 0)
			if id == "crr" || id == "churn" {
				text = w.Percent(x, 1)
			}
			row = append(row, figureTag("trend."+unitID(p.Start, step)+"."+id, x, text))
		}
		table.Rows = append(table.Rows, row)
	}
	return table.HTML()
}

// shortName is a figure's name over a column.
func (s sheet) shortName(id string) string {
	switch id {
	case "crr", "churn":
		return s.w.T(metric.ByID(metric.ID(id)).Key("short"))
	case report.FirstTime, report.WonBack:
		return s.w.T("report.trend." + id)
	}
	return s.w.T("report.figure." + id)
}

// unitName is a month, a quarter or a year; of a span of twelve months the month that it ends in.
func (s sheet) unitName(start, end int32, step report.Step) string {
	y, m, _ := civil.Date(start)
	switch step {
	case report.Quarterly:
		return s.w.T("quarter."+strconv.Itoa((m+2)/3), "Year", strconv.Itoa(y))
	case report.Yearly:
		return s.w.T("year", "Year", strconv.Itoa(y))
	}
	return s.w.Month(end)
}

// unitID is the name of a day's unit for machines: 2024-05, 2024-Q2, 2024.
func unitID(day int32, step report.Step) string {
	y, m, _ := civil.Date(day)
	switch step {
	case report.Quarterly:
		return string(civil.AppendYear(nil, y)) + "-Q" + strconv.Itoa((m+2)/3)
	case report.Yearly:
		return string(civil.AppendYear(nil, y))
	}
	return string(civil.AppendMonth(nil, civil.Month(day)))
}
