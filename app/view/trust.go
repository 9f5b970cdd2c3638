package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/metric"
)

// trustEntry is what to check before trusting the result: what was found in these numbers, then the traps that
// readers of articles arrive with.
func (c *calculation) trustEntry() app.UI {
	w := c.w
	body := c.boxes(false)
	if c.result.Defined && len(c.metric.Rules) > 0 && len(c.result.Findings) == 0 {
		body = append(body, remark(good, "", w.T("trust.sound.title"), app.P().Text(w.T("trust.sound.text"))))
	}
	if low, high, ok := c.interval(); ok {
		body = append(body, app.P().Class("prose").Text(w.T("trust.interval",
			"Low", show(w, c.metric.Unit, low), "High", show(w, c.metric.Unit, high))))
	}
	return headed(w.T("trust.heading"), w.T("trust.note"), append(body, c.traps())...)
}

// boxes are the findings that bar the answer, or the others.
func (c *calculation) boxes(bar bool) (boxes []app.UI) {
	for _, f := range c.result.Findings {
		if f.Blocks == bar {
			boxes = append(boxes, c.finding(f))
		}
	}
	return boxes
}

// finding is a rule that applied, in words with the person's numbers.
func (c *calculation) finding(f metric.Finding) app.UI {
	kind := warn
	if f.Blocks {
		kind = bad
	}
	args := c.findingArgs(f)
	box := remark(kind, f.Code, c.w.T("finding."+f.Code+".title", args...), app.P().Text(c.w.T("finding."+f.Code+".text", args...)))
	if f.Blocks {
		// Half a number contradicts the others, and whoever types the rest of it mustn't be interrupted by that.
		box = box.Aria("live", "polite")
	}
	return box
}

func (c *calculation) findingArgs(f metric.Finding) []string {
	args := c.args()
	for _, a := range f.Args {
		args = append(args, a.Name, show(c.w, a.Unit, a.Value))
	}
	for i, name := range []string{"Part", "Whole"} {
		if i < len(f.Marks) {
			in := metric.InputByID(f.Marks[i])
			args = append(args, name, c.w.T("input."+string(in.ID)+".label"), name+"Value", show(c.w, in.Unit(), c.values[in.ID]))
		}
	}
	if f.Code == "trap-basis" {
		// The article's own numbers, worked by one rule.
		args = append(args, "Working", "(180 − 80) / 100 = "+c.w.Percent(1, 1))
	}
	return args
}

// traps are the mistakes that readers arrive with, each told in a fold that opens.
func (c *calculation) traps() app.UI {
	var items []app.UI
	for _, t := range c.metric.Traps {
		key := "trap." + string(t)
		items = append(items, app.Details().Body(app.Summary().Text(c.w.T(key+".title")), app.P().Class("prose").Text(c.w.T(key+".text"))))
	}
	return app.Div().Class("folds").Body(items...)
}

// meaningEntry is what the number tells and what it does not.
func (c *calculation) meaningEntry() app.UI {
	direction := map[metric.Better]string{metric.Higher: "meaning.higher", metric.Lower: "meaning.lower", metric.Neither: "meaning.neither"}[c.metric.Better]
	return headed(c.w.T("meaning.heading"), c.w.T(direction), app.P().Class("prose").Text(c.w.T(c.metric.Key("meaning"))))
}
