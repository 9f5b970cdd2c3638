package survey

import (
	"bytes"
	"strings"
)

// reading says how a cell was read as an answer.
type reading uint8

const (
	readOK       reading = iota
	readLabelled         // an answer with words beside it
	readBlank
	readBad
	readBeyond // a number that is none from 0 to 10
)

// longestLabel is how long the words beside an answer may be, in bytes.
const longestLabel = 160

// readAnswer reads an answer: 9, 9.0, 9/10, "9 out of 10", and with its label in
// front or behind, "10 - Extremely likely", "Extremely likely (10)".
func readAnswer(cell []byte) (int, reading) {
	if len(cell) > 0 && cell[0] == '\'' {
		cell = cell[1:]
	}
	switch {
	case len(cell) == 0 || len(cell) <= 4 && isNothing(cell):
		return 0, readBlank
	case len(cell) > longestLabel:
		return 0, readBad
	}
	minus := cell[0] == '-'
	if minus {
		cell = cell[1:]
	}
	n, rest := leading(cell)
	switch {
	case len(rest) == len(cell):
		return trailing(cell)
	case len(rest) == 0 && (minus || n > 10):
		return 0, readBeyond
	case len(rest) == 0:
		return n, readOK
	case minus || n > 10 || bytes.IndexByte(rest, '?') >= 0:
		return 0, readBad
	}
	if rest[0] == '/' || len(rest) > 1 && rest[0] == ' ' && rest[1] == '/' {
		if string(bytes.TrimLeft(rest, " /")) == "10" {
			return n, readOK
		}
		return 0, readBad
	}
	words := bytes.TrimLeft(rest, " \u00a0-–—:=([")
	if len(words) == len(rest) || len(words) == 0 || !letter(words[0]) {
		return 0, readBad
	}
	if i := bytes.IndexAny(words, "0123456789"); i >= 0 && string(words[i:]) != "10" {
		return 0, readBad
	}
	return n, readLabelled
}

// isNothing tells whether a short cell says that there is no answer.
func isNothing(cell []byte) bool {
	return strings.Contains(" - – — n/a N/A #N/A na NA NaN nan null NULL None none ", " "+string(cell)+" ")
}

// leading reads the digits that a cell starts with, and one or two zeros behind a
// decimal sign. Where no whole number stands there, rest is the cell.
func leading(cell []byte) (n int, rest []byte) {
	i := 0
	for i < len(cell) && cell[i]-'0' <= 9 {
		n = min(10*n+int(cell[i]-'0'), 1000)
		i++
	}
	if i == 0 || i == len(cell) || cell[i] != '.' && cell[i] != ',' {
		return n, cell[i:]
	}
	zeros := i + 1
	for zeros < len(cell) && zeros < i+3 && cell[zeros] == '0' {
		zeros++
	}
	if zeros > i+1 && (zeros == len(cell) || cell[zeros]-'0' > 9) {
		i = zeros
	}
	return n, cell[i:]
}

// trailing reads the answer at the end of its label.
func trailing(cell []byte) (int, reading) {
	end := len(cell)
	bracket := cell[end-1] == ')' || cell[end-1] == ']'
	if bracket {
		end--
	}
	start := end
	for start > 0 && cell[start-1]-'0' <= 9 {
		start--
	}
	if start == 0 || start == end || end-start > 2 {
		return 0, readBad
	}
	words := cell[:start]
	if bracket {
		if last := words[start-1]; last != '(' && last != '[' {
			return 0, readBad
		}
	} else if before := bytes.TrimRight(words, " \u00a0"); len(before) == len(words) ||
		len(bytes.TrimRight(before, "-–—:=")) == len(before) || bytes.IndexAny(words, "0123456789") >= 0 {
		return 0, readBad
	}
	n, _ := leading(cell[start:end])
	if n > 10 {
		return 0, readBad
	}
	return n, readLabelled
}

// letter tells whether a character that starts with c can start a word.
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }
