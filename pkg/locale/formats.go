package locale

import (
	"strconv"
	"strings"
	"time"
)

// numberKind is a way of writing numbers.
type numberKind struct {
	style       string // decimal, percent or currency
	currency    string // ISO code, of the style currency
	least, most int    // decimals
	align       bool   // group even where the language would not
}

// number writes x. The browser's Intl would write the same, but takes 20 to 80 ms to make its first formatter, and four
// times that on a phone, before the page answers.
func (p *pattern) number(x float64, kind numberKind) string {
	sign, text := "", strconv.FormatFloat(x, 'f', -1, 64)
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	shift := 0
	if kind.style == "percent" {
		shift = 2
	}
	whole, fraction := round(text, shift, kind.least, kind.most)
	text = p.grouped(whole, kind.align)
	if fraction != "" {
		text += p.decimal + fraction
	}
	switch kind.style {
	case "percent":
		text += p.percent
	case "currency":
		text = p.priced(text, kind.currency)
	}
	return sign + text
}

// dateStyle tells the ways of writing a date apart.
type dateStyle uint8

const (
	dateNumeric dateStyle = iota
	dateLong
	dateMonth
	dateStyles
)

// date writes the day, counted from 1970-01-01.
func (p *pattern) date(day int32, style dateStyle) string {
	const perDay = 24 * 60 * 60
	t := time.Unix(int64(day)*perDay, 0).UTC()
	return strings.NewReplacer(
		"dd", twoDigits(t.Day()), "d", strconv.Itoa(t.Day()),
		"MMMM", p.months[t.Month()-1], "LLLL", p.monthLabels[t.Month()-1],
		"MM", twoDigits(int(t.Month())), "M", strconv.Itoa(int(t.Month())),
		"y", strconv.Itoa(t.Year()),
	).Replace(p.dates[style])
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
