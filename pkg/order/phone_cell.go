package order

import "bytes"

// phoneAmong is the first phone number of a cell that holds words or a second number as well: "tel. kom. 600 100 200",
// "600100200 (WhatsApp)", "600 100 200 / 601 200 300". Where its digits may be those of another thing, the cell stays as
// it is, and where few of them follow: people behind one number are told apart by their extension.
func (in *intake) phoneAmong(cell []byte) []byte {
	start := bytes.IndexAny(cell, "+0123456789")
	if start < 0 || start > 0 && (inWord(cell[start-1]) || cell[start-1] == '-') {
		return cell
	}
	digits, rest, end := 0, 0, 0
	for i, c := range cell[start:] {
		digit := c-'0' <= 9
		switch {
		case end > 0:
		case digit:
			digits++
		case c == '/' && digits >= phoneLeast || i > 0 && !inNumber(c):
			end = start + i
		}
		countIf(&rest, digit && end > 0)
	}
	switch {
	case end == 0:
		end = len(cell)
	case inWord(cell[end]) && cell[end-1] != ' ' && cell[end-1] != '(':
		return cell
	}
	if digits < phoneLeast || digits > phoneMost || rest > 0 && rest < phoneLeast {
		return cell
	}
	return in.phone(cell[start:end])
}

// inNumber tells of the signs that stand between the digits of a phone number. Those beyond ASCII are spaces, dashes and
// the marks of direction that telephones copy along.
func inNumber(c byte) bool {
	return c == ' ' || c == '-' || c == '/' || c == '.' || c == '(' || c == ')' || c == 0xC2 || c == 0xE2 || c>>6 == 2
}

// inWord tells of a character that digits beside it are no phone number of: a letter, or a sign that holds words together.
func inWord(c byte) bool { return c-'@' < 0x80-'@' }
