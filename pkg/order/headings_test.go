package order

import (
	"strconv"
	"strings"
	"testing"
)

// oncePer are files in which a cell stands for several rows: what they are read as, and their problems by line.
type oncePer struct{ name, file, want, problems string }

// expectOnce reads such files, whole and in pieces.
func expectOnce(t *testing.T, list []oncePer) {
	t.Helper()
	for _, tt := range list {
		r, err := read([]byte(tt.file), len(tt.file), Options{Lang: "pl", Today: 20_500})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		check(t, r)
		var problems []string
		for _, p := range r.Problems() {
			problems = append(problems, strconv.Itoa(p.Line)+" "+p.Code)
		}
		if got, told := listed(r.Orders()), strings.Join(problems, ", "); got != tt.want || told != tt.problems {
			t.Errorf("%s:\n%s%s\nwant\n%s%s", tt.name, got, told, tt.want, tt.problems)
		}
		for _, piece := range []int{1, 13} {
			if cut, err := read([]byte(tt.file), piece, Options{Lang: "pl", Today: 20_500}); err != nil || difference(r, cut) != "" {
				t.Errorf("%s in pieces of %d: %v", tt.name, piece, err)
			}
		}
	}
}

// TestDaysAsHeadings: a row with nothing but a day is the heading of the orders below it, up to the next one or a sum.
func TestDaysAsHeadings(t *testing.T) {
	const orders = "2025-03-12 Ana Pop 120.00\n2025-03-12 Ion Rusu 80.00\n2025-03-14 Ana Pop 60.00\n"
	expectOnce(t, []oncePer{
		{"in the day's column", "Data;Klient;Kwota\nśroda, 12 marca 2025;;\n;Ana Pop;120,00\n;Ion Rusu;80,00\npiątek, 14 marca 2025;;\n;Ana Pop;60,00\n", orders, ""},
		{"where no column is the day's", "Zamówienia\nNr;Klient;Kwota\n12.03.2025;;\n1;Ana Pop;120,00\n2;Ion Rusu;80,00\n14.03.2025;;\n3;Ana Pop;60,00\n", orders, ""},
		{"in any column", "Klient;Kwota;Uwagi\n;;12.03.2025\nAna Pop;120,00;\nIon Rusu;80,00;\n14.03.2025\nAna Pop;60,00;x\n", orders, ""},
		{"in Greek", "Ημερομηνία;Πελάτης;Ποσό\nΤετάρτη 12 Μαρτίου 2025;;\n;Ana Pop;120,00\n;Ion Rusu;80,00\nΠαρασκευή 14 Μαρτίου 2025;;\n;Ana Pop;60,00\n", orders, ""},
		{"in Cyrillic", "Датум;Купац;Износ\nсреда, 12. март 2025.;;\n;Ana Pop;120,00\n;Ion Rusu;80,00\nпетак, 14. март 2025.;;\n;Ana Pop;60,00\n", orders, ""},
		{"in Romanian", "Nr. crt.;Client;Total\nmiercuri, 12 martie 2025;;\n1;Ana Pop;120,00\n2;Ion Rusu;80,00\nvineri, 14 martie 2025;;\n3;Ana Pop;60,00\n", orders, ""},
		{"one day alone", "No;Customer;Amount\n12 March 2025;;\n1;Ana Pop;120.00\n2;Ion Rusu;80.00\n", orders[:strings.LastIndex(orders[:len(orders)-1], "\n")+1], ""},
		{"of numbered orders", "Nr zamówienia;Klient;Kwota\n12.03.2025;;\n101;Ana Pop;120,00\n102;Ion Rusu;80,00\n14.03.2025;;\n103;Ana Pop;60,00\n", orders, ""},
		{"beyond rows left out", "Data;Klient;Kwota\n12.03.2025;;\n;Ana Pop;120,00\n;Jan Nowak;dużo\n;Ion Rusu;80,00\n14.03.2025;;\n;Ana Pop;60,00\n", orders, "4 amount-unreadable"},
		{"with sums", "Nr;Klient;Kwota\n12.03.2025;;\n1;Ana Pop;120,00\n2;Ion Rusu;80,00\nSuma dnia;;200,00\n14.03.2025;;\n3;Ana Pop;60,00\n;;60,00\nRazem;;260,00\n4;Jan Nowak;1,00\n",
			orders, "5 totals-line, 8 date-missing, 9 totals-line, 10 date-missing"},
		{"of lines of orders", "Data;Nr zamówienia;Klient;Wartość pozycji\n12.03.2025;;;\n;101;Ana Pop;100,00\n;101;Ana Pop;20,00\n;102;Ion Rusu;80,00\n14.03.2025;;;\n;103;Ana Pop;60,00\n", orders, ""},
		// As ever:
		{"days of their own below", "Data;Klient;Kwota\n12.03.2025;;\n12.03.2025;Ana Pop;120,00\n12.03.2025;Ion Rusu;80,00\n14.03.2025;;\n14.03.2025;Ana Pop;60,00\n", orders, "2 amount-missing, 5 amount-missing"},
		{"an order before the first", "Data;Klient;Kwota\n12.03.2025;Ana Pop;120,00\n12.03.2025;Ion Rusu;80,00\n14.03.2025;;\n14.03.2025;Ana Pop;60,00\n", orders, "4 amount-missing"},
		{"days that are missing", "Data;Klient;Kwota\n12.03.2025;Ana Pop;120,00\n;Jan Nowak;10,00\n12.03.2025;Ion Rusu;80,00\n14.03.2025;Ana Pop;60,00\n", orders, "3 date-missing"},
	})
}

// TestHeadingsOfSeveralFiles: each file begins without a day, and what two files write alike on two days is two orders.
func TestHeadingsOfSeveralFiles(t *testing.T) {
	a := []byte("Nr;Klient;Kwota\n12.03.2025;;\n1;Ana Pop;120,00\n2;Ion Rusu;80,00\n")
	b := []byte("Nr;Klient;Kwota\n1;Jan Nowak;5,00\n14.03.2025;;\n1;Ana Pop;120,00\n")
	r, err := readFiles(Options{Lang: "pl"}, 7, a, b, a)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := listed(r.Orders()), "2025-03-12 Ana Pop 120.00\n2025-03-12 Ion Rusu 80.00\n2025-03-14 Ana Pop 120.00\n"; got != want {
		t.Errorf("%swant\n%s", got, want)
	}
	if c := r.Counts(); c.Skipped != 1 || c.RepeatedOrders != 2 {
		t.Errorf("%+v", c)
	}
	u := r.Understood()
	if len(u.Shown) == 0 || !u.Shown[1].DayOK || u.Shown[1].Day != u.Shown[0].Day || u.Columns.Date != 0 || len(u.Warnings) != 2 {
		t.Errorf("%+v", u)
	}
}

// TestHeadingsByChoice: who says that no column has the day has none.
func TestHeadingsByChoice(t *testing.T) {
	r, err := read([]byte("Nr;Klient;Kwota\n12.03.2025;;\n1;Ana Pop;120,00\n2;Ion Rusu;80,00\n"), 99, Options{DateColumn: None})
	if err != nil || !r.Orders().NoDates || r.Orders().Len() != 2 {
		t.Errorf("%v, %+v", err, r.Counts())
	}
}
