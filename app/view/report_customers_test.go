//go:build !js

package view

import (
	"math"
	"strings"
	"testing"

	"keeprate/app/wire"
	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
)

func TestQueriesAreReadAsWritten(t *testing.T) {
	segments := []string{""}
	for _, s := range rfm.Segments() {
		segments = append(segments, s.ID)
	}
	for _, segment := range segments {
		for _, group := range report.Groups() {
			for _, column := range report.Columns() {
				q := report.Query{Segment: segment, Group: group, R: 5, F: 0, M: 3, SortBy: column, Descending: group%2 == 0}
				if got, ok := readQuery(queryText(q)); !ok || got != q {
					t.Errorf("%q reads as %+v, want %+v", queryText(q), got, q)
				}
			}
		}
	}
	for _, text := range []string{"", "any all 0 0 0 name", "any nobody 0 0 0 name up", "any all x 0 0 name up", "any all 0 0 0 height up", "any all 0 0 0 name up up"} {
		if q, ok := readQuery(text); ok {
			t.Errorf("%q reads as %+v", text, q)
		}
	}
}

// Wherever the list is scrolled, the rows written cover what is seen, and stand where they belong.
func TestTheRowsWrittenAreThoseSeen(t *testing.T) {
	for _, s := range []scroll{
		{rows: 1, height: 64, seen: 64}, {rows: 5, height: 64, seen: 600}, {rows: 100_000, height: 64, seen: 570},
		{rows: 250_000, height: 116, seen: 500}, {rows: 3_000_000, height: 64, seen: 640},
	} {
		way := s.track() - s.seen
		for step := range 101 {
			s.top = math.Max(0, way*float64(step)/100)
			first, last := s.visible()
			from, to := s.around()
			if first < 0 || last > s.rows || first >= last || from > first || to < last || to-from > last-first+2*spareRows {
				t.Fatalf("%+v sees %d to %d and writes %d to %d", s, first, last, from, to)
			}
			if got := float64(last-first) * s.height; got < math.Min(s.seen, float64(s.rows)*s.height)-1e-6 {
				t.Errorf("%+v: %v pixels of rows", s, got)
			}
			// The first row seen begins at the upper edge or above it, by less than its height.
			if above := s.top - s.place(first); above < -1e-6 || above >= s.height+1e-6 {
				t.Errorf("%+v: the row at the edge is %v pixels above it", s, above)
			}
		}
		if _, last := s.visible(); last != s.rows {
			t.Errorf("%+v ends with row %d", s, last)
		}
		if s.track() > tallest {
			t.Errorf("%+v is %v pixels high", s, s.track())
		}
	}
}

// rowsAt is a window as the engine sends it, of customers named by their number.
func rowsAt(from, total int) *wire.Rows {
	m := &wire.Rows{Query: windowFrom(report.Query{}, from), Page: report.Page{Customers: total, Orders: 2 * total, From: from}}
	for range min(windowRows, total-from) {
		m.Page.Rows = append(m.Page.Rows, report.Customer{Name: "x", Segment: "new", Orders: 1, Days: []int32{19000}})
	}
	return m
}

func TestWindowsComeAndGo(t *testing.T) {
	var f found
	if got := f.missing(0, 30); got != 0 {
		t.Errorf("before the first window %d is missing", got)
	}
	for from := 0; from < 1000; from += windowRows {
		f.take(rowsAt(from, 1000))
	}
	if len(f.windows) != windowsKept || f.customers != 1000 || f.orders != 2000 {
		t.Errorf("%d windows of %d customers with %d orders", len(f.windows), f.customers, f.orders)
	}
	if got := f.missing(150, 460); got != 100 {
		t.Errorf("%d is missing, want 100", got)
	}
	if got := f.missing(210, 460); got != -1 {
		t.Errorf("%d is missing, want none", got)
	}
	// A window that was used stays when others come.
	f.window(250)
	for from := range windowsKept - 1 {
		f.take(rowsAt(from*windowRows+10_000, 20_000))
	}
	if f.window(250) == nil || f.window(350) != nil {
		t.Error("the window used last has gone, or one that was not used stays")
	}
}

func TestRowsOfTheList(t *testing.T) {
	all := catalogues(t)
	ready := &wire.Ready{}
	ready.Report.Currency = "EUR"
	ready.Report.Overall = report.Figures{{ID: "revenue", Value: 1}}
	ready.Report.RFM.AsOf, ready.Report.Counts.FirstDay = 19100, 18900
	s := sheet{&Page{}, all["en"], ready}
	var f found
	m := rowsAt(0, 2)
	m.Page.Rows[0] = report.Customer{
		Name: `<b>"Ana" & co</b>`, First: 19000, Last: 19055, Orders: 1234, Spend: 12_345_600, DaysSinceLast: 45, MedianGap: 7.5,
		R: 4, F: 5, M: 3, Segment: "loyal", Days: []int32{19000, 19055},
	}
	m.Page.Alive, m.Page.Predicted = []float64{.456, math.NaN()}, []float64{78.9, math.NaN()}
	f.take(m)
	html := newScribe(s).rows(&f, 0, 3)
	for _, want := range []string{
		`aria-rowindex="2"`, `&lt;b&gt;&quot;Ana&quot; &amp; co&lt;/b&gt;`, "1,234", "€1,235<", "45 days", "7.5 days", "4-5-3", "46%", "€79",
		s.w.Date(19000), s.w.Date(19055), s.w.T("segment.loyal.name"), `aria-rowindex="3"`, `<div role="row" class="person" aria-rowindex="4"></div>`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("no %q in %s", want, html)
		}
	}
	if strings.Contains(html, "NaN") {
		t.Errorf("a value that is none: %s", html)
	}
	ready.Report.Overall = nil // a file without amounts
	f.forgetHTML()
	if html := newScribe(s).rows(&f, 0, 1); strings.Contains(html, "€1,235<") {
		t.Errorf("money without amounts: %s", html)
	}
}

func TestCutRangesAreWrittenInWholeDaysAndOrders(t *testing.T) {
	all := catalogues(t)
	for _, c := range []struct {
		id     string
		points []float64
		want   string // of the scores 1 to 5
	}{
		{"frequency", []float64{2, 3, 4, 6}, "1 2 3 4–5 ≥6"},
		{"frequency", []float64{2, 2, 2, 5}, "1 – – 2–4 ≥5"},
		{"frequency", []float64{1, 1, 1, 1}, "– – – – ≥1"},
		{"recency", []float64{30, 60.2, 61, 300}, "≥300 61–299 – 30–60 0–29"},
		{"monetary", []float64{10, 20.5, 20.5, 40}, "<10 ≥10 – ≥20.5 ≥40"},
		{"monetary", nil, "– – – – –"},
	} {
		var got []string
		for score := 1; score <= 5; score++ {
			got = append(got, strings.ReplaceAll(cutRange(all["en"], c.id, c.points, score), "\u00a0", ""))
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%s %v: %q, want %q", c.id, c.points, text, c.want)
		}
	}
}

func TestDownloadsAreNamedByWhatIsInThem(t *testing.T) {
	for want, m := range map[string]*wire.Exported{
		"keeprate-report.json":                 {Kind: wire.JSON},
		"keeprate-problems.csv":                {Kind: wire.Problems},
		"keeprate-customers.csv":               {Kind: wire.Customers, Query: report.Query{SortBy: report.BySpend, Descending: true}},
		"keeprate-customers-champions.csv":     {Kind: wire.Customers, Query: report.Query{Segment: "champions"}},
		"keeprate-customers-lost-r1-f5.csv":    {Kind: wire.Customers, Query: report.Query{Group: report.OfLost, R: 1, F: 5}},
		"keeprate-customers-lost-m2-found.csv": {Kind: wire.Customers, Query: report.Query{Group: report.OfLost, M: 2, Search: "ana"}},
	} {
		if got, _ := exportName(m); got != want {
			t.Errorf("%+v is saved as %s, want %s", m, got, want)
		}
	}
}
