package dsv

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// written is a random table as encoding/csv writes it.
func written(random *rand.Rand, delimiter byte, crlf bool, most int) []byte {
	parts := []string{"a", "ł", "Ж", "😀", " ", "\t", ",", ";", "|", "\"", "\n", "\r\n", "\"\"", "12.50", "x\ny", "", "longer text without anything odd in it", "\\", "'", "\u00a0"}
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	w.Comma, w.UseCRLF = rune(delimiter), crlf
	columns := 2 + random.IntN(20)
	for range 1 + random.IntN(most) {
		row := make([]string, columns)
		for c := range row {
			for range random.IntN(4) {
				row[c] += parts[random.IntN(len(parts))]
			}
		}
		w.Write(row)
	}
	w.Flush()
	return file.Bytes()
}

// sameAsCSV holds a well-formed file against the standard library's reader.
func sameAsCSV(t *testing.T, file []byte, delimiter byte, piece int) {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(file))
	r.Comma = rune(delimiter)
	want, err := r.ReadAll()
	if err != nil || len(want) == 0 {
		return
	}
	got, _, err := readAll(t, file, piece, len(want[0]), Options{Encoding: UTF8, Delimiter: delimiter})
	if err != nil {
		t.Fatal(err)
	}
	// The other reader takes no blank lines, and CR LF for LF; cells of this one
	// have no blanks at their ends.
	rows := got.rows[:0]
	for i, row := range got.rows {
		if len(row) == 1 && row[0] == "" && !quotedAlone(file, got.lines[i]) {
			continue
		}
		for c := range row {
			row[c] = strings.ReplaceAll(row[c], "\r\n", "\n")
		}
		rows = append(rows, row)
	}
	for _, row := range want {
		for c := range row {
			row[c] = string(trim([]byte(row[c])))
		}
	}
	if !slices.EqualFunc(rows, want, slices.Equal) {
		t.Fatalf("%d rows in pieces of %d, want %d\n got %.1000q\nwant %.1000q\nfile %.1000q", len(rows), piece, len(want), rows, want, file)
	}
}

// quotedAlone tells whether a line of a file is not blank.
func quotedAlone(file []byte, line int) bool {
	lines := bytes.Split(file, []byte("\n"))
	return len(bytes.Trim(lines[line-1], "\r")) > 0
}

func TestAsEncodingCSV(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 400 {
		delimiter := ",;\t|"[round/2%4]
		file := written(random, delimiter, round%2 == 1, 400)
		sameAsCSV(t, file, delimiter, 1+random.IntN(len(file)))
	}
}

// TestOwnDialect: a table that encoding/csv wrote shows its delimiter.
func TestOwnDialect(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for round := range 200 {
		delimiter := ",;\t|"[round%4]
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		w.Comma = rune(delimiter)
		columns := 2 + random.IntN(20)
		for n := range 2 + random.IntN(100) {
			row := make([]string, columns)
			for c := range row {
				row[c] = []string{"2025-03-01", "12,50", "1 234.00", "Main St, 1; Town", "a|b", "x\ny", "", "ana@example.com"}[random.IntN(8)]
				if n == 0 {
					row[c] = []string{"Date", "Order number", "Total (EUR)", "E-mail"}[random.IntN(4)]
				}
			}
			w.Write(row)
		}
		w.Flush()
		if _, r, err := readAll(t, file.Bytes(), file.Len(), 0, Options{}); err != nil || r.Dialect.Delimiter != delimiter {
			t.Errorf("%q taken for %q in\n%s", delimiter, r.Dialect.Delimiter, file.Bytes())
		}
	}
}

// FuzzAsEncodingCSV: whatever encoding/csv reads without complaint reads the same here.
func FuzzAsEncodingCSV(f *testing.F) {
	f.Add([]byte("a,b\n\"1\n\"\"5\",2\r\n3,\"4\"\r\n"), byte(0), uint16(3))
	random := rand.New(rand.NewPCG(5, 6))
	for i := range 8 {
		f.Add(written(random, ",;\t|"[i%4], i > 3, 5), byte(i), uint16(1000))
	}
	f.Fuzz(func(t *testing.T, data []byte, delimiter byte, piece uint16) {
		if len(data) == 0 || bytes.IndexByte(data, 0) >= 0 || bytes.HasPrefix(data, []byte(bom8)) || Recognise(data) != "" {
			return
		}
		d := sniffDialect(append(data, make([]byte, Pad)...)[:len(data)], ",;\t|"[delimiter%4], true)
		// What this package does otherwise on purpose: lone returns end lines, a
		// backslash before a quote, blanks or a mark beside one have a meaning, and
		// lines that stand in quotes as a whole are taken out of them.
		if d.returns || d.escapes || d.line > 1 || odder(data) {
			return
		}
		if _, r, err := readAll(t, data, len(data), -1, Options{Encoding: UTF8, Delimiter: d.Delimiter}); err == nil && r.on {
			return
		}
		sameAsCSV(t, data, d.Delimiter, int(piece)%len(data)+1)
	})
}

// odder tells whether blanks or a mark stand beside a quote, or a return alone.
func odder(data []byte) bool {
	for _, s := range []string{" \"", "\t\"", "\ufeff\"", "\" ", "\"\t", "\r"} {
		if bytes.Contains(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte(s)) {
			return true
		}
	}
	return false
}
