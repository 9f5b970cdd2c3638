package order

import "testing"

// TestSums: which of several sums are taken for the orders' amounts.
func TestSums(t *testing.T) {
	testMapped(t, []mapped{
		{"parcels declared to be worth nothing", "Data nadania;Odbiorca;Telefon;Kwota pobrania;Wartość deklarowana\n2025-03-01;Anna Nowak;+48 601 222 333;59,90;0,00\n2025-03-02;Jan Kowal;+48 602 333 444;34,90;0,00\n2025-03-03;Ewa Lis;+48 603 333 444;20,00;0,00\n",
			"date Data nadania, customer Telefon by phone, amount Kwota pobrania"},
		{"some parcels declared to be worth much", "Data;Destinatar;Telefon;Ramburs;Valoare declarată\n01.03.2025;Ana Pop;0722111222;59.90;0.00\n02.03.2025;Ion Rusu;0722111333;934.90;900.00\n03.03.2025;Ana Pop;0722111222;20.00;0.00\n",
			"date Data, customer Telefon by phone, amount Ramburs"},
		{"a worth that no word calls declared", "Datum;Kupac;Cena slanja;Otkup;Vrednost\n01.03.2025.;Ana Popović;300,00;5.990,00;0\n02.03.2025.;Marko Ilić;300,00;3.490,00;0\n03.03.2025.;Ana Popović;300,00;2.000,00;0\n",
			"date Datum, customer Kupac by name, amount Otkup"},
		{"parcels paid for, declared", "Data nadania;Odbiorca;Wartość deklarowana\n2025-03-01;Anna Nowak;59,90\n2025-03-02;Jan Kowal;34,90\n",
			"date Data nadania, customer Odbiorca by name, amount Wartość deklarowana"},
		{"a total of nothing beside the lines'", "Order,Date,Email,Total,Line total\n1,2025-03-01,a@x.pl,0,10\n2,2025-03-02,b@x.pl,0,20\n3,2025-03-03,b@x.pl,0,20\n",
			"date Date, customer Email by email, amount Line total, order Order, lines"},
		{"a blank total beside prices", "Order,Date,Email,Total,Price,Qty\n1,2025-03-01,a@x.pl,,10,1\n2,2025-03-02,b@x.pl,,20,2\n3,2025-03-03,b@x.pl,,20,1\n",
			"date Date, customer Email by email, price Price, quantity Qty, order Order, lines"},
		{"all orders free", "Order,Date,Email,Total,Weight\n1,2025-03-01,a@x.pl,0,1.25\n2,2025-03-02,b@x.pl,0,0.50\n3,2025-03-03,b@x.pl,0,0.75\n",
			"date Date, customer Email by email, amount Total, order Order"},

		{"the order's, named at length, beside the lines'", "Order number,Date,Email,Amount,Total order amount incl. VAT (including shipping charges)\n1,2025-03-01,a@x.pl,25,59.90\n1,2025-03-01,a@x.pl,15,59.90\n2,2025-03-02,b@x.pl,20,20\n3,2025-03-03,c@x.pl,30,55\n3,2025-03-03,c@x.pl,15,55\n",
			"date Date, customer Email by email, amount Total order amount incl. VAT (including shipping charges), order Order number"},
		{"in Polish", "Numer zamówienia;Data;Klient;Kwota;Łączna kwota zamówienia (z kosztami wysyłki)\n1;2025-03-01;Anna Nowak;25,00;59,90\n1;2025-03-01;Anna Nowak;15,00;59,90\n2;2025-03-02;Jan Kowal;20,00;29,90\n",
			"date Data, customer Klient by name, amount Łączna kwota zamówienia (z kosztami wysyłki), order Numer zamówienia"},
		{"two of the same words' worth", "Bestellnummer;Bestelldatum;Kunde;Gesamtpreis;Bestellwert\n1;01.03.2025;Ann Smith;25,00;59,90\n1;01.03.2025;Ann Smith;15,00;59,90\n2;02.03.2025;Bob Gray;20,00;20,00\n",
			"date Bestelldatum, customer Kunde by name, amount Bestellwert, order Bestellnummer"},
		{"all that a customer spent", "Order number,Date,Email,Amount,Total spent\n1,2025-03-01,a@x.pl,25,120\n1,2025-03-01,a@x.pl,15,120\n2,2025-03-02,b@x.pl,20,45\n2,2025-03-02,b@x.pl,25,45\n3,2025-03-03,a@x.pl,30,120\n3,2025-03-03,a@x.pl,50,120\n",
			"date Date, customer Email by email, amount Amount, order Order number, lines"},
		{"less than the lines", "Order number,Date,Email,Amount,Total due\n1,2025-03-01,a@x.pl,25,10\n1,2025-03-01,a@x.pl,15,10\n2,2025-03-02,b@x.pl,20,5\n",
			"date Date, customer Email by email, amount Amount, order Order number, lines"},

		{"words written together", "Date,From,Received,SalesTax,SalesTaxPercent,SalesTaxIncluded,BuyerEmail\n2025-03-01,Ann Smith,59.90,5,20,,a@x.pl\n2025-03-02,Bob Gray,34.90,3,20,,b@x.pl\n2025-03-03,Bob Gray,10.00,3,20,,b@x.pl\n",
			"date Date, customer BuyerEmail by email, amount Received"},
		{"the total's tax and discount, written together", "OrderDate,BuyerEmail,TotalTax,TotalDiscount,OrderNetto\n2025-03-01,a@x.pl,5,1,20\n2025-03-02,b@x.pl,3,0,30\n",
			"date OrderDate, customer BuyerEmail by email, amount OrderNetto"},
		{"what the shop got of it", "date,buyer email,amount you received,item total\n2025-03-01,a@x.pl,21.25,25.00\n2025-03-02,b@x.pl,10.00,12.50\n",
			"date date, customer buyer email by email, amount item total, lines"},
		{"with shipping and tax", "Day,Customer email,Net sales,Total sales\n2025-03-01,a@x.pl,50.00,59.90\n2025-03-02,b@x.pl,25.00,34.90\n",
			"date Day, customer Customer email by email, amount Total sales"},
	})
}
