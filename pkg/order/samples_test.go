package order

import (
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/order/parse"
)

// TestSamples reads a file of each platform's shape.
func TestSamples(t *testing.T) {
	tests := []struct {
		file, platform, want string
		key                  KeyKind
		order                parse.DateOrder
		open                 bool
	}{
		{"shopify-shape.csv", "shopify", "" +
			"2025-03-01 ana@example.com 62.00 EUR paid/paid\n" +
			"2025-03-05 bob@example.com 0.00 EUR refunded/refunded\n" +
			"2025-07-01 ana@example.com 30.00 EUR partially_refunded/partly-refunded\n" +
			"2025-07-02 - 15.00 EUR paid/paid\n" +
			"2025-07-03 carl@example.com 80.00 EUR voided/cancelled\n", ByEmail, parse.YMD, false},
		{"woocommerce-analytics-shape.csv", "woocommerce-analytics", "" +
			"2025-03-01 Ana Test 62.00 EUR completed/completed\n" +
			"2025-03-05 Bob Test -30.00 EUR refunded/refunded\n" +
			"2025-07-01 Ana Test 50.00 EUR completed/completed\n", ByName, parse.YMD, false},
		{"woocommerce-advanced-order-export-shape.csv", "woocommerce-export", "" +
			"2025-03-01 ana@example.com 62.00 - Completed/completed\n" +
			"2025-03-05 bob@example.com 0.00 - Refunded/refunded\n", ByEmail, parse.YMD, false},
		{"woocommerce-csv-import-suite-shape.csv", "woocommerce-suite", "" +
			"2016-05-31 ana@example.com 30.00 - completed/completed\n", ByEmail, parse.MDY, false},
		{"prestashop-shape.csv", "prestashop", "" +
			"2025-03-01 A. Test 62.00 PLN Dostarczone/completed\n" +
			"2025-03-05 B. Test 1230.50 PLN Anulowane/cancelled\n", ByName, parse.YMD, false},
		{"bigcommerce-shape.csv", "bigcommerce", "" +
			"2025-03-01 ana@example.com 62.00 EUR Completed/completed\n" +
			"2025-03-05 bob@example.com 0.00 EUR Refunded/refunded\n", ByEmail, parse.MDY, true},
		{"cs-cart-shape.csv", "cs-cart", "" +
			"2025-03-01 ana@example.com 62.00 - C/completed\n" +
			"2025-03-05 bob@example.com 30.00 - I/cancelled\n", ByEmail, parse.DMY, false},
		{"wix-shape.csv", "wix", "" +
			"2025-03-01 ana@example.com 62.00 EUR Paid/paid\n" +
			"2025-03-01 bob@example.com 0.00 EUR Refunded/refunded\n", ByEmail, parse.MDY, false},
		{"etsy-shape.csv", "etsy-items", "" +
			"2025-03-01 anab 62.00 EUR /unknown\n" +
			"2025-03-05 bobt 30.00 EUR /unknown\n", ByID, parse.MDY, true},
		{"amazon-shape.tsv", "amazon", "" +
			"2025-03-01 - 129.95 PLN Shipped/shipped\n" +
			"2025-03-01 - 0.00 PLN Cancelled/cancelled\n", ByNone, parse.YMD, false},
		{"shopgold-pl-shape.csv", "shopgold", "" +
			"2025-03-01 Anna Testowa 62.00 - Zrealizowane/completed\n" +
			"2025-03-05 Jan Próbny 30.00 - Anulowane/cancelled\n", ByName, parse.DMY, true},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			data := shared(t, "samples/"+tt.file)
			for _, piece := range []int{1, 7, len(data)} {
				r, err := read(data, piece, Options{Lang: "pl", Today: 20_500})
				if err != nil {
					t.Fatalf("%v: %+v", err, r.Understood())
				}
				u := r.Understood()
				if got := text(r); got != tt.want {
					t.Errorf("got\n%swant\n%s%+v", got, tt.want, u.Columns)
				}
				if u.Platform != tt.platform || u.CustomerKey != tt.key || u.DateOrder != tt.order || u.DateOpen != tt.open {
					t.Errorf("platform %q, key %q, date order %q, open %v", u.Platform, u.CustomerKey, u.DateOrder, u.DateOpen)
				}
			}
		})
	}
}

// TestSamplesResaved: a spreadsheet that cuts at semicolons takes each line for one cell, and saves it in quotes.
func TestSamplesResaved(t *testing.T) {
	for _, name := range []string{"shopify", "woocommerce-analytics", "woocommerce-advanced-order-export", "bigcommerce", "wix", "etsy"} {
		data := string(shared(t, "samples/"+name+"-shape.csv"))
		var saved strings.Builder
		for line := range strings.Lines(data) {
			saved.WriteString(`"` + strings.ReplaceAll(strings.TrimRight(line, "\r\n"), `"`, `""`) + "\";;\r\n")
		}
		opt := Options{Lang: "pl", Today: 20_500}
		want, _ := read([]byte(data), len(data), opt)
		for _, piece := range []int{1, saved.Len()} {
			got, err := read([]byte(saved.String()), piece, opt)
			if err != nil || text(got) != text(want) || got.Understood().Platform != want.Understood().Platform {
				t.Errorf("%s: %v, %q, got\n%swant\n%s", name, err, got.Understood().Platform, text(got), text(want))
			}
		}
	}
}

// TestNoDate: the columns of eMAG that are known lack a date. Its orders are read all the same, and it is said.
func TestNoDate(t *testing.T) {
	r, err := read(shared(t, "samples/emag-shape.csv"), 100, Options{})
	if err != nil {
		t.Fatal(err)
	}
	u, o := r.Understood(), r.Orders()
	if u.Platform != "emag" || u.Columns.Date != -1 || u.Columns.Amount != 6 || u.Columns.Order != 0 || len(u.Samples) != 2 || !slices.Contains(u.Warnings, DatesMissing) {
		t.Errorf("%+v", u)
	}
	if !o.NoDates || o.NoAmounts || o.Len() == 0 || slices.Max(o.Day) != 0 || slices.Max(o.Amount) == 0 {
		t.Errorf("%+v", o)
	}
}

// TestMissingColumns: where customers are named, a file without days or without amounts is read, one without both is not.
// Of several files each has to have both.
func TestMissingColumns(t *testing.T) {
	for _, test := range []struct {
		file               string
		code               string
		noDates, noAmounts bool
		orders             int
	}{
		{"Order number,E-mail,Total\n1,a@x.com,10.00\n\n,,\n2,b@x.com,20.00\n1,a@x.com,10.00\n", "", true, false, 2},
		{"Order number,Order date,E-mail\n1,2025-03-01,a@x.com\n2,2025-03-02,b@x.com\n3,2025-03-32,b@x.com\n", "", false, true, 2},
		{"Order date,E-mail\n2025-03-01,a@x.com\n2025-03-01,a@x.com\n", "", false, true, 2},
		{"Order number,E-mail\n1,a@x.com\n2,b@x.com\n", "no-columns", false, false, 0},
		{"Order number,Order date\n1,2025-03-01\n2,2025-03-02\n", "no-columns", false, false, 0},
		{"Order number,Total\n1,10.00\n2,20.00\n", "no-columns", false, false, 0},
	} {
		r, err := read([]byte(test.file), 7, Options{})
		if code(err) != test.code {
			t.Errorf("%q: %v", test.file, err)
			continue
		}
		o := r.Orders()
		if err == nil && (o.NoDates != test.noDates || o.NoAmounts != test.noAmounts || o.Len() != test.orders || r.Counts().Customers == 0) {
			t.Errorf("%q: %+v", test.file, o)
		}
		if _, err := read([]byte(test.file), 7, Options{Files: 2}); code(err) != "no-columns" {
			t.Errorf("%q as one of two files: %v", test.file, err)
		}
	}
}
