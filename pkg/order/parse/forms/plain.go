package forms

import (
	"strconv"
	"time"
)

// PlainDay is a day as 2025-03-01.
func PlainDay(day int32) string {
	return time.Unix(int64(day)*86_400, 0).UTC().Format(time.DateOnly)
}

// PlainAmount is an amount of ten-thousandths with a decimal point and at least two places.
func PlainAmount(v int64) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	places := strconv.FormatInt(unit+v%unit, 10)[1:]
	for len(places) > 2 && places[len(places)-1] == '0' {
		places = places[:len(places)-1]
	}
	return sign + strconv.FormatInt(v/unit, 10) + "." + places
}
