package dsv

import (
	"slices"
	"strings"
	"testing"
)

// pageLangs are the languages of the page.
var pageLangs = []string{"pl", "sr", "sr-Latn", "ro", "el", "en"}

// shortFiles are cells as the only ones of a file with letters beyond ASCII, the
// encodings in which they come, and the pageLangs on which they must come out right:
// all, if none are named.
var shortFiles = []struct{ cells, encodings, pages string }{
	{"Łódź", "windows-1250 iso-8859-2", ""},
	{"Świątek", "windows-1250 iso-8859-2", ""},
	{"zażółć", "windows-1250 iso-8859-2", ""},
	{"Kraków;Gdańsk", "windows-1250 iso-8859-2", ""},
	{"Wałbrzych", "windows-1250 iso-8859-2", ""},
	{"Zrealizowane;Opłacone;Wysłane", "windows-1250 iso-8859-2", ""},
	{"Małgorzata Dąbrowska", "windows-1250 iso-8859-2", ""},
	{"Śląsk", "windows-1250 iso-8859-2", ""},
	{"ŁÓDŹ;ŚWIĄTEK;ŻÓŁĆ", "windows-1250 iso-8859-2", ""},
	{"Wartość zamówienia;19,99 zł", "windows-1250 iso-8859-2", ""},
	{"Mateusz Gęś", "windows-1250 iso-8859-2", ""},
	{"Zielona Góra;Częstochowa;Białystok", "windows-1250 iso-8859-2", ""},
	{"Žužana", "windows-1250 iso-8859-2", ""},
	{"Župa", "windows-1250 iso-8859-2", ""},
	{"Đorđe", "windows-1250 iso-8859-2", ""},
	{"Ćirić", "windows-1250 iso-8859-2", ""},
	{"Nikšić", "windows-1250 iso-8859-2", ""},
	{"Miloš", "windows-1250 iso-8859-2", ""},
	{"Šabac", "windows-1250 iso-8859-2", ""},
	{"Niš", "windows-1250", ""},
	{"Niš", "iso-8859-2", "sr-Latn"},
	{"Čačak;Užice;Požarevac", "windows-1250 iso-8859-2", ""},
	{"Završeno;Plaćeno;Otkazano", "windows-1250 iso-8859-2", ""},
	{"Hrvoje Horvatić;Ivana Knežević;Šime Vučković", "windows-1250 iso-8859-2", ""},
	{"ŽIVKOVIĆ;ŠĆEPANOVIĆ", "windows-1250 iso-8859-2", ""},
	{"Ştefan", "windows-1250 iso-8859-2", ""},
	{"Brăila", "windows-1250 iso-8859-2", ""},
	{"Bucureşti;Constanţa;Timişoara", "windows-1250 iso-8859-2", ""},
	{"Livrată;Anulată", "windows-1250 iso-8859-2", ""},
	{"Ţîrlea Mălina", "windows-1250 iso-8859-2", ""},
	{"Petrović Đorđe;Łukasz Wiśniewski", "windows-1250 iso-8859-2", ""},
	{"Петровић", "windows-1251 iso-8859-5", ""},
	{"Ниш", "windows-1251 iso-8859-5", ""},
	{"Београд;Нови Сад", "windows-1251 iso-8859-5", ""},
	{"Ђорђе Ћирић", "windows-1251 iso-8859-5", ""},
	{"Завршено;Отказано", "windows-1251 iso-8859-5", ""},
	{"ПЕТРОВИЋ", "windows-1251 iso-8859-5", ""},
	{"Жика", "windows-1251 iso-8859-5", ""},
	{"Παπαδόπουλος", "windows-1253 iso-8859-7", ""},
	{"Ναύπλιο", "windows-1253 iso-8859-7", ""},
	{"Άννα", "windows-1253 iso-8859-7", ""},
	{"Πάτρα;Αθήνα", "windows-1253 iso-8859-7", ""},
	{"Ολοκληρώθηκε", "windows-1253 iso-8859-7", ""},
	{"ΠΑΠΑΔΟΠΟΥΛΟΣ", "windows-1253 iso-8859-7", ""},
	{"Γιώργος Ώτας", "windows-1253 iso-8859-7", ""},
	{"Müller", "windows-1252 windows-1250", ""},
	{"café", "windows-1252 windows-1250", ""},
	{"Zoë;Jürgen;Groß", "windows-1252 windows-1250", ""},
	{"Hélène", "windows-1252", ""},
	{"crème brûlée", "windows-1252", ""},
	{"François Lefèvre", "windows-1252", ""},
	{"Muñoz", "windows-1252", ""},
	{"São Paulo", "windows-1252", ""},
	{"Noël Cœur", "windows-1252", ""},
	{"Jørgen Åse", "windows-1252", "en"},
	{"MÜLLER;GRÖSSE", "windows-1252 windows-1250", ""},
	{"Nestlé®;LEGO® City", "windows-1252 windows-1250", ""},
	{"12,50 €;“quoted” – text…", "windows-1252 windows-1250", ""},
	{"O’Brien", "windows-1252 windows-1250", ""},
}

// TestShortFiles: a few letters are enough, as long as they can mean but one thing.
func TestShortFiles(t *testing.T) {
	for _, f := range shortFiles {
		on := pageLangs
		if f.pages != "" {
			on = strings.Fields(f.pages)
		}
		text := "Order;Date;Customer;Total\n" + strings.Repeat("1;2025-03-01;Ana;12.50\n", 20) + "2;" + f.cells + "\n"
		for _, encoding := range append(strings.Fields(f.encodings), UTF8) {
			data, ok := encode(text, encoding)
			if !ok {
				t.Fatalf("%s cannot be written in %s", f.cells, encoding)
			}
			for _, page := range on {
				got, r, err := readAll(t, data, len(data), 0, Options{Lang: page})
				if err != nil {
					t.Fatal(err)
				}
				if last := strings.Join(got.rows[len(got.rows)-1], ";"); last != "2;"+f.cells {
					t.Errorf("%s in %s on a page in %s: taken for %s, reads %s", f.cells, encoding, page, r.Dialect.Encoding, last)
				}
				if again := r.Again(); again != "" {
					t.Errorf("%s in %s on a page in %s: to be read again in %s", f.cells, encoding, page, again)
				}
			}
		}
	}
}

// late is a file whose first letters beyond ASCII come after so many bytes of
// plain rows.
func late(plain int, rows string) string {
	const row = "17;2025-03-01;ana@example.com;12,50\n"
	return "Order;Date;Customer;Total\n" + strings.Repeat(row, plain/len(row)) + rows
}

// TestLateLetters: the encoding is that of the whole file where its head is plain
// ASCII, and where the pieces are cut does not matter.
func TestLateLetters(t *testing.T) {
	const last = "18;2025-03-01;Łucja Świątek;12,50\n"
	for _, plain := range []int{0, 1000, headSize - 100, headSize, headSize + 1, 700_000} {
		text := late(plain, last)
		for _, encoding := range []string{UTF8, "windows-1250", "iso-8859-2"} {
			data, _ := encode(text, encoding)
			for _, piece := range []int{997, 65536, headSize, len(data)} {
				got, r, err := readAll(t, data, piece, 4, Options{Lang: "en"})
				row := got.rows[len(got.rows)-1]
				if err != nil || r.Dialect.Encoding != encoding || row[2] != "Łucja Świątek" || r.Again() != "" {
					t.Errorf("%s after %d bytes, in pieces of %d: %v, taken for %s, again %q: %q", encoding, plain, piece, err, r.Dialect.Encoding, r.Again(), row)
				}
				if p := r.Previews(); len(p) < 2 || !slices.Contains(p, Preview{encoding, "Łucja Świątek"}) {
					t.Errorf("%s after %d bytes, in pieces of %d: previews %q", encoding, plain, piece, p)
				}
			}
		}
	}
}

// TestAgain: what the first letters left open the rest of the file decides.
func TestAgain(t *testing.T) {
	first := late(300_000, "18;2025-03-01;Müller;12,50\n") + late(600_000, "")
	for encoding, rest := range map[string]string{
		"windows-1250": "Wiśniewski;Żółć;Gęś;Świątek\n",
		"iso-8859-2":   "Wiśniewski;Żółć;Gęś;Świątek\n",
		"windows-1252": "Hélène;crème;brûlée;Muñoz\n",
	} {
		data, ok := encode(first+strings.Repeat(rest, 100), encoding)
		if !ok {
			t.Fatal(encoding)
		}
		for _, lang := range pageLangs {
			for _, piece := range []int{65536, len(data)} {
				_, r, err := readAll(t, data, piece, 4, Options{Lang: lang})
				if err != nil {
					t.Fatal(err)
				}
				if r.Dialect.Encoding == encoding {
					if r.Again() != "" {
						t.Errorf("%s: was right, again %q", encoding, r.Again())
					}
					continue
				}
				if r.Again() != encoding {
					t.Errorf("%s on a page in %s: taken for %s, again %q", encoding, lang, r.Dialect.Encoding, r.Again())
				}
				_, r, _ = readAll(t, data, piece, 4, Options{Lang: lang, Encoding: r.Again()})
				if r.Dialect.Encoding != encoding || r.Again() != "" {
					t.Errorf("%s chosen: %s, again %q", encoding, r.Dialect.Encoding, r.Again())
				}
			}
		}
	}
	data, _ := encode(first+strings.Repeat("Hélène;crème;brûlée;Muñoz\n", 100), "windows-1252")
	if _, r, _ := readAll(t, data, 65536, 4, Options{Lang: "pl", Encoding: "windows-1250"}); r.Again() != "" {
		t.Errorf("the choice of the person is not to be doubted: %q", r.Again())
	}
}

// TestStrays: a few broken bytes do not make UTF-8 anything else.
func TestStrays(t *testing.T) {
	for _, plain := range []int{0, 700_000} {
		rows := strings.Repeat("18;2025-03-01;Łucja Świątek;12,50\n", 10)
		_, r, err := readAll(t, []byte(late(plain, rows+"19;2025-03-01;caf\xE9;1\n"+rows)), 997, 4, Options{Lang: "pl"})
		if err != nil || r.Dialect.Encoding != UTF8 {
			t.Errorf("a stray byte after %d: %v, taken for %s", plain, err, r.Dialect.Encoding)
		}
		_, r, err = readAll(t, []byte(late(plain, "18;2025-03-01;caf\xE9")), 997, 4, Options{Lang: "en"})
		if err != nil || r.Dialect.Encoding != "windows-1252" {
			t.Errorf("one letter at the end after %d: %v, taken for %s", plain, err, r.Dialect.Encoding)
		}
	}
	if Text([]byte("a\xED\xA0\x80b")) != "a\uFFFD"+"b" && !strings.Contains(Text([]byte("a\xED\xA0\x80b")), "\uFFFD") {
		t.Error("half a pair of surrogates is shown as such")
	}
}
