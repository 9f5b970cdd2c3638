package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// round moves the decimal point of a plain decimal number right by shift and rounds it, half away
// from zero, to at most the given decimals, with no fewer than the least. Like ICU it works on the
// shortest decimal that names the float: 1.005 to two decimals is 1.01.
func round(text string, shift, least, most int) (whole, fraction string) {
	whole, fraction, _ = strings.Cut(text, ".")
	fraction += strings.Repeat("0", max(0, shift-len(fraction)))
	whole, fraction = whole+fraction[:shift], fraction[shift:]
	if len(fraction) > most {
		up := fraction[most] >= '5'
		digits := []byte("0" + whole + fraction[:most])
		if up {
			increment(digits)
		}
		point := len(digits) - most
		whole, fraction = string(digits[:point]), string(digits[point:])
	}
	for len(fraction) > least && strings.HasSuffix(fraction, "0") {
		fraction = fraction[:len(fraction)-1]
	}
	fraction += strings.Repeat("0", max(0, least-len(fraction)))
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	return whole, fraction
}

// increment adds one to a decimal number whose first digit is 0.
func increment(digits []byte) {
	i := len(digits) - 1
	for ; digits[i] == '9'; i-- {
		digits[i] = '0'
	}
	digits[i]++
}

// grouped parts the digits by threes, where the first group has the digits the language asks for
// or all figures are to align.
func (p *pattern) grouped(digits string, align bool) string {
	least := p.minimumGroup
	if align {
		least = 1
	}
	if len(digits) < 3+least {
		return digits
	}
	first := (len(digits)-1)%3 + 1
	text := digits[:first]
	for i := first; i < len(digits); i += 3 {
		text += p.group + digits[i:i+3]
	}
	return text
}

// priced puts the currency's sign to a number. Before the number a code is parted from it, a
// sign is not.
func (p *pattern) priced(number, currency string) string {
	sign, ok := p.signs[currency]
	if !ok {
		sign = currency
	}
	if !p.signFirst {
		return number + noBreak + sign
	}
	if last, _ := utf8.DecodeLastRuneInString(sign); !unicode.IsSymbol(last) {
		sign += noBreak
	}
	return sign + number
}
