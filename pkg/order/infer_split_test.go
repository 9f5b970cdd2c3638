package order

import (
	"slices"
	"strings"
	"testing"
)

// TestSplit: which columns make the orders' amounts together, and which do not.
func TestSplit(t *testing.T) {
	const pl = "1.03.2025;Anna Nowak;10,50;;\n2.03.2025;Jan Kowal;;20,00;\n3.03.2025;Ewa Lis;;;30,10\n"
	const en = "2025-03-01,a@x.pl,10.50,0\n2025-03-02,b@x.pl,0,20.00\n2025-03-03,c@x.pl,0,30.10\n"
	testMapped(t, []mapped{
		{"ways to pay", "Data;Klient;Gotówka;Karta;Przelew\n" + pl, "date Data, customer Klient by name, amount Gotówka + Karta + Przelew"},
		{"in Serbian", "Datum;Kupac;Gotovina;Kartica;Račun\n" + pl, "date Datum, customer Kupac by name, amount Gotovina + Kartica + Račun"},
		{"in Cyrillic", "Датум;Купац;Готовина;Картица;Поузеће\n" + pl, "date Датум, customer Купац by name, amount Готовина + Картица + Поузеће"},
		{"in Romanian", "Data;Client;Numerar;Card bancar;OP\n" + pl, "date Data, customer Client by name, amount Numerar + Card bancar + OP"},
		{"in Greek", "Ημερομηνία;Πελάτης;Μετρητά;Πληρωμή με κάρτα;Κατάθεση\n" + pl, "date Ημερομηνία, customer Πελάτης by name, amount Μετρητά + Πληρωμή με κάρτα + Κατάθεση"},
		{"of words about amounts", "Data;Klient;Kwota gotówka (zł);Kwota BLIK (zł);Kwota za pobraniem (zł)\n" + pl, "date Data, customer Klient by name, amount Kwota gotówka (zł) + Kwota BLIK (zł) + Kwota za pobraniem (zł), all in PLN"},
		{"written together", "Date,Email,CardPayment,PayPal\n" + en, "date Date, customer Email by email, amount CardPayment + PayPal"},
		{"one never used so far", "Data;Klient;Bon;Gotówka;Karta\n1.03.2025;Anna Nowak;;10,50;\n2.03.2025;Jan Kowal;;;20,00\n3.03.2025;Ewa Lis;;5,00;30,10\n", "date Data, customer Klient by name, amount Gotówka + Bon + Karta"},
		{"payments of an order", "Order number,Date,Email,Cash,Card\n1,2025-03-01,a@x.pl,10.50,\n1,2025-03-01,a@x.pl,,20.00\n2,2025-03-03,c@x.pl,,30.10\n", "date Date, customer Email by email, amount Cash + Card, order Order number, lines"},
		{"payments repeated on the order's lines", "Order number,Date,Email,Cash,Card\n1,2025-03-01,a@x.pl,10.50,0\n1,2025-03-01,a@x.pl,10.50,0\n2,2025-03-03,c@x.pl,0,30.10\n", "date Date, customer Email by email, amount Cash + Card, order Order number"},
		{"deposit and rest", "Data;Klient;Zaliczka;Do dopłaty\n1.03.2025;Anna Nowak;10,00;20,00\n2.03.2025;Jan Kowal;;20,00\n3.03.2025;Ewa Lis;5,00;\n", "date Data, customer Klient by name, amount Zaliczka + Do dopłaty"},
		{"deposit and what is left", "Data;Klient;Zaliczka;Dopłata\n1.03.2025;Anna Nowak;10,00;20,00\n2.03.2025;Jan Kowal;;20,00\n3.03.2025;Ewa Lis;5,00;\n", "date Data, customer Klient by name, amount Zaliczka + Dopłata"},
		{"in Serbian", "Datum;Kupac;Preostalo za uplatu;Kapara\n1.03.2025;Ana Ilić;10,00;20,00\n2.03.2025;Jovan Ilić;;20,00\n3.03.2025;Eva Ilić;5,00;8,00\n", "date Datum, customer Kupac by name, amount Kapara + Preostalo za uplatu"},
		{"in Greek", "Ημερομηνία;Πελάτης;Προκαταβολή;Υπόλοιπο\n1.03.2025;Άννα;10,00;20,00\n2.03.2025;Νίκος;4,00;20,00\n3.03.2025;Εύα;5,00;8,00\n", "date Ημερομηνία, customer Πελάτης by name, amount Προκαταβολή + Υπόλοιπο"},

		{"a total beside", "Data;Klient;Gotówka;Karta;Razem\n1.03.2025;Anna Nowak;10,50;;10,50\n2.03.2025;Jan Kowal;;20,00;20,00\n3.03.2025;Ewa Lis;;30,00;30,00\n", "date Data, customer Klient by name, amount Razem"},
		{"a total that is more", "Date,Email,Cash,Voucher,Total\n2025-03-01,a@x.pl,10.50,0,12\n2025-03-02,b@x.pl,0,20.00,22\n2025-03-03,c@x.pl,0,30.10,33\n", "date Date, customer Email by email, amount Total"},
		{"a sum that no name tells", "Date,Email,Cash,Card,Takings\n2025-03-01,a@x.pl,10.50,0,10.50\n2025-03-02,b@x.pl,0,20.00,20.00\n2025-03-03,c@x.pl,0,30.10,30.10\n", "date Date, customer Email by email, amount Takings"},
		{"a blank total", "Date,Email,Cash,Card,Total\n2025-03-01,a@x.pl,10.50,0,\n2025-03-02,b@x.pl,0,20.00,\n2025-03-03,c@x.pl,0,30.10,\n", "date Date, customer Email by email, amount Cash + Card"},
		{"deposit, rest and total", "Date,Email,Deposit,Balance,Price\n2025-03-01,a@x.pl,10,20,30\n2025-03-02,b@x.pl,5,20,25\n2025-03-03,c@x.pl,5,10,15\n", "date Date, customer Email by email, amount Price, lines"},
		{"an account's balance", "Date,Email,Deposit,Balance\n2025-03-01,a@x.pl,10.00,110.00\n2025-03-02,b@x.pl,5.00,115.00\n2025-03-03,c@x.pl,5.50,120.50\n2025-03-04,c@x.pl,1.50,122.00\n", "date Date, customer Email by email, amount Deposit"},
		{"a bank's statement", "Date,Payer,Deposit,Withdrawal,Balance\n2025-03-01,Ann Smith,10.00,,110.00\n2025-03-02,Bob Gray,,5.00,105.00\n2025-03-03,Ann Smith,5.50,,110.50\n", "date Date, customer Payer by name, amount Deposit"},
		{"two prices", "Date,Email,Cash,Card\n2025-03-01,a@x.pl,10.50,11.50\n2025-03-02,b@x.pl,20.00,21.50\n2025-03-03,c@x.pl,30.10,32.50\n", "date Date, customer Email by email, amount Card"},
		{"flags", "Date,Email,Revenues,Cash,Card\n2025-03-01,a@x.pl,10.50,1,0\n2025-03-02,b@x.pl,20.00,0,1\n2025-03-03,c@x.pl,30.10,0,1\n", "date Date, customer Email by email, amount Revenues"},
		{"digits of cards", "Date,Email,Revenues,Card number,Cash\n2025-03-01,a@x.pl,10.50,4242,\n2025-03-02,b@x.pl,20.00,,20.00\n2025-03-03,c@x.pl,30.10,1111,\n", "date Date, customer Email by email, amount Revenues"},
		{"in most rows neither", "Date,Email,Cash,Card,Takings\n2025-03-01,a@x.pl,10.50,0,12\n2025-03-02,b@x.pl,0,0,20.00\n2025-03-03,c@x.pl,0,0,30.10\n2025-03-04,c@x.pl,0,5.00,30.10\n", "date Date, customer Email by email, amount Takings"},
	})
}

// TestSplitRead: how amounts of several columns become orders, whatever pieces the file comes in.
func TestSplitRead(t *testing.T) {
	const file = "Data;Klient;Gotówka;Karta\n1.03.2025;Ana;10,50 zł;\n2.03.2025;Jan;;20,00\n3.03.2025;Ewa;5,50;1.234,10\n4.03.2025;Ewa;0;0\n5.03.2025;Ewa;;\n6.03.2025;Ewa;;-4\n" +
		"7.03.2025;Ala;1,00;\n8.03.2025;Ala;1,00;\n9.03.2025;Ala;1,00;\n10.03.2025;Ala;;1,00\n11.03.2025;Ala;;1,00\n12.03.2025;Ala;;1,00\n13.03.2025;Ala;;1,00\n14.03.2025;Ala;;1,00\n15.03.2025;Ala;3,00;karta\nRazem;;1;1\n"
	tests := []struct {
		name, want string
		opt        Options
		parts      []int
	}{
		{"guessed", "2025-03-01 Ana 10.50 PLN /unknown\n2025-03-02 Jan 20.00 PLN /unknown\n2025-03-03 Ewa 1239.60 PLN /unknown\n2025-03-04 Ewa 0.00 PLN /unknown\n2025-03-06 Ewa -4.00 PLN /refunded by refund\n" +
			"line 6 amount-missing [Gotówka] \nline 16 amount-unreadable [Karta] karta\nline 17 totals-line [Data] Razem\n", Options{}, []int{3}},
		{"one chosen", "2025-03-02 Jan 20.00 - /unknown\n2025-03-03 Ewa 1234.10 - /unknown\n2025-03-04 Ewa 0.00 - /unknown\n2025-03-06 Ewa -4.00 - /refunded by refund\n" +
			"line 2 amount-missing [Karta] \nline 6 amount-missing [Karta] \nline 8 amount-missing [Karta] \nline 9 amount-missing [Karta] \nline 10 amount-missing [Karta] \nline 16 amount-unreadable [Karta] karta\nline 17 totals-line [Data] Razem\n",
			Options{AmountColumn: Column(3)}, nil},
	}
	for _, tt := range tests {
		for _, piece := range []int{1, 7, 1 << 20} {
			tt.opt.Today, tt.opt.Lang = 20_500, "pl"
			r, err := read([]byte(file), piece, tt.opt)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for line := range strings.Lines(text(r)) {
				if !strings.Contains(line, "Ala 1.00") {
					got.WriteString(line)
				}
			}
			u := r.Understood()
			if got.String() != tt.want || !slices.Equal(u.AmountParts, tt.parts) {
				t.Errorf("%s:\n%swant\n%s%v", tt.name, got.String(), tt.want, u.AmountParts)
			}
			if x := u.Shown[2]; tt.parts != nil && (!x.AmountOK || x.Amount != 1239_6000 || !u.Shown[1].AmountOK || u.Shown[4].AmountOK) {
				t.Errorf("shown as %+v", u.Shown)
			}
		}
	}
}
