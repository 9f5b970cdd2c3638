package order

import (
	"strconv"
	"strings"
	"testing"
)

// TestMapping: which columns are taken where several could be, and which are not.
func TestMapping(t *testing.T) {
	testMapped(t, []mapped{
		{"the payment's status beside the order's", "Order,Date,Email,Total,Payment status,Status\n1,2025-03-01,a@x.pl,10,Paid,Shipped\n", "date Date, customer Email by email, amount Total, order Order, status Status, payment Payment status"},
		{"the payment's status alone", "Order,Date,Email,Total,Status płatności\n1,2025-03-01,a@x.pl,10,Opłacone\n", "date Date, customer Email by email, amount Total, order Order, status Status płatności"},
		{"a payment's status that is never filled", "Order,Date,Email,Total,Payment status,Status\n1,2025-03-01,a@x.pl,10,,Shipped\n", "date Date, customer Email by email, amount Total, order Order, status Status"},
		{"a flag for test orders", "Order,Date,Email,Total,Is test\n1,2025-03-01,a@x.pl,10,yes\n2,2025-03-01,a@x.pl,10,\n", "date Date, customer Email by email, amount Total, order Order, test Is test"},
		{"a flag in Greek", "Παραγγελία,Ημερομηνία,Email,Σύνολο,Δοκιμαστική παραγγελία\n1,2025-03-01,a@x.gr,10,ναι\n2,2025-03-01,a@x.gr,10,όχι\n", "date Ημερομηνία, customer Email by email, amount Σύνολο, order Παραγγελία, test Δοκιμαστική παραγγελία"},
		{"numbers of cancelled pieces are no flag", "Order,Date,Email,Total,Cancelled quantity\n1,2025-03-01,a@x.pl,10,0\n2,2025-03-01,a@x.pl,10,1\n", "date Date, customer Email by email, amount Total, order Order"},
		{"refunds of nothing are no flag", "Order,Date,Email,Total,Refunded\n1,2025-03-01,a@x.pl,10,0\n2,2025-03-01,a@x.pl,10,0\n", "date Date, customer Email by email, amount Total, order Order, refund Refunded"},
		{"results of a test are no flag", "Order,Date,Email,Total,Test\n1,2025-03-01,a@x.pl,10,passed well\n", "date Date, customer Email by email, amount Total, order Order"},

		{"refunds of lines", "Order,Date,Email,Line total,Refunded\n1,2025-03-01,a@x.pl,10,2\n1,2025-03-01,a@x.pl,20,0\n2,2025-03-02,b@x.pl,5,1\n2,2025-03-02,b@x.pl,6,4\n", "date Date, customer Email by email, amount Line total, order Order, refund Refunded, lines, refunds of lines"},
		{"the order's refund on each line", "Order,Date,Email,Line total,Refunded\n1,2025-03-01,a@x.pl,10,5\n1,2025-03-01,a@x.pl,20,5\n2,2025-03-02,b@x.pl,5,0\n2,2025-03-02,b@x.pl,6,0\n", "date Date, customer Email by email, amount Line total, order Order, refund Refunded, lines"},
		{"the order's refund on its first line", "Order,Date,Email,Line total,Refunded\n1,2025-03-01,a@x.pl,10,5\n1,2025-03-01,a@x.pl,20,\n", "date Date, customer Email by email, amount Line total, order Order, refund Refunded, lines"},
		{"refunds where the amounts are the orders'", "Order,Date,Email,Total,Refunded\n1,2025-03-01,a@x.pl,30,2\n1,2025-03-01,a@x.pl,30,0\n", "date Date, customer Email by email, amount Total, order Order, refund Refunded"},

		{"what is owed stands back behind a total", "Order,Date,Email,Do zapłaty,Wartość\n1,2025-03-01,a@x.pl,0,20\n2,2025-03-02,b@x.pl,30,30\n", "date Date, customer Email by email, amount Wartość, order Order"},
		{"and is taken where there is no other", "Order,Date,Email,Do zapłaty\n1,2025-03-01,a@x.pl,0\n2,2025-03-02,b@x.pl,30\n", "date Date, customer Email by email, amount Do zapłaty, order Order"},
		{"a tax is no total, even where there is no other", "Order,Date,Email,VAT amount\n1,2025-03-01,a@x.pl,20\n2,2025-03-02,b@x.pl,30\n", "date Date, customer Email by email, order Order"},
		{"the amount of an invoice beside its tax and number", "Invoice date,Invoice number,Client,Invoice amount,VAT amount\n01/03/2024,INV-1,Ann Smith,120.00,20.00\n15/03/2024,INV-2,Bob Jones,240.00,40.00\n", "date Invoice date, customer Client by name, amount Invoice amount, order Invoice number"},
		{"a sum without tax that no name tells but its own", "Datum,Kupac,Osnovica,PDV,Ukupno sa PDV\n1.3.2025,Ana Test,1000,200,1200\n2.3.2025,Bora Test,2000,400,2400\n", "date Datum, customer Kupac by name, amount Ukupno sa PDV"},
		{"numbers of orders are no pieces", "Broj;Datum;Kupac;Proizvod;Cena\n101;01.03.2024.;Ana Jović;Šolja;2.100,00\n102;15.03.2024.;Petar Ilić;Tanjir;3.000,00\n", "date Datum, customer Kupac by name, amount Cena, order Broj, lines"},
		{"numbers of houses neither", "Datum;Kupac;Kućni broj;Proizvod;Cena\n01.03.2024.;Ana Jović;24;Šolja;2.100,00\n15.03.2024.;Petar Ilić;108;Tanjir;3.000,00\n", "date Datum, customer Kupac by name, amount Cena, lines"},
		{"but the Bulgarian name of pieces is one of them", "Дата;Купувач;Продукт;Брой;Цена\n01.03.2024;Ана Тестова;Чаша;2;21,00\n15.03.2024;Иван Тестов;Чаша;1;21,00\n", "date Дата, customer Купувач by name, price Цена, quantity Брой, lines"},
		{"the order's price is its total", "Broj porudžbine;Datum;Kupac;Količina;Cena porudžbine\n101;01.03.2024;Ana Jović;3;2.100,00\n102;15.03.2024;Petar Ilić;2;3.000,00\n", "date Datum, customer Kupac by name, amount Cena porudžbine, order Broj porudžbine"},
		{"the customer's columns named after the customer", "ID;Data dodania;Klient - imię;Klient - nazwisko;Klient - email;Suma\n1;2024-03-01;Anna;Nowak;anowak@wp.pl;20,00\n2;2024-03-15;Anna;Lis;alis@wp.pl;30,00\n", "date Data dodania, customer Klient - email by email, amount Suma"},
		{"and without an address", "Nr zamówienia;Data;Klient - imię;Klient - nazwisko;Suma\n1;2024-03-01;Anna;Nowak;20,00\n2;2024-03-15;Anna;Lis;30,00\n", "date Data, customer Klient - imię by name, last name Klient - nazwisko, amount Suma, order Nr zamówienia"},
		{"the whole name where the first is said", "Datum;Kupac ime;Iznos\n1.3.2025;Ana Test;10\n2.3.2025;Bora Test;12\n", "date Datum, customer Kupac ime by name, amount Iznos"},
		{"first names alone are nobody's", "Datum;Kupac ime;Iznos\n1.3.2025;Ana;10\n2.3.2025;Bora;12\n", "date Datum, amount Iznos"},
		{"addresses under another name of the customer", "Date,Username,Phone,Total\n2025-03-01,a@x.pl,0641234567,10\n2025-03-02,b@x.pl,0641234567,12\n", "date Date, customer Username by email, amount Total"},
		{"phone numbers that a spreadsheet cut short", "Datum;Ime i prezime;Telefon;Iznos\n1.3.2025;Ana Test;3.81641E+11;10\n2.3.2025;Bora Test;3,81641E+11;12\n", "date Datum, customer Ime i prezime by name, amount Iznos"},
		{"order numbers that a spreadsheet cut short", "Order number,Date,Email,Total\n6.20001E+11,2025-03-01,a@x.pl,10\n6.20001E+11,2025-03-01,b@x.pl,12\n", "date Date, customer Email by email, amount Total"},

		{"columns of one name: the first filled", "Order,Date,Email,Total,Total\n1,2025-03-01,a@x.pl,,10\n2,2025-03-02,b@x.pl,,12\n", "date Date, customer Email by email, amount Total, order Order"},
		{"a day that is mostly missing", "Order,Order date,Date created,Email,Total\n1,,2025-03-01,a@x.pl,10\n2,,2025-03-02,b@x.pl,12\n3,2025-03-04,2025-03-03,b@x.pl,12\n", "date Date created, customer Email by email, amount Total, order Order"},
		{"a day of something beside, where there is no other", "Order,Delivery date,Email,Total\n1,2025-03-01,a@x.pl,10\n", "date Delivery date, customer Email by email, amount Total, order Order"},
		{"but not where there is", "Order,Delivery date,Mikor,Email,Total\n1,2025-03-03,2025-03-01,a@x.pl,10\n", "date Mikor, customer Email by email, amount Total, order Order"},
		{"codes of a currency that no name tells", "Order,Date,Email,Total,Pénz\n1,2025-03-01,a@x.pl,10,HUF\n2,2025-03-01,a@x.pl,10,EUR\n", "date Date, customer Email by email, amount Total, order Order, currency Pénz"},
		{"codes of countries are no currency", "Order,Date,Email,Total,Ország\n1,2025-03-01,a@x.pl,10,HUN\n2,2025-03-01,a@x.pl,10,POL\n", "date Date, customer Email by email, amount Total, order Order"},
		{"codes of products are no currency", "Order,Date,Email,Kód,Total\n1,2025-03-01,a@x.pl,KUB12,20\n2,2025-03-01,a@x.pl,MUG-001,30\n", "date Date, customer Email by email, amount Total, order Order"},
		{"coupons that begin like a currency are none", "Order,Date,Email,Total,Kod kuponu\n1,2025-03-01,a@x.pl,20,EUR10\n2,2025-03-01,a@x.pl,30,\n", "date Date, customer Email by email, amount Total, order Order"},
		{"the total once more, with its currency", "Order,Date,Email,Total,Kwota słownie\n1,2025-03-01,a@x.pl,20,20 zł\n2,2025-03-01,a@x.pl,30,30 zł\n", "date Date, customer Email by email, amount Total, order Order, currency Kwota słownie"},
		{"numbers behind letters are no amounts", "No.,Date,Client,Paid\nORD-1001,2025-03-01,Ann Smith,20.00\nORD-1002,2025-03-15,Bob Jones,30.00\nORD-1003,2025-03-16,Ann Smith,20.00\n", "date Date, customer Client by name, amount Paid, order No."},
		{"new and returning customers are no status", "Order,Date,Email,Total,Vevő\n1,2025-03-01,a@x.pl,10,new\n2,2025-03-01,a@x.pl,10,returning\n", "date Date, customer Email by email, amount Total, order Order"},

		{"what the courier collects", "Numer przesyłki;Data utworzenia;Odbiorca;Waga;Kwota pobrania\n1;2025-03-01;Ana Test;1,20;20,00\n2;2025-03-02;Bob Test;0,50;30,00\n", "date Data utworzenia, customer Odbiorca by name, amount Kwota pobrania"},
		{"in Romanian, beside what that costs", "AWB;Data AWB;Destinatar;Cost ramburs;Ramburs (lei)\n1;01.03.2025;Ana Test;5,00;20,00\n2;02.03.2025;Bob Test;5,00;30,00\n", "date Data AWB, customer Destinatar by name, amount Ramburs (lei), all in RON"},
		{"but not where others have paid before", "Nr;Data;Odbiorca;Ile;Pobranie\n1;2025-03-01;Ana Test;20,00;20,00\n2;2025-03-02;Bob Test;30,00;0,00\n", "date Data, customer Odbiorca by name, amount Ile"},
		{"a till's sales and refunds", "PFR vreme;Tip transakcije;Kupac;Ukupan iznos\n1.3.2025;Promet prodaja;Ana Test;1200\n2.3.2025;Promet refundacija;Ana Test;1200\n", "date PFR vreme, customer Kupac by name, amount Ukupan iznos, status Tip transakcije"},

		{"a country's state", "Order,Date,Email,City,State,Total\n1,2025-03-01,a@x.pl,Henderson,Kentucky,10\n", "date Date, customer Email by email, amount Total, order Order"},
		{"the state that an order goes to", "Order,Date,Email,Order State,Total\n1,2025-03-01,a@x.pl,WA,10\n2,2025-03-02,b@x.pl,TX,11\n", "date Date, customer Email by email, amount Total, order Order"},
		{"the state that an order is in, numbered", "Order,Date,Email,Order State,Total\n1,2025-03-01,a@x.pl,5,10\n2,2025-03-02,b@x.pl,6,11\n", "date Date, customer Email by email, amount Total, order Order, status Order State"},
		{"an order's state", "Order,Date,Email,State,Total\n1,2025-03-01,a@x.pl,Done,10\n", "date Date, customer Email by email, amount Total, order Order, status State"},
		{"many places are no phone", "Order,Date,Mutató,Total\n1,2025-03-01,4.761904762,10\n2,2025-03-01,4.761904763,10\n", "date Date, amount Total, order Order"},
		{"numbers with letters and a space", "Nr,Date,Email,Total\nFS 17/2025,2025-03-01,a@x.pl,10\nFS 18/2025,2025-03-02,b@x.pl,10\nFS 19/2025,2025-03-02,c@x.pl,10\n", "date Date, customer Email by email, amount Total, order Nr"},
		{"a named number that is a customer's", "Reference,Date,Email,Total\nR-1,2025-03-01,a@x.pl,10\nR-1,2025-03-02,b@x.pl,12\nR-2,2025-03-03,c@x.pl,12\nR-2,2025-03-04,d@x.pl,12\n", "date Date, customer Email by email, amount Total"},
		{"a named number with refunds on other days", "Order number,Date,Email,Total\n1,2025-03-01,a@x.pl,10\n1,2025-03-05,a@x.pl,-4\n2,2025-03-09,b@x.pl,12\n", "date Date, customer Email by email, amount Total, order Order number"},
		{"the number of a customer's account", "Data operacji;Nadawca;Numer konta;Kwota\n2025-03-01;ANNA NOWAK;10114020040000300201355387;20,00\n2025-03-15;JAN LIS;11114020040000300201355387;30,00\n2025-05-16;ANNA NOWAK;10114020040000300201355387;25,00\n", "date Data operacji, customer Numer konta by id, amount Kwota"},
		{"the number of a house", "Data;Imię;Nazwisko;Numer domu;Kwota\n01.03.2025;Anna;Nowak;12;20,00\n15.03.2025;Jan;Lis;3;30,00\n16.05.2025;Anna;Nowak;12;25,00\n", "date Data, customer Imię by name, last name Nazwisko, amount Kwota"},
		{"a reference of the bank's to many payments", "Date,Amount,Status,ID,Consumer,Settlement reference\n2025-03-01,20.00,paid,tr_aa01xB,Ann Smith,1234567.2503.01\n2025-03-02,30.00,paid,tr_aa02xB,Bob Jones,1234567.2503.01\n2025-03-03,25.00,paid,tr_aa03xB,Ann Smith,1234567.2503.01\n", "date Date, customer Consumer by name, amount Amount, order ID, status Status"},
		{"a number known in part that comes again on other days", "Data;Klient;Numer lojalnościowy;Kwota\n01.03.2025;Anna Nowak;770012;20,00\n15.03.2025;Jan Lis;770003;30,00\n16.05.2025;Anna Nowak;770012;25,00\n", "date Data, customer Klient by name, amount Kwota"},
		{"a number known in part on the rows of an order", "Data;Klient;Numer wewnętrzny;Kwota\n01.03.2025;Anna Nowak;770012;20,00\n01.03.2025;Anna Nowak;770012;30,00\n16.05.2025;Anna Nowak;770013;25,00\n", "date Data, customer Klient by name, amount Kwota, order Numer wewnętrzny, lines"},
		{"unnamed numbers that come again on other days", "kód,Date,Email,Total\nA-100,2025-03-01,a@x.pl,10\nA-101,2025-03-02,b@x.pl,12\nA-100,2025-03-03,a@x.pl,12\n", "date Date, customer Email by email, amount Total"},
		{"unnamed numbers that come again with other customers", "kód,Date,Email,Total\nA-100,2025-03-01,a@x.pl,10\nA-101,2025-03-01,b@x.pl,12\nA-100,2025-03-01,c@x.pl,12\n", "date Date, customer Email by email, amount Total"},
		{"unnamed numbers of orders", "kód,Date,Email,Total\nA-100,2025-03-01,a@x.pl,10\nA-100,2025-03-01,a@x.pl,10\nA-101,2025-03-01,c@x.pl,12\n", "date Date, customer Email by email, amount Total, order kód"},
		{"numbers of rows", "sor,Date,Email,Total\n001,2025-03-01,a@x.pl,10\n002,2025-03-02,a@x.pl,10\n003,2025-03-03,c@x.pl,12\n", "date Date, customer Email by email, amount Total"},
		{"postcodes", "irány,Date,Email,Total\n1011,2025-03-01,a@x.pl,10\n9021,2025-03-02,b@x.pl,10\n4400,2025-03-03,c@x.pl,12\n", "date Date, customer Email by email, amount Total"},
		{"an id that comes again is the customer's", "Id,Date,Total\n7,2025-03-01,10\n7,2025-03-02,10\n8,2025-03-03,12\n", "date Date, customer Id by id, amount Total"},
		{"an id on the rows of an order is its number", "Id,Date,Email,Total\n107,2025-03-01,a@x.pl,10\n107,2025-03-01,a@x.pl,12\n108,2025-03-03,b@x.pl,12\n", "date Date, customer Email by email, amount Total, order Id, lines"},
	})
}

// TestFirstFilled: of two columns with one name the first that is filled is meant.
func TestFirstFilled(t *testing.T) {
	for file, want := range map[string]int{
		"Order,Date,Email,Total,Total\n1,2025-03-01,a@x.pl,,10\n": 4, "Order,Date,Email,Total,Total\n1,2025-03-01,a@x.pl,9,10\n": 3,
		"Name,Email,Financial Status,Created at,Lineitem name,Total,Total\n#1,a@x.pl,paid,2025-03-01,x,,10\n": 6,
	} {
		if m, _ := mapFile(t, file); m.Amount != want {
			t.Errorf("%q: amount in column %d, want %d", file, m.Amount, want)
		}
	}
}

// TestLateFlag: the first order that was paid back may come late.
func TestLateFlag(t *testing.T) {
	zeros := strings.Repeat("2025-03-01,a@x.pl,10,0\n", 600)
	for cell, flags := range map[string]bool{"1": true, "7.50": false} {
		m, _ := mapFile(t, "Date,Email,Total,Refunded\n"+zeros+"2025-03-01,a@x.pl,10,"+cell+"\n")
		if m.Refund != 3 || m.refunded == 3 != flags {
			t.Errorf("%s: refund in column %d, flags in %d", cell, m.Refund, m.refunded)
		}
	}
}

// TestWholeColumnDecides: what a thousand rows say holds against the first ones.
func TestWholeColumnDecides(t *testing.T) {
	var file strings.Builder
	file.WriteString("kód;mikor;levél;pénz\n")
	for i := range 600 {
		n := strconv.Itoa(i)
		file.WriteString("K" + strconv.Itoa(1000+i%550) + ";2025-03-" + strconv.Itoa(10+i%20) + ";k" + n + "@x.hu;" + n + ",50\n")
	}
	if m, columns := mapFile(t, file.String()); m.Order >= 0 || m.Customer != 2 {
		t.Error(described(&m, columns))
	}
}
