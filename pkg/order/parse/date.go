package parse

import (
	"unsafe"

	"keeprate/pkg/dsv"
)

// A date is read to a day, or, while it is open which of two numbers is the
// month, to a pair: a negative int32 that holds both numbers and the year until
// the whole column has been seen.

// The years a date may have. Money was other money before.
const (
	firstYear = 1990
	lastYear  = 2150
)

// monthStart[(y-firstYear)*12+m-1] is the day on which month m of year y begins.
var monthStart = func() (t [(lastYear-firstYear+1)*12 + 1]int32) {
	day := int32(7305) // 1990-01-01
	for i := range t {
		t[i] = day
		y, m := firstYear+i/12, i%12
		length := int32(31)
		switch m {
		case 3, 5, 8, 10:
			length = 30
		case 1:
			length = 28
			if y%4 == 0 && y%100 != 0 || y%400 == 0 {
				length = 29
			}
		}
		day += length
	}
	return t
}()

// Month is the first day of a month, counted from 1970-01-01, and that of the next.
// It is not ok for years that no date has.
func Month(year, month int) (first, next int32, ok bool) {
	i := uint((year-firstYear)*12 + month - 1)
	if uint(month-1) >= 12 || i >= uint(len(monthStart)-1) {
		return 0, 0, false
	}
	return monthStart[i], monthStart[i+1], true
}

// civil is the day of a date of the calendar.
func civil(y, m, d int) (int32, Result) {
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return 0, noDate(y, m, d)
	}
	first, next, ok := Month(y, m)
	switch day := first + int32(d) - 1; {
	case ok && day < next:
		return day, OK
	case y >= 1000 && y < firstYear:
		return 0, TooEarly
	case y > lastYear && y < 10000:
		return 0, TooLate
	}
	return 0, Bad
}

// noDate tells 0000-00-00, which databases write for no date, from nonsense.
func noDate(y, m, d int) Result {
	if y|m|d == 0 {
		return Blank
	}
	return Bad
}

// fullYear is the year that two digits mean.
func fullYear(y int) int {
	if y >= firstYear-1900 {
		return 1900 + y
	}
	return 2000 + y
}

// pair is a date whose day and month are not yet told apart, with what its cell
// looked like: bits of year (12), first and second number (5 each), separator
// (2), whether the numbers are padded (1 each) and the year is short (1).
func pair(y, a, b int, sep byte, padA, padB, short bool) int32 {
	v := y<<15 | a<<10 | b<<5
	switch sep {
	case '/':
		v |= 1 << 3
	case '-':
		v |= 2 << 3
	case ' ':
		v |= 3 << 3
	}
	for i, flag := range []bool{padA, padB, short} {
		if flag {
			v |= 1 << i
		}
	}
	return int32(-1 - v)
}

// numbers are the parts of a pair.
func numbers(v int32) (y, a, b int) {
	n := int(-1 - v)
	return n >> 15, n >> 10 & 31, n >> 5 & 31
}

// PairText is the date of a pair as its cell wrote it.
func PairText(v int32) string {
	y, a, b := numbers(v)
	n := int(-1 - v)
	sep := "./- "[n>>3&3]
	out := appendPadded(nil, a, n&1 != 0)
	out = appendPadded(append(out, sep), b, n&2 != 0)
	out = append(out, sep)
	if n&4 != 0 {
		return string(appendPadded(out, y%100, true))
	}
	return string(appendPadded(appendPadded(out, y/100, true), y%100, true))
}

func appendPadded(dst []byte, n int, pad bool) []byte {
	if pad || n > 9 {
		dst = append(dst, '0'+byte(n/10))
	}
	return append(dst, '0'+byte(n%10))
}

// Date reads a date cell to a day, counted from 1970-01-01, or to a pair. It takes
// the two commonest ways of writing a date at once and leaves the others to
// parseDate. yearFirst: 25-03-01 is a day of 2025, not of 2001. dsv.Pad bytes
// behind the cell are read, too, as those of a dsv.Block can be.
func Date(cell []byte, yearFirst bool) (int32, Result) {
	n := len(cell)
	if n < 10 {
		return parseDate(cell, yearFirst)
	}
	p := unsafe.Pointer(unsafe.SliceData(cell))
	head, tail := dsv.Load(p, 0), dsv.Load(p, 8)
	const digits, small = 0x3030303030303030, 0x7676767676767676
	third := tail >> 16 & 0xff
	if n > 10 && third != ' ' && third != 'T' && third != ',' && third != '.' {
		return parseDate(cell, yearFirst)
	}
	tail = tail&0xffff ^ 0x3030
	if (tail+0x7676|tail)&0x8080 != 0 {
		return parseDate(cell, yearFirst)
	}
	// 2025-03-01
	x := head ^ 0x2d30302d30303030
	if x&0xff0000ff00000000 == 0 && (x+small|x)&0x8080808080808080 == 0 {
		return civil(int(x&0xff)*1000+int(x>>8&0xff)*100+int(x>>16&0xff)*10+int(x>>24&0xff),
			int(x>>40&0xff)*10+int(x>>48&0xff), int(tail&0xff)*10+int(tail>>8))
	}
	// 01.03.2025, 01/03/2025, 01-03-2025
	sep := byte(head >> 16)
	if sep != byte(head>>40) || sep != '.' && sep != '/' && sep != '-' || yearFirst {
		return parseDate(cell, yearFirst)
	}
	x = (head ^ digits) &^ 0x0000ff0000ff0000
	if (x+small|x)&0x8080808080808080 != 0 {
		return parseDate(cell, yearFirst)
	}
	a, b := int(x&0xff)*10+int(x>>8&0xff), int(x>>24&0xff)*10+int(x>>32&0xff)
	y := int(x>>48&0xff)*1000 + int(x>>56)*100 + int(tail&0xff)*10 + int(tail>>8)
	return checkPair(y, a, b, sep, true, true, false)
}

// checkPair is a pair that is a date in one reading at least.
func checkPair(y, a, b int, sep byte, padA, padB, short bool) (int32, Result) {
	if a < 1 || b < 1 || a > 31 || b > 31 || a > 12 && b > 12 {
		return 0, noDate(y, a, b)
	}
	// If any reading is a date, the one with the smaller number as the month is.
	if _, got := civil(y, min(a, b), max(a, b)); got != OK {
		return 0, got
	}
	return pair(y, a, b, sep, a < 10 && padA, b < 10 && padB, short), OK
}

// unpair is the day of a pair, its month first or second.
func unpair(v int32, monthFirst bool) (int32, Result) {
	y, a, b := numbers(v)
	if monthFirst {
		a, b = b, a
	}
	return civil(y, b, a)
}

// IsDate tells whether a cell is a day, though perhaps one that no order has.
func IsDate(cell []byte) bool {
	_, got := Date(cell, false)
	return got == OK || got == TooEarly || got == TooLate
}
