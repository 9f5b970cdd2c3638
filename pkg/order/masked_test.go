package order

import "testing"

// TestAllegroHidesAddresses: a buyer is one in all transactions, and who has a
// plus of his own keeps it.
func TestAllegroHidesAddresses(t *testing.T) {
	file := "Data;E-mail;Suma\n"
	for email, want := range map[string]string{
		"8awgqyk6a5+cub31c122@allegromail.pl":           "8awgqyk6a5@allegromail.pl",
		"8AWGQYK6A5+17454c1b6@AllegroMail.PL":           "8awgqyk6a5@allegromail.pl",
		"hamu7udk3p+5f147aa75@allegromail.com":          "hamu7udk3p@allegromail.com",
		"hamu7udk3p+5f147aa75@allegromail.cz":           "hamu7udk3p@allegromail.cz",
		"f8evljcyjw+7a6e0eca8@user.allegrogroup.pl":     "f8evljcyjw@user.allegrogroup.pl",
		"\"f8evljcyjw+4f9d21f12@user.allegrogroup.pl\"": "f8evljcyjw@user.allegrogroup.pl",
		"a+b+c@allegromail.pl":                          "a@allegromail.pl",
		"plain@allegromail.pl":                          "plain@allegromail.pl",
		"+1@allegromail.pl":                             "+1@allegromail.pl",
		"anna+sklep@gmail.com":                          "anna+sklep@gmail.com",
		"anna+allegro@poczta.pl":                        "anna+allegro@poczta.pl",
		"anna+biuro@allegrogroup.pl":                    "anna+biuro@allegrogroup.pl",
		"anna+1@notallegromail.pl":                      "anna+1@notallegromail.pl",
		"a@x.pl":                                        "a@x.pl",
	} {
		r, err := read([]byte(file+"2025-03-01;"+email+";10,00\n"), 7, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Orders().CustomerName(0); got != want {
			t.Errorf("%s is %s, want %s", email, got, want)
		}
	}
	r, err := read([]byte("Numer zamówienia;Data zakupu;Email kupującego;Razem\na1;2024-03-01;8awgqyk6a5+cub31c122@allegromail.pl;42,00\na2;2024-06-05;8awgqyk6a5+17454c1b6@allegromail.pl;30,00\na3;2024-07-05;hamu7udk3p+5f147aa75@allegromail.pl;30,00\n"), 7, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c := r.Counts(); c.Orders != 3 || c.Customers != 2 {
		t.Errorf("%d orders of %d customers, want 3 of 2", c.Orders, c.Customers)
	}
}
