package order

import (
	"strconv"
	"strings"
	"testing"

	"keeprate/pkg/order/parse"
)

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
		order parse.DateOrder
		open  bool
	}{
		{"day first by one value", []string{"03/04/2025", "13/04/2025"}, Options{}, "2025-04-03 2025-04-13", parse.DMY, false},
		{"month first by one value", []string{"03/04/2025", "04/13/2025"}, Options{}, "2025-03-04 2025-04-13", parse.MDY, false},
		{"open", []string{"03/04/2025", "05/06/2025"}, Options{Lang: "pl"}, "2025-04-03 2025-06-05", parse.DMY, true},
		{"open, English page", []string{"03/04/2025"}, Options{Lang: "en"}, "2025-04-03", parse.DMY, true},
		{"points are never month first", []string{"03.04.2025"}, Options{}, "2025-04-03", parse.DMY, false},
		{"chosen", []string{"03/04/2025", "05/06/2025"}, Options{DateOrder: parse.MDY}, "2025-03-04 2025-05-06", parse.MDY, false},
		{"chosen against the values", []string{"03/04/2025", "13/06/2025"}, Options{DateOrder: parse.MDY}, "2025-03-04 -", parse.MDY, false},
		{"majority", []string{"03/13/2025", "13/04/2025", "14/04/2025"}, Options{}, "- 2025-04-13 2025-04-14", parse.DMY, false},
		{"ISO among them", []string{"03/04/2025", "2025-05-06", "13/04/2025"}, Options{}, "2025-04-03 2025-05-06 2025-04-13", parse.DMY, false},
		{"serials", []string{"45717", "45718.427", "45719,5"}, Options{}, "2025-03-01 2025-03-02 2025-03-03", parse.Serial, false},
		{"seconds", []string{"1740787200", "1740873599"}, Options{}, "2025-03-01 2025-03-01", parse.UnixSecond, false},
		{"milliseconds", []string{"1740787200000"}, Options{}, "2025-03-01", parse.UnixMilli, false},
		{"short years first, chosen", []string{"25-03-01"}, Options{DateOrder: parse.YMD}, "2025-03-01", parse.YMD, false},
		{"short years first, told by how little they vary", []string{"24/03/12", "", "24/05/30", "24/11/02"}, Options{Lang: "el"}, "2024-03-12 - 2024-05-30 2024-11-02", parse.YMD, false},
		{"short years last, on few days of a month", []string{"01/03/23", "01/04/24", "01/05/25"}, Options{}, "2023-03-01 2024-04-01 2025-05-01", parse.DMY, true},
		{"short years that stand on either side", []string{"24/03/12", "13/05/24"}, Options{Today: 20_500}, "2012-03-24 2024-05-13", parse.DMY, false},
		{"future", []string{"2025-03-01", "2025-03-02", "2025-03-03", "01.04.2025"}, Options{Today: 20148}, "2025-03-01 2025-03-02 - -", parse.YMD, false},
		{"serials among dates, as spreadsheets leave them", []string{"13/04/2025", "45717", "14/04/2025"}, Options{}, "2025-04-13 2025-03-01 2025-04-14", parse.DMY, false},
		{"impossible days do not decide", []string{"03/04/2025", "31/04/2025", "30/02/2025"}, Options{}, "2025-04-03 - -", parse.DMY, true},
		{"a weekday before", []string{"Sat, 1 Mar 2025", "Sun, 2 Mar 2025"}, Options{}, "2025-03-01 2025-03-02", parse.DMY, false},
		{"a month before", []string{"Mar 1, 2025", "Mar 2, 2025"}, Options{}, "2025-03-01 2025-03-02", parse.MDY, false},
		{"no date, as databases write it", []string{"2025-03-01", "0000-00-00 00:00:00", "2025-03-02"}, Options{}, "2025-03-01 - 2025-03-02", parse.YMD, false},
		{"day 31 in a month of 30", []string{"31/04/2025", "13/04/2025"}, Options{}, "- 2025-04-13", parse.DMY, false},
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
	if u := r.Understood(); u.DateOrder != parse.MDY || u.DateOpen || day(r.Orders().Day[0]) != "2025-03-04" {
		t.Errorf("%+v %s", u, day(r.Orders().Day[0]))
	}
}
