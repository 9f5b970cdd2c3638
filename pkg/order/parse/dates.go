package parse

// DateOrder says how the numbers of a date follow each other.
type DateOrder string

// The ways a column may write its days.
const (
	DMY        DateOrder = "DMY"     // 31.12.2025, 31/12/25, 31 Dec 2025
	MDY        DateOrder = "MDY"     // 12/31/2025, Dec 31, 2025
	YMD        DateOrder = "YMD"     // 2025-12-31, 20251231
	Serial     DateOrder = "serial"  // 46022.5, a spreadsheet's days since 1899-12-30
	UnixSecond DateOrder = "unix"    // 1767139200, seconds since 1970-01-01
	UnixMilli  DateOrder = "unix-ms" // 1767139200000
)

// Dates reads the days of one column. Whether the day or the month comes
// first is a matter of the whole column, so such dates stay pairs until its end.
type Dates struct {
	Order DateOrder // "" while it is open between DMY and MDY
	Fixed bool      // chosen by the person, or told by short years in front
	Today int32     // later days are refused; 0: none is
	Year  int       // of days that are written without; 0: none are

	high   [2]int // pairs whose first, whose second number is above 12
	pairs  int
	dotted int // of them with points, which nobody puts into M.D.Y
}

// The numbers that days written as numbers lie between: 1990-01-01 to 2150.
const (
	serialEpoch  = 25_569 // 1970-01-01 as a spreadsheet's serial
	firstSerial  = 32_874
	lastSerial   = 91_311
	secondsADay  = 86_400
	firstSecond  = 7305 * secondsADay
	lastSecond   = (lastSerial - serialEpoch) * secondsADay
	milliseconds = 1000
)

// Sniff finds from a sample how the column writes its days.
func (d *Dates) Sniff(cells [][]byte) {
	if d.Fixed {
		return
	}
	if yearFirst(cells) {
		d.Order, d.Fixed = YMD, true
		return
	}
	seen := map[DateOrder]int{}
	for _, cell := range cells {
		v, got := Date(cell, false)
		switch {
		case got == OK && v < 0:
			seen[""]++
		case got == OK || got == TooEarly || got == TooLate:
			seen[writtenOrder(cell)]++
		default:
			if order := NumberOrder(unwrap(cell)); order != "" {
				seen[order]++
			}
		}
	}
	most := 0
	for _, order := range []DateOrder{"", YMD, DMY, MDY, Serial, UnixSecond, UnixMilli} {
		if seen[order] > most {
			d.Order, most = order, seen[order]
		}
	}
}

// writtenOrder is the order of a date that cannot be misread.
func writtenOrder(cell []byte) DateOrder {
	var p dateParts
	p.scan(unwrap(cell))
	switch {
	case p.digits[0] >= 4:
		return YMD
	case p.monthFirst:
		return MDY
	}
	return DMY
}

// NumberOrder tells what a mere number can be as a day.
func NumberOrder(cell []byte) DateOrder {
	n, ok := WholeNumber(cell)
	switch {
	case !ok:
		return ""
	case n >= firstSerial && n <= lastSerial:
		return Serial
	case n >= firstSecond && n <= lastSecond:
		return UnixSecond
	case n >= firstSecond*milliseconds && n <= lastSecond*milliseconds:
		return UnixMilli
	}
	return ""
}

// WholeNumber reads digits, and leaves out decimal places after them.
func WholeNumber(cell []byte) (int64, bool) {
	var n int64
	for i, c := range cell {
		if c-'0' > 9 {
			if i == 0 || c != '.' && c != ',' {
				return 0, false
			}
			for _, c := range cell[i+1:] {
				if c-'0' > 9 {
					return 0, false
				}
			}
			break
		}
		if i > 14 {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return n, len(cell) > 0
}

// Read gives the day of a cell, counted from 1970-01-01, or its pair, which is below
// 0. Among dates written in words or numbers a spreadsheet may have left some as its
// serial numbers.
func (d *Dates) Read(cell []byte) (int32, Result) {
	if len(cell) == 0 {
		return 0, Blank
	}
	switch d.Order {
	case Serial, UnixSecond, UnixMilli:
		if day, ok := numberDay(cell); ok {
			return day, d.check(day)
		}
	}
	v, got := Date(cell, d.Fixed && d.Order == YMD)
	if got == Bad {
		day, ok := numberDay(cell)
		switch {
		case ok:
			v, got = day, OK
		case SaysNothing(cell):
			got = Blank
		default:
			v, got = Yearless(cell, d.Year)
		}
	}
	if got != OK {
		return 0, got
	}
	if v >= 0 {
		return v, d.check(v)
	}
	_, a, b := numbers(v)
	d.pairs++
	if a > 12 {
		d.high[0]++
	} else if b > 12 {
		d.high[1]++
	}
	if int(-1-v)>>3&3 == 0 {
		d.dotted++
	}
	return v, OK
}

// DayOf is what a number says as a day; one of no order is left as it is.
func DayOf(n int64, by DateOrder) int64 {
	switch by {
	case UnixMilli:
		return n / (milliseconds * secondsADay)
	case UnixSecond:
		return n / secondsADay
	case Serial:
		return n - serialEpoch
	}
	return n
}

// numberDay reads a day written as a number, which is far from the numbers of
// every other way.
func numberDay(cell []byte) (int32, bool) {
	cell = unwrap(cell)
	by := NumberOrder(cell)
	if by == "" {
		return 0, false
	}
	n, _ := WholeNumber(cell)
	n = DayOf(n, by)
	return int32(n), true
}

// check refuses days after today; a day more is granted, as the shop may lie
// east of the reader.
func (d *Dates) check(day int32) Result {
	if d.Today > 0 && day > d.Today+1 {
		return TooLate
	}
	return OK
}

// MonthFirst decides for the whole column. open: nothing in it decides, and the
// habit of the program that wrote it, or else that of our languages, the day first,
// is followed.
func (d *Dates) MonthFirst(habit bool, lang string) (first, open bool) {
	switch {
	case d.Fixed && (d.Order == MDY || d.Order == DMY):
		return d.Order == MDY, false
	case d.high[0] != d.high[1]:
		return d.high[1] > d.high[0], false
	case 2*d.dotted > d.pairs:
		return false, false
	}
	return habit || lang == "en-US", d.pairs > 0
}

// Mixed tells that some dates fit only D/M and others only M/D.
func (d *Dates) Mixed() bool { return d.high[0] > 0 && d.high[1] > 0 }

// Settle gives the day of what Read gave, once the column's order is known.
func (d *Dates) Settle(v int32, monthFirst bool) (int32, Result) {
	if v >= 0 {
		return v, OK
	}
	day, got := unpair(v, monthFirst)
	if got != OK {
		return 0, got
	}
	return day, d.check(day)
}

// Shown is the date order in force, and whether nothing in the file decides it.
func (d *Dates) Shown(habit bool, lang string) (DateOrder, bool) {
	if d.Order != "" {
		return d.Order, false
	}
	first, open := d.MonthFirst(habit, lang)
	if first {
		return MDY, open
	}
	return DMY, open
}
