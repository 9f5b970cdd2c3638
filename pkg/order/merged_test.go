package order

import "testing"

// TestMergedDays: in a list whose days were merged, a blank day is the one above.
func TestMergedDays(t *testing.T) {
	const head = "Data;Klient;Kwota\n"
	const list = head + "12.03.2025;Ana Pop;120,00\n;Ion Rusu;80,00\n14.03.2025;Ana Pop;60,00\n;Jan Nowak;5,00\n;Ion Rusu;7,00\n17.03.2025;Jan Nowak;9,00\n21.03.2025;Ana Pop;3,00\n;Ion Rusu;4,00\n"
	const orders = "2025-03-12 Ana Pop 120.00\n2025-03-12 Ion Rusu 80.00\n2025-03-14 Ana Pop 60.00\n2025-03-14 Jan Nowak 5.00\n2025-03-14 Ion Rusu 7.00\n2025-03-17 Jan Nowak 9.00\n2025-03-21 Ana Pop 3.00\n2025-03-21 Ion Rusu 4.00\n"
	const dated = "2025-03-12 Ana Pop 120.00\n2025-03-14 Ana Pop 60.00\n2025-03-17 Jan Nowak 9.00\n2025-03-21 Ana Pop 3.00\n"
	const missing = "3 date-missing, 5 date-missing, 6 date-missing, 9 date-missing"
	expectOnce(t, []oncePer{
		{"upwards", list, orders, ""},
		{"with a sum, and nothing after it", list + "Razem;;288,00\n;;288,00\n;Ewa Lis;1,00\n", orders, "10 totals-line, 11 date-missing, 12 date-missing"},
		{"with a note", list + ";dostawa jutro;\n", orders, "10 date-missing"},
		{"with a row without an amount", list + "22.03.2025;Jan Nowak;\n", orders, "10 amount-missing"},
		{"of numbered orders", "Datum;Broj porudžbine;Kupac;Iznos\n14.03.2025.;7;Ana Pop;1,00\n;6;Ion Rusu;2,00\n12.03.2025.;5;Ana Pop;3,00\n;4;Jan Nowak;4,00\n10.03.2025.;3;Ana Pop;5,00\n;2;Ion Rusu;6,00\n",
			"2025-03-14 Ana Pop 1.00\n2025-03-14 Ion Rusu 2.00\n2025-03-12 Ana Pop 3.00\n2025-03-12 Jan Nowak 4.00\n2025-03-10 Ana Pop 5.00\n2025-03-10 Ion Rusu 6.00\n", ""},
		// As ever:
		{"a day twice, one after the other", list + "21.03.2025;Jan Nowak;2,00\n", dated + "2025-03-21 Jan Nowak 2.00\n", missing},
		{"days up and down", list + "13.03.2025;Jan Nowak;2,00\n", dated + "2025-03-13 Jan Nowak 2.00\n", missing},
		{"dashes", list + "-;Jan Nowak;2,00\n", dated, missing + ", 10 date-missing"},
		{"a first row without a day", head + ";Jan Nowak;2,00\n" + list[len(head):], dated, "2 date-missing, 4 date-missing, 6 date-missing, 7 date-missing, 10 date-missing"},
		{"few blanks", head + "1.03.2025;Ana Pop;1,00\n2.03.2025;Ana Pop;2,00\n3.03.2025;Ana Pop;3,00\n4.03.2025;Ana Pop;4,00\n;Jan Nowak;5,00\n",
			"2025-03-01 Ana Pop 1.00\n2025-03-02 Ana Pop 2.00\n2025-03-03 Ana Pop 3.00\n2025-03-04 Ana Pop 4.00\n", "6 date-missing"},
		{"another day beside", "Data;Data wysyłki;Klient;Kwota\n12.03.2025;13.03.2025;Ana Pop;1,00\n;13.03.2025;Ion Rusu;2,00\n14.03.2025;15.03.2025;Ana Pop;3,00\n;15.03.2025;Jan Nowak;4,00\n17.03.2025;18.03.2025;Ana Pop;5,00\n;18.03.2025;Ion Rusu;6,00\n",
			"2025-03-12 Ana Pop 1.00\n2025-03-14 Ana Pop 3.00\n2025-03-17 Ana Pop 5.00\n", "3 date-missing, 5 date-missing, 7 date-missing"},
		{"lines of orders", "Data;Klient;Produkt;Kwota\n12.03.2025;Ana Pop;kubek;1,00\n;;misa;2,00\n14.03.2025;Jan Nowak;kubek;3,00\n;;misa;4,00\n17.03.2025;Ana Pop;kubek;5,00\n;;misa;6,00\n",
			"2025-03-12 Ana Pop 1.00\n2025-03-14 Jan Nowak 3.00\n2025-03-17 Ana Pop 5.00\n", "3 date-missing, 5 date-missing, 7 date-missing"},
		{"lines of numbered orders", "Numer zamówienia;Data;Klient;Wartość pozycji\n1;12.03.2025;Ana Pop;1,00\n1;;Ana Pop;2,00\n2;14.03.2025;Jan Nowak;3,00\n2;;Jan Nowak;4,00\n3;17.03.2025;Ana Pop;5,00\n3;;Ana Pop;6,00\n",
			"2025-03-12 Ana Pop 3.00\n2025-03-14 Jan Nowak 7.00\n2025-03-17 Ana Pop 11.00\n", ""},
	})
}

// TestMergedCustomers: in a list whose customers were merged, a blank one is the one above, and never where guests buy.
func TestMergedCustomers(t *testing.T) {
	const list = "Kupac;Datum;Broj porudžbine;Iznos\nAna Pop;12.03.2025.;1;1,00\n;3.01.2025.;2;2,00\nJan Nowak;5.03.2025.;3;3,00\nIon Rusu;1.02.2025.;4;4,00\n;8.03.2025.;5;5,00\n;9.01.2025.;6;6,00\nEwa Lis;11.03.2025.;7;7,00\n;4.02.2025.;8;8,00\n"
	const orders = "2025-03-12 Ana Pop 1.00\n2025-01-03 Ana Pop 2.00\n2025-03-05 Jan Nowak 3.00\n2025-02-01 Ion Rusu 4.00\n2025-03-08 Ion Rusu 5.00\n2025-01-09 Ion Rusu 6.00\n2025-03-11 Ewa Lis 7.00\n2025-02-04 Ewa Lis 8.00\n"
	const guests = "2025-03-12 Ana Pop 1.00\n2025-01-03 - 2.00\n2025-03-05 Jan Nowak 3.00\n2025-02-01 Ion Rusu 4.00\n2025-03-08 - 5.00\n2025-01-09 - 6.00\n2025-03-11 Ewa Lis 7.00\n2025-02-04 - 8.00\n"
	expectOnce(t, []oncePer{
		{"names", list, orders, ""},
		{"with a sum, and nothing after it", list + "UKUPNO;;;36,00\n;5.02.2025.;9;9,00\n", orders + "2025-02-05 - 9.00\n", "10 totals-line"},
		{"beyond a row left out", list + ";5.02.2025.;9;puno\n;6.02.2025.;10;9,00\n", orders + "2025-02-06 Ewa Lis 9.00\n", "10 amount-unreadable"},
		{"addresses beside names", "Klient;E-mail;Data;Kwota\nAna;a@x.pl;12.03.2025;1,00\n;;3.01.2025;2,00\nJan;j@x.pl;5.03.2025;3,00\n;;8.03.2025;5,00\nEwa;e@x.pl;11.03.2025;7,00\n;;4.02.2025;8,00\n",
			"2025-03-12 a@x.pl 1.00\n2025-01-03 a@x.pl 2.00\n2025-03-05 j@x.pl 3.00\n2025-03-08 j@x.pl 5.00\n2025-03-11 e@x.pl 7.00\n2025-02-04 e@x.pl 8.00\n", ""},
		// As ever:
		{"who comes back", list + "Ana Pop;5.02.2025.;9;9,00\n", guests + "2025-02-05 Ana Pop 9.00\n", ""},
		{"guests by name", list + "Gost;5.02.2025.;9;9,00\n", guests + "2025-02-05 - 9.00\n", ""},
		{"by the day", "Klient;Data;Kwota\nAna Pop;1.03.2025;1,00\n;2.03.2025;2,00\nJan Nowak;3.03.2025;3,00\n;4.03.2025;5,00\nEwa Lis;5.03.2025;7,00\n;6.03.2025;8,00\n",
			"2025-03-01 Ana Pop 1.00\n2025-03-02 - 2.00\n2025-03-03 Jan Nowak 3.00\n2025-03-04 - 5.00\n2025-03-05 Ewa Lis 7.00\n2025-03-06 - 8.00\n", ""},
		{"phones beside", "Klient;E-mail;Telefon;Data;Kwota\nAna;a@x.pl;600100200;12.03.2025;1,00\n;;600100201;3.01.2025;2,00\nJan;j@x.pl;600100202;5.03.2025;3,00\n;;600100203;8.03.2025;5,00\nEwa;e@x.pl;600100204;11.03.2025;7,00\n;;600100205;4.02.2025;8,00\n",
			"2025-03-12 a@x.pl 1.00\n2025-01-03 - 2.00\n2025-03-05 j@x.pl 3.00\n2025-03-08 - 5.00\n2025-03-11 e@x.pl 7.00\n2025-02-04 - 8.00\n", ""},
		{"accounts", "Customer ID,Date,Total\nc1,2025-03-12,1.00\n,2025-01-03,2.00\nc2,2025-03-05,3.00\n,2025-03-08,5.00\nc3,2025-03-11,7.00\n,2025-02-04,8.00\n",
			"2025-03-12 c1 1.00\n2025-01-03 - 2.00\n2025-03-05 c2 3.00\n2025-03-08 - 5.00\n2025-03-11 c3 7.00\n2025-02-04 - 8.00\n", ""},
	})
}

// TestMergedOfSeveralFiles: a file's first rows have nothing above them, whatever the file before ends in.
func TestMergedOfSeveralFiles(t *testing.T) {
	const head = "Kupac;Datum;Iznos\n"
	a := head + "Ana Pop;12.03.2025.;1,00\n;3.01.2025.;2,00\nJan Nowak;5.03.2025.;3,00\n;8.03.2025.;5,00\nEwa Lis;11.03.2025.;7,00\n;4.02.2025.;8,00\n"
	b := head + ";5.02.2025.;9,00\nIon Rusu;6.02.2025.;4,00\n;8.03.2025.;5,00\n"
	r, err := readFiles(Options{Lang: "sr-Latn"}, 5, []byte(a), []byte(b))
	if err != nil {
		t.Fatal(err)
	}
	const want = "2025-03-12 Ana Pop 1.00\n2025-01-03 Ana Pop 2.00\n2025-03-05 Jan Nowak 3.00\n2025-03-08 Jan Nowak 5.00\n2025-03-11 Ewa Lis 7.00\n2025-02-04 Ewa Lis 8.00\n" +
		"2025-02-05 - 9.00\n2025-02-06 Ion Rusu 4.00\n2025-03-08 Ion Rusu 5.00\n"
	if got := listed(r.Orders()); got != want {
		t.Errorf("%swant\n%s", got, want)
	}
}
