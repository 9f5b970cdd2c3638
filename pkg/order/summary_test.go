package order

import (
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/dsv"
)

// TestListsThatAreNoOrders: those of customers and of days are told from orders.
func TestListsThatAreNoOrders(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		want bool
	}{
		"customers, en":           {"Name,Last Active,Email,Orders,Total Spend\nAna Pop,2025-03-04,ana@x.com,3,250.00\nIon Rus,2025-02-01,ion@x.com,0,0\nMia Dan,2025-04-04,mia@x.com,1,99.50\n", true},
		"customers without a day": {"Email,Total Spent,Total Orders\nana@x.com,250.00,3\nion@x.com,0.00,0\nmia@x.com,99.50,1\n", true},
		"customers, pl":           {"Klient;E-mail;Liczba zamówień;Wartość zamówień;Ostatnie zamówienie\nAnna Nowak;a@x.pl;3;516,03;2026-01-07\nJan Lis;j@x.pl;8;1116,00;2026-05-25\nEwa Kot;e@x.pl;1;20,00;2026-05-26\n", true},
		"customers, sr":           {"Купац;Број поруџбина;Укупно;Датум\nАна Илић;3;5160;07.01.2026.\nЈован Симић;8;11160;25.05.2026.\nЕва Марић;1;2000;26.05.2026.\n", true},
		"customers, ro":           {"Nume;E-mail;Nr. comenzi;Total cheltuit;Data înregistrării\nAna Pop;a@x.ro;3;516,03;07.01.2026\nIon Rus;i@x.ro;8;1116,00;25.05.2026\nEva Dan;e@x.ro;1;20,00;26.05.2026\n", true},
		"days, el":                {"Ημερομηνία;Πλήθος παραγγελιών;Σύνολο\n01/02/2026;53;1865,88\n02/02/2026;55;1713,30\n03/02/2026;53;1700,00\n", true},
		"days, en":                {"Day,Orders,Gross sales,Total sales\n2026-01-01,5,1981.80,2378.16\n2026-01-02,6,614.94,737.93\n2026-01-03,5,100.00,120.00\n", true},
		"subscribers":             {"Email,Data abonării,Sursa\na@x.ro,08.01.2026,popup\nb@x.ro,02.06.2025,popup\nc@x.ro,03.06.2025,popup\n", true},
		"orders that tell how many the customer has": {
			"Order,Date,Email,Total,Orders count\n1001,2025-01-13,a@x.com,111.01,1\n1002,2025-02-26,b@x.com,213.23,5\n1003,2025-02-27,c@x.com,213.23,5\n", false},
		"and come again without a number": {
			"Date,Email,Total,Orders count\n2025-01-13,a@x.com,111.01,2\n2025-02-26,b@x.com,213.23,1\n2025-02-27,a@x.com,213.23,2\n", false},
		"numbers under Zamówienia":      {"Zamówienia;Data;E-mail;Suma\n1001;2025-01-13;a@x.com;111,01\n1002;2025-02-26;b@x.com;213,23\n1003;2025-02-27;c@x.com;213,23\n", false},
		"orders of a young shop":        {"Date,Email,Total\n2025-01-13,a@x.com,111.01\n2025-02-26,b@x.com,213.23\n2025-02-27,c@x.com,213.23\n", false},
		"orders counted by one":         {"Date,Email,Total,Orders\n2025-01-13,a@x.com,111.01,1\n2025-02-26,b@x.com,213.23,1\n2025-02-27,c@x.com,213.23,1\n", false},
		"receipts without customers":    {"Date,Total\n2025-01-13,111.01\n2025-02-26,213.23\n2025-02-27,213.23\n", false},
		"orders whose customers joined": {"Order number,Joined,Email,Total\nA1,2025-01-13,a@x.com,111.01\nA2,2025-02-26,b@x.com,213.23\nA3,2025-02-27,c@x.com,213.23\n", false},
	} {
		r, err := readAll(Options{Lang: "en"}, "a: "+c.file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		u := r.Understood()
		if got := slices.Contains(u.Warnings, dsv.NotOrders); got != c.want {
			t.Errorf("%s: warnings %v, columns %+v", name, u.Warnings, u.Columns)
		}
		if n := strings.Count(c.file, "\n") - 1; r.Orders().Len() != n {
			t.Errorf("%s: %d orders, want each of %d rows", name, r.Orders().Len(), n)
		}
	}
}

// TestSummariesAmongOrders: dropped beside orders they are left out by name, and of the orders none.
func TestSummariesAmongOrders(t *testing.T) {
	const orders = "Order,Date,Email,Total\n1001,2025-01-13,ana@x.com,111.01\n1002,2025-02-26,b@x.com,213.23\n"
	const customers = "Name,Last Active,Email,Orders,Total Spend\nAna Pop,2025-03-04,ana@x.com,3,250.00\nIon Rus,2025-02-01,ion@x.com,0,0\nMia Dan,2025-04-04,mia@x.com,1,99.50\n"
	for _, files := range [][]string{{"orders.csv: " + orders, "customers.csv: " + customers}, {"customers.csv: " + customers, "orders.csv: " + orders}} {
		r, err := readAll(Options{Lang: "en"}, files...)
		if err != nil || r.Orders().Len() != 2 || r.Counts().Customers != 2 {
			t.Fatalf("%v: %d orders, %+v", err, r.Orders().Len(), r.Counts())
		}
		for _, f := range r.Files() {
			if want := map[string]string{"customers.csv": dsv.NotOrders}[f.Name]; f.Code != want {
				t.Errorf("%+v, want code %q", f, want)
			}
		}
	}
}
