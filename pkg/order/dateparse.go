package order

import "unicode/utf8"

// parseDate reads a date written in any other way: with short numbers, with a
// month's name, a weekday before or a time before or after it, or as 20250301.
func parseDate(cell []byte, yearFirst bool) (int32, reading) {
	var p dateParts
	if !p.scan(cell) {
		return 0, readBad
	}
	first, second, third := p.value[0], p.value[1], p.value[2]
	switch {
	case p.count == 0 && p.month == 0:
		return 0, readBad
	case p.month > 0 && p.count == 2:
		day, year, short := first, second, p.digits[1] <= 2
		if p.digits[0] > 2 {
			day, year, short = second, first, false
		}
		if short {
			year = fullYear(year)
		}
		return civil(year, p.month, day)
	case p.month == 0 && p.count > 0 && (p.digits[0] == 8 || p.digits[0] == 14 && p.count == 1):
		if p.digits[0] == 14 {
			first /= 1_000_000
		}
		return civil(first/10_000, first/100%100, first%100)
	case p.month > 0 || p.count < 3:
		return 0, readBad
	case p.digits[0] == 4:
		return civil(first, second, third)
	case p.digits[0] <= 2 && p.digits[2] <= 2 && (yearFirst || first > 31):
		return civil(fullYear(first), second, third)
	case p.digits[0] > 2 || p.digits[1] > 2:
		return 0, readBad
	case p.digits[2] == 4:
		return checkPair(third, first, second, p.sep, p.digits[0] > 1, p.digits[1] > 1, false)
	case p.digits[2] == 2:
		return checkPair(fullYear(third), first, second, p.sep, p.digits[0] > 1, p.digits[1] > 1, true)
	}
	return 0, readBad
}

// dateParts are the numbers and the month's name of a date cell.
type dateParts struct {
	value, digits [3]int
	count         int
	month         int
	sep           byte // between the first two numbers
}

// scan takes the cell apart until a date is complete; what follows is a time.
func (p *dateParts) scan(cell []byte) bool {
	for i := 0; i < len(cell) && p.count < 3 && (p.month == 0 || p.count < 2); {
		switch c := cell[i]; {
		case c >= '0' && c <= '9':
			start, value := i, 0
			for i < len(cell) && cell[i] >= '0' && cell[i] <= '9' && i-start < 15 {
				value = value*10 + int(cell[i]-'0')
				i++
			}
			if i < len(cell) && cell[i] == ':' { // a time before the date
				for i < len(cell) && (cell[i] >= '0' && cell[i] <= '9' || cell[i] == ':') {
					i++
				}
				continue
			}
			p.value[p.count], p.digits[p.count] = value, i-start
			if p.count == 0 && i < len(cell) {
				p.sep = cell[i]
			}
			p.count++
		case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf:
			start := i
			for i < len(cell) && (cell[i]|0x20 >= 'a' && cell[i]|0x20 <= 'z' || cell[i] >= utf8.RuneSelf) {
				i++
			}
			// The last name wins: a weekday in front may begin as a month does.
			if m := monthNamed(cell[start:i]); m > 0 {
				p.month = m
			} else if p.count > 0 && i-start > 4 { // neither "1st" nor "r." nor "T"
				return false
			}
		case c == ' ' || c == '.' || c == '/' || c == '-' || c == ',' || c == '\'' || c == '\t':
			i++
		default:
			return false
		}
	}
	return true
}

// months are the beginnings of the months' names in normal form, in English,
// Polish, Serbian, Romanian and Greek.
var months = [13][]string{
	1:  {"jan", "sty", "ian", "ιαν"},
	2:  {"feb", "lut", "φεβ"},
	3:  {"mar", "μαρ"},
	4:  {"apr", "kwi", "απρ"},
	5:  {"may", "maj", "mai", "μαι"},
	6:  {"jun", "cze", "iun", "ιουν"},
	7:  {"jul", "lip", "iul", "ιουλ"},
	8:  {"aug", "avg", "sie", "αυγ"},
	9:  {"sep", "wrz", "σεπ"},
	10: {"oct", "okt", "paz", "οκτ"},
	11: {"nov", "lis", "noi", "νοε"},
	12: {"dec", "gru", "δεκ"},
}

// monthNamed is the number of the month whose name a word is, else 0.
func monthNamed(word []byte) int {
	if len(word) > 40 {
		return 0
	}
	var room [64]byte
	name := appendNormal(room[:0], word)
	for m, starts := range months {
		for _, start := range starts {
			if len(name) >= len(start) && string(name[:len(start)]) == start {
				return m
			}
		}
	}
	return 0
}
