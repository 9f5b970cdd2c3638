package order

import (
	"strings"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/role"
)

// People drop lists that look like orders and are none: of customers with what each
// has spent, of days with what each has brought in. Their rows stand for several
// orders, or for nobody's.

// tallyNames are names of columns that count the orders behind each row, in normal form.
const tallyNames = "|orders|total orders|orders count|order count|orders placed|number of orders|no of orders|num orders|completed orders|paid orders|orders total|" +
	"purchases|purchase count|number of purchases|total purchases|transactions|number of transactions|transaction count|payment count|times ordered|" +
	"zamowienia|zamowien|liczba zamowien|ilosc zamowien|liczba zakupow|ilosc zakupow|liczba transakcji|ilosc transakcji|liczba paragonow|ilosc paragonow|" +
	"porudzbine|narudzbine|narudzbe|broj porudzbina|broj narudzbina|broj narudzbi|ukupno porudzbina|ukupno narudzbina|broj kupovina|broj transakcija|" +
	"comenzi|nr comenzi|nr de comenzi|numar comenzi|numar de comenzi|numarul comenzilor|total comenzi|numar achizitii|nr bonuri|numar bonuri|numar tranzactii|" +
	"παραγγελιεσ|αρ παραγγελιων|αριθμοσ παραγγελιων|πληθοσ παραγγελιων|συνολο παραγγελιων|αγορεσ|πληθοσ αγορων|πληθοσ αποδειξεων|πληθοσ συναλλαγων|"

// ownDays are words for days that a customer has, and no order.
const ownDays = " registration registered signup sign optin opt joined since subscribed unsubscribed active seen visit activity " +
	"rejestracji zapisu zapisania wizyta wizyty logowania aktywnosc registracije upisa prijave poseta inregistrarii inregistrare abonarii abonare vizita εγγραφησ επισκεψη συνδεση "

// setTallyAside gives out the column that counts the orders behind each row, so that
// nobody takes it for their numbers; -1 if there is none.
func (f *finder) setTallyAside() int {
	if f.platform != nil {
		return -1
	}
	return f.first(func(c *column) bool { return strings.Contains(tallyNames, "|"+c.normal+"|") && c.tallies() })
}

// tallies tells of small whole numbers, some of which come again, that they may count orders.
func (c *column) tallies() bool {
	const few, many = 20, 1000 // on average
	filled := int64(c.filled)
	return c.mostly(c.amounts, 9) && c.decimals == 0 && c.coded == 0 && c.minus == 0 && !(len(c.distinct) == 1 && c.distinct["1"]) &&
		(c.sum <= few*filled || c.sum <= many*filled && len(c.distinct) < min(c.filled, maxDistinct))
}

// sumsUp tells whether the rows are perhaps no orders: they are counted, or have a
// day that is none of an order's, and no two have the same customer, or the same day
// where nobody is named.
func (m *mapping) sumsUp(f *finder, tally int) bool {
	if m.platform != nil || m.Order >= 0 && f.columns[m.Order].named.Role == role.Order {
		return false
	}
	switch {
	case m.Customer < 0:
		return tally >= 0 && (m.Date < 0 || f.columns[m.Date].differ())
	case tally >= 0:
		return f.columns[m.Customer].differ()
	}
	return m.Order < 0 && m.Date >= 0 && f.columns[m.Customer].differ() && fold.AnyInWords(ownDays, f.columns[m.Date].normal)
}

// differ tells whether a column hardly ever has a value twice.
func (c *column) differ() bool {
	return c.filled > 2 && 10*len(c.distinct) >= 9*min(c.filled, maxDistinct)
}
