package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
)

// headings are the messages of the sections' headings, in the order of sections; the answer is where the list stands.
var headings = [sectionCount]string{
	"", "report.period.title", "report.understood.title", "group.stay", "group.worth", "report.overall.title",
	"report.trend.title", "report.cohorts.title", "report.behaviour.title", "report.rfm.title", "report.slipping.title",
	"outlook.title", "whatif.title", "report.list.title", "history.title", "report.exports.title",
}

// hidden tells of the sections that have nothing to show where the file names no customers, or too little else.
func (s sheet) hidden(section int) bool {
	if s.unfounded(section) != nil {
		return false // it says what it needs
	}
	switch anchors[section] {
	case "stay":
		return len(s.known(metric.Stay)) == 0
	case "worth":
		return len(s.known(metric.Worth)) == 0
	case "slipping":
		return s.Report.Counts.Customers == 0
	}
	return false
}

// contents leads to every section that is there: the report is long.
func (s sheet) contents() app.UI {
	if s.empty() {
		return absent()
	}
	var items []app.UI
	for i, heading := range headings {
		if heading != "" && !s.hidden(i) {
			items = append(items, app.Li().Body(app.A().Href("#"+anchor+anchors[i]).Text(s.w.T(heading))))
		}
	}
	return app.Nav().Class("contents").Aria("label", s.w.T("report.contents")).Body(
		app.H2().Text(s.w.T("report.contents")), app.Ul().Body(items...))
}
