package dsv

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// table is a file's rows as strings, with the line each starts on.
type table struct {
	rows  [][]string
	lines []int
}

// readAll reads a file that arrives in pieces of the given size.
func readAll(t testing.TB, data []byte, piece, columns int, opt Options) (table, *Reader, error) {
	t.Helper()
	r := NewReader(opt)
	var got table
	var scratch Scratch
	take := func() {
		if r.Sniffed() {
			r.Columns = columns
		}
		for r.Next() {
			for i := range r.Rows() {
				row := make([]string, r.Fields(i))
				for c := range row {
					row[c] = string(scratch.Cell(r.Raw(i, c)))
				}
				got.rows = append(got.rows, row)
				got.lines = append(got.lines, r.Line(i))
			}
		}
	}
	for from := 0; from < len(data); from += piece {
		part := data[from:min(from+piece, len(data))]
		copy(r.Buffer(len(part)), part)
		if err := r.Commit(len(part)); err != nil {
			return got, r, err
		}
		take()
	}
	err := r.Close()
	if err == nil {
		take()
	}
	return got, r, err
}

func TestRows(t *testing.T) {
	tests := []struct {
		name, in string
		want     [][]string
		lines    []int
	}{
		{"plain", "a,b\n1,2\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"no last line end", "a,b\n1,2", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"CR LF", "a,b\r\n1,2\r\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"CR alone", "a,b\r1,2\r", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"quoted delimiter", "a,b\n\"1,5\",2\n", [][]string{{"a", "b"}, {"1,5", "2"}}, []int{1, 2}},
		{"quoted line end", "a,b\n\"1\n5\",2\n3,4\n", [][]string{{"a", "b"}, {"1\n5", "2"}, {"3", "4"}}, []int{1, 2, 4}},
		{"quoted last with CR LF", "a,b\r\n1,\"2\"\r\n3,\"4\"\r\n", [][]string{{"a", "b"}, {"1", "2"}, {"3", "4"}}, []int{1, 2, 3}},
		{"doubled quotes", "a,b\n\"x \"\"y\"\" z\",\"\"\"\"\n", [][]string{{"a", "b"}, {`x "y" z`, `"`}}, []int{1, 2}},
		{"empty quoted", "a,b\n\"\",\"\"\n", [][]string{{"a", "b"}, {"", ""}}, []int{1, 2}},
		{"quote inside a field", "a,b\n5\" pipe,2\n6\" pipe,3\n", [][]string{{"a", "b"}, {`5" pipe`, "2"}, {`6" pipe`, "3"}}, []int{1, 2, 3}},
		{"quote not doubled", "a,b\n\"5\" pipe\",2\n3,4\n", [][]string{{"a", "b"}, {`5" pipe`, "2"}, {"3", "4"}}, []int{1, 2, 3}},
		{"quote never closed", "a,b,c\n\"x,1,2\ny,3,4\nz,5,6\n", [][]string{{"a", "b", "c"}, {"x,1,2"}, {"y", "3", "4"}, {"z", "5", "6"}}, []int{1, 2, 3, 4}},
		{"ragged", "a,b,c\n1\n1,2,3,4\n", [][]string{{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4"}}, []int{1, 2, 3}},
		{"blank lines", "a,b\n\n1,2\n\n", [][]string{{"a", "b"}, {""}, {"1", "2"}, {""}}, []int{1, 2, 3, 4}},
		{"spaces", "a , b\n\u00a01\u202f, \"2\" \n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"sep line", "sep=;\na;b\n1,5;2\n", [][]string{{"a", "b"}, {"1,5", "2"}}, []int{2, 3}},
		{"mark and quoted sep line", "\ufeff\"sep=|\"\r\na|b\r\n1|2\r\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{2, 3}},
		{"mark", "\ufeffa,b\n1,2\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
	}
	for _, tt := range tests {
		for _, piece := range []int{1, 2, 7, 1 << 20} {
			got, _, err := readAll(t, []byte(tt.in), piece, 0, Options{})
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
				continue
			}
			if !slices.EqualFunc(got.rows, tt.want, slices.Equal) || !slices.Equal(got.lines, tt.lines) {
				t.Errorf("%s in pieces of %d:\n got %q %v\nwant %q %v", tt.name, piece, got.rows, got.lines, tt.want, tt.lines)
			}
		}
	}
}

// TestSwallowedRows: a quote that only a later row's quote closes costs its own row.
func TestSwallowedRows(t *testing.T) {
	const file = "a,b,c\n1,2,3\n\"x,1,2\ny,3,4\nz,\"5\",6\n\"two\nlines\",8,9\n"
	want := [][]string{{"a", "b", "c"}, {"1", "2", "3"}, {"x,1,2"}, {"y", "3", "4"}, {"z", "5", "6"}, {"two\nlines", "8", "9"}}
	for _, piece := range []int{1, 1000} {
		got, _, err := readAll(t, []byte(file), piece, 3, Options{})
		if err != nil || !slices.EqualFunc(got.rows, want, slices.Equal) || !slices.Equal(got.lines, []int{1, 2, 3, 4, 5, 6}) {
			t.Errorf("pieces of %d: %v %q %v", piece, err, got.rows, got.lines)
		}
	}
}

// TestAsEncodingCSV holds well-formed files against the standard library's reader.
func TestAsEncodingCSV(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	parts := []string{"a", "ł", "Ж", " ", ",", ";", "\"", "\n", "\"\"", "12.50", "x\ny", "", "longer text without anything odd in it"}
	for round := range 300 {
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		w.UseCRLF = round%2 == 1
		columns := 2 + random.IntN(20)
		var want [][]string
		for range 1 + random.IntN(400) {
			row := make([]string, columns)
			for c := range row {
				for range random.IntN(4) {
					row[c] += parts[random.IntN(len(parts))]
				}
			}
			w.Write(row)
		}
		w.Flush()
		want, err := csv.NewReader(bytes.NewReader(file.Bytes())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(want) == 0 {
			continue
		}
		got, _, err := readAll(t, file.Bytes(), 1+random.IntN(file.Len()), columns, Options{Encoding: UTF8, Delimiter: ','})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range got.rows {
			for c := range row {
				row[c] = strings.ReplaceAll(row[c], "\r\n", "\n") // as the other reader does
			}
		}
		for _, row := range want {
			for c := range row {
				row[c] = string(trim([]byte(row[c])))
			}
		}
		if !slices.EqualFunc(got.rows, want, slices.Equal) {
			t.Fatalf("round %d: %d rows, want %d; file %q", round, len(got.rows), len(want), file.String()[:min(file.Len(), 2000)])
		}
	}
}
