package order

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"keeprate/pkg/dsv"
)

// padded is a cell with the bytes behind it that a Reader guarantees.
func padded(s string) []byte {
	b := make([]byte, len(s)+dsv.Pad)
	copy(b, s)
	for i := len(s); i < len(b); i++ {
		b[i] = "9,;.\n"[i%5] // what may follow in the text must not matter
	}
	return b[:len(s)]
}

// TestCivil holds the calendar against the standard library's.
func TestCivil(t *testing.T) {
	for d := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2151; d = d.AddDate(0, 0, 1) {
		got, ok := civil(d.Year(), int(d.Month()), d.Day())
		if ok != readOK || int64(got) != d.Unix()/86400 {
			t.Fatal(d, got, ok)
		}
	}
	for _, bad := range [][3]int{{2025, 2, 29}, {2024, 2, 30}, {2025, 4, 31}, {2025, 13, 1}, {2025, 0, 1}, {2025, 1, 0}, {2025, 1, 32}, {0, 1, 1}} {
		if _, ok := civil(bad[0], bad[1], bad[2]); ok != readBad {
			t.Error(bad, ok)
		}
	}
}

// TestReadDate: single cells; a pair is shown as its two readings.
func TestReadDate(t *testing.T) {
	tests := map[string]string{
		"2025-03-01": "2025-03-01", "2025-03-01 10:15:00": "2025-03-01", "2025-03-01 10:15:00 +0100": "2025-03-01", "2025-03-01T23:59:59.999Z": "2025-03-01",
		"2025-03-01T00:15:00-05:00": "2025-03-01", "2025/03/01": "2025-03-01", "2025.03.01": "2025-03-01", "2025-3-1": "2025-03-01", "2025. 3. 1.": "2025-03-01",
		"20250301": "2025-03-01", "20250301101500": "2025-03-01", "20250301T101500Z": "2025-03-01", "2025-03-01,10:15": "2025-03-01",
		"01.03.2025": "01.03.2025", "1.3.2025": "1.3.2025", "01.03.2025.": "01.03.2025", "1. 3. 2025.": "1.3.2025", "31.12.2025 23:59": "31.12.2025",
		"03/01/2025": "03/01/2025", "3/1/25": "3/1/25", "5/31/2016 0:37": "5/31/2016", "01-03-2025 10:15": "01-03-2025", "1-3-99": "1-3-99", "10:15 01.03.2025": "01.03.2025",
		"01 Mar 2025": "2025-03-01", "01 Mar 2025 10:15:00": "2025-03-01", "Mar 1, 2025": "2025-03-01", "March 1st, 2025": "2025-03-01", "Sat, 1 Mar 2025 10:15:00 +0000": "2025-03-01",
		"1 marca 2025": "2025-03-01", "sobota, 1 marca 2025 r.": "2025-03-01", "3 paź 2025": "2025-10-03", "12 grudnia 2024": "2024-12-12",
		"1. март 2025.": "2025-03-01", "3. фебруар 2025.": "2025-02-03", "3. avgust 2025.": "2025-08-03", "15. maj 2025.": "2025-05-15", "јун 5, 2025": "2025-06-05",
		"1 martie 2025": "2025-03-01", "3 noiembrie 2025": "2025-11-03", "marți, 1 aprilie 2025": "2025-04-01", "5 iun. 2025": "2025-06-05", "5 iul. 2025": "2025-07-05",
		"1 Μαρτίου 2025": "2025-03-01", "3 Φεβ 2025": "2025-02-03", "5 Μαΐου 2025": "2025-05-05", "7 Ιουλίου 2025": "2025-07-07", "7 Ιουνίου 2025": "2025-06-07",
		"1-Mar-25": "2025-03-01", "01Mar2025": "2025-03-01", "2025 Mar 1": "2025-03-01",
		"": "bad", "hello": "bad", "32.13.2024": "bad", "13/13/2025": "bad", "2025-13-01": "bad", "2025-02-30": "bad", "2025-03": "bad", "12": "bad", "March 2025": "bad",
		"0.3.2025": "bad", "1.0.2025": "bad", "1.2.345": "bad", "192.168.1.1": "bad", "2025-03-01x": "2025-03-01", "45717": "bad",
		"1989-12-31": "early", "31.12.1989": "early", "0001-01-01": "bad", "2151-01-01": "late", "01.01.9999": "late",
	}
	for in, want := range tests {
		v, got := readDate(padded(in), false)
		text := ""
		switch {
		case got == readTooEarly:
			text = "early"
		case got == readTooLate:
			text = "late"
		case got != readOK:
			text = "bad"
		case v < 0:
			text = pairText(v)
		default:
			text = day(v)
		}
		if text != want {
			t.Errorf("%q is %s, want %s", in, text, want)
		}
	}
	if v, got := readDate(padded("25-03-01"), true); got != readOK || day(v) != "2025-03-01" {
		t.Error("year first", v, got)
	}
}

// TestReadDateAsSlowly: the quick ways give what parseDate gives.
func TestReadDateAsSlowly(t *testing.T) {
	digits := "0129"
	for _, shape := range []string{"20##-##-##", "##.##.20##", "##/##/202#", "##-##-2025"} {
		holes := strings.Count(shape, "#")
		total := 1
		for range holes {
			total *= len(digits)
		}
		for n := range total {
			cell := []byte(shape)
			for i := range cell {
				if cell[i] == '#' {
					cell[i] = digits[n%len(digits)]
					n /= len(digits)
				}
			}
			quick, gotQuick := readDate(padded(string(cell)), false)
			slow, gotSlow := parseDate(cell, false)
			if quick != slow || gotQuick != gotSlow {
				t.Fatalf("%s: %d %d, slowly %d %d", cell, quick, gotQuick, slow, gotSlow)
			}
		}
	}
}

// file is a small export with these dates.
func fileOf(dates ...string) string {
	var b strings.Builder
	b.WriteString("Date;Customer;Total\n")
	for i, d := range dates {
		b.WriteString("\"" + d + "\";c" + strconv.Itoa(i) + ";10\n")
	}
	return b.String()
}

// TestDateColumn: what only a whole column decides.
func TestDateColumn(t *testing.T) {
	tests := []struct {
		name  string
		dates []string
		opt   Options
		want  string // days, or "-" for a date that is a problem
		order DateOrder
		open  bool
	}{
		{"day first by one value", []string{"03/04/2025", "13/04/2025"}, Options{}, "2025-04-03 2025-04-13", DMY, false},
		{"month first by one value", []string{"03/04/2025", "04/13/2025"}, Options{}, "2025-03-04 2025-04-13", MDY, false},
		{"open", []string{"03/04/2025", "05/06/2025"}, Options{Lang: "pl"}, "2025-04-03 2025-06-05", DMY, true},
		{"open, English page", []string{"03/04/2025"}, Options{Lang: "en"}, "2025-04-03", DMY, true},
		{"points are never month first", []string{"03.04.2025"}, Options{}, "2025-04-03", DMY, false},
		{"chosen", []string{"03/04/2025", "05/06/2025"}, Options{DateOrder: MDY}, "2025-03-04 2025-05-06", MDY, false},
		{"chosen against the values", []string{"03/04/2025", "13/06/2025"}, Options{DateOrder: MDY}, "2025-03-04 -", MDY, false},
		{"majority", []string{"03/13/2025", "13/04/2025", "14/04/2025"}, Options{}, "- 2025-04-13 2025-04-14", DMY, false},
		{"ISO among them", []string{"03/04/2025", "2025-05-06", "13/04/2025"}, Options{}, "2025-04-03 2025-05-06 2025-04-13", DMY, false},
		{"serials", []string{"45717", "45718.427", "45719,5"}, Options{}, "2025-03-01 2025-03-02 2025-03-03", Serial, false},
		{"seconds", []string{"1740787200", "1740873599"}, Options{}, "2025-03-01 2025-03-01", UnixSecond, false},
		{"milliseconds", []string{"1740787200000"}, Options{}, "2025-03-01", UnixMilli, false},
		{"short years first, chosen", []string{"25-03-01"}, Options{DateOrder: YMD}, "2025-03-01", YMD, false},
		{"future", []string{"2025-03-01", "2025-03-02", "2025-03-03", "01.04.2025"}, Options{Today: 20148}, "2025-03-01 2025-03-02 - -", YMD, false},
		{"day 31 in a month of 30", []string{"31/04/2025", "13/04/2025"}, Options{}, "- 2025-04-13", DMY, false},
	}
	for _, tt := range tests {
		tt.opt.DateColumn, tt.opt.Delimiter = Column(0), ';'
		r, err := read([]byte(fileOf(tt.dates...)), 1<<20, tt.opt)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		got := make([]string, len(tt.dates))
		for i := range got {
			got[i] = "-"
		}
		o := r.Orders()
		for i := range o.Len() {
			at, _ := strconv.Atoi(o.CustomerName(o.Customer[i])[1:])
			got[at] = day(o.Day[i])
		}
		u := r.Understood()
		if strings.Join(got, " ") != tt.want || u.DateOrder != tt.order || u.DateOpen != tt.open {
			t.Errorf("%s: %v %s open %v\n%s", tt.name, got, u.DateOrder, u.DateOpen, text(r))
		}
		if c := r.Counts(); c.Rows != len(tt.dates) || c.Used+c.Skipped != c.Rows || c.Skipped != strings.Count(" "+tt.want, " -") || len(r.Problems()) != c.Skipped {
			t.Errorf("%s: %+v", tt.name, c)
		}
	}
}

// TestLateContradiction: the head leaves the order open, the last row decides for all.
func TestLateContradiction(t *testing.T) {
	var dates []string
	for range 20_000 {
		dates = append(dates, "03/04/2025")
	}
	r, err := read([]byte(fileOf(append(dates, "04/25/2025")...)), 1000, Options{Lang: "pl"})
	if err != nil {
		t.Fatal(err)
	}
	if u := r.Understood(); u.DateOrder != MDY || u.DateOpen || day(r.Orders().Day[0]) != "2025-03-04" {
		t.Errorf("%+v %s", u, day(r.Orders().Day[0]))
	}
}

func BenchmarkReadDate(b *testing.B) {
	for _, cell := range []string{"2025-03-01 10:15:00 +0100", "31.12.2025", "1.3.2025", "Mar 1, 2025"} {
		b.Run(cell, func(b *testing.B) {
			in := padded(cell)
			b.ReportAllocs()
			for b.Loop() {
				readDate(in, false)
			}
		})
	}
}
