//go:build !js

package view

import (
	"strings"
	"testing"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/report"
)

func TestTurning(t *testing.T) {
	point := func(day int32, rate float64) yearRate {
		return yearRate{day: day, rate: rate, low: rate - .03, high: rate + .03}
	}
	for _, c := range []struct {
		name  string
		rates []float64
		way   string
		day   int32
	}{
		{"falls from its best", []float64{.30, .40, .38, .33}, down, 2},
		{"falls from the later of two equal bests", []float64{.40, .35, .40, .30}, down, 3},
		{"rises from its worst", []float64{.40, .28, .33, .36}, up, 2},
		{"the later turn counts, to rise", []float64{.50, .20, .30, .40}, up, 2},
		{"the later turn counts, to fall", []float64{.20, .50, .40, .35}, down, 2},
		{"moves within its intervals", []float64{.30, .33, .31, .32}, level, 4},
		{"touching intervals are no turn", []float64{.375, .3125, .3125}, level, 3},
	} {
		var points []yearRate
		for i, rate := range c.rates {
			points = append(points, point(int32(i+1), rate))
		}
		if c.name == "touching intervals are no turn" {
			points[0].low = points[2].high
		}
		if way, from := turning(points); way != c.way || from.day != c.day {
			t.Errorf("%s: %s from %d, want %s from %d", c.name, way, from.day, c.way, c.day)
		}
	}
}

// Of a period that ends before it begins only that is said: there is no period before, and nothing to compare.
func TestAReversedPeriodHasNoPeriodBefore(t *testing.T) {
	day := civil.Day(2024, 3, 10)
	s := sheetOf(t, report.Options{Period: report.Custom, Start: day, End: day - 9}, regulars()...)
	said := ""
	for _, part := range append(s.findings(), s.instrument(), s.losing(), s.cost(), s.against(), s.compared(), s.stays(), s.worths()) {
		said += texts(part)
	}
	w := s.w
	if !strings.Contains(said, w.T("report.finding.period-reversed.title")) {
		t.Errorf("it is not said in %q", said)
	}
	for _, wrong := range []string{
		"1970", w.Date(day - 1), w.T("report.verdict.unknown.title"), w.T("report.lost.unknown"), w.T("report.compare.title"),
	} {
		if strings.Contains(said, wrong) {
			t.Errorf("%q in %q", wrong, said)
		}
	}
}

// With lapse days the rates are of other days than the period's, and say so; the period before stays one and the same.
func TestLapseDaysNameTheDaysOfTheRates(t *testing.T) {
	day := civil.Day(2024, 4, 1)
	opt := report.Options{Period: report.Custom, Start: day, End: day + 29}
	s := sheetOf(t, opt, regulars()...)
	if said := texts(s.stays()); strings.Contains(said, s.w.T("report.figure.start")) {
		t.Errorf("days are named without lapse days: %s", said)
	}
	opt.LapseDays = 90
	s = sheetOf(t, opt, regulars()...)
	stays := texts(s.stays())
	for _, days := range []string{spaced(s.span(day-90, day-1)), spaced(s.span(day-60, day+29))} {
		if strings.Count(stays, days) != 2 {
			t.Errorf("not twice %s in %s", days, stays)
		}
	}
	before := spaced(s.span(day-30, day-1))
	if against, compared := texts(s.against()), texts(s.compared()); !strings.Contains(against, before) || !strings.Contains(compared, before) {
		t.Errorf("no %s in %s and %s", before, against, compared)
	}
}

func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }
