package order

import (
	"strconv"
	"strings"
	"testing"

	"keeprate/pkg/dsv"
)

// mapFile finds the columns of a file.
func mapFile(t *testing.T, file string) (mapping, []column) {
	t.Helper()
	r := dsv.NewReader(dsv.Options{})
	r.Commit(copy(r.Buffer(len(file)), file))
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	s := takeSample(r.Head())
	return mapColumns(&s, Options{})
}

// described prints a mapping by the columns' names, or numbers where they have
// none: "date Data, customer E-mail by email, amount Suma, order Nr".
func described(m *mapping, columns []column) string {
	var parts []string
	for _, role := range []struct {
		name   string
		column int
	}{
		{"date", m.Date}, {"customer", m.Customer}, {"last name", m.LastName}, {"amount", m.Amount}, {"price", m.Price}, {"quantity", m.Quantity}, {"order", m.Order}, {"status", m.Status},
		{"payment", m.Payment}, {"sort", m.Sort}, {"refund", m.Refund}, {"cancelled", m.Cancelled}, {"currency", m.Currency}, {"test", m.Test},
	} {
		if role.column < 0 || role.name == "sort" && role.column == m.Status {
			continue
		}
		name := columns[role.column].name
		if name == "" {
			name = "#" + strconv.Itoa(role.column)
		}
		part := role.name + " " + strings.Join(strings.Fields(name), " ")
		for _, i := range m.parts {
			if role.name == "amount" {
				part += " + " + columns[i].name
			}
		}
		if role.name == "customer" {
			part += " by " + string(m.key)
		}
		parts = append(parts, part)
	}
	for _, flag := range []struct {
		name string
		is   bool
	}{{"lines", m.lines}, {"refunds of lines", m.refundLines}, {"all in " + m.currency, m.currency != ""}} {
		if flag.is {
			parts = append(parts, flag.name)
		}
	}
	if m.platform != nil {
		parts = append(parts, "as "+m.platform.id)
	}
	return strings.Join(parts, ", ")
}

// mapped is a file with the columns that are to be taken, as described prints them.
type mapped struct{ name, file, want string }

func testMapped(t *testing.T, files []mapped) {
	t.Helper()
	for _, tt := range files {
		m, columns := mapFile(t, tt.file)
		if got := described(&m, columns); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestUnseen: exports of platforms, tills, banks and hands, most of which nobody
// has declared, in many languages. The headers of those with a platform are real.
func TestUnseen(t *testing.T) {
	testMapped(t, unseen)
}

var unseen = []mapped{
	{"Magento", `"ID","Purchase Point","Purchase Date","Bill-to Name","Ship-to Name","Grand Total (Base)","Grand Total (Purchased)","Status","Billing Address","Shipping Address","Shipping Information","Customer Email","Customer Group","Subtotal","Shipping and Handling","Customer Name","Payment Method","Total Refunded"
000000012,"Main Website","Mar 1, 2025 10:15:00 AM","Ana Test","Ana Test","€62.00","€62.00",complete,"Street 1","Street 1","Flat Rate",ana@example.com,General,"€57.00","€5.00","Ana Test",checkmo,"€0.00"
000000011,"Main Website","Feb 28, 2025 9:15:00 AM","Bob Test","Bob Test","€30.00","€30.00",closed,"Street 2","Street 2","Flat Rate",bob@example.com,"NOT LOGGED IN","€25.00","€5.00","Bob Test",checkmo,"€30.00"
`, "date Purchase Date, customer Customer Email by email, amount Grand Total (Purchased), order ID, status Status, refund Total Refunded, as magento"},
	{"OpenCart's list of orders", "Order ID,Customer,Status,Total,Date Added,Date Modified\n12,Ana Test,Complete,$62.00,01/03/2025,02/03/2025\n11,Bob Test,Canceled,$30.00,28/02/2025,28/02/2025\n", "date Date Added, customer Customer by name, amount Total, order Order ID, status Status, as opencart"},
	{"Squarespace", `Order ID,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Amount Refunded,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem variant,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Phone,Cancelled at,Private Notes,Channel Type
1001,ana@example.com,PAID,2025-03-01 10:15:00 -0500,FULFILLED,2025-03-02 10:15:00 -0500,USD,57.00,5.00,0.00,0.00,62.00,,0.00,Flat,2025-03-01 10:15:00 -0500,1,Item A,42.00,A,,true,true,,Ana Test,0700000000,,,web
1001,ana@example.com,,,,,,,,,,,,,,,2,Item B,10.00,B,,true,true,,,,,,
1002,bob@example.com,REFUNDED,2025-03-05 10:15:00 -0500,FULFILLED,2025-03-06 10:15:00 -0500,USD,30.00,0.00,0.00,30.00,30.00,,0.00,Flat,2025-03-05 10:15:00 -0500,1,Item A,30.00,A,,true,true,,Bob Test,0700000001,,,web
`, "date Created at, customer Email by email, amount Total, order Order ID, status Financial Status, refund Amount Refunded, cancelled Cancelled at, currency Currency, as squarespace"},
	{"Ecwid's way", "order_number,order_date,email,customer_name,payment_status,fulfillment_status,subtotal,shipping,tax,total,refunded_amount,currency\nXJ12H,2025-03-01 10:15:00,ana@example.com,Ana Test,PAID,SHIPPED,57,5,0,62,0,EUR\nAB34C,2025-03-05 09:00:00,bob@example.com,Bob Test,REFUNDED,RETURNED,30,0,0,30,30,EUR\n", "date order_date, customer email by email, amount total, order order_number, status payment_status, refund refunded_amount, currency currency"},
	{"a Polish shop, one line for each product", "ID zamówienia;Data złożenia;Status;Imię;Nazwisko;E-mail;Telefon;Produkt;Kod produktu;Ilość;Cena brutto;Wartość brutto;Koszt dostawy;Suma zamówienia;Waluta\n" +
		"1001;2025-03-01 10:15;Wysłane;Ana;Test;ana@example.com;600100200;Kubek;K1;2;21,00;42,00;10,00;72,00;PLN\n1001;2025-03-01 10:15;Wysłane;Ana;Test;ana@example.com;600100200;Talerz;T1;1;20,00;20,00;10,00;72,00;PLN\n1002;2025-03-05 09:00;Anulowane;Jan;Próbny;jan@example.com;600100201;Kubek;K1;1;21,00;21,00;10,00;31,00;PLN\n", "date Data złożenia, customer E-mail by email, amount Suma zamówienia, order ID zamówienia, status Status, currency Waluta"},
	{"IdoSell's way", "Numer zamówienia;Numer seryjny;Data dodania;Status zamówienia;Login klienta;E-mail klienta;Wartość zamówienia brutto;Koszt dostawy;Waluta;Forma płatności\nanab-1;10023;2025-03-01 10:15:00;Zakończone;anab;ana@example.com;62.00;10.00;PLN;Przelew\nbobt-1;10024;2025-03-05 09:00:00;Anulowane;bobt;bob@example.com;30.00;10.00;PLN;Pobranie\n", "date Data dodania, customer E-mail klienta by email, amount Wartość zamówienia brutto, order Numer zamówienia, status Status zamówienia, currency Waluta"},
	{"Sky-Shop's way", "Nr zam.;Data;Klient;E-mail;Telefon;Kwota do zapłaty;Wysyłka;Płatność;Status płatności;Status\n23/03/2025;01.03.2025 10:15;Ana Test;ana@example.com;600 100 200;62,00 zł;InPost;PayU;Opłacone;Wysłane\n24/03/2025;05.03.2025 09:00;Jan Próbny;jan@example.com;600 100 201;30,00 zł;DPD;Pobranie;Nieopłacone;Anulowane\n", "date Data, customer E-mail by email, amount Kwota do zapłaty, order Nr zam., status Status, payment Status płatności"},
	{"Allegro's way", "Data zakupu;Numer zamówienia;Login kupującego;Email kupującego;Imię i nazwisko;Oferta;Liczba sztuk;Cena;Razem;Status;Status realizacji\n2025-03-01 10:15;a1b2c3d4-0001;anab;x1@allegromail.pl;Ana Test;Kubek;2;21,00;42,00;READY_FOR_PROCESSING;SENT\n2025-03-05 09:00;a1b2c3d4-0002;bobt;x2@allegromail.pl;Bob Test;Talerz;1;30,00;30,00;CANCELLED;\n", "date Data zakupu, customer Email kupującego by email, amount Razem, order Numer zamówienia, status Status"},
	{"BaseLinker's own template", "order_id,shop_order_id,date_add,order_source,order_status,email,delivery_fullname,user_login,total_price_brutto,delivery_price,currency,payment_done\n5001,88,2025-03-01 10:15:00,shop,Wysłane,ana@example.com,Ana Test,anab,62.00,10.00,PLN,62.00\n5002,89,2025-03-05 09:00:00,allegro,Anulowane,bob@example.com,Bob Test,bobt,30.00,10.00,PLN,0.00\n", "date date_add, customer email by email, amount total_price_brutto, order order_id, status order_status, currency currency, as baselinker"},
	{"Gomag's way", "Nr. comandă;Data comandă;Status;Client;Email;Telefon;Metoda de plată;Cost livrare;Total comandă;Monedă\n1001;01.03.2025 10:15;Livrată;Ana Test;ana@example.com;0722000000;Ramburs;15,00;77,00;RON\n1002;05.03.2025 09:00;Anulată;Ion Test;ion@example.com;0722000001;Card;15,00;45,00;RON\n", "date Data comandă, customer Email by email, amount Total comandă, order Nr. comandă, status Status, currency Monedă"},
	{"MerchantPro's way", "ID comanda,Data,Status comanda,Status plata,Nume,Prenume,Email,Valoare produse,Transport,Total (RON)\n1001,2025-03-01 10:15,Finalizata,Platita,Test,Ana,ana@example.com,62.00,15.00,77.00\n1002,2025-03-05 09:00,Anulata,Neplatita,Test,Ion,ion@example.com,30.00,15.00,45.00\n", "date Data, customer Email by email, amount Total (RON), order ID comanda, status Status comanda, payment Status plata, all in RON"},
	{"ContentSpeed's way", "Comanda nr.,Plasata la,Stare,Cumpărător,Adresa de e-mail,Produs,Cant.,Pret unitar,Valoare produs,TVA\n1001,01/03/2025,Livrata,Ana Test,ana@example.com,Cana,2,21.00,42.00,6.71\n1001,01/03/2025,Livrata,Ana Test,ana@example.com,Farfurie,1,20.00,20.00,3.19\n1002,15/03/2025,Retur,Ion Test,ion@example.com,Cana,1,21.00,21.00,3.35\n", "date Plasata la, customer Adresa de e-mail by email, amount Valoare produs, order Comanda nr., status Stare, lines"},
	{"VTEX", "Origin,Order,Sequence,Creation Date,Client Name,Client Last Name,Client Document,Email,Phone,Status,Last Change Date,Payment System Name,Quantity_SKU,ID_SKU,SKU Name,SKU Value,SKU Selling Price,SKU Total Price,Shipping Value,Total Value,Discounts Totals\n" +
		"Fulfillment,1200000000001-01,501,2025-03-01 10:15:00Z,Ana,Test,111,ana@example.com,+40700000000,Invoiced,2025-03-02 10:15:00Z,Visa,1,9,Item A,42,42,42,10,72,0\nFulfillment,1200000000001-01,501,2025-03-01 10:15:00Z,Ana,Test,111,ana@example.com,+40700000000,Invoiced,2025-03-02 10:15:00Z,Visa,1,8,Item B,20,20,20,0,72,0\nFulfillment,1200000000002-01,502,2025-03-05 09:00:00Z,Bob,Test,112,bob@example.com,+40700000001,Canceled,2025-03-05 10:15:00Z,Visa,1,9,Item A,30,30,30,0,30,0\n", "date Creation Date, customer Email by email, amount Total Value, order Order, status Status, as vtex"},
	{"Skroutz's way", "Κωδικός παραγγελίας;Ημ/νία;Κατάσταση;Όνομα;Επώνυμο;Προϊόντα;Τεμάχια;Αξία προϊόντων;Προμήθεια;Τελική αξία\n250301-1000001;01/03/2025 10:15;Παραδόθηκε;Άννα;Τεστ;Κούπα;2;52,00;5,20;62,00 €\n250305-1000002;15/03/2025 09:00;Ακυρώθηκε;Νίκος;Τεστ;Πιάτο;1;30,00;3,00;30,00 €\n", "date Ημ/νία, customer Όνομα by name, last name Επώνυμο, amount Τελική αξία, order Κωδικός παραγγελίας, status Κατάσταση"},
	{"a Shopify-like clone", "Order,Email,Order Status,Financial Status,Created,Total,Lineitem name,Lineitem quantity,Lineitem price,Refunded,Test\n#1,ana@example.com,fulfilled,paid,2025-03-01 10:15,62.00,Item A,1,42.00,0.00,false\n#1,ana@example.com,,,,,Item B,2,10.00,,\n#2,bob@example.com,cancelled,refunded,2025-03-05 09:00,30.00,Item A,1,30.00,30.00,true\n", "date Created, customer Email by email, amount Total, order Order, status Order Status, payment Financial Status, refund Refunded, test Test"},
	{"PayPal's activity", `"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Invoice Number","Reference Txn ID","Balance","Balance Impact"
"03/15/2025","14:23:45","GMT","Alice Johnson","Web Accept Payment Received","Completed","GBP","150.00","-4.95","145.05","alice@example.com","shop@example.com","5TY89012ABCD3456E","Mug","INV-1042","","3,245.05","Credit"
"03/16/2025","16:00:12","GMT","Bob Test","Web Accept Payment Received","Completed","GBP","30.00","-1.10","28.90","bob@example.com","shop@example.com","5TY89012ABCD3457E","Mug","INV-1043","","3,273.95","Credit"
`, "date Date, customer From Email Address by email, amount Gross, order Transaction ID, status Status, sort Type, currency Currency, as paypal"},
	{"Stripe's payments", "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Converted Currency,Fee,Mode,Status,Description,Customer ID,Customer Email,Invoice ID\nch_3Tf4ViLQF3ru3dK41qpOrr9c,2025-03-01 20:38:34,62.00,0.00,eur,true,62.00,0.00,eur,1.20,Live,Paid,Order 1,cus_1,ana@example.com,\nch_3Tf4ViLQF3ru3dK41qpOrr9d,2025-03-05 09:38:34,30.00,30.00,eur,true,30.00,30.00,eur,0.70,Live,Refunded,Order 2,cus_2,bob@example.com,\n", "date Created date (UTC), customer Customer Email by email, amount Amount, order id, status Status, refund Amount Refunded, currency Currency, as stripe"},
	{"eBay's orders", `"Sales Record Number","Order Number","Buyer Username","Buyer Name","Buyer Email","Item Number","Item Title","Quantity","Sold For","Shipping And Handling","Total Price","Payment Method","Sale Date","Paid On Date","Shipped On Date","Transaction ID"
"101","12-09876-54321","anab","Ana Test","0a1@members.ebay.com","1100","Mug","2","$21.00","$5.00","$47.00","PayPal","Mar-01-25","Mar-01-25","Mar-02-25","88"
"102","12-09877-54322","bobt","Bob Test","0b1@members.ebay.com","1101","Plate","1","$30.00","$5.00","$35.00","PayPal","Mar-05-25","Mar-05-25","Mar-06-25","89"
`, "date Sale Date, customer Buyer Email by email, amount Total Price, order Order Number, as ebay"},
	{"Shoptet", "code;date;statusName;currency;exchangeRate;email;phone;billFullName;totalPriceWithVat;totalPriceWithoutVat;itemName;itemAmount\n2025000123;2025-03-01 10:15:00;Vyřízena;CZK;1;ana@example.com;+420600100200;Ana Test;620,00;512,40;Hrnek;1\n2025000124;2025-03-05 09:00:00;Stornována;CZK;1;jan@example.com;+420600100201;Jan Test;300,00;247,93;Talíř;1\n", "date date, customer email by email, amount totalPriceWithVat, order code, status statusName, currency currency, as shoptet"},
	{"Lightspeed's sales list", "Date,Sale ID,Employee,Customer,Register,Subtotal,Discounts,Tax,Total,Profit\n2025-03-01T10:15:00+01:00,5001,Jo,Ana Test,Reg 1,57.00,0.00,5.00,62.00,20.00\n2025-03-05T09:00:00+01:00,5002,Jo,Bob Test,Reg 1,25.00,0.00,5.00,30.00,10.00\n", "date Date, customer Customer by name, amount Total, order Sale ID"},
	{"Square's transactions", "Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Card,Fees,Net Total,Transaction ID,Payment ID,Event Type,Location,Customer ID,Customer Name\n03/01/25,10:15:00,Eastern Time (US & Canada),$57.00,$0.00,$57.00,$0.00,$5.00,$0.00,$0.00,$62.00,Register,$62.00,-$1.80,$60.20,abcXYZ123,pay1,Payment,Main,C1AB,Ana Test\n03/05/25,09:00:00,Eastern Time (US & Canada),$30.00,$0.00,$30.00,$0.00,$0.00,$0.00,$0.00,$30.00,Register,$30.00,-$0.90,$29.10,abcXYZ124,pay2,Payment,Main,C2AB,Bob Test\n", "date Date, customer Customer ID by id, amount Total Collected, order Transaction ID, refund Partial Refunds, as square"},
	{"SumUp's way", "Transaction ID,Date,Type,Status,Card Type,Total,Net,Fee,Currency,Reference\nTAAA1111,2025-03-01 10:15,Sale,Successful,Visa,62.00,60.90,1.10,EUR,\nTAAA1112,2025-03-05 09:00,Sale,Failed,Visa,30.00,29.40,0.60,EUR,\n", "date Date, amount Total, order Transaction ID, status Status, sort Type, currency Currency"},
	{"a Serbian shop in Cyrillic", "Ред. бр.;Шифра поруџбине;Датум и време;Наручилац;Мобилни;Укупно за плаћање (РСД);Статус\n1;П-1001;1.3.2025. 10:15;Ана Тест;064/123-4567;6.200,00;Испоручено\n2;П-1002;5.3.2025. 09:00;Бора Тест;064/123-4568;3.000,00;Отказано\n", "date Датум и време, customer Мобилни by phone, amount Укупно за плаћање (РСД), order Шифра поруџбине, status Статус, all in RSD"},
	{"a Serbian market place in Latin", "Br. narudžbine,Kreirano,Kupac,Imejl kupca,Kontakt telefon,Artikal,Kol.,Cena,Iznos stavke,Poštarina,Status porudžbine\n77001,2025-03-01 10:15,Ana Test,ana@example.com,0641234567,Šolja,2,2100,4200,450,Predato kuriru\n77001,2025-03-01 10:15,Ana Test,ana@example.com,0641234567,Tanjir,1,2000,2000,450,Predato kuriru\n77002,2025-03-05 09:00,Bora Test,bora@example.com,0641234568,Šolja,1,2100,2100,450,Vraćeno pošiljaocu\n", "date Kreirano, customer Imejl kupca by email, amount Iznos stavke, order Br. narudžbine, status Status porudžbine, lines"},
	{"a Croatian shop", "Broj narudžbe;Datum narudžbe;Naručitelj;E-mail adresa;Sveukupno;Valuta;Status narudžbe;Način plaćanja\n1001;01.03.2025. 10:15;Ana Test;ana@example.com;62,00 €;EUR;Završeno;Kartica\n1002;05.03.2025. 09:00;Bob Test;bob@example.com;30,00 €;EUR;Otkazano;Pouzeće\n", "date Datum narudžbe, customer E-mail adresa by email, amount Sveukupno, order Broj narudžbe, status Status narudžbe, currency Valuta"},
	{"a ledger", "Datum dokumenta;Vrsta;Broj dokumenta;Komitent;Opis;Duguje;Potražuje;Saldo;Iznos\n01.03.2025;Račun;R-101/25;Ana Test pr;Prodaja robe;6.200,00;0,00;6.200,00;6.200,00\n05.03.2025;Račun;R-102/25;Bob Test doo;Prodaja robe;3.000,00;0,00;9.200,00;3.000,00\n", "date Datum dokumenta, customer Komitent by name, amount Iznos, order Broj dokumenta, sort Vrsta"},
	{"a till's receipts", "Nr paragonu;Data i godzina;Kasjer;Forma płatności;Kwota brutto;VAT\nP/101/2025;2025-03-01 10:15;Jo;Karta;62,00;11,59\nP/102/2025;2025-03-01 10:25;Jo;Gotówka;30,00;5,61\n", "date Data i godzina, amount Kwota brutto, order Nr paragonu"},
	{"a list by hand", "Kto;Kiedy;Ile;Uwagi\nAna Test;1.03.2025;62 zł;\nJan Próbny;5.03.2025;30 zł;odbiór\nAna Test;15.04.2025;20,50 zł;\n", "date Kiedy, customer Kto by name, amount Ile"},
	{"a Hungarian shop", "Rendelés száma;Rögzítve;Vevő neve;E-mail cím;Fizetendő;Pénznem;Állapot\nR2025-00101;2025.03.01. 10:15;Kovács Anna;anna@example.com;12 990 Ft;HUF;Teljesítve\nR2025-00102;2025.03.05. 09:00;Nagy Béla;bela@example.com;8 490 Ft;HUF;Törölve\nR2025-00103;2025.03.06. 09:00;Kovács Anna;anna@example.com;4 990 Ft;HUF;Teljesítve\n", "date Rögzítve, customer E-mail cím by email, amount Fizetendő, order Rendelés száma, status Állapot, currency Pénznem"},
	{"a Czech shop", "Číslo objednávky;Vytvořeno;Zákazník;Kontakt;Celkem s DPH;DPH;Stav\n202500101;1.3.2025 10:15;Jana Nováková;jana@example.com;620,00 Kč;107,60 Kč;Vyřízeno\n202500102;5.3.2025 9:00;Petr Svoboda;petr@example.com;300,00 Kč;52,07 Kč;Storno\n202500103;6.3.2025 9:00;Petr Svoboda;petr@example.com;310,00 Kč;53,80 Kč;Vyřízeno\n", "date Vytvořeno, customer Kontakt by email, amount Celkem s DPH, order Číslo objednávky, status Stav"},
	{"a German shop, one line for each product", "Bestellnummer;Bestelldatum;Kundennummer;Kunde;Artikel;Menge;Einzelpreis;Gesamtbetrag;Bestellstatus\nB10001;01.03.2025 10:15;K5001;Anna Muster;Tasse;2;21,00;62,00;Completed\nB10001;01.03.2025 10:15;K5001;Anna Muster;Teller;1;20,00;62,00;Completed\nB10002;05.03.2025 09:00;K5002;Max Muster;Tasse;1;21,00;21,00;Cancelled\nB10003;07.04.2025 09:00;K5001;Anna Muster;Tasse;1;21,00;21,00;Completed\n", "date Bestelldatum, customer Kundennummer by id, amount Gesamtbetrag, order Bestellnummer, status Bestellstatus"},
	{"a Turkish shop", "Sipariş No;Sipariş Tarihi;Müşteri;E-posta;Tutar;Durum\nS-1000001;01.03.2025 10:15;Ayşe Yılmaz;ayse@example.com;1.250,00 TL;Completed\nS-1000002;05.03.2025 09:00;Ali Kaya;ali@example.com;300,00 TL;Canceled\n", "date Sipariş Tarihi, customer E-posta by email, amount Tutar, status Durum"},
	{"a Bulgarian shop", "Поръчка;Създадена;Получател;Имейл;Общо;Състояние\n100234;01.03.2025 10:15;Ана Тестова;ana@example.com;62,00 лв.;Completed\n100235;05.03.2025 09:00;Иван Тестов;ivan@example.com;30,00 лв.;Canceled\n100236;06.03.2025 09:00;Иван Тестов;ivan@example.com;35,00 лв.;Completed\n", "date Създадена, customer Имейл by email, amount Общо, order Поръчка, status Състояние"},
	{"dinars without places", "Број рачуна;Датум;Купац;Износ (РСД)\n25-101;01.03.2025;Ана Тест;6200\n25-102;05.03.2025;Бора Тест;11500\n25-103;06.03.2025;Ана Тест;900\n", "date Датум, customer Купац by name, amount Износ (РСД), order Број рачуна, all in RSD"},
	{"a list of numbers alone, with names nobody knows", "aa;bb;cc;dd\n70012;2025-03-01;1200;11000\n70012;2025-03-09;4500;11000\n70013;2025-03-11;900;21000\n70015;2025-04-02;12500;11000\n70012;2025-04-09;2500;11000\n", "date bb, customer aa by id, amount cc"},
	{"a Finnish shop", "Tilaus;Aika;Ostaja;Osoite;Maksettava;Tila\nT-2025-0101;1.3.2025 10.15;Aino Virtanen;aino@example.com;62,00 €;Completed\nT-2025-0102;5.3.2025 9.00;Eino Korhonen;eino@example.com;30,00 €;Cancelled\nT-2025-0103;6.3.2025 9.00;Eino Korhonen;eino@example.com;31,00 €;Completed\n", "date Aika, customer Osoite by email, amount Maksettava, order Tilaus, status Tila"},
	{"an Albanian shop without addresses", "Porosia;Kur;Blerësi;Telefoni;Shuma;Gjendja\n50101;01.03.2025;Ana Hoxha;+355 69 123 4567;6 200,00;Delivered\n50102;05.03.2025;Ben Hoxha;+355 69 123 4568;3 000,00;Returned\n50103;06.03.2025;Ben Hoxha;+355 69 123 4568;3 100,00;Delivered\n", "date Kur, customer Telefoni by phone, amount Shuma, order Porosia, status Gjendja"},
	{"a Lithuanian shop with lines, numbers of customers and a rate", "Nr.;Laikas;Pirkėjas;Prekė;Vnt;Kaina;Iš viso;Kursas\nLT100;2025-03-01 10:15;K-501;Puodelis;2;21.00;42.00;1.0\nLT100;2025-03-01 10:15;K-501;Lėkštė;1;20.00;20.00;1.0\nLT101;2025-03-05 09:00;K-502;Puodelis;1;21.00;21.00;1.0\nLT102;2025-03-09 09:00;K-501;Puodelis;1;21.00;21.00;1.0\n", "date Laikas, customer Pirkėjas by id, amount Iš viso, order Nr., lines"},
	{"an Arabic shop", "رقم الطلب;التاريخ;العميل;البريد;المجموع\n900101;2025-03-01;علي;ali@example.com;62.00\n900102;2025-03-05;منى;mona@example.com;30.00\n900103;2025-03-06;منى;mona@example.com;31.00\n", "date التاريخ, customer البريد by email, amount المجموع, order رقم الطلب"},
}
