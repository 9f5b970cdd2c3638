package order

import (
	"strings"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// Lists of one year leave it out of their days and have it in the title, or only in
// the file's name: "Zamówienia 2025" over 12.03., comenzi_2024.csv.

// titleYear is the one year that stands above the header, else in the file's name;
// 0 or less where there are two or none.
func (s *sample) titleYear(header int) int {
	year := 0
	for _, row := range s.rows[:max(header, 0)] {
		for _, cell := range row {
			year = addYear(year, cell)
		}
	}
	if year == 0 {
		name, _, _ := strings.Cut(s.name, " (") // the second download
		year = addYear(0, append(make([]byte, 0, len(name)+dsv.Pad), name...))
	}
	return year
}

// addYear takes the year that a title names to that of others. It is below 0 where
// they differ and where another number stands beside, as in 2024/25 and in the day
// of the printing.
func addYear(year int, title []byte) int {
	const beside = 4
	before, last := -beside, false // where the number before ends, and whether it is a year
	for i := 0; i < len(title); i++ {
		start := i
		for i < len(title) && title[i]-'0' <= 9 {
			i++
		}
		if i == start {
			continue
		}
		number, _ := parse.WholeNumber(title[start:i])
		is := number/100 == 20
		if (is || last) && start-before < beside || is && year != 0 && year != int(number) {
			return -1
		}
		if before, last = i, is; !is {
			continue
		}
		for k := range start {
			if title[k]-'0' <= 9 && parse.IsDate(title[k:i]) {
				return -1
			}
		}
		year = int(number)
	}
	return year
}

// findYear takes the title's year if the days need it: nearly all are days in it, none
// has its own, and they don't run on into the next, as in a list that goes up or down
// but for one long step back.
func (in *intake) findYear(s *sample) {
	m := &in.m
	in.date.Year = 0
	if m.platform != nil || m.Date < 0 || m.headed {
		return
	}
	if c := &s.columns[m.Date]; c.dates > 0 || !c.mostly(c.yearless, 9) {
		return
	}
	in.date.Year = s.year
	var way trend
	for _, day := range in.days(s) {
		way.add(day)
	}
	for i, n := range way.steps[:2] {
		if n == 1 && way.long[i] == 1 && way.steps[1-i] > 0 {
			in.date.Year = 0
		}
	}
}
