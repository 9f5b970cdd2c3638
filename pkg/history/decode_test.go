package history

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
)

// shopBook is two years of two customers.
func shopBook(t *testing.T) *customer.Book {
	t.Helper()
	o := &order.Orders{Customer: []uint32{0, 1, 0, 0}, Day: []int32{19400, 19500, 19800, 20087}, Amount: []int64{1, 2, 3, 4}}
	return customer.Build(o, customer.Use{})
}

const head = `{"format":"keeprate-history","version":1,"snapshots":[`

const good = `{"shop":"a","saved":"2026-01-02","start":"2025-01-01","end":"2025-12-31","lapseDays":90,"currency":"PLN","figures":{"crr":0.5}}`

func TestErrorsByName(t *testing.T) {
	for _, c := range []struct {
		text string
		want error
	}{
		{"", NotJSON}, {"{", NotJSON}, {"hello", NotJSON}, {head, NotJSON}, {head + good + `]`, NotJSON}, {head + good + `]}x`, NotJSON},
		{head + good + `,]}`, NotJSON}, {head + good + good + `]}`, NotJSON}, {strings.Repeat("[", 100000), NotJSON},
		{head + `{"shop":"a` + "\n" + `"}]}`, NotJSON}, {`{"format":"keeprate-history","version":01,"snapshots":[]}`, NotJSON},
		{`{"format":"keeprate-history","version":1,"x":"\ud83"}`, NotJSON}, {`{"a":.5}`, NotJSON}, {`{"a":1.}`, NotJSON}, {`{"a":-}`, NotJSON},
		{"{}", Foreign}, {"[]", Foreign}, {"1", Foreign}, {`"keeprate-history"`, Foreign}, {"null", Foreign},
		{`{"format":"keeprate-report","version":1}`, Foreign}, {`{"format":"keeprate-history"}`, Foreign}, {`{"format":"keeprate-history","version":"1"}`, Foreign},
		{`{"format":"keeprate-history","version":0}`, Foreign}, {`{"format":"keeprate-history","version":2,"snapshots":[]}`, TooNew},
		{head + strings.Repeat(" ", maxBytes) + "]}", TooLarge},
		{head + "]}", nil}, {`{"version":1,"snapshots":null,"format":"keeprate-history"}`, nil}, {"\uFEFF " + head + "]}\r\n", nil},
	} {
		h, skipped, err := Decode([]byte(c.text))
		if err != c.want || len(h.Snapshots) != 0 || skipped != 0 {
			t.Errorf("%.60q: %v, want %v; %+v, %d skipped", c.text, err, c.want, h, skipped)
		}
	}
	for _, e := range Errors() {
		if e.Error() != string(e) || !strings.HasPrefix(e.Error(), "history-") {
			t.Errorf("error %q", e)
		}
	}
}

func TestWhatCanBeUsedIs(t *testing.T) {
	whole := Snapshot{Shop: "a", Saved: 20455, Start: 20089, End: 20453, LapseDays: 90, Currency: "PLN", Figures: report.Figures{fig("crr", .5)}}
	with := func(change func(*Snapshot)) []Snapshot {
		s := whole
		change(&s)
		return []Snapshot{s}
	}
	replace := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(good) }
	for _, c := range []struct {
		name, text string
		want       []Snapshot
		skipped    int
	}{
		{"as written", good, []Snapshot{whole}, 0},
		{"twice", good + "," + good, []Snapshot{whole}, 0},
		{"unknown keys", replace(`"shop"`, `"x":[{"y":[null,true,false,-1.5e+3,"\u00e9"]}],"shop"`), []Snapshot{whole}, 0},
		{"no lapse days", replace(`90`, `null`), with(func(s *Snapshot) { s.LapseDays = 0 }), 0},
		{"lapse days beyond sense", replace(`90`, `1e30`), with(func(s *Snapshot) { s.LapseDays = 0 }), 0},
		{"figures that are none", replace(`"crr":0.5`, `"a":null,"b":"1","c":1e999,"d":[1],"":4,"crr":0.5`), []Snapshot{whole}, 0},
		{"figures that are a list", replace(`{"crr":0.5}`, `[1,2]`), with(func(s *Snapshot) { s.Figures = nil }), 0},
		{"a shop without a name", replace(`"a"`, `17`), with(func(s *Snapshot) { s.Shop = "" }), 0},
		{"escapes", replace(`"a"`, `"\"\\\/\b\f\n\r\t\u017c\ud83d\ude00\ud83dx\udc00"`),
			with(func(s *Snapshot) { s.Shop = "\"\\/\b\f\n\r\tż😀\uFFFDx\uFFFD" }), 0},
		{"bytes that are no UTF-8", replace(`"a"`, "\"a\xff\""), with(func(s *Snapshot) { s.Shop = "a\uFFFD" }), 0},
		{"a name as long as a book", replace(`"a"`, `"`+strings.Repeat("ż", 300)+`"`), with(func(s *Snapshot) { s.Shop = strings.Repeat("ż", maxText) }), 0},
		{"no date", replace(`2025-12-31`, `2025-06-31`) + `,` + replace(`"2025-01-01"`, `20250101`) + `,` + replace(`2026-01-02`, `2026/01/02`) + `,7,` + good, []Snapshot{whole}, 4},
		{"an end before the start", replace(`2025-12-31`, `2024-12-31`), nil, 1},
		{"the later one of a period", replace(`2026-01-02`, `2026-01-01`, `0.5`, `0.4`) + `,` + good, []Snapshot{whole}, 0},
	} {
		h, skipped, err := Decode([]byte(head + c.text + "]}"))
		if err != nil || skipped != c.skipped || !reflect.DeepEqual(h.Snapshots, c.want) {
			t.Errorf("%s: %v, %d skipped\n got %+v\nwant %+v", c.name, err, skipped, h.Snapshots, c.want)
		}
	}
}

// FuzzHistory: no text brings the reader down; what it reads is finite, within bounds, JSON to another reader too, and
// the same when it is written and read again.
func FuzzHistory(f *testing.F) {
	rng := rand.New(rand.NewPCG(2, 2))
	for range 5 {
		h := someHistory(rng)
		f.Add(h.Encode())
	}
	for _, text := range []string{"", "[]", head + good + "]}", head + good, head + `{"shop":"\ud83d\u0041"}]}`, strings.Repeat("[", 70)} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		h, skipped, err := Decode(text)
		if err != nil {
			if e, ok := err.(Error); !ok || e == "" || len(h.Snapshots) != 0 || skipped != 0 {
				t.Fatalf("%v with %+v", err, h)
			}
			return
		}
		if !json.Valid(bytes.TrimPrefix(text, []byte("\uFEFF"))) {
			t.Fatalf("%q is read, and no JSON", text)
		}
		if len(h.Snapshots) > Most {
			t.Fatalf("%d snapshots", len(h.Snapshots))
		}
		for _, s := range h.Snapshots {
			for _, x := range s.Figures {
				if math.IsNaN(x.Value) || math.IsInf(x.Value, 0) {
					t.Fatalf("%s is %v", x.ID, x.Value)
				}
			}
		}
		again, skipped, err := Decode(h.Encode())
		if err != nil || skipped != 0 || !reflect.DeepEqual(again, h) {
			t.Fatalf("read again: %v\n%+v\n%+v", err, again, h)
		}
	})
}
