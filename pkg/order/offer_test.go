package order

import (
	"strings"
	"testing"

	"keeprate/pkg/order/role"
)

// TestOffers: of offers those are sales that were accepted; of orders no status means
// another thing because an offer is named beside them.
func TestOffers(t *testing.T) {
	for _, tt := range []struct{ name, head, statuses, want string }{
		{"in Polish", "Nr oferty;Data oferty;E-mail;Wartość brutto;Status", "Wysłana|Zaakceptowana|Odrzucona|W przygotowaniu|Wygrana|Nie zaakceptowana|Nowa|Zafakturowana", "Zaakceptowana Wygrana Zafakturowana"},
		{"in Romanian", "Nr. ofertă;Data;E-mail;Valoare;Stare", "Trimisă|Acceptată|Refuzată|Expirată|În lucru|Facturată", "Acceptată Facturată"},
		{"in Serbian", "Broj ponude;Datum;E-mail;Iznos;Status", "Poslata|Prihvaćena|Odbijena|U pripremi|Plaćeno", "Prihvaćena Plaćeno"},
		{"in Cyrillic", "Број понуде;Датум;Е-пошта;Износ;Статус", "Послата|Прихваћена|Одбијена|У припреми", "Прихваћена"},
		{"in Greek", "Αριθμός προσφοράς;Ημερομηνία;E-mail;Ποσό;Κατάσταση", "Εστάλη|Αποδεκτή|Απορρίφθηκε|Σε εκκρεμότητα", "Αποδεκτή"},
		{"in English", "Estimate #;Date;Email;Total;Status", "Sent|Accepted|Declined|Draft|Viewed|Invoiced", "Accepted Invoiced"},
		{"named by the status", "No;Date;Email;Total;Quote status", "Sent|Accepted|Declined|Pending", "Accepted"},

		{"orders that were sent", "Order number;Date;Email;Total;Status", "Sent|Accepted|Declined|Pending", "Sent Accepted Pending"},
		{"orders beside the offer that they came from", "Order number;Quote number;Email;Total;Status;Date", "Sent|Accepted|Declined|Pending", "Sent Accepted Pending"},
		{"what a marketplace offers", "Numer oferty;Data;E-mail;Kwota;Status", "Wysłane|Wysłane|Opłacone|Nowe", "Wysłane Wysłane Opłacone Nowe"},
	} {
		file := tt.head + "\n"
		statuses := strings.Split(tt.statuses, "|")
		for i, status := range statuses {
			n := string(rune('1' + i))
			for _, name := range strings.Split(tt.head, ";") {
				switch r := role.Of(name).Role; {
				case r == role.Date:
					file += "2025-03-0" + n
				case r == role.Email:
					file += n + "@x.pl"
				case r.IsMoney():
					file += n + "0.00"
				case r == role.Status || name == "Quote status":
					file += status
				default:
					file += "OF" + n
				}
				file += ";"
			}
			file = strings.TrimSuffix(file, ";") + "\n"
		}
		r, err := read([]byte(file), 1<<20, Options{})
		if err != nil {
			t.Fatal(tt.name, err)
		}
		check(t, r)
		var counted []string
		o := r.Orders()
		for i := range o.Len() {
			if s := o.Statuses[o.Status[i]]; s.Counted {
				counted = append(counted, s.Text)
			}
		}
		if got := strings.Join(counted, " "); got != tt.want {
			t.Errorf("%s: %q counted, want %q\n%s", tt.name, got, tt.want, file)
		}
	}
}
