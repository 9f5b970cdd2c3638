package order

import (
	"slices"
	"strings"
	"testing"
)

// TestRecognise: which platform a header is of.
func TestRecognise(t *testing.T) {
	for header, want := range map[string]string{
		"Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Payment Method,Date Shipped,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,Order Net,Adjusted Order Total,Buyer,Order Type": "etsy",
		"ID;Indeks;Nowy klient;Dostawa;Klient;Razem;Płatność;Status;Data":                                  "prestashop",
		"ID;Reference;New client;Delivery;Customer;Total;Payment;Status;Date":                              "prestashop",
		"id_order;reference;id_customer;total_paid;current_state;date_add":                                 "prestashop",
		"ID zamówienia;Data dodania;Status;Suma brutto;Waluta;Metoda płatności":                            "baselinker",
		"order_id;date_confirmed;email;user_login;delivery_fullname;currency;payment_done;order_status_id": "baselinker",
		"Αριθμός Παραγγελίας;Κατάστημα;Κατάσταση;Προϊόντα;Συνολικό Ποσό;Κόστος Αποστολής;Αντικαταβολή;Στοιχεία Πελάτη;Μέθοδος Πληρωμής;Ημερομηνία":                                 "courierhub",
		"Numărul comenzii;Data efectuării comenzii;Nume prenume;Modalitatea de livrare;Status;Telefon;E-mail;Denumirea produsului;Cantitate;Valoarea totală a comenzii":            "vendigo",
		"Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),N. Revenue":                                                             "woocommerce-analytics",
		"order_id,order_number,order_date,paid_date,status,shipping_total,order_total,order_subtotal,order_currency,payment_method,customer_user,customer_email,billing_email":     "woocommerce-suite",
		"Nr. Comanda,VAT Number,Billing Name,Adresa de facturare,Total (RON) (fara taxa de livrare),Taxa de livrare (RON),Total (RON) (livrare inclusa),Data,Status comanda":       "emag",
		"ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),Status":                                                                                      "magento",
		"order-id,order-item-id,purchase-date,payments-date,buyer-email,buyer-name,buyer-phone-number,sku,product-name,quantity-purchased,currency,item-price,item-tax":            "amazon",
		"entity_id,state,status,store_id,customer_id,base_grand_total,grand_total,total_paid,total_refunded,customer_email,increment_id,order_currency_code,created_at,updated_at": "magento",
		"Date,Customer,Total": "",
	} {
		got := ""
		if p := recognise(newColumns(strings.FieldsFunc(header, func(r rune) bool { return r == ',' || r == ';' }))); p != nil {
			got = p.id
		}
		if got != want {
			t.Errorf("%s: %q, want %q", header, got, want)
		}
	}
}

// TestPlatforms: each is listed once.
func TestPlatforms(t *testing.T) {
	ids := Platforms()
	for _, id := range []string{"shopify", "magento", "opencart", "squarespace", "ebay", "paypal", "stripe", "square", "vtex", "shoptet", "emag", "etsy"} {
		if !slices.Contains(ids, id) {
			t.Errorf("%s is not listed", id)
		}
	}
	slices.Sort(ids)
	if len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Errorf("%q", ids)
	}
}

// TestStatusesOfPlatforms: statuses that mean something of their own on one platform.
func TestStatusesOfPlatforms(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"Magento closes what it has refunded", "ID,Purchase Date,Bill-to Name,Grand Total (Base),Status\n1,2025-03-01 10:00:00,Ana Test,62.00,closed\n2,2025-03-02 10:00:00,Ana Test,30.00,complete\n3,2025-03-03 10:00:00,Ana Test,30.00,holded\n",
			"closed/refunded complete/completed holded/on-hold"},
		{"and so it does in its table", "increment_id,status,grand_total,total_refunded,customer_email,order_currency_code,created_at\n000000001,complete,20.0000,0.0000,a@x.pl,EUR,2025-03-01 10:00:00\n000000002,closed,40.0000,40.0000,b@x.pl,EUR,2025-03-03 10:00:00\n",
			"complete/completed closed/refunded"},
		{"elsewhere what is closed is done", "Order,Status,Total,Email,Date\n1,closed,20,a@x.pl,2025-03-01\n", "closed/completed"},
		{"PrestaShop's table numbers them", "id_order;reference;id_customer;current_state;payment;total_paid;total_paid_tax_incl;total_paid_real;valid;date_add;date_upd\n1;XKB;11;5;Przelew;20.000000;20.000000;20.000000;1;2025-03-01 10:00:00;2025-03-03 10:00:00\n" +
			"2;XKC;12;6;Przelew;30.000000;30.000000;0.000000;0;2025-03-02 10:00:00;2025-03-03 10:00:00\n3;XKD;13;7;Karta;40.000000;40.000000;0.000000;0;2025-03-02 10:00:00;2025-03-03 10:00:00\n4;XKE;13;8;Karta;40.000000;40.000000;0.000000;0;2025-03-02 10:00:00;2025-03-03 10:00:00\n" +
			"5;XKF;13;23;Karta;40.000000;40.000000;0.000000;0;2025-03-02 10:00:00;2025-03-03 10:00:00\n", "5/completed 6/cancelled 7/refunded 8/failed 23/unknown"},
		{"eMAG numbers them", "Nr. Comanda,Data,Billing Name,Total (RON) (livrare inclusa),Status comanda\n1,2025-03-01,Ana Test,62.00,4\n2,2025-03-02,Ana Test,30.00,0\n3,2025-03-03,Ana Test,31.00,5\n",
			"4/completed 0/cancelled 5/returned"},
		{"Stripe lists what nobody was charged for", "id,Created date (UTC),Amount,Amount Refunded,Currency,Status,Customer Email\npi_1,2025-03-01 10:00,20,0,eur,Paid,a@x.pl\npi_2,2025-03-01 09:59,20,0,eur,requires_payment_method,a@x.pl\n" +
			"pi_3,2025-03-01 09:58,20,0,eur,requires_action,a@x.pl\npi_4,2025-03-01 09:57,20,0,eur,requires_confirmation,a@x.pl\npi_5,2025-03-02 10:00,30,0,eur,requires_capture,b@x.pl\n",
			"Paid/paid requires_payment_method/failed requires_action/failed requires_confirmation/failed requires_capture/unknown"},
		{"Spree's table has carts at each step of the checkout", "id,number,item_total,total,state,completed_at,payment_total,shipment_state,payment_state,email,created_at,currency\n" +
			"1,R1,20.00,20.00,complete,2025-03-01 10:00:00,20.00,shipped,paid,a@x.gr,2025-03-01 10:00:00,EUR\n2,R2,20.00,20.00,cart,,0.00,,,b@x.gr,2025-03-02 10:00:00,EUR\n3,R3,20.00,20.00,address,,0.00,,,b@x.gr,2025-03-02 10:00:00,EUR\n" +
			"4,R4,20.00,20.00,delivery,,0.00,,,b@x.gr,2025-03-02 10:00:00,EUR\n5,R5,20.00,20.00,payment,,0.00,,,b@x.gr,2025-03-02 10:00:00,EUR\n6,R6,20.00,20.00,confirm,,0.00,,,b@x.gr,2025-03-02 10:00:00,EUR\n7,R7,20.00,20.00,resumed,2025-03-03 10:00:00,0.00,pending,balance_due,b@x.gr,2025-03-03 10:00:00,EUR\n",
			"complete/completed cart/draft address/draft delivery/draft payment/draft confirm/draft resumed/unknown"},
		{"CS-Cart has letters for them", "Order ID;E-mail;User ID;Total;Date;Status\n1;a@x.gr;7;62.00;01 Mar 2025 10:15:00;C\n2;b@x.gr;8;30.00;01 Mar 2025 10:15:00;I\n", "C/completed I/cancelled"},
	} {
		r, err := read([]byte(tt.file), 7, Options{Today: 20_500})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var got []string
		for o, i := r.Orders(), 0; i < o.Len(); i++ {
			s := o.Statuses[o.Status[i]]
			got = append(got, s.Text+"/"+s.Kind.String())
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
