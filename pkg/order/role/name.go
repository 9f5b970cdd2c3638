package role

import (
	"slices"
	"strings"
	"sync"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
)

// Named says how surely a column's name speaks for a role.
type Named struct {
	Role  Role
	Score int  // 0: not at all
	Aside bool // a word says that the column is something beside, such as the total's tax
	Part  bool // and that is a part of it, which never stands for the whole
}

// IsOwn tells that the name is one of the role's own.
func (n Named) IsOwn() bool { return n.Score > ScoreExact/2 }

// IsVague tells that the name explains nothing.
func (n Named) IsVague() bool { return n.Score <= scorePart }

// How surely a name speaks: a whole alias (less its place in the list) beats an
// alias among other words beats one inside a word.
const (
	ScoreExact = 400
	ScoreWords = 150
	scorePart  = 60
	// decoyed is taken off where a word says that the column is something beside.
	decoyed = 120
)

// IsDecoy tells whether a word in normal form is one of decoys.
func IsDecoy(word string) bool { return fold.InWords(decoys, word) }

// decoys are words that turn a name away from what its other words say: the
// total of the tax, the date of the delivery.
const decoys = " you ship billing tax taxes vat shipping shipment shipped delivery delivered discount coupon fee fees cost tip gift weight paid payment updated modified due birth expiry expiration refunded returned company address street city zip postcode country state note notes url ip method " +
	"podatek vat wysylki dostawy zwrotu anulowania realizacji rabat rabatu kupon kuponu kuponow oplata prowizja platnosci wplaty adres uwagi " +
	"porez pdv dostave isporuke povracaja otkazivanja popust kupona provizija placanja adresa napomena slanja " +
	"tva livrare livrarii transport reducere cupon comision plata platii adresa taxa expedierii retur returului " +
	"φπα μεταφορικα αποστολησ εκπτωση εκπτωσησ κουπονι προμηθεια πληρωμησ παραδοσησ επιστροφησ επιστροφη διευθυνση σχολια "

// parts are words, decoys too, that name a part of an order's total, or what else
// is added up but never the orders' amounts.
const parts = " percent tax taxes vat discount fee fees profit margin savings points orders lifetime podatek wat rabat rabatow prowizja zysk marza punkty " +
	"porez pdv popust provizija dobit marza tezina tva reducere comision adaos greutate φπα εκπτωση εκπτωσησ προμηθεια κερδοσ βαροσ "

// pieces are words that make one of sums the number of pieces. Of a price they say
// nothing: "Cena za szt."
const (
	pieces = " szt sztuk pozycji buc bucati articole komada kom artikala stavki τεμαχια τεμαχιων τμχ ειδων pcs pieces units qty quantity "
	sums   = " razem lacznie suma ukupno svega sveukupno total συνολο "
)

// spans are words that make a sum one of more than the row: of all up to it, or of its day.
const spans = " narastajaco narastajacy skumulowana dnia dzienna miesiaca strony kumulativno kumulativ progresivno dosad sada dan dnevno mesec cumulat zi zilei zilnic lunii lunar " +
	"προοδευτικο σωρευτικο ημερασ μηνα running cumulative daily weekly monthly day week month date "

// averages are words that make an order's sum or number that of many orders.
const averages = " average avg mean sredni srednia srednie srednja prosecan prosecna prosecno mediu medie media μεσοσ μεση μεσο "

// discounted are phrases that say of a price or a sum that the discount is taken off.
var discounted = []string{"po rabacie", "po znizce", "z rabatem", "sa popustom", "posle popusta", "snizena", "cu reducere", "dupa reducere", "redus", "με εκπτωση", "μετα την εκπτωση", "after discount"}

// alone are names that say something only by themselves: "Broj" is the order's
// number, "Kućni broj" the house's, "Liczba" of pieces, "Liczba dni" of days,
// "Received" an amount, "Pieces received" what came, "Faktura VAT" a wish.
const alone = " broj liczba received invoiced faktura factura τιμολογιο "

// grossWords and netWords say that a sum stands with or without tax or shipping.
// They are taken out of a name before it is compared; the sum with tax is preferred.
var (
	grossWords = []string{"incl vat including shipping charges", "inc tax", "incl tax", "including tax", "tax incl", "tax included", "inc vat", "incl vat", "incl shipping", "with tax", "with vat", "including vat", "vat included", "vat incl", "with shipping", "gross", "brutto", "sa pdv om", "s pdv om", "sa pdv", "s pdv", "sa porezom", "bruto", "cu tva", "tva inclus", "livrare inclusa", "bruta", "brut", "με φπα", "μικτη", "μικτο", "z vat", "z podatkiem",
		"z dostawa", "z wysylka", "z przesylka", "z kosztami wysylki", "z kosztami dostawy", "sa dostavom", "sa postarinom", "cu transport", "inclusiv transport", "cu livrare", "με μεταφορικα"}
	netWords = []string{"ex tax", "excl tax", "excluding tax", "tax excl", "w o tax", "without tax", "ex vat", "excl vat", "excluding vat", "vat excl", "without vat", "netto", "net", "bez pdv a", "bez pdv", "bez poreza", "neto", "neta", "fara tva", "fara taxa de livrare", "fara livrare", "χωρισ φπα", "bez vat", "bez podatku", "without shipping", "bez dostave"}
)

// alias is what a name speaks for: the role, and the name's place in its list.
type alias struct {
	role Role
	rank int
}

// Alias is the role that has a name in normal form as one of its own, None if none has.
func Alias(name string) Role { return aliasOf()[name].role }

// aliasOf finds a role by its whole name.
var aliasOf = sync.OnceValue(func() map[string]alias {
	m := map[string]alias{}
	for _, lang := range languages {
		for r, list := range lang {
			if list == "" {
				continue
			}
			for rank, name := range strings.Split(list, ", ") {
				n := fold.Normal(name)
				if old, ok := m[n]; !ok || old.role == Role(r) && rank < old.rank {
					m[n] = alias{Role(r), rank}
				}
			}
		}
	}
	return m
})

// IsAlias tells whether a name is one of a role's, be it with its currency or a
// word about tax.
func IsAlias(name string) bool {
	for _, form := range [...]string{fold.Normal(name), fold.Name(name)} {
		stripped, _ := stripTax(StripCurrency(form))
		for _, text := range [...]string{form, stripped} {
			if _, ok := aliasOf()[text]; ok {
				return true
			}
		}
	}
	return false
}

// Of tells which role a column's name speaks for, and how surely.
func Of(name string) Named {
	best := Named{}
	forms := slices.Compact([]string{fold.Normal(name), fold.Name(name)})
	for i, form := range forms {
		form, _ = without(form, discounted)
		got := normalRole(form)
		if i+1 < len(forms) && got.Score < ScoreWords {
			continue // "SalesTaxPercent" has its words only where they are parted
		}
		if !got.IsOwn() {
			stripped, bonus := stripTax(StripCurrency(form))
			if r := normalRole(stripped); stripped != form && (bonus == 0 || r.Role.IsMoney()) {
				if got = r; got.Score > 0 {
					got.Score += bonus
				}
				if bonus < 0 && got.Role == Total {
					got.Role = Subtotal
				}
			}
		}
		if got.Score > best.Score {
			best = got
		}
	}
	switch best.Role {
	case Order, CustomerID, Name:
		if strings.HasSuffix(name, "?") {
			best = Named{Role: Other, Score: ScoreWords} // asks for a yes or no
		}
	}
	return best
}

// normalRole is Of for a name in normal form.
func normalRole(name string) Named {
	if name == "" {
		return Named{}
	}
	if a, ok := aliasOf()[name]; ok {
		return Named{Role: a.role, Score: ScoreExact - a.rank}
	}
	padded := " " + name + " "
	best, matched := Named{}, ""
	for text, a := range aliasOf() {
		score := 0
		switch {
		case !strings.Contains(name, text), fold.InWords(alone, text):
		case strings.Contains(padded, " "+text+" "):
			score = ScoreWords + min(len(text), 40)
		case len(text) >= 5:
			score = scorePart + min(len(text), 30)
		}
		// Of equal ones the first role and name, in whatever order they come.
		if score > best.Score || score == best.Score && (a.role < best.Role || a.role == best.Role && text < matched) {
			best, matched = Named{Role: a.role, Score: score}, text
		}
	}
	if own, ok := belonging(padded, matched, best.Role); ok {
		return own
	}
	if fold.InWords(sums, matched) && fold.AnyInWords(pieces, name) {
		return Named{Role: Quantity, Score: best.Score}
	}
	if best.Score > 0 && best.Role != Other {
		for word := range strings.FieldsSeq(strings.Replace(name, matched, " ", 1)) {
			part := best.Role.IsMoney() && fold.InWords(parts, word)
			best.Part = best.Part || part
			best.Aside = best.Aside || part || best.Role.IsSum() && fold.InWords(spans, word) || (best.Role.IsSum() || best.Role == Order) && fold.InWords(averages, word) || IsDecoy(word) || fold.InWords(anyNumber, matched) && numbersOther(word)
		}
		if best.Aside {
			best.Score = max(best.Score-decoyed, 1)
		}
	}
	return best
}

// belonging is what a name speaks for whose longest word only says whose it is:
// "invoice amount" is an amount, "klient email" an address. More than a word, such
// as "order number", is meant itself.
func belonging(padded, owner string, of Role) (Named, bool) {
	before, after, ok := strings.Cut(padded, " "+owner+" ")
	if !ok || of != Name && of != Order || strings.Contains(owner, " ") {
		return Named{}, false
	}
	own := normalRole(strings.TrimSpace(before + " " + after))
	own.Score = min(own.Score, ScoreExact/2)
	switch own.Role {
	case Email, CustomerID, Phone, FirstName, LastName:
		return own, of == Name
	case Price: // of all of an order
		own.Role = Total
		return own, of == Order
	case Total, Subtotal, Line, Quantity, Status, Payment:
		return own, of == Order
	}
	return Named{}, false
}

// stripTax takes words about tax out of a name; bonus is above 0 for a sum with it.
func stripTax(name string) (rest string, bonus int) {
	for i, words := range [][]string{netWords, grossWords} {
		if rest, ok := without(name, words); ok {
			return rest, 40*i - 20
		}
	}
	return name, 0
}

// WithoutDiscount takes words out of a name which say that the discount is taken off,
// if there are any.
func WithoutDiscount(name string) (rest string, ok bool) { return without(name, discounted) }

// without takes the first of some phrases that stands in a name out of it.
func without(name string, phrases []string) (rest string, ok bool) {
	padded := " " + name + " "
	for _, phrase := range phrases {
		if at := strings.Index(padded, " "+phrase+" "); at >= 0 {
			return strings.TrimSpace(padded[:at] + padded[at+len(phrase)+1:]), true
		}
	}
	return name, false
}

// StripCurrency takes the currency out of a name: "total ron" → "total".
func StripCurrency(name string) string {
	kept := slices.DeleteFunc(strings.Fields(name), func(word string) bool { return parse.CurrencyCode([]byte(word)) != "" })
	if len(kept) == 0 {
		return name
	}
	return strings.Join(kept, " ")
}

// NamedCurrency is the currency that a column's name ends in or has in brackets,
// "" if there is none: "Kwota [zł]" → "PLN".
func NamedCurrency(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" \t\n\r_-/.,:", r) })
	for i, word := range words {
		bare := strings.Trim(word, "()[]{}")
		if i < len(words)-1 && bare == word || strings.Contains(" all try mad ", " "+bare+" ") {
			continue
		}
		// An unknown word of three capitals is no currency here.
		if code := parse.CurrencyCode([]byte(strings.ToLower(bare))); i > 0 && code != "" {
			return code
		}
	}
	return ""
}
