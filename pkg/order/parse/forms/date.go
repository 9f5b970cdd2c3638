package forms

import (
	"strconv"
	"strings"
	"time"
)

// Date is a way of writing dates: the layout of time.Format, in which MONTH,
// MON, DAY and DY stand for the names of a language and ROMAN for the month.
type Date struct {
	Order  string // as parse.DateOrder
	Layout string
	Tongue *Tongue // nil: of any
}

// Dates are the ways without names and those in each language.
var Dates = func() []Date {
	var forms []Date
	for _, of := range [][2]string{
		{"YMD", "2006-01-02|2006-01-02 15:04:05|2006-01-02T15:04:05Z|2006-01-02T15:04:05-07:00|2006-01-02 15:04:05 MST|2006-01-02 15:04:05.000|20060102|20060102T150405Z|20060102150405|2006/01/02|2006/1/2 15:04|2006.01.02.|2006. 1. 2.|'2006-01-02"},
		{"DMY", "02.01.2006|2.1.2006|02.01.2006.|2. 1. 2006.|2. 1. 2006. 15:04|02.01.06|2/1/06|02/01/2006|2/1/2006 3:04 PM|2/1/2006, 3:04:05 p. m.|02-01-2006|2-1-2006|15:04 02.01.2006|=\"02.01.2006\"|2 1 2006"},
		{"MDY", "01/02/2006|1/2/06|1/2/2006 3:04:05 PM|01-02-2006|3:04 PM 1/2/2006"},
	} {
		for layout := range strings.SplitSeq(of[1], "|") {
			forms = append(forms, Date{of[0], layout, nil})
		}
	}
	for i := range Tongues {
		for _, layout := range []string{"2 MONTH 2006", "2. MONTH 2006. 15:04", "02-MON-06", "DAY, 2 MONTH 2006", "DY 2 MON 2006 15:04", "DAY, 02.01.2006", "DY 2/1/2006", "DY, 2006-01-02"} {
			forms = append(forms, Date{"DMY", layout, &Tongues[i]})
		}
		forms = append(forms, Date{"MDY", "MONTH 2, 2006", &Tongues[i]}, Date{"MDY", "MON 2, 2006 3:04 PM", &Tongues[i]})
	}
	return append(forms, Date{"serial", "", nil}, Date{"serial", ".5", nil}, Date{"serial", ",25", nil}, Date{"unix", "", nil}, Date{"unix-ms", "", nil},
		Date{"DMY", "2 ROMAN 2006", nil}, Date{"YMD", "2006-Jan-02", &Tongues[0]}, Date{"MDY", "Mon Jan _2 15:04:05 2006", &Tongues[0]}, Date{"DMY", time.RFC1123Z, &Tongues[0]},
		Date{"DMY", "2/1/2006 3:04 μ.μ.", &Tongues[5]})
}()

// Write writes a day.
func (f *Date) Write(day int32) string {
	at := time.Unix(int64(day)*86_400, 0).UTC()
	switch f.Order {
	case "serial":
		return strconv.Itoa(int(day)+25_569) + f.Layout
	case "unix":
		return strconv.FormatInt(at.Unix()+40_000, 10)
	case "unix-ms":
		return strconv.FormatInt(at.UnixMilli()+40_000_000, 10)
	}
	at = time.Date(at.Year(), at.Month(), at.Day(), 14, 5, 9, 0, time.FixedZone("CEST", 2*60*60))
	text := at.Format(strings.NewReplacer("MONTH", "{v}", "MON", "{w}", "DAY", "{x}", "DY", "{y}", "ROMAN", "{z}").Replace(f.Layout))
	names := []string{"{z}", strings.Fields("I II III IV V VI VII VIII IX X XI XII")[at.Month()-1]}
	if t := f.Tongue; t != nil {
		names = append(names, "{v}", strings.Fields(t.Months)[at.Month()-1], "{w}", strings.Fields(t.shorts)[at.Month()-1], "{x}", strings.Fields(t.days)[at.Weekday()], "{y}", strings.Fields(t.abbrev)[at.Weekday()])
	}
	return strings.NewReplacer(names...).Replace(text)
}
