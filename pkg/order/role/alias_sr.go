package role

// Serbian is in Latin script and stands for both; a few Croatian words are among
// them, as shops share their plugins.
var Serbian = Aliases{
	Date:       "datum porudžbine, datum narudžbine, datum, datum kreiranja, datum pravljenja, datum prodaje, datum kupovine, vreme, kreirano, datum narudžbe, datum i vreme, datum izrade, vrijeme, vreme porudžbine, datum i vreme porudžbine, datum računa, datum dokumenta, datum transakcije, datum i vrijeme, poručeno",
	Email:      "imejl, e-pošta, mejl, email, email adresa, adresa e-pošte, e-pošta za plaćanje, imejl adresa, imejl kupca, email kupca, mail adresa, elektronska pošta, e-pošta kupca, e-mail kupca, e-mail adresa",
	CustomerID: "ID kupca, šifra kupca, broj kupca, ID korisnika, korisničko ime, šifra klijenta, šifra partnera, šifra komitenta, korisnik ID",
	Phone:      "telefon, broj telefona, mobilni, kontakt telefon, tel., telefon kupca",
	Name:       "kupac, ime kupca, ime i prezime, naručilac, poručilac, klijent, ime i prezime kupca, naziv kupca, primalac, naručitelj, naziv partnera, partner, komitent, naziv komitenta, platilac, ime naručioca, kupac naziv",
	FirstName:  "ime",
	LastName:   "prezime",
	Total:      "ukupno, ukupan iznos, ukupni iznos narudžbine, vrednost porudžbine, iznos porudžbine, vrednost narudžbine, iznos, svega, ukupna vrednost, ukupno sa PDV-om, iznos sa PDV-om, ukupna cena, ukupna cijena, vrijednost narudžbe, iznos narudžbe, iznos narudžbine, vrednost narudžbine, ukupni iznos, sveukupno, ukupna vrijednost, iznos računa, cena porudžbine, cena narudžbine, cena narudžbe, cijena narudžbe, konačna cena, konačna cijena, bruto, ukupno za plaćanje, ukupno za uplatu, za uplatu, za plaćanje, za naplatu, vrednost, promet",
	Subtotal:   "međuzbir, međuzbroj, iznos bez dostave, vrednost robe, ukupno bez PDV-a, neto prodaja, osnovica, poreska osnovica",
	Line:       "iznos stavke, vrednost stavke, ukupno stavka",
	Price:      "cena, jedinična cena, cena po komadu, cijena",
	Quantity:   "količina, kol., kom., komada, broj komada, prodato stavki",
	Order:      "broj porudžbine, broj narudžbine, ID narudžbine, ID porudžbine, šifra porudžbine, narudžbina #, porudžbina, narudžbina, broj narudžbe, br. porudžbine, narudžba, broj računa, broj fakture, br. narudžbine, br. narudžbe, br. računa, broj dokumenta, šifra narudžbine, šifra narudžbe, ID narudžbe, oznaka narudžbe, račun, fiskalni račun, PFR broj računa, broj",
	Status:     "status narudžbine, status porudžbine, status, stanje, faza, status narudžbe",
	Payment:    "status plaćanja",
	Refund:     "povraćaj novca, iznos povraćaja, vraćen iznos, refundirano, refundacija, storno, povrat novca, iznos povrata, povraćaj, refundirani iznos, vraćeno kupcu",
	Cancelled:  "datum otkazivanja, datum storniranja, otkazano, otkazana, otkazan, stornirano, stornirana, storniran, poništeno",
	Currency:   "valuta, valuta porudžbine, šifra valute, oznaka valute, valuta plaćanja",
	Test:       "probna porudžbina, test porudžbina, probna narudžbina, test narudžbina, probna narudžba, probna",
	Item:       "proizvod, naziv proizvoda, artikal, naziv artikla, stavka, roba, šifra proizvoda, proizvodi",
	Other: "ostalo za uplatu, preostalo za uplatu, kućni broj, broj stana, redni broj, r. br., r.b., rb, porez, PDV, opština, način plaćanja, način isporuke, dostava, cena dostave, troškovi dostave, poštarina, popust, kupon, datum isporuke, datum slanja, datum plaćanja, datum povraćaja, razlog povraćaja, vrsta kupca, tip kupca, napomena, pouzeće, PIB, adresa, grad, poštanski broj, " +
		"broj stavki, broj pošiljke",
}
