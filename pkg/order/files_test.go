package order

import (
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/dsv"
)

// readAll reads several files, "name: content" each.
func readAll(opt Options, files ...string) (*Reader, error) {
	opt.Files = len(files)
	r := NewReader(opt)
	for _, f := range files {
		name, content, _ := strings.Cut(f, ": ")
		r.Begin(name, int64(len(content)))
		r.Feed([]byte(content))
		r.End("")
	}
	return r, r.Close()
}

func TestSeveralFiles(t *testing.T) {
	const head = "Order;Date;Email;Total\n"
	const lines = "Order;Date;Email;Item;Line total\n"
	for name, c := range map[string]struct {
		files    []string
		want     []string
		repeated int
	}{
		"one after the other": {
			files: []string{"a: " + head + "1;2025-03-01;a@x.pl;10\n", "b: " + head + "2;2025-03-02;a@x.pl;20\n"},
			want:  []string{"2025-03-01 a@x.pl 10.00", "2025-03-02 a@x.pl 20.00"},
		},
		"the same file twice": {
			files: []string{"a: " + head + "1;2025-03-01;a@x.pl;10\n2;2025-03-02;b@x.pl;20\n", "b: " + head + "1;2025-03-01;a@x.pl;10\n2;2025-03-02;b@x.pl;20\n"},
			want:  []string{"2025-03-01 a@x.pl 10.00", "2025-03-02 b@x.pl 20.00"}, repeated: 2,
		},
		"the later file knows better": {
			files: []string{"a: " + head + "1;2025-03-01;a@x.pl;10\n2;2025-03-02;b@x.pl;20\n", "b: " + head + "1;2025-03-01;a@x.pl;7\n3;2025-03-03;b@x.pl;30\n"},
			want:  []string{"2025-03-01 a@x.pl 7.00", "2025-03-02 b@x.pl 20.00", "2025-03-03 b@x.pl 30.00"}, repeated: 1,
		},
		"lines of the same orders": {
			files:    []string{"a: " + lines + "1;2025-03-01;a@x.pl;pen;1\n1;2025-03-01;a@x.pl;ink;2\n2;2025-03-02;b@x.pl;pen;1\n", "b: " + lines + "1;2025-03-01;a@x.pl;pen;1\n1;2025-03-01;a@x.pl;ink;2\n3;2025-03-03;b@x.pl;pen;1\n"},
			want:     []string{"2025-03-01 a@x.pl 3.00", "2025-03-02 b@x.pl 1.00", "2025-03-03 b@x.pl 1.00"},
			repeated: 1,
		},
		"an order cut in two": {
			files: []string{"a: " + lines + "1;2025-03-01;a@x.pl;pen;1\n2;2025-03-02;b@x.pl;pen;1\n", "b: " + lines + "2;2025-03-02;b@x.pl;ink;2\n3;2025-03-03;b@x.pl;pen;1\n"},
			want:  []string{"2025-03-01 a@x.pl 1.00", "2025-03-02 b@x.pl 3.00", "2025-03-03 b@x.pl 1.00"},
		},
		"one row in both": {
			files: []string{"a: " + lines + "1;2025-03-01;a@x.pl;pen;1\n2;2025-03-02;b@x.pl;pen;1\n", "b: " + lines + "2;2025-03-02;b@x.pl;pen;1\n3;2025-03-03;b@x.pl;pen;1\n"},
			want:  []string{"2025-03-01 a@x.pl 1.00", "2025-03-02 b@x.pl 1.00", "2025-03-03 b@x.pl 1.00"},
		},
		"without order numbers": {
			files:    []string{"a: Date;Email;Total\n2025-03-01;a@x.pl;10\n2025-03-01;a@x.pl;10\n2025-03-02;b@x.pl;20\n", "b: Date;Email;Total\n2025-03-01;a@x.pl;10\n2025-03-03;b@x.pl;20\n"},
			want:     []string{"2025-03-01 a@x.pl 10.00", "2025-03-01 a@x.pl 10.00", "2025-03-02 b@x.pl 20.00", "2025-03-03 b@x.pl 20.00"},
			repeated: 1,
		},
		"other columns": {
			files: []string{
				"a: " + head + "1;2025-03-01;a@x.pl;10\n2;2025-03-02;b@x.pl;20\n",
				"b: Numer zamówienia,Data,E-mail,Suma,Status\n2,02.03.2025,B@x.pl,\"20,00\",Zrealizowane\n3,13.03.2025,b@x.pl,\"30,50\",Anulowane\n",
				"c: " + head + "4;2025-03-04;c@x.pl;40\n",
			},
			want:     []string{"2025-03-01 a@x.pl 10.00", "2025-03-02 b@x.pl 20.00", "2025-03-04 c@x.pl 40.00", "2025-03-13 b@x.pl 30.50"},
			repeated: 1,
		},
		"other columns without order numbers": {
			files: []string{
				"a: Date;Email;Total\n2025-03-01;a@x.pl;10\n2025-03-02;b@x.pl;20\n",
				"b: Data,E-mail,Suma,Status\n13.03.2025,B@x.pl,\"30,50\",Zrealizowane\n14.03.2025,a@x.pl,\"40,00\",Zrealizowane\n",
			},
			want: []string{"2025-03-01 a@x.pl 10.00", "2025-03-02 b@x.pl 20.00", "2025-03-13 b@x.pl 30.50", "2025-03-14 a@x.pl 40.00"},
		},
		"the first has no columns": {
			files: []string{"a: Name,When\nAna,yesterday\n", "b: " + head + "1;2025-03-01;a@x.pl;10\n"},
			want:  []string{"2025-03-01 a@x.pl 10.00"},
		},
		"one that is none": {
			files: []string{"a: %PDF-1.7", "b: " + head + "1;2025-03-01;a@x.pl;10\n", "c: "},
			want:  []string{"2025-03-01 a@x.pl 10.00"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := readAll(Options{Lang: "en"}, c.files...)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for line := range strings.Lines(text(r)) {
				if fields := strings.Fields(line); strings.Contains(line, "@") {
					got = append(got, strings.Join(fields[:3], " "))
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			names := map[string]bool{}
			for _, line := range c.want {
				names[strings.Fields(line)[1]] = true
			}
			if got := r.Orders().CustomerCount(); got != len(names) {
				t.Errorf("%d customers, want %d", got, len(names))
			}
			n := r.Counts()
			if n.RepeatedOrders != c.repeated || n.Rows != n.Used+n.Skipped+n.Repeated {
				t.Errorf("%+v, want %d orders repeated", n, c.repeated)
			}
		})
	}
}

// TestSeveralFilesAreToldApart: problems and counts name their file.
func TestSeveralFilesAreToldApart(t *testing.T) {
	r, err := readAll(Options{Lang: "en"}, "a.csv: Date,Email,Total\n2025-03-01,a@x.pl,10\nsoon,a@x.pl,10\n", "b.pdf: %PDF-1.7", "c.csv: Date,Email,Total\n2025-03-01,b@x.pl,ten\n2025-03-01,a@x.pl,10\n",
		"d.csv: Data;Klient;Suma\n1.3.2025;Ewa;10,00\n")
	if err != nil {
		t.Fatal(err)
	}
	files := r.Files()
	if f := files[0]; f.Name != "a.csv" || f.Rows != 2 || f.Repeated != 0 || f.Code != "" || f.Other {
		t.Errorf("%+v", f)
	}
	if f := files[1]; f.Code != dsv.FilePDF || f.Rows != 0 {
		t.Errorf("%+v", f)
	}
	if f := files[2]; f.Rows != 2 || f.Repeated != 1 || f.Other {
		t.Errorf("%+v", f)
	}
	if f := files[3]; f.Rows != 1 || !f.Other {
		t.Errorf("%+v", f)
	}
	problems := r.Problems()
	if len(problems) != 2 || problems[0].File != 0 || problems[0].Line != 3 || problems[0].Row != "soon,a@x.pl,10" || problems[1].File != 2 || problems[1].Line != 2 {
		t.Errorf("%+v", problems)
	}
	if w := r.Understood().Warnings; !slices.Contains(w, KeysDiffer) {
		t.Errorf("warnings %v", w)
	}
}

// TestBrokenOff: what was read before the bytes broke off counts, but for a line that is cut.
func TestBrokenOff(t *testing.T) {
	r := NewReader(Options{Lang: "en"})
	r.Begin("a.csv", 0)
	r.Feed([]byte("Date,Email,Total\n2025-03-01,a@x.pl,10\n2025-03-02,a@x.pl,2"))
	r.End("archive-damaged")
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if n, f := r.Orders().Len(), r.Files()[0]; n != 1 || f.Code != "archive-damaged" {
		t.Errorf("%d orders, %+v", n, f)
	}
	r = NewReader(Options{})
	r.Begin("b.csv", 0)
	r.End("archive-damaged")
	if err := r.Close(); code(err) != "archive-damaged" {
		t.Error(err)
	}
}

// TestQuoteNeverClosed: the row ends with its line, the others are whole, and the line is told.
func TestQuoteNeverClosed(t *testing.T) {
	r, err := read([]byte("Date,Email,Total,Note\n2025-03-01,a@x.pl,10,fine\n2025-03-02,b@x.pl,20,\"never closed\n2025-03-03,c@x.pl,30,fine\n2025-03-04,d@x.pl,40,\"closed\"\n"), 100, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := r.Orders().Len(); n != 4 {
		t.Errorf("%d orders", n)
	}
	if p := r.Problems(); len(p) != 1 || p[0].Code != QuoteUnclosed || p[0].Line != 3 || !strings.Contains(p[0].Row, "never closed") {
		t.Errorf("%+v", p)
	}
	check(t, r)
}

// TestOneCurrencyIsEverybodys: where a file names one currency, rows without any are in it.
func TestOneCurrencyIsEverybodys(t *testing.T) {
	for file, want := range map[string]int{
		"Date,Email,Total,Currency\n2025-03-01,a@x.pl,10,EUR\n2025-03-02,b@x.pl,20,\n":                          1,
		"Date,Email,Total,Currency\n2025-03-01,a@x.pl,10,EUR\n2025-03-02,b@x.pl,20,\n2025-03-03,c@x.pl,5,PLN\n": 3,
		"Date,Email,Total\n2025-03-01,a@x.pl,10\n":                                                              1,
	} {
		r, err := read([]byte(file), 100, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Orders().Currencies; len(got) != want {
			t.Errorf("%q: %+v", file, got)
		}
		check(t, r)
	}
}
