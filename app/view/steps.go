package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/metric"
)

// stepsEntry is the calculation: the law, then each operation with the person's own numbers.
func (c *calculation) stepsEntry() app.UI {
	body := []app.UI{c.law()}
	if c.result.Defined {
		body = append(body, c.stepList())
	} else {
		body = append(body, app.P().Class("small").Text(c.w.T("steps.waiting")))
	}
	return headed(c.w.T("steps.heading"), c.w.T(c.metric.Key("formula-note")), body...)
}

// law is the formula with its letters or terms, and what turns it into percent.
func (c *calculation) law() app.UI {
	m := c.metric
	e := m.Formula
	if c.result.Formula != nil {
		e = c.result.Formula
	}
	percent := ""
	if m.Unit == metric.Ratio {
		percent = c.timesHundred()
	}
	abbreviation := c.w.T(m.Key("short"))
	// Two pieces, so that a narrow screen can break the line between them.
	// A long one scrolls on a narrow screen, by the keyboard too.
	return app.Div().Class("law").TabIndex(0).Attr("role", "group").Aria("label", c.w.T(m.Key("name"))).Body(
		app.Raw(`<math><mtext>`+escape(abbreviation)+`</mtext><mo>=</mo></math>`),
		app.Raw(`<math displaystyle="true">`+formula.MathML(e, c.names())+percent+`</math>`))
}

// timesHundred is the MathML of what makes a percentage of a ratio. The sign stands by its number as the language has it: as
// an operator of its own it would keep the distance of one.
func (c *calculation) timesHundred() string {
	return "<mo>×</mo><mn>" + escape(c.w.Percent(1, 0)) + "</mn>"
}

func (c *calculation) stepList() app.UI {
	m, w := c.metric, c.w
	steps := c.steps()
	var items []app.UI
	for i, s := range steps {
		result := c.number(s.Result)
		if i == len(steps)-1 && m.Unit != metric.Ratio {
			result = c.figureText()
		}
		items = append(items, step(w.T(m.StepKey(i)), s.MathML(c.number), result))
	}
	if m.Unit == metric.Ratio {
		left := "<mn>" + escape(c.number(c.result.Value)) + "</mn>" + c.timesHundred()
		items = append(items, step(w.T("steps.percent"), left, c.figureText()))
	}
	return app.Ol().Class("steps").Body(items...)
}

func step(words, math, result string) app.UI {
	return app.Li().Body(
		app.Span().Text(words),
		app.Raw(`<math display="block">`+math+`<mo>=</mo></math>`),
		app.Span().Class("sum").Text(result), // no output: only the answer is announced
	)
}
