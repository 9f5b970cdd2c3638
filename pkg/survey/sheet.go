package survey

import (
	"bytes"
	"strings"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
)

const (
	sampled   = 500 // rows of the head that are looked at
	headRows  = 20  // of them, in which the header is sought
	shownRows = 5
	shownText = 80 // characters of a cell that are shown
)

// sheet is the head of the file, as long as its text is not overwritten, and
// where in it the header ends and the answers begin.
type sheet struct {
	rows   [][][]byte // cells
	lines  []int
	header []string
	folded []string // the names, see framed
	lists  []list
	first  int // row of the first answers
}

// list is eleven columns beside each other, one for each answer, of which the
// given one is filled.
type list struct {
	first   int
	falling bool // the first of them is 10
}

// takeSheet reads the first rows of a file, blank ones left out.
func takeSheet(head *dsv.Scanner) *sheet {
	s := &sheet{}
	var scratch dsv.Scratch
	for len(s.rows) < sampled && head.Next() {
		for i := range head.Rows() {
			cells := make([][]byte, head.Fields(i))
			for c := range cells {
				cells[c] = scratch.Cell(head.Raw(i, c))
			}
			if filled(cells) > 0 {
				s.rows = append(s.rows, cells)
				s.lines = append(s.lines, head.Line(i))
			}
		}
	}
	if len(s.rows) > 0 {
		s.findHeader()
	}
	return s
}

func filled(cells [][]byte) int {
	n := 0
	for _, cell := range cells {
		if len(cell) > 0 {
			n++
		}
	}
	return n
}

// findHeader tells names from answers. The header stands above the first row that
// has data in it, and is the fullest row there; titles above it are fewer cells.
func (s *sheet) findHeader() {
	rows := s.rows[:min(len(s.rows), headRows)]
	fullest := 0
	for _, row := range rows {
		fullest = max(fullest, filled(row))
	}
	days := order.NewDays("", 0)
	at, most := -1, 0
	for i, row := range rows {
		n := filled(row)
		if lists := optionLists(row); len(lists) > 0 {
			s.lists = lists
			if i > 0 && stands(rows[i-1], row) {
				s.take(rows[i-1], row, i+1)
			} else {
				s.take(row, nil, i+1)
			}
			return
		}
		if 2*n >= fullest && isData(row, days) {
			break
		}
		if n > most || n == 1 && most == 1 && scoreName(framed(string(row[0]))) > scoreName(framed(string(rows[at][0]))) {
			at, most = i, n
		}
	}
	if at < 0 {
		for _, row := range rows {
			if len(row) > len(s.header) {
				s.header = make([]string, len(row))
			}
		}
		s.foldNames()
		return
	}
	s.take(rows[at], nil, at+1)
	if at+1 == len(s.rows) {
		return
	}
	next := s.rows[at+1]
	switch {
	case at+2 < len(s.rows) && bytes.HasPrefix(s.rows[at+2][0], []byte(`{"ImportId"`)):
		s.take(next, nil, at+3) // Qualtrics: short names, questions, identifiers
	case s.secondHeader(next):
		s.take(rows[at], next, at+2)
	}
}

// take makes a row the header. Where it has no name, below's stands for it.
func (s *sheet) take(row, below [][]byte, first int) {
	s.header = make([]string, max(len(row), len(below)))
	for c := range s.header {
		cell := []byte(nil)
		if c < len(row) {
			cell = row[c]
		}
		if len(cell) == 0 && c < len(below) {
			cell = below[c]
		}
		s.header[c] = dsv.Text(cell)
	}
	s.first = first
	s.foldNames()
}

func (s *sheet) foldNames() {
	s.folded = make([]string, len(s.header))
	for c, name := range s.header {
		s.folded[c] = framed(name)
	}
}

// stands tells whether a row above one of options is the header: it names columns
// that the other has no cell for.
func stands(above, options [][]byte) bool {
	for c, cell := range above {
		if len(cell) > 0 && (c >= len(options) || len(options[c]) == 0) {
			return true
		}
	}
	return false
}

// kinds are what a second header says of a column, as fold writes it.
const kinds = "| response | open ended response | odpowiedz | odpowiedz otwarta | odgovor | otvoreni odgovor | raspuns | raspuns deschis | απαντηση | ανοικτη απαντηση |"

// secondHeader tells whether the row below the header is one more of it, which
// says what kind of answer a column holds.
func (s *sheet) secondHeader(row [][]byte) bool {
	if len(row[0]) == 0 && platformOf(s.folded, s.header) == SurveyMonkey && s.folded[0] == " respondent id " {
		return true
	}
	for _, cell := range row {
		if len(cell) > 0 && (len(cell) > shownText || !strings.Contains(kinds, "|"+framed(string(cell))+"|")) {
			return false
		}
	}
	return true
}

// optionLists finds where in a row eleven columns are named 0 to 10, or 10 to 0.
func optionLists(row [][]byte) []list {
	var lists []list
	for c := 0; c+11 <= len(row); c++ {
		falling := isOptions(row[c:c+11], 10, -1)
		if falling || isOptions(row[c:c+11], 0, 1) {
			lists = append(lists, list{c, falling})
			c += 10
		}
	}
	return lists
}

func isOptions(cells [][]byte, answer, step int) bool {
	for _, cell := range cells {
		if n, got := readAnswer(cell); got > readLabelled || n != answer {
			return false
		}
		answer += step
	}
	return true
}

// isData tells whether a row has data in it: a number, a date, an address; or an
// answer with its label, if nothing beside it reads as a name.
func isData(row [][]byte, days *order.Days) bool {
	answers, named := false, false
	for _, cell := range row {
		if len(cell) == 0 {
			continue
		}
		folded := framed(dsv.Cut(cell, longestLabel))
		if _, got := readAnswer(cell); got == readLabelled {
			answers = true
			continue
		}
		if folded != " 0 10 " && (isNumber(cell) || bytes.IndexByte(cell, '@') > 0) {
			return true
		}
		if _, code := days.Read(cell); code != order.DateUnreadable {
			return true
		}
		named = named || scoreName(folded) > 0 || dateName(folded) > 0
	}
	return answers && !named
}

// isNumber tells whether a cell has digits and no letters.
func isNumber(cell []byte) bool {
	digits := 0
	for _, c := range cell {
		if letter(c) {
			return false
		}
		if c-'0' <= 9 {
			digits++
		}
	}
	return digits > 0
}

// from is the line of the file on which the answers begin.
func (s *sheet) from() int {
	if s.first < len(s.lines) {
		return s.lines[s.first]
	}
	return s.lines[s.first-1] + 1
}

// samples are the first rows below the header, for people.
func (s *sheet) samples() [][]string {
	var samples [][]string
	for _, row := range s.rows[s.first:min(len(s.rows), s.first+shownRows)] {
		cells := make([]string, len(s.header))
		for c := range min(len(row), len(cells)) {
			cells[c] = dsv.Cut(row[c], shownText)
		}
		samples = append(samples, cells)
	}
	return samples
}

// column is the cells of a column below the header, blank ones left out.
func (s *sheet) column(c int) [][]byte {
	var cells [][]byte
	for _, row := range s.rows[s.first:] {
		if c < len(row) && len(row[c]) > 0 {
			cells = append(cells, row[c])
		}
	}
	return cells
}
