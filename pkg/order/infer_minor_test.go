package order

import "testing"

// TestMinor: amounts counted in hundredths, or in other parts of the currency.
func TestMinor(t *testing.T) {
	for _, tt := range []struct {
		name, file, want string
	}{
		{"by name", "Date,Email,amount_cents\n2025-03-01,a@x.pl,1050\n2025-03-02,a@x.pl,-5\n", "10.50 -0.05"},
		{"written together", "Date,Email,AmountInCents\n2025-03-01,a@x.pl,1050\n2025-03-02,a@x.pl,2000\n", "10.50 20.00"},
		{"in Polish", "Data;E-mail;Kwota (grosze)\n2025-03-01;a@x.pl;1050\n2025-03-02;a@x.pl;\n2025-03-03;a@x.pl;1\n", "10.50 0.01"},
		{"in Romanian", "Data;Email;Total (bani)\n2025-03-01;a@x.pl;1050\n2025-03-02;a@x.pl;7\n", "10.50 0.07"},
		{"in Serbian", "Датум;Имејл;Износ (пара)\n2025-03-01;a@x.pl;1050\n2025-03-02;a@x.pl;7\n", "10.50 0.07"},
		{"in Greek", "Ημερομηνία;Email;Ποσό (λεπτά)\n2025-03-01;a@x.pl;1050\n2025-03-02;a@x.pl;7\n", "10.50 0.07"},
		{"by a column", "Date,Email,Total,currency_minor_unit\n2025-03-01,a@x.pl,1050,3\n2025-03-02,a@x.pl,2000,3\n", "1.05 2.00"},
		{"by a column of none", "Date,Email,Total,minor_unit\n2025-03-01,a@x.pl,1050,0\n2025-03-02,a@x.pl,2000,0\n", "1050.00 2000.00"},
		{"what was paid back, too", "Date,Email,total_cents,refunded_cents\n2025-03-01,a@x.pl,1050,50\n2025-03-02,a@x.pl,2000,0\n", "10.00 20.00"},
		{"prices", "Order,Date,Email,Price (cents),Qty\n1,2025-03-01,a@x.pl,1050,2\n2,2025-03-02,a@x.pl,2000,1\n", "21.00 20.00"},
		{"of several columns", "Date,Email,Cash,Card,minor_unit\n2025-03-01,a@x.pl,1050,,2\n2025-03-02,a@x.pl,,2000,2\n", "10.50 20.00"},

		{"columns that differ", "Date,Email,Total,minor_unit\n2025-03-01,a@x.pl,1050,2\n2025-03-02,a@x.pl,2000,0\n", "1050.00 2000.00"},
		{"with cents", "Date,Email,Total,decimals\n2025-03-01,a@x.pl,10.50,2\n2025-03-02,a@x.pl,20,2\n", "10.50 20.00"},
		{"named so, with cents", "Date,Email,amount_cents\n2025-03-01,a@x.pl,10.50\n2025-03-02,a@x.pl,20\n", "10.50 20.00"},
		{"whole amounts", "Date,Email,Total\n2025-03-01,a@x.pl,1050\n2025-03-02,a@x.pl,2000\n", "1050.00 2000.00"},
		{"money, as it is called", "Data;Email;Suma bani\n2025-03-01;a@x.pl;1050\n2025-03-02;a@x.pl;2000\n", "1050.00 2000.00"},
		{"more digits than money has", "Date,Email,Total,decimals\n2025-03-01,a@x.pl,1050,18\n2025-03-02,a@x.pl,2000,18\n", "1050.00 2000.00"},
	} {
		r, err := read([]byte(tt.file), 7, Options{})
		if err != nil {
			t.Fatal(tt.name, err)
		}
		got := ""
		for _, amount := range r.Orders().Amount {
			got += " " + money(amount)
		}
		if got != " "+tt.want {
			t.Errorf("%s:%s, want %s", tt.name, got, tt.want)
		}
		if x := r.Understood().Shown[0]; money(x.Amount)[:3] != tt.want[:3] && tt.name[0] != 'w' {
			t.Errorf("%s: shown as %+v", tt.name, x)
		}
	}
}
