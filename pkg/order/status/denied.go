package status

import (
	"slices"
	"strings"

	"keeprate/pkg/order/fold"
)

// opposites are what a status means that says of a kind that it is not so. One
// that is not refunded, returned, cancelled, failed or a draft says no more than
// that, so the rest of its words decide.
var opposites = map[Kind]Kind{Completed: Failed, Paid: Pending, Shipped: Processing, Processing: Pending}

// yetStems say that what is denied may still come.
const yetStems = "yet., jeszcze, jos., inca., ακομα, ακομη"

// What denies the words behind it, and what may stand between the two: "nie
// zostało zrealizowane", "nu a fost livrată", "has not been delivered".
const (
	negations = " no not non never without cannot nie brak bez nema ne nije nisu nu fara nicio δεν δε μη μην χωρισ καμια nicht kein keine ohne nem neni "
	auxiliary = " any be been fully yet zostal zostala zostalo zostaly byl byla bylo jeszcze je bio bila bilo jos uvek a au s se este fost inca εχει εχουν ακομα ακομη "
)

// isDenied tells whether what comes behind the text is denied in it.
func isDenied(text string) bool {
	words := strings.Fields(text)
	for len(words) > 0 && fold.InWords(auxiliary, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return len(words) > 0 && IsNegation(words[len(words)-1])
}

// A refund, a return or a cancellation that was asked for and refused leaves the
// order as it was: "Refund declined", "Zwrot odrzucony", "Απόρριψη επιστροφής".
// Only nouns ask for something: what is "Cancelled - declined" is cancelled.
const (
	requests = " refund refunds return returns cancellation cancelation cancel chargeback zwrot zwrotu anulowanie anulowania anulacja anulacji odstapienie odstapienia " +
		"povracaj povracaja povrat povrata otkazivanje otkazivanja storniranje storniranja refundacija refundacije vracanje vracanja " +
		"rambursare rambursarea rambursarii retur returul returului anulare anularea anularii επιστροφη επιστροφησ ακυρωση ακυρωσησ "
	ofRequest = " request requests claim of order payment money was is has been zamowienia srodkow pieniedzy towaru zostal zostala zostalo novca robe porudzbine je comenzii banilor a fost este χρηματων παραγγελιασ προιοντοσ "
	refused   = "won., revers, declin, reject, denied, dismissed, odrzuc, nieuznan, odbijen., odbijeno., odbijena., respins, απορριφθ"
	refusals  = " odmowa odrzucenie odbijanje respingere respingerea απορριψη αρνηση "
	refusable = " zwrotu anulowania anulacji odstapienia povracaja povrata otkazivanja returului rambursarii anularii επιστροφησ ακυρωσησ "
)

// A status that tells how long goods can be given back tells of none given back.
const (
	returnTimes = "return window, returns window, return period, refund window, refund period, termin zwrotu, czas na zwrot, okres zwrotu, rok za povrat, rok za povracaj, rok za vracanje, termen de retur, termenul de retur, προθεσμια επιστροφ"
	ofTimes     = "return., returns., refund., window., period., closed, expir, ended, passed, over., zwrot, wygas, minal, uplyn, povrat, povracaj, vracanj, istek, retur., depasit, επιστροφ, εληξ, ληξ"
)

// Text is a status in normal form, with a space before each word and
// without what it says came to nothing.
func Text(status string) string {
	words := strings.Fields(strings.TrimPrefix(fold.Normal(status), "wc "))
	if HasStem(joined(words), returnTimes) {
		words = slices.DeleteFunc(words, func(word string) bool { return HasStem(" "+word, ofTimes) })
	}
	var kept []string
	for len(words) > 0 {
		if n := refusedRequest(words); n > 0 {
			words = words[n:]
			continue
		}
		kept, words = append(kept, words[0]), words[1:]
	}
	return joined(kept)
}

func joined(words []string) string { return " " + strings.Join(words, " ") }

// refusedRequest is how many words, from the first on, tell of a request that was
// refused.
func refusedRequest(words []string) int {
	if fold.InWords(refusals, words[0]) && len(words) > 1 && fold.InWords(refusable, words[1]) {
		return 2
	}
	if !fold.InWords(requests, words[0]) {
		return 0
	}
	n := 1
	for n < len(words) && fold.InWords(ofRequest, words[n]) {
		n++
	}
	if n < len(words) && HasStem(" "+words[n], refused) {
		return n + 1
	}
	return 0
}

// IsNegation tells whether a word in normal form denies those behind it.
func IsNegation(word string) bool { return fold.InWords(negations, word) }
