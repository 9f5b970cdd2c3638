package chart

import (
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"
)

// wellFormed fails where the browser would have to guess.
func wellFormed(t *testing.T, html string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader("<x>" + html + "</x>"))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, html)
		}
	}
}

func contains(t *testing.T, html string, parts ...string) {
	t.Helper()
	wellFormed(t, html)
	for _, part := range parts {
		if !strings.Contains(html, part) {
			t.Errorf("no %s in %s", part, html)
		}
	}
}

func whole(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func TestAxesAreRound(t *testing.T) {
	for _, x := range []struct {
		low, high, least float64
		want             string
	}{
		{0, 250, 1, "0 50 100 150 200 250"},
		{0, 251, 1, "0 100 200 300"},
		{0, 3, 1, "0 1 2 3"},
		{0, 1, 1, "0 1"},
		{0, 0, 1, "0 1"},
		{-120, 480, 1, "-200 0 200 400 600"},
		{.31, .42, .01, "0.3 0.35 0.4 0.45"},
		{.5, .5, .1, "0.5 0.6"},
		{0, 1234567, 1, "0 500000 1000000 1500000"},
	} {
		a := NewAxis(x.low, x.high, x.least, func(v float64) string { return whole(math.Round(v*1e6) / 1e6) })
		var texts []string
		for _, tick := range a.Ticks {
			texts = append(texts, tick.Text)
		}
		if got := strings.Join(texts, " "); got != x.want {
			t.Errorf("from %v to %v: %s, want %s", x.low, x.high, got, x.want)
		}
		if len(a.Ticks) > most+1 || a.Low > x.low+1e-9 || a.High < x.high-1e-9 {
			t.Errorf("from %v to %v: %+v", x.low, x.high, a)
		}
	}
}

func TestColumnsStackUpAndDown(t *testing.T) {
	c := Columns{
		ID: "k", Label: `a "b"`,
		Series:  []Series{{Name: "stayed", Kind: Kept}, {Name: "came", Kind: New}, {Name: "left", Kind: Gone, Below: true}},
		Columns: []Column{{Label: "May", Values: []float64{50, 25, 25}, Text: "75"}, {Label: "June", Values: []float64{0, math.NaN(), 10}, Pale: true}},
	}
	low, high := Stacked(c.Series, c.Columns)
	if low != -25 || high != 75 {
		t.Errorf("the columns reach from %v to %v", low, high)
	}
	c.Axis = Axis{Low: -25, High: 75, Ticks: []Tick{{0, "0"}}}
	contains(t, c.HTML(), `aria-label="a &quot;b&quot;"`, "stayed", "came", "left", ">May<", ">75<", `fill="url(#k-new)"`, `<pattern id="k-new"`,
		`x="7%" y="25%" width="36%" height="50%" class="fill-kept"`, `x="7%" y="0%" width="36%" height="25%" class="fill-new-hatched"`,
		`x="7%" y="75%" width="36%" height="25%" class="fill-gone"`, `<g class="pale">`)
	if n := strings.Count(c.HTML(), `class="fill-kept"/>`); n != 2 { // the legend's and one bar: nothing is drawn of nothing
		t.Errorf("%d filled shapes", n)
	}
}

func TestLinesHaveGapsAndBands(t *testing.T) {
	gap := math.NaN()
	l := Lines{
		ID: "l", Label: "rates", X: []string{"a", "b", "c", "d", "e"}, Axis: Axis{Low: 0, High: 1},
		Lines: []Line{{Series: Series{Kind: Kept}, Points: []float64{0, .5, gap, 1, gap}, Low: []float64{0, .25, gap, .5, gap}, High: []float64{.5, 1, gap, 1, gap}, End: "100%"}},
	}
	contains(t, l.HTML(), `d="M0 100L25 50M75 0"`, `d="M0 50L25 0L25 75L0 100z"`, `<text class="end kept" x="75%" y="0%">100%<`)
	if n := strings.Count(l.HTML(), "<circle"); n != 3 {
		t.Errorf("%d points", n)
	}
	if low, high, ok := Range(l.Lines); low != 0 || high != 1 || !ok {
		t.Errorf("the range is %v to %v, %v", low, high, ok)
	}
	if _, _, ok := Range(nil); ok {
		t.Error("a range of nothing")
	}
	one := Lines{X: []string{"a"}, Axis: Axis{High: 1}, Lines: []Line{{Points: []float64{.5}}}}
	contains(t, one.HTML(), `cx="50%" cy="50%"`)
}

func TestLabelsThatDoNotFitAreLeftOut(t *testing.T) {
	long := make([]string, 60)
	for i := range long {
		long[i] = "May 2024"
	}
	onDesk, onPhone := every(long)
	if onDesk != 6 || onPhone != 18 {
		t.Errorf("each %d, on a phone each %d", onDesk, onPhone)
	}
	if onDesk, onPhone = every([]string{"1", "2", "3"}); onDesk != 1 || onPhone != 1 {
		t.Errorf("three digits: each %d and %d", onDesk, onPhone)
	}
	l := Lines{X: long, Axis: Axis{High: 1}, Lines: []Line{{Points: make([]float64, 60)}}}
	html := l.HTML()
	if all, more := strings.Count(html, `>May 2024<`), strings.Count(html, `class="x more"`); all != 10 || more != 6 || !strings.Contains(html, `class="x" x="100%"`) {
		t.Errorf("%d labels, %d of them on a desk alone, in %s", all, more, html)
	}
	var c Columns
	c.Axis.High = 1
	for _, name := range long {
		c.Columns = append(c.Columns, Column{Label: name})
	}
	// Columns are labelled from the first one on, but not so near to the end that the label sticks out: 0, 6, … 54; 0, 18, 36.
	if html = c.HTML(); strings.Count(html, `>May 2024<`) != 10 || strings.Count(html, `class="x more"`) != 7 || !strings.Contains(html, `class="x" x="0.83%"`) {
		t.Errorf("columns: %s", html)
	}
}

func TestTablesOfNumbers(t *testing.T) {
	contains(t, Table{Caption: "c", Heads: []string{"a", "b"}, Rows: [][]string{{"x<y", "1"}}}.HTML(),
		`<caption>c</caption>`, `<th scope="row">x&lt;y</th><td class="n">1</td>`)
	bars := Bars{ID: "b", Heads: []string{"days", "customers", "share"}, Rows: []Bar{{Name: "1–7", Share: .5, Values: []string{"<b>5</b>", "50%"}}}}
	contains(t, bars.HTML(), `width="50%" height="16" class="fill-kept"`, `<td class="n"><b>5</b></td><td class="n">50%</td>`)
	bars.Heads = append(bars.Heads, "of all")
	contains(t, bars.HTML(), `<table class="bars">`)
	bars.Rows[0].Name = "a quarter of them"
	contains(t, bars.HTML(), `<table class="bars names">`)
	heat := Heat{
		Heads: []string{"month", "customers", "+1", "+2"}, Top: 50,
		Rows: []HeatRow{{Name: "May", Before: []string{"9"}, Cells: []HeatCell{{Text: "50", Value: 50, Open: true, Label: "not over"}, {Text: "51", Value: 51, Pale: true, Figure: "c.2"}}}},
		Foot: []HeatRow{{Name: "average", Before: []string{""}, Cells: []HeatCell{{Text: "1", Value: 1}, {}}}},
	}
	contains(t, heat.HTML(), `<td class="h5 hi open">50<span class="sr"> not over</span></td><td class="h3 pale"><data data-figure="c.2" value="51">51</data></td></tr>`, `<td class="h1">1</td><td class="none"></td></tr></tfoot>`)
}

func TestShadesReachTheTop(t *testing.T) {
	for value, want := range map[float64]string{0: "h0", .01: "h1", .2: "h2", .39: "h2", .4: "h3", .79: "h4 hi", .8: "h5 hi", 1: "h5 hi", 2: "h5 hi"} {
		if got := Shade(value, 1); got != want {
			t.Errorf("%v is %s, want %s", value, got, want)
		}
	}
	if Shade(1, 0) != "h0" {
		t.Error("a shade without a top")
	}
}

// However low and high lie around zero, an axis has few lines, and they hold both.
func TestAnAxisHasFewLines(t *testing.T) {
	for _, low := range []float64{0, -1, -3, -24, -240, -999, -1001} {
		for high := 1.; high < 2e6; high *= 1.37 {
			a := NewAxis(low, math.Floor(high), 1, func(float64) string { return "" })
			if n := len(a.Ticks); n < 2 || n > most+1 || a.Low > low || a.High < math.Floor(high) {
				t.Errorf("%v to %v: %d lines from %v to %v", low, math.Floor(high), n, a.Low, a.High)
			}
		}
	}
}
