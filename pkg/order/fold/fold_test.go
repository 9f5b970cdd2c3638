package fold

import "testing"

func TestNormal(t *testing.T) {
	for in, want := range map[string]string{
		"  Numer_zamówienia: ":     "numer zamowienia",
		"Број поруџбине":           "broj porudzbine",
		"Broj porudžbine":          "broj porudzbine",
		"Међузбир":                 "meduzbir",
		"Medjuzbir":                "meduzbir",
		"Međuzbir":                 "meduzbir",
		"Αρ. Παραγγελίας":          "αρ παραγγελιασ",
		"Stare\u00a0comandă":       "stare comanda",
		"Dată comandă (Ţ, ț, ș)":   "data comanda t t s",
		"\ufeff\"Order #\"":        "order",
		"Łącznie":                  "lacznie",
		"Order - Total (inc. tax)": "order total inc tax",
	} {
		if got := Normal(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
		if again := Normal(want); again != want {
			t.Errorf("%q is not normal: %q", want, again)
		}
	}
}
