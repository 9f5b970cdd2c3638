package order

import (
	"strings"
	"testing"
)

// TestHeadless: files whose first row is an order, and such as look so.
func TestHeadless(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"a shop's, with a number, a day, an address, an amount, a status", "1001;2025-03-01 10:15;ana@example.com;62,00;PLN;Zrealizowane\n1002;2025-03-05 09:00;jan@example.com;30,00;PLN;Anulowane\n1003;2025-03-06 09:00;ana@example.com;12,50;PLN;Zrealizowane\n",
			"date #1, customer #2 by email, amount #3, order #0, status #5, currency #4"},
		{"customer, day, pieces, amount", "00001;19970101;1;11.77\n00002;19970112;1;12.00\n00002;19970112;5;77.00\n00003;19970102;2;20.76\n00003;19970330;2;20.76\n00003;19970402;2;19.54\n00003;19971115;5;57.45\n00004;19970101;2;29.33\n00005;19970101;2;29.33\n",
			"date #1, customer #0 by id, amount #3"},
		{"one row", "2025-03-01,ana@example.com,62.00\n", "date #0, customer #1 by email, amount #2"},
		{"two rows with names", "01.03.2025;Ana Test;62,00 zł\n05.03.2025;Jan Próbny;30,00 zł\n", "date #0, customer #1 by name, amount #2"},
		{"statuses that are words of headers", "1001,2025-03-01,refunded,item,62.00,ana@example.com\n1002,2025-03-02,paid,item,30.00,bob@example.com\n", "date #1, customer #5 by email, amount #4, status #2"},
		{"phones", "1.3.2025.;064/123-4567;6.200,00\n5.3.2025.;064/123-4568;3.000,00\n6.4.2025.;064/123-4567;3.100,00\n", "date #0, customer #1 by phone, amount #2"},
		{"rows of an order", "70012,2025-03-01 10:15,ana@example.com,mug,2,42.00\n70012,2025-03-01 10:15,ana@example.com,plate,1,20.00\n70013,2025-03-05 09:00,bob@example.com,mug,1,21.00\n70013,2025-03-05 09:00,bob@example.com,bowl,1,9.00\n", "date #1, customer #2 by email, amount #5, order #0, lines"},
		{"Unix seconds", "c-101,1740820500,62.00\nc-102,1741165200,30.00\nc-101,1743757200,12.00\n", "date #1, customer #0 by id, amount #2"},
		{"two columns of days: the one that is filled", ";2025-03-01;62.00;a@x.pl\n2025-03-07;2025-03-05;30.00;b@x.pl\n;2025-03-06;30.00;c@x.pl\n", "date #1, customer #3 by email, amount #2"},
		{"days of one kind: the first", "2025-03-01;2025-03-02;62.00;a@x.pl\n2025-03-05;2025-03-07;30.00;b@x.pl\n", "date #0, customer #3 by email, amount #2"},
		{"the total is what adds up to most", "2025-03-01;a@x.pl;42.00;9.66;62.00\n2025-03-05;b@x.pl;20.00;4.60;30.00\n", "date #0, customer #1 by email, amount #4"},
	} {
		m, columns := mapFile(t, tt.file)
		if got := described(&m, columns); got != tt.want || m.header != -1 {
			t.Errorf("%s: header in row %d\n got %s\nwant %s", tt.name, m.header, got, tt.want)
		}
	}
}

// TestHeadlessOrders: no order of a file without a header is lost.
func TestHeadlessOrders(t *testing.T) {
	for _, tt := range []struct{ file, want string }{
		{"2025-03-01,ana@example.com,62.00\n", "2025-03-01 ana@example.com 62.00 - /unknown\n"},
		{"1001;01.03.2025;ana@example.com;62,00\n1002;15.03.2025;jan@example.com;30,00\n", "2025-03-01 ana@example.com 62.00 - /unknown\n2025-03-15 jan@example.com 30.00 - /unknown\n"},
	} {
		r, err := read([]byte(tt.file), 7, Options{Lang: "pl", Today: 20_500})
		if err != nil {
			t.Error(err)
		} else if got := text(r); got != tt.want {
			t.Errorf("%q:\n%swant\n%s", tt.file, got, tt.want)
		}
	}
}

// TestHeader: in which row the names of the columns are.
func TestHeader(t *testing.T) {
	settings := strings.Repeat("Setting;value\n", 24)
	const rows = "1;2025-03-01;ana@example.com;62,00\n2;2025-03-05;bob@example.com;30,00\n"
	for _, tt := range []struct {
		name, file string
		header     int
	}{
		{"first", "Nr;Data;E-mail;Suma\n" + rows, 0},
		{"alone", "Date,Email,Total\n", 0},
		{"no table", "just text", 0},
		{"a title", "Raport sprzedaży\nNr;Data;E-mail;Suma\n" + rows, 1},
		{"a title over all columns", "Raport sprzedaży;;;\n\n;;;\nNr;Data;E-mail;Suma\n" + rows, 1},
		{"a title with a day and a sum", "Raport;2025-03-31;;\nRazem;92,00;;\nNr;Data;E-mail;Suma\n" + rows, 2},
		{"many settings", "Sklep Test\n" + settings + "Nr;Data;E-mail;Suma\n" + rows, 25},
		{"settings that are names", "Data:;2025-03-31\nWaluta:;PLN\nStatus:;wszystkie\nNr;Data;E-mail;Suma\n" + rows, 3},
		{"a row that groups the columns", "Zamówienie;;Klient;Suma\nNr;Data;E-mail;Wartość brutto\n" + rows, 1},
		{"a group with names of its own", "Order;;Customer;Total;\nNo.;Date;Email;Net;Gross\n1;2025-03-01;a@x.pl;10;12\n2;2025-03-02;b@x.pl;10;12\n", 1},
		{"the header once more below", "Nr;Data;E-mail;Suma\n" + rows + "Nr;Data;E-mail;Suma\n" + rows, 0},
		{"unknown names", "foo;bar;baz;qux\n" + rows, 0},
		{"unknown names under a title", "Eladási jelentés 2025\n\nszám;mikor;levél;pénz\n" + rows, 1},
		{"unknown names under settings", "Bolt: teszt;\nIdőszak: 2025-01-01 - 2025-12-31;\n\nszám;mikor;levél;pénz\n" + rows, 2},
		{"one row under unknown names", "mikor;levél;pénz\n2025-03-01;a@x.hu;10,50\n", 0},
		{"years as names", "Klient;2023;2024;2025\nAna;10;20;30\nJan;11;22;33\n", 0},
		{"a known name among unknown ones", "szám;mikor;email;pénz\n" + rows, 0},
		{"line breaks in names", "\"Nr\nzamówienia\";\"Data\nzamówienia\";\"E-mail\nklienta\";\"Suma\n[zł]\"\n" + rows, 0},
		{"capitals", "ORDER NUMBER;ORDER DATE;EMAIL;TOTAL (RON)\n" + rows, 0},
	} {
		m, _ := mapFile(t, tt.file)
		if m.header != tt.header {
			t.Errorf("%s: header in row %d, want %d", tt.name, m.header, tt.header)
		}
	}
}
