package order

import "strings"

// statusRules say what a status means by how its words begin, in normal form, in
// English, Polish, Serbian, Romanian and Greek and in the platforms' slugs. A
// stem of several words must stand so together. The first rule that fits wins:
// what is said in more words, or more decidedly, stands first.
var statusRules = []struct {
	kind  Kind
	stems string
}{
	{Refunded, "bani returnati"},
	{Returned, "returned to sender, return to sender, not collected, undeliver, zwrot towaru, zwrocone do nadawcy, zwrot do nadawcy, nieodebran, nie odebran, " +
		"vracena roba, vraceno posiljaocu, nije preuzet, nepreuzet, returnat, retur, refuzat, neridicat, επιστροφη προιον, δεν παραληφθ, returned"},
	{OnHold, "on hold, hold, wstrzym, zawieszon, backorder, manual verification, disputed, na cekanju"},
	{Failed, "fail, declin, reject, denied, payment error, error, nieudan, niepowodz, blad, odrzuc, neuspes, nije uspel, odbij, gresk, " +
		"esuat, eroare, respins, nereusit, αποτυχ, απετυχ, απορριφθ, σφαλμα"},
	{Refunded, "refund, chargeback, charged back, zwrocon, zwrot, vracen, vracanj, povrac, refundir, refundac, rambursat, rambursar, restitui, " +
		"επιστροφ, επιστραφ"},
	{Cancelled, "cancel, void, expir, annul, anulow, uniewaz, wygas, rezygnac, otkaz, ponist, storn, istek, anulat, anular, invalid, ακυρ, εληξ"},
	{Draft, "draft, trash, bin, abandon, incomplete, szkic, kopia robocza, kosz, porzucon, nacrt, skica, otpad, ciorn, gunoi, προχειρ, διαγραφ, καδο"},
	{Pending, "pending, unpaid, not paid, awaiting payment, awaiting check, awaiting bank, partially paid, authorized, open, new, " +
		"oczekujace na platnosc, oczekuje na platnosc, oczekiwanie na, oczekuj, nowe, nowy, nowa, nieoplac, niezaplac, czesciowo oplac, " +
		"ceka, cekanje uplate, nova, novo, neplac, nije plac, plata in asteptare, in asteptarea, asteapta, noua, nou, neplatit, neachitat, " +
		"εκκρεμ, αναμονη πληρωμησ, νεα, νεο, απληρωτ"},
	{OnHold, "in asteptare, σε αναμονη"},
	{Paid, "paid, payment accepted, payment received, captured, settled, zaplac, oplac, platnosc zaakcept, platnosc przyjet, placen, uplacen, naplacen, " +
		"platit, plata acceptat, plata confirmat, achitat, πληρωθηκ, πληρωμεν, εξοφλ"},
	{Shipped, "shipped, partially shipped, sent, dispatch, in transit, out for delivery, on the way, wyslan, nadan, w drodze, w dostawie, poslat, otpremlj, otpremlen, u isporuci, " +
		"predato kurir, predat kurir, expediat, trimis, predat curier, predata curier, in livrare, in curs de livrare, απεσταλ, αποσταλ, σταλθηκ, σταλμεν, προσ παραδοση, σε αποστολη"},
	{Processing, "process, in progress, awaiting, prepar, partially fulfilled, unfulfilled, unshipped, accept, confirm, packed, picking, w trakcie, przygot, w realizacji, kompletow, pakow, " +
		"przyjet, potwierdz, u obradi, obrad, u pripremi, pripreml, prihvac, potvrden, in procesare, se preluc, in lucru, in pregatire, confirmat, acceptat, " +
		"σε επεξεργ, επεξεργ, σε διεκπερ, προετοιμ, επιβεβαιω"},
	{Completed, "complet, deliver, fulfilled, closed, done, finish, success, picked up, collected, zrealizow, dostarcz, zakoncz, wykonan, odebran, " +
		"gotov, zavrs, realizovan, isporucen, urucen, preuzet, finaliz, livrat, incheiat, onorat, ridicat, ολοκληρ, παραδοθ, παραδομεν, παραληφθ"},
}

// partStems begin the words that say a thing was done in part.
const partStems = "partial, partly, czesciow, delimic, partial, μερικ"

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
// one of the stems.
func hasStem(text, stems string) bool {
	for stem := range strings.SplitSeq(stems, ", ") {
		if i := strings.Index(text, stem); i > 0 {
			for ; i > 0; i = indexFrom(text, stem, i+1) {
				if text[i-1] == ' ' {
					return true
				}
			}
		}
	}
	return false
}

// indexFrom is where stem occurs in text at or after a place, else -1.
func indexFrom(text, stem string, from int) int {
	if i := strings.Index(text[from:], stem); i >= 0 {
		return from + i
	}
	return -1
}
