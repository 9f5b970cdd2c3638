package order

import "testing"

// TestTotalsLabels: what names a sum, and what only begins so.
func TestTotalsLabels(t *testing.T) {
	for label, want := range map[string]bool{
		"RAZEM": true, "Razem:": true, "Suma brutto [zł]": true, "Łącznie za okres 1-31.03": true, "Ogółem": true, "Podsumowanie": true, "Razem 12 pozycji": true, "Suma zamówienia 1002": true,
		"TOTAL": true, "Grand total": true, "Sub-total": true, "Total for Ann Smith": true, "Total (RON)": true, "Total de plată": true, "Total general": true,
		"Ukupno": true, "УКУПНО": true, "Svega:": true, "Međuzbir": true, "Σύνολο": true, "ΣΥΝΟΛΟ ΠΑΡΑΓΓΕΛΙΩΝ": true, "Υποσύνολο": true, "Gesamtsumme": true,
		"Total Care": false, "Total War (gra)": false, "Sumatra 250 g": false, "Summer sale": false, "Razem raźniej": false, "Dostawa": false, "Order 17": false, "Kwota 50": false,
		"Grand Canyon": false, "": false, "70,00": false, "2025-03-01": false, "ZAM/1042": false,
	} {
		if isTotals([]byte(label)) != want {
			t.Errorf("%q: %v", label, !want)
		}
	}
}

// TestTotalsWithoutDates: the sum of a file that has no days is no order of somebody's, and its label is shown.
func TestTotalsWithoutDates(t *testing.T) {
	r, err := read([]byte("Klient;Email;Kwota\nAnna;ana@wp.pl;20,00\nJan;jan@wp.pl;30,00\n\nRazem;;50,00\n"), 7, Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, r)
	if o, p := r.Orders(), r.Problems(); o.Len() != 2 || len(p) != 1 || p[0].Line != 5 || p[0].Code != DateMissing || p[0].Column != "Klient" || p[0].Text != "Razem" {
		t.Errorf("%d orders, %+v", o.Len(), p)
	}
}
