package order

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// difference tells how two readings of one file differ, "" if they do not.
func difference(a, b *Reader) string {
	switch {
	case text(a) != text(b):
		return "orders\n" + text(a) + "\nand\n" + text(b)
	case !reflect.DeepEqual(a.Counts(), b.Counts()):
		return "counts"
	case !reflect.DeepEqual(a.Understood(), b.Understood()):
		return "understood"
	}
	return ""
}

// check are the invariants of every reading.
func check(t *testing.T, r *Reader) {
	t.Helper()
	o, c := r.Orders(), r.Counts()
	problems := 0
	for _, p := range c.Problems {
		if p.Code != RefundUnreadable && p.Code != QuoteUnclosed {
			problems += p.Count
		}
	}
	statuses, currencies := 0, 0
	for _, s := range o.Statuses {
		statuses += s.Orders
	}
	for _, s := range o.Currencies {
		currencies += s.Orders
	}
	n := o.Len()
	if c.Rows != c.Used+c.Skipped+c.Repeated || problems != c.Skipped || c.Orders != n || c.Used < n || statuses != n || currencies != n ||
		len(o.Customer) != n || len(o.Amount) != n || len(o.Status) != n || len(o.Currency) != n {
		t.Fatalf("%+v, %d orders, statuses %+v, currencies %+v", c, n, o.Statuses, o.Currencies)
	}
	for i := range n {
		if id := o.Customer[i]; id != NoCustomer && int(id) >= o.CustomerCount() || o.Day[i] < 7305 && !o.NoDates {
			t.Fatalf("order %d: customer %d, day %d", i, id, o.Day[i])
		}
	}
}

// FuzzReader: a file in pieces reads as the whole does, and no row is lost.
func FuzzReader(f *testing.F) {
	samples, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "samples", "*"))
	for _, name := range samples {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(data, uint16(7))
		}
	}
	f.Add([]byte("Order number;Date;Email;Total;Refund;Status\n1;03/04/2025;\"a\"\"b@x.pl\";1.234;1;paid\n1;;;;;\n2;13/04/2025;b@x.pl;-5,00 zł;;\n;;;;;\n2;2025-03-01;;5;;"), uint16(3))
	f.Add([]byte("Nr;Klient;Kwota\n12.03.2025;;\n1;Ana;1\n;;2\nRazem;;3\n14.03.2025\n2;Jan;4\n"), uint16(5))
	f.Add([]byte("Rok 2024\nData;Klient;Kwota\n12.03.;Ana;1\n;Jan;2\n14.03.;Ana;3\n;Jan;4\n17.03.;Ana;5\n;Jan;6\n"), uint16(5))
	f.Add([]byte("Klient;Data;Kwota\nAna;12.03.2025;1\n;1.03.2025;2\nJan;14.03.2025;3\n;2.03.2025;4\nEwa;17.03.2025;5\n;3.03.2025;6\n"), uint16(5))
	f.Add([]byte("Date,Email,Total\r2025-03-01,\"a@x.pl,1\r2025-03-01,b@x.pl,2\r"), uint16(1))
	f.Fuzz(func(t *testing.T, data []byte, size uint16) {
		opt := Options{Lang: "pl", Today: 20_500}
		whole, err := read(data, len(data)+1, opt)
		cut, cutErr := read(data, int(size)%(len(data)+1)+1, opt)
		if code(err) != code(cutErr) || (err == nil) != (cutErr == nil) {
			t.Fatal(err, cutErr)
		}
		if err != nil {
			return
		}
		if d := difference(whole, cut); d != "" {
			t.Fatal(d)
		}
		check(t, whole)
	})
}

// TestPieces: a file of several windows, with all that makes rows odd, in pieces.
func TestPieces(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	var file bytes.Buffer
	file.WriteString("Order number;Created at;E-mail;Total;Refunded amount;Status;Currency;Note\r\n")
	for i := range 12_000 {
		order := i/2 + random.IntN(40)
		file.WriteString(pick("", "#") + strconv.Itoa(order) + ";" +
			pick("2025-03-01 10:15:00", "03.04.2025", "13/04/2025", "1. 5. 2025.", "", "32.13.2024", "5 Mar 2025") + ";" +
			pick("", "Customer", "c") + strconv.Itoa(random.IntN(3000)) + pick("@x.pl", "@X.PL", "") + ";" +
			pick("10", "12,50", "\"1.234,50 zł\"", "", "-3", "x", "1.234") + ";" +
			pick("", "0", "1,5", "10", "0", "2", "3", "4", "5", "6", "7", "?") + ";" + pick("paid", "Anulowane", "zwrócone", "", "nowe") + ";" + pick("PLN", "EUR", "", "zł") + ";" +
			pick("", "plain", "\"with; delimiter\"", "\"two\r\nlines\"", "\"\"\"quoted\"\"\"", "5\" wide", strings.Repeat("long ", 200)) + "\r\n")
	}
	whole, err := read(file.Bytes(), file.Len(), Options{Today: 20_500})
	if err != nil {
		t.Fatal(err)
	}
	check(t, whole)
	if c := whole.Counts(); c.Rows < 10_000 || c.Orders < 1000 || c.Skipped < 1000 || count(c, RefundUnreadable) < 100 || len(whole.Problems()) < 1000 {
		t.Errorf("%+v", c)
	}
	for _, piece := range []int{1, 7, 4093, 70_000} {
		cut, err := read(file.Bytes(), piece, Options{Today: 20_500})
		if err != nil {
			t.Fatal(err)
		}
		if d := difference(whole, cut); d != "" {
			t.Fatalf("pieces of %d: %s", piece, d[:min(len(d), 3000)])
		}
	}
}

func count(c Counts, code string) int {
	for _, p := range c.Problems {
		if p.Code == code {
			return p.Count
		}
	}
	return 0
}

// TestManyProblems: all are counted, the first ten thousand listed.
func TestManyProblems(t *testing.T) {
	r, err := read([]byte("Date,Email,Total\n2025-03-01,a@x.pl,1\n"+strings.Repeat("x,"+strings.Repeat("ż", 200)+",1\n", 12_000)), 1<<16, Options{DateColumn: Column(0)})
	if err != nil {
		t.Fatal(err)
	}
	if c := r.Counts(); c.Skipped != 12_000 || len(r.Problems()) != maxProblems || count(c, DateUnreadable) != 12_000 || r.Problems()[9999].Line != 10_002 {
		t.Errorf("%+v %d", c, len(r.Problems()))
	}
	check(t, r)
}
