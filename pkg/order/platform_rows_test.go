package order

import (
	"strings"
	"testing"

	"keeprate/pkg/order/fold"
)

const paypalHead = "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Reference Txn ID\n"

// TestRowsOfPlatforms: what the rows of a platform's file are, and what of them
// is the order's amount.
func TestRowsOfPlatforms(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"PayPal moves money about", paypalHead +
			"14/03/2025,10:15:00,CET,Bob,Express Checkout Payment,Completed,EUR,25.00,-1.00,24.00,b@x.pl,shop@x.pl,T2,\n" +
			"14/03/2025,10:15:00,CET,,General Currency Conversion,Completed,EUR,-24.00,0,-24.00,,,T3,T2\n" +
			"14/03/2025,10:15:00,CET,,General Currency Conversion,Completed,PLN,103.00,0,103.00,,,T4,T2\n" +
			"16/03/2025,10:15:00,CET,,Payment Hold,Completed,EUR,-5.00,0,-5.00,,,T6,T2\n" +
			"17/03/2025,10:15:00,CET,,Payment Release,Completed,EUR,5.00,0,5.00,,,T7,T2\n" +
			"18/03/2025,10:15:00,CET,,Reversal of General Account Hold,Completed,EUR,5.00,0,5.00,,,T8,T2\n" +
			"19/03/2025,10:15:00,CET,,General Authorization,Pending,EUR,5.00,0,5.00,c@x.pl,shop@x.pl,T9,\n" +
			"20/03/2025,10:15:00,CET,,Bank Deposit to PP Account,Completed,EUR,500.00,0,500.00,,,T10,\n",
			"2025-03-14 b@x.pl 25.00 EUR Completed/completed\n" +
				"2025-03-14 - -24.00 EUR General Currency Conversion/draft\n" +
				"2025-03-14 - 103.00 PLN General Currency Conversion/draft\n" +
				"2025-03-16 - -5.00 EUR Payment Hold/draft\n" +
				"2025-03-17 - 5.00 EUR Payment Release/draft\n" +
				"2025-03-18 - 5.00 EUR Reversal of General Account Hold/draft\n" +
				"2025-03-19 c@x.pl 5.00 EUR General Authorization/draft\n" +
				"2025-03-20 - 500.00 EUR Bank Deposit to PP Account/draft\n"},
		{"PayPal pays back, in part or in full, before or after the sale in the file", paypalHead +
			"13/03/2025,10:15:00,CET,Ann,Express Checkout Payment,Completed,PLN,100.00,-3.00,97.00,a@x.pl,shop@x.pl,T1,\n" +
			"15/03/2025,10:15:00,CET,Ann,Payment Refund,Completed,PLN,-100.00,3.00,-97.00,shop@x.pl,a@x.pl,T5,T1\n" +
			"16/03/2025,10:15:00,CET,Bob,Payment Refund,Completed,PLN,-10.00,0,-10.00,shop@x.pl,b@x.pl,T6,T2\n" +
			"14/03/2025,10:15:00,CET,Bob,Express Checkout Payment,Completed,PLN,40.00,-1.00,39.00,b@x.pl,shop@x.pl,T2,\n" +
			"17/03/2025,10:15:00,CET,Eve,Payment Reversal,Completed,PLN,-7.00,0,-7.00,shop@x.pl,e@x.pl,T8,T0\n",
			"2025-03-13 a@x.pl 0.00 PLN Completed/refunded by refund\n" +
				"2025-03-14 b@x.pl 30.00 PLN Completed/completed\n" +
				"2025-03-17 - -7.00 PLN Payment Reversal/refunded\n"},
		{"Amazon's item price is of all pieces", "order-id,order-item-id,purchase-date,buyer-email,quantity-purchased,currency,item-price\n" +
			"304-1,51,2025-03-01T10:00:00+00:00,a@m.de,3,EUR,30.00\n304-1,52,2025-03-01T10:00:00+00:00,a@m.de,2,EUR,8.00\n304-2,53,2025-03-02T10:00:00+00:00,b@m.de,1,EUR,10.00\n",
			"2025-03-01 a@m.de 38.00 EUR /unknown\n2025-03-02 b@m.de 10.00 EUR /unknown\n"},
		{"Etsy tells what remains of a total", "Sale Date,Order ID,Buyer User ID,Currency,Order Value,Order Total,Status,Adjusted Order Total\n" +
			"03/21/25,3001,anab,USD,20.00,25.00,,0.00\n03/22/25,3002,bobt,USD,30.00,35.00,,25.00\n03/23/25,3003,evew,USD,30.00,35.00,,\n",
			"2025-03-21 anab 0.00 USD /refunded by refund\n2025-03-22 bobt 25.00 USD /unknown\n2025-03-23 evew 35.00 USD /unknown\n"},
		{"Lightspeed's sales have lines and payments", "Date,Receipt Number,Line Type,Customer Code,Quantity,Total,Paid,Register,Status\n" +
			"2025-03-01 10:00:00,2001,Sale,C1,3,50.00,50.00,Main,CLOSED\n2025-03-01 10:00:00,2001,Sale Line,C1,1,20.00,,Main,CLOSED\n2025-03-01 10:00:00,2001,Sale Line,C1,2,30.00,,Main,CLOSED\n2025-03-01 10:00:00,2001,Payment,C1,,,50.00,Main,CLOSED\n" +
			"2025-03-02 10:00:00,2002,Sale,C2,1,20.00,20.00,Main,VOIDED\n2025-03-02 10:00:00,2002,Sale Line,C2,1,20.00,,Main,VOIDED\n",
			"2025-03-01 C1 50.00 - CLOSED/completed\n2025-03-02 C2 20.00 - VOIDED/cancelled\n"},
	} {
		for _, piece := range []int{7, 1 << 20} {
			r, err := read([]byte(tt.file), piece, Options{Today: 20_500})
			if err != nil {
				t.Fatalf("%s: %v", tt.name, err)
			}
			if got := text(r); got != tt.want {
				t.Errorf("%s:\n%swant\n%s%+v", tt.name, got, tt.want, r.Understood().Columns)
			}
			check(t, r)
		}
	}
}

// TestAmazonShipments: the price of an item that Amazon's warehouses sent is of all its pieces.
func TestAmazonShipments(t *testing.T) {
	r, err := readAll(Options{Today: 20_500}, "march: amazon-order-id\tshipment-id\tshipment-item-id\tpurchase-date\tbuyer-email\tbuyer-name\tsku\tquantity-shipped\tcurrency\titem-price\n"+
		"203-1\tD1\tDx1\t2025-03-04T10:12:33+00:00\ta@x.uk\tAnn\tA1\t1\tGBP\t25.00\n203-1\tD1\tDx2\t2025-03-04T10:12:33+00:00\ta@x.uk\tAnn\tB2\t2\tGBP\t30.00\n")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := text(r), "2025-03-04 a@x.uk 55.00 GBP /unknown\n"; got != want {
		t.Errorf("%swant\n%s", got, want)
	}
	check(t, r)
}

// TestPaidBackInAnotherFile: a refund lowers the order of an earlier month's file.
func TestPaidBackInAnotherFile(t *testing.T) {
	r, err := readAll(Options{Today: 20_500},
		"march: "+paypalHead+"13/03/2025,10:15:00,CET,Ann,Express Checkout Payment,Completed,PLN,100.00,-3.00,97.00,a@x.pl,shop@x.pl,T1,\n",
		"april: "+paypalHead+"15/04/2025,10:15:00,CET,Ann,Payment Refund,Completed,PLN,-40.00,0,-40.00,shop@x.pl,a@x.pl,T5,T1\n")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := text(r), "2025-03-13 a@x.pl 60.00 PLN Completed/completed\n"; got != want {
		t.Errorf("%swant\n%s", got, want)
	}
	check(t, r)
}

// TestNormalForm: names and stems that are compared with what is in normal form
// are so themselves, or would never be found.
func TestNormalForm(t *testing.T) {
	lists := []string{noSales, outgoings, corrections}
	for _, words := range []string{saleWords, sortWords, ofSorts} {
		lists = append(lists, strings.Fields(words)...)
	}
	for _, p := range platforms {
		lists = append(lists, strings.ReplaceAll(p.signature, "|", ", "), p.date, p.email, p.customerID, p.phone, p.name, p.total, p.line, p.order, p.status,
			p.refund, p.cancelled, p.currency, p.sort, p.noOrder, p.rate, p.rowType)
		for _, s := range p.statuses {
			lists = append(lists, s.status)
		}
	}
	for _, list := range lists {
		for text := range strings.SplitSeq(list, ", ") {
			if text = strings.TrimSuffix(text, "."); fold.Normal(text) != text {
				t.Errorf("%q is %q in normal form", text, fold.Normal(text))
			}
		}
	}
}
