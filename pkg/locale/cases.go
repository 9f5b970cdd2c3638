//go:build !js

package locale

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// A Case is one call of the browser's Intl and what the product writes in its place:
// new Intl[Class](Locale, Options)[Method](Value) is to be Text.
type Case struct {
	Class   string         `json:"class"`
	Locale  string         `json:"locale"`
	Options map[string]any `json:"options"`
	Method  string         `json:"method"`
	Value   any            `json:"value"`
	Text    string         `json:"text"`
}

// IntlCases returns a table of calls as JSON, for a test in a browser: every kind of number, all
// currencies with a sign of their own, every month and a sweep of plurals, in every language.
func IntlCases() []byte {
	var cases []Case
	for _, lang := range Langs() {
		cases = append(cases, numberCases(lang)...)
		cases = append(cases, dateCases(lang)...)
		cases = append(cases, pluralCases(lang)...)
	}
	table, err := json.Marshal(cases)
	if err != nil {
		panic("locale: " + err.Error())
	}
	return table
}

func numberCases(lang Lang) []Case {
	kinds := []numberKind{
		{style: "decimal"}, {style: "decimal", most: 1}, {style: "decimal", most: 3},
		{style: "decimal", least: 2, most: 2}, {style: "decimal", least: 1, most: 1, align: true},
		{style: "percent"}, {style: "percent", most: 1}, {style: "percent", most: 2},
	}
	p := patternOf(lang)
	codes := append(slices.Sorted(maps.Keys(p.signs)), "RSD", "HUF", "CZK", "XQQ")
	for _, code := range codes {
		kinds = append(kinds,
			numberKind{style: "currency", currency: code},
			numberKind{style: "currency", currency: code, least: 2, most: 2})
	}
	values := []float64{
		0, 1, -1, 7, 0.05, 0.285, 0.3333, 0.4999, 0.995, 1.005, 2.675, 33.333, 999.995, 1000, -1234.5,
		9000, 9999.5, 10000, 99999.999, 1234567.891, 123456789012.25, 999999999999999,
	}
	var cases []Case
	for _, kind := range kinds {
		for _, x := range values {
			shift := 0
			if kind.style == "percent" {
				shift = 2
			}
			x = settle(x, kind.most+shift)
			cases = append(cases, Case{
				"NumberFormat", figuresLocale(lang), kind.options(lang), "format", x, p.number(x, kind),
			})
		}
	}
	return cases
}

func dateCases(lang Lang) []Case {
	const first, last, step = 16436, 23741, 19 // 2015 to 2034
	p := patternOf(lang)
	var cases []Case
	for style := range dateStyles {
		for day := int32(first); day <= last; day += step {
			cases = append(cases, Case{
				"DateTimeFormat", datesLocale(lang), style.options(), "format", milliseconds(day), p.date(day, style),
			})
		}
	}
	return cases
}

func pluralCases(lang Lang) []Case {
	p := newPlurals(lang)
	var cases []Case
	add := func(x float64) {
		cases = append(cases, Case{"PluralRules", figuresLocale(lang), nil, "select", x, p.category(x)})
	}
	for n := range 1201 {
		add(float64(n))
	}
	for tenths := range 300 {
		add(float64(tenths) / 10)
	}
	add(1e6)
	add(1e9)
	add(-1)
	return cases
}

// figuresLocale and datesLocale are what Intl is asked for. English dates are British: day first,
// as all readers here write them.
func figuresLocale(lang Lang) string { return string(lang) }

func datesLocale(lang Lang) string {
	if lang == English {
		return "en-GB"
	}
	return string(lang)
}

// options returns the options of the Intl.NumberFormat.
func (k numberKind) options(lang Lang) map[string]any {
	options := map[string]any{
		"style":                 k.style,
		"minimumFractionDigits": k.least,
		"maximumFractionDigits": k.most,
	}
	if k.align {
		options["useGrouping"] = "always"
	}
	if k.currency != "" {
		options["currency"] = k.currency
		if shortSign(lang, k.currency) {
			options["currencyDisplay"] = "narrowSymbol"
		}
	}
	return options
}

// shortSign tells whether the currency takes its narrow sign. Romanian names every currency by
// its code unless asked; the narrow sign is used where it can mean one currency only.
func shortSign(lang Lang, currency string) bool {
	return lang == Romanian && strings.Contains("RON EUR PLN USD GBP", currency)
}

// options returns the options of the Intl.DateTimeFormat. The month alone is never asked for
// without its year: Greek would give the genitive.
func (s dateStyle) options() map[string]any {
	options := map[string]any{"year": "numeric", "month": "long", "timeZone": "UTC"}
	if s == dateNumeric {
		options["month"] = "numeric"
	}
	if s != dateMonth {
		options["day"] = "numeric"
	}
	return options
}

// milliseconds returns the day as Intl takes it.
func milliseconds(day int32) float64 {
	const perDay = 24 * 60 * 60 * 1000
	return float64(day) * perDay
}
