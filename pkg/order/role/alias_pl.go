package role

// Polish are the names in Polish.
var Polish = Aliases{
	Date:       "data zamówienia, data, data utworzenia, data dodania, data złożenia, data sprzedaży, data zakupu, utworzono, data złożenia zamówienia, data transakcji, data wystawienia, data i godzina, data zam., data zlecenia, data operacji, data wpłynięcia, data paragonu, data dokumentu, zamówiono",
	Email:      "e-mail, adres e-mail, e-mail klienta, e-mail płatności, email kupującego, mail, adres mailowy, email zamawiającego, email klienta, adres email, e-mail kupującego, e-mail zamawiającego, email odbiorcy",
	CustomerID: "ID klienta, numer klienta, nr klienta, kod klienta, login, id użytkownika, identyfikator klienta, login kupującego, nick, login klienta, id kupującego, kod kontrahenta, nr kontrahenta, symbol kontrahenta, kontrahent id",
	Phone:      "telefon, numer telefonu, nr telefonu, tel., telefon klienta, komórka, telefon kontaktowy",
	Name:       "klient, nazwa klienta, imię i nazwisko, kupujący, nabywca, zamawiający, imię i nazwisko klienta, odbiorca, kontrahent, nazwa kontrahenta, nazwa nabywcy, dane klienta, dane kupującego, płatnik",
	FirstName:  "imię, imię klienta",
	LastName:   "nazwisko, nazwisko klienta",
	Total:      "suma zamówienia, wartość zamówienia, suma brutto, łącznie, razem, suma, kwota zamówienia, wartość brutto, kwota brutto, razem brutto, zapłacono łącznie, wartość całkowita, kwota całkowita, kwota razem, cena całkowita, łączna kwota, łączna wartość, łączna cena, kwota płatności, cena razem, wartość zam., brutto, kwota łączna, cena zamówienia, cena końcowa, cena łączna, cena z dostawą, koszt zamówienia, kwota faktury, kwota paragonu, kwota transakcji, kwota do zapłaty, do zapłaty, suma do zapłaty, wartość, przychód, obrót",
	Subtotal:   "kwota, suma częściowa, wartość produktów, wartość towaru, wartość koszyka, suma netto, wartość netto, sprzedaż netto, netto, podstawa opodatkowania",
	Line:       "wartość pozycji, kwota pozycji, wartość produktu, suma pozycji",
	Price:      "cena, cena jednostkowa, cena produktu, cena brutto",
	Quantity:   "ilość, liczba sztuk, szt., liczba, sprzedane produkty, sztuk",
	Order:      "numer zamówienia, nr zamówienia, ID zamówienia, identyfikator zamówienia, zamówienie, indeks, nr zam., numer, zamówienie nr, zamówienie #, nr faktury, numer faktury, faktura, nr dokumentu, numer dokumentu, dokument, nr paragonu, numer paragonu, id zam., numer zam., nr transakcji, id transakcji, numer transakcji",
	Status:     "status zamówienia, status, stan zamówienia, stan, etap",
	Payment:    "status płatności",
	Refund:     "kwota zwrotu, kwota zwrócona, zwrot środków, zwrócono, zwrot, zwroty, zwrócone",
	Cancelled:  "data anulowania, anulowano dnia, anulowane, anulowano, anulowany, anulowana, czy anulowane, zamówienie anulowane",
	Currency:   "waluta, waluta zamówienia, kod waluty, symbol waluty, wal.",
	Test:       "testowe, zamówienie testowe, zamówienie próbne",
	Item:       "produkt, nazwa produktu, towar, nazwa towaru, pozycja, nazwa, artykuł, produkty",
	Other: "saldo, pozostało do zapłaty, zaległość, vat, podatek, prowizja, wartość dostawy, kwota vat, lp., l.p., metoda płatności, forma płatności, sposób płatności, płatność, forma dostawy, sposób dostawy, dostawa, koszt dostawy, koszt wysyłki, wartość kuponu, kupon, rabat, data wysyłki, data płatności, data realizacji, data modyfikacji, " +
		"data zwrotu, powód zwrotu, typ klienta, nowy klient, uwagi, uwagi klienta, komentarz, liczba produktów, liczba zamówionych produktów, pobranie, kwota pobrania, termin płatności, numer przesyłki, numer listu, NIP, adres, miasto, kod pocztowy",
}
