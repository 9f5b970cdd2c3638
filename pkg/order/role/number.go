package role

import "keeprate/pkg/order/fold"

// Much has a number beside the order. Taken for the order's, the customer's
// account or the bank's settlement would make one order of many.
const (
	// anyNumber are of the aliases for an order's number those that name other numbers as well.
	anyNumber = " numer indeks reference racun referinta αναγνωριστικο "
	// looseNumbers are aliases for an order's number that stand over what was ordered, a phone or a size as well.
	looseNumbers = " zamowienie porudzbina narudzbina narudzba comanda παραγγελια objednavka porcka order broj numer indeks reference referinta dokument racun παραστατικο faktura factura τιμολογιο "
	// ownNumbers are words for whatever of a customer has a number, and the customers themselves.
	ownNumbers = " account iban card customer client buyer payer " +
		"konta konto rachunku karty nip regon pesel klienta kontrahenta nabywcy kupujacego odbiorcy nadawcy uzytkownika " +
		"ziro tekuci tekuceg bankovni bankovnog platioca uplatioca primaoca posiljaoca kartice pib jmbg maticni kupca " +
		"cont contului contul cardului cui cif cnp client clientului " +
		"λογαριασμου λογαριασμοσ καρτασ καρτα αφμ πελατη "
	// thingNumbers are words for what no customer has for long, or many have, and for what is counted of a shop's visitors.
	thingNumbers = " house building flat apartment settlement payout batch deposit parcel package tracking waybill awb product item offer listing store shop terminal till table " +
		"domu lokalu mieszkania budynku paczki przesylki nadania rozliczenia partii kasy stolika sklepu terminala oferty aukcji produktu towaru katalogowy sprzedawcy pracownika " +
		"kucni kuce stana ulaza banke posiljke paketa kase partije proizvoda artikla oglasa " +
		"casa casei bloc scara apartament colet coletului lot lotului magazin produs produsului articol oferta " +
		"sessions sesje sesije sesiuni συνεδριεσ users uzytkownicy korisnici utilizatori visits visitors wizyty posete vizite επισκεψεισ views clicks klikniecia " +
		"δεματοσ διαμερισματοσ τραπεζασ παρτιδασ προιοντοσ ταμειου "
)

// numbersOther tells whether a word beside one of anyNumber says that it is not an order's.
func numbersOther(word string) bool {
	return fold.InWords(ownNumbers, word) || fold.InWords(thingNumbers, word)
}

// NumbersThings tells whether a name in normal form says that it numbers neither
// orders nor customers.
func NumbersThings(name string) bool { return fold.AnyInWords(thingNumbers, name) }

// IsLooseNumber tells of a name of an order's number that stands over what was
// ordered, a phone or a size as well.
func IsLooseNumber(name string) bool { return fold.InWords(looseNumbers, name) }
