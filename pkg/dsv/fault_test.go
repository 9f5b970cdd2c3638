package dsv

import (
	"errors"
	"runtime"
	"strings"
	"testing"
)

// endless feeds a file that begins so and goes on with part for ever, up to a
// limit; it returns how much was taken until the error came.
func endless(t *testing.T, start, part string, limit int) (taken int, fault *FileError, rows int) {
	t.Helper()
	r := NewReader(Options{})
	feed := func(text string) (err error) {
		copy(r.Buffer(len(text)), text)
		if err = r.Commit(len(text)); err == nil {
			for r.Next() {
				rows += r.Rows()
			}
			err = r.Err()
		}
		taken += len(text)
		return err
	}
	err := feed(start)
	for part = strings.Repeat(part, 256<<10/len(part)); err == nil && taken < limit; {
		err = feed(part)
	}
	if err == nil {
		if err = r.Close(); err == nil {
			for r.Next() {
				rows += r.Rows()
			}
			err = r.Err()
		}
	}
	errors.As(err, &fault)
	return taken, fault, rows
}

// TestRowsWithoutEnd: a row that does not end is told as soon as it is too long,
// with its line, and takes no more memory than that.
func TestRowsWithoutEnd(t *testing.T) {
	table := "a,b\n" + strings.Repeat("1,2\n", 100_000)
	for _, tt := range []struct {
		name, start, part string
		line, rows        int
	}{
		{"a cell", table + "1,", "x", 100_002, 100_001},
		{"a quoted cell", table + "1,\"", "x", 100_002, 100_001},
		{"many cells", table, "1,", 100_002, 100_001},
		{"many quoted cells", table, "\"1\",", 100_002, 100_001},
		{"letters beyond ASCII", table + "ł,", "ż", 100_002, 100_001},
		{"another encoding", table + "\xB3,", "\xBF", 100_002, 100_001},
		{"the first line", "", "x", 1, 0},
		{"the first line, quoted", "\"", "x ", 1, 0},
	} {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		taken, fault, rows := endless(t, tt.start, tt.part, 1<<30)
		runtime.ReadMemStats(&after)
		if fault == nil || fault.Code != RowTooLong || fault.Line != tt.line || rows != tt.rows {
			t.Errorf("%s: %+v after %d rows", tt.name, fault, rows)
		}
		if taken-len(tt.start) > maxLine+1<<20 {
			t.Errorf("%s: told after %d bytes", tt.name, taken-len(tt.start))
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 160<<20 {
			t.Errorf("%s: %d MiB were asked for", tt.name, used>>20)
		}
	}
}

// TestLongLines: what is long, but ends, is read.
func TestLongLines(t *testing.T) {
	for name, row := range map[string]string{
		"a cell":           "1," + strings.Repeat("x", 5<<20),
		"a quoted cell":    "1,\"" + strings.Repeat("x,", 2<<20) + "\"",
		"a cell of lines":  "1,\"" + strings.Repeat("x\n", 100<<10) + "\"",
		"just short of it": "1," + strings.Repeat("x", maxLine-10),
	} {
		text := "a,b\n" + row + "\n3,4\n"
		for _, piece := range []int{100_000, len(text)} {
			got, r, err := readAll(t, []byte(text), piece, 2, Options{})
			if err != nil || r.Err() != nil || len(got.rows) != 3 || len(got.rows[1]) != 2 || len(got.rows[1][1]) < len(row)-10 {
				t.Errorf("%s in pieces of %d: %v %v, %d rows", name, piece, err, r.Err(), len(got.rows))
			}
		}
	}
	many := "a,b\n" + strings.Repeat("1,2\n", 100_000) + strings.Repeat(",", maxFields+10) + "\n3,4\n"
	got, _, err := readAll(t, []byte(many), len(many), 2, Options{})
	if err != nil || len(got.rows) != 100_003 || len(got.rows[100_001]) != maxFields+1 || got.rows[100_001][maxFields] != ",,,,,,,,,," {
		t.Errorf("a row of many fields below the header: %v, %d rows", err, len(got.rows))
	}
}

func TestTooManyColumns(t *testing.T) {
	header := func(n int) string { return strings.Repeat("column,", n-1) + "column\n" }
	for _, tt := range []struct {
		name, text string
		line       int
	}{
		{"as many as may be", header(maxColumns), 0},
		{"one more", header(maxColumns + 1), 1},
		{"a million", header(1_000_000), 1},
		{"a million with a title", "Orders\n\n" + header(1_000_000), 3},
		{"a million in a row", "a,b\n1,2\n" + header(1_000_000), 3},
		{"commas in a cell", "a;b\n1;" + strings.TrimSpace(header(5000)) + "\n2;3\n4;5\n", 0},
		{"commas in quotes", "a,b\n1,\"" + strings.TrimSpace(header(5000)) + "\"\n2,3\n4,5\n", 0},
	} {
		for _, piece := range []int{5000, len(tt.text)} {
			_, _, err := readAll(t, []byte(tt.text), piece, 0, Options{})
			var fault *FileError
			switch errors.As(err, &fault); {
			case tt.line == 0 && err != nil:
				t.Errorf("%s: %v", tt.name, err)
			case tt.line > 0 && (fault == nil || fault.Code != TooManyColumns || fault.Line != tt.line):
				t.Errorf("%s in pieces of %d: %+v", tt.name, piece, fault)
			}
		}
	}
}

// TestUnclosed: the row that a quote which is never closed cut off tells so.
func TestUnclosed(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []int // lines
	}{
		{"a,b,c\n1,2,3\n\"x,1,2\ny,3,4\nz,\"5\",6\n", []int{3}},
		{"a,b,c\n1,\"2,3\n4,5,6\n", []int{2}},
		{"a,b,c\n1,\"2\n3\",4\n\"5\",6,7\n", nil},
		{"a,b,c\n\"Smith\" & Sons,1,2\n", nil},
		{"a,b,c\n1,2\",3\n", nil},
		{"a,b,c\n1,2,\"3", []int{2}},
	} {
		for _, piece := range []int{1, len(tt.text)} {
			r := NewReader(Options{})
			var got []int
			take := func() {
				for r.Next() {
					if r.Unclosed() {
						if r.Rows() != 1 {
							t.Errorf("%q: a block of %d rows", tt.text, r.Rows())
						}
						got = append(got, r.Line(0))
					}
				}
			}
			for i := 0; i < len(tt.text); i += piece {
				copy(r.Buffer(piece), tt.text[i:i+piece])
				r.Commit(piece)
				take()
			}
			r.Close()
			take()
			if len(got) != len(tt.want) || len(got) > 0 && got[0] != tt.want[0] {
				t.Errorf("%q in pieces of %d: %v, want %v", tt.text, piece, got, tt.want)
			}
		}
	}
}

// TestAfterAFault: every call after an error returns it, and takes nothing more.
func TestAfterAFault(t *testing.T) {
	for _, text := range []string{strings.Repeat("a,", 200_000), "a,b\n" + strings.Repeat("x", maxLine+300_000), "%PDF-1.7" + strings.Repeat(" ", 300_000), "\x1F\x8B"} {
		r := NewReader(Options{})
		var fault error
		for i := 0; i < len(text); i += 1 << 18 {
			part := text[i:min(i+1<<18, len(text))]
			copy(r.Buffer(len(part)), part)
			if err := r.Commit(len(part)); fault == nil {
				fault = err
			} else if err != fault {
				t.Fatalf("%.9q: %v, then %v", text, fault, err)
			}
			for r.Next() {
			}
			if fault == nil {
				fault = r.Err()
			}
		}
		if err := r.Close(); err == nil || fault != nil && err != fault || r.Err() != err || r.Next() {
			t.Errorf("%.9q: %v, at the end %v, %v", text, fault, err, r.Err())
		}
	}
}
