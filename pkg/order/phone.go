package order

// home is the calling code of the country that a language's shops mostly sell in: what its people leave out. English
// has none.
func home(lang string) string {
	switch lang {
	case "pl":
		return "48"
	case "sr", "sr-Latn":
		return "381"
	case "ro":
		return "40"
	case "el":
		return "30"
	}
	return ""
}

// The least and the most digits of a phone number with its country's code.
const (
	phoneLeast = 8
	phoneMost  = 15
)

// phone writes a number in the one way in which all its spellings are the same customer: 064/123-45-67, 00381 64 1234567
// and +381641234567 become the last. Without a known country only the signs between the digits go. Of a cell that holds
// more than a number, its first is taken. What is no phone number, or one digit again and again, which stands for none,
// stays as it is.
func (in *intake) phone(cell []byte) []byte {
	out := in.scratch.Room(len(cell) + 4)
	room := len(in.home) + 1
	digits := out[room:room] // room before them for + and the code
	plus, varied := false, false
	for i, c := range cell {
		switch {
		case c >= '0' && c <= '9':
			varied = varied || len(digits) > 0 && c != digits[len(digits)-1]
			digits = append(digits, c)
		case c == '+' && i == 0:
			plus = true
		case inNumber(c):
		default:
			return in.phoneAmong(cell)
		}
	}
	if len(digits) > phoneMost {
		return in.phoneAmong(cell)
	}
	if len(digits) < phoneLeast || !varied {
		return cell
	}
	if !plus && digits[0] == '0' && digits[1] == '0' {
		digits, plus = digits[2:], true
	}
	code := len(in.home)
	abroad := code == 0 || len(digits) < code || string(digits[:code]) != in.home
	switch {
	case !abroad && (plus || len(digits) > phoneLeast+2): // spreadsheets drop the plus; no number at home is that long
		rest := digits[code:]
		if rest[0] == '0' { // +381 (0)64
			rest = rest[1:]
		}
		return in.called(out, rest)
	case plus:
		out = out[:1+copy(out[1:], digits)]
		out[0] = '+'
		return out
	case code == 0:
		return digits
	}
	if digits[0] == '0' {
		digits = digits[1:]
	}
	return in.called(out, digits)
}

// called is a number at home with its country's code, in the room of out.
func (in *intake) called(out, number []byte) []byte {
	code := len(in.home)
	n := copy(out[1+code:], number) // to the left or not at all
	out[0] = '+'
	copy(out[1:], in.home)
	return out[:1+code+n]
}
