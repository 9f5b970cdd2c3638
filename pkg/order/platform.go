package order

import (
	"slices"
	"strings"

	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

// platform declares one shop system's export: by which columns it is recognised
// and which of them stand for what. Names are in normal form, the first that the
// file has is taken; where a role has none, the aliases decide.
type platform struct {
	id         string // "" where the page has no name for it
	signature  string // columns that must all be there; "a|b": one of them
	date       string
	email      string
	customerID string
	phone      string
	name       string
	total      string
	line       string // amount of one line, where the file has no total
	order      string
	status     string
	refund     string
	remaining  bool // refund is what remains of the total, where it is filled
	cancelled  string
	currency   string
	sort       string    // what a row is
	noOrder    string    // stems of sorts by which it is no order, beside those of any file
	rate       string    // of the currency, which is the shop's own where that is 1
	rowType    string    // tells the rows that have the order's total
	totalRow   string    // is in it what they are called
	monthFirst bool      // its dates are M/D where nothing in the file decides
	statuses   []meaning // statuses that the words' stems do not explain
}

// putsMonthFirst tells whether dates are M/D on this platform, if it is one, where
// nothing in the file decides.
func (p *platform) putsMonthFirst() bool { return p != nil && p.monthFirst }

// meaning is what a status, in normal form, means on one platform. A list of them
// is data, where a map would be code that fills it.
type meaning struct {
	status string
	kind   status.Kind
}

// magentoStatuses: it closes what was paid back in full.
var magentoStatuses = []meaning{{"closed", status.Refunded}}

// platforms are tried in this order: the more particular signature first.
var platforms = []platform{
	{
		id:        "shopify",
		signature: "name, financial status, created at, lineitem quantity|lineitem name",
		date:      "created at", email: "email", phone: "phone, billing phone", name: "billing name",
		total: "total", order: "name", status: "financial status",
		refund: "refunded amount", cancelled: "cancelled at", currency: "currency",
	},
	{
		id:        "woocommerce-analytics",
		signature: "date, order, status, customer, net sales|n revenue|n revenue formatted, items sold|products|product s",
		date:      "date", name: "customer", total: "net sales, n revenue, n revenue formatted", order: "order", status: "status",
	},
	{
		id:        "woocommerce-export", // the plugin Advanced Order Export
		signature: "order number, order status, order date, email billing|first name billing|order total amount",
		date:      "order date", email: "email billing", phone: "phone billing",
		total: "order total amount", line: "order line total refund, order line total", order: "order number", status: "order status", refund: "order refund amount",
	},
	{
		id:        "woocommerce-suite", // the plugins Customer/Order CSV Export
		signature: "order id, date, status, order total, billing email|customer user",
		date:      "date", email: "billing email", customerID: "customer user, customer id", phone: "billing phone",
		total: "order total", order: "order id", status: "status", refund: "refunded total", currency: "order currency, currency",
		monthFirst: true,
	},
	{
		id:        "woocommerce-suite", // the plugins Order Export & Import
		signature: "order id, order date, status, order total, order currency, billing email, customer user|customer id|customer email",
		date:      "order date", email: "billing email, customer email", customerID: "customer id, customer user", phone: "billing phone",
		total: "order total", order: "order id", status: "status", currency: "order currency",
	},
	{
		id:        "magento",
		signature: "purchase date, bill to name, grand total base|grand total purchased, status",
		date:      "purchase date", email: "customer email", name: "customer name, bill to name",
		total: "grand total purchased, grand total base", order: "id", status: "status", refund: "total refunded",
		statuses: magentoStatuses,
	},
	{
		id:        "magento", // its table sales_order
		signature: "increment id, status, grand total, base grand total|total refunded, created at",
		date:      "created at", email: "customer email", customerID: "customer id",
		total: "grand total", order: "increment id", status: "status", refund: "total refunded", currency: "order currency code",
		statuses: magentoStatuses,
	},
	{
		id:        "squarespace",
		signature: "order id, email, financial status, created at, amount refunded, lineitem name|lineitem quantity",
		date:      "created at", email: "email", phone: "billing phone", name: "billing name",
		total: "total", order: "order id", status: "financial status", refund: "amount refunded", cancelled: "cancelled at", currency: "currency",
	},
	{
		id:        "opencart",
		signature: "order id, customer, status, total, date added, date modified",
		date:      "date added", email: "email, e mail", name: "customer", total: "total", order: "order id", status: "status",
	},
	{
		id:        "opencart", // its table oc_order, where 0 is a checkout that was left
		signature: "order id, order status id, total, currency value, date added",
		date:      "date added", order: "order id", status: "order status id", rate: "currency value",
		statuses: []meaning{{"0", status.Draft}, {"7", status.Cancelled}, {"8", status.Failed}, {"10", status.Failed}, {"11", status.Refunded}, {"12", status.Refunded}, {"13", status.Refunded}, {"14", status.Cancelled}, {"16", status.Cancelled}},
	},
	{
		signature: "virtuemart order id, order number, order total, order status",
		total:     "order total", order: "order number", status: "order status",
		statuses: []meaning{{"x", status.Cancelled}, {"r", status.Refunded}, {"d", status.Failed}},
	},
	{
		signature: "id, status, type, total amount, parent order id", // WooCommerce's table wc_orders
		total:     "total amount", order: "id", status: "status",
	},
	{
		signature: "data, operacja, identyfikator, kupujacy, kwota", // Allegro's payments
		date:      "data", name: "kupujacy", total: "kwota", order: "identyfikator",
	},
	{
		id:        "ebay",
		signature: "sales record number, order number, buyer username, sale date, total price",
		date:      "sale date", email: "buyer email", customerID: "buyer username", name: "buyer name", total: "total price", order: "order number",
		monthFirst: true,
	},
	{
		id:        "paypal", // its activity and its statements, in English, German or Polish
		signature: "date|datum|data, type|typ|description|beschreibung|opis, gross|brutto, net|netto, from email address|absender e mail adresse|z adresu e mail|adres e mail nadawcy, transaction id|transaktionscode|identyfikator transakcji|numer transakcji",
		email:     "from email address, absender e mail adresse, z adresu e mail, adres e mail nadawcy", total: "gross, brutto", order: "transaction id, transaktionscode, identyfikator transakcji, numer transakcji",
		// The account's whole activity: what moves its money about is no sale.
		sort: "type, typ, description, beschreibung, opis", noOrder: "currency conversion, hold, release, deposit, authoriz, authoris, fee., fees., chargeback reversal, mass pay, shopping cart item, wahrungsumr, einbehalt, freigabe, wymiana waluty, wstrzym, blokad",
		statuses: []meaning{{"payment reversal", status.Refunded}},
	},
	{
		id:        "stripe",
		signature: "id, created date utc|created utc, amount, amount refunded, currency, status",
		date:      "created date utc, created utc", email: "customer email", customerID: "customer id", total: "amount", order: "id", status: "status", refund: "amount refunded", currency: "currency",
		// Attempts that nobody was charged for; the customer's next try is a payment of its own.
		statuses: []meaning{{"requires payment method", status.Failed}, {"requires confirmation", status.Failed}, {"requires action", status.Failed}},
	},
	{
		signature: "number, state, completed at, shipment state, payment state", // the table of Spree and Solidus: carts are orders there
		order:     "number", status: "state",
		statuses: []meaning{{"address", status.Draft}, {"delivery", status.Draft}, {"payment", status.Draft}, {"confirm", status.Draft}},
	},
	{
		id:        "stripe", // its balance, itemised
		signature: "balance transaction id, reporting category, source id, gross",
		email:     "customer email", total: "gross", order: "source id", sort: "reporting category",
	},
	{
		id:        "square",
		signature: "date, time, time zone, gross sales, net sales, total collected, transaction id",
		date:      "date", customerID: "customer id", name: "customer name", total: "total collected", order: "transaction id",
		monthFirst: true,
	},
	{
		signature: "date, receipt number, line type, total, status, register", // the sales history of Lightspeed X, once Vend
		date:      "date", email: "customer email", customerID: "customer code", name: "customer name",
		total: "total", order: "receipt number", status: "status", rowType: "line type", totalRow: "sale",
	},
	{
		id:        "vtex",
		signature: "order, creation date, client name, client last name, status, total value",
		date:      "creation date", email: "email", phone: "phone", total: "total value", order: "order", status: "status",
	},
	{
		id:        "shoptet",
		signature: "code, date, statusname, currency, totalpricewithvat",
		date:      "date", email: "email", phone: "phone", name: "billfullname", total: "totalpricewithvat", order: "code", status: "statusname", currency: "currency",
	},
	{
		id:        "bigcommerce",
		signature: "order id, customer id, order date, order status, order total inc tax",
		date:      "order date", email: "customer email, billing email", customerID: "customer id", phone: "customer phone, billing phone", name: "customer name",
		total: "order total inc tax", order: "order id", status: "order status", refund: "refund amount", currency: "order currency code",
		monthFirst: true,
	},
	{
		id:        "wix",
		signature: "order number, date created, contact email, payment status",
		date:      "date created", email: "contact email", phone: "billing phone", name: "billing name",
		total: "total", order: "order number", status: "payment status", refund: "refunded amount", currency: "currency",
	},
	{
		id:        "etsy-items",
		signature: "sale date, buyer, item total, order id",
		date:      "sale date", customerID: "buyer", name: "ship name", line: "item total", order: "order id", currency: "currency",
		monthFirst: true,
	},
	{
		id:        "etsy",
		signature: "sale date, order id, buyer user id, order total",
		date:      "sale date", customerID: "buyer user id", name: "full name", total: "order total", order: "order id", status: "status", currency: "currency",
		refund: "adusted order total", remaining: true, // Adjusted: a refund shows nowhere else
		monthFirst: true,
	},
	{
		id:        "amazon",
		signature: "amazon order id, purchase date, order status, item price",
		date:      "purchase date", email: "buyer email", line: "item price", order: "amazon order id", status: "order status", currency: "currency",
	},
	{
		id:        "amazon", // its new and unshipped orders: the item price is of all pieces
		signature: "order id, order item id, purchase date, item price, quantity purchased",
		date:      "purchase date", email: "buyer email", phone: "buyer phone number", name: "buyer name", line: "item price", order: "order id", currency: "currency",
	},
	{
		id:        "amazon", // what its own warehouses sent: so is here
		signature: "amazon order id, shipment item id, purchase date, item price, quantity shipped",
		date:      "purchase date", email: "buyer email", phone: "buyer phone number", name: "buyer name", line: "item price", order: "amazon order id", currency: "currency",
	},
	{
		id:        "prestashop",
		signature: "id, reference|indeks|referinta, new client|new customer|nowy klient|client nou|delivery, customer|klient|client, total|razem, payment|platnosc|plata, status|stare, date|data",
		date:      "date, data", name: "customer, klient, client", total: "total, razem", order: "id, reference", status: "status, stare",
	},
	{
		id:        "prestashop", // its SQL manager
		signature: "id customer, total paid|total paid tax incl|total paid real, date add",
		date:      "date add", email: "email", customerID: "id customer", total: "total paid tax incl, total paid, total paid real", order: "id order, reference", status: "current state, state name, order state", currency: "iso code, currency",
		// As every shop is installed; further numbers differ by version and modules.
		statuses: []meaning{{"1", status.Pending}, {"2", status.Paid}, {"3", status.Processing}, {"4", status.Shipped}, {"5", status.Completed}, {"6", status.Cancelled}, {"7", status.Refunded}, {"8", status.Failed}, {"9", status.OnHold}, {"10", status.Pending}},
	},
	{
		id:        "cs-cart",
		signature: "order id, e mail, user id, total, date, status",
		date:      "date", email: "e mail", customerID: "user id", phone: "phone", total: "total", order: "order id", status: "status",
		statuses: []meaning{{"p", status.Processing}, {"c", status.Completed}, {"o", status.Pending}, {"f", status.Failed}, {"d", status.Failed}, {"b", status.OnHold}, {"i", status.Cancelled}, {"n", status.Draft}, {"y", status.OnHold}},
	},
	{
		id:        "shopgold",
		signature: "nr zamowienia, data zamowienia, wartosc zamowienia, status zamowienia",
		date:      "data zamowienia", name: "klient", total: "wartosc zamowienia", order: "nr zamowienia", status: "status zamowienia",
	},
	{
		id:        "emag",
		signature: "nr comanda, billing name, total ron livrare inclusa",
		name:      "billing name", total: "total ron livrare inclusa", order: "nr comanda",
		statuses: []meaning{{"0", status.Cancelled}, {"1", status.Pending}, {"2", status.Processing}, {"3", status.Processing}, {"4", status.Completed}, {"5", status.Returned}},
	},
	{
		id:        "baselinker",
		signature: "id zamowienia, data dodania, suma brutto",
		date:      "data dodania", total: "suma brutto", order: "id zamowienia", status: "status", currency: "waluta",
	},
	{
		id:        "baselinker", // its field names, as templates use them
		signature: "order id, date add|date confirmed, user login|delivery fullname, order status id|payment done",
		date:      "date confirmed, date add", email: "email", customerID: "user login", phone: "phone", order: "order id", status: "order status id, status", currency: "currency",
	},
	{
		id:        "vendigo",
		signature: "numarul comenzii, data efectuarii comenzii, valoarea totala a comenzii",
		date:      "data efectuarii comenzii", email: "e mail", phone: "telefon", name: "nume prenume", total: "valoarea totala a comenzii", order: "numarul comenzii", status: "status",
	},
	{
		id:        "courierhub",
		signature: "αριθμοσ παραγγελιασ, κατασταση, συνολικο ποσο, στοιχεια πελατη",
		date:      "ημερομηνια", name: "στοιχεια πελατη", total: "συνολικο ποσο", order: "αριθμοσ παραγγελιασ", status: "κατασταση",
	},
}

// Platforms lists the ids of the platforms that are recognised and named, each once.
func Platforms() []string {
	var ids []string
	for _, p := range platforms {
		if p.id != "" && !slices.Contains(ids, p.id) {
			ids = append(ids, p.id)
		}
	}
	return ids
}

// recognise finds the platform whose columns a header has, or nil.
func recognise(columns []column) *platform {
	has := map[string]bool{}
	for _, c := range columns {
		has[c.normal] = true
	}
	for i := range platforms {
		if all(platforms[i].signature, has) {
			return &platforms[i]
		}
	}
	return nil
}

func all(signature string, has map[string]bool) bool {
	for names := range strings.SplitSeq(signature, ", ") {
		found := false
		for name := range strings.SplitSeq(names, "|") {
			found = found || has[name]
		}
		if !found {
			return false
		}
	}
	return true
}

// names are the columns that the platform has for a role.
func (p *platform) names(r role.Role) string {
	if p == nil {
		return ""
	}
	switch r {
	case role.Date:
		return p.date
	case role.Email:
		return p.email
	case role.CustomerID:
		return p.customerID
	case role.Phone:
		return p.phone
	case role.Name:
		return p.name
	case role.Total:
		return p.total
	case role.Line:
		return p.line
	case role.Order:
		return p.order
	case role.Status:
		return p.status
	case role.Refund:
		return p.refund
	case role.Sort:
		return p.sort
	case role.Cancelled:
		return p.cancelled
	case role.Currency:
		return p.currency
	}
	return ""
}
