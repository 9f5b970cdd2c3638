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

// TestReadDate: single cells; a pair is shown as its cell wrote it.
func TestReadDate(t *testing.T) {
	tests := map[string]string{
		// ISO and its like, with times and offsets; the day is the written one.
		"2025-03-01": "2025-03-01", "2025-03-01 10:15:00": "2025-03-01", "2025-03-01 10:15:00 +0100": "2025-03-01", "2025-03-01T23:59:59.999Z": "2025-03-01",
		"2025-03-01T00:15:00-05:00": "2025-03-01", "2025-03-01T23:15:00+02:00": "2025-03-01", "2025-03-01 10:00:00 UTC": "2025-03-01", "2025-03-01 10:00:00.000": "2025-03-01", "2025-03-01T10:15": "2025-03-01",
		"2025-03-01 10:15:00 AM": "2025-03-01", "2025-03-01\u00a010:15": "2025-03-01", "2025/03/01": "2025-03-01", "2025.03.01": "2025-03-01", "2025.03.01.": "2025-03-01", "2025-3-1": "2025-03-01", "2025/3/1 9:05": "2025-03-01",
		"2025. 3. 1.": "2025-03-01", "2025 03 01": "2025-03-01", "20250301": "2025-03-01", "20250301101500": "2025-03-01", "20250301T101500Z": "2025-03-01", "20250301 10:15": "2025-03-01", "2025-03-01,10:15": "2025-03-01",
		"2025/03/01 10:15:00 AM GMT+1": "2025-03-01", "10:15 2025-03-01": "2025-03-01", "99-03-01": "1999-03-01", "2024-02-29": "2024-02-29",
		// Numbers whose order the column decides.
		"01.03.2025": "01.03.2025", "1.3.2025": "1.3.2025", "01.03.2025.": "01.03.2025", "1. 3. 2025.": "1.3.2025", "3. 2. 2025": "3.2.2025", "03. 02. 2025.": "03.02.2025", "03.02.2025. 14:05": "03.02.2025", "3. 2. 2025. 14:05:10": "3.2.2025",
		"31.12.2025 23:59": "31.12.2025", "31.12.2025, 23:59": "31.12.2025", "31.12.2025r.": "31.12.2025", "31.12.2025 r.": "31.12.2025", "31.12.2025 г.": "31.12.2025", "31.12.25": "31.12.25", "1.3.99": "1.3.99", "3. 2. 25.": "3.2.25",
		"03/01/2025": "03/01/2025", "3/1/25": "3/1/25", "5/31/2016 0:37": "5/31/2016", "12/31/2025 11:59 PM": "12/31/2025", "31/12/2025 11:59 μ.μ.": "31/12/2025", "31/12/2025, 11:59:00 π.μ.": "31/12/2025", "3/2/2025, 2:05 a. m.": "3/2/2025", "3/2/2025, 2:05\u202fPM": "3/2/2025",
		"01-03-2025 10:15": "01-03-2025", "1-3-99": "1-3-99", "31-12-25": "31-12-25", "1 3 2025": "1 3 2025", "10:15 01.03.2025": "01.03.2025", "14:05, 03.02.2025.": "03.02.2025", "2:05 PM 3/1/2025": "3/1/2025", "2:05 μ.μ. 3/1/2025": "3/1/2025", "2:05:10 p. m. 3/1/2025": "3/1/2025",
		"29.02.2024": "29.02.2024", "'01.03.2025": "01.03.2025", "=\"01.03.2025\"": "01.03.2025", "'2025-03-01": "2025-03-01", "=\"2025-03-01 10:15\"": "2025-03-01",
		// Weekdays before, in all the languages, full and short.
		"sobota, 01.03.2025": "01.03.2025", "pon. 03.03.2025": "03.03.2025", "wt., 04.03.2025": "04.03.2025", "śr. 05.03.2025": "05.03.2025", "niedz. 2.3.2025": "2.3.2025", "środa 5.3.2025": "5.3.2025", "Piątek, 7.3.2025 10:00": "7.3.2025",
		"marți, 04.03.2025": "04.03.2025", "mar., 04.03.2025": "04.03.2025", "Mar 4/3/2025": "4/3/2025", "mar. 2025-03-04": "2025-03-04", "marţi 4. 3. 2025": "4.3.2025", "joi, 06.03.2025": "06.03.2025", "sâmbătă 1.03.2025": "1.03.2025", "dum. 2.3.2025": "2.3.2025",
		"среда, 05.03.2025.": "05.03.2025", "чет, 06.03.2025.": "06.03.2025", "уторак 4. 3. 2025.": "4.3.2025", "nedjelja, 02.03.2025.": "02.03.2025", "ned. 2. 3. 2025.": "2.3.2025", "srijeda, 5. 3. 2025.": "5.3.2025", "četvrtak, 6. 3. 2025.": "6.3.2025",
		"Παρ 07/03/2025": "07/03/2025", "Τρίτη, 4/3/2025": "4/3/2025", "Τετ. 5/3/2025": "5/3/2025", "ΚΥΡΙΑΚΗ 2/3/2025": "2/3/2025", "Σα 1/3/2025": "1/3/2025", "Monday, 3/3/2025": "3/3/2025", "thu 2025-03-06": "2025-03-06",
		"mi. 5.3.2025": "5.3.2025", "du 16.03.2025": "16.03.2025", "Vi, 21-mar.-25": "2025-03-21", "so, 01.03.2025": "01.03.2025", "ut 4.3.2025": "4.3.2025", "We 2025-03-05": "2025-03-05", "po 5.3.2025": "bad", "od 5.3.2025": "bad", "ab 5.3.2025": "bad",
		// Months by name.
		"01 Mar 2025": "2025-03-01", "01 Mar 2025 10:15:00": "2025-03-01", "Mar 1, 2025": "2025-03-01", "March 1st, 2025": "2025-03-01", "2nd of March 2025": "2025-03-02", "Sat, 1 Mar 2025 10:15:00 +0000": "2025-03-01", "Sept. 3, 2025": "2025-09-03", "3 September 2025": "2025-09-03",
		"Sat Mar 01 2025 10:15:00 GMT+0100": "2025-03-01", "Sat Mar  1 10:15:00 2025": "2025-03-01", "Sat Mar 01 10:15:00 +0000 2025": "2025-03-01", "Sat Mar 1 10:15:00 CET 2025": "2025-03-01", "May 5, 2025, 2:05 PM": "2025-05-05", "01/Mar/2025:10:15:00 +0100": "2025-03-01",
		"1-Mar-25": "2025-03-01", "01-MAR-25 10.15.00 AM": "2025-03-01", "01Mar2025": "2025-03-01", "2025 Mar 1": "2025-03-01", "2025-Mar-01": "2025-03-01", "1.Mar.2025": "2025-03-01", "Mar-01-2025": "2025-03-01", "1\u00a0marca\u00a02025": "2025-03-01",
		"1 marca 2025": "2025-03-01", "sobota, 1 marca 2025 r.": "2025-03-01", "3 paź 2025": "2025-10-03", "12 grudnia 2024": "2024-12-12", "5 stycznia 2025": "2025-01-05", "5 STYCZEŃ 2025": "2025-01-05", "7 lut 2025": "2025-02-07", "8 września 2025, 12:30": "2025-09-08", "9 lis 2025": "2025-11-09", "9 lip 2025": "2025-07-09", "10 sierpnia 2025": "2025-08-10", "11 października 2025": "2025-10-11",
		"12 IX 2024": "2024-09-12", "12.IX.2024": "2024-09-12", "1 I 2025 r.": "2025-01-01", "31 XII 2024": "2024-12-31", "3 V 2025": "2025-05-03", "8-VIII-25": "2025-08-08",
		"1. март 2025.": "2025-03-01", "3. фебруар 2025.": "2025-02-03", "3. avgust 2025.": "2025-08-03", "15. maj 2025.": "2025-05-15", "јун 5, 2025": "2025-06-05", "5. јул 2025. 14:05": "2025-07-05", "5. јануара 2025.": "2025-01-05", "6. октобар 2025.": "2025-10-06", "7. dec 2025.": "2025-12-07", "уторак, 4. март 2025.": "2025-03-04",
		"5. siječnja 2025.": "2025-01-05", "6. veljače 2025.": "2025-02-06", "7. ožujka 2025.": "2025-03-07", "8. travnja 2025.": "2025-04-08", "9. svibnja 2025.": "2025-05-09", "9. lipnja 2025.": "2025-06-09", "9. srpnja 2025.": "2025-07-09", "1. kolovoza 2025.": "2025-08-01", "1. rujna 2025.": "2025-09-01", "2. studenoga 2025.": "2025-11-02", "3. prosinca 2025.": "2025-12-03",
		"1 martie 2025": "2025-03-01", "3 noiembrie 2025": "2025-11-03", "marți, 1 aprilie 2025": "2025-04-01", "marți, 4 martie 2025": "2025-03-04", "mar., 4 mar. 2025": "2025-03-04", "5 iun. 2025": "2025-06-05", "5 iul. 2025": "2025-07-05", "6 ianuarie 2025": "2025-01-06", "1 mai 2025": "2025-05-01", "lun., 1 dec. 2025": "2025-12-01",
		"1 Μαρτίου 2025": "2025-03-01", "3 Φεβ 2025": "2025-02-03", "5 Μαΐου 2025": "2025-05-05", "5 ΜΑΪΟΥ 2025": "2025-05-05", "7 Ιουλίου 2025": "2025-07-07", "7 Ιουνίου 2025": "2025-06-07", "Τρίτη, 4 Μαρτίου 2025": "2025-03-04", "4 ΜΑΡΤΙΟΥ 2025": "2025-03-04", "Ιανουάριος 5, 2025": "2025-01-05", "5 Ιαν. 2025, 2:05 μ.μ.": "2025-01-05",
		"6 Αυγούστου 2025": "2025-08-06", "6 Αυγ 2025": "2025-08-06", "8 Σεπτεμβρίου 2025": "2025-09-08", "8 Οκτωβριου 2025": "2025-10-08", "8 Νοέ 2025": "2025-11-08", "8 Δεκέμβριος 2025": "2025-12-08", "8 Μάη 2025": "2025-05-08", "8 Απρίλη 2025": "2025-04-08", "Παρασκευή 7 Μαρτίου 2025": "2025-03-07",
		// No date.
		"": "bad", "hello": "bad", "32.13.2024": "bad", "13/13/2025": "bad", "2025-13-01": "bad", "2025-02-30": "bad", "2025-02-29": "bad", "30.02.2025": "bad", "31/04/2025": "bad", "02/30/2025": "bad", "31 kwietnia 2025": "bad", "20251301": "bad", "2025-03": "bad", "12": "bad", "March 2025": "bad", "1 March": "bad",
		"0.3.2025": "bad", "1.0.2025": "bad", "1.2.345": "bad", "192.168.1.1": "bad", "45717": "bad", "10:15": "bad", "1,3,2025": "bad", "1.3/2025": "bad", "3 Ιου 2025": "bad", "1 lut 5": "bad", "12.50": "bad", "1.234.567": "bad", "123456789012345678": "bad",
		"FV 12/03/2025": "bad", "12/03/2025/FV": "bad", "20250301-0012": "bad", "2025-03-01-0012": "bad", "2025-03-01/2025-03-31": "bad", "Marszałkowska 12/25": "bad", "Marka 12 2024": "bad", "3 sztuki 2025": "bad", "№ 5/3/2025": "bad", "a@x.pl": "bad",
		// No date on purpose, and dates out of range.
		"0000-00-00": "blank", "0000-00-00 00:00:00": "blank", "00.00.0000": "blank", "00/00/0000 00:00": "blank", "0000/0/0": "blank", "00000000": "blank",
		"1989-12-31": "early", "31.12.1989": "early", "1900-01-01": "early", "1 stycznia 1970": "early", "0001-01-01": "bad", "2151-01-01": "late", "01.01.9999": "late", "9999-12-31": "late",
	}
	for in, want := range tests {
		v, got := readDate(padded(in), false)
		if text := dateText(v, got); text != want {
			t.Errorf("%q is %s, want %s", in, text, want)
		}
	}
	if v, got := readDate(padded("25-03-01"), true); got != readOK || day(v) != "2025-03-01" {
		t.Error("year first", v, got)
	}
}

// dateText is the day that was read, or the pair, or why there is none.
func dateText(v int32, got reading) string {
	switch {
	case got == readTooEarly:
		return "early"
	case got == readTooLate:
		return "late"
	case got == readBlank:
		return "blank"
	case got != readOK:
		return "bad"
	case v < 0:
		return pairText(v)
	}
	return day(v)
}

// TestDateCells: what is no date by itself, but one in a column of dates.
func TestDateCells(t *testing.T) {
	for in, want := range map[string]string{
		"45717": "2025-03-01", "45717.427": "2025-03-01", "45717,427": "2025-03-01", "'45717": "2025-03-01", "32874": "1990-01-01", "32873": "bad", "91312": "bad",
		"1740787200": "2025-03-01", "1740787200.25": "2025-03-01", "1740873599": "2025-03-01", "1740873600": "2025-03-02", "1740787200000": "2025-03-01", "174078720": "bad", "17407872000000": "bad",
		"": "blank", "-": "blank", "—": "blank", "---": "blank", "NULL": "blank", "null": "blank", "(null)": "blank", "None": "blank", "n/a": "blank", "#N/A": "blank", "NaN": "blank", "\\N": "blank", "brak": "blank", "0000-00-00": "blank", "0": "bad", "x": "bad",
	} {
		var d dateColumn
		if text := dateText(d.read(padded(in))); text != want {
			t.Errorf("%q is %s, want %s", in, text, want)
		}
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
		{"short years first, told by how little they vary", []string{"24/03/12", "", "24/05/30", "24/11/02"}, Options{Lang: "el"}, "2024-03-12 - 2024-05-30 2024-11-02", YMD, false},
		{"short years last, on few days of a month", []string{"01/03/23", "01/04/24", "01/05/25"}, Options{}, "2023-03-01 2024-04-01 2025-05-01", DMY, true},
		{"short years that stand on either side", []string{"24/03/12", "13/05/24"}, Options{Today: 20_500}, "2012-03-24 2024-05-13", DMY, false},
		{"future", []string{"2025-03-01", "2025-03-02", "2025-03-03", "01.04.2025"}, Options{Today: 20148}, "2025-03-01 2025-03-02 - -", YMD, false},
		{"serials among dates, as spreadsheets leave them", []string{"13/04/2025", "45717", "14/04/2025"}, Options{}, "2025-04-13 2025-03-01 2025-04-14", DMY, false},
		{"impossible days do not decide", []string{"03/04/2025", "31/04/2025", "30/02/2025"}, Options{}, "2025-04-03 - -", DMY, true},
		{"a weekday before", []string{"Sat, 1 Mar 2025", "Sun, 2 Mar 2025"}, Options{}, "2025-03-01 2025-03-02", DMY, false},
		{"a month before", []string{"Mar 1, 2025", "Mar 2, 2025"}, Options{}, "2025-03-01 2025-03-02", MDY, false},
		{"no date, as databases write it", []string{"2025-03-01", "0000-00-00 00:00:00", "2025-03-02"}, Options{}, "2025-03-01 - 2025-03-02", YMD, false},
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
