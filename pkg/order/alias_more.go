package order

// neighbours are the surest names in German, Czech, Slovak, Hungarian and
// Bulgarian, as shops of our languages sell there and their platforms come from there.
var neighbours = aliases{
	roleDate:       "Bestelldatum, Rechnungsdatum, erstellt am, datum objednávky, datum vytvoření, vytvořeno, vytvorené, dátum vytvorenia, rendelés dátuma, rendelés ideje, létrehozva, дата на поръчката",
	roleEmail:      "e-mail cím, emailcím, имейл, имейл адрес",
	roleCustomerID: "Kundennummer, číslo zákazníka, vevőkód, vevő azonosító",
	rolePhone:      "Telefonnummer, telefonszám",
	roleName:       "Kunde, Kundenname, Käufer, zákazník, jméno a příjmení, meno a priezvisko, vevő, vevő neve, megrendelő, купувач",
	roleFirstName:  "Vorname, jméno, keresztnév",
	roleLastName:   "Nachname, příjmení, priezvisko, vezetéknév, фамилия",
	roleTotal:      "Gesamtbetrag, Gesamtsumme, Gesamtpreis, Summe, Bestellwert, Endbetrag, Betrag, celkem s DPH, celkem, cena celkem, celková cena, celková suma, spolu, végösszeg, összesen, fizetendő, обща сума, общо",
	roleSubtotal:   "Zwischensumme, mezisoučet, celkem bez DPH, részösszeg",
	rolePrice:      "Preis, Einzelpreis, Stückpreis, cena za kus, egységár",
	roleQuantity:   "Menge, Anzahl, množství, počet kusů, množstvo, mennyiség, darab, брой",
	roleOrder:      "Bestellnummer, Auftragsnummer, Rechnungsnummer, číslo objednávky, objednávka, rendelésszám, rendelés száma, megrendelés száma, rendelés azonosító, номер на поръчка, поръчка",
	roleStatus:     "Bestellstatus, stav objednávky, stav, rendelés állapota, állapot, státusz, състояние",
	roleRefund:     "Erstattung, Rückerstattung, visszatérítés",
	roleCurrency:   "Währung, měna, pénznem",
	roleItem:       "zboží, termék, termék neve, Bezeichnung",
	roleOther:      "Zahlungsart, Versandkosten, Versandart, Lieferdatum, MwSt, způsob platby, doprava, DPH, szállítási költség, szállítási mód, fizetési mód, ÁFA",
}
