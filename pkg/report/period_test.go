package report

import (
	"slices"
	"testing"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/customer/reference"
)

func iso(day int32) string { return string(civil.AppendISO(nil, day)) }

func TestPeriods(t *testing.T) {
	day := func(s string) int32 { return reference.Day(t, s) }
	covers := func(first, last string) coverage {
		return coverage{day(first), day(last), 3, slices.Repeat([]bool{true}, int(day(last)-day(first))+1)}
	}
	shop := covers("2022-03-10", "2025-06-30")
	ends := func(last string) coverage { return covers("2022-03-10", last) }
	shut := ends("2024-03-20") // in February
	clear(shut.sold[day("2024-02-01")-shut.first : day("2024-03-01")-shut.first])
	for _, c := range []struct {
		name     string
		coverage coverage
		opt      Options
		want     [4]string
	}{
		{"last twelve months", shop, Options{},
			[4]string{"2024-07-01", "2025-06-30", "2023-07-01", "2024-06-30"}},
		{"last twelve months up to a day in the month", ends("2025-06-17"), Options{},
			[4]string{"2024-06-18", "2025-06-17", "2023-06-18", "2024-06-17"}},
		{"last twelve months that end with a leap day", shop, Options{Anchor: day("2024-02-29")},
			[4]string{"2023-03-01", "2024-02-29", "2022-03-01", "2023-02-28"}},
		{"the last complete year", shop, Options{Period: CalendarYear},
			[4]string{"2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"}},
		{"a year whose last days had no orders", ends("2024-12-29"), Options{Period: CalendarYear},
			[4]string{"2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"}},
		{"a year that lacks a week", ends("2024-12-23"), Options{Period: CalendarYear},
			[4]string{"2023-01-01", "2023-12-31", "2022-01-01", "2022-12-31"}},
		{"a year by anchor", shop, Options{Period: CalendarYear, Anchor: day("2023-05-05")},
			[4]string{"2023-01-01", "2023-12-31", "2022-01-01", "2022-12-31"}},
		{"the only year there is", covers("2025-01-07", "2025-06-30"), Options{Period: CalendarYear},
			[4]string{"2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"}},
		{"quarter", shop, Options{Period: Quarter},
			[4]string{"2025-04-01", "2025-06-30", "2025-01-01", "2025-03-31"}},
		{"quarter before an unfinished one", ends("2025-05-30"), Options{Period: Quarter},
			[4]string{"2025-01-01", "2025-03-31", "2024-10-01", "2024-12-31"}},
		{"month", ends("2024-03-31"), Options{Period: Month},
			[4]string{"2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29"}},
		{"month before an unfinished one", ends("2024-03-20"), Options{Period: Month},
			[4]string{"2024-02-01", "2024-02-29", "2024-01-01", "2024-01-31"}},
		{"month before which there were no orders", shut, Options{Period: Month},
			[4]string{"2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29"}},
		{"custom, as many days before", shop, Options{Period: Custom, Start: day("2024-03-01"), End: day("2024-03-10")},
			[4]string{"2024-03-01", "2024-03-10", "2024-02-20", "2024-02-29"}},
		{"custom, reversed: nothing before", shop, Options{Period: Custom, Start: day("2024-03-10"), End: day("2024-03-01")},
			[4]string{"2024-03-10", "2024-03-01", iso(0), iso(0)}},
		{"custom without days is the whole file", covers("2024-01-11", "2024-01-20"), Options{Period: Custom},
			[4]string{"2024-01-11", "2024-01-20", "2024-01-01", "2024-01-10"}},
	} {
		p := c.opt.period(c.coverage)
		if got := [4]string{iso(p.Start), iso(p.End), iso(p.PreviousStart), iso(p.PreviousEnd)}; got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestKindsAndStepsAreFoundByTheirIDs(t *testing.T) {
	for _, k := range Kinds() {
		if got, ok := ParseKind(k.String()); !ok || got != k {
			t.Errorf("%s is found as %s", k, got)
		}
	}
	for _, s := range Steps() {
		if got, ok := ParseStep(s.String()); !ok || got != s {
			t.Errorf("%s is found as %s", s, got)
		}
	}
	if _, ok := ParseKind("week"); ok {
		t.Error("an unknown kind was found")
	}
	if _, ok := ParseStep("week"); ok {
		t.Error("an unknown step was found")
	}
}
