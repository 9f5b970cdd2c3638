package order

import (
	"strings"
	"testing"

	"keeprate/pkg/order/fold"
)

// TestIsNobody: what shops write where a customer has no key.
func TestIsNobody(t *testing.T) {
	for key, lists := range map[KeyKind][2]string{
		ByName: {
			"guest|Guest|Guest Guest|Gość|GOŚĆ|Gość Gość|Klient anonimowy|Gost|Гост|Invitat|Oaspete|Vizitator|Επισκέπτης|ΕΠΙΣΚΕΠΤΗΣ|anonymous|Anonymous Customer|Guest customer|Walk-in customer|" +
				"0|-|--|?|n/a|N/A|brak|Brak danych|none|NULL|unknown|nieznany|necunoscut|nepoznat|Непознат|Fizičko lice|Физичко лице|Persoană fizică|Client ocazional|Klient detaliczny|Πελάτης λιανικής|Λιανική|.|…|" +
				"Sprzedaż detaliczna|Klient indywidualny|Klienci detaliczni|Osoba prywatna|Klient z ulicy|ΠΕΛΑΤΕΣ ΛΙΑΝΙΚΗΣ|ΠΕΛΑΤΗΣ ΛΙΑΝΙΚΩΝ ΠΩΛΗΣΕΩΝ|ΙΔΙΩΤΗΣ|Малопродаја|Крајњи потрошач|Clienți diverși|Persoane fizice|Client magazin|" +
				"#N/D!|#N/A|#Δ/Υ|#REF!|#VALUE!|#ΤΙΜΗ!|#NAME?|#DIV/0!|Err:502",
			"Guest House d.o.o.|Anna Gość-Nowak|Na|Test|Ana Test|Klient|Client|Jan Brak|Gostimir Popović|Null Island Ltd|1 Test|A. Test|王伟|Nil Armstrong|Kupac|Gosti i prijatelji doo|No Limits Ltd|Nu Skin|Nie Wiem|#winning|#1|#1!|Errol|E+11",
		},
		ByEmail: {
			"guest@shop.com|guest@guest.com|noemail@shop.pl|no-email@example.com|no.mail@x.ro|brak@brak.pl|brak@sklep.pl|brak-maila@sklep.pl|anonymous@shop.rs|nema@nema.rs|noreply@shop.com|no-reply@amazon.com|none@none.com|-@-.pl|n/a|brak|guest|-|0|email@email.com|test@test.pl|mail@mail.ru|gosc@sklep.pl|unknown@unknown.com|" +
				"nie podał|nie ma|nu are|fără|δεν έχει|όχι|nema|bez maila|allegro|invalid request|#N/D!|mailto:",
			"ana@example.com|guesthouse@gmail.com|brakowski@wp.pl|test@example.com|mail@anna.rs|klient@firma.pl|guest.anna@gmail.com|nemanja@gmail.com|info@guest.com|customer1@shop.com|" +
				"jan kowal|kasia_k|annak7|+48 600 100 200|ana(at)x2.pl",
		},
		ByID: {
			"0|00000|0.0|guest|Guest|-|n/a|NA|null|None|gost|invitat|brak|4.01235E+15|#REF!",
			"1|nie|1E|20E+|E+11|10|7001|anab|guest123|C-0|kupac|nemanja|client|brak7|000123",
		},
		ByPhone: {
			"0|-|000000000|+000 000 000|111111111|999 999 999|n/a|brak|nema tel|zastrzeżony|3,81641E+11|3.81641E+11",
			"Ana Popović|064 123 posle 17h|+40 700 000 000|0601234567|112233445",
		},
	} {
		for i, list := range lists {
			for cell := range strings.SplitSeq(list, "|") {
				if got := isNobody([]byte(cell), key); got != (i == 0) {
					t.Errorf("%q as %s: %v", cell, key, got)
				}
			}
		}
	}
	if isNobody([]byte(strings.Repeat("-", 65)), ByName) {
		t.Error("a long cell is not looked at")
	}
}

// TestNobodyIsNormal: what cells are compared with is in normal form.
func TestNobodyIsNormal(t *testing.T) {
	for _, list := range []string{nobodyWords, generic, nobodyMail, sameMail, flagWords, backMarks, voidMarks} {
		for word := range strings.FieldsSeq(list) {
			if fold.Normal(word) != word {
				t.Errorf("%q", word)
			}
		}
	}
	for phrase := range strings.SplitSeq(strings.Trim(nobodyPhrases, "|"), "|") {
		if fold.Normal(phrase) != phrase {
			t.Errorf("%q", phrase)
		}
	}
}
