package order

import (
	"bytes"

	"keeprate/pkg/dsv"
)

// Lists of one year leave it out of their days and have it in the title, or only in
// the file's name: "Zamówienia 2025" over 12.03., comenzi_2024.csv.

// titleYears are the years that titles name. A day among them may be that of the
// printing; from one day to another in a year is that year.
type titleYears struct{ year, bare, days, several int }

// read takes a title into account, in which Pad bytes can be read behind the text.
func (y *titleYears) read(title []byte) {
	for i := 0; i < len(title); i++ {
		end := i
		for end < len(title) && title[end]-'0' <= 9 {
			end++
		}
		if end == i || end-i != 4 || title[i] != '2' || title[i+1] != '0' {
			i = end
			continue
		}
		year, _ := wholeNumber(title[i:end])
		rest := bytes.TrimLeft(title[end:], " /-–")
		short, _ := wholeNumber(rest[:min(len(rest), 2)])
		// 2024/25 is of two years, and 2024-12 hardly is.
		countIf(&y.several, y.year > 0 && y.year != int(year) || len(rest) < len(title)-end && short == (year+1)%100)
		y.year = int(year)
		day := isDate(title[i:min(len(title), i+len("2025-01-03"))])
		for k := max(0, i-20); k < i && !day; k++ {
			day = title[k]-'0' <= 9 && isDate(title[k:end])
		}
		countIf(&y.days, day)
		countIf(&y.bare, !day)
		i = end
	}
}

// titleYear is the one year that stands above the header, else in the file's name;
// 0 where there are two or none.
func (s *sample) titleYear(header int) int {
	var y titleYears
	for _, row := range s.rows[:max(header, 0)] {
		for _, cell := range row {
			y.read(cell)
		}
	}
	if y.year == 0 {
		name := append(make([]byte, 0, len(s.name)+dsv.Pad), s.name...)
		for i, c := range name {
			if c == '_' {
				name[i] = '-'
			}
		}
		y.read(name)
	}
	if y.several > 0 || y.bare == 0 && y.days < 2 {
		return 0
	}
	return y.year
}

// yearless reads a day of a year that stands elsewhere: 12.03., 12/3, 12 marca. A
// month's name in front, as in mar-25, has a year behind it.
func yearless(cell []byte, year int) (int32, reading) {
	if len(cell) > 24 || year == 0 {
		return 0, readBad
	}
	groups, digits, sep := 0, 0, byte(' ')
	cell = unwrap(cell)
	for _, c := range cell {
		if c-'0' > 9 {
			if groups == 1 && digits > 0 && (c == '.' || c == '/' || c == '-') {
				sep = c
			}
			digits = 0
			continue
		}
		if digits == 0 {
			groups++
		}
		if digits++; digits > 2 {
			return 0, readBad
		}
	}
	if groups == 0 || groups > 2 || groups == 1 && digits > 0 {
		return 0, readBad
	}
	text := bytes.TrimRight(cell, " ./-,")
	room := append(append(make([]byte, 0, 48), text...), sep)
	return readDate(appendPadded(appendPadded(room, year/100, true), year%100, true), false)
}

// yearOf is the title's year if the days of the column need it: nearly all are days
// in it, none has its own, and they don't run on into the next, as in a list that
// goes up or down but for one long step back.
func (s *sample) yearOf(m *mapping, date dateColumn, lang string) int {
	if s.year == 0 || m.platform != nil || m.headed {
		return 0
	}
	cells, read, way := s.column(m, m.Date), 0, trend{}
	for _, cell := range cells {
		if isDate(cell) {
			return 0
		}
	}
	date.year = s.year
	for _, day := range s.dayByRow(m, date, lang) {
		countIf(&read, day > 0)
		way.add(day)
	}
	for i, n := range way.steps {
		if n == 1 && way.long[i] == 1 && way.steps[1-i] > 0 {
			return 0
		}
	}
	if 10*read < 9*len(cells) {
		return 0
	}
	return s.year
}
