//go:build !js

package locale

import "regexp"

// The no-break spaces of a message: the catalogue keeps plain spaces, which people can type.
var (
	// one capital letter equals something short: S = 0, N = {{.New}}
	equation = regexp.MustCompile(`(^|[^\pL])([A-Z]) = (\d|\{\{|[A-Z]([^\pL]|$))`)
	// a capital letter minus another, or minus a bracket: E − N, S − (E − N)
	difference = regexp.MustCompile(`\b([A-Z]) − ([A-Z(])`)
	percent    = regexp.MustCompile(` %`)
	// Polish thousands: 12 000
	thousands = regexp.MustCompile(`(\d) (\d{3})\b`)
	// Polish words of one letter go with the next word
	oneLetter = regexp.MustCompile(`(^|[\s\x{a0}(„«])([aiouwzAIOUWZ]) `)
)

// Typeset puts no-break spaces in a text: the form of a message or a page of the guide. What a placeholder will hold doesn't
// matter: it is a word to these rules.
func Typeset(lang Lang, form string) string {
	form = equation.ReplaceAllString(form, "$1$2\u00a0=\u00a0$3")
	form = difference.ReplaceAllString(form, "$1\u00a0−\u00a0$2")
	form = percent.ReplaceAllString(form, noBreak+"%")
	if lang == Polish {
		// twice, since in "i w sklepie" the match of i takes the space before w
		for range 2 {
			form = thousands.ReplaceAllString(form, "$1\u00a0$2")
			form = oneLetter.ReplaceAllString(form, "$1$2\u00a0")
		}
	}
	return form
}
