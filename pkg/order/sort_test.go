package order

import (
	"strings"
	"testing"

	"keeprate/pkg/order/status"
)

// TestSorts: a column of sorts takes rows out that are no sales, each of which shows with its sort, and no other row.
func TestSorts(t *testing.T) {
	const head = "Order number;Date;Email;Amount;Status;"
	for _, tt := range []struct{ name, sort, rows, want string }{
		{"documents that are no sale", "Rodzaj dokumentu", "P1;1;a;60;Paid;Proforma|F1;1;a;60;Paid;Faktura VAT|F2;2;b;40;Paid;Faktura VAT",
			"01 a 60 Proforma/draft, 01 a 60 Paid/paid, 02 b 40 Paid/paid"},
		{"money that goes on", "Type", "1;1;a;60;Paid;charge|2;1;;-58;Paid;payout|3;1;;-2;Paid;Stripe fee|4;2;;15;Paid;adjustment",
			"01 a 60 Paid/paid, 01 - -58 payout/draft, 01 - -2 Stripe fee/draft, 02 - 15 adjustment/draft"},
		{"what comes in by transfer or as a fee", "Type", "1;1;a;60;Paid;Card payment|2;1;b;30;Paid;Transfer|3;2;c;20;Paid;Membership fee",
			"01 a 60 Paid/paid, 01 b 30 Paid/paid, 02 c 20 Paid/paid"},
		{"a refund written above 0", "Tip tranzacție", "1;1;a;60;Paid;Plată|2;1;b;40;Paid;Plată|3;2;a;60;Paid;Rambursare",
			"01 a 60 Paid/paid, 01 b 40 Paid/paid, 02 a -60 Rambursare/refunded"},
		{"one below 0, of an order", "Type", "1;1;a;60;Paid;Sale|2;1;b;40;Paid;Sale|1;2;a;-20;Paid;Refund",
			"01 a 40 Paid/paid, 01 b 40 Paid/paid"},
		{"one above 0, of an order", "Type", "1;1;a;60;Paid;Sale|2;1;b;40;Paid;Sale|1;1;a;20;Paid;Refund|2;1;b;40;Paid;Refund",
			"01 a 40 Paid/paid, 01 b 0 Paid/refunded"},
		{"before the sale in the file", "Type", "1;2;a;20;Paid;Partial refund|1;1;a;60;Paid;Sale",
			"01 a 40 Paid/paid"},
		{"one that failed", "Type", "1;1;a;60;Paid;Payment|2;1;b;40;Paid;Payment|3;2;a;60;Failed;Refund",
			"01 a 60 Paid/paid, 01 b 40 Paid/paid, 02 a 60 Failed/failed"},
		{"an order's number before its invoice", "Document type", "1;1;a;50;Sent;Pro forma invoice|1;2;a;60;Paid;Invoice|2;2;b;40;Paid;Invoice|2;3;b;40;Sent;Quote",
			"02 a 60 Paid/paid, 02 b 40 Paid/paid"},
		{"a fee on an order", "Type", "1;1;a;60;Paid;Order|1;1;a;-2;Paid;Other fee|2;2;b;-1;Paid;Other fee|2;2;b;40;Paid;Order",
			"01 a 60 Paid/paid, 02 b 40 Paid/paid"},
		{"orders at a special price", "Tip", "1;1;a;60;Paid;Comandă|2;1;b;40;Paid;Ofertă",
			"01 a 60 Paid/paid, 01 b 40 Paid/paid"},
		{"a shop of boxes", "Type", "1;1;a;60;Paid;Order|2;1;b;40;Paid;Subscription|3;2;b;40;Paid;Renewal order",
			"01 a 60 Paid/paid, 01 b 40 Paid/paid, 02 b 40 Paid/paid"},
		{"a table of WooCommerce", "type", "1;1;a;60;wc-completed;shop_order|2;1;a;60;wc-active;shop_subscription",
			"01 a 60 wc-completed/completed, 01 a 60 shop_subscription/draft"},
		{"products", "Type", "1;1;a;60;Paid;Withdrawal kit|2;1;b;40;Paid;Return label|3;2;b;40;Paid;Mug",
			"01 a 60 Paid/paid, 01 b 40 Paid/paid, 02 b 40 Paid/paid"},
		{"customers", "Type", "1;1;a;60;Paid;First order|2;1;b;40;Paid;Return customer",
			"01 a 60 Paid/paid, 01 b 40 Paid/paid"},
		{"of something else", "Payment type", "1;1;a;60;Paid;Payment|2;1;b;40;Paid;Payout",
			"01 a 60 Paid/paid, 01 b 40 Paid/paid"},
	} {
		file := head + tt.sort + "\n"
		for row := range strings.SplitSeq(tt.rows, "|") {
			c := strings.Split(row, ";")
			if c[2] != "" {
				c[2] += "@x.pl"
			}
			c[1], c[3] = "2025-03-0"+c[1], c[3]+".00"
			file += strings.Join(c, ";") + "\n"
		}
		for _, piece := range []int{7, 1 << 20} {
			r, err := read([]byte(file), piece, Options{})
			if err != nil {
				t.Fatalf("%s: %v", tt.name, err)
			}
			check(t, r)
			got := strings.NewReplacer("2025-03-", "", "@x.pl", "", ".00 - ", " ", " by refund", "", "\n", ", ").Replace(text(r))
			if got = strings.TrimSuffix(got, ", "); got != tt.want {
				t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
			}
		}
	}
}

// TestSortsAlone: without a status the sort shows in its place, where it takes rows out; the person's choice stands.
func TestSortsAlone(t *testing.T) {
	const file = "Date;Email;Amount;Τύπος παραστατικού\n2025-03-01;a@x.gr;60.00;Προτιμολόγιο\n2025-03-01;a@x.gr;60.00;Απόδειξη\n2025-03-02;b@x.gr;40.00;Απόδειξη\n2025-03-03;b@x.gr;40.00;Πιστωτικό\n"
	for choice, want := range map[Choice]string{
		Guess:     "2025-03-01 a@x.gr 60.00 - Προτιμολόγιο/draft\n2025-03-01 a@x.gr 60.00 - Απόδειξη/unknown\n2025-03-02 b@x.gr 40.00 - Απόδειξη/unknown\n2025-03-03 b@x.gr -40.00 - Πιστωτικό/refunded\n",
		Column(3): "2025-03-01 a@x.gr 60.00 - Προτιμολόγιο/draft\n2025-03-01 a@x.gr 60.00 - Απόδειξη/unknown\n2025-03-02 b@x.gr 40.00 - Απόδειξη/unknown\n2025-03-03 b@x.gr -40.00 - Πιστωτικό/refunded\n",
		None:      "2025-03-01 a@x.gr 60.00 - /unknown\n2025-03-01 a@x.gr 60.00 - /unknown\n2025-03-02 b@x.gr 40.00 - /unknown\n2025-03-03 b@x.gr 40.00 - /unknown\n",
	} {
		r, err := read([]byte(file), 1<<20, Options{StatusColumn: choice})
		if err != nil {
			t.Fatal(err)
		}
		check(t, r)
		if got := text(r); got != want {
			t.Errorf("%d:\n%s", choice, got)
		}
		if shown := r.Understood().Shown[0].Kind; choice != None && shown != status.Draft {
			t.Errorf("%d: shown as %v", choice, shown)
		}
	}
}

// TestTwoSorts: of two columns of sorts one is read for the status, where all of its sorts are known.
func TestTwoSorts(t *testing.T) {
	const file = "PFR broj računa;Datum;Tip računa;Tip transakcije;ID kupca;Iznos\nA-1;1.03.2025.;Promet;Prodaja;7;60,00\nA-2;1.03.2025.;Predračun;Prodaja;8;40,00\nA-3;2.03.2025.;Promet;Refundacija;7;60,00\n"
	r, err := read([]byte(file), 1<<20, Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, r)
	if got, want := text(r), "2025-03-01 7 60.00 - Prodaja/unknown\n2025-03-01 8 40.00 - Predračun/draft\n2025-03-02 7 60.00 - Refundacija/refunded\n"; got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestSortsOfFiles: what another file has of an order that is no sale doesn't stand in for the order.
func TestSortsOfFiles(t *testing.T) {
	const head = "Order number;Date;Email;Amount;Type\n"
	r, err := readAll(Options{}, "a: "+head+"1;2025-03-01;a@x.pl;60;Order\n2;2025-03-02;b@x.pl;40;Order\n", "b: "+head+"1;2025-03-03;a@x.pl;60;Quote\n2;2025-03-04;b@x.pl;10;Refund\n3;2025-03-04;b@x.pl;10;Order\n")
	if err != nil {
		t.Fatal(err)
	}
	check(t, r)
	if got, want := text(r), "2025-03-01 a@x.pl 60.00 - /unknown\n2025-03-02 b@x.pl 30.00 - /unknown\n2025-03-04 b@x.pl 10.00 - /unknown\n"; got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestOriginals: a row that pays back names its order in a column of its own.
func TestOriginals(t *testing.T) {
	for name, tt := range map[string]struct{ file, want string }{
		"corrected invoices": {"Numer;Rodzaj dokumentu;Data;E-mail;Kwota;Faktura korygowana\n1/25;Faktura;2025-03-01;a@x.pl;60,00;\n2/25;Faktura;2025-03-02;b@x.pl;40,00;\nK1/25;Korekta;2025-03-03;a@x.pl;-20,00;1/25\nK2/25;Korekta;2025-03-03;b@x.pl;40,00;2/25\n",
			"2025-03-01 a@x.pl 40.00 - Faktura/unknown\n2025-03-02 b@x.pl 40.00 - Faktura/unknown\n2025-03-03 b@x.pl 40.00 - Korekta/refunded\n"},
		"a table without sorts": {"order_id,parent_id,date_created,total_sales,status,customer_id\n1,0,2025-03-01,60.0,wc-completed,7\n2,0,2025-03-01,40.0,wc-refunded,8\n3,1,2025-03-02,-20.0,wc-refunded,7\n4,2,2025-03-02,-40.0,wc-completed,8\n5,1,2025-03-03,60.0,wc-completed,7\n",
			"2025-03-01 7 40.00 - wc-completed/completed\n2025-03-01 8 0.00 - wc-refunded/refunded\n2025-03-03 7 60.00 - wc-completed/completed\n"},
		"OpenCart's table": {"order_id,email,total,order_status_id,currency_code,currency_value,date_added\n1,a@x.gr,60.0000,5,EUR,1.00000000,2025-03-01\n2,b@x.gr,40.0000,5,USD,1.08340000,2025-03-02\n3,b@x.gr,40.0000,0,EUR,1.00000000,2025-03-02\n",
			"2025-03-01 a@x.gr 60.00 EUR 5/unknown\n2025-03-02 b@x.gr 40.00 EUR 5/unknown\n2025-03-02 b@x.gr 40.00 EUR 0/draft\n"},
	} {
		r, err := read([]byte(tt.file), 1<<20, Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		check(t, r)
		if got := text(r); got != tt.want {
			t.Errorf("%s:\n%swant\n%s", name, got, tt.want)
		}
	}
}

// TestSortIsShown: the column of sorts is named as such, beside the status and not twice in its place.
func TestSortIsShown(t *testing.T) {
	for file, want := range map[string]int{
		"Nr;Typ dokumentu;Data;Klient;Kwota;Status\n1;Faktura;13.02.2025;Ana;10;nowa\n2;Proforma;15.02.2025;Ana;20;nowa\n3;Faktura;16.02.2025;Ewa;5;nowa\n4;Faktura;17.02.2025;Ewa;5;zrealizowane\n": 1,
		"Nr;Typ dokumentu;Data;Klient;Kwota\n1;Faktura;13.02.2025;Ana;10\n2;Proforma;15.02.2025;Ana;20\n3;Faktura;16.02.2025;Ewa;5\n4;Faktura;17.02.2025;Ewa;5\n":                                    -1,
		"Nr;Data;Klient;Kwota\n1;13.02.2025;Ana;10\n2;15.02.2025;Ana;20\n": -1,
	} {
		r, err := read([]byte(file), 7, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Understood().Columns.Sort; got != want {
			t.Errorf("%s: %d", file, got)
		}
	}
}

// TestCarts: of a shop's carts those count that became orders, which says the column of
// their numbers or a status.
func TestCarts(t *testing.T) {
	for file, want := range map[string]string{
		"ID;ID zamówienia;Klient;Łącznie;Data\n900;4000;Ana Lis;60,00;2025-03-01\n901;Nie zamówione;Jan Kos;40,00;2025-03-02\n902;Koszyk opuszczony;Ana Lis;7,00;2025-03-03\n903;Nie zamówione;Ana Lis;8,00;2025-03-04\n904;4001;Jan Kos;9,00;2025-03-05\n": "2025-03-01 Ana Lis 60.00 - /unknown\n2025-03-02 Jan Kos 40.00 - Nie zamówione/draft\n" +
			"2025-03-03 Ana Lis 7.00 - Koszyk opuszczony/draft\n2025-03-04 Ana Lis 8.00 - Nie zamówione/draft\n2025-03-05 Jan Kos 9.00 - /unknown\n",
		"Id,Email,Created at,Total,Recovery status\n31,a@x.pl,2025-03-01,60.00,Recovered\n32,b@x.pl,2025-03-02,40.00,Not Recovered\n": "2025-03-01 a@x.pl 60.00 - Recovered/unknown\n2025-03-02 b@x.pl 40.00 - Not Recovered/draft\n",
	} {
		r, err := read([]byte(file), 7, Options{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, r)
		if got := text(r); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
	for _, text := range []string{"Not ordered", "Non ordered", "Koszyk opuszczony", "opuszczony", "Nie zamówione", "Nije naručeno", "Није поручено", "Neporučeno", "Coș abandonat", "Nerecuperat", "Necomandat", "Δεν παραγγέλθηκε", "Εγκαταλελειμμένο"} {
		if kind := status.Of(text); kind != status.Draft {
			t.Errorf("%q is %s", text, kind)
		}
	}
}
