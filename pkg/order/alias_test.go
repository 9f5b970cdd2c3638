package order

import (
	"strings"
	"testing"
)

// columnNames are names that columns of orders have in shops' files: of each
// role in English, Polish, Serbian, Romanian and Greek.
func columnNames() map[role][]string {
	return map[role][]string{
		roleOrder: {
			"order number, order no, order #, order id, order, reference, order_number, increment id, invoice no",
			"numer zamówienia, nr zamówienia, ID zamówienia, identyfikator zamówienia, zamówienie, indeks, nr zam., numer",
			"broj porudžbine, broj narudžbine, ID narudžbine, šifra porudžbine, narudžbina #, broj narudžbe, br. porudžbine",
			"număr comandă, numărul comenzii, nr. comandă, comanda nr., ID comandă, cod comandă, referință, comandă",
			"αριθμός παραγγελίας, αρ. παραγγελίας, κωδικός παραγγελίας, παραγγελία, παραγγελία #, ID παραγγελίας, αναγνωριστικό",
		},
		roleDate: {
			"order date, date, created at, date created, purchase date, date_add, paid at, placed on",
			"data zamówienia, data, data utworzenia, data dodania, data złożenia, data zakupu, utworzono",
			"datum porudžbine, datum narudžbine, datum, datum kreiranja, datum pravljenja, datum kupovine, vreme, kreirano",
			"dată comandă, data comenzii, data, data creării, data plasării, data achiziției, creat la",
			"ημερομηνία παραγγελίας, ημερομηνία, ημ/νία, ημ. παραγγελίας, ημερομηνία δημιουργίας, ημερομηνία αγοράς",
		},
		roleName: {
			"customer, customer name, billing name, full name, buyer",
			"klient, nazwa klienta, imię i nazwisko, kupujący, nabywca, odbiorca",
			"kupac, ime kupca, ime i prezime, naručilac, poručilac, klijent",
			"client, nume client, nume și prenume, nume complet, cumpărător, destinatar",
			"πελάτης, όνομα πελάτη, ονοματεπώνυμο, αγοραστής, στοιχεία πελάτη",
		},
		roleEmail: {
			"email, e-mail, email address, billing email, contact email, customer email",
			"e-mail, adres e-mail, e-mail klienta, e-mail płatności, email kupującego, mail",
			"imejl, e-pošta, mejl, email, email adresa, adresa e-pošte, e-pošta za plaćanje",
			"email, adresă email, e-mail client, email facturare, adresa de e-mail, mail",
			"email, διεύθυνση email, e-mail πελάτη, email χρέωσης, ηλεκτρονική διεύθυνση, ηλ. ταχυδρομείο",
		},
		rolePhone: {
			"phone, phone number, telephone, mobile, billing phone",
			"telefon, numer telefonu, nr telefonu, tel., telefon klienta, komórka",
			"telefon, broj telefona, mobilni, kontakt telefon, tel.",
			"telefon, număr de telefon, nr. telefon, mobil, tel.",
			"τηλέφωνο, αριθμός τηλεφώνου, κινητό, τηλ., τηλέφωνο επικοινωνίας",
		},
		roleCustomerID: {
			"customer id, user id, customer number, client id, customer_user",
			"ID klienta, numer klienta, nr klienta, kod klienta, login, id użytkownika",
			"ID kupca, šifra kupca, broj kupca, ID korisnika, korisničko ime",
			"ID client, cod client, număr client, nr. client, ID utilizator",
			"κωδικός πελάτη, ID πελάτη, αριθμός πελάτη, αρ. πελάτη, ID χρήστη",
		},
		roleTotal: {
			"total, order total, grand total, amount, total paid, net sales, order amount",
			"suma zamówienia, łącznie, razem, wartość zamówienia, suma, kwota do zapłaty, suma brutto, do zapłaty",
			"ukupno, ukupan iznos, ukupni iznos narudžbine, iznos, vrednost porudžbine, za uplatu, svega",
			"total, total comandă, valoare comandă, valoare totală, sumă, total de plată, valoare cu TVA",
			"σύνολο, σύνολο παραγγελίας, συνολικό ποσό, γενικό σύνολο, ποσό, τελικό ποσό, αξία, πληρωτέο",
		},
		roleSubtotal: {
			"subtotal, order subtotal, items total, cart total",
			"kwota, suma częściowa, wartość produktów, wartość towaru, wartość koszyka, suma netto",
			"međuzbir, međuzbroj, iznos bez dostave, vrednost robe, ukupno bez PDV-a",
			"subtotal, sub-total, total produse, valoare produse, total fără TVA, total fără livrare",
			"υποσύνολο, μερικό σύνολο, αξία προϊόντων, καθαρή αξία, σύνολο προϊόντων",
		},
		roleRefund: {
			"refund, refund amount, refunded amount, amount refunded",
			"kwota zwrotu, zwrot, zwrócono, zwroty, kwota zwrócona, zwrot środków",
			"povraćaj novca, iznos povraćaja, refundirano, refundacija, vraćen iznos, storno",
			"sumă rambursată, rambursare, sumă de rambursat, rambursări, valoare retur, restituit",
			"επιστροφή χρημάτων, ποσό επιστροφής χρημάτων, επιστραφέν ποσό, ποσό επιστροφής, επιστροφές",
		},
		roleStatus: {
			"status, order status, state, financial status, payment status",
			"status, status zamówienia, stan, stan zamówienia, status płatności, etap",
			"status, status narudžbine, status porudžbine, stanje, status plaćanja, faza",
			"stare, stare comandă, status, status comandă, stare plată, starea comenzii",
			"κατάσταση, κατάσταση παραγγελίας, status, στάδιο, κατάσταση πληρωμής",
		},
		roleCurrency: {
			"currency, currency code, order currency",
			"waluta, waluta zamówienia, kod waluty, symbol waluty, wal.",
			"valuta, valuta porudžbine, šifra valute, oznaka valute, valuta plaćanja",
			"monedă, moneda comenzii, valută, cod monedă, cod valută",
			"νόμισμα, νόμισμα παραγγελίας, κωδικός νομίσματος, νομισματική μονάδα, κωδ. νομίσματος",
		},
		roleQuantity: {
			"quantity, qty, items sold, units, lineitem quantity, pieces",
			"ilość, liczba sztuk, szt., liczba, sprzedane produkty",
			"količina, kol., kom., komada, broj komada, prodato stavki",
			"cantitate, cant., buc., bucăți, număr produse, articole vândute",
			"ποσότητα, ποσ, τεμάχια, τεμ., τμχ, πουλημένα αντικείμενα",
		},
		roleItem: {
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
					got := nameRole(written)
					if got.role != want && !(want == roleStatus && got.role == rolePayment) || got.score <= scoreExact/2 || got.aside {
						t.Errorf("%q has role %d, score %d, want %d", written, got.role, got.score, want)
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
		if a, b := nameRole(latin), nameRole(cyrillic); a != b || a.score <= scoreExact/2 {
			t.Errorf("%q is %+v, %q is %+v", latin, a, cyrillic, b)
		}
	}
}

// TestNamesWithUnits: an amount's name with its currency, and the currency.
func TestNamesWithUnits(t *testing.T) {
	for name, want := range map[string]struct {
		role     role
		currency string
	}{
		"Total (RON)": {roleTotal, "RON"}, "Kwota [zł]": {roleSubtotal, "PLN"}, "Iznos (RSD)": {roleTotal, "RSD"}, "Износ (дин.)": {roleTotal, "RSD"}, "Suma PLN": {roleTotal, "PLN"},
		"Valoare (lei)": {roleTotal, "RON"}, "Total lei": {roleTotal, "RON"}, "Σύνολο (€)": {roleTotal, "EUR"}, "Σύνολο €": {roleTotal, "EUR"}, "total_eur": {roleTotal, "EUR"}, "Amount USD": {roleTotal, "USD"},
		"Order total (EUR, inc. tax)": {roleTotal, "EUR"}, "Razem brutto (PLN)": {roleTotal, "PLN"}, "Iznos u RSD": {roleTotal, "RSD"}, "Total": {roleTotal, ""}, "Total all": {roleTotal, ""},
		"Wartość\nzamówienia\n[PLN]": {roleTotal, "PLN"}, "Cena (zł)": {rolePrice, "PLN"}, "EUR": {noRole, ""}, "Data din": {roleDate, "RSD"},
	} {
		if got := nameRole(name); got.role != want.role {
			t.Errorf("%q has role %d (score %d), want %d", name, got.role, got.score, want.role)
		}
		if got := namedCurrency(name); got != want.currency {
			t.Errorf("%q has currency %q, want %q", name, got, want.currency)
		}
	}
}

// TestTraps: names that mean another thing than their words say.
func TestTraps(t *testing.T) {
	for name, want := range map[string]role{
		"Nazwa": roleItem, "Nume": roleLastName, "Prenume": roleFirstName, "Data": roleDate, "Kwota": roleSubtotal, "Cena": rolePrice, "Preț": rolePrice, "Preţ": rolePrice, "Τιμή": rolePrice,
		"Wartość kuponu": roleOther, "Ramburs": roleOther, "Pobranie": roleOther, "Pouzeće": roleOther, "Поузеће": roleOther, "Αντικαταβολή": roleOther, "Kwota pobrania": roleOther,
		"Data zwrotu": roleOther, "Powód zwrotu": roleOther, "Data returului": roleOther, "Motiv retur": roleOther, "Datum povraćaja": roleOther, "Razlog povraćaja": roleOther,
		"Ημερομηνία επιστροφής": roleOther, "Λόγος επιστροφής": roleOther, "Status płatności": rolePayment, "Stare plată": rolePayment, "Status plaćanja": rolePayment, "Κατάσταση πληρωμής": rolePayment,
		"Payment Status": rolePayment, "Financial Status": rolePayment, "Fulfillment Status": roleOther, "ID": noRole, "Κωδικός": noRole, "Is test": roleTest, "Test order": roleTest, "Test mode": roleTest,
		"Zamówienie testowe": roleTest, "Probna porudžbina": roleTest, "Comandă de test": roleTest, "Δοκιμαστική παραγγελία": roleTest, "Shipping Name": roleOther, "Recipient Name": roleOther,
		"Datum narudžbe": roleDate, "Naručitelj": roleName, "Vrijednost narudžbe": roleTotal, "Cijena": rolePrice, "Sveukupno": roleTotal, "Povrat novca": roleRefund, "Vrijeme": roleDate,
		"Broj": roleOrder, "Број": roleOrder, "Брой": roleQuantity, "Kućni broj": roleOther, "Broj stana": roleOther, "Broj kartice": noRole, "Liczba": roleQuantity, "Liczba dni": noRole,
		"Cena z dostawą": roleTotal, "Razem z dostawą": roleTotal, "Ukupno sa poštarinom": roleTotal, "Total cu transport": roleTotal, "Σύνολο με μεταφορικά": roleTotal, "Total with VAT": roleTotal, "Total without VAT": roleSubtotal,
		"Cena porudžbine": roleTotal, "Cena zamówienia": roleTotal, "Cena końcowa": roleTotal, "Cena łączna": roleTotal, "Konačna cena": roleTotal, "Preț final": roleTotal, "Pret comanda": roleTotal, "Τιμή παραγγελίας": roleTotal,
		"Invoice amount": roleTotal, "invoiceAmount": roleTotal, "Invoice value": roleTotal, "Receipt total": roleTotal, "Suma comanda": roleTotal, "Invoice number": roleOrder, "Invoice no": roleOrder, "Order Qty": roleQuantity, "Invoice net": roleSubtotal,
		"Klient - email": roleEmail, "Kupujący email": roleEmail, "Customer Mail": roleEmail, "Purchaser e-mail": roleEmail, "Πελάτης email": roleEmail, "Odbiorca e-mail": roleEmail, "Kupujący telefon": rolePhone,
		"Klient - imię": roleFirstName, "Klient - nazwisko": roleLastName, "Client prenume": roleFirstName, "Πελάτης όνομα": roleFirstName, "Client nume": roleLastName, "Klient imię i nazwisko": roleName, "Customer order number": roleOrder, "Imię i nazwisko, telefon": roleName,
	} {
		if got := nameRole(name); got.role != want || got.aside {
			t.Errorf("%q has role %d (score %d), want %d", name, got.role, got.score, want)
		}
	}
	for _, name := range []string{"Zwroty: liczba", "Data zwrotu towaru", "Liczba zwrotów", "Retur (motiv)", "Επιστροφή: ημερομηνία", "Delivery date", "Data dostawy", "Datum isporuke robe", "Total tax", "Order discount", "Tax total", "Shipping total", "Zysk brutto", "Total profit", "Total orders", "Suma rabatów", "Total greutate"} {
		if got := nameRole(name); got.role == roleRefund && got.score > scoreExact/2 || (got.role == roleTotal || got.role == roleDate) && !got.aside {
			t.Errorf("%q speaks for role %d with %d", name, got.role, got.score)
		}
	}
}

// TestPreferred: of two columns that speak for one role, the better is taken.
func TestPreferred(t *testing.T) {
	for _, tt := range []struct{ better, worse, cell string }{
		{"Nabywca", "Odbiorca", "Ana Test"}, {"Cumpărător", "Destinatar", "Ana Test"}, {"Πελάτης", "Παραλήπτης", "Άννα"}, {"Kupac", "Primalac", "Ana Test"},
		{"Suma brutto", "Suma netto", "10"}, {"Ukupno sa PDV-om", "Ukupno bez PDV-a", "10"}, {"Total cu TVA", "Total fără TVA", "10"}, {"Σύνολο με ΦΠΑ", "Σύνολο χωρίς ΦΠΑ", "10"}, {"Order Total (inc tax)", "Order Total (ex tax)", "10"},
		{"Data zamówienia", "Data płatności", "2025-03-01"}, {"Total", "Subtotal", "10"}, {"Status zamówienia", "Status płatności", "Opłacone"}, {"Wartość zamówienia", "Wartość kuponu", "10"},
		{"Brutto", "Do zapłaty", "10"}, {"Gross total", "Total due", "10"}, {"Ukupna vrednost", "Za uplatu", "10"}, {"Total cu TVA", "Total de plată", "10"}, {"Σύνολο με ΦΠΑ", "Πληρωτέο", "10"},
		{"Ukupno sa PDV", "Osnovica", "10"}, {"Iznos s PDV-om", "Iznos bez PDV", "10"}, {"Износ са ПДВ", "Основица", "10"}, {"Valoare brută", "Valoare netă", "10"}, {"Suma brută", "Valoare neta", "10"}, {"Invoice amount", "VAT amount", "10"},
	} {
		for _, names := range [][2]string{{tt.better, tt.worse}, {tt.worse, tt.better}} {
			columns := newColumns(names[:])
			for i := range columns {
				columns[i].look([]byte(tt.cell))
			}
			f := finder{columns: columns, taken: make([]bool, 2), sample: &sample{}}
			r := nameRole(tt.better).role
			if at := f.best(r); at < 0 || names[at] != tt.better {
				t.Errorf("%q beside %q: column %d of %q", tt.better, tt.worse, at, names)
			}
		}
	}
}
