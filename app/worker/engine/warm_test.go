package engine

import (
	"strings"
	"testing"
)

// TestWarmingReadsOrders: only rows that are read as a shop's orders are warm the loops that a shop's orders go through.
func TestWarmingReadsOrders(t *testing.T) {
	var w Warming
	var reports []string
	for steps := 0; w.Step(); steps++ {
		if steps > warmRows/warmPiece+warmReports+2 {
			t.Fatal("it does not end")
		}
		if r := w.engine.report; r != nil {
			reports = append(reports, r.Period.Kind.String())
			if r.Counts.Orders != warmRows || r.Counts.Customers < warmRows/4 || r.Currency != "EUR" {
				t.Fatalf("%+v in %q", r.Counts, r.Currency)
			}
		}
	}
	if len(reports) != warmReports || w.engine != nil {
		t.Errorf("%d reports, %v left", len(reports), w.engine)
	}
	if kinds := strings.Join(reports, " "); !strings.Contains(kinds, "month") || !strings.Contains(kinds, "quarter") {
		t.Errorf("reports of %s", kinds)
	}
}
