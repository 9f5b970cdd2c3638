package history

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/report"
)

func snapshot(shop string, saved, end int32, figures ...report.Figure) Snapshot {
	return Snapshot{Shop: shop, Saved: saved, Start: end - 364, End: end, Currency: "PLN", Figures: figures}
}

func fig(id string, x float64) report.Figure { return report.Figure{ID: id, Value: x} }

func TestAddTakesThePlaceOfTheSamePeriod(t *testing.T) {
	var h History
	h.Add(snapshot("b", 10, 400, fig("crr", .5)))
	h.Add(snapshot("a", 10, 400, fig("crr", .1)))
	h.Add(snapshot("a", 9, 300, fig("crr", .2)))
	h.Add(snapshot("a", 9, 400, fig("crr", .3), fig("churn", .7)))
	h.Add(Snapshot{Shop: "a", Saved: 11, Start: 300, End: 400})
	var got []string
	for _, s := range h.Snapshots {
		got = append(got, s.Shop+" "+string(civil.AppendISO(nil, s.Start))+" "+string(civil.AppendISO(nil, s.End)))
	}
	want := []string{"a 1969-10-29 1970-10-28", "a 1970-02-06 1971-02-05", "b 1970-02-06 1971-02-05", "a 1970-10-28 1971-02-05"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if f := h.Snapshots[1].Figures; !reflect.DeepEqual(f, report.Figures{fig("churn", .7), fig("crr", .3)}) {
		t.Errorf("the later of the same period is %v", f)
	}
	if len(h.Of("a")) != 3 || len(h.Of("b")) != 1 || h.Of("c") != nil {
		t.Errorf("shops have %d, %d, %d", len(h.Of("a")), len(h.Of("b")), len(h.Of("c")))
	}
	h.Remove(snapshot("a", 0, 300))
	h.Remove(snapshot("c", 0, 300))
	if len(h.Snapshots) != 3 {
		t.Errorf("%d are left", len(h.Snapshots))
	}
	if h.Erase(); h.Snapshots != nil {
		t.Error("something is left")
	}
}

func TestMergeKeepsWhatWasSavedLater(t *testing.T) {
	var here, there History
	here.Add(snapshot("a", 20, 400, fig("crr", .1)))
	here.Add(snapshot("a", 20, 500, fig("crr", .2)))
	here.Add(snapshot("a", 20, 600, fig("crr", .3)))
	there.Add(snapshot("a", 21, 400, fig("crr", .4)))
	there.Add(snapshot("a", 19, 500, fig("crr", .5)))
	there.Add(snapshot("a", 20, 600, fig("crr", .6)))
	there.Add(snapshot("b", 20, 600, fig("crr", .7)))
	here.Merge(there)
	var got []float64
	for _, s := range here.Snapshots {
		got = append(got, s.Figures[0].Value)
	}
	if want := []float64{.4, .2, .3, .7}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	before := here
	if here.Merge(here); !reflect.DeepEqual(here, before) {
		t.Error("a history merged with itself is another")
	}
}

func TestTheOldestMakeRoom(t *testing.T) {
	var h History
	for i := range int32(Most + 5) {
		h.Add(snapshot("a", 1, 1000+(i*37)%int32(Most+5)))
	}
	if len(h.Snapshots) != Most || h.Snapshots[0].End != 1005 || h.Snapshots[Most-1].End != 1000+Most+4 {
		t.Errorf("%d from %d", len(h.Snapshots), h.Snapshots[0].End)
	}
	h.Add(snapshot("a", 1, 900))
	if h.Snapshots[0].End != 1005 {
		t.Error("one older than all took the place of a newer one")
	}
}

func TestNumbersThatAreNoneAreRefused(t *testing.T) {
	var h History
	h.Add(snapshot("a", 1, 400, fig("x", math.NaN()), fig("y", math.Inf(1)), fig("z", math.Inf(-1)), fig("crr", .5), fig("crr", .6), fig("m", math.MaxFloat64)))
	if got := h.Snapshots[0].Figures; !reflect.DeepEqual(got, report.Figures{fig("crr", .5), fig("m", math.MaxFloat64)}) {
		t.Errorf("kept %v", got)
	}
	loose := History{[]Snapshot{{Figures: report.Figures{fig("x", math.NaN()), fig("y", 1)}}}}
	if text := string(loose.Encode()); strings.Contains(text, "NaN") || !strings.Contains(text, `"figures":{"y":1}`) {
		t.Errorf("written as %s", text)
	}
}

func TestCompare(t *testing.T) {
	figures := func(crr, revenue float64) []report.Figure {
		return []report.Figure{fig("crr", crr), fig("revenue", revenue), fig("orders", 10), fig("start", 100), fig("rfm", 3)}
	}
	now := snapshot("a", 1, 800, figures(.5, 900)...)
	lapse, euro, longer, other := now, now, now, now
	lapse.LapseDays, euro.Currency, longer.Start, other.Shop = 90, "EUR", now.Start-30, "b"
	before := snapshot("a", 1, 770, figures(.4, 1000)...)
	for _, c := range []struct {
		name string
		now  Snapshot
		want []Change
	}{
		{"the same choices", now, []Change{{"crr", .4, .5}, {"start", 100, 100}, {"orders", 10, 10}, {"revenue", 1000, 900}}},
		{"another lapse window", lapse, []Change{{"orders", 10, 10}, {"revenue", 1000, 900}}},
		{"another currency", euro, []Change{{"crr", .4, .5}, {"start", 100, 100}, {"orders", 10, 10}}},
		{"a longer period", longer, nil},
		{"another shop", other, nil},
		{"a leap year", Snapshot{Shop: "a", Start: 799 - 365, End: 799, Currency: "PLN", Figures: figures(.5, 900)},
			[]Change{{"crr", .4, .5}, {"start", 100, 100}, {"orders", 10, 10}, {"revenue", 1000, 900}}},
	} {
		if got := Compare(before, c.now); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	change := Change{"revenue", 1000, 900}
	if r, ok := change.Relative(); change.Difference() != -100 || !ok || math.Abs(r+.1) > 1e-12 {
		t.Errorf("%v, %v", change.Difference(), r)
	}
	if _, ok := (Change{"orders", 0, 5}).Relative(); ok {
		t.Error("five more than none is no share")
	}
	var h History
	for _, s := range []Snapshot{snapshot("a", 1, 700), snapshot("a", 1, 750), snapshot("b", 1, 790), {Shop: "a", Start: 770, End: 799}, snapshot("a", 1, 800), snapshot("a", 1, 900)} {
		h.Add(s)
	}
	if p, ok := h.Previous(now); !ok || p.End != 750 || p.Shop != "a" {
		t.Errorf("the one before is %+v", p)
	}
	if _, ok := h.Previous(snapshot("c", 1, 800)); ok {
		t.Error("another shop's came before")
	}
}

// The ids are those of a report's figures.
func TestHeadlinesAreFiguresOfAReport(t *testing.T) {
	r := report.Make(shopBook(t), report.Options{Period: report.CalendarYear})
	for _, id := range Headline() {
		if _, ok := r.Figures.Get(id); !ok {
			t.Errorf("%s is no figure", id)
		}
	}
}

func someHistory(rng *rand.Rand) History {
	var h History
	text := func() string {
		return []string{"", "orders.csv", "Sklep „Żółw”", "quote \" \\ \n\t\x01", "продавница", "😀", "a/b"}[rng.IntN(7)]
	}
	for range rng.IntN(8) {
		s := Snapshot{Shop: text(), Saved: rng.Int32N(30000), Start: rng.Int32N(20000), Currency: text(), LapseDays: rng.Int32N(3) * 90}
		s.End = s.Start + rng.Int32N(400)
		for range rng.IntN(6) {
			s.Figures = append(s.Figures, fig([]string{"crr", "revenue", "orders", "über"}[rng.IntN(4)], []float64{0, .1, -3, 1e300, 5e-324, 12345678.9, rng.NormFloat64()}[rng.IntN(7)]))
		}
		h.Add(s)
	}
	return h
}

func TestWrittenAndReadBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 500 {
		h := someHistory(rng)
		text := h.Encode()
		got, skipped, err := Decode(text)
		if err != nil || skipped != 0 || !reflect.DeepEqual(got, h) {
			t.Fatalf("read %+v, %d, %v\nwrote %+v", got, skipped, err, h)
		}
		var other struct {
			Format    string
			Version   int
			Snapshots []struct {
				Shop, Saved, Start, End, Currency string
				LapseDays                         *int32
				Figures                           map[string]float64
			}
		}
		d := json.NewDecoder(strings.NewReader(string(text)))
		d.DisallowUnknownFields()
		if err := d.Decode(&other); err != nil || other.Format != "keeprate-history" || other.Version != 1 || len(other.Snapshots) != len(h.Snapshots) {
			t.Fatalf("another reader: %v, %+v\n%s", err, other, text)
		}
		for i, s := range other.Snapshots {
			want := h.Snapshots[i]
			if s.Shop != want.Shop || s.Currency != want.Currency || s.End != string(civil.AppendISO(nil, want.End)) ||
				len(s.Figures) != len(want.Figures) || (s.LapseDays != nil) != (want.LapseDays > 0) {
				t.Errorf("another reader: %+v, want %+v", s, want)
			}
			for _, f := range want.Figures {
				if s.Figures[f.ID] != f.Value {
					t.Errorf("%s is %v, want %v", f.ID, s.Figures[f.ID], f.Value)
				}
			}
		}
	}
}

func TestACopyStaysWhatItWas(t *testing.T) {
	var h History
	for i := range int32(Most) {
		h.Add(snapshot("a", 1, 1000+2*i))
	}
	kept := h
	want := slices.Clone(h.Snapshots)
	h.Add(snapshot("a", 1, 1001))
	h.Add(snapshot("a", 9, 1002))
	h.Remove(snapshot("a", 1, 1004))
	h.Add(snapshot("b", 1, 2000))
	if !reflect.DeepEqual(kept.Snapshots, want) {
		t.Error("it changed")
	}
}
