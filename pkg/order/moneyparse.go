package order

import (
	"bytes"
	"unicode/utf8"
)

// readAny reads an amount however it is written: 1 234,50 zł, €1,234.50,
// (12.00), 12,00-, '−30, 1.234.567, 22.200000000000003.
func (m *moneyColumn) readAny(cell []byte) (value int64, currency []byte, got reading) {
	before, number, after := split(cell)
	if len(number) == 0 {
		if len(cell) == 0 || len(cell) < 4 && len(bytes.Trim(cell, "-–—")) == 0 {
			return 0, nil, readBlank
		}
		return 0, nil, readBad
	}
	if len(after) > 1 && (after[0] == '.' || after[0] == ',') && len(bytes.Trim(after[1:], "-–—")) == 0 {
		after = nil // 12,- is a whole amount
	}
	minusBefore, signBefore := sign(before)
	minusAfter, signAfter := sign(after)
	if len(signBefore) > 0 && len(signAfter) > 0 {
		return 0, nil, readBad
	}
	if currency = signBefore; len(currency) == 0 {
		currency = signAfter
	}
	if len(currency) > 0 && currencyCode(currency) == "" {
		return 0, nil, readBad
	}
	value, got = m.digits(number)
	if minusBefore || minusAfter {
		value = -value
	}
	return value, currency, got
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

// sign takes minus, brackets, apostrophes and spaces out of what surrounds a
// number; the rest is the currency's sign or word.
func sign(around []byte) (minus bool, currency []byte) {
	start, end := -1, 0
	for i := 0; i < len(around); {
		r, n := utf8.DecodeRune(around[i:])
		switch r {
		case '-', '(', '−', '–':
			minus = true
		case ')', '+', '\'', '’', ' ', '\t', '=', '"', 0xA0, 0x202F, 0x2009, 0x2007, 0xFEFF, 0x200E:
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

// digits reads a number without sign and currency, by the separators in it.
func (m *moneyColumn) digits(number []byte) (int64, reading) {
	var last byte                // the last of the separators . and ,
	var seps, lastAt, groups int // how many of them, where the last stands, spaces and apostrophes
	var other bool               // both occur
	for i := 0; i < len(number); i++ {
		switch c := number[i]; {
		case c-'0' <= 9:
		case c == '.' || c == ',':
			other = other || last != 0 && last != c
			last, lastAt = c, i
			seps++
		case c == ' ' || c == '\'':
			groups++
		default:
			r, n := utf8.DecodeRune(number[i:])
			if r != 0xA0 && r != 0x202F && r != 0x2009 && r != 0x2007 && r != '’' {
				return 0, readBad
			}
			groups++
			i += n - 1
		}
	}
	if seps == 0 {
		return whole(number)
	}
	places := len(number) - lastAt - 1
	decimal, got := byte(0), readOK
	switch {
	case m.fixed && (seps == 1 || other):
		// Thousands and decimals written the other way round make no sense.
		if decimal = m.decimal; other && last != decimal || seps == 1 && last != decimal && places != 3 {
			return 0, readBad
		}
		if last != decimal {
			decimal = 0
		}
	case other || seps == 1 && (groups > 0 || places != 3 || lastAt > 3 || number[0] == '0' || lastAt == 0):
		decimal = last
		m.count(last)
	case seps > 1 && m.fixed && last == m.decimal:
		return 0, readBad
	case seps > 1:
		m.count('.' + ',' - last)
	case m.decimal != 0:
		if last == m.decimal {
			decimal = last
		}
	default:
		got = readDoubt
	}
	if decimal == 0 {
		value, ok := whole(number)
		if !grouped(number) {
			return 0, readBad
		}
		if ok != readOK {
			got = ok
		}
		return value, got
	}
	if other && !grouped(number[:lastAt]) || bytes.IndexByte(number[:lastAt], decimal) >= 0 {
		return 0, readBad
	}
	value, ok := whole(number[:lastAt])
	if ok != readOK {
		return 0, ok
	}
	fraction, ok := fraction(number[lastAt+1:])
	return value + fraction, ok
}

// count takes a cell as evidence for a decimal sign.
func (m *moneyColumn) count(decimal byte) {
	if decimal == '.' {
		m.points++
	} else {
		m.commas++
	}
}

// grouped tells whether the separators . and , part a number into thousands.
func grouped(number []byte) bool {
	run, seen := 0, false
	for _, c := range number {
		switch {
		case c-'0' <= 9:
			run++
		case c == '.' || c == ',':
			if seen && run != 3 || run == 0 || run > 3 {
				return false
			}
			run, seen = 0, true
		}
	}
	return !seen || run == 3
}

// whole reads the digits of a whole number, whatever parts them.
func whole(number []byte) (int64, reading) {
	var value int64
	count := 0
	for _, c := range number {
		if c-'0' <= 9 {
			value = value*10 + int64(c-'0')
			if value > 0 {
				count++
			}
			if count > maxWhole {
				return 0, readBad
			}
		}
	}
	return value * unit, readOK
}

// fraction reads decimal places, the fifth rounding the fourth.
func fraction(places []byte) (int64, reading) {
	var value int64
	scale := int64(unit)
	for i, c := range places {
		if c-'0' > 9 {
			return 0, readBad
		}
		switch {
		case scale > 1:
			scale /= 10
			value += int64(c-'0') * scale
		case i == 4 && c >= '5':
			value++
		}
	}
	return value, readOK
}
