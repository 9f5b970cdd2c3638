package status

import (
	"strings"
	"testing"

	"keeprate/pkg/order/fold"
)

// TestStatusWords: how statuses are written in our languages, in their endings,
// by shop systems and by hand.
func TestStatusWords(t *testing.T) {
	for kind, lists := range map[Kind][]string{
		Completed: {
			"Vyřízeno, Vyřízena, Teljesítve, Abgeschlossen, Doručeno",
			"Zrealizowane, Zrealizowano, Zrealizowany, Zrealizowana, ZREALIZOWANE, Dostarczone, Dostarczono, Dostarczona, Zakończone, Zakończony, Zakończona, Wykonane, Odebrane, Zamknięte, Rozliczone",
			"Gotovo, Završeno, Završena, Realizovano, Realizovana, Isporučeno, Isporučena, Uručeno, Uručena, Preuzeto, Dostavljeno, Испоручено, Завршено, Isporuceno, Zavrseno, Dovršeno",
			"Finalizată, Finalizat, Finalizata, Livrată, Livrat, Livrata, Încheiată, Încheiat, Onorată, Ridicată personal",
			"Ολοκληρωμένη, Ολοκληρώθηκε, ΟΛΟΚΛΗΡΩΘΗΚΕ, Ολοκληρωμένο, Παραδόθηκε, Παραδομένη, Παραλήφθηκε",
			"wc-completed, completed, Complete, COMPLETED, Delivered, fulfilled, Picked up, PICKED_UP, Done, succeeded, Shipped - Delivered to Buyer, Shipped - Picked Up, Closed",
		},
		Paid: {
			"Bezahlt, Zaplaceno, Fizetve",
			"Zapłacono, Zapłacone, Opłacone, Opłacona, Płatność zaakceptowana, Płatność przyjęta, Płatność zdalna zaakceptowana",
			"Plaćeno, Plaćena, Uplaćeno, Uplaćena, Плаћено, Plaćanje prihvaćeno, Naplaćeno, Placeno",
			"Plătită, Plătit, Platita, Plată acceptată, Achitată, Achitat, Plată la distanță acceptată",
			"Πληρώθηκε, Πληρωμένη, Πληρωμένο, Εξοφλήθηκε, Η πληρωμή έγινε δεκτή, Εξοφλημένη",
			"paid, PAID, Payment accepted, Remote payment accepted, Payment received, captured",
		},
		Processing: {
			"In Bearbeitung, Feldolgozás alatt",
			"W trakcie realizacji, Przygotowanie w toku, W realizacji, Kompletowane, Spakowane, Pakowanie, Przyjęte do realizacji, Do wysłania, Gotowe do wysyłki",
			"U obradi, U pripremi, Obrađuje se, У обради, Priprema u toku, Prihvaćeno, Potvrđeno, U izradi, Spremno za slanje",
			"În procesare, Se prelucrează, În lucru, În pregătire, Se procesează, Pregătire în curs, Confirmată, Pregatita, În curs de procesare",
			"Σε επεξεργασία, Σε διεκπεραίωση, Προετοιμασία, Υπό επεξεργασία, Ετοιμάζεται, Επιβεβαιωμένη",
			"processing, wc-processing, Unshipped, Awaiting Fulfillment, Awaiting Shipment, Awaiting Pickup, unfulfilled, Not fulfilled, READY_FOR_PROCESSING, READY_FOR_SHIPMENT, Processing in progress, Preparing",
		},
		Shipped: {
			"Versandt, Odesláno, Feladva",
			"Wysłane, Wysłano, Wysłana, Wysłany, Nadane, Nadana, W drodze, W doręczeniu, Przekazane kurierowi",
			"Poslato, Poslata, Poslano, Otpremljeno, U isporuci, Predato kuriru, Послато, Isporuka u toku",
			"Expediată, Expediat, Expediata, Trimisă, Trimis, Predată curierului, În livrare, În curs de livrare",
			"Απεστάλη, Αποστάλθηκε, Στάλθηκε, Εστάλη, Προς παράδοση, Σε αποστολή, Απεσταλμένη",
			"Shipped, SENT, Dispatched, In transit, Partially Shipped, Out for delivery, Shipped - Out for Delivery",
		},
		Pending: {
			"Offen, Nezaplaceno",
			"Oczekujące na płatność, Oczekiwanie na płatność przelewem, Oczekiwanie na płatność czekiem, Nowe, Nowy, Nowe zamówienie, Nieopłacone, Nieopłacona, Niezapłacone, Zamówienie oczekujące (nieopłacone), Czeka na wpłatę",
			"Čeka se uplata, Nova, Novo, Nova porudžbina, Neplaćeno, Neplaćena, Чека се уплата, Čeka uplatu, Kreirano, Kreirana",
			"Plată în așteptare, În așteptarea plății, În aşteptarea plăţii, Nouă, Comandă nouă, Neplătită, Neachitată, În așteptarea plății prin virament bancar",
			"Εκκρεμεί πληρωμή, Αναμονή πληρωμής, Σε αναμονή πληρωμής, Νέα, Νέα παραγγελία, Απλήρωτη, Εκκρεμεί",
			"pending, wc-pending, pending_payment, authorized, partially_paid, unpaid, Awaiting Payment, FILLED_IN, BOUGHT, open, New, uncaptured, requires_payment_method, Pending - Waiting for Pick Up",
		},
		OnHold: {
			"Wstrzymane (oczekujące na płatność), Wstrzymane, Zawieszone", "Na čekanju, На чекању", "În așteptare, În aşteptare, Suspendată", "Σε αναμονή",
			"on-hold, wc-on-hold, holded, On hold, Backordered, Manual Verification Required, Disputed, payment_review, SUSPENDED",
		},
		Cancelled: {
			"Törölve, Storniert, Zrušeno, Stornována, Анулирана",
			"Anulowano, Anulowane, Anulowany, Anulowana, ANULOWANE, Unieważnione, Wygasłe, Wygasło, Rezygnacja, Anulowane przez klienta",
			"Otkazano, Otkazana, Otkazan, Отказана, Poništeno, Poništena, Stornirano, Storno, Isteklo, Otkazano od strane kupca",
			"Anulată, Anulat, Anulata, Stornată, Expirată, Invalidată, Anulată de client",
			"Ακυρωμένη, Ακυρώθηκε, Ακύρωση, Έληξε, ΑΚΥΡΩΜΕΝΗ, Ακυρωμένο",
			"cancelled, canceled, wc-cancelled, Cancelled, voided, expired, Annulled, CANCELLED, Void",
		},
		Refunded: {
			"Erstattet, Rückerstattet, Visszatérítve, Vráceno",
			"Zwrócone, Zwrócono, Zwrot, Zwrócono środki, Zwrot pieniędzy, Zwrot środków, Zwrócona",
			"Vraćena, Vraćeno, Povraćaj novca, Refundirano, Враћено, Povrat novca, Refundirana, Vraceno",
			"Rambursată, Rambursat, Restituită, Bani returnați, Bani returnaţi, Rambursare, Rambursata",
			"Επιστροφή χρημάτων, Επιστράφηκαν χρήματα, Επιστροφή, Επιστράφηκε",
			"refunded, wc-refunded, Refunded, Charged back, chargeback, Reversed",
		},
		PartlyRefunded: {
			"Teilweise erstattet",
			"Częściowo zwrócone, Częściowy zwrot, Zwrócono częściowo, Zwrot częściowy, Częściowo zwrócona",
			"Delimično vraćeno, Delimično refundirano, Delimičan povraćaj, Djelomično vraćeno, Делимично враћено, Djelomični povrat",
			"Rambursată parțial, Parțial rambursată, Rambursare parțială, Rambursat partial, Rambursată parţial",
			"Μερική επιστροφή χρημάτων, Μερικώς επιστράφηκε, Μερική επιστροφή",
			"partially_refunded, Partially Refunded, Partial refund, Partly refunded, partially refunded",
		},
		Failed: {
			"Nieudane, Niepowodzenie, Błąd płatności, Błąd płatonści, Odrzucone, Odrzucona, Nieudana płatność",
			"Neuspešno, Neuspešna, Nije uspelo, Odbijeno, Odbijena, Greška pri plaćanju, Neuspjelo, Неуспешно",
			"Eșuată, Eşuată, Esuata, Eroare de plată, Eroare la plată, Respinsă, Nereușită",
			"Αποτυχημένη, Αποτυχία, Απέτυχε, Απορρίφθηκε, Σφάλμα πληρωμής",
			"failed, wc-failed, Declined, Payment error, Denied, Rejected, fraud, Suspected Fraud, Blocked",
		},
		Returned: {
			"Zwrot towaru, Zwrócone do nadawcy, Nieodebrane, Nieodebrana, Zwrot do nadawcy, Nie odebrano",
			"Vraćena roba, Vraćeno pošiljaocu, Nije preuzeto, Nepreuzeto, Povrat robe, Neisporučeno, Није преузето",
			"Returnată, Retur, Returnat, Refuzată, Neridicată, Refuzată la livrare, Nelivrată",
			"Επιστροφή προϊόντος, Δεν παραλήφθηκε, Επεστράφη",
			"returned, RETURNED, Returned to sender, Undelivered, Shipped - Returned to Seller, Shipped - Rejected by Buyer, restocked, Not collected, Refused",
		},
		Draft: {
			"Szkic, Kopia robocza, Kosz, Zamówienie testowe, Testowe, Porzucone, Niedokończone", "Nacrt, Skica, Otpad, Probna porudžbina, Napušteno", "Ciornă, La gunoi, Coș de gunoi, Abandonată, Nefinalizată, Comandă de test",
			"Πρόχειρο, Διαγραφή, Κάδος, Δοκιμαστική", "draft, checkout-draft, trash, auto-draft, Incomplete, test, Test, TEST, test order, Abandoned",
		},
		Unknown: {"printed, xyz, Ramburs, Pobranie, Pouzeće, Αντικαταβολή, 5, returning, Kurier, Testa, Paczkomat, Card, Gotówka, Gotovina, Numerar, Tested"},
	} {
		for _, list := range lists {
			for name := range strings.SplitSeq(list, ", ") {
				if got := Of(name); got != kind {
					t.Errorf("%q is %s, want %s", name, got, kind)
				}
			}
		}
	}
}

// TestStatusesCounted: which statuses leave their orders out, as said by word
// and by its denial.
func TestStatusesCounted(t *testing.T) {
	for counted, lists := range map[bool][]string{
		false: {
			"NOT_COMPLETED, Not completed, Not delivered, Could not be delivered, Has not been delivered, Not collected, Not picked up, Payment not completed, Closed - lost, Deleted, Removed, RTO, RTS, Returned to sender, Unclaimed, Quotation, Quotation Sent, Duplicate, " +
				"Duplicated order, Withdrawn, Refusal, Refused by customer, Unfulfillable, Unsuccessful, Not accepted, Cancelled - declined, Cancelled - no refund, Not paid - cancelled, Refunded, Full refund, Return received, Returned - rejected by customer, Not paid - expired, Credit note",
			"Nie zrealizowano, Niezrealizowane, Nie zostało zrealizowane, Nie dostarczono, Niedostarczone, Nie odebrano, Niepodjęte w terminie, Brak odbioru, Zrezygnowano, Klient zrezygnował, Usunięte, Usunięto, Skasowane, Odmowa przyjęcia, Odmowa, Odmówił odbioru, " +
				"Odstąpienie od umowy, Odstąpiono, Wycofane, Cofnięte, Anul., Anulacja klienta, Duplikat, Powrót do nadawcy, Zwrot do magazynu, Anulowane - brak wpłaty, Anulowane - bez zwrotu, Płatność nie powiodła się, Nie przyjęto, Brak wpłaty - anulowane, Zwrot - odmowa przyjęcia, Fałszywe, Spam, Nie opłacone - anulowane",
			"Odustao, Kupac odustao, Odustala, Одустао, Купац одустао, Obrisano, Обрисано, Nije preuzeo, Nije preuzela, Није преузео, Nije podignuto, Није подигнуто, Nepodignuto, Vratio, Купац вратио, Vraćeno, Враћено, Nije isporučeno, Није испоручено, " +
				"Nije bilo isporučeno, Neuspela naplata, Nevažeća, Duplikat, Lažna porudžbina, Odbio pošiljku, Nije uspjelo, Nije uručeno, Otkazano - nije plaćeno",
			// As people write it into a book.
			"sent back, came back, no show, No-show, changed mind, money back, bounced, cxl, canx, lost in post, Lost, Deal lost, odesłał, odesłała, zwrócił, zwróciła, ZWRÓCIŁA, oddała, nie odebrała, nie odebrał, wróciło, nie chce, Nieobecność, nie przyszła, Przegrana, Zagubione, Stracone",
			"ne želi, не жели, stiglo nazad, nije došla, izgubljeno, nu mai vrea, Neprezentat, pierdut, επέστρεψε, γύρισε πίσω, ΔΕΝ ΤΟ ΠΗΡΕ, δεν το πήρε, δεν ήρθε",
			"Renunțat, Clientul a renunțat, Ștearsă, Șters, Neonorată, Refuz, Refuz la livrare, Nu a fost livrată, Nu s-a livrat, Nu a ridicat, Nepreluată, Colet întors, Retras, Duplicat, Plata nu a fost finalizată, Retur complet, Anulată - fără plată",
			"Άρνηση παραλαβής, Αρνήθηκε, Απόρριψη, Δεν παρελήφθη, Δεν παραλήφθηκε, Μη παραληφθείσα, ΜΗ ΠΑΡΑΛΗΦΘΕΙΣΑ, Δεν παραδόθηκε, Δεν ολοκληρώθηκε, Δεν έχει ολοκληρωθεί, Διαγραμμένη, Διεγράφη, Ληγμένη, Αδιάθετη, Υπαναχώρηση, Άκυρη παραγγελία, Η πληρωμή δεν ολοκληρώθηκε",
			// What never became an order: carts, offers, payments that came to nothing.
			"Cart, In cart, Basket, Koszyk, W koszyku, Korpa, U korpi, Корпа, În coș, Καλάθι, Εγκαταλελειμμένο καλάθι, Incompletă, Ημιτελής, Timed out, Timeout, Aborted, Uncollectible, Written off, Bad debt",
			"Quotation, Quote sent, Estimate, Oferta, Oferta wysłana, Wycena, Do wyceny, Ofertă, Ofertă trimisă, Ponuda, Ponuda poslata, Понуда послата, Προσφορά, Η Προσφορά Εστάλη, Proforma, Pro forma, Proformă, Predračun, Προτιμολόγιο",
			// Whose goods are in another order, or nowhere.
			"Merged, joined, Połączone, Scalone, Spojena, Спојена, Comasată, Συγχωνεύθηκε, Duplicated, Dupla porudžbina, Дупла поруџбина, Comandă dublă, Podwójne, Διπλή, Διπλότυπη, Fake, Ψεύτικη, Testna, Тестна, Τεστ",
			"Brak towaru, Zaginione, Zaginęła, Nieważne, Nieaktualne, Odesłane, Imposibil de livrat, Creditată, Credit memo, Μη παραδοτέα, Μη αποδεκτή, Χάθηκε, Απώλεια, Αντιλογισμός, Χρέωση αντιστράφηκε",
			"Wstrzymane - anulowane, On hold - cancelled, Unpaid - closed, Anulação, Анулирано, Anulirana, Anulare",
			"Gelöscht, Widerrufen, Abgelehnt, Retoure, Zurückgesendet, Ungültig, Sztornó",
		},
		true: {
			"No refund, Not refunded, not_refunded, Non-refundable, No returns, Part refunded, Part refund, Refunded in part, Refund declined, Refund rejected, Refund request denied, Return rejected, Return request was declined, Cancellation declined, Cancel request rejected, " +
				"Cancellation of order rejected, Chargeback rejected, Return window closed, Return window expired, Delivered - return period expired, Completed - no return, Not cancelled, Not yet refunded, Uncancelled, Without refund, No error, " +
				"Not shipped yet, Not shipped, Not paid, Not yet delivered, Not delivered yet, Not yet completed, Not closed, Unfulfilled, Not fulfilled, Partially cancelled, Sales Order, Not yet collected",
			"Brak zwrotu, Bez zwrotu, Nie anulowane, Nie anulowano, Nie zwrócono, Nie wymaga wysyłki, Nieopłacone, Nie opłacono, Nie zapłacono, Nie wysłano, Jeszcze nie odebrano, Zwrot odrzucony, Wniosek o zwrot odrzucony, Anulowanie odrzucone, Odmowa zwrotu, " +
				"Zwrot części towaru, Częściowo anulowane, Termin zwrotu minął, Zrealizowane - bez zwrotu, Nie zakończono, Dostarczono - termin zwrotu upłynął",
			"Bez povraćaja, Nema povraćaja, Без повраћаја, Nije otkazano, Није отказано, Nije vraćeno, Nije plaćeno, Nije poslato, Još nije isporučeno, Još nije preuzeto, Povraćaj odbijen, Повраћај одбијен, Otkazivanje odbijeno, Istekao rok za povrat, Delimično otkazano, Nije završeno",
			"Fără retur, Fără rambursare, Nu este anulată, Nu a fost anulată, Nerambursabil, Retur respins, Rambursare respinsă, Anulare respinsă, Nu a fost plătită, Nu a fost expediată, Termen de retur expirat, Anulată parțial, Ramburs, Plată ramburs",
			"Χωρίς επιστροφή, Δεν ακυρώθηκε, Δεν επιστράφηκε, Η επιστροφή απορρίφθηκε, Επιστροφή χρημάτων απορρίφθηκε, Απόρριψη επιστροφής, Ακύρωση απορρίφθηκε, Δεν απεστάλη, Δεν πληρώθηκε, Μερική ακύρωση, Μερική επιστροφή, Δεν έχει αποσταλεί ακόμα, Παρελήφθη",
			// Alive again, or never undone.
			"Canceled Reversal, Cancelled reversal, canceled_reversal, Chargeback won, Chargeback reversed, Void label, Zwrot nadpłaty, Do zwrotu nadpłaty, Odesłane do klienta, Odesláno",
			"Quotation accepted, Quote - confirmed, Estimate paid, Oferta zaakceptowana, Oferta przyjęta, Oferta opłacona, Ponuda prihvaćena, Понуда прихваћена, Ofertă acceptată, Ofertă confirmată, Η προσφορά έγινε αποδεκτή, Predračun plaćen, Proforma wysłana",
			"Cartridge shipped, Carte, Carton packed, Korporacyjne, Coś, Połączone - wysłane, Brak towaru - oczekuje, Brak FV, Zaakceptowane, Αποδεκτή, Checkout complete, false, Zapłacone podwójnie, Bundle, Double, Rejoined, Cont creditat, Imposibil",
			// Goods can come yet, and so can the customer's answer.
			"Out of stock, Not shipped - out of stock, Nema na stanju, Stoc epuizat, Εξαντλημένο, Niepotwierdzone, Neconfirmată, Brak kontaktu, Ne javlja se, Δεν απαντά, Brak wpłaty, Nie wpłacono, requires_action, requires_capture",
			"Nicht storniert, Keine Erstattung, Nicht bezahlt",
			"Won, showroom, not lost, bounce house, Oddział Kraków, oddane kurierowi, nieobecny - druga próba, jeszcze nie odebrał, wrócimy do sprawy, Przeterminowana, posted, replaced, nu răspunde",
		},
	} {
		for _, list := range lists {
			for name := range strings.SplitSeq(list, ", ") {
				if got := Of(name); got.Counted() != counted {
					t.Errorf("%q is %s", name, got)
				}
			}
		}
	}
}

// TestNormalForm: stems and words that are compared with what is in normal form are
// so themselves, or would never be found.
func TestNormalForm(t *testing.T) {
	lists := []string{Unbought, partStems, yetStems, refused, returnTimes, ofTimes}
	for _, words := range []string{negations, auxiliary, requests, ofRequest, refusals, refusable} {
		lists = append(lists, strings.Fields(words)...)
	}
	for _, rule := range statusRules {
		lists = append(lists, rule.stems)
	}
	for _, list := range lists {
		for text := range strings.SplitSeq(list, ", ") {
			if text = strings.TrimSuffix(text, "."); fold.Normal(text) != text {
				t.Errorf("%q is %q in normal form", text, fold.Normal(text))
			}
		}
	}
}

// TestPlatformStatuses: the platforms' own words and slugs.
func TestPlatformStatuses(t *testing.T) {
	for kind, list := range map[Kind]string{
		Completed:      "completed, wc-completed, Complete, Delivered, fulfilled, Closed, Picked up",
		Paid:           "paid, Payment accepted, Paid",
		Processing:     "processing, wc-processing, Processed, Preparing, Unshipped, Awaiting Fulfillment, Awaiting Shipment, Confirmed, unfulfilled",
		Shipped:        "shipped, Shipped, Dispatched, In transit, Partially Shipped, Out for delivery",
		Pending:        "pending, wc-pending, authorized, partially_paid, unpaid, Awaiting Payment, open, new",
		OnHold:         "on-hold, wc-on-hold, On hold, Backordered",
		Cancelled:      "cancelled, canceled, wc-cancelled, voided, expired, Annulled",
		Refunded:       "refunded, wc-refunded, Refunded, Charged back",
		PartlyRefunded: "partially_refunded, Partially Refunded, partially refunded, Partly refunded",
		Failed:         "failed, wc-failed, Declined, Payment error, Rejected",
		Returned:       "returned, Returned to sender, Undelivered",
		Draft:          "draft, checkout-draft, trash, Incomplete, auto-draft",
		Unknown:        "printed, xyz, Ramburs, 5",
	} {
		for name := range strings.SplitSeq(list, ", ") {
			if got := Of(name); got != kind {
				t.Errorf("%q is %s, want %s", name, got, kind)
			}
		}
	}
}
