package view

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// What stands beside the charts: sentences, the figures in them, sums.

// needs says what a part of the report would need.
func (s sheet) needs(key string) app.UI {
	return app.P().Class("prose needs").Text(s.w.T(key, "Section", s.w.T("report.understood.title")))
}

// told is a message whose values are HTML: figures within a sentence.
func (s sheet) told(key string, args ...string) app.UI {
	marks := make([]string, 0, len(args))
	var fill []string
	for i := 0; i+1 < len(args); i += 2 {
		mark := "\x01" + strconv.Itoa(i) + "\x02"
		marks = append(marks, args[i], mark)
		fill = append(fill, mark, args[i+1])
	}
	return app.Raw(tag("p", class("prose"), strings.NewReplacer(fill...).Replace(escape(s.w.T(key, marks...)))))
}

// advised is what to do about it.
func (s sheet) advised(key string, args ...string) app.UI {
	play := playAfter[key]
	return app.P().Class("prose todo").Body(app.Text(s.w.T(key, args...)+" "), playLink(s.w, play, s.w.T("advice."+play+".title")))
}

// days writes a duration as a figure.
func (s sheet) days(id string, x float64) string {
	return figureTag("behaviour."+id, x, s.w.N("report.days", x))
}

// share writes a share as a figure.
func (s sheet) share(id string, x float64) string {
	return figureTag("behaviour."+id, x, s.w.Percent(x, 1))
}

// count writes a number of something as a figure.
func (s sheet) count(id string, n int) string {
	return figureTag("behaviour."+id, float64(n), s.w.Column(float64(n), 0))
}

// headcount is count within a sentence, where some languages group other numbers than in columns.
func (s sheet) headcount(id string, n int) string {
	return figureTag("behaviour."+id, float64(n), s.w.Number(float64(n), 0))
}

// sum writes money as a figure.
func (s sheet) sum(id string, amount int64) string {
	return figureTag("behaviour."+id, float64(amount)/10000, s.whole(float64(amount)/10000))
}

// begun is a sentence with a capital letter, where it begins with a month.
func begun(sentence string) string {
	first, length := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToUpper(first)) + sentence[length:]
}

// inCurrency adds the currency to the title of a chart of money, where the file names one.
func (s sheet) inCurrency(title string) string {
	if s.Report.Currency == "" {
		return title
	}
	return title + " (" + s.Report.Currency + ")"
}

// change is a relative change with its sign.
func (s sheet) change(x float64) string {
	if x >= .0005 {
		return "+" + s.w.Percent(x, 1)
	}
	return s.w.Percent(x, 1)
}

// whole is a sum of money without the small change.
func (s sheet) whole(x float64) string {
	if math.Abs(x) >= 100 {
		x = math.Round(x)
	}
	return s.paid(x)
}

// amounts writes sums on an axis, with decimals only where they are small.
func (s sheet) amounts(most float64) func(float64) string {
	decimals := 0
	if most < 5 {
		decimals = 2
	}
	return func(x float64) string { return s.w.Column(x, decimals) }
}
