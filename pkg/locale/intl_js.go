package locale

import "syscall/js"

// formats writes numbers and dates and picks plural forms by the browser's Intl. Its formatters
// are costly to make and are kept.
type formats struct {
	lang    Lang
	figures string // locale of numbers
	dates   string // locale of dates: British in English, day first as all readers here write
	numbers map[numberKind]js.Value
	days    [3]js.Value
	plurals js.Value
}

// numberKind is what one Intl.NumberFormat can do.
type numberKind struct {
	style       string
	currency    string
	least, most int
	align       bool
}

func newFormats(lang Lang) *formats {
	f := &formats{lang: lang, figures: string(lang), dates: string(lang), numbers: map[numberKind]js.Value{}}
	if lang == English {
		f.dates = "en-GB"
	}
	return f
}

func (f *formats) number(x float64, least, most int, align bool) string {
	return f.write(x, numberKind{style: "decimal", least: least, most: most, align: align})
}

func (f *formats) percent(x float64, most int) string {
	return f.write(x, numberKind{style: "percent", most: most})
}

func (f *formats) money(x float64, decimals int, currency string) string {
	return f.write(x, numberKind{style: "currency", currency: currency, least: decimals, most: decimals})
}

func (f *formats) write(x float64, kind numberKind) string {
	formatter, ok := f.numbers[kind]
	if !ok {
		formatter = intl("NumberFormat", f.figures, f.options(kind))
		f.numbers[kind] = formatter
	}
	return formatter.Call("format", x).String()
}

func (f *formats) options(kind numberKind) map[string]any {
	options := map[string]any{
		"style":                 kind.style,
		"minimumFractionDigits": kind.least,
		"maximumFractionDigits": kind.most,
	}
	if kind.align {
		options["useGrouping"] = "always"
	}
	if kind.currency != "" {
		options["currency"] = kind.currency
		if shortSign(f.lang, kind.currency) {
			options["currencyDisplay"] = "narrowSymbol"
		}
	}
	return options
}

func (f *formats) date(day int32, style dateStyle) string {
	formatter := &f.days[style]
	if formatter.IsUndefined() {
		month := "long"
		if style == dateNumeric {
			month = "numeric"
		}
		options := map[string]any{"year": "numeric", "month": month, "timeZone": "UTC"}
		if style != dateMonth {
			options["day"] = "numeric"
		}
		*formatter = intl("DateTimeFormat", f.dates, options)
	}
	const msPerDay = 24 * 60 * 60 * 1000
	return formatter.Call("format", float64(day)*msPerDay).String()
}

// plural returns the plural category of x.
func (f *formats) plural(x float64) string {
	if f.plurals.IsUndefined() {
		f.plurals = intl("PluralRules", f.figures, map[string]any{})
	}
	return f.plurals.Call("select", x).String()
}

func intl(class, locale string, options map[string]any) js.Value {
	return js.Global().Get("Intl").Get(class).New(locale, options)
}
