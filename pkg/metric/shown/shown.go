// Package shown writes a metric's values and sources as each language does.
package shown

import (
	"strconv"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// Value is a value of some unit in words' language: rates in percent with one decimal, money without a currency,
// points, days and years with one decimal where they need it, other numbers with two, counts as whole numbers.
func Value(w *locale.Words, u metric.Unit, x float64) string {
	switch u {
	case metric.Ratio:
		return w.Percent(x, 1)
	case metric.Money:
		return w.Money(x, "")
	case metric.Points, metric.Days, metric.Years:
		return w.Number(x, 1)
	case metric.Number:
		return w.Number(x, 2)
	}
	return w.Number(x, 0)
}

// Source is a source with its year, as every benchmark and claim shows it.
func Source(w *locale.Words, s metric.Source) string {
	if s.Year == 0 {
		return w.T("source.undated", "Source", w.T(s.Key()))
	}
	return w.T("source.dated", "Source", w.T(s.Key()), "Year", strconv.Itoa(s.Year))
}
