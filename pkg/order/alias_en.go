package order

var english = aliases{
	roleDate:       "order date, date, created at, date created, created, purchase date, date add, placed on, invoice date, sale date, order placed, ordered at, order time, completed at, date paid, paid at, date completed, transaction date, timestamp, datetime, time",
	roleEmail:      "email, e-mail, email address, customer email, billing email, contact email, buyer email, user email, email billing",
	roleCustomerID: "customer id, user id, customer number, customer no, client id, customer user, buyer user id, id customer, cust id, member id, buyer id, account id, customer code",
	rolePhone:      "phone, phone number, telephone, mobile, billing phone, customer phone, phone billing",
	roleName:       "customer, customer name, billing name, full name, buyer, client, buyer name, client name, customer full name, billing full name, ship name",
	roleFirstName:  "first name, billing first name, first name billing, customer first name",
	roleLastName:   "last name, surname, billing last name, last name billing, customer last name",
	roleTotal:      "order total, total, grand total, total paid, total amount, order total amount, amount, order amount, order value, order total inc tax, revenue, total price, total value, net sales, n revenue, net revenue, total spent, sales, amount paid, paid amount, payment amount, total paid tax incl, value, monetary, spend",
	roleSubtotal:   "subtotal, order subtotal, items total, cart total, order subtotal amount, subtotal price",
	roleLine:       "item total, line total, lineitem total, order line total, line amount, item subtotal, line subtotal, product total, extended price, total item price",
	rolePrice:      "price, unit price, item price, lineitem price, item cost, product price, price each",
	roleQuantity:   "quantity, qty, items sold, units, lineitem quantity, pieces, item quantity, product quantity, quantity ordered",
	roleOrder:      "order number, order no, order #, order id, order, order name, reference, order number formatted, increment id, order reference, order code, invoice no, invoice number, invoice, invoice id, id order, transaction id",
	roleStatus:     "order status, status, state, order state, financial status, current state",
	rolePayment:    "payment status",
	roleRefund:     "refund, refund amount, refunded amount, amount refunded, order refund amount, total refunded, refunded",
	roleCancelled:  "cancelled at, canceled at, cancelled on, cancellation date, date cancelled, date canceled",
	roleCurrency:   "currency, currency code, order currency, order currency code",
	roleItem:       "item, product, product name, lineitem name, title, sku, lineitem sku, item name, product id, products, description, stock code, product code",
	roleOther: "fulfillment status, fulfilment status, fulfilled at, item status, lineitem fulfillment status, last updated date, updated at, date modified, modified, customer type, customer note, customer message, " +
		"date shipped, shipped at, ship date, date updated, refunded quantity, quantity refunded, total quantity, total shipped, total items, total products, order type, payment type, payment method, " +
		"accepts marketing, shipping name, shipping phone, shipping email, recipient name, recipient phone, billing company, company, item id, listing id, order notes, order shipping, order tax, order key, order source, order channel, outstanding balance, " +
		"number of items, invoice due date, next payment due at, birth date, date of birth, stage date, currency rate, exchange rate",
}
