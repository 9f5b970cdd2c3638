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
	lang    Lang
	pattern pattern
	plurals *i18n.Localizer
}

func newFormats(lang Lang) *formats {
	return &formats{lang: lang, pattern: patterns[lang], plurals: categoryTeller(lang)}
}

func (f *formats) number(x float64, least, most int, align bool) string {
	sign, text := f.figure(x, 0, least, most, align)
	return sign + text
}

func (f *formats) percent(x float64, most int) string {
	sign, text := f.figure(x, 2, 0, most, false)
	return sign + text + f.pattern.percent
}

func (f *formats) money(x float64, decimals int, currency string) string {
	sign, text := f.figure(x, 0, decimals, decimals, false)
	symbol, ok := f.pattern.symbols[currency]
	if !ok {
		symbol = currency
	}
	if !f.pattern.symbolFirst {
		return sign + text + noBreak + symbol
	}
	if last := symbol[len(symbol)-1]; 'A' <= last && last <= 'Z' {
		symbol += noBreak
	}
	return sign + symbol + text
}

// figure returns the sign and the digits of x times 10 to the power of shift.
func (f *formats) figure(x float64, shift, least, most int, align bool) (sign, text string) {
	text = strconv.FormatFloat(x, 'f', -1, 64)
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	whole, fraction := round(text, shift, least, most)
	minimum := f.pattern.minimumGroup
	if align {
		minimum = 1
	}
	text = group(whole, f.pattern.group, minimum)
	if fraction != "" {
		text += f.pattern.decimal + fraction
	}
	return sign, text
}

// round moves the decimal point of a plain decimal number right by shift and rounds it, half away
// from zero, to at most the given decimals, with no fewer than the least. Like ICU it takes the
// shortest decimal that names the float: 1.005 to two decimals is 1.01.
func round(text string, shift, least, most int) (whole, fraction string) {
	whole, fraction, _ = strings.Cut(text, ".")
	for ; shift > 0; shift-- {
		if fraction == "" {
			fraction = "0"
		}
		whole, fraction = whole+fraction[:1], fraction[1:]
	}
	if len(fraction) > most {
		up := fraction[most] >= '5'
		digits := []byte(whole + fraction[:most])
		for i := len(digits) - 1; up && i >= 0; i-- {
			if up = digits[i] == '9'; up {
				digits[i] = '0'
			} else {
				digits[i]++
			}
		}
		if up {
			digits = append([]byte{'1'}, digits...)
		}
		whole, fraction = string(digits[:len(digits)-most]), string(digits[len(digits)-most:])
	}
	for len(fraction) > least && strings.HasSuffix(fraction, "0") {
		fraction = fraction[:len(fraction)-1]
	}
	for len(fraction) < least {
		fraction += "0"
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	return whole, fraction
}

// group parts the digits by threes where the first group has at least the minimum.
func group(digits, mark string, minimum int) string {
	if len(digits) < 3+minimum {
		return digits
	}
	first := (len(digits)-1)%3 + 1
	text := digits[:first]
	for i := first; i < len(digits); i += 3 {
		text += mark + digits[i:i+3]
	}
	return text
}

func (f *formats) date(day int32, style dateStyle) string {
	t := time.Unix(int64(day)*24*60*60, 0).UTC()
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

// shown returns the number as go-i18n wants it for choosing a form: as the digits shown.
func shown(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// categoryTeller makes a message whose forms are the names of their categories: go-i18n keeps its
// plural rules to itself, but it applies them to any message.
func categoryTeller(lang Lang) *i18n.Localizer {
	bundle := i18n.NewBundle(language.Make(string(lang)))
	bundle.MustAddMessages(language.Make(string(lang)), &i18n.Message{
		ID: "category", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other",
	})
	return i18n.NewLocalizer(bundle, string(lang))
}
