package dsv

import (
	"slices"
	"strings"
	"testing"
)

// TestDelimiter: the dialect by how evenly it cuts the rows.
func TestDelimiter(t *testing.T) {
	rows := func(row string) string { return strings.Repeat(row, 50) }
	for text, want := range map[string]byte{
		"a,b,c\n1,2,3\n": ',', "a;b;c\n1;2;3\n": ';', "a\tb\tc\n1\t2\t3\n": '\t', "a|b|c\n1|2|3\n": '|',
		"a;b\n": ';', "a,b": ',', "a\tb\r": '\t',
		"a;b\r\n1;2\r\n": ';', "a|b\r1|2\r": '|',
		"Data;Kwota\n1.03.2025;1,50\n2.03.2025;2,50\n": ';',
		"1;2,50\n2;3,50\n":                      ';',
		"2,50;3,50\n1,20;4,30\n":                ';',
		"1,5;2,5;3,5\n" + rows("1,5;2,5;3,5\n"): ';',
		"1,2,3\n4,5,6\n":                        ',',
		"x,y\n1,2\n3,4\n":                       ',',
		"Name;Total\n\"Last, First\";1,50\n\"Last, First\";2,50\n":         ';',
		"Name;Total\nLast, First;1,50\nLast, First;2,50\n":                 ';',
		"id,items\n1,a|b|c\n2,a|b\n3,a;b\n":                                ',',
		"id,items\n" + rows("1,a;b\n"):                                     ',',
		"id,items\n" + rows("1,a|b|c\n"):                                   ',',
		"Report for May\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n":                   ';',
		"Report, May\nid;name\n1;Kowalski, Jan\n2;Nowak, Ewa\n":            ';',
		"Report, May\nid;name\n" + rows("1;Kowalski, Jan\n"):               ';',
		"Zamówienia, 2025\nid;kwota\n" + rows("1;2,50\n"):                  ';',
		"Orders; May\n\nid,name,total\n" + rows("1,Ann,2.50\n"):            ',',
		"Shop\nMain St, 1\n\n\nid\tname\n" + rows("1\tAnn, B\n") + "Sum\n": '\t',
		"\"Includes sales, fees, shipping, and gift wrap\"\n\"All in USD, unless said\"\n\"id\",\"name\",\"total\"\n\"1\",\"Ann\",\"2.50\"\n\"2\",\"Bob\",\"3.50\"\n": ',',
		"a,b\n\"x;y;z\",2\n\"x;y;z\",3\n":                              ',',
		"a,b\n" + rows("\"x;y;z\",2\n"):                                ',',
		"Address\tTotal\nMain St, 1, Town\t5,00\nSide St, 2, X\t6,5\n": '\t',
		"a;b;c;\n1;2;3;\n":                                             ';',
		"a;b;c\n1;2;3;\n4;5;6;\n":                                      ';',
		"a,b,c,d\n" + rows("1,2\n"):                                    ',',
		"A,B,C\na,b":                                                   ',', "A;B;C\na;b\n": ';', "A,B\na,b,c": ',', "A|B|C\na\n": '|',
		"one column\nonly\n":                 ',',
		"Total\n2,50\n3,50\n":                ';',
		"Customer\nLast, First\nDoe, John\n": ';',
		"sep=|\na|b;c\n":                     '|',
		"\"sep=;\"\r\na;b,c\r\n":             ';',
		"SEP=\t\na\tb;c\n":                   '\t',
		"a,b\n\"x\ny;z\",2\n\"x\ny;z\",3\n":  ',',
		"a,\"b\n1,2\n3,4\n":                  ',',
	} {
		for _, encoding := range []string{UTF8, UTF16LE, UTF16BE} {
			data, _ := encode("\ufeff"+text, encoding)
			_, r, err := readAll(t, data, 1000, 0, Options{})
			if err != nil || r.Dialect.Delimiter != want {
				t.Errorf("%.60q in %s: %v, taken for %q", text, encoding, err, r.Dialect.Delimiter)
			}
		}
	}
}

// TestChosenDelimiter: the person's choice is taken, unless it can be none.
func TestChosenDelimiter(t *testing.T) {
	for chosen, text := range map[byte]string{
		':': "a:b\n1:2,5\n", '\x1e': "a\x1eb\n1\x1e2,5\n", ' ': "a b\n1 2,5\n", '*': "a*b\n1*\"2,5\"\n", '"': "a;b\n1;2,5\n", '\n': "a;b\n1;2,5\n",
	} {
		got, _, err := readAll(t, []byte(text), 3, 0, Options{Delimiter: chosen})
		if want := [][]string{{"a", "b"}, {"1", "2,5"}}; err != nil || !slices.EqualFunc(got.rows, want, slices.Equal) {
			t.Errorf("%q: %v %q", chosen, err, got.rows)
		}
	}
}

// TestReturnsThatComeLate: lone carriage returns below a head of plain line feeds
// are text, they tear no cell.
func TestReturnsThatComeLate(t *testing.T) {
	text := "a,b\n" + strings.Repeat("1,2\n", 100_000) + "3,x\ry\n4,5\n"
	got, _, err := readAll(t, []byte(text), 1<<16, 2, Options{})
	if n := len(got.rows); err != nil || n != 100_003 || got.rows[n-2][1] != "x\ry" {
		t.Errorf("%v: %d rows, %q", err, n, got.rows[n-2])
	}
}

// TestHead: looking ahead shows the first rows and takes none of them away.
func TestHead(t *testing.T) {
	for name, text := range map[string]string{
		"a sep line":           "sep=;\r\nDate;Total\r\n2025-03-01;9\r\n",
		"returns":              "sep=;\rDate;Total\r2025-03-01;9\r",
		"no line end":          "Date;Total",
		"a cut row at its end": "Date;Total\n" + strings.Repeat("2025-03-01;9\n", 30_000),
		"NULs":                 "Date;Total\n2025-03-01;9\n" + strings.Repeat("\x00", 300_000) + "2025-03-02;1\n",
		"a long first line":    "Date;" + strings.Repeat("x", 300_000) + "\n1;2\n",
	} {
		for _, piece := range []int{5000, len(text)} {
			r := NewReader(Options{})
			seen, rows := 0, 0
			take := func() {
				if r.Sniffed() && seen == 0 {
					for h := r.Head(); h.Next(); {
						for i := range h.Rows() {
							if h.Fields(i) != 2 {
								t.Errorf("%s: %d fields ahead in line %d", name, h.Fields(i), h.Line(i))
							}
							if seen++; seen == 1 && (string(h.Raw(0, 0)) != "Date" || h.Line(0) != 1+strings.Count(text[:6], "sep=;")) {
								t.Errorf("%s: %q in line %d comes first", name, h.Raw(0, 0), h.Line(0))
							}
						}
					}
				}
				for r.Next() {
					for i := range r.Rows() {
						if rows++; r.Fields(i) != 2 {
							t.Errorf("%s: %d fields in line %d", name, r.Fields(i), r.Line(i))
						}
					}
				}
			}
			for i := 0; i < len(text); i += piece {
				part := text[i:min(i+piece, len(text))]
				copy(r.Buffer(len(part)), part)
				if err := r.Commit(len(part)); err != nil {
					t.Fatal(name, err)
				}
				take()
			}
			r.Close()
			take()
			if seen == 0 || seen > rows {
				t.Errorf("%s: %d rows ahead, %d in all", name, seen, rows)
			}
		}
	}
}
