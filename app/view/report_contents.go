package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// headings are the messages of the sections' headings, in the order of sections; the answer is where the list stands.
var headings = [sectionCount]string{
	"", "report.period.title", "report.understood.title", "group.stay", "group.worth", "report.overall.title",
	"report.trend.title", "report.cohorts.title", "report.behaviour.title", "report.rfm.title", "report.slipping.title",
	"outlook.title", "whatif.title", "report.list.title", "history.title", "report.exports.title",
}

// contents leads to every section: the report is long.
func (s sheet) contents() app.UI {
	if s.empty() {
		return absent()
	}
	var items []app.UI
	for i, heading := range headings {
		if heading != "" {
			items = append(items, app.Li().Body(app.A().Href("#"+anchor+anchors[i]).Text(s.w.T(heading))))
		}
	}
	return app.Nav().Class("contents").Aria("label", s.w.T("report.contents")).Body(
		app.H2().Text(s.w.T("report.contents")), app.Ul().Body(items...))
}
