package order

import "strings"

// statusRules say what a status means by how its words begin, in normal form, in
// English, Polish, Serbian, Croatian, Romanian and Greek, a little of their
// neighbours' and the platforms' slugs. A stem of several words must stand so
// together, and one with a point behind is the word's end. The first rule that
// fits wins: what is said in more words, or more decidedly, stands first.
var statusRules = []struct {
	kind  Kind
	stems string
}{
	{Draft, "test., testow, probna., probno., δοκιμασ"},
	{Refunded, "bani returnati"},
	{Returned, "returned, return., returning to, return to, rejected by buyer, refused, not collected, undeliver, restocked, zwrot towaru, zwrocone do nadawcy, zwrot do nadawcy, nieodebran, nie odebran, niedorecz, " +
		"vracena roba, vraceno posiljaocu, povrat robe, povracaj robe, nije preuzet, nepreuzet, neisporuc, neurucen, returnat, returnare, retur., returul, refuzat, neridicat, nelivrat, " +
		"επιστροφη προιον, δεν παραληφθ, επεστραφ"},
	{Processing, "gotowe do, do wyslania, do wysylki, awaiting ship, awaiting fulfil, awaiting pickup, not fulfilled"},
	{Completed, "shipped delivered, shipped picked up"},
	{OnHold, "on hold, hold, suspend, wstrzym, zawieszon, backorder, manual verification, disputed, payment review, na cekanju"},
	{Failed, "fail, declin, reject, denied, payment error, error, fraud, suspected, blocked, nieudan, niepowodz, blad, odrzuc, neuspes, neuspje, nije uspel, fehlgeschl, sikertelen, odbij, gresk, " +
		"esuat, eroare, respins, nereusit, αποτυχ, απετυχ, απορριφθ, σφαλμα"},
	{Refunded, "refund, chargeback, charged back, reversed, zwrocon, zwrot, vracen, vracanj, povrac, povrat, refundir, refundac, rambursat, rambursar, restitui, erstatt, ruckerstatt, visszaterit, " +
		"επιστροφ, επιστραφ"},
	{Cancelled, "cancel, void, expir, annul, anulow, uniewaz, wygas, rezygnac, otkaz, ponist, storn, istek, anulat, anular, invalid, torol, abgebroch, zrusen, anulir, ακυρ, εληξ"},
	{Draft, "draft, trash, bin., abandon, incomplete, szkic, kopia robocza, kosz., porzucon, niedokoncz, nacrt, skica, otpad, napusten, ciorn, gunoi, nefinaliz, προχειρ, διαγραφ, καδο"},
	{Pending, "pending, unpaid, not paid, awaiting payment, awaiting check, awaiting bank, partially paid, authorized, uncaptured, requires pa, open, new., filled in, bought, " +
		"oczekujace na platnosc, oczekuje na platnosc, oczekiwanie na, oczekuj, czeka, nowe, nowy, nowa, nieoplac, niezaplac, czesciowo oplac, " +
		"ceka, cekanje uplate, offen, ausstehend, fuggoben, nezaplac, unbezahlt, nevyriz, nova., novo., kreiran, naruceno, neplac, nije plac, plata in asteptare, in asteptarea, asteapta, noua., nou., neplatit, neachitat, " +
		"εκκρεμ, αναμονη πληρωμησ, νεα., νεο., απληρωτ"},
	{OnHold, "in asteptare, σε αναμονη"},
	{Paid, "paid, payment accepted, remote payment accepted, payment received, captured, settled, zaplac, oplac, platnosc zaakcept, platnosc zdalna zaakcept, platnosc przyjet, placen, uplacen, naplacen, placanje prihvac, bezahlt, fizetve, " +
		"platit, plata acceptat, plata la distanta acceptat, plata confirmat, achitat, πληρωθηκ, πληρωμεν, πληρωμη εγινε δεκτη, εξοφλ"},
	{Shipped, "shipped, partially shipped, sent., dispatch, in transit, out for delivery, on the way, wyslan, nadan, w drodze, w dostawie, w doreczeniu, przekazane kurier, " +
		"poslat, poslan, versandt, versendet, odeslan, feladva, otpremlj, otpremlen, u isporuci, isporuka u toku, predato kurir, predat kurir, expediat, trimis, predat curier, predata curier, in livrare, in curs de livrare, " +
		"απεσταλ, αποσταλ, εσταλ, σταλθηκ, σταλμεν, προσ παραδοση, σε αποστολη"},
	{Processing, "process, in progress, awaiting, prepar, in bearbeitung, feldolgoz, zpracov, partially fulfilled, unfulfilled, unshipped, accept, confirm, packed, picking, ready for, w trakcie, przygot, w realizacji, kompletow, pakow, spakow, " +
		"przyjet, potwierdz, u obradi, obrad, u pripremi, priprem, u izradi, spremno, spremna, prihvac, potvrden, in procesare, se preluc, se proces, in curs de proces, in lucru, in pregatire, pregati, confirmat, acceptat, " +
		"επεξεργ, σε διεκπερ, ετοιμαζ, προετοιμ, επιβεβαιω"},
	{Completed, "complet, deliver, fulfilled, closed, done., finish, success, succeeded, picked up, collected, zrealizow, dostarcz, zakoncz, zamkniet, rozliczon, wykonan, odebran, " +
		"gotov., gotovo., gotova., zavrs, dovrs, vyriz, vybav, teljesit, abgeschl, doruc, kezbesit, realizovan, isporucen, dostavlj, urucen, preuzet, finaliz, livrat, incheiat, onorat, ridicat, ολοκληρ, παραδοθ, παραδομεν, παραληφθ"},
}

// partStems begin the words that say a thing was done in part.
const partStems = "partial, partly, czesciow, delimic, delomic, teilweise, castecn, reszben, μερικ"

// statusKind tells what a status means. It is Unknown for what no rule knows.
func statusKind(status string) Kind {
	text := " " + strings.TrimPrefix(normal(status), "wc ")
	for _, rule := range statusRules {
		if !hasStem(text, rule.stems) {
			continue
		}
		if (rule.kind == Refunded || rule.kind == Returned) && hasStem(text, partStems) {
			return PartlyRefunded
		}
		return rule.kind
	}
	return Unknown
}

// hasStem tells whether a word of text, which starts with a space, begins with
// one of the stems, or is it where a point follows.
func hasStem(text, stems string) bool {
	for stem := range strings.SplitSeq(stems, ", ") {
		stem, whole := strings.CutSuffix(stem, ".")
		for rest := text; ; {
			_, after, ok := strings.Cut(rest, stem)
			if !ok {
				break
			}
			at := len(text) - len(after) - len(stem)
			if text[at-1] == ' ' && (!whole || after == "" || after[0] == ' ') {
				return true
			}
			rest = text[at+1:]
		}
	}
	return false
}
