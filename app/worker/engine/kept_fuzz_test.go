package engine

import (
	"math"
	"testing"

	"keeprate/app/wire"
	"keeprate/pkg/cohort"
	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

// FuzzKept: what the browser has kept for files of a header may be of another version, or of nobody's making, and fields for
// days take any. Either the file is reported, in a form that the page can read, or there is a reason.
func FuzzKept(f *testing.F) {
	chosen := asked()
	chosen.File.CustomerColumn, chosen.File.StatusColumn, chosen.File.AmountColumn = order.Column(2), order.None, order.Column(99)
	chosen.File.Encoding, chosen.File.Delimiter, chosen.File.DateOrder, chosen.File.Decimal = "windows-1250", ';', parse.Serial, ','
	chosen.Statuses = []wire.StatusChoice{{Text: "cancelled", By: "status", Counted: true}}
	chosen.Currency, chosen.CurrencyChosen = "RON", true
	for i, c := range []wire.Choices{{}, asked(), chosen} {
		f.Add(wire.Encode(&wire.Open{Memory: []wire.Memory{{Choices: c}}}), uint8(i), int32(day2024), int32(day2024+90), int32(-1), int32(0), int32(30*i))
	}
	f.Add(wire.Encode(&wire.Open{Memory: []wire.Memory{{}}}), uint8(report.Custom), int32(math.MinInt32), int32(math.MaxInt32), int32(math.MaxInt32), int32(math.MinInt32), int32(math.MaxInt32))
	var first Engine
	first.Open(&wire.Open{}, []Part{{Name: "orders.csv"}})
	feedOnce(&first, []string{shop}, len(shop))
	first.Close()
	f.Fuzz(func(t *testing.T, stored []byte, kind uint8, start, end, anchor, asOf, lapse int32) {
		m, err := wire.Decode(stored)
		kept, ok := m.(*wire.Open)
		if err != nil || !ok || len(kept.Memory) == 0 {
			return
		}
		kept.Memory[0].Header = first.header
		open := &wire.Open{Choices: asked(), Memory: kept.Memory[:1]}
		open.Choices.Report = report.Options{Period: report.Kind(kind % 5), Start: start, End: end, Anchor: anchor, AsOf: asOf, LapseDays: lapse,
			Trend: report.Step(kind / 5 % 3), Cohorts: cohort.Unit(kind / 15 % 2), Rule: rfm.Rule(kind / 30 % 4)}
		var e Engine
		sound(t, opened(t, &e, open, shop))
		other := kept.Memory[0].Choices
		other.Report = open.Choices.Report // of the page's own making, as in Engine.recall
		answer, again := e.Change(&wire.Change{Job: 2, Choices: other})
		if again {
			answer = feed(t, &e, []string{shop}, 100)
		}
		if answer != nil {
			sound(t, answer)
		}
	})
}

// sound holds an answer to what the page relies on.
func sound(t *testing.T, answer wire.Message) {
	t.Helper()
	if _, err := wire.Decode(wire.Encode(answer)); err != nil {
		t.Fatalf("%+v cannot be read: %v", answer, err)
	}
	switch m := answer.(type) {
	case *wire.Failed:
		if m.Code == "" {
			t.Fatalf("a failure without a reason: %+v", m)
		}
	case *wire.Ready:
		if m.Counts.Rows != 10 || m.Counts.Rows != m.Counts.Used+m.Counts.Skipped+m.Counts.Repeated {
			t.Fatalf("of ten rows: %+v", m.Counts)
		}
		for _, figures := range []report.Figures{m.Report.Figures, m.Report.Overall} {
			for _, x := range figures {
				if math.IsNaN(x.Value) || math.IsInf(x.Value, 0) {
					t.Fatalf("%s is %v", x.ID, x.Value)
				}
			}
		}
	default:
		t.Fatalf("the answer is %T", answer)
	}
}
