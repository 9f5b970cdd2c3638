package locale

import (
	"strconv"
	"strings"
)

// The problems of a Reading.
const (
	Empty     = "empty"
	NotNumber = "not-a-number"
	TooLarge  = "too-large" // 1e15 and more: beyond it a float64 drops cents
)

const readLimit = 1e15

// A Reading is what was understood of a number as a person wrote it.
type Reading struct {
	Value float64
	OK    bool
	// Problem is a code when not OK: Empty, NotNumber or TooLarge.
	Problem string
	// Ambiguous means that the text reads as another number in another language: 9.000.
	Ambiguous bool
	// Understood is the number in the language's own writing; of an ambiguous text without
	// grouping, so that it can be taken in one way only.
	Understood string
}

// Read reads a number the way people write it in the language: grouped by spaces, points,
// commas or apostrophes, with either decimal sign, a sign of percent or currency on either side,
// and negative by a minus or by brackets.
//
// Of two kinds of separators the last is the decimal one; one kind repeated groups. A single
// point or comma before exactly three digits could be either: the language decides, English
// groups by commas, the others by points.
func (w *Words) Read(text string) Reading {
	text = strings.Map(plain, text)
	text = strings.Trim(text, " ")
	if text == "" {
		return Reading{Problem: Empty}
	}
	digits, negative := bare(text)
	whole, fraction, ambiguous, ok := w.separate(digits)
	if !ok {
		return Reading{Problem: NotNumber}
	}
	value, err := strconv.ParseFloat(whole+"."+fraction, 64)
	if err != nil || value >= readLimit {
		return Reading{Problem: TooLarge}
	}
	if negative && value != 0 {
		value = -value
	}
	return Reading{Value: value, OK: true, Ambiguous: ambiguous, Understood: w.understood(value, ambiguous)}
}

// plain makes one sign of those that look or mean alike, and drops the invisible ones.
func plain(r rune) rune {
	switch r {
	case '\t', '\n', '\r', '\u00a0', '\u2007', '\u2009', '\u202f':
		return ' '
	case '\u2212', '–':
		return '-'
	case '’', '‘', '´':
		return '\''
	case '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff':
		return -1
	}
	return r
}

// units are what may stand beside a number, in lower case; of two with one beginning the longer
// comes first.
var units = []string{
	"%", "€", "$", "£", "zł", "pln", "lei", "leu", "ron", "rsd", "din.", "din", "дин.", "дин", "рсд",
	"eur", "ευρώ", "usd", "gbp",
}

// bare takes the sign, the brackets and the units off a number.
func bare(text string) (digits string, negative bool) {
	if inside, ok := strings.CutPrefix(text, "("); ok {
		if inside, ok = strings.CutSuffix(inside, ")"); ok {
			text, negative = strings.Trim(inside, " "), true
		}
	}
	text = cutUnit(strings.ToLower(text))
	if !negative {
		var signed bool
		if text, negative = strings.CutPrefix(text, "-"); !negative {
			text, signed = strings.CutPrefix(text, "+")
		}
		if negative || signed {
			text = cutUnit(text)
		}
	}
	return strings.Trim(text, " "), negative
}

// cutUnit takes one unit off each side.
func cutUnit(text string) string {
	text = strings.Trim(text, " ")
	for _, unit := range units {
		if rest, ok := strings.CutPrefix(text, unit); ok {
			text = strings.TrimLeft(rest, " ")
			break
		}
	}
	for _, unit := range units {
		if rest, ok := strings.CutSuffix(text, unit); ok {
			text = strings.TrimRight(rest, " ")
			break
		}
	}
	return text
}

// separate parts the digits at the separators and decides what those mean.
func (w *Words) separate(text string) (whole, fraction string, ambiguous, ok bool) {
	points, commas := strings.Count(text, "."), strings.Count(text, ",")
	decimal := strings.LastIndexAny(text, ".,")
	switch {
	case points+commas == 0:
		decimal = len(text)
	case points+commas == 1:
		ambiguous = groupOrDecimal(text, decimal)
		if ambiguous && (text[decimal] == ',') == (w.lang == English) {
			decimal = len(text)
		}
	case points > 0 && commas > 0:
		if strings.Count(text, text[decimal:decimal+1]) > 1 {
			return "", "", false, false
		}
	default:
		decimal = len(text)
	}
	whole, ok = ungroup(text[:decimal])
	if decimal < len(text) {
		fraction = text[decimal+1:]
	}
	ok = ok && onlyDigits(fraction) && whole+fraction != ""
	return whole, fraction, ambiguous && ok, ok
}

// groupOrDecimal tells whether the only point or comma could part thousands as well as decimals:
// 9.000 but not 0.333, 1234.567 or 9 000.500.
func groupOrDecimal(text string, at int) bool {
	whole, fraction := text[:at], text[at+1:]
	return len(fraction) == 3 && onlyDigits(fraction) &&
		1 <= len(whole) && len(whole) <= 3 && onlyDigits(whole) && whole[0] != '0'
}

// ungroup takes the separators out of grouped digits; it refuses groups that are not of three
// digits and two kinds of separators.
func ungroup(text string) (digits string, ok bool) {
	at := strings.IndexAny(text, " .,'")
	if at < 0 {
		return text, onlyDigits(text)
	}
	groups := strings.Split(text, text[at:at+1])
	for i, group := range groups {
		if !onlyDigits(group) || i > 0 && len(group) != 3 {
			return "", false
		}
	}
	first := groups[0]
	return strings.Join(groups, ""), 1 <= len(first) && len(first) <= 3 && first[0] != '0'
}

func onlyDigits(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}

// understood writes the number with all its decimals; of an ambiguous text without grouping, and
// three decimals get a nought, since 12,345 would say nothing and 12,3450 is no thousands.
func (w *Words) understood(value float64, ambiguous bool) string {
	text := strconv.FormatFloat(value, 'f', -1, 64)
	_, fraction, _ := strings.Cut(text, ".")
	if !ambiguous {
		return w.Number(value, min(len(fraction), 15))
	}
	if len(fraction) == 3 {
		text += "0"
	}
	if w.lang != English {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

// ReadList reads a pasted list of answers, as for NPS: numbers parted by line breaks, tabs,
// semicolons, spaces or commas, with or without quotes. Answers are whole, so that 9,5 is two of
// them. What is no number is returned as it was written.
func (w *Words) ReadList(text string) (values []float64, bad []string) {
	parted := func(r rune) bool {
		return strings.ContainsRune(" ;,\"", plain(r))
	}
	for _, item := range strings.FieldsFunc(text, parted) {
		reading := w.Read(item)
		switch {
		case reading.OK:
			values = append(values, reading.Value)
		case reading.Problem != Empty:
			bad = append(bad, item)
		}
	}
	return values, bad
}
