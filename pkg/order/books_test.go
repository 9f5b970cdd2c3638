package order

import (
	"slices"
	"testing"
)

// TestBooks: which columns are taken of the books that shops keep by hand.
func TestBooks(t *testing.T) {
	for _, tt := range slices.Concat(numberedBooks, numberedRows, pricedBooks) {
		m, columns := mapFile(t, tt.file)
		if got := described(&m, columns); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

var numberedBooks = []struct{ name, file, want string }{
	{"what was ordered is no number", "Data;Klient;Zamówienie;Kwota\n03.02.2025;Anna Nowak;miód lipowy 1 kg;45,00\n05.02.2025;Jan Kowal;pyłek;30,00\n03.03.2025;Anna Nowak;miód lipowy 1 kg;45,00\n07.03.2025;Ewa Lis;świece 6 szt.;60,00\n",
		"date Data, customer Klient by name, amount Kwota"},
	{"nor are the texts in Greek", "Ημερομηνία;Πελάτης;Παραγγελία;Σύνολο\n03/02/2025;Μαρία Παππά;τούρτα σοκολάτα;40,00\n15/02/2025;Νίκος Λάμπρου;κουλούρια;20,00\n19/03/2025;Μαρία Παππά;τούρτα σοκολάτα;40,00\n",
		"date Ημερομηνία, customer Πελάτης by name, amount Σύνολο"},
	{"a number behind words", "Date,Customer,Order,Total\n2025-02-03,Ann Smith,Order #1001,20\n2025-02-05,Bob Gray,Order #1002,30\n2025-02-19,Ann Smith,Order #1003,20\n",
		"date Date, customer Customer by name, amount Total, order Order"},
	{"a number behind Greek letters", "Ημερομηνία;Πελάτης;Παραστατικό;Σύνολο\n03/02/2025;Μαρία Παππά;ΑΠΥ 17;40,00\n15/02/2025;Νίκος Λάμπρου;ΑΠΥ 18;20,00\n19/03/2025;Μαρία Παππά;ΤΔΑ-4;40,00\n",
		"date Ημερομηνία, customer Πελάτης by name, amount Σύνολο, order Παραστατικό"},
	{"sizes", "Datum;Kupac;Artikal;Broj;Cena\n03.02.2025.;Ana Popović;patike;38;5.900\n05.02.2025.;Marko Ilić;patike;43;5.900\n14.02.2025.;Ana Popović;sandale;38;3.200\n21.02.2025.;Jelena Savić;čizme;37;8.900\n02.03.2025.;Marko Ilić;čizme;43;9.900\n",
		"date Datum, customer Kupac by name, amount Cena, lines"},
	{"goods' codes", "Data;Kontrahent;Indeks;Kwota\n03.02.2025;Bar Mleczny;KB-001;120,00\n05.02.2025;Hotel Róża;TL-002;80,00\n14.02.2025;Bar Mleczny;KB-001;60,00\n21.02.2025;Cafe Nova;MS-003;40,00\n02.03.2025;Hotel Róża;TL-002;200,00\n",
		"date Data, customer Kontrahent by name, amount Kwota"},
	{"goods' codes beside the order's number", "Data;Klient;Indeks;Numer faktury;Kwota\n03.02.2025;Anna Nowak;KB-001;F/11;120,00\n05.02.2025;Jan Kowal;TL-002;F/12;80,00\n14.02.2025;Anna Nowak;KB-001;F/13;60,00\n21.02.2025;Jan Kowal;TL-002;F/14;40,00\n",
		"date Data, customer Klient by name, amount Kwota, order Numer faktury"},
	{"an order's lines, sorted by the goods", "Data;Klient;Zamówienie;Produkt;Wartość pozycji\n03.02.2025;Anna Nowak;7001;kubek;10,00\n05.02.2025;Jan Kowal;6001;kubek;10,00\n03.02.2025;Anna Nowak;7001;misa;20,00\n05.02.2025;Jan Kowal;6001;misa;20,00\n",
		"date Data, customer Klient by name, amount Wartość pozycji, order Zamówienie, lines"},
	{"lines of different days beside each other", "Data;Klient;Zamówienie;Wartość pozycji\n03.02.2025;Anna Nowak;7001;10,00\n04.02.2025;Anna Nowak;7001;20,00\n05.02.2025;Jan Kowal;6001;10,00\n06.02.2025;Jan Kowal;6001;20,00\n",
		"date Data, customer Klient by name, amount Wartość pozycji, order Zamówienie, lines"},
	{"counted orders paid in parts", "Data;Klient;Numer;Kwota\n03.02.2025;Anna Nowak;101;10,00\n04.02.2025;Jan Kowal;102;20,00\n05.02.2025;Ewa Lis;103;10,00\n06.02.2025;Ola Zys;104;25,00\n07.02.2025;Anna Nowak;101;90,00\n08.02.2025;Piotr Mak;105;20,00\n09.02.2025;Jan Kowal;102;70,00\n",
		"date Data, customer Klient by name, amount Kwota, order Numer, lines"},
	{"paid back on another day", "Date,Customer,Order,Amount\n2025-02-03,Ann Smith,ch_9x1,20\n2025-02-05,Bob Gray,ch_2k7,30\n2025-02-19,Ann Smith,ch_9x1,-20\n",
		"date Date, customer Customer by name, amount Amount, order Order"},
	{"numbers that begin anew each month, with the same regulars", "Nr zam.;Data;Klient;Kwota\n1;03.01.2025;Anna Nowak;120,00\n2;05.01.2025;Jan Kowal;80,00\n3;14.01.2025;Anna Nowak;60,00\n1;03.02.2025;Anna Nowak;40,00\n2;05.02.2025;Jan Kowal;55,00\n3;14.02.2025;Ewa Lis;66,00\n",
		"date Data, customer Klient by name, amount Kwota"},
	{"few orders paid in parts, by their number", "Nr zam.;Data;Klient;Kwota\n1;03.01.2025;Anna Nowak;20,00\n2;05.01.2025;Jan Kowal;30,00\n1;14.01.2025;Anna Nowak;60,00\n3;15.01.2025;Ewa Lis;40,00\n2;20.01.2025;Jan Kowal;55,00\n",
		"date Data, customer Klient by name, amount Kwota, order Nr zam., lines"},
}

// numberedRows are lists of payments and of documents, not of orders alone.
var numberedRows = []struct{ name, file, want string }{
	{"paid back later, and nobody named", "Order,Date,Amount\n#1001,2025-01-03,20.50\n#1002,2025-01-05,21.50\n#1002,2025-01-07,-21.50\n#1003,2025-01-07,22.50\n#1004,2025-01-09,22.50\n#1004,2025-01-10,-2.50\n",
		"date Date, amount Amount, order Order"},
	{"with its number twice", "Transaction Date,Order,Amount,Checkout\n2025-01-03,#1001,20.50,#1001\n2025-01-05,#1002,21.50,#1002\n2025-01-07,#1002,-21.50,#1002\n2025-01-07,#1003,22.50,#1003\n2025-01-09,#1004,23.50,#1004\n",
		"date Transaction Date, amount Amount, order Order"},
	{"the last first", "Order,Date,Amount\n#1003,2025-01-07,22.50\n#1002,2025-01-07,-21.50\n#1002,2025-01-05,21.50\n#1001,2025-01-03,20.50\n",
		"date Date, amount Amount, order Order"},
	{"days of the same number are other orders", "Order,Date,Amount\n7,2025-01-03,20.50\n8,2025-01-05,21.50\n7,2025-01-07,21.50\n8,2025-01-09,22.50\n7,2025-01-10,22.50\n",
		"date Date, amount Amount"},
	{"dashes where nothing is", "Date,Order number,Buyer username,Amount,Transaction ID\n2025-01-04,--,--,-100,--\n2025-01-03,07-1,ann,20,9001\n2025-01-03,07-1,ann,25,9002\n2025-01-04,07-1,--,-1.20,--\n2025-01-05,07-2,bob,30,9003\n2025-01-06,07-2,--,-1.20,--\n2025-01-06,--,--,-100,--\n",
		"date Date, customer Buyer username by id, amount Amount, order Order number, lines"},
	{"an invoice's status", "Invoice Date,Invoice Number,Invoice Status,Customer Name,Total\n2025-01-04,INV-1,Closed,Ann Smith,59.90\n2025-01-05,INV-2,Void,Bob Gray,34.90\n",
		"date Invoice Date, customer Customer Name by name, amount Total, order Invoice Number, status Invoice Status"},
	{"beside the order's own", "Invoice Date,Invoice Number,Invoice Status,Status,Customer Name,Total\n2025-01-04,INV-1,Sent,Paid,Ann Smith,59.90\n2025-01-05,INV-2,Sent,Cancelled,Bob Gray,34.90\n",
		"date Invoice Date, customer Customer Name by name, amount Total, order Invoice Number, status Status"},
	{"an order's day, written together", "orderId;orderAddDate;orderStatus;clientEmail;orderTotal\na-0;2025-01-04 10:12:33;finished;a@x.pl;59.90\nb-1;2025-01-09 18:40:02;finished;b@x.pl;34.90\n",
		"date orderAddDate, customer clientEmail by email, amount orderTotal, order orderId, status orderStatus"},
	{"behind a column that only looks like days", "orderSubmitted;Utworzono;clientEmail;orderTotal\n2025-01-04;2025-01-03;a@x.pl;59.90\n2025-01-09;2025-01-08;b@x.pl;34.90\n",
		"date Utworzono, customer clientEmail by email, amount orderTotal"},
	{"shops that buy", "Order Date,Order Number,Retailer Name,Quantity,Wholesale Price\n2025-01-04,F1,Smith & Co Gifts,1,£25.00\n2025-01-05,F2,Tea & Mugs,2,£12.50\n",
		"date Order Date, customer Retailer Name by name, price Wholesale Price, quantity Quantity, order Order Number, lines"},
}

var pricedBooks = []struct{ name, file, want string }{
	{"the sum so far", "Data;Klient;Kwota;Razem narastająco\n3.02.2025;Anna Nowak;120,00;120,00\n5.02.2025;Jan Kowal;80,00;200,00\n",
		"date Data, customer Klient by name, amount Kwota"},
	{"the sum so far, told by the cells alone", "Data;Klient;Kwota;Razem\n3.02.2025;Anna Nowak;120,00;120,00\n5.02.2025;Jan Kowal;80,00;200,00\n6.02.2025;Ewa Lis;50,00;250,00\n7.02.2025;Ewa Lis;30,00;280,00\n9.02.2025;Jan Kowal;20,00;300,00\n",
		"date Data, customer Klient by name, amount Kwota"},
	{"the day's sum", "Data;Klient;Kwota;Suma dnia\n3.02.2025;Anna Nowak;120,00;\n3.02.2025;Jan Kowal;80,00;200,00\n6.02.2025;Ewa Lis;50,00;50,00\n",
		"date Data, customer Klient by name, amount Kwota"},
	{"a sum in few rows, told by the cells alone", "Data;Klient;Kwota;Suma\n3.02.2025;Anna Nowak;120,00;\n3.02.2025;Jan Kowal;80,00;\n3.02.2025;Ewa Lis;50,00;250,00\n",
		"date Data, customer Klient by name, amount Kwota"},
	{"an order's total in its first line", "Nr zamówienia;Data;Klient;Kwota;Suma\n7;3.02.2025;Anna Nowak;120,00;250,00\n7;3.02.2025;Anna Nowak;80,00;\n7;3.02.2025;Anna Nowak;50,00;\n8;3.02.2025;Jan Kowal;50,00;50,00\n",
		"date Data, customer Klient by name, amount Suma, order Nr zamówienia"},
	{"the day's takings alone", "Data;Klient;Obrót dnia\n3.02.2025;Anna Nowak;120,00\n4.02.2025;Jan Kowal;80,00\n",
		"date Data, customer Klient by name, amount Obrót dnia"},
	{"pieces are no money", "Data;Klient;Razem szt.;Kwota\n3.02.2025;Anna Nowak;2;120,00\n5.02.2025;Jan Kowal;3;80,00\n",
		"date Data, customer Klient by name, amount Kwota"},
	{"pieces beside their price", "Data;Client;Total buc.;Preț\n03.02.2025;Ana Pop;2;60,00\n05.02.2025;Ion Rusu;3;20,00\n",
		"date Data, customer Client by name, price Preț, quantity Total buc., lines"},
	{"a price each", "Data;Klient;Cena za szt.;Ilość\n3.02.2025;Anna Nowak;12,00;2\n5.02.2025;Jan Kowal;8,00;1\n",
		"date Data, customer Klient by name, price Cena za szt., quantity Ilość, lines"},
	{"the goods' value", "Data;Klient;Wartość artykułów;Cena dostawy\n3.02.2025;Anna Nowak;120,00;10,00\n5.02.2025;Jan Kowal;80,00;10,00\n",
		"date Data, customer Klient by name, amount Wartość artykułów"},
	{"bought and sold", "Data zakupu;Produkt;Cena zakupu;Data sprzedaży;Cena sprzedaży;Kupujący\n02.01.2025;kurtka;40,00;03.02.2025;120,00;anna22\n02.01.2025;buty;60,00;;;\n",
		"date Data sprzedaży, customer Kupujący by name, amount Cena sprzedaży, lines"},
	{"bought and sold, in Greek", "Ημερομηνία;Πελάτης;Τιμή αγοράς;Τιμή πώλησης\n03/02/2025;Μαρία Παππά;12,00;25,00\n15/02/2025;Νίκος Λάμπρου;30,00;59,00\n",
		"date Ημερομηνία, customer Πελάτης by name, amount Τιμή πώλησης, lines"},
	{"the shop's own price", "Datum;Kupac;Nabavna cena;Cena\n03.02.2025.;Ana Popović;1.200;2.500\n05.02.2025.;Marko Ilić;3.000;5.900\n",
		"date Datum, customer Kupac by name, amount Cena, lines"},
	{"a wholesaler's own price", "Order Number,Date,Customer,Wholesale price,Retail price\n1,2025-02-03,Ann Smith,10,20\n2,2025-02-05,Bob Gray,12,24\n",
		"date Date, customer Customer by name, amount Wholesale price, order Order Number, lines"},
	{"what a customer's purchase came to", "Purchase date,Customer,Product price,Quantity,Total purchase amount\n2025-02-03,Ann Smith,10,2,22\n2025-02-05,Bob Gray,20,1,21\n",
		"date Purchase date, customer Customer by name, amount Total purchase amount"},
	{"a customer's purchase alone", "Data zakupu;Klient;Cena zakupu\n03.02.2025;Anna Nowak;45,00\n05.02.2025;Jan Kowal;30,00\n",
		"date Data zakupu, customer Klient by name, amount Cena zakupu, lines"},
	{"off the price", "Data;Klient;Cena;Rabat;Cena po rabacie\n03.02.2025;Anna Nowak;100,00;10%;90,00\n05.02.2025;Jan Kowal;80,00;0%;80,00\n",
		"date Data, customer Klient by name, amount Cena po rabacie, lines"},
	{"off the sum", "Nr zam.;Data;Klient;Wartość;Rabat;Wartość po rabacie\n11;03.02.2025;Anna Nowak;100,00;10,00;90,00\n12;05.02.2025;Jan Kowal;80,00;;80,00\n",
		"date Data, customer Klient by name, amount Wartość po rabacie, order Nr zam."},
	{"in Greek, off the price at first", "Ημερομηνία;Πελάτης;Αρχική τιμή;Έκπτωση;Τιμή με έκπτωση\n03/02/2025;Μαρία Παππά;100,00;10%;90,00\n15/02/2025;Νίκος Λάμπρου;80,00;0%;80,00\n",
		"date Ημερομηνία, customer Πελάτης by name, amount Τιμή με έκπτωση, lines"},
	{"off the sum, but with the delivery yet to come", "Nr zam.;Data;Klient;Wartość po rabacie;Dostawa;Do zapłaty\n11;03.02.2025;Anna Nowak;90,00;10,00;100,00\n12;05.02.2025;Jan Kowal;80,00;10,00;90,00\n",
		"date Data, customer Klient by name, amount Do zapłaty, order Nr zam."},
	{"a price that few things have", "Date,Customer,Price,Price after discount\n2025-02-03,Ann Smith,10,\n2025-02-05,Bob Gray,20,15\n2025-02-06,Bob Gray,20,\n",
		"date Date, customer Customer by name, amount Price, lines"},
	{"what is left after a deposit", "Data;Klient;Cena;Zaliczka;Do zapłaty\n03.02.2025;Anna Nowak;1 200,00;400,00;800,00\n05.02.2025;Jan Kowal;800,00;300,00;500,00\n06.02.2025;Jan Kowal;100,00;;100,00\n",
		"date Data, customer Klient by name, amount Cena, lines"},
	{"in Cyrillic", "Датум;Купац;Цена;Капара;За уплату\n03.02.2025.;Ана Поповић;12.000;4.000;8.000\n05.02.2025.;Марко Илић;1.800;800;1.000\n14.02.2025.;Ана Поповић;900;;900\n",
		"date Датум, customer Купац by name, amount Цена, lines"},
	{"some paid at once, some on delivery", "Data;Klient;Wartość;Zapłacono;Do zapłaty\n03.02.2025;Anna Nowak;120,00;120,00;0,00\n05.02.2025;Jan Kowal;80,00;0,00;80,00\n06.02.2025;Ewa Lis;60,00;60,00;0,00\n07.02.2025;Ewa Lis;70,00;0,00;70,00\n",
		"date Data, customer Klient by name, amount Wartość"},
	{"a discount is no deposit", "Data;Klient;Wartość;Rabat;Do zapłaty\n03.02.2025;Anna Nowak;120,00;20,00;100,00\n05.02.2025;Jan Kowal;80,00;10,00;70,00\n",
		"date Data, customer Klient by name, amount Do zapłaty"},
	{"what was paid is the sum", "Data;Klient;Cena;Zapłacono;Do zapłaty\n03.02.2025;Anna Nowak;100,00;110,00;110,00\n05.02.2025;Jan Kowal;80,00;90,00;90,00\n",
		"date Data, customer Klient by name, amount Do zapłaty"},
}
