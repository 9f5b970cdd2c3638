package locale

import (
	"math"
	"strings"
)

const (
	noBreak = "\u00a0"
	// undefined stands where a number has no value.
	undefined = "–"
)

// Number returns x with at most the given decimals, digits grouped as the language does in
// text: Polish only from five digits on. NaN and the infinities give a dash.
func (w *Words) Number(x float64, decimals int) string {
	return w.number(x, 0, decimals, false)
}

// Fixed returns x with exactly the given decimals.
func (w *Words) Fixed(x float64, decimals int) string {
	return w.number(x, decimals, decimals, false)
}

// Column is Fixed for a column of figures: thousands are always grouped, so that digits align.
func (w *Words) Column(x float64, decimals int) string {
	return w.number(x, decimals, decimals, true)
}

// Signed is Number with a plus before what is more than nothing: for changes and for scores
// that lie on both sides of zero.
func (w *Words) Signed(x float64, decimals int) string {
	if finite(x) && settle(x, decimals) > 0 {
		return "+" + w.Number(x, decimals)
	}
	return w.Number(x, decimals)
}

func (w *Words) number(x float64, least, most int, align bool) string {
	if !finite(x) {
		return undefined
	}
	return w.pattern.number(settle(x, most), numberKind{style: "decimal", least: least, most: most, align: align})
}

// Percent returns the fraction x as a percentage with at most the given decimals, the sign and
// its space as the language has them: 0.3333 with 1 is 33,3%, in Romanian 33,3 %.
func (w *Words) Percent(x float64, decimals int) string {
	if !finite(x) {
		return undefined
	}
	return w.pattern.number(settle(x, decimals+2), numberKind{style: "percent", most: decimals})
}

// Money returns a sum in a currency, an ISO code such as PLN; whole sums without decimals, others
// with two. An empty currency gives the number alone, an unknown word is put after it.
func (w *Words) Money(x float64, currency string) string {
	if !finite(x) {
		return undefined
	}
	decimals := 2
	if x = settle(x, 2); math.Abs(x-math.Round(x)) < 0.005 {
		decimals = 0
	}
	if code := strings.ToUpper(currency); isCode(code) {
		kind := numberKind{style: "currency", currency: code, least: decimals, most: decimals}
		return w.pattern.number(x, kind)
	}
	text := w.Fixed(x, decimals)
	if currency != "" {
		text += noBreak + currency
	}
	return text
}

// Date returns the day, counted from 1970-01-01, in figures. It stands in any case of a
// sentence, where the Serbian long date can't.
func (w *Words) Date(day int32) string { return w.pattern.date(day, dateNumeric) }

// LongDate returns the day with the month's name, in the case that follows od, din, από; in
// Serbian the nominative, for labels only.
func (w *Words) LongDate(day int32) string { return w.pattern.date(day, dateLong) }

// Month returns the month of the day and its year, in the nominative: a label.
func (w *Words) Month(day int32) string { return w.pattern.date(day, dateMonth) }

// List joins the items: A, B and C.
func (w *Words) List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + conjunction(w.lang) + items[last]
}

// conjunction returns what stands before the last item of a list.
func conjunction(lang Lang) string {
	switch lang {
	case Polish:
		return " i" + noBreak
	case Serbian:
		return " и "
	case SerbianLatin:
		return " i "
	case Romanian:
		return " și "
	case Greek:
		return " και "
	}
	return " and "
}

// settle makes 0 of what rounds to nothing, which would be written -0.
func settle(x float64, decimals int) float64 {
	if math.Abs(x) < 0.5*math.Pow10(-decimals) {
		return 0
	}
	return x
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// isCode tells whether the text is written as a currency's code: three capitals.
func isCode(currency string) bool {
	if len(currency) != 3 {
		return false
	}
	for _, c := range []byte(currency) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}
