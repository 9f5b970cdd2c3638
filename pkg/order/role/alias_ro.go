package role

// Romanian are the names in Romanian.
var Romanian = Aliases{
	Date:       "data comenzii, dată comandă, data efectuării comenzii, data, data creării, data plasării, data vânzării, data achiziției, creat la, data comandă, data plasării comenzii, data facturii, data și ora, data înregistrării, data documentului, data emiterii, dată plasare, data tranzacției, plasată la",
	Email:      "email, adresă email, e-mail client, email facturare, adresa de e-mail, mail, email cumpărător, email client, adresa de email, adresă de email, adresa email client",
	CustomerID: "ID client, cod client, număr client, nr. client, ID utilizator",
	Phone:      "telefon, număr de telefon, nr. telefon, mobil, tel., telefon client, numărul de telefon",
	Name:       "client, nume client, nume și prenume, nume complet, cumpărător, nume prenume, numele clientului, destinatar, denumire client, nume cumpărător, beneficiar, nume beneficiar",
	FirstName:  "prenume, prenume client",
	LastName:   "nume, nume de familie",
	Total:      "total comandă, total, valoare comandă, valoarea comenzii, valoare totală, valoarea totală a comenzii, valoare cu TVA, total cu TVA, sumă, suma totală, totalul comenzii, total general, total încasat, preț total, cost total, suma încasată, valoare finală, total final, preț comandă, prețul comenzii, preț final, sumă comandă, suma comenzii, suma facturii, total de plată, total plată, suma de plată, valoare, încasări",
	Subtotal:   "sub-total, total produse, valoare produse, total fără TVA, total fără livrare, valoare fără TVA, vânzări nete, bază impozabilă",
	Line:       "valoare produs, total linie, valoare linie",
	Price:      "preț, preț unitar, preț produs, prețul articolului",
	Quantity:   "cantitate, cant., buc., bucăți, număr produse, articole vândute",
	Order:      "număr comandă, numărul comenzii, nr. comandă, comanda nr., ID comandă, cod comandă, nr. comenzii, comandă, comandă #, referință, număr factură, nr. factură, factură, nr. document, număr document, nr. bon, număr bon, nr. tranzacție, ID tranzacție, număr tranzacție",
	Status:     "stare comandă, status comandă, starea comenzii, stare, status, statusul comenzii",
	Payment:    "stare plată, status plată, starea plății",
	Refund:     "sumă rambursată, sumă de rambursat, valoare rambursată, rambursare, rambursări, valoare retur, restituit, rambursată, rambursat, stornată, stornat",
	Cancelled:  "data anulării, anulată, anulat, comandă anulată, factură anulată",
	Currency:   "monedă, moneda comenzii, valută, cod monedă, cod valută",
	Test:       "comandă de test, comandă test",
	Item:       "produs, nume produs, denumire produs, denumirea produsului, articol, element, produse",
	Other: "sold, rest de plată, rest plată, TVA, curier, nr. crt., cost curier, metodă de plată, modalitate de plată, modalitatea de livrare, metoda de livrare, livrare, cost livrare, taxa de livrare, cost transport, reducere, cupon, data livrării, data plății, data expedierii, data returului, motiv retur, motivul anulării, tip client, observații, ramburs, CUI, adresă, adresa de facturare, oraș, cod poștal, " +
		"AWB, număr AWB, numerar",
}
