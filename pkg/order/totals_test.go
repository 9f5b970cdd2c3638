package order

import (
	"strings"
	"testing"
)

// TestTotalsLabels: what names a sum, and what only begins so.
func TestTotalsLabels(t *testing.T) {
	for label, want := range map[string]bool{
		"RAZEM": true, "Razem:": true, "Suma brutto [zł]": true, "Łącznie za okres 1-31.03": true, "Ogółem": true, "Podsumowanie": true, "Razem 12 pozycji": true, "Suma zamówienia 1002": true,
		"TOTAL": true, "Grand total": true, "Sub-total": true, "Total for Ann Smith": true, "Total (RON)": true, "Total de plată": true, "Total general": true,
		"Ukupno": true, "УКУПНО": true, "Svega:": true, "Međuzbir": true, "Σύνολο": true, "ΣΥΝΟΛΟ ΠΑΡΑΓΓΕΛΙΩΝ": true, "Υποσύνολο": true, "Gesamtsumme": true,
		"Razem luty": true, "UKUPNO FEBRUAR": true, "Total zi": true, "Suma dnia": true, "Σύνολο μήνα": true, "Monthly total": false, "Total March 2025": true, "Total Q1": true,
		"Total Care": false, "February": false, "Total day cream": false, "Total War (gra)": false, "Sumatra 250 g": false, "Summer sale": false, "Razem raźniej": false, "Dostawa": false, "Order 17": false, "Kwota 50": false,
		"Grand Canyon": false, "": false, "70,00": false, "2025-03-01": false, "ZAM/1042": false,
	} {
		if isTotals([]byte(label)) != want {
			t.Errorf("%q: %v", label, !want)
		}
	}
}

// TestTotalsWithoutDates: the sum of a file that has no days is no order of somebody's, and its label is shown.
func TestTotalsWithoutDates(t *testing.T) {
	r, err := read([]byte("Klient;Email;Kwota\nAnna;ana@wp.pl;20,00\nJan;jan@wp.pl;30,00\n\nRazem;;50,00\n"), 7, Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, r)
	if o, p := r.Orders(), r.Problems(); o.Len() != 2 || len(p) != 1 || p[0].Line != 5 || p[0].Code != TotalsLine || p[0].Column != "Klient" || p[0].Text != "Razem" {
		t.Errorf("%d orders, %+v", o.Len(), p)
	}
}

// TestTotalsBeyondHeader: a label to the right of all columns is nowhere, and the row has no day.
func TestTotalsBeyondHeader(t *testing.T) {
	r, err := read([]byte("Data;Klient;Kwota\n2025-03-01;Ana;5\n2025-03-02;Jan;6\n;;;Razem;11\n"), 7, Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, r)
	if o, p := r.Orders(), r.Problems(); o.Len() != 2 || len(p) != 1 || p[0].Line != 4 || p[0].Code != DateMissing {
		t.Errorf("%d orders, %+v", o.Len(), p)
	}
}

// TestDatedTotals: books add up with a day as well, and spreadsheets behind it. Such lines are no orders, as long as
// they name nobody and are not nearly all of the rows.
func TestDatedTotals(t *testing.T) {
	const orders = "2025-02-03 Ana Pop 120.00\n2025-02-05 Ion Rusu 80.00\n2025-03-03 Ana Pop 60.00\n"
	for _, tt := range []struct{ name, file, want string }{
		{"as a customer", "Data;Klient;Produkt;Kwota\n3.02.2025;Ana Pop;kubek;120,00\n5.02.2025;Ion Rusu;misa;80,00\n28.02.2025;RAZEM;;200,00\n28.02.2025;Suma luty;;200,00\n3.03.2025;Ana Pop;misa;60,00\n", orders},
		{"as an item", "Datum;Proizvod;Kupac;Iznos\n3.02.2025.;šolja;Ana Pop;120,00\n5.02.2025.;tanjir;Ion Rusu;80,00\n28.02.2025.;UKUPNO FEBRUAR;;200,00\n3.03.2025.;šolja;Ana Pop;60,00\n", orders},
		{"behind a shop", "Data;Sklep;Klient;Kwota\n3.02.2025;Centrum;Ana Pop;120,00\n5.02.2025;Centrum;Ion Rusu;80,00\n28.02.2025;Centrum;Razem;200,00\n3.03.2025;Centrum;Ana Pop;60,00\n", orders},
		{"among the numbers", "Nr. comandă;Data;Client;Total\n101;3.02.2025;Ana Pop;120,00\n102;5.02.2025;Ion Rusu;80,00\nTotal februarie;28.02.2025;;200,00\n103;3.03.2025;Ana Pop;60,00\n", orders},
		{"with a number", "Lp.;Data zam.;Klient;Kwota\n1;3.02.2025;Ana Pop;120,00\n2;5.02.2025;Ion Rusu;80,00\n3;28.02.2025;Suma dnia;200,00\n4;3.03.2025;Ana Pop;60,00\n", orders},
		{"of a spreadsheet, behind the day", "Date,Customer,Amount\n03/02/2025,Ana Pop,120.00\n03/02/2025 Total,,120.00\n05/02/2025,Ion Rusu,80.00\n05/02/2025 Total,,80.00\n03/03/2025,Ana Pop,60.00\n03/03/2025 Total,,60.00\nGrand Total,,260.00\n", orders},
		{"years first", "Date,Customer,Amount\n2025-02-03,Ana Pop,120.00\n2025-02-03 Total,,120.00\n2025-02-05,Ion Rusu,80.00\n2025-03-03,Ana Pop,60.00\n", orders},
		{"a product that is named so, of somebody", "Date,Product,Customer,Amount\n2025-02-03,Total,Ana Pop,120.00\n2025-02-05,Mug,Ion Rusu,80.00\n2025-03-03,Mug,Ana Pop,60.00\n", orders},
		{"a product that begins so, of nobody", "Date,Product,Customer,Amount\n2025-02-03,Total Care,,120.00\n2025-02-05,Mug,Ion Rusu,80.00\n2025-03-03,Mug,Ana Pop,60.00\n", "2025-02-03 - 120.00\n2025-02-05 Ion Rusu 80.00\n2025-03-03 Ana Pop 60.00\n"},
		{"a column that says so of every order", "Date,Row,Email,Amount\n2025-02-03,Total,,120.00\n2025-02-05,Total,,80.00\n2025-03-03,Total,,60.00\n", "2025-02-03 - 120.00\n2025-02-05 - 80.00\n2025-03-03 - 60.00\n"},
		{"times behind the day", "Date,Customer,Amount\n03/02/2025 10:15 AM,Ana Pop,120.00\n05/02/2025 9:00 PM,Ion Rusu,80.00\n03/03/2025 10:00,Ana Pop,60.00\n", orders},
	} {
		r, err := read([]byte(tt.file), 7, Options{Lang: "pl"})
		if err != nil {
			t.Fatal(tt.name, err)
		}
		check(t, r)
		for _, p := range r.Problems() {
			if p.Code != TotalsLine {
				t.Errorf("%s: %+v", tt.name, p)
			}
		}
		if got := listed(r.Orders()); got != tt.want {
			t.Errorf("%s:\n%swant\n%s", tt.name, got, tt.want)
		}
	}
}

// listed prints orders by their days, customers and amounts.
func listed(o *Orders) string {
	var list strings.Builder
	for i := range o.Len() {
		name := o.CustomerName(o.Customer[i])
		if name == "" {
			name = "-"
		}
		list.WriteString(day(o.Day[i]) + " " + name + " " + money(o.Amount[i]) + "\n")
	}
	return list.String()
}
