// Package status tells what the statuses of orders mean, in the languages of our shops
// and in the words of their programs.
package status

import "strings"

// statusRules say what a status means by how its words begin, in normal form, in
// English, Polish, Serbian, Croatian, Romanian and Greek, a little of their
// neighbours' and the platforms' slugs. A stem of several words must stand so
// together, and one with a point behind is the word's end. The first rule that
// fits wins: what is said in more words, or more decidedly, stands first. A stem with
// a "not" before it says the opposite; one that starts with its own says more.
var statusRules = []struct {
	kind  Kind
	stems string
}{
	{Draft, "test., testow, testn, probna., probno., δοκιμασ, τεστ."},
	{Pending, "not yet collected, not yet delivered, not yet picked up, not collected yet, not delivered yet, not picked up yet, jeszcze nie odebra, jeszcze nie dostarcz, jos nije preuzet, jos nije isporuc, jos nije uruc, " +
		"inca nelivrat, inca neridicat, ακομα δεν παρ, ακομη δεν παρ, not closed, not finished, not done, nie zakoncz, nie zamkniet, nie rozlicz, nije zavrs, nije dovrs, nije gotov"},
	{Cancelled, "hold cancel, wstrzymane anul, unpaid closed"},
	{Refunded, "bani returnati, money back"},
	{Returned, "returned, return., sent back, came back, returning to, return to, rejected by buyer, refus, rto., rts., unclaimed, not collected, not picked up, not deliver, undeliver, restocked, " +
		"zwrot towaru, zwrocone do nadawcy, zwrot do nadawcy, powrot do, nieodebra, nie odebra, zwroci, odeslal, oddal., oddala., wrocil, powrocil, niedorecz, niedostarcz, nie dostarcz, niepodet, nie podet, brak odbioru, odmow, " +
		"vracena roba, vraceno posiljaocu, povrat robe, povracaj robe, vratio, vratila, vratili, nije preuze, nepreuze, nije podig, nepodig, neisporuc, nije isporuc, neuruc, nije uruc, odbio., odbila., " +
		"stiglo nazad, stigla nazad, returnat, returnare, retur., returul, refuz, imposibil de livr, intors, neridicat, nepreluat, nelivrat, retoure, zuruckge, visszakuld, " +
		"επιστροφη προιον, δεν παραληφθ, δεν παρεληφθ, δεν παρελαβ, μη παραληφθ, μη παραλαβ, μη παραδο, δεν παραδοθ, αρνησ, αρνηθ, αδιαθετ, αζητητ, επεστραφ, επεστρεψ, γυρισε πισω, δεν το πηρ, δεν πηρ"},
	{Processing, "gotowe do, do wyslania, do wysylki, awaiting ship, awaiting fulfil, awaiting pickup, not fulfilled, canceled reversal, cancelled reversal, void label, odeslane do kl"},
	{Completed, "shipped delivered, shipped picked up"},
	{OnHold, "hold, suspend, wstrzym, zawieszon, backorder, manual verification, disputed, payment review, na cekanju"},
	{Failed, "fail, timed out, timeout, abort, uncollect, written off, bad debt, bounced, declin, reject, denied, dismissed, error, fraud, suspected, blocked, unsuccess, unfulfillable, uncomplet, not accept, nieudan, niepowodz, nie powiodl, niezrealiz, nieprzyjet, nie przyjet, blad, odrzuc, " +
		"neuspe, neuspje, nije uspe, nije uspje, nerealizovan, neprihvac, nije prihvac, fehlgeschl, abgelehnt, sikertelen, odbij, gresk, " +
		"esuat, eroare, respins, nereusit, neonor, neaccept, αποτυχ, απετυχ, απορριφθ, απορριψ, μη αποδεκτ, σφαλμα"},
	{Refunded, "refund, chargeback, charged back, reversed, zwrocon, zwrot, vracen, vracanj, povrac, povrat, rambursat, rambursar, restitui, erstatt, ruckerstatt, ruckzahl, visszaterit, odeslane., credit note, credit memo, creditata., nota de credit., knjizno odobr, πιστωτικο., gutschrift, " +
		"επιστροφ, επιστραφ, αντιστραφ"},
	{PartlyRefunded, "partially cancel, partly cancel, part cancel, czesciowo anulow, anulowano czesciowo, anulowane czesciowo, delimicno otkaz, delomicno otkaz, otkazano delimicno, otkazana delimicno, " +
		"delimicno storn, anulat partial, anulata partial, partial anulat, μερικη ακυρ, μερικωσ ακυρ"},
	{Cancelled, "cancel, cxl, canx, void, expir, withdrawn, lost., no show, noshow, changed mind, annul, anul, uniewaz, wygas, rezygn, zrezygn, odstapi, wycofan, cofniet, odwolan, nie chce, nieobecnosc, nie przysz, przegran, zagubi, zagin, stracon, niewazn, nieaktualn, ne zeli, nije dos, izgublj, otkaz, odusta, povucen, ponist, storn, istek, nevazec, renunt, nu mai vrea, neprezent, pierdut, retras, revocat, invalid, " +
		"torol, abgebroch, widerruf, ungult, sztorn, zrusen, ακυρ, εληξ, ληγμεν, υπαναχωρ, ανακληθ, ανακλησ, αποσυρθ, δεν ηρθ, δεν εμφαν, χαθηκ, απωλει, αντιλογισ"},
	{Draft, Unbought + ", draft, trash, bin., incomplet, delet, removed., dupl, fake., szkic, kopia robocza, kosz., porzucon, niedokoncz, usunie, skasowan, podwojne., dubel., nacrt, skica, otpad, obrisan, izbrisan, lazna., lazno., nepostojec, falszyw, spam., " +
		"ciorn, gunoi, nefinaliz, dubla., sters, stears, fals., falsa., geloscht, smazan, προχειρ, διαγραφ, διαγραμμ, διεγραφ, πλαστ, ψευτικ, διπλη., διπλοτ, ημιτελ, καδο"},
	{Pending, "pending, unpaid, not paid, awaiting payment, awaiting check, awaiting bank, partially paid, authorized, uncaptured, requires pa, open, new., filled in, bought, " +
		"oczekiwanie na, oczekuj, czeka, nowe, nowy, nowa, nieoplac, niezaplac, czesciowo oplac, " +
		"ceka, offen, ausstehend, fuggoben, nezaplac, unbezahlt, nevyriz, nova., novo., kreiran, naruceno, neplac, nije plac, plata in asteptare, in asteptarea, asteapta, noua., nou., neplatit, neachitat, " +
		"εκκρεμ, αναμονη πληρωμησ, νεα., νεο., απληρωτ"},
	{OnHold, "in asteptare, σε αναμονη"},
	{Paid, "paid, payment accepted, payment received, captured, settled, zaplac, oplac, platnosc zaakcept, platnosc zdalna zaakcept, platnosc przyjet, placen, uplacen, naplacen, placanje prihvac, bezahlt, fizetve, " +
		"platit, plata acceptat, plata la distanta acceptat, plata confirmat, achitat, πληρωθηκ, πληρωμεν, πληρωμη εγινε δεκτη, εξοφλ"},
	{Processing, "accept, confirm, zaakcept, przyjet, potwierdz, prihvac, potvrden, επιβεβαιω, αποδεκτ"},
	{Draft, "quotation, quote., estimate., ofert, wycen, ponud, προσφορ"},
	{Shipped, "shipped, sent., dispatch, in transit, out for delivery, on the way, wyslan, nadan, w drodze, w dostawie, w doreczeniu, przekazane kurier, " +
		"poslat, poslan, versandt, versendet, odeslan, feladva, otpremlj, otpremlen, u isporuci, isporuka u toku, predato kurir, predat kurir, expediat, trimis, predat curier, predata curier, in livrare, in curs de livrare, " +
		"απεσταλ, αποσταλ, εσταλ, σταλθηκ, σταλμεν, προσ παραδοση, σε αποστολη"},
	{Processing, "process, in progress, awaiting, prepar, in bearbeitung, feldolgoz, zpracov, partially fulfilled, unfulfilled, unshipped, packed, picking, ready for, w trakcie, przygot, w realizacji, kompletow, pakow, spakow, " +
		"obrad, priprem, u izradi, spremno, spremna, in procesare, se preluc, se proces, in curs de proces, in lucru, pregati, " +
		"επεξεργ, σε διεκπερ, ετοιμαζ, προετοιμ"},
	{Completed, "complet, deliver, fulfilled, closed, done., finish, success, succeeded, picked up, collected, zrealizow, dostarcz, zakoncz, zamkniet, rozliczon, wykonan, odebran, " +
		"gotov., gotovo., gotova., zavrs, dovrs, vyriz, vybav, teljesit, abgeschl, doruc, kezbesit, realizovan, isporucen, dostavlj, urucen, preuzet, finaliz, livrat, incheiat, onorat, ridicat, ολοκληρ, παραδοθ, παραδομεν, παραληφθ"},
	{Draft, "cart., basket., koszyk, korpa., korpi., in cos., καλαθι, predracun, proform, pro forma, προτιμολογ, merged., joined., polaczon, scalon, spojen, comasat, συγχωνευ"},
	{Cancelled, "brak towaru"},
}

// Unbought begin words for carts that nobody paid for.
const Unbought = "abandon, opuszczon, napusten, εγκαταλ, not ordered, non ordered, not recovered, nie zamow, nije naruc, nije poruc, neporuc, necomandat, nerecuperat, δεν παραγγελ"

// partStems begin the words that say a thing was done in part.
const partStems = "partial, partly, part., czesciow, czesci., nadplat, delimic, delomic, teilweise, castecn, reszben, μερικ, εν μερει"

// Of tells what a status means. It is Unknown for what no rule knows.
func Of(status string) Kind {
	text := Text(status)
	for _, rule := range statusRules {
		said, denied := Says(text, rule.stems)
		switch {
		case said && (rule.kind == Refunded || rule.kind == Returned) && HasStem(text, partStems):
			return PartlyRefunded
		case said:
			return rule.kind
		case !denied:
		case HasStem(text, yetStems) && rule.kind == Completed:
			return Pending
		case opposites[rule.kind] != Unknown:
			return opposites[rule.kind]
		}
	}
	return Unknown
}

// HasStem tells whether a word of text, which starts with a space, begins with
// one of the stems, or is it where a point follows.
func HasStem(text, stems string) bool {
	said, denied := Says(text, stems)
	return said || denied
}

// Says is HasStem, and tells whether the text says so or denies it.
func Says(text, stems string) (said, denied bool) {
	for stem := range strings.SplitSeq(stems, ", ") {
		stem, whole := strings.CutSuffix(stem, ".")
		for rest := text; ; {
			_, after, ok := strings.Cut(rest, stem)
			if !ok {
				break
			}
			at := len(text) - len(after) - len(stem)
			if text[at-1] == ' ' && (!whole || after == "" || after[0] == ' ') {
				if !isDenied(text[:at]) {
					return true, false
				}
				denied = true
			}
			rest = text[at+1:]
		}
	}
	return false, denied
}
