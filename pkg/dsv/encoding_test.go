package dsv

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// encode writes text in an encoding; ok tells whether it has all its characters.
func encode(text, encoding string) (data []byte, ok bool) {
	switch encoding {
	case UTF8:
		return []byte(text), true
	case UTF16LE, UTF16BE:
		for _, u := range utf16.Encode([]rune(text)) {
			if encoding == UTF16LE {
				data = append(data, byte(u), byte(u>>8))
			} else {
				data = append(data, byte(u>>8), byte(u))
			}
		}
		return data, true
	}
	table := singleByName(encoding).runes()
	for _, r := range text {
		i := slices.Index(table[:], r)
		switch {
		case r < 0x80:
			data = append(data, byte(r))
		case i >= 0:
			data = append(data, byte(0x80+i))
		default:
			return nil, false
		}
	}
	return data, true
}

// files are small exports in the languages of our shops, and the single-byte
// encodings in which such files come.
var files = []struct{ lang, text, encodings string }{
	{"pl", "Numer zamówienia;Data;Klient;Wartość;Status\n1;1.03.2025;Łukasz Gęś;12,50 zł;Zrealizowane\n2;2.03.2025;Żaneta Kość;9,99;Wysłane\n3;3.03.2025;Jan Źdźbło;1,00;Opłacone\n", "windows-1250 iso-8859-2 ibm852 x-mac-ce"},
	{"sr-Latn", "Broj porudžbine;Datum;Kupac;Ukupno;Status\n1;1.3.2025.;Đorđe Čolić;100,00;Završeno\n2;2.3.2025.;Žaklina Šćepanović;200,00;Plaćeno\n", "windows-1250 iso-8859-2 ibm852"},
	{"sr", "Број поруџбине;Датум;Купац;Укупно;Стање\n1;1.3.2025.;Ђорђе Јовановић;100,00;Завршено\n2;2.3.2025.;Љиљана Њежић;200,00;Плаћено\n", "windows-1251 iso-8859-5 x-mac-cyrillic"},
	{"ro", "Număr comandă;Data;Nume client;Sumă;Stare\n1;01.03.2025;Ştefan Ţîrlea;12,50 lei;Livrată\n2;02.03.2025;Mălina Brâncuşi;99,00;Expediată\n", "windows-1250 iso-8859-2 ibm852"},
	{"el", "Αρ. Παραγγελίας;Ημερομηνία;Πελάτης;Σύνολο;Κατάσταση\n1;1/3/2025;Άννα Παπαδοπούλου;12,50;Ολοκληρώθηκε\n2;2/3/2025;Γιώργος Ώτας;9,00;Σε αναμονή\n", "windows-1253 iso-8859-7 ibm737 x-mac-greek"},
	{"en", "Order;Date;Customer;Total\n1;2025-03-01;Zoë Müller;12.50\n2;2025-03-02;René Früß;9.00\n", "windows-1252"},
}

// TestGuessEncoding: every language's file in each of its encodings is recognised
// on every language's page, and reads the same in pieces of any size.
func TestGuessEncoding(t *testing.T) {
	for _, f := range files {
		for _, encoding := range append([]string{UTF8, UTF16LE, UTF16BE}, strings.Fields(f.encodings)...) {
			data, ok := encode(f.text, encoding)
			if !ok {
				t.Fatalf("%s cannot be written in %s", f.lang, encoding)
			}
			named := encoding
			if other, ok := encode(f.text, "windows-1250"); ok && encoding == "iso-8859-2" && string(other) == string(data) {
				named = "windows-1250" // the two agree on every letter of the file
			}
			for _, page := range files {
				if encoding == "windows-1252" && page.lang != "en" {
					continue // é and ü stand in 1250 too
				}
				for _, piece := range []int{1, 3, 1000} {
					got, r, err := readAll(t, data, piece, 0, Options{Lang: page.lang})
					if err != nil {
						t.Fatal(f.lang, encoding, err)
					}
					var lines strings.Builder
					for _, row := range got.rows {
						lines.WriteString(strings.Join(row, ";") + "\n")
					}
					if r.Dialect.Encoding != named || lines.String() != f.text {
						t.Errorf("%s in %s on a page in %s: taken for %s\n%s", f.lang, encoding, page.lang, r.Dialect.Encoding, lines.String())
					}
				}
			}
		}
	}
}

// TestMarks: a byte order mark tells the encoding and is no text.
func TestMarks(t *testing.T) {
	for encoding, mark := range map[string]string{UTF8: bom8, UTF16LE: bom16LE, UTF16BE: bom16BE} {
		data, _ := encode("a;b\nć;Ж😀\n", encoding)
		got, r, err := readAll(t, append([]byte(mark), data...), 1, 0, Options{})
		if err != nil || r.Dialect.Encoding != encoding || got.rows[0][0] != "a" || got.rows[1][1] != "Ж😀" {
			t.Errorf("%s: %v %q", encoding, err, got.rows)
		}
	}
}

// TestChosenEncoding: what the person chose is taken, and what it cannot read is shown.
func TestChosenEncoding(t *testing.T) {
	data, _ := encode(files[0].text, "windows-1250")
	for _, encoding := range Encodings() {
		_, r, err := readAll(t, data, 7, 0, Options{Encoding: encoding, Delimiter: ';'})
		if err != nil || r.Dialect.Encoding != encoding {
			t.Errorf("%s: %v", encoding, err)
		}
	}
	got, _, _ := readAll(t, data, 7, 0, Options{Encoding: UTF8})
	if Text([]byte(got.rows[1][2])) != "\uFFFDukasz G\uFFFD" {
		t.Errorf("%q", Text([]byte(got.rows[1][2])))
	}
	for _, broken := range [][]byte{{0xFF, 0xFE, 'a'}, {0xFF, 0xFE, 0x00, 0xD8, 'b', 0}, {0xFF, 0xFE, 0x00, 0xDC, 'b', 0}, {0xFF, 0xFE, 'a', 0, 0x00, 0xD8}} {
		if got, _, err := readAll(t, broken, 1, 0, Options{}); err != nil || !strings.Contains(strings.Join(got.rows[0], ""), "\uFFFD") {
			t.Errorf("% x: %v %q", broken, err, got.rows)
		}
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		in   string
		most int
		want string
	}{{"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"ąęć", 3, "ąęć"}, {"ąęćł", 3, "ąę…"}, {"a\xffb", 5, "a\uFFFDb"}, {"", 3, ""}} {
		if got := Cut([]byte(tt.in), tt.most); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestLongRows: rows longer than a window, and one that never ends.
func TestLongRows(t *testing.T) {
	long := strings.Repeat("x\ny,", 60_000)
	text := "a,b\n1,\"" + long + "\"\n2,3\n"
	for _, piece := range []int{1000, 100_000, len(text)} {
		got, _, err := readAll(t, []byte(text), piece, 2, Options{Encoding: UTF8})
		if err != nil || len(got.rows) != 3 || got.rows[1][1] != strings.TrimSpace(long) || got.lines[2] != 60_003 {
			t.Fatalf("pieces of %d: %v, %d rows", piece, err, len(got.rows))
		}
	}
	open := "a,b\n1,\"" + strings.Repeat("12345678,\n", 300_000)
	for _, piece := range []int{100_000, len(open)} {
		got, _, err := readAll(t, []byte(open), piece, 2, Options{Encoding: UTF8})
		if err != nil || len(got.rows) != 300_001 || got.lines[300_000] != 300_001 {
			t.Fatalf("pieces of %d: %v, %d rows", piece, err, len(got.rows))
		}
	}
}
