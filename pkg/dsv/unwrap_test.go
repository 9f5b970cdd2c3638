package dsv

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// resaved is a file that is cut by commas as a spreadsheet saves it that cuts by another delimiter: every line is one
// cell, or several where it has that delimiter, and all lines get as many.
func resaved(file string, delimiter rune) string {
	var rows [][]string
	most := 0
	for line := range strings.Lines(file) {
		row := strings.Split(strings.TrimRight(line, "\n"), string(delimiter))
		rows, most = append(rows, row), max(most, len(row))
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.Comma = delimiter
	for _, row := range rows {
		w.Write(append(row, make([]string, most-len(row))...))
	}
	w.Flush()
	return out.String()
}

// TestResaved: what a spreadsheet has made of a file by taking its lines for cells is the file again.
func TestResaved(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	parts := []string{"a", "ł", "7", " ", ",", ";d", "b\tc", "|e", "\"q\" ", "12.50", ""}
	for range 300 {
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		columns, wraps := 4+random.IntN(12), false
		for i := range 9 + random.IntN(60) {
			row := []string{"#" + strings.Repeat("1", 1+i%4)} // a line that begins with a quote can't be told from its cell
			for len(row) < columns {
				cell := "c"
				for range random.IntN(4) {
					cell += parts[random.IntN(len(parts))]
				}
				if i > 5 && random.IntN(200) == 0 {
					cell += "x\ny"
				}
				row = append(row, cell+"z")
			}
			wraps = wraps || strings.ContainsAny(strings.Join(row, ""), ",\"\n")
			w.Write(row)
		}
		w.Flush()
		want, _, err := readAll(t, file.Bytes(), file.Len(), 0, Options{Delimiter: ','})
		if err != nil {
			t.Fatal(err)
		}
		for _, delimiter := range ";\t|" {
			text := resaved(file.String(), delimiter)
			for _, piece := range []int{7, len(text)} {
				got, r, err := readAll(t, []byte(text), piece, 0, Options{})
				if err != nil || r.on != wraps || wraps && (!slices.EqualFunc(got.rows, want.rows, slices.Equal) || !slices.Equal(got.lines, want.lines)) {
					t.Fatalf("%v %v, taken for %q, of\n%s\n%q\nwant\n%q", err, r.on, r.Delimiter, text, got.rows, want.rows)
				}
			}
		}
	}
}

// TestPadded: a spreadsheet's delimiters behind the lines, without any quotes.
func TestPadded(t *testing.T) {
	for text, want := range map[string]string{
		"a,b,c;;\n1,2,3;;\n4,5,6;;\n":             "a|b|c 1|2|3 4|5|6",
		"a,b,c,,\n1,2,3,,\n4,5,6,,\n":             "a|b|c|| 1|2|3|| 4|5|6||",
		"a;b;c,,\r\n1;2;3,,\r\n4;5;6,,\r\n":       "a|b|c 1|2|3 4|5|6",
		"a;b;c;\n1;2;3;\n4;5;6;\n":                "a|b|c| 1|2|3| 4|5|6|",
		"a,b,c;\n1,2,3;\n4,5;6,7\n4,5,6;\n8,9,0;": "a|b|c 1|2|3 4|5;6|7 4|5|6 8|9|0",
	} {
		got, r, err := readAll(t, []byte(text), 3, 0, Options{})
		var rows []string
		for _, row := range got.rows {
			rows = append(rows, strings.Join(row, "|"))
		}
		if err != nil || strings.Join(rows, " ") != want {
			t.Errorf("%q: %v, by %q: %q", text, err, r.Delimiter, rows)
		}
	}
}

// TestUnwrapped: by line.
func TestUnwrapped(t *testing.T) {
	const header = "No,Customer,Total,Note\n"
	for line, want := range map[string][]string{
		`"7,""Smith, Ann"",2.50,"`:             {"7", "Smith, Ann", "2.50", ""},
		`"7,""Smith; Ann"",2.50,";;`:           {"7", "Smith; Ann", "2.50", ""},
		`"7,""Smith";" Ann"",2.50,"`:           {"7", "Smith; Ann", "2.50", ""},
		`"7,""Smith";"Ann ""Ace"""",2.50,"`:    nil, // nothing that a spreadsheet writes
		`"7,""the """"best"""""",2.50,x"`:      {"7", "the \"best\"", "2.50", "x"},
		`7,Ann,2.50,x`:                         {"7", "Ann", "2.50", "x"},
		`7,Ann,2.50,x;;`:                       {"7", "Ann", "2.50", "x"},
		`"Smith, Ann",7,2.50,x`:                {"Smith, Ann", "7", "2.50", "x"},
		`"7","Ann","2.50","x"`:                 {"7", "Ann", "2.50", "x"},
		`"7,Ann,2.50,x`:                        nil,
		`"`:                                    nil,
		`""`:                                   {""},
		strings.Repeat("x", maxLine+1) + ",,,": {strings.Repeat("x", maxLine+1), "", "", ""},
	} {
		var text strings.Builder
		text.WriteString(header)
		for range 5 {
			text.WriteString("\"1,\"\"A, B\"\",3.50,\";;\r\n")
		}
		text.WriteString(line + "\r\n2,C,4,d;;")
		got, _, err := readAll(t, []byte(text.String()), 1<<16, 4, Options{})
		if len(line) > maxLine {
			if f, ok := err.(*FileError); !ok || f.Code != RowTooLong {
				t.Errorf("a line of %d bytes: %v", len(line), err)
			}
			continue
		}
		if err != nil || len(got.rows) < 6 || want != nil && (len(got.rows) != 8 || !slices.Equal(got.rows[6], want) || !slices.Equal(got.rows[7], []string{"2", "C", "4", "d"})) {
			t.Errorf("%.60s: %v %q, want %q", line, err, got.rows[min(6, len(got.rows)):], want)
		}
	}
}

// TestNotWrapped: quotes around a whole line are nothing to undo where the table is one without.
func TestNotWrapped(t *testing.T) {
	for _, text := range []string{
		"\"Includes sales, fees and gift wrap\"\n\"All in USD, unless said\"\n\"id\",\"name\",\"total\"\n\"1\",\"Ann\",\"2.50\"\n\"2\",\"Bob\",\"3.50\"\n",
		"\"Address\"\n\"Main St, 1\"\n\"Side St, 2\"\n",
		"\"a\",\"b\",\"c\"\n\"1,2\",\"3\",\"4\"\n\"5\",\"6,7\",\"8\"\n",
		"a;b;c\n\"1;2\";3;4\n\"5\";6;7\n",
		"id,note,total\n1,\"line one\n\"\"two, three, four\"\"\nend\",5\n2,x,6\n",
	} {
		if _, r, err := readAll(t, []byte(text), len(text), 0, Options{}); err != nil || r.on {
			t.Errorf("%q: %v, unwrapped %v", text, err, r.on)
		}
	}
}
