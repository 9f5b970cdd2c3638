package order

import (
	"testing"

	"keeprate/pkg/order/role"
)

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
			r := role.Of(tt.better).Role
			if at := f.best(r); at < 0 || names[at] != tt.better {
				t.Errorf("%q beside %q: column %d of %q", tt.better, tt.worse, at, names)
			}
		}
	}
}
