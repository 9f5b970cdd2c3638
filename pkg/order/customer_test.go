package order

import (
	"fmt"
	"strings"
	"testing"
)

// summary is what a file comes to: orders, those of nobody, then the customers
// with what they spent.
func summary(t *testing.T, file string, opt Options) string {
	t.Helper()
	r, err := read([]byte(file), 7, opt)
	if err != nil {
		t.Fatal(file, err)
	}
	check(t, r)
	o, c := r.Orders(), r.Counts()
	text := fmt.Sprintf("%d orders, %d of nobody", c.Orders, c.NoCustomer)
	for id := range uint32(o.CustomerCount()) {
		spent, orders := int64(0), 0
		for i, customer := range o.Customer {
			if customer == id {
				spent, orders = spent+o.Amount[i], orders+1
			}
		}
		if orders > 0 {
			text += fmt.Sprintf("; %s %d %s", o.CustomerName(id), orders, money(spent))
		}
	}
	return text
}

// TestWhoseOrders: one customer in several spellings is one, several people in
// one word are nobody.
func TestWhoseOrders(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"a name as books have it", "Data;Imię i nazwisko;Kwota\n03.02.2025;Anna Nowak;120,00\n05.02.2025;anna nowak;80,00\n14.02.2025;ANNA NOWAK;60,00\n21.02.2025;Ewa Lis;40,00\n02.03.2025;Anna  Nowak;200,00\n",
			"5 orders, 0 of nobody; Anna Nowak 4 460.00; Ewa Lis 1 40.00"},
		{"without accents", "Ημερομηνία;Πελάτης;Ποσό\n03/02/2025;Μαρία Παππά;120,00\n15/02/2025;ΜΑΡΙΑ ΠΑΠΠΑ;80,00\n24/02/2025;Ελένη Ρήγα;40,00\n", "3 orders, 0 of nobody; Μαρία Παππά 2 200.00; Ελένη Ρήγα 1 40.00"},
		{"in both scripts", "Датум;Купац;Износ\n03.02.2025.;Ана Ђорђевић;1.200,00\n05.02.2025.;Ana Đorđević;800,00\n14.02.2025.;Ana Djordjevic;600,00\n", "3 orders, 0 of nobody; Ана Ђорђевић 3 2600.00"},
		{"first and last name apart", "Data;Imię;Nazwisko;Kwota\n03.02.2025;Anna;Nowak;120,00\n05.02.2025;ANNA;NOWAK;80,00\n06.02.2025;Jan;Nowak;80,00\n", "3 orders, 0 of nobody; Anna Nowak 2 200.00; Jan Nowak 1 80.00"},
		{"marks that make another name", "Date,Customer,Amount\n2025-03-01,राम,10\n2025-03-02,रमा,20\n2025-03-03,राम,30\n", "3 orders, 0 of nobody; राम 2 40.00; रमा 1 20.00"},
		{"ids are compared as they are", "Date,Customer ID,Amount\n2025-03-01,Ab1,10\n2025-03-02,aB1,20\n2025-03-03,Ab1,30\n", "3 orders, 0 of nobody; Ab1 2 40.00; aB1 1 20.00"},
		{"ditto marks", "Data;Klient;Kwota\n03.02.2025;Anna Nowak;120,00\n03.02.2025;jw.;80,00\n05.02.2025;Jan Kowal;60,00\n14.02.2025;Ewa Lis;40,00\n14.02.2025;j.w.;30,00\nx;Jan Kowal;5,00\n21.02.2025;-//-;1,00\n22.02.2025;”;2,00\n",
			"7 orders, 0 of nobody; Anna Nowak 2 200.00; Jan Kowal 3 63.00; Ewa Lis 2 70.00"},
		{"in Serbian", "Датум;Купац;Износ\n03.02.2025.;исто;7,00\n03.02.2025.;Ана Поповић;1.200,00\n03.02.2025.;исто;800,00\n", "3 orders, 1 of nobody; Ана Поповић 2 2000.00"},
		{"what a spreadsheet could not look up", "Date,Customer,Amount\n03/02/2025,Ann Smith,120.00\n15/02/2025,#REF!,80.00\n19/02/2025,#REF!,60.00\n25/02/2025,#VALUE!,10.00\n28/02/2025,Ann Smith,50.00\n", "5 orders, 3 of nobody; Ann Smith 2 170.00"},
		{"addresses clicked into cells", "Data;Nr;Email;Kwota\n03.02.2025;1;mailto:anna@x.pl;120,00\n05.02.2025;2;Anna@X.pl ;80,00\n14.02.2025;3;MAILTO:Anna@x.pl;60,00\n21.02.2025;4;nie podał;40,00\n02.03.2025;5;nie podał;30,00\n07.03.2025;8;ewa@x.pl;25,00\n",
			"6 orders, 2 of nobody; anna@x.pl 3 260.00; ewa@x.pl 1 25.00"},
		{"some phone numbers shortened", "Datum;Telefon;Iznos\n03.02.2025.;3,81641E+11;1.200,00\n05.02.2025.;0652223344;800,00\n14.02.2025.;3,81641E+11;600,00\n02.03.2025.;0652223344;2.000,00\n05.03.2025.;063555666;100,00\n", "5 orders, 2 of nobody; 0652223344 2 2800.00; 063555666 1 100.00"},
		{"some order numbers shortened", "Order ID,Date,Buyer,Total\n20231,2025-02-03,Ann Smith,120.00\n20232,2025-02-05,John Brown,80.00\n4.01235E+15,2025-02-14,Eve Fox,60.00\n4.01235E+15,2025-02-14,Eve Fox,60.00\n4.01235E+15,2025-03-02,Eve Fox,200.00\n4.01235E+15,2025-03-02,Eve Fox,7.00\n4.01235E+15,2025-03-02,Ann Smith,7.00\n20233,2025-03-05,John Brown,10.00\n20235,2025-03-09,John Brown,12.00\n20236,2025-03-09,John Brown,12.00\n20237,2025-03-09,John Brown,12.00\n",
			"10 orders, 0 of nobody; Ann Smith 2 127.00; John Brown 5 126.00; Eve Fox 3 267.00"},
		{"and with lines", "Order ID,Date,Buyer,Item,Line total\n20231,2025-02-03,Ann Smith,a,120.00\n20232,2025-02-05,John Brown,a,80.00\n4.01235E+15,2025-02-14,Eve Fox,a,60.00\n4.01235E+15,2025-02-14,Eve Fox,b,5.00\n4.01235E+15,2025-02-16,Eve Fox,b,-5.00\n4.01235E+15,2025-03-02,John Brown,c,7.00\n20233,2025-03-05,John Brown,a,10.00\n20234,2025-03-05,John Brown,a,10.00\n20235,2025-03-05,John Brown,a,10.00\n",
			"7 orders, 0 of nobody; Ann Smith 1 120.00; John Brown 5 117.00; Eve Fox 1 60.00"},
	} {
		if got := summary(t, tt.file, Options{}); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestDittosBeyondABatch: a mark in a batch's first row stands for the last of the batch before.
func TestDittosBeyondABatch(t *testing.T) {
	var file strings.Builder
	file.WriteString("Data;Klient;Kwota\n")
	for range 3 * batchRows {
		file.WriteString("03.02.2025;Anna Nowak;1,00\n03.02.2025;Jan Kowal;1,00\n03.02.2025;jw;1,00\n")
	}
	if got, want := summary(t, file.String(), Options{}), "2304 orders, 0 of nobody; Anna Nowak 768 768.00; Jan Kowal 1536 1536.00"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestSpoiltNumbersOfSeveralFiles: orders whose numbers became one are told apart,
// and those that stand in both files count once.
func TestSpoiltNumbersOfSeveralFiles(t *testing.T) {
	const head = "Order ID,Date,Buyer,Total\n20231,2025-02-03,Ann,120.00\n20232,2025-02-05,Bob,80.00\n"
	const one = "4.01235E+15,2025-02-14,Eve,60.00\n4.01235E+15,2025-02-15,Eve,60.00\n20233,2025-02-16,Bob,5.00\n20234,2025-02-16,Bob,5.00\n"
	const other = "4.01235E+15,2025-02-15,Eve,60.00\n4.01235E+15,2025-02-18,Ann,60.00\n20235,2025-02-16,Bob,5.00\n20236,2025-02-16,Bob,5.00\n"
	r := NewReader(Options{Files: 2})
	for _, file := range []string{head + one, head + other} {
		r.Begin("", 0)
		r.Feed([]byte(file))
		r.End("")
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if c := r.Counts(); c.Orders != 9 || c.RepeatedOrders != 3 || c.Customers != 3 {
		t.Errorf("%d orders, %d repeated, %d customers", c.Orders, c.RepeatedOrders, c.Customers)
	}
}
