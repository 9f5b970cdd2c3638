package role

// English are the names in English.
var English = Aliases{
	Date:       "order date, date, created at, date created, created, sale date, purchase date, date add, placed on, invoice date, order placed, ordered at, order time, completed at, date paid, paid at, date completed, transaction date, timestamp, datetime, time, created, created date, creation date, date added, placed at, order created, date ordered, date of order, date of purchase, purchased at, purchased on, transaction time, order datetime, ordered on, order created at, sold at, sold on, booking date, document date",
	Email:      "email, e-mail, email address, customer email, billing email, contact email, buyer email, user email, email billing, buyer email address, customer email address, from email address, client email, billing email address, payer email, mail address",
	CustomerID: "customer id, user id, customer number, customer no, client id, customer user, buyer user id, id customer, cust id, member id, buyer id, account id, customer code, buyer username, customer reference, customer ref, client number, client no, client code, buyer login, user login, username",
	Phone:      "phone, phone number, telephone, mobile, billing phone, customer phone, phone billing",
	Name:       "customer, customer name, billing name, full name, buyer, client, buyer name, client name, customer full name, billing full name, ship name, bill to name, purchaser, payer, buyer full name, bill to, sold to, client full name, retailer name",
	FirstName:  "first name, billing first name, first name billing, customer first name, client first name, buyer first name",
	LastName:   "last name, surname, billing last name, last name billing, customer last name, client last name, buyer last name",
	Total:      "order total, total, grand total, total paid, total amount, order total amount, amount, order amount, order value, order total inc tax, revenue, total price, total value, total sales, net sales, n revenue, net revenue, total spent, sales, amount paid, paid amount, payment amount, total paid tax incl, value, monetary, spend, grand total base, grand total purchased, total collected, order price, order total price, gross, gross total, price total, sum, invoice total, turnover, total charged, final price, final total, order sum, order cost, total due, received",
	Subtotal:   "subtotal, order subtotal, items total, cart total, order subtotal amount, subtotal price, gross sales, net total, net",
	Line:       "item total, line total, lineitem total, order line total, line amount, item subtotal, line subtotal, product total, extended price, total item price, row total, sku total price, extended amount, line price",
	Price:      "price, parse.Unit price, item price, lineitem price, item cost, product price, price each, selling price, sku selling price, sold for, piece price",
	Quantity:   "quantity, qty, items sold, units, lineitem quantity, pieces, item quantity, product quantity, quantity ordered, qty ordered, quantity sku, item count",
	Order:      "order number, order no, order #, order id, order, order name, reference, order number formatted, increment id, order reference, order code, invoice no, invoice number, invoice, invoice id, id order, transaction id, receipt number, receipt no, receipt, receipt #, document number, document no, sale id, sales order, sales record number, order ref, purchase id, ticket number, bill number, bill no, sale number, transaction no, transaction number",
	Status:     "order status, status, state, order state, current state, order status name",
	Payment:    "payment status, financial status, payment state",
	Refund:     "refund, refund amount, refunded amount, amount refunded, order refund amount, total refunded, refunded, refunds, refund total, refunded total, refund value, partial refunds, partial refund, is refunded, order refunded, money back, refunded to customer, customer refund, reimbursed",
	Refunded:   "fully refunded, is fully refunded, refunded in full",
	Cancelled:  "cancelled at, canceled at, cancelled on, cancellation date, date cancelled, date canceled, cancelled, canceled, is cancelled, is canceled, order cancelled, order canceled",
	Currency:   "currency, currency code, order currency, order currency code",
	Test:       "test order, is test, test mode, test, testing, is test order, test payment",
	Item:       "item, product, product name, lineitem name, title, sku, lineitem sku, item name, product id, products, description, stock code, product code",
	Other: "balance, amount outstanding, outstanding amount, running balance, fee, fees, commission, tax, taxes, vat, shipping, shipping cost, discount, discounts, tip, tips, type, event type, time zone, timezone, row number, row no, line number, fulfillment status, fulfilment status, fulfilled at, item status, lineitem fulfillment status, last updated date, updated at, date modified, modified, customer type, customer note, customer message, " +
		"date shipped, shipped at, ship date, date updated, refunded quantity, quantity refunded, total quantity, total shipped, total items, total products, order type, payment type, payment method, " +
		"accepts marketing, shipping name, shipping phone, shipping email, recipient name, recipient phone, billing company, company, item id, listing id, order notes, order shipping, order tax, order key, order source, order channel, outstanding balance, " +
		"number of items, invoiced, LEID, EUID, invoice due date, next payment due at, birth date, date of birth, stage date, currency rate, exchange rate",
}
