package role

// Neighbours are the surest names in German, Czech, Slovak, Hungarian and
// Bulgarian, as shops of our languages sell there and their platforms come from there.
var Neighbours = Aliases{
	Date:       "Bestelldatum, Rechnungsdatum, erstellt am, datum objednávky, datum vytvoření, vytvořeno, vytvorené, dátum vytvorenia, rendelés dátuma, rendelés ideje, létrehozva, дата на поръчката",
	Email:      "e-mail cím, emailcím, имейл, имейл адрес",
	CustomerID: "Kundennummer, číslo zákazníka, vevőkód, vevő azonosító",
	Phone:      "Telefonnummer, telefonszám",
	Name:       "Kunde, Kundenname, Käufer, zákazník, jméno a příjmení, meno a priezvisko, vevő, vevő neve, megrendelő, купувач",
	FirstName:  "Vorname, jméno, keresztnév",
	LastName:   "Nachname, příjmení, priezvisko, vezetéknév, фамилия",
	Total:      "Gesamtbetrag, Gesamtsumme, Gesamtpreis, Summe, Bestellwert, Endbetrag, Betrag, celkem s DPH, celkem, cena celkem, celková cena, celková suma, spolu, végösszeg, összesen, fizetendő, обща сума, общо",
	Subtotal:   "Zwischensumme, mezisoučet, celkem bez DPH, részösszeg",
	Price:      "Preis, Einzelpreis, Stückpreis, cena za kus, egységár",
	Quantity:   "Menge, Anzahl, množství, počet kusů, množstvo, mennyiség, darab, брой",
	Order:      "Bestellnummer, Auftragsnummer, Rechnungsnummer, číslo objednávky, objednávka, rendelésszám, rendelés száma, megrendelés száma, rendelés azonosító, номер на поръчка, поръчка",
	Status:     "Bestellstatus, stav objednávky, stav, rendelés állapota, állapot, státusz, състояние",
	Refund:     "Erstattung, Rückerstattung, visszatérítés",
	Currency:   "Währung, měna, pénznem",
	Item:       "zboží, termék, termék neve, Bezeichnung",
	Other:      "Zahlungsart, Versandkosten, Versandart, Lieferdatum, MwSt, způsob platby, doprava, DPH, szállítási költség, szállítási mód, fizetési mód, ÁFA",
}
