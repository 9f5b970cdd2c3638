package order

// dateColumn reads the days of one column. Whether the day or the month comes
// first is a matter of the whole column, so such dates stay pairs until its end.
type dateColumn struct {
	order DateOrder // "" while it is open between DMY and MDY
	fixed bool      // chosen by the person, or told by short years in front
	today int32     // later days are refused; 0: none is
	year  int       // of days that are written without; 0: none are

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

// sniff finds from a sample how the column writes its days.
func (d *dateColumn) sniff(cells [][]byte) {
	if d.fixed {
		return
	}
	if yearFirst(cells) {
		d.order, d.fixed = YMD, true
		return
	}
	seen := map[DateOrder]int{}
	for _, cell := range cells {
		v, got := readDate(cell, false)
		switch {
		case got == readOK && v < 0:
			seen[""]++
		case got == readOK || got == readTooEarly || got == readTooLate:
			seen[writtenOrder(cell)]++
		default:
			if order := numberOrder(unwrap(cell)); order != "" {
				seen[order]++
			}
		}
	}
	most := 0
	for _, order := range []DateOrder{"", YMD, DMY, MDY, Serial, UnixSecond, UnixMilli} {
		if seen[order] > most {
			d.order, most = order, seen[order]
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

// numberOrder tells what a mere number can be as a day.
func numberOrder(cell []byte) DateOrder {
	n, ok := wholeNumber(cell)
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

// wholeNumber reads digits, and leaves out decimal places after them.
func wholeNumber(cell []byte) (int64, bool) {
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

// read gives the day of a cell, or its pair. Among dates written in words or
// numbers a spreadsheet may have left some as its serial numbers.
func (d *dateColumn) read(cell []byte) (int32, reading) {
	if len(cell) == 0 {
		return 0, readBlank
	}
	switch d.order {
	case Serial, UnixSecond, UnixMilli:
		if day, ok := numberDay(cell); ok {
			return day, d.check(day)
		}
	}
	v, got := readDate(cell, d.fixed && d.order == YMD)
	if got == readBad {
		day, ok := numberDay(cell)
		switch {
		case ok:
			v, got = day, readOK
		case saysNothing(cell):
			got = readBlank
		default:
			v, got = yearless(cell, d.year)
		}
	}
	if got != readOK {
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
	return v, readOK
}

// dayOf is what a number says as a day; one of no order is left as it is.
func dayOf(n int64, by DateOrder) int64 {
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
	by := numberOrder(cell)
	if by == "" {
		return 0, false
	}
	n, _ := wholeNumber(cell)
	n = dayOf(n, by)
	return int32(n), true
}

// check refuses days after today; a day more is granted, as the shop may lie
// east of the reader.
func (d *dateColumn) check(day int32) reading {
	if d.today > 0 && day > d.today+1 {
		return readTooLate
	}
	return readOK
}

// monthFirst decides for the whole column. open: nothing in it decides, and the
// platform's or else our languages' habit, the day first, is followed.
func (d *dateColumn) monthFirst(p *platform, lang string) (first, open bool) {
	switch {
	case d.fixed && (d.order == MDY || d.order == DMY):
		return d.order == MDY, false
	case d.high[0] != d.high[1]:
		return d.high[1] > d.high[0], false
	case 2*d.dotted > d.pairs:
		return false, false
	}
	return p != nil && p.monthFirst || lang == "en-US", d.pairs > 0
}

// mixed tells that some dates fit only D/M and others only M/D.
func (d *dateColumn) mixed() bool { return d.high[0] > 0 && d.high[1] > 0 }

// settle gives the day of what read gave, once the column's order is known.
func (d *dateColumn) settle(v int32, monthFirst bool) (int32, reading) {
	if v >= 0 {
		return v, readOK
	}
	day, got := unpair(v, monthFirst)
	if got != readOK {
		return 0, got
	}
	return day, d.check(day)
}
