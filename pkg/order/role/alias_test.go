package role

import (
	"strings"
	"testing"
)

// columnNames are names that columns of orders have in shops' files: of each
// role in English, Polish, Serbian, Romanian and Greek.
func columnNames() map[Role][]string {
	return map[Role][]string{
		Order: {
			"order number, order no, order #, order id, order, reference, order_number, increment id, invoice no",
			"numer zamówienia, nr zamówienia, ID zamówienia, identyfikator zamówienia, zamówienie, indeks, nr zam., numer",
			"broj porudžbine, broj narudžbine, ID narudžbine, šifra porudžbine, narudžbina #, broj narudžbe, br. porudžbine",
			"număr comandă, numărul comenzii, nr. comandă, comanda nr., ID comandă, cod comandă, referință, comandă",
			"αριθμός παραγγελίας, αρ. παραγγελίας, κωδικός παραγγελίας, παραγγελία, παραγγελία #, ID παραγγελίας, αναγνωριστικό",
		},
		Date: {
			"order date, date, created at, date created, purchase date, date_add, paid at, placed on",
			"data zamówienia, data, data utworzenia, data dodania, data złożenia, data zakupu, utworzono",
			"datum porudžbine, datum narudžbine, datum, datum kreiranja, datum pravljenja, datum kupovine, vreme, kreirano",
			"dată comandă, data comenzii, data, data creării, data plasării, data achiziției, creat la",
			"ημερομηνία παραγγελίας, ημερομηνία, ημ/νία, ημ. παραγγελίας, ημερομηνία δημιουργίας, ημερομηνία αγοράς",
		},
		Name: {
			"customer, customer name, billing name, full name, buyer",
			"klient, nazwa klienta, imię i nazwisko, kupujący, nabywca, odbiorca",
			"kupac, ime kupca, ime i prezime, naručilac, poručilac, klijent",
			"client, nume client, nume și prenume, nume complet, cumpărător, destinatar",
			"πελάτης, όνομα πελάτη, ονοματεπώνυμο, αγοραστής, στοιχεία πελάτη",
		},
		Email: {
			"email, e-mail, email address, billing email, contact email, customer email",
			"e-mail, adres e-mail, e-mail klienta, e-mail płatności, email kupującego, mail",
			"imejl, e-pošta, mejl, email, email adresa, adresa e-pošte, e-pošta za plaćanje",
			"email, adresă email, e-mail client, email facturare, adresa de e-mail, mail",
			"email, διεύθυνση email, e-mail πελάτη, email χρέωσης, ηλεκτρονική διεύθυνση, ηλ. ταχυδρομείο",
		},
		Phone: {
			"phone, phone number, telephone, mobile, billing phone",
			"telefon, numer telefonu, nr telefonu, tel., telefon klienta, komórka",
			"telefon, broj telefona, mobilni, kontakt telefon, tel.",
			"telefon, număr de telefon, nr. telefon, mobil, tel.",
			"τηλέφωνο, αριθμός τηλεφώνου, κινητό, τηλ., τηλέφωνο επικοινωνίας",
		},
		CustomerID: {
			"customer id, user id, customer number, client id, customer_user",
			"ID klienta, numer klienta, nr klienta, kod klienta, login, id użytkownika",
			"ID kupca, šifra kupca, broj kupca, ID korisnika, korisničko ime",
			"ID client, cod client, număr client, nr. client, ID utilizator",
			"κωδικός πελάτη, ID πελάτη, αριθμός πελάτη, αρ. πελάτη, ID χρήστη",
		},
		Total: {
			"total, order total, grand total, amount, total paid, net sales, order amount",
			"suma zamówienia, łącznie, razem, wartość zamówienia, suma, kwota do zapłaty, suma brutto, do zapłaty",
			"ukupno, ukupan iznos, ukupni iznos narudžbine, iznos, vrednost porudžbine, za uplatu, svega",
			"total, total comandă, valoare comandă, valoare totală, sumă, total de plată, valoare cu TVA",
			"σύνολο, σύνολο παραγγελίας, συνολικό ποσό, γενικό σύνολο, ποσό, τελικό ποσό, αξία, πληρωτέο",
		},
		Subtotal: {
			"subtotal, order subtotal, items total, cart total",
			"kwota, suma częściowa, wartość produktów, wartość towaru, wartość koszyka, suma netto",
			"međuzbir, međuzbroj, iznos bez dostave, vrednost robe, ukupno bez PDV-a",
			"subtotal, sub-total, total produse, valoare produse, total fără TVA, total fără livrare",
			"υποσύνολο, μερικό σύνολο, αξία προϊόντων, καθαρή αξία, σύνολο προϊόντων",
		},
		Refund: {
			"refund, refund amount, refunded amount, amount refunded",
			"kwota zwrotu, zwrot, zwrócono, zwroty, kwota zwrócona, zwrot środków",
			"povraćaj novca, iznos povraćaja, refundirano, refundacija, vraćen iznos, storno",
			"sumă rambursată, rambursare, sumă de rambursat, rambursări, valoare retur, restituit",
			"επιστροφή χρημάτων, ποσό επιστροφής χρημάτων, επιστραφέν ποσό, ποσό επιστροφής, επιστροφές",
		},
		Status: {
			"status, order status, state, financial status, payment status",
			"status, status zamówienia, stan, stan zamówienia, status płatności, etap",
			"status, status narudžbine, status porudžbine, stanje, status plaćanja, faza",
			"stare, stare comandă, status, status comandă, stare plată, starea comenzii",
			"κατάσταση, κατάσταση παραγγελίας, status, στάδιο, κατάσταση πληρωμής",
		},
		Currency: {
			"currency, currency code, order currency",
			"waluta, waluta zamówienia, kod waluty, symbol waluty, wal.",
			"valuta, valuta porudžbine, šifra valute, oznaka valute, valuta plaćanja",
			"monedă, moneda comenzii, valută, cod monedă, cod valută",
			"νόμισμα, νόμισμα παραγγελίας, κωδικός νομίσματος, νομισματική μονάδα, κωδ. νομίσματος",
		},
		Quantity: {
			"quantity, qty, items sold, units, lineitem quantity, pieces",
			"ilość, liczba sztuk, szt., liczba, sprzedane produkty",
			"količina, kol., kom., komada, broj komada, prodato stavki",
			"cantitate, cant., buc., bucăți, număr produse, articole vândute",
			"ποσότητα, ποσ, τεμάχια, τεμ., τμχ, πουλημένα αντικείμενα",
		},
		Item: {
			"item, product, product name, lineitem name, title, sku",
			"produkt, nazwa produktu, towar, nazwa towaru, pozycja, nazwa, artykuł",
			"proizvod, naziv proizvoda, artikal, naziv artikla, stavka, roba, šifra proizvoda",
			"produs, nume produs, denumire produs, denumirea produsului, articol, element",
			"προϊόν, όνομα προϊόντος, περιγραφή, είδος, τίτλος προϊόντος, κωδικός προϊόντος",
		},
	}
}

// TestColumnNames: each name is its role's, however it is written.
func TestColumnNames(t *testing.T) {
	for want, lists := range columnNames() {
		for _, list := range lists {
			for name := range strings.SplitSeq(list, ", ") {
				for _, written := range []string{
					name, strings.ToUpper(name), strings.ReplaceAll(name, " ", "_"), strings.ReplaceAll(name, " ", "\n"), "  " + name + ": ",
					strings.ReplaceAll(strings.ReplaceAll(name, "ș", "ş"), "ț", "ţ"), bare(name),
				} {
					got := Of(written)
					if got.Role != want && !(want == Status && got.Role == Payment) || got.Score <= ScoreExact/2 || got.Aside {
						t.Errorf("%q has role %d, score %d, want %d", written, got.Role, got.Score, want)
					}
				}
			}
		}
	}
}

// bare is a Latin name without its marks, as many programs write it.
func bare(name string) string {
	marks := strings.NewReplacer("ą", "a", "ć", "c", "ę", "e", "ł", "l", "ń", "n", "ó", "o", "ś", "s", "ź", "z", "ż", "z", "č", "c", "đ", "dj", "š", "s", "ž", "z", "ă", "a", "â", "a", "î", "i", "ș", "s", "ț", "t")
	return marks.Replace(name)
}

// TestSerbianScripts: a Serbian name is one in both scripts.
func TestSerbianScripts(t *testing.T) {
	for latin, cyrillic := range map[string]string{
		"Broj porudžbine": "Број поруџбине", "Datum narudžbine": "Датум наруџбине", "Ime kupca": "Име купца", "E-pošta": "Е-пошта", "Šifra kupca": "Шифра купца",
		"Ukupno": "Укупно", "Ukupan iznos": "Укупан износ", "Međuzbir": "Међузбир", "Povraćaj novca": "Повраћај новца", "Količina": "Количина", "Vrednost porudžbine": "Вредност поруџбине",
		"Naziv proizvoda": "Назив производа", "Status plaćanja": "Статус плаћања", "Valuta": "Валута", "Naručilac": "Наручилац", "Poručilac": "Поручилац", "Način plaćanja": "Начин плаћања",
	} {
		if a, b := Of(latin), Of(cyrillic); a != b || a.Score <= ScoreExact/2 {
			t.Errorf("%q is %+v, %q is %+v", latin, a, cyrillic, b)
		}
	}
}

// TestNamesWithUnits: an amount's name with its currency, and the currency.
func TestNamesWithUnits(t *testing.T) {
	for name, want := range map[string]struct {
		role     Role
		currency string
	}{
		"Total (RON)": {Total, "RON"}, "Kwota [zł]": {Subtotal, "PLN"}, "Iznos (RSD)": {Total, "RSD"}, "Износ (дин.)": {Total, "RSD"}, "Suma PLN": {Total, "PLN"},
		"Valoare (lei)": {Total, "RON"}, "Total lei": {Total, "RON"}, "Σύνολο (€)": {Total, "EUR"}, "Σύνολο €": {Total, "EUR"}, "total_eur": {Total, "EUR"}, "Amount USD": {Total, "USD"},
		"Order total (EUR, inc. tax)": {Total, "EUR"}, "Razem brutto (PLN)": {Total, "PLN"}, "Iznos u RSD": {Total, "RSD"}, "Total": {Total, ""}, "Total all": {Total, ""},
		"Wartość\nzamówienia\n[PLN]": {Total, "PLN"}, "Cena (zł)": {Price, "PLN"}, "EUR": {None, ""}, "Data din": {Date, "RSD"},
	} {
		if got := Of(name); got.Role != want.role {
			t.Errorf("%q has role %d (score %d), want %d", name, got.Role, got.Score, want.role)
		}
		if got := NamedCurrency(name); got != want.currency {
			t.Errorf("%q has currency %q, want %q", name, got, want.currency)
		}
	}
}

// TestTraps: names that mean another thing than their words say.
func TestTraps(t *testing.T) {
	for name, want := range map[string]Role{
		"Nazwa": Item, "Nume": LastName, "Prenume": FirstName, "Data": Date, "Kwota": Subtotal, "Cena": Price, "Preț": Price, "Preţ": Price, "Τιμή": Price,
		"Wartość kuponu": Other, "Ramburs": Other, "Pobranie": Other, "Pouzeće": Other, "Поузеће": Other, "Αντικαταβολή": Other, "Kwota pobrania": Other,
		"Data zwrotu": Other, "Powód zwrotu": Other, "Data returului": Other, "Motiv retur": Other, "Datum povraćaja": Other, "Razlog povraćaja": Other,
		"Ημερομηνία επιστροφής": Other, "Λόγος επιστροφής": Other, "Status płatności": Payment, "Stare plată": Payment, "Status plaćanja": Payment, "Κατάσταση πληρωμής": Payment,
		"Payment Status": Payment, "Financial Status": Payment, "Fulfillment Status": Other, "ID": None, "Κωδικός": None, "Is test": Test, "Test order": Test, "Test mode": Test,
		"Zamówienie testowe": Test, "Probna porudžbina": Test, "Comandă de test": Test, "Δοκιμαστική παραγγελία": Test, "Shipping Name": Other, "Recipient Name": Other,
		"Datum narudžbe": Date, "Naručitelj": Name, "Vrijednost narudžbe": Total, "Cijena": Price, "Sveukupno": Total, "Povrat novca": Refund, "Vrijeme": Date,
		"Broj": Order, "Број": Order, "Брой": Quantity, "Kućni broj": Other, "Broj stana": Other, "Broj kartice": None, "Liczba": Quantity, "Liczba dni": None,
		"Cena z dostawą": Total, "Razem z dostawą": Total, "Ukupno sa poštarinom": Total, "Total cu transport": Total, "Σύνολο με μεταφορικά": Total, "Total with VAT": Total, "Total without VAT": Subtotal,
		"Cena porudžbine": Total, "Cena zamówienia": Total, "Cena końcowa": Total, "Cena łączna": Total, "Konačna cena": Total, "Preț final": Total, "Pret comanda": Total, "Τιμή παραγγελίας": Total,
		"Invoice amount": Total, "invoiceAmount": Total, "Invoice value": Total, "Receipt total": Total, "Suma comanda": Total, "Invoice number": Order, "Invoice no": Order, "Order Qty": Quantity, "Invoice net": Subtotal,
		"Klient - email": Email, "Kupujący email": Email, "Customer Mail": Email, "Purchaser e-mail": Email, "Πελάτης email": Email, "Odbiorca e-mail": Email, "Kupujący telefon": Phone,
		"Klient - imię": FirstName, "Klient - nazwisko": LastName, "Client prenume": FirstName, "Πελάτης όνομα": FirstName, "Client nume": LastName, "Klient imię i nazwisko": Name, "Customer order number": Order, "Imię i nazwisko, telefon": Name,
	} {
		if got := Of(name); got.Role != want || got.Aside {
			t.Errorf("%q has role %d (score %d), want %d", name, got.Role, got.Score, want)
		}
	}
	for _, name := range []string{"Zwroty: liczba", "Data zwrotu towaru", "Liczba zwrotów", "Retur (motiv)", "Επιστροφή: ημερομηνία", "Delivery date", "Data dostawy", "Datum isporuke robe", "Total tax", "Order discount", "Tax total", "Shipping total", "Zysk brutto", "Total profit", "Total orders", "Suma rabatów", "Total greutate"} {
		if got := Of(name); got.Role == Refund && got.Score > ScoreExact/2 || (got.Role == Total || got.Role == Date) && !got.Aside {
			t.Errorf("%q speaks for role %d with %d", name, got.Role, got.Score)
		}
	}
}
