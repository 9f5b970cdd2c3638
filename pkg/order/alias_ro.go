package order

var romanian = aliases{
	roleDate:       "data comenzii, dată comandă, data efectuării comenzii, data, data creării, data plasării, data vânzării, data achiziției, creat la, data comandă, data plasării comenzii, data facturii, data și ora, data înregistrării, data documentului, data emiterii, dată plasare, data tranzacției, plasată la",
	roleEmail:      "email, adresă email, e-mail client, email facturare, adresa de e-mail, mail, email cumpărător, email client, adresa de email, adresă de email, adresa email client",
	roleCustomerID: "ID client, cod client, număr client, nr. client, ID utilizator",
	rolePhone:      "telefon, număr de telefon, nr. telefon, mobil, tel., telefon client, numărul de telefon",
	roleName:       "client, nume client, nume și prenume, nume complet, cumpărător, nume prenume, numele clientului, destinatar, denumire client, nume cumpărător, beneficiar, nume beneficiar",
	roleFirstName:  "prenume, prenume client",
	roleLastName:   "nume, nume de familie",
	roleTotal:      "total comandă, total, valoare comandă, valoarea comenzii, valoare totală, valoarea totală a comenzii, valoare cu TVA, total cu TVA, sumă, suma totală, totalul comenzii, total general, total încasat, preț total, cost total, suma încasată, valoare finală, total final, preț comandă, prețul comenzii, preț final, sumă comandă, suma comenzii, suma facturii, total de plată, total plată, suma de plată, valoare, încasări",
	roleSubtotal:   "sub-total, total produse, valoare produse, total fără TVA, total fără livrare, valoare fără TVA, vânzări nete, bază impozabilă",
	roleLine:       "valoare produs, total linie, valoare linie",
	rolePrice:      "preț, preț unitar, preț produs, prețul articolului",
	roleQuantity:   "cantitate, cant., buc., bucăți, număr produse, articole vândute",
	roleOrder:      "număr comandă, numărul comenzii, nr. comandă, comanda nr., ID comandă, cod comandă, nr. comenzii, comandă, comandă #, referință, număr factură, nr. factură, factură, nr. document, număr document, nr. bon, număr bon, nr. tranzacție, ID tranzacție, număr tranzacție",
	roleStatus:     "stare comandă, status comandă, starea comenzii, stare, status, statusul comenzii",
	rolePayment:    "stare plată, status plată, starea plății",
	roleRefund:     "sumă rambursată, sumă de rambursat, valoare rambursată, rambursare, rambursări, valoare retur, restituit, rambursată, rambursat, stornată, stornat",
	roleCancelled:  "data anulării, anulată, anulat, comandă anulată, factură anulată",
	roleCurrency:   "monedă, moneda comenzii, valută, cod monedă, cod valută",
	roleTest:       "comandă de test, comandă test",
	roleItem:       "produs, nume produs, denumire produs, denumirea produsului, articol, element, produse",
	roleOther: "sold, rest de plată, rest plată, TVA, curier, nr. crt., cost curier, metodă de plată, modalitate de plată, modalitatea de livrare, metoda de livrare, livrare, cost livrare, taxa de livrare, cost transport, reducere, cupon, data livrării, data plății, data expedierii, data returului, motiv retur, motivul anulării, tip client, observații, ramburs, CUI, adresă, adresa de facturare, oraș, cod poștal, " +
		"AWB, număr AWB, numerar",
}
