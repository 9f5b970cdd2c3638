package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"keeprate/pkg/order/fold"
)

// ReadAny reads an amount however it is written: 1 234,50 zł, €1,234.50,
// (12.00), 12,00-, '−30, 1,23,456.00, 1.2E+05, 22.200000000000003.
func (m *Money) ReadAny(cell []byte) (value int64, currency []byte, got Result) {
	value, currency, got = m.readText(cell)
	switch {
	case got != Bad:
	case m.Pieces:
		return m.readText(bareCount(cell))
	case bytes.IndexByte(cell, '&') >= 0:
		return m.readText(m.unescape(cell))
	}
	return value, currency, got
}

func (m *Money) readText(cell []byte) (value int64, currency []byte, got Result) {
	before, number, after := split(cell)
	if len(number) == 0 {
		if SaysNothing(cell) {
			return 0, nil, Blank
		}
		if minus, currency := sign(cell, ')'); minus && KnownCurrency(currency) != "" {
			return 0, currency, OK // "-   zł", as accountants write 0
		}
		return 0, nil, Bad
	}
	minus := false
	if len(before)+len(after) > 0 {
		var ok bool
		if minus, currency, ok = m.around(before, noCents(after)); !ok {
			return 0, nil, Bad
		}
	}
	value, got = m.digits(number)
	if minus {
		value = -value
	}
	return value, currency, got
}

// around reads what stands before and after a number. It is not ok if that is
// more than a minus and a currency. Of "$62.00 CAD" the code counts.
func (m *Money) around(before, after []byte) (minus bool, currency []byte, ok bool) {
	minusBefore, signBefore := sign(before, '(')
	minusAfter, signAfter := sign(after, ')')
	currency = signAfter
	if len(currency) == 0 {
		currency = signBefore
	} else if len(signBefore) > 0 && string(signBefore) != "$" && CurrencyCode(signBefore) != CurrencyCode(signAfter) {
		return false, nil, false
	}
	return minusBefore || minusAfter, currency, len(currency) == 0 || m.knows(currency)
}

// knows tells whether a sign stands for a currency. It is mostly the same as before.
func (m *Money) knows(sign []byte) bool {
	if bytes.Equal(sign, m.sign) {
		return true
	}
	if CurrencyCode(sign) == "" {
		return false
	}
	m.sign = append(m.sign[:0], sign...)
	return true
}

// split parts a cell into what stands before its first digit (or the decimal
// sign before that), the number, and what stands after its last digit.
func split(cell []byte) (before, number, after []byte) {
	from, to := 0, len(cell)
	for from < to && cell[from]-'0' > 9 {
		from++
	}
	for to > from && cell[to-1]-'0' > 9 {
		to--
	}
	if from == to {
		return nil, nil, nil
	}
	if from > 0 && (cell[from-1] == '.' || cell[from-1] == ',') && (from == 1 || cell[from-2]-'0' > 9 && cell[from-2]|0x20-'a' > 25 && cell[from-2] < utf8.RuneSelf) {
		from--
	}
	return cell[:from], cell[from:to], cell[to:]
}

// noCents cuts off what stands for no cents: 12,- 12.–– 12.
func noCents(after []byte) []byte {
	if len(after) == 0 || after[0] != '.' && after[0] != ',' {
		return after
	}
	return bytes.TrimLeftFunc(after[1:], isDash)
}

// isDash tells of the signs for a minus and for nothing.
func isDash(r rune) bool { return r == '-' || r >= '‐' && r <= '―' || r == '−' || r == '－' }

// sign takes minus, bracket, apostrophes and spaces off what surrounds a number;
// the rest is the currency's sign or word. The bracket before stands for a minus.
func sign(around []byte, bracket rune) (minus bool, currency []byte) {
	start, end := -1, 0
	for i := 0; i < len(around); {
		r, n := rune(around[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(around[i:])
		}
		switch {
		case r == bracket:
			minus = minus || r == '('
		case isDash(r):
			minus = true
		case strings.IndexByte("+'=\"\t", byte(r)) >= 0 && r < utf8.RuneSelf, r == '’', isSpace(r):
		default:
			if start < 0 {
				start = i
			}
			end = i + n
		}
		i += n
	}
	if start < 0 {
		return minus, nil
	}
	return minus, around[start:end]
}

// isSpace tells of a blank of any width, or of a sign for the direction of
// writing, which shows nothing.
func isSpace(r rune) bool {
	return r == ' ' || r == 0xA0 || r >= 0x2000 && r <= 0x200F || r == 0x202F || r == 0x205F || r == 0x2060 || r == 0x3000 || r == 0xFEFF
}

// digits reads a number without sign and currency, by the separators in it.
func (m *Money) digits(number []byte) (int64, Result) {
	points, commas, other := 0, 0, 0 // how many of them; blanks, apostrophes, an E
	lastAt, exponent := -1, 0        // where the last of points and commas stands
	for i := 0; i < len(number); i++ {
		switch c := number[i]; {
		case c-'0' <= 9:
		case c == '.':
			points, lastAt = points+1, i
		case c == ',':
			commas, lastAt = commas+1, i
		case c|0x20 == 'e':
			exp, ok := PowerOfTen(number[i+1:])
			if !ok || points+commas > 1 || other > 0 {
				return 0, Bad
			}
			number, exponent, other = number[:i], exp, 1
		default:
			r, n := utf8.DecodeRune(number[i:])
			if other++; !isSpace(r) && r != '\'' && r != '’' || lastAt >= 0 {
				return 0, Bad
			}
			i += n - 1
		}
	}
	return m.value(number, points, commas, other, lastAt, exponent)
}

// PowerOfTen reads what follows the E of 1.2E+05: the power of ten.
func PowerOfTen(exp []byte) (power int, ok bool) {
	if len(exp) < 2 || len(exp) > 3 || exp[0] != '+' && exp[0] != '-' {
		return 0, false
	}
	for _, c := range exp[1:] {
		if c-'0' > 9 {
			return 0, false
		}
		power = power*10 + int(c-'0')
	}
	if exp[0] == '-' {
		power = -power
	}
	return power, true
}

// value tells decimal sign from separators of thousands.
func (m *Money) value(number []byte, points, commas, other, lastAt, exponent int) (int64, Result) {
	decimal, sure := byte(0), true // 0: no decimal sign; sure: by the cell itself
	if lastAt >= 0 {
		last, seps := number[lastAt], points+commas
		switch {
		case m.Fixed:
			if bytes.IndexByte(number, m.Decimal) >= 0 {
				decimal = m.Decimal
			}
		case points > 0 && commas > 0:
			decimal = last
		case seps > 1: // thousands
		case other > 0 || lastAt == 0 || lastAt > 3 || number[0] == '0' || len(number)-lastAt != 4:
			decimal = last
		case m.Decimal != 0:
			if sure = false; last == m.Decimal {
				decimal = last
			}
		default:
			sure = false
		}
		if decimal != 0 && (last != decimal || bytes.IndexByte(number[:lastAt], decimal) >= 0) {
			return 0, Bad
		}
	}
	whole := number
	if decimal != 0 {
		whole = number[:lastAt]
	}
	count, ok := wholeDigits(whole)
	if !ok {
		return 0, Bad
	}
	value, ok := scaled(number, count+exponent)
	switch {
	case !ok:
		return 0, Bad
	case lastAt < 0 || m.Fixed:
	case sure && (decimal == '.' || decimal == 0 && commas > 0):
		m.Points++
	case sure:
		m.Commas++
	case m.Decimal == 0:
		return value, Doubt
	}
	return value, OK
}

// unitWords stand beside a quantity and say of what it is: of what is priced one by
// one. Grams and their like are not: who sells 500 g names the price of the pack.
const unitWords = " x szt sztuk sztuki sztuka op opak kpl par kom komad komada set pcs pc piece pieces ea pair pack buc bucata bucati τεμ τεμαχια τμχ kg l m "

// bareCount is a quantity without its unit, or the x of "2x" and "x 4".
func bareCount(cell []byte) []byte {
	_, _, after := split(cell)
	if Unit := fold.Normal(string(after)); Unit == "" || fold.InWords(unitWords, Unit) {
		cell = cell[:len(cell)-len(after)]
	}
	for len(cell) > 0 && (cell[0]|0x20 == 'x' || cell[0] == ' ') {
		cell = cell[1:]
	}
	return cell
}

// wholeDigits counts the digits of a whole number. It is not ok unless one sort of
// separator, if any, parts them into thousands, or as in India the thousands into
// hundreds: 1.234.567, 12,34,567.
func wholeDigits(number []byte) (count int, ok bool) {
	separator := byte(0)
	run, first, group := 0, 0, 0 // digits since the last separator, in the first group, in those after it
	for _, c := range number {
		switch {
		case c-'0' <= 9:
			run++
			count++
			continue
		case c >= utf8.RuneSelf && !utf8.RuneStart(c):
			continue
		case c != '.' && c != ',':
			c = ' ' // of any width, or an apostrophe
		}
		switch {
		case separator == 0 && run > 0 && run <= 3 && number[0] != '0':
			separator, first = c, run
		case separator == c && run == 3 && group != 2, separator == c && run == 2 && group != 3 && first < 3:
			group = run
		default:
			return 0, false
		}
		run = 0
	}
	return count, separator == 0 || run == 3
}

// scaled is the amount that the digits of a number make, whatever parts them,
// with the decimal sign behind the first point of them. The fifth decimal place
// rounds the fourth.
func scaled(number []byte, point int) (value int64, ok bool) {
	const limit = 10_000_000_000_000 * Unit // maxWhole digits
	for _, c := range number {
		switch c -= '0'; {
		case c > 9:
			continue
		case point > -4:
			value = value*10 + int64(c)
		case point == -4 && c >= 5:
			value++
		}
		if point--; value >= limit {
			return 0, false
		}
	}
	for ; point > -4; point-- {
		if value *= 10; value >= limit {
			return 0, false
		}
	}
	return value, true
}
