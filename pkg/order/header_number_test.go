package order

import (
	"testing"

	"keeprate/pkg/order/role"
)

// TestNoNumbers: names that begin or sound like an order's number or a customer, and are
// of something else.
func TestNoNumbers(t *testing.T) {
	for _, name := range []string{"Invoiced", "Numerar", "LEID", "Backorders allowed?", "Allow customer reviews?", "New customer?", "First order?"} {
		if got := role.Of(name); got.Role != role.Other {
			t.Errorf("%q has role %d (score %d)", name, got.Role, got.Score)
		}
	}
	for _, name := range []string{"Average order", "Average Order Value", "Avg. order", "Średnie zamówienie", "Średnia wartość zamówienia", "Prosečna porudžbina", "Просечна вредност поруџбине", "Comandă medie", "Valoare medie comandă", "Μέση παραγγελία", "Μέση αξία παραγγελίας"} {
		if got := role.Of(name); !got.Aside {
			t.Errorf("%q has role %d (score %d) without doubt", name, got.Role, got.Score)
		}
	}
	for name, want := range map[string]role.Role{"Cancelled?": role.Cancelled, "Refunded?": role.Refund, "Test order?": role.Test, "Faktura": role.Order, "Factură": role.Order, "Τιμολόγιο": role.Order, "Average price": role.Price} {
		if got := role.Of(name); got.Role != want || got.Aside {
			t.Errorf("%q has role %d, want %d", name, got.Role, want)
		}
	}
	testMapped(t, []mapped{
		{"what was invoiced", "Date,Email,Total,Invoiced\n2025-03-01,a@x.pl,10.50,10.50\n2025-03-02,b@x.pl,12.30,12.30\n2025-03-03,a@x.pl,7.10,7.10\n", "date Date, customer Email by email, amount Total"},
		{"cash", "Data;Telefon;Total;Numerar\n01.03.2025;0722111222;10,50;10,50\n02.03.2025;0722111333;12,30;0,00\n03.03.2025;0722111222;7,10;7,00\n", "date Data, customer Telefon by phone, amount Total"},
		{"averages beside the sums", "Date,Email,Average order value,Average order,Total spent\n2025-03-01,a@x.pl,10.50,5.50,21\n2025-03-02,b@x.pl,12.30,6.30,24.60\n2025-03-03,c@x.pl,7.10,3.10,14.20\n", "date Date, customer Email by email, amount Total spent"},
		{"visits that come again", "Date,Sessions,Revenue\n2025-03-01,636,10\n2025-03-02,839,12\n2025-03-03,636,7\n2025-03-04,441,7\n", "date Date, amount Revenue"},
		{"in Romanian", "Data;Sesiuni;Vânzări (lei)\n01.03.2025;636;10,50\n02.03.2025;839;12,30\n03.03.2025;636;7,10\n04.03.2025;441;7,10\n", "date Data, amount Vânzări (lei), all in RON"},
		{"members that come again", "Date,Member,Revenue\n2025-03-01,636,10\n2025-03-02,839,12\n2025-03-03,636,7\n2025-03-04,441,7\n", "date Date, customer Member by id, amount Revenue"},
		{"invoices wished for", "Nr zamówienia;Data;E-mail;Kwota;Faktura\n1;2025-03-01;a@x.pl;10,00;tak\n2;2025-03-02;b@x.pl;12,00;nie\n", "date Data, customer E-mail by email, amount Kwota, order Nr zamówienia"},
		{"and no other number", "Data;E-mail;Kwota;Faktura\n2025-03-01;a@x.pl;10,00;tak\n2025-03-02;b@x.pl;12,00;nie\n", "date Data, customer E-mail by email, amount Kwota"},
		{"their numbers", "Data;E-mail;Kwota;Faktura\n2025-03-01;a@x.pl;10,00;FV 1/25\n2025-03-02;b@x.pl;12,00;FV 12/25\n", "date Data, customer E-mail by email, amount Kwota, order Faktura"},
	})
}
