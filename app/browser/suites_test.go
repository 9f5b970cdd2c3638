package browser

import (
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"keeprate/pkg/dsv"
)

// rowsOf reads a text as the engine does, in pieces, and gives its rows. An error is the file's as a whole.
func rowsOf(text string, opt dsv.Options) ([][]string, error) {
	const piece = 7 // odd, so that cuts fall everywhere
	var rows [][]string
	var cells dsv.Scratch
	r := dsv.NewReader(opt)
	take := func() {
		for r.Next() {
			for i := range r.Rows() {
				row := make([]string, r.Fields(i))
				for column := range row {
					row[column] = string(cells.Cell(r.Raw(i, column)))
				}
				rows = append(rows, row)
			}
		}
	}
	for part := range slices.Chunk([]byte(text), piece) {
		copy(r.Buffer(len(part)), part)
		if err := r.Commit(len(part)); err != nil {
			return nil, err
		}
		take()
	}
	if err := r.Close(); err != nil {
		return nil, err
	}
	take()
	return rows, nil
}

// records are the rows below the header by the header's names, as the suites write them; a row that is too long keeps
// the rest under the name that papaparse gives it.
func records(rows [][]string) []any {
	list := []any{}
	for _, row := range rows[min(1, len(rows)):] {
		record := map[string]any{}
		for i, cell := range row {
			if i < len(rows[0]) {
				record[rows[0][i]] = cell
				continue
			}
			rest, _ := record["__parsed_extra"].([]any)
			record["__parsed_extra"] = append(rest, cell)
		}
		list = append(list, record)
	}
	return list
}

// arrays are the rows as JSON would hold them.
func arrays(rows [][]string) []any {
	list := []any{}
	for _, row := range rows {
		cells := []any{}
		for _, cell := range row {
			cells = append(cells, cell)
		}
		list = append(list, cells)
	}
	return list
}

// differences hold what a suite expects of a case against what we read. Every difference has to be listed with its
// reason, and every one listed has to be one.
type differences struct {
	reasons map[string]string
	met     map[string]bool
	cases   int
}

func (d *differences) hold(t *testing.T, name string, got, want any, err error) {
	t.Helper()
	d.cases++
	if d.met[name] {
		t.Errorf("two cases are called %q", name)
	}
	d.met[name] = true
	reason, listed := d.reasons[name]
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	switch same := reflect.DeepEqual(got, want); {
	case same && listed:
		t.Errorf("%s: no longer differs, though it is listed: %s", name, reason)
	case !same && !listed:
		t.Errorf("%s:\n got %q\nwant %q", name, got, want)
	case !same:
		t.Logf("differs: %s: %s", name, reason)
	}
}

// finish fails when the suite has shrunk, or a listed case is gone from it.
func (d *differences) finish(t *testing.T, cases int) {
	t.Helper()
	if d.cases != cases {
		t.Errorf("%d cases, want %d", d.cases, cases)
	}
	for _, name := range slices.Sorted(maps.Keys(d.reasons)) {
		if !d.met[name] {
			t.Errorf("listed as a difference, but no case: %s", name)
		}
	}
}

// spectrumDifferences are the cases of csv-spectrum that we read otherwise, and why.
var spectrumDifferences = map[string]string{
	"location_coordinates": "the suite's JSON has another telephone number than its CSV",
}

// TestCSVSpectrum runs the files of the npm package csv-spectrum.
func TestCSVSpectrum(t *testing.T) {
	dir := npmPackage(t, npmSpectrum)
	files, err := filepath.Glob(filepath.Join(dir, "csvs", "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	d := differences{reasons: spectrumDifferences, met: map[string]bool{}}
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".csv")
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := os.ReadFile(filepath.Join(dir, "json", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var want any
		if err := json.Unmarshal(answer, &want); err != nil {
			t.Fatal(err)
		}
		if one, ok := want.(map[string]any); ok {
			want = []any{one}
		}
		rows, err := rowsOf(string(text), dsv.Options{})
		d.hold(t, name, records(rows), want, err)
	}
	d.finish(t, 12)
}

// papaCase is a case of papaparse's own tests.
type papaCase struct {
	Suite       string
	Description string
	Input       string
	Config      map[string]any
	Expected    struct{ Data []any }
}

// papaCases lets the browser run papaparse's test file, with the test runner's functions doing nothing, and takes the
// tables of cases that it declares.
func papaCases(t *testing.T) []papaCase {
	t.Helper()
	files := http.FileServer(http.Dir(npmPackage(t, npmPapa)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(`<!doctype html><script>window.describe = window.it = () => {}; window.chai = {};</script>
			<script src="papaparse.js"></script><script src="tests/test-cases.js" id="test-cases"></script>`))
	}))
	defer server.Close()
	ctx := tab(t)
	do(t, ctx, chromedp.Navigate(server.URL))
	// JSON has no functions; a case that is configured by one has to be known by it.
	text := eval[string](t, ctx, `JSON.stringify(Object.entries({core: CORE_PARSER_TESTS, parse: PARSE_TESTS}).flatMap(([suite, cases]) =>
		cases.map((c) => ({...c, suite}))), (key, value) => typeof value === 'function' ? {} : value)`)
	var cases []papaCase
	if err := json.Unmarshal([]byte(text), &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// concerns tells whether a case is about reading delimiter-separated text, and how it is to be read: the other settings
// are things that papaparse does with rows, or dialects that no shop's export is written in.
func (c papaCase) concerns() (opt dsv.Options, header, ok bool) {
	opt.Encoding = dsv.UTF8
	if c.Suite == "core" {
		opt.Delimiter = ',' // papaparse's inner parser guesses nothing
	}
	for key, value := range c.Config {
		switch text, _ := value.(string); {
		case key == "newline", key == "fastMode": // found out by us; another way to the same rows
		case key == "header" && c.Suite == "parse":
			header = value == true
		case key == "delimiter" && len(text) == 1 && text != "\n":
			opt.Delimiter = text[0]
		case key == "preview" && value == 0.:
		default:
			return opt, header, false
		}
	}
	return opt, header, true
}

// Why we read some cases of papaparse otherwise.
const (
	trimmed  = "we take a cell without the spaces around it, quoted or not: no column of an order means anything by them"
	finished = "a line end ends the last row, as RFC 4180 has it; papaparse begins one more, empty row"
	unclosed = "a quote that is never closed costs us its own row, papaparse the rest of the file"
)

// papaDifferences are the cases of papaparse that we read otherwise, and why.
var papaDifferences = map[string]string{
	"core: Whitespace at edges of unquoted field":                                             trimmed,
	"core: Quoted field with extra whitespace on edges":                                       trimmed,
	"core: Quoted field with whitespace around quotes":                                        "blanks beside quotes are no part of the field to us; papaparse keeps them and the quotes",
	"core: Input without comments with line starting with whitespace":                         trimmed,
	"parse: Blank line in middle with whitespace":                                             trimmed,
	"core: Quoted field has no closing quote":                                                 unclosed,
	"core: Quoted field has invalid trailing quote after delimiter":                           unclosed,
	"core: Quoted field has invalid trailing quote before delimiter":                          unclosed,
	"core: Quoted field has invalid trailing quote after new line":                            unclosed,
	"core: One column input with empty fields":                                                finished,
	"core: Fast mode with blank line at end":                                                  finished,
	"parse: Mixed slash n and slash r should choose first as precident":                       finished,
	"parse: Blank lines at end":                                                               finished,
	"parse: Empty lines":                                                                      finished,
	"parse: Quoted fields with spaces between closing quote and newline and contains newline": trimmed,
}

// TestPapaParse runs the cases of papaparse's own tests, from its npm package, that concern how text is cut into fields.
// Its error objects are left aside: what is wrong with a row is said elsewhere here, in the words of orders.
func TestPapaParse(t *testing.T) {
	d := differences{reasons: papaDifferences, met: map[string]bool{}}
	cases := papaCases(t)
	for _, c := range cases {
		opt, header, ok := c.concerns()
		if !ok {
			continue
		}
		rows, err := rowsOf(c.Input, opt)
		if failed := (*dsv.FileError)(nil); errors.As(err, &failed) && failed.Code == dsv.FileEmpty {
			err = nil // no rows: papaparse's answer
		}
		got := arrays(rows)
		if header {
			got = records(rows)
		}
		d.hold(t, c.Suite+": "+c.Description, got, c.Expected.Data, err)
	}
	d.finish(t, 95)
	t.Logf("%d of papaparse's %d cases concern what we read", d.cases, len(cases))
}
