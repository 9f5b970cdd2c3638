package locale

import "strings"

// figuresLocale and datesLocale are what Intl is asked for. English dates are British: day first,
// as all readers here write them.
func figuresLocale(lang Lang) string { return string(lang) }

func datesLocale(lang Lang) string {
	if lang == English {
		return "en-GB"
	}
	return string(lang)
}

// numberKind is what one Intl.NumberFormat writes.
type numberKind struct {
	style       string // decimal, percent or currency
	currency    string // ISO code, of the style currency
	least, most int    // decimals
	align       bool   // group even where the language would not
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

// dateStyle tells the ways of writing a date apart.
type dateStyle uint8

const (
	dateNumeric dateStyle = iota
	dateLong
	dateMonth
	dateStyles
)

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
