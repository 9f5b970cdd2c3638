package locale

import "syscall/js"

// formats writes numbers and dates and picks plural forms by the browser's Intl. Its formatters
// are costly to make and are kept: of each the function that formats, since to call it by its name
// takes that name to the browser every time.
type formats struct {
	lang    Lang
	numbers map[numberKind]js.Value
	days    [dateStyles]js.Value
	plurals js.Value
}

func newFormats(lang Lang) *formats {
	return &formats{lang: lang, numbers: map[numberKind]js.Value{}}
}

func (f *formats) number(x float64, kind numberKind) string {
	formatter, made := f.numbers[kind]
	if !made {
		formatter = newIntl("NumberFormat", figuresLocale(f.lang), kind.options(f.lang)).Get("format")
		f.numbers[kind] = formatter
	}
	return formatter.Invoke(x).String()
}

func (f *formats) date(day int32, style dateStyle) string {
	formatter := &f.days[style]
	if formatter.IsUndefined() {
		*formatter = newIntl("DateTimeFormat", datesLocale(f.lang), style.options()).Get("format")
	}
	return formatter.Invoke(milliseconds(day)).String()
}

// plural returns the plural category of x.
func (f *formats) plural(x float64) string {
	if f.plurals.IsUndefined() {
		f.plurals = newIntl("PluralRules", figuresLocale(f.lang), nil)
	}
	return f.plurals.Call("select", x).String()
}

func newIntl(class, locale string, options map[string]any) js.Value {
	return js.Global().Get("Intl").Get(class).New(locale, options)
}
