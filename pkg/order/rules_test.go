package order

import (
	"slices"
	"strings"
	"testing"
)

// TestRules: how rows become orders.
func TestRules(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{"rows of one order, adjacent or not, total once", "Order number,Date,Email,Total\n" +
			"1,2025-03-01,A@x.pl,10\n2,2025-03-02,b@x.pl,20\n1,2025-03-01,a@x.pl,10\n1,2025-03-01,a@x.pl,\n",
			"2025-03-01 a@x.pl 10.00 - /unknown\n2025-03-02 b@x.pl 20.00 - /unknown\n"},
		{"the total in the last row, the customer in the second", "Order number,Date,Email,Total,Status,Currency\n" +
			"1,2025-03-01,,,,\n1,2025-03-01,a@x.pl,,,\n1,2025-03-01,,10,paid,EUR\n",
			"2025-03-01 a@x.pl 10.00 EUR paid/paid\n"},
		{"lines are added up where totals differ", "Order number,Date,Email,Amount\n" +
			"1,2025-03-01,a@x.pl,10\n1,2025-03-01,a@x.pl,5.5\n2,2025-03-02,b@x.pl,7\n2,2025-03-02,b@x.pl,8\n",
			"2025-03-01 a@x.pl 15.50 - /unknown\n2025-03-02 b@x.pl 15.00 - /unknown\n"},
		{"price times quantity", "Order number,Date,Email,Unit price,Qty\n" +
			"1,2025-03-01,a@x.pl,10.50,2\n1,2025-03-01,a@x.pl,0.333,3\n2,2025-03-02,b@x.pl,4,\n",
			"2025-03-01 a@x.pl 21.999 - /unknown\n2025-03-02 b@x.pl 4.00 - /unknown\n"},
		{"no order number: each row an order", "Date,Email,Total\n2025-03-01,a@x.pl,10\n2025-03-01,a@x.pl,10\n",
			"2025-03-01 a@x.pl 10.00 - /unknown\n2025-03-01 a@x.pl 10.00 - /unknown\n"},
		{"a row without a number continues the order before", "Order number,Date,Email,Total,Item\n1,2025-03-01,a@x.pl,10,x\n,,,,y\n,2025-03-02,b@x.pl,20,z\n",
			"2025-03-01 a@x.pl 10.00 - /unknown\n2025-03-02 b@x.pl 20.00 - /unknown\n"},
		{"refund lowers, all of it leaves out", "Order number,Date,Email,Total,Refund,Status\n" +
			"1,2025-03-01,a@x.pl,10,4,paid\n2,2025-03-01,a@x.pl,10,10,paid\n3,2025-03-01,a@x.pl,10,-2.5,paid\n4,2025-03-01,a@x.pl,10,,paid\n",
			"2025-03-01 a@x.pl 6.00 - paid/paid\n2025-03-01 a@x.pl 0.00 - paid/refunded by refund\n2025-03-01 a@x.pl 7.50 - paid/paid\n2025-03-01 a@x.pl 10.00 - paid/paid\n"},
		{"refund repeated on each line counts once", "Order number,Date,Email,Total,Refunded amount\n1,2025-03-01,a@x.pl,10,4\n1,2025-03-01,a@x.pl,10,4\n",
			"2025-03-01 a@x.pl 6.00 - /unknown\n"},
		{"a row with a minus lowers its order, before or after it", "Order number,Date,Email,Total,Status\n" +
			"1,2025-03-01,a@x.pl,10,completed\n1,2025-03-05,a@x.pl,-4,refunded\n2,2025-03-09,b@x.pl,-3,completed\n2,2025-03-02,b@x.pl,20,completed\n3,2025-03-03,c@x.pl,5,completed\n3,2025-03-04,c@x.pl,-5,completed\n",
			"2025-03-01 a@x.pl 6.00 - completed/completed\n2025-03-02 b@x.pl 17.00 - completed/completed\n2025-03-03 c@x.pl 0.00 - completed/refunded by refund\n"},
		{"a minus alone is a refund", "Date,Email,Total\n2025-03-01,a@x.pl,-10\n", "2025-03-01 a@x.pl -10.00 - /refunded by refund\n"},
		{"a dash is no number", "Order number,Date,Email,Total\n1,2025-03-01,a@x.pl,10\n--,2025-03-02,b@x.pl,20\n2,2025-03-02,c@x.pl,10\n--,2025-03-03,c@x.pl,40\n2,2025-03-02,c@x.pl,10\n",
			"2025-03-01 a@x.pl 10.00 - /unknown\n2025-03-02 b@x.pl 20.00 - /unknown\n2025-03-02 c@x.pl 10.00 - /unknown\n2025-03-03 c@x.pl 40.00 - /unknown\n"},
		{"free orders count", "Date,Email,Total\n2025-03-01,a@x.pl,0\n", "2025-03-01 a@x.pl 0.00 - /unknown\n"},
		{"cancellation day", "Date,Email,Total,Cancelled at,Status\n2025-03-01,a@x.pl,10,2025-03-02,paid\n2025-03-01,a@x.pl,10,,paid\n",
			"2025-03-01 a@x.pl 10.00 - paid/cancelled by cancelled\n2025-03-01 a@x.pl 10.00 - paid/paid\n"},
		{"no cancellation day, as databases write it", "Date,Email,Total,Cancelled at,Status\n2025-03-01,a@x.pl,10,NULL,paid\n2025-03-01,a@x.pl,10,0000-00-00 00:00:00,paid\n2025-03-01,a@x.pl,10,-,paid\n2025-03-01,a@x.pl,10,2025-03-02 10:00:00,paid\n",
			"2025-03-01 a@x.pl 10.00 - paid/paid\n2025-03-01 a@x.pl 10.00 - paid/paid\n2025-03-01 a@x.pl 10.00 - paid/paid\n2025-03-01 a@x.pl 10.00 - paid/cancelled by cancelled\n"},
		{"a flag of cancellation", "Nr zamówienia;Data;E-mail;Suma;Anulowane\n1;2025-03-01;a@x.pl;20;Nie\n2;2025-03-02;b@x.pl;30;Tak\n",
			"2025-03-01 a@x.pl 20.00 - /unknown\n2025-03-02 b@x.pl 30.00 - /cancelled by cancelled\n"},
		{"flags of cancellation and reversal", "Data;Client;Total;Anulata;Stornata\n01.03.2025;Ana Pop;120;Nu;Nu\n15.03.2025;Ion Dan;240;Da;Nu\n16.03.2025;Ana Pop;100;Nu;Da\n",
			"2025-03-01 Ana Pop 120.00 - /unknown\n2025-03-15 Ion Dan 240.00 - /cancelled by cancelled\n2025-03-16 Ana Pop 0.00 - /refunded by refund\n"},
		{"a flag of what was paid back", "Order,Date,Email,Total,Refunded?\n1,2025-03-01,a@x.pl,20,0\n2,2025-03-02,b@x.pl,30,1\n", "2025-03-01 a@x.pl 20.00 - /unknown\n2025-03-02 b@x.pl 0.00 - /refunded by refund\n"},
		{"in words", "Order,Date,Email,Total,Refunded\n1,2025-03-01,a@x.pl,20,no\n2,2025-03-02,b@x.pl,30,yes\n", "2025-03-01 a@x.pl 20.00 - /unknown\n2025-03-02 b@x.pl 0.00 - /refunded by refund\n"},
		{"of one line", "Order number,Date,Email,Line total,Refunded\n1,2025-03-01,a@x.pl,20,no\n1,2025-03-01,a@x.pl,5,yes\n2,2025-03-02,b@x.pl,30,yes\n2,2025-03-02,b@x.pl,7,yes\n",
			"2025-03-01 a@x.pl 20.00 - /unknown\n2025-03-02 b@x.pl 0.00 - /refunded by refund\n"},
		{"flags beside amounts of what was paid back", "Order,Date,Email,Total,Refunded?,Partial Refund ($),Fully Refunded?\n1,2025-03-01,a@x.pl,20,0,0.0,0\n2,2025-03-02,b@x.pl,30,1,0.0,1\n3,2025-03-03,c@x.pl,40,1,5.0,0\n",
			"2025-03-01 a@x.pl 20.00 - /unknown\n2025-03-02 b@x.pl 0.00 - /refunded by refund\n2025-03-03 c@x.pl 35.00 - /unknown\n"},
		{"a refund's cells that say nothing", "Order,Date,Email,Total,Refund\n1,2025-03-01,a@x.pl,20,-\n2,2025-03-02,b@x.pl,30,30\n3,2025-03-03,c@x.pl,20,NULL\n4,2025-03-03,c@x.pl,20,n/a\n",
			"2025-03-01 a@x.pl 20.00 - /unknown\n2025-03-02 b@x.pl 0.00 - /refunded by refund\n2025-03-03 c@x.pl 20.00 - /unknown\n2025-03-03 c@x.pl 20.00 - /unknown\n"},
		{"no amount: a problem, but not where the order is left out anyway", "Order number,Date,Email,Total,Status\n1,2025-03-01,a@x.pl,,paid\n1,2025-03-01,a@x.pl,,paid\n2,2025-03-01,a@x.pl,,cancelled\n",
			"2025-03-01 a@x.pl 0.00 - cancelled/cancelled\nline 2 amount-missing [Total] \n"},
		{"problems by line", "Date,Email,Total\n2025-03-01,a@x.pl,10\n32.13.2024,a@x.pl,10\n2025-03-01,a@x.pl,ten\n1970-01-01,a@x.pl,10\n2099-01-01,a@x.pl,10\n2025-03-01,a@x.pl\n,a@x.pl,3\n",
			"2025-03-01 a@x.pl 10.00 - /unknown\nline 3 date-unreadable [Date] 32.13.2024\nline 4 amount-unreadable [Total] ten\nline 5 date-before-1990 [Date] 1970-01-01\n" +
				"line 6 date-future [Date] 2099-01-01\nline 7 amount-missing [Total] \nline 8 date-missing [Date] \n"},
		{"decimal commas without quotes, the whole amounts without cents", "nr,data,email,kwota,status\n1,2025-03-01,a@x.pl,20,50,paid\n2,2025-03-02,b@x.pl,-30,99,anulowane\n3,2025-03-03,c@x.pl,1249,5,paid\n4,2025-03-03,c@x.pl,30,paid\n",
			"2025-03-01 a@x.pl 20.50 - paid/paid\n2025-03-02 b@x.pl -30.99 - anulowane/cancelled\n2025-03-03 c@x.pl 1249.50 - paid/paid\n2025-03-03 c@x.pl 30.00 - paid/paid\n"},
		{"rows that are longer for another reason", "Date,Email,Total\n2025-03-01,a@x.pl,10,\n2025-03-02,b@x.pl,20,sent\n", "2025-03-01 a@x.pl 10.00 - /unknown\n2025-03-02 b@x.pl 20.00 - /unknown\n"},
		{"too short", "Email,Total,Date\na@x.pl,10,2025-03-01\na@x.pl,10\n", "2025-03-01 a@x.pl 10.00 - /unknown\nline 3 row-too-short [Date] \n"},
		{"a refund that cannot be read", "Date,Email,Total,Refund\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,1\n2025-03-01,a@x.pl,10,yes\n",
			strings.Repeat("2025-03-01 a@x.pl 9.00 - /unknown\n", 9) + "2025-03-01 a@x.pl 10.00 - /unknown\nline 11 refund-unreadable [Refund] yes\n"},
		{"blank rows are none", "Date,Email,Total\n\n,,\n2025-03-01,a@x.pl,10\n  \n\"\",,\n", "2025-03-01 a@x.pl 10.00 - /unknown\n"},
		{"title above the header", "Raport zamówień;;\n\nData;Klient;Suma\n2025-03-01;Jan;10\n", "2025-03-01 Jan 10.00 - /unknown\n"},
		{"nobody", "Date,Email,Total\n2025-03-01,,10\n2025-03-01,a@x.pl,10\n", "2025-03-01 - 10.00 - /unknown\n2025-03-01 a@x.pl 10.00 - /unknown\n"},
		{"guests numbered 0", "Date,Customer ID,Total\n2025-03-01,0,10\n2025-03-01,7,10\n", "2025-03-01 - 10.00 - /unknown\n2025-03-01 7 10.00 - /unknown\n"},
		{"first and last name", "Date,First name,Last name,Total\n2025-03-01,Ana,Test,10\n2025-03-01,,Test,10\n", "2025-03-01 Ana Test 10.00 - /unknown\n2025-03-01 Test 10.00 - /unknown\n"},
		{"currency signs and codes are one", "Date,Email,Total\n2025-03-01,a@x.pl,10 zł\n2025-03-01,a@x.pl,10 PLN\n2025-03-01,a@x.pl,€10\n",
			"2025-03-01 a@x.pl 10.00 PLN /unknown\n2025-03-01 a@x.pl 10.00 PLN /unknown\n2025-03-01 a@x.pl 10.00 EUR /unknown\n"},
		{"unknown names, told by the cells", "foo,bar,baz\n2025-03-01,a@x.pl,10.50\n2025-03-02,b@x.pl,11.50\n", "2025-03-01 a@x.pl 10.50 - /unknown\n2025-03-02 b@x.pl 11.50 - /unknown\n"},
		{"quotes and line ends inside", "Date,Name,Total,Notes\n2025-03-01,\"Test, \"\"Ana\"\"\",\"1,234.50\",\"a\nb,c\n\"\n2025-03-02,Bob,5,\n", "2025-03-01 Test, \"Ana\" 1234.50 - /unknown\n2025-03-02 Bob 5.00 - /unknown\n"},
		{"Serbian in Cyrillic", "Број поруџбине;Датум;Купац;Укупно;Статус\n1;1. март 2025.;Ана;1.234,50 дин.;Испоручено\n2;2. април 2025.;Бора;500,00;Отказана\n",
			"2025-03-01 Ана 1234.50 RSD Испоручено/completed\n2025-04-02 Бора 500.00 RSD Отказана/cancelled\n"},
		{"Greek", "Αρ. Παραγγελίας;Ημ/νία;Πελάτης;Σύνολο;Κατάσταση\n1;1/3/2025;Άννα;12,50 €;Ολοκληρώθηκε\n2;13/3/2025;Νίκος;1.200,00 €;Ακυρώθηκε\n",
			"2025-03-01 Άννα 12.50 EUR Ολοκληρώθηκε/completed\n2025-03-13 Νίκος 1200.00 EUR Ακυρώθηκε/cancelled\n"},
		{"Romanian", "Nr. comandă;Data comenzii;Nume client;Total comandă;Stare comandă\n1;01.03.2025;Ana;12,50 lei;Livrată\n2;02.03.2025;Ion;1.200,00 lei;Rambursată parțial\n",
			"2025-03-01 Ana 12.50 RON Livrată/completed\n2025-03-02 Ion 1200.00 RON Rambursată parțial/partly-refunded\n"},
		{"with tax before without", "Date,Email,Order Total (ex tax),Order Total (inc tax)\n2025-03-01,a@x.pl,10,12.30\n", "2025-03-01 a@x.pl 12.30 - /unknown\n"},
		{"Vendigo: each product on its own line, the order's value repeated", "Numărul comenzii;Data efectuării comenzii;Nume prenume;Status;Telefon;E-mail;Cantitate;Prețul articolului;Valoarea totală a comenzii\n" +
			"1;01.03.2025;Ana;Livrată;0700;a@x.ro;1;10;30\n1;01.03.2025;Ana;Livrată;0700;a@x.ro;2;10;30\n", "2025-03-01 a@x.ro 30.00 - Livrată/completed\n"},
		{"BaseLinker", "ID zamówienia;Data dodania;Status;Suma brutto;Waluta;E-mail\n1;13.03.2025 10:00;Wysłane;12,50;PLN;A@X.pl\n", "2025-03-13 a@x.pl 12.50 PLN Wysłane/shipped\n"},
		{"PrestaShop's SQL", "id_order;id_customer;total_paid;date_add;current_state\n1;7;12.500000;2025-03-01 10:00:00;5\n2;0;3.000000;2025-03-01 10:00:00;6\n",
			"2025-03-01 7 12.50 - 5/completed\n2025-03-01 - 3.00 - 6/cancelled\n"},
		{"raw invoices: price times quantity, a credit note of its own", "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n536365,85123A,WHITE HEART,6,12/13/2010 8:26,2.55,17850,UK\n536365,71053,LANTERN,6,12/13/2010 8:26,3.39,17850,UK\nC536379,D,Discount,-1,12/1/2010 9:41,27.50,14527,UK\n",
			"2010-12-13 17850 35.64 - /unknown\n2010-12-01 14527 -27.50 - /refunded by refund\n"},
		{"WooCommerce Analytics in Polish", "Data,Zamówienie #,Sprzedaż netto (sformatowana),Status,Klient,Typ klienta,Produkt(y),Sprzedane produkty,Kupon(y),Sprzedaż netto,Atrybucja\n2025-03-01 10:00:00,7,\"62,00 zł\",Zrealizowane,Ana Test,nowy,2× A,2,,62,x\n",
			"2025-03-01 Ana Test 62.00 PLN Zrealizowane/completed\n"},
		{"WooCommerce Analytics in Greek", "Ημερομηνία,Παραγγελία #,Κατάσταση,Πελάτης,Τύπος πελάτη,Προϊόν(τα),Καθαρές πωλήσεις\n2025-03-01 10:00:00,7,Ολοκληρωμένη,Άννα,νέος,2× A,62\n", "2025-03-01 Άννα 62.00 - Ολοκληρωμένη/completed\n"},
		{"WooCommerce Analytics in Romanian", "Dată,Comandă #,Stare,Client,Tip client,Produs(e),Articole vândute,Vânzări nete\n2025-03-01 10:00:00,7,Finalizată,Ana,nou,2× A,2,62\n", "2025-03-01 Ana 62.00 - Finalizată/completed\n"},
		{"lines by semicolons with a separator line", "sep=;\r\nBroj narudžbine;Datum;Imejl;Iznos\r\n1;1.3.2025.;A@B.RS;\"1.200,00 RSD\"\r\n", "2025-03-01 a@b.rs 1200.00 RSD /unknown\n"},
		{"a payment that failed or went back leaves the order out", "Order number,Date,Email,Total,Order status,Payment status\n1,2025-03-01,a@x.pl,10,completed,paid\n2,2025-03-01,a@x.pl,10,completed,refunded\n3,2025-03-01,a@x.pl,10,cancelled,paid\n4,2025-03-01,a@x.pl,10,new,failed\n5,2025-03-01,a@x.pl,10,new,\n",
			"2025-03-01 a@x.pl 10.00 - completed/completed\n2025-03-01 a@x.pl 10.00 - refunded/refunded by payment\n2025-03-01 a@x.pl 10.00 - cancelled/cancelled\n2025-03-01 a@x.pl 10.00 - failed/failed by payment\n2025-03-01 a@x.pl 10.00 - new/pending\n"},
		{"more payments' statuses than orders'", "Order number,Date,Email,Total,Order status,Payment status\n1,2025-03-01,a@x.pl,10,new,paid\n2,2025-03-01,a@x.pl,10,new,pending\n3,2025-03-01,a@x.pl,10,new,refunded\n",
			"2025-03-01 a@x.pl 10.00 - new/pending\n2025-03-01 a@x.pl 10.00 - new/pending\n2025-03-01 a@x.pl 10.00 - refunded/refunded by payment\n"},
		{"test orders", "Order number,Date,Email,Total,Status,Test order\n1,2025-03-01,a@x.pl,10,paid,no\n2,2025-03-01,a@x.pl,10,paid,yes\n",
			"2025-03-01 a@x.pl 10.00 - paid/paid\n2025-03-01 a@x.pl 10.00 - /draft by test\n"},
		{"refunds of lines add up", "Order number,Date,Email,Line total,Refunded amount\n1,2025-03-01,a@x.pl,10,2\n1,2025-03-01,a@x.pl,20,3\n2,2025-03-01,a@x.pl,10,0\n2,2025-03-01,a@x.pl,8,5\n",
			"2025-03-01 a@x.pl 25.00 - /unknown\n2025-03-01 a@x.pl 13.00 - /unknown\n"},
		{"totals repeated on every line, the negative one too", "Order number,Date,Email,Total,Item\n1,2025-03-01,a@x.pl,30,pen\n1,2025-03-01,a@x.pl,30,ink\n1,2025-03-04,a@x.pl,-12,pen\n1,2025-03-04,a@x.pl,-12,ink\n",
			"2025-03-01 a@x.pl 18.00 - /unknown\n"},
		{"guests by name", "Date,Customer,Total\n2025-03-01,Guest,10\n2025-03-01,Ana,10\n2025-03-02,guest,10\n", "2025-03-01 - 10.00 - /unknown\n2025-03-01 Ana 10.00 - /unknown\n2025-03-02 - 10.00 - /unknown\n"},
		{"a line of totals below", "Date;Email;Total\n1.3.2025;a@x.pl;10,00\n2.3.2025;a@x.pl;20,00\nRazem;;30,00\n;;30,00\n", "2025-03-01 a@x.pl 10.00 - /unknown\n2025-03-02 a@x.pl 20.00 - /unknown\nline 4 totals-line [Date] Razem\nline 5 date-missing [Date] \n"},
		{"totals among lines, after an order and below all", "Order number,Date,Email,Item,Qty,Unit price\n1,2025-03-01,a@x.pl,Mug,2,10\n,,,Shipping,1,15\n,,,Subtotal:,3,35\n2,2025-03-02,b@x.pl,Total Care,1,10\n,,,Total Eclipse,1,5\nTotal for all customers,,,,,50\n,,,RAZEM,4,50\n",
			"2025-03-01 a@x.pl 35.00 - /unknown\n2025-03-02 b@x.pl 15.00 - /unknown\nline 4 totals-line [Item] Subtotal:\nline 7 totals-line [Order number] Total for all customers\nline 8 totals-line [Item] RAZEM\n"},
		{"totals with the report's day, their label among numbers and names", "Nr zamówienia;Data;Klient;Kwota\n1;1.03.2025;Ewa Suma;10,00\n2;2.03.2025;Jan;20,00\nRazem na dzień;31.3.2025;;30,00\n;31.3.2025;Łącznie [zł]:;30,00\n3;3.04.2025;Ala;5,00\n",
			"2025-03-01 Ewa Suma 10.00 - /unknown\n2025-03-02 Jan 20.00 - /unknown\n2025-04-03 Ala 5.00 - /unknown\nline 4 totals-line [Nr zamówienia] Razem na dzień\nline 5 totals-line [Klient] Łącznie [zł]:\n"},
		{"the currency in the column's name", "Nr;Data;Klient;Kwota [zł]\n1;1.03.2025;Ewa;10,00\n2;2.03.2025;Jan;20,00 €\n", "2025-03-01 Ewa 10.00 PLN /unknown\n2025-03-02 Jan 20.00 EUR /unknown\n"},
		{"Etsy's orders", "Sale Date,Order ID,Buyer User ID,Full Name,Currency,Order Value,Discount Amount,Order Total,Status,Order Net,Adjusted Order Total\n03/13/25,1,anab,Ana,EUR,10,0,12,,11,\n",
			"2025-03-13 anab 12.00 EUR /unknown\n"},
	}
	for _, tt := range tests {
		for _, piece := range []int{1, 7, 1 << 20} {
			r, err := read([]byte(tt.file), piece, Options{Today: 20_500, Lang: "pl"})
			if err != nil {
				t.Errorf("%s: %v %+v", tt.name, err, r.Understood())
				break
			}
			if got := text(r); got != tt.want {
				t.Errorf("%s:\n%swant\n%s%+v", tt.name, got, tt.want, r.Understood())
				break
			}
			c := r.Counts()
			if c.Rows != c.Used+c.Skipped || c.Orders != r.Orders().Len() || c.Bytes != int64(len(tt.file)) {
				t.Errorf("%s: %+v", tt.name, c)
			}
		}
	}
}

// TestChoices: what the person chose is taken.
func TestChoices(t *testing.T) {
	const file = "Date,Paid,Email,Phone,Total,Net,Number,State,Back,Money\n2025-03-01,2025-04-02,a@x.pl,111,10,8,1,paid,1,EUR\n2025-03-01,2025-04-02,a@x.pl,222,10,9,1,cancelled,2,PLN\n"
	tests := []struct {
		name string
		opt  Options
		want string
	}{
		{"all guessed but the number", Options{OrderColumn: None, RefundColumn: None, CurrencyColumn: None}, "2025-03-01 a@x.pl 10.00 - paid/paid\n2025-03-01 a@x.pl 10.00 - cancelled/cancelled\n"},
		{"everything chosen", Options{DateColumn: Column(1), CustomerColumn: Column(3), AmountColumn: Column(5), OrderColumn: None, StatusColumn: None, RefundColumn: Column(8), CurrencyColumn: Column(9)},
			"2025-04-02 111 7.00 EUR /unknown\n2025-04-02 222 7.00 PLN /unknown\n"},
		{"number chosen: one order, whose nets differ and are added up", Options{OrderColumn: Column(6), AmountColumn: Column(5), StatusColumn: None, CurrencyColumn: None}, "2025-03-01 a@x.pl 17.00 - /unknown\n"},
		{"the same, of whose lines one is called off", Options{OrderColumn: Column(6), AmountColumn: Column(5), CurrencyColumn: None}, "2025-03-01 a@x.pl 8.00 - paid/paid\n"},
		{"nobody", Options{CustomerColumn: None, OrderColumn: Column(6), CurrencyColumn: None}, "2025-03-01 - 10.00 - paid/paid\n"},
	}
	for _, tt := range tests {
		r, err := read([]byte(file), 100, tt.opt)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if got := text(r); got != tt.want {
			t.Errorf("%s:\n%swant\n%s%+v", tt.name, got, tt.want, r.Understood().Columns)
		}
	}
}

// TestWarnings: what the person should know.
func TestWarnings(t *testing.T) {
	for file, want := range map[string][]string{
		"Order number,Date,Email,Total\n1,2025-03-01,a@x.pl,1\n":       nil,
		"Order number,Date,Customer,Total\n1,2025-03-01,Ana,1\n":       {CustomerByName},
		"Order number,Date,Total\n1,2025-03-01,1\n":                    {CustomerMissing},
		"Date,Email,Total\n03/04/2025,a@x.pl,1\n":                      {OrderMissing, DateOrderOpen},
		"Date,Email,Total\n13/04/2025,a@x.pl,1\n04/13/2025,b@x.pl,1\n": {OrderMissing, DateOrderOpen, DateOrderMixed},
		"Date;Email;Total\n2025-03-01;a@x.pl;1.234\n":                  {OrderMissing, DecimalIsOpen},
	} {
		r, err := read([]byte(file), 100, Options{})
		if err != nil || !slices.Equal(r.Understood().Warnings, want) {
			t.Errorf("%q: %v %v", file, err, r.Understood().Warnings)
		}
	}
}

// TestFileErrors: files that are no orders.
func TestFileErrors(t *testing.T) {
	for file, want := range map[string]string{
		"": "file-empty", "\n\n \n": "file-empty", "\ufeff": "file-empty", "PK\x03\x04 ... xl/workbook.xml": "file-xlsx", "PK\x03\x04 notes.txt": "file-zip", "%PDF-1.7": "file-pdf", "\x1f\x8b\x08": "file-gzip",
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "file-xls", "a,b\n\x00\x01\x02\x03\x04": "file-binary", "<html><table>": "file-html", "Date,Email,Total\n": "no-rows", "Date,Email,Total\n\n,,\n": "no-rows",
		"name,age\nx,5\n": "no-columns", "just text": "no-columns",
	} {
		for _, piece := range []int{1, 1000} {
			if _, err := read([]byte(file), piece, Options{}); code(err) != want {
				t.Errorf("%q: %v, want %s", file, err, want)
			}
		}
	}
}
