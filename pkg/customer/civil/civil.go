// Package civil does the calendar arithmetic of whole days: no clock, no time zone, no formatting for people.
//
// A day is the number of days since 1970-01-01 in the proleptic Gregorian calendar. A month is numbered through the
// years, 12·year + month − 1, so that months are compared, subtracted and counted as integers.
package civil

// Day is the day number of a date. A day beyond the month's end runs on into the next month.
//
// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: the year begins in March, so that
// the leap day is its last.
func Day(year, month, day int) int32 {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*((month+9)%12)+2)/5 + day - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return int32(era*146097 + dayOfEra - 719468)
}

// Date is the date of a day number: the inverse of Day (civil_from_days of the same source).
func Date(d int32) (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	mp := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*mp+2)/5 + 1
	month = mp + 3
	if month > 12 {
		month -= 12
	}
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Month is the number of the month that contains the day.
func Month(d int32) int {
	y, m, _ := Date(d)
	return y*12 + m - 1
}

// MonthStart is the first day of a month by its number; MonthStart(m+1)-1 is its last.
func MonthStart(month int) int32 {
	y := floorDiv(month, 12)
	return Day(y, month-y*12+1, 1)
}

// AddMonths is the same day of the month n months later, or that month's last day where it is shorter.
func AddMonths(d int32, n int) int32 {
	y, m, day := Date(d)
	month := y*12 + m - 1 + n
	return min(MonthStart(month)+int32(day)-1, MonthStart(month+1)-1)
}

// StartOfMonths is the first day of the n whole months that end on d: the day after the same day n months earlier,
// the first of a month where d is the last.
func StartOfMonths(d int32, n int) int32 {
	if month := Month(d); MonthStart(month+1)-1 == d {
		return MonthStart(month + 1 - n)
	}
	return AddMonths(d, -n) + 1
}

// AppendISO appends the date as 2024-12-31.
func AppendISO(dst []byte, d int32) []byte {
	y, m, day := Date(d)
	dst = append(AppendMonth(dst, y*12+m-1), '-')
	return append(dst, byte('0'+day/10), byte('0'+day%10))
}

// AppendMonth appends a month by its number as 2024-12.
func AppendMonth(dst []byte, month int) []byte {
	dst = AppendYear(dst, floorDiv(month, 12))
	m := month - floorDiv(month, 12)*12 + 1
	return append(dst, '-', byte('0'+m/10), byte('0'+m%10))
}

// AppendYear appends a year with at least four digits.
func AppendYear(dst []byte, year int) []byte {
	if year < 0 {
		dst, year = append(dst, '-'), -year
	}
	for limit := 1000; limit > year && limit > 1; limit /= 10 {
		dst = append(dst, '0')
	}
	var digits [20]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + year%10)
		if year /= 10; year == 0 {
			return append(dst, digits[i:]...)
		}
	}
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
