package civil

import (
	"testing"
	"time"
)

// The standard library's calendar is the oracle; the engine itself keeps off it for the size of the client.
func TestEveryDayOfFourCenturiesAgreesWithTheStandardLibrary(t *testing.T) {
	at := time.Date(1799, 12, 1, 0, 0, 0, 0, time.UTC)
	end := time.Date(2201, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := int32(at.Unix() / 86400); at.Before(end); d, at = d+1, at.AddDate(0, 0, 1) {
		y, m, day := Date(d)
		if y != at.Year() || m != int(at.Month()) || day != at.Day() {
			t.Fatalf("day %d is %d-%d-%d, want %s", d, y, m, day, at.Format(time.DateOnly))
		}
		if got := Day(y, m, day); got != d {
			t.Fatalf("%s is day %d, want %d", at.Format(time.DateOnly), got, d)
		}
		if got := string(AppendISO(nil, d)); got != at.Format(time.DateOnly) {
			t.Fatalf("got %s, want %s", got, at.Format(time.DateOnly))
		}
		if got, want := MonthStart(Month(d)), d-int32(day)+1; got != want {
			t.Fatalf("%s: month starts on %d, want %d", at.Format(time.DateOnly), got, want)
		}
	}
}

func TestMonths(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2024-01-31", 1, "2024-02-29"},
		{"2023-01-31", 1, "2023-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-12-15", 1, "2025-01-15"},
		{"2024-01-15", -1, "2023-12-15"},
		{"2024-03-31", -13, "2023-02-28"},
	} {
		if got := iso(AddMonths(day(t, c.from), c.months)); got != c.want {
			t.Errorf("%s %+d months: got %s, want %s", c.from, c.months, got, c.want)
		}
	}
}

func TestTwelveMonthsEndWhereTheyShould(t *testing.T) {
	for _, c := range []struct{ end, start string }{
		{"2025-06-30", "2024-07-01"},
		{"2025-06-15", "2024-06-16"},
		{"2024-12-31", "2024-01-01"},
		{"2024-02-29", "2023-03-01"},
		{"2024-02-28", "2023-03-01"},
		{"2025-02-28", "2024-03-01"},
		{"2025-02-27", "2024-02-28"},
	} {
		if got := iso(StartOfMonths(day(t, c.end), 12)); got != c.start {
			t.Errorf("twelve months up to %s start on %s, want %s", c.end, got, c.start)
		}
	}
}

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		span       Span
		start, end string
	}{
		{OneMonth, "2024-02-01", "2024-02-29"},
		{Quarter, "2024-01-01", "2024-03-31"},
		{Year, "2024-01-01", "2024-12-31"},
	} {
		unit := c.span.Of(day(t, "2024-02-20"))
		if start, end := iso(c.span.Start(unit)), iso(c.span.Start(unit+1)-1); start != c.start || end != c.end {
			t.Errorf("%d months: %s to %s, want %s to %s", c.span, start, end, c.start, c.end)
		}
	}
}

func TestYearsOutsideFourDigits(t *testing.T) {
	for year, want := range map[int]string{7: "0007", 0: "0000", 12345: "12345", -5: "-0005", 999: "0999", 1000: "1000"} {
		if got := string(AppendYear(nil, year)); got != want {
			t.Errorf("year %d: got %s, want %s", year, got, want)
		}
	}
}

func iso(d int32) string { return string(AppendISO(nil, d)) }

func day(t *testing.T, s string) int32 {
	t.Helper()
	at, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return int32(at.Unix() / 86400)
}
