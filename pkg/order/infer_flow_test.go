package order

import "testing"

// TestFlow: of a statement's or a ledger's two sides what comes in is taken, and no
// numbers that are of anything but money.
func TestFlow(t *testing.T) {
	const rows = "1.03.2025;Anna Nowak;99,00;;1.000,00\n2.03.2025;Jan Kowal;;20,00;1.020,00\n3.03.2025;Ewa Lis;150,50;;869,50\n4.03.2025;Ewa Lis;;30,10;899,60\n"
	testMapped(t, []mapped{
		{"in Polish", "Data;Kontrahent;Obciążenia;Uznania;Saldo\n" + rows, "date Data, customer Kontrahent by name, amount Uznania"},
		{"as withdrawn and paid", "Data;Kontrahent;Wypłata;Wpłata;Saldo\n" + rows, "date Data, customer Kontrahent by name, amount Wpłata"},
		{"in Serbian", "Datum;Platilac;Na teret;U korist;Stanje\n" + rows, "date Datum, customer Platilac by name, amount U korist"},
		{"a ledger", "Датум;Купац;Дугује;Потражује;Салдо\n" + rows, "date Датум, customer Купац by name, amount Потражује"},
		{"a shop's book", "Datum;Partner;Zaduženje;Razduženje;Saldo\n" + rows, "date Datum, customer Partner by name, amount Razduženje"},
		{"in Romanian", "Data;Client;Suma debit;Suma credit;Sold\n" + rows, "date Data, customer Client by name, amount Suma credit"},
		{"in Greek", "Ημερομηνία;Πελάτης;Χρέωση;Πίστωση;Υπόλοιπο\n" + rows, "date Ημερομηνία, customer Πελάτης by name, amount Πίστωση"},
		{"in English", "Date;Payer;Paid out;Paid in;Balance\n" + rows, "date Date, customer Payer by name, amount Paid in"},
		{"as money", "Date;Payer;Money Out (GBP);Money In (GBP);Balance (GBP)\n" + rows, "date Date, customer Payer by name, amount Money In (GBP), all in GBP"},

		{"nothing but what was charged", "Ημερομηνία;Πελάτης;Χρέωση\n1/3/2025;Άννα;10,50\n2/3/2025;Νίκος;20,00\n", "date Ημερομηνία, customer Πελάτης by name, amount Χρέωση"},
		{"a column that nothing came in by", "Date,Email,Debit,Credit\n2025-03-01,a@x.pl,10.50,\n2025-03-02,b@x.pl,20.00,\n", "date Date, customer Email by email, amount Debit"},
		{"an amount beside", "Data;Klient;Kwota;Wypłata;Wpłata\n1.03.2025;Anna Nowak;12,00;99,00;\n2.03.2025;Jan Kowal;21,00;;20,00\n", "date Data, customer Klient by name, amount Kwota"},

		{"places on a map", "Email,Joined,LATITUDE,LONGITUDE\na@x.pl,2025-03-01,53.3498,6.2603\nb@x.pl,2025-03-02,53.3498,6.2603\n", "date Joined, customer Email by email"},
		{"hours", "E-mail;Data utworzenia;Czas odpowiedzi (h);Ocena\na@x.pl;2025-03-01;16,00;4,5\nb@x.pl;2025-03-02;17,50;5,0\n", "date Data utworzenia, customer E-mail by email"},
		{"points", "Klient;Data;Punkty;Saldo punktów\nAnna Nowak;2025-03-01;190;49\nJan Kowal;2025-03-02;-53;221\n", "date Data, customer Klient by name"},
		{"points beside money", "Klient;Data;Punkty;Utarg\nAnna Nowak;2025-03-01;190;49,50\nJan Kowal;2025-03-02;53;22,10\n", "date Data, customer Klient by name, amount Utarg"},
		{"a balance that a name makes a state of the order", "Datum;Kupac;Uplata;Stanje\n1.03.2025;Ana Ilić;10,50;1.000,00\n2.03.2025;Jovan Ilić;20,00;1.000,00\n", "date Datum, customer Kupac by name, amount Uplata"},
		{"an order's state by number", "Date,Email,Total,current_state\n2025-03-01,a@x.pl,10.50,5\n2025-03-02,b@x.pl,20.00,6\n", "date Date, customer Email by email, amount Total, status current_state"},
	})
}
