//go:build !js

package locale

import (
	"strconv"
	"strings"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// formats writes numbers and dates by the tables of patterns.go and picks plural forms by the
// rules of go-i18n: what Intl does in the client.
type formats struct {
	pattern pattern
	plurals *i18n.Localizer
}

func newFormats(lang Lang) *formats {
	return &formats{patterns[lang], categoryTeller(lang)}
}

func (f *formats) number(x float64, kind numberKind) string {
	sign, text := "", strconv.FormatFloat(x, 'f', -1, 64)
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	shift := 0
	if kind.style == "percent" {
		shift = 2
	}
	whole, fraction := round(text, shift, kind.least, kind.most)
	text = f.pattern.grouped(whole, kind.align)
	if fraction != "" {
		text += f.pattern.decimal + fraction
	}
	switch kind.style {
	case "percent":
		text += f.pattern.percent
	case "currency":
		text = f.pattern.priced(text, kind.currency)
	}
	return sign + text
}

func (f *formats) date(day int32, style dateStyle) string {
	t := time.UnixMilli(int64(milliseconds(day))).UTC()
	return strings.NewReplacer(
		"dd", twoDigits(t.Day()), "d", strconv.Itoa(t.Day()),
		"MMMM", f.pattern.months[t.Month()-1], "LLLL", f.pattern.monthLabels[t.Month()-1],
		"MM", twoDigits(int(t.Month())), "M", strconv.Itoa(int(t.Month())),
		"y", strconv.Itoa(t.Year()),
	).Replace(f.pattern.dates[style])
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// plural returns the plural category of x.
func (f *formats) plural(x float64) string {
	return f.plurals.MustLocalize(&i18n.LocalizeConfig{MessageID: "category", PluralCount: shown(x)})
}

// shown returns the number as go-i18n wants it for choosing a form: the digits as shown.
func shown(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// categoryTeller makes a message whose forms are the names of their categories: go-i18n keeps its
// plural rules to itself, but it applies them to any message.
func categoryTeller(lang Lang) *i18n.Localizer {
	tag := language.Make(string(lang))
	bundle := i18n.NewBundle(tag)
	bundle.MustAddMessages(tag, &i18n.Message{
		ID: "category", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other",
	})
	return i18n.NewLocalizer(bundle, string(lang))
}
