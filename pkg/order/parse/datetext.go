package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"keeprate/pkg/order/fold"
)

// parseDate reads a date written in any other way: with short numbers, with a
// month's name, a weekday before or a time before or after it, or as 20250301.
func parseDate(cell []byte, yearFirst bool) (int32, Result) {
	var p dateParts
	if !p.scan(unwrap(cell)) {
		return 0, Bad
	}
	first, second, third := p.value[0], p.value[1], p.value[2]
	switch {
	case p.month > 0:
		day, year, digits := first, second, p.digits[1]
		if p.digits[0] > 2 {
			day, year, digits = second, first, p.digits[0]
		}
		switch digits {
		case 4:
			return civil(year, p.month, day)
		case 2:
			return civil(fullYear(year), p.month, day)
		}
	case p.count == 1: // 20250301, 20250301101500
		if p.digits[0] == 14 {
			first /= 1_000_000
		}
		return civil(first/10_000, first/100%100, first%100)
	case p.sep[1] != p.sep[0] && p.sep[1] != ' ' || p.sep[0] != '.' && p.sep[0] != '/' && p.sep[0] != '-' && p.sep[0] != ' ':
	case p.digits[0] == 4:
		return civil(first, second, third)
	case p.digits[0] <= 2 && p.digits[2] <= 2 && (yearFirst || first > 31):
		return civil(fullYear(first), second, third)
	case p.digits[0] > 2 || p.digits[1] > 2:
	case p.digits[2] == 4:
		return checkPair(third, first, second, p.sep[0], p.digits[0] > 1, p.digits[1] > 1, false)
	case p.digits[2] == 2:
		return checkPair(fullYear(third), first, second, p.sep[0], p.digits[0] > 1, p.digits[1] > 1, true)
	}
	return 0, Bad
}

// unwrap takes away what spreadsheets put around a cell to keep it as it is:
// '2025-03-01 and ="2025-03-01".
func unwrap(cell []byte) []byte {
	switch {
	case len(cell) > 0 && cell[0] == '\'':
		return cell[1:]
	case len(cell) > 3 && cell[0] == '=' && cell[1] == '"':
		return bytes.TrimSuffix(cell[2:], []byte{'"'})
	}
	return cell
}

// dateParts are the numbers and the month's name of a date cell.
type dateParts struct {
	value, digits [3]int
	sep           [3]byte // behind each number
	count         int
	month         int
	monthFirst    bool // the month's name stands before the numbers
	timed         bool // so does a time
}

// scan takes the cell apart until a date is complete; what follows is a time. It
// is no date that goes on with a stroke, but a number of an order or a range.
func (p *dateParts) scan(cell []byte) bool {
	for i := 0; i < len(cell); {
		switch c := cell[i]; {
		case c-'0' <= 9:
			start, value := i, 0
			for i < len(cell) && cell[i]-'0' <= 9 && i-start < 15 {
				value = value*10 + int(cell[i]-'0')
				i++
			}
			if i < len(cell) && cell[i] == ':' && i-start <= 2 { // a time before the date
				p.timed = true
				for i < len(cell) && (cell[i]-'0' <= 9 || cell[i] == ':') {
					i++
				}
				continue
			}
			p.value[p.count], p.digits[p.count] = value, i-start
			if i < len(cell) {
				p.sep[p.count] = cell[i]
			}
			p.count++
			if p.count == 3 || (p.month > 0 || p.digits[0] >= 8) && p.complete(cell[i:]) {
				return i == len(cell) || cell[i] != '-' && cell[i] != '/' && cell[i] != '_'
			}
		case c|0x20-'a' < 26 || c >= utf8.RuneSelf:
			start := i
			for i < len(cell) && (cell[i]|0x20-'a' < 26 || cell[i] >= utf8.RuneSelf) {
				i++
			}
			if !p.word(cell[start:i]) {
				return false
			}
		case c == '+': // an offset between the time and the year
			for i++; i < len(cell) && cell[i]-'0' <= 9; i++ {
			}
		case c == ' ' || c == '.' || c == '/' || c == '-' || c == ',' || c == '\t':
			i++
		default:
			return false
		}
	}
	return false
}

// complete tells whether fewer than three numbers make a date.
func (p *dateParts) complete(rest []byte) bool {
	switch {
	case p.month == 0:
		return p.count == 1 && (p.digits[0] == 8 || p.digits[0] == 14)
	case p.count == 1:
		return false
	case p.monthFirst && p.digits[1] <= 2 && len(rest) > 1 && rest[0] == p.sep[0] && rest[0] != ' ' && (rest[1]-'0' <= 9 || rest[1] == ' '):
		p.month = 0 // "mar., 04.03.2025" has a month of its own: mar. is Tuesday
		return false
	}
	return true
}

// word takes a word into account; it is not ok if no date has such a word there.
func (p *dateParts) word(word []byte) bool {
	if len(word) > 40 {
		return false
	}
	var room [64]byte
	name := fold.AppendNormal(room[:0], word)
	m := MonthNamed(name)
	if m == 0 && p.count == 1 {
		m = romanMonth(word)
	}
	switch {
	case p.count == 0 && string(name) == "marti": // Tuesday, which begins as March does
		return true
	case m > 0:
		// The last name wins: a weekday in front may begin as a month does.
		p.month, p.monthFirst = m, p.count == 0
		return true
	case p.count == 0:
		return isNamed(name, weekdays) || len(name) == 2 && fold.InWords(shortDays, string(name)) || p.timed && len(word) <= 4 || len(bytes.TrimFunc(word, isSpace)) == 0 // 10:15 π.μ.
	}
	return len(word) <= 4 // 1st, r., god., T
}

// months are the names of the months in normal form, in English, Polish,
// Serbian, Croatian, Romanian and Greek: what stands before the space must be
// there, what stands behind it may follow, and then an ending. Where two
// languages call different months alike, the Polish name counts.
var months = func() (lists [12][]string) {
	for i, names := range [...]string{
		"jan uar, ian uar, sty cz, ιαν ουαρ, γεν αρ, sij ec",
		"feb ruar, lut, φεβ ρουαρ, φλεβ αρ, velj ac",
		"mar c, mar z, mar t, μαρ τ, ozu j",
		"apr il, kwi e, απρ ιλ, trav",
		"may, maj, mai, μαι, μαη, svi b",
		"jun, iun, cze rw, ιουν, lipanj, lipnj",
		"jul, iul, lip c, lip iec, ιουλ, srp anj, srp nj",
		"aug ust, avg ust, sie rp, αυγ ουστ, kol ovoz",
		"sep te, wrz es, σεπ τεμβρ, ruj an, ruj na",
		"oct o, okt o, paz dziern, οκτ ωβρ",
		"nov em, noi em, noe m, lis topad, νοε μβρ, stu den",
		"dec em, gru d, δεκ εμβρ, pro sin",
	} {
		lists[i] = strings.Split(names, ", ")
	}
	return lists
}()

// weekdays are the days' names in the same way.
var weekdays = strings.Split(
	"mon day, tue sday, wed nesday, thu rsday, fri day, sat urday, sun day, "+
		"pon iedz, wt or, sr od, czw art, pt, pia t, sob ot, nie dz, nd, pon ed, uto r, sre d, sri jed, cet v, pet ak, sub ot, ned el, "+
		"lun i, mie rc, joi, vin er, sam bat, dum inic, δε υτερ, τρ ιτ, τε ταρτ, πε μπτ, πα ρασκ, σα ββατ, κυ ριακ", ", ")

// shortDays are the days' names of two letters.
const shortDays = " lu ma mi jo vi sa du pn cz so ut ce pe su ne mo tu we th fr "

// MonthNamed is the number of the month whose name a word in normal form is, else 0.
func MonthNamed(name []byte) int {
	for i, stems := range months {
		if isNamed(name, stems) {
			return i + 1
		}
	}
	return 0
}

// maxEnding is how many bytes an inflected name may have behind its stem.
const maxEnding = 6

func isNamed(name []byte, stems []string) bool {
	for _, stem := range stems {
		if len(name) < 2 || name[0] != stem[0] || name[1] != stem[1] {
			continue
		}
		short, long, _ := strings.Cut(stem, " ")
		if len(name) < len(short) || string(name[:len(short)]) != short {
			continue
		}
		rest := name[len(short):]
		n := min(len(rest), len(long))
		if string(rest[:n]) == long[:n] && len(rest) <= len(long)+maxEnding {
			return true
		}
	}
	return false
}

// romanMonth is the number of a month written in Roman capitals, else 0.
func romanMonth(word []byte) int {
	if len(word) > len("VIII") {
		return 0
	}
	month := 0
	for roman := range strings.SplitSeq("I II III IV V VI VII VIII IX X XI XII", " ") {
		if month++; string(word) == roman {
			return month
		}
	}
	return 0
}

// Yearless reads a day of a year that stands elsewhere: 12.03., 12/3, 12 marca. A
// month's name in front, as in mar-25, has a year behind it.
func Yearless(cell []byte, year int) (int32, Result) {
	if year <= 0 || len(cell) == 0 || len(cell) > 24 || cell[0]-'0' > 9 {
		return 0, Bad
	}
	text := append(append(make([]byte, 0, 48), cell...), ' ', '2', '0', '0'+byte(year/10%10), '0'+byte(year%10))
	return Date(text, false)
}
