package order

import (
	"strings"
	"testing"

	"keeprate/pkg/order/role"
)

// TestFoundOriginals: a column whose cells are other rows' order numbers says which order
// a row pays back, whatever its name; what only stands beside another order takes nothing
// from it.
func TestFoundOriginals(t *testing.T) {
	for _, tt := range []struct{ name, head, rows, want string }{
		{"corrections below 0, in part and in full", "Faktura;Data;Klient;Korekta do;Kwota",
			"FV 1/25;1;Ana Lis;;60|FV 2/25;2;Jan Kos;;40|KOR 1/25;3;Ana Lis;FV 1/25;-5|KOR 2/25;4;Jan Kos;FV 2/25;-40",
			"01 Ana Lis 55 /unknown, 02 Jan Kos 0 /refunded"},
		{"the newest first", "Număr;Data;Client;Factura inițială;Total",
			"S002;4;Jan Kos;F002;-40|F002;2;Jan Kos;;40|S001;3;Ana Lis;F001;-5|F001;1;Ana Lis;;60",
			"02 Jan Kos 0 /refunded, 01 Ana Lis 55 /unknown"},
		{"credit notes above 0, by their sort", "Document no;Date;Customer;Reference;Amount;Type",
			"INV-1;1;Ana Lis;;60;Invoice|INV-2;2;Jan Kos;;40;Invoice|CN-1;3;Ana Lis;INV-1;5;Credit note|CN-2;4;Jan Kos;INV-2;40;Credit note|INV-3;5;Jan Kos;;7;Invoice",
			"01 Ana Lis 55 Invoice/unknown, 02 Jan Kos 0 Invoice/refunded, 05 Jan Kos 7 Invoice/unknown"},
		{"a refund that failed", "Order;Date;Customer;Original;Amount;Status",
			"901;1;Ana Lis;;60;Paid|902;2;Jan Kos;;40;Paid|903;3;Ana Lis;901;-5;Failed|904;4;Jan Kos;902;-10;Paid",
			"01 Ana Lis 60 Paid/paid, 02 Jan Kos 30 Paid/paid, 03 Ana Lis -5 Failed/failed"},
		{"of an order before the file's first", "Order;Date;Customer;Original;Amount",
			"901;1;Ana Lis;;60|902;2;Jan Kos;;40|903;3;Ana Lis;901;-5|904;4;Jan Kos;902;-10|905;4;Jan Kos;800;-10|906;5;Jan Kos;;7",
			"01 Ana Lis 55 /unknown, 02 Jan Kos 30 /unknown, 04 Jan Kos -10 /refunded, 05 Jan Kos 7 /unknown"},

		{"orders sent once more", "Order;Date;Customer;Replaces;Amount",
			"901;1;Ana Lis;;60|902;2;Jan Kos;;40|903;3;Ana Lis;901;60|904;4;Jan Kos;902;40",
			"01 Ana Lis 60 /unknown, 02 Jan Kos 40 /unknown, 03 Ana Lis 60 /unknown, 04 Jan Kos 40 /unknown"},
		{"exchanges for less", "Order;Date;Customer;Original order;Amount",
			"901;1;Ana Lis;;60|902;2;Jan Kos;;40|903;3;Ana Lis;901;0|904;4;Jan Kos;902;-10",
			"01 Ana Lis 60 /unknown, 02 Jan Kos 30 /unknown, 03 Ana Lis 0 /unknown"},
		{"renewals", "Order;Date;Customer;Parent order;Amount;Status",
			"901;1;Ana Lis;;60;Refunded|902;2;Jan Kos;;40;Paid|903;3;Ana Lis;901;60;Paid|904;4;Jan Kos;902;40;Refunded|905;4;Jan Kos;;40;Paid",
			"01 Ana Lis 60 Refunded/refunded, 02 Jan Kos 40 Paid/paid, 03 Ana Lis 60 Paid/paid, 04 Jan Kos 40 Refunded/refunded, 04 Jan Kos 40 Paid/paid"},
		{"the number of the refund beside the sale", "Nr zamówienia;Data;Klient;Nr zwrotu;Kwota",
			"901;1;Ana Lis;;60|902;2;Jan Kos;904;40|903;3;Ana Lis;;5|904;4;Jan Kos;;-40",
			"01 Ana Lis 60 /unknown, 02 Jan Kos 40 /unknown, 03 Ana Lis 5 /unknown, 04 Jan Kos -40 /refunded"},
		{"points that are others' numbers", "Order;Date;Customer;Points;Amount",
			"901;1;Ana Lis;;60|902;2;Jan Kos;;40|903;3;Ana Lis;902;60|904;4;Jan Kos;901;-40",
			"01 Ana Lis 60 /unknown, 02 Jan Kos 40 /unknown, 03 Ana Lis 60 /unknown, 04 Jan Kos -40 /refunded"},

		{"things with numbers", "Description;Date;Customer;Amount",
			"Mug 100;1;Ana Lis;60|Mug 200;2;Jan Kos;40|Mug 100;3;Jan Kos;40|Return label 100;4;Ana Lis;10",
			"01 Ana Lis 60 /unknown, 02 Jan Kos 40 /unknown, 03 Jan Kos 40 /unknown, 04 Ana Lis 10 /unknown"},
		{"of another customer", "Description;Date;Customer;Amount",
			"Order 901;1;Ana Lis;60|Order 902;2;Jan Kos;40|Returned item 902;4;Ana Lis;10",
			"01 Ana Lis 60 /unknown, 02 Jan Kos 40 /unknown, 04 Ana Lis 10 /unknown"},
	} {
		file := tt.head + "\n"
		for row := range strings.SplitSeq(tt.rows, "|") {
			c := strings.Split(row, ";")
			c[1] = "2025-03-0" + c[1]
			for i, name := range strings.Split(tt.head, ";") {
				if role.Of(name).Role.IsSum() {
					c[i] += ".00"
				}
			}
			file += strings.Join(c, ";") + "\n"
		}
		for _, piece := range []int{7, 1 << 20} {
			r, err := read([]byte(file), piece, Options{})
			if err != nil {
				t.Fatalf("%s: %v", tt.name, err)
			}
			check(t, r)
			got := strings.NewReplacer("2025-03-", "", ".00 - ", " ", " by refund", "", "\n", ", ").Replace(text(r))
			if got = strings.TrimSuffix(got, ", "); got != tt.want {
				t.Errorf("%s:\n got %s\nwant %s\n%+v", tt.name, got, tt.want, r.Understood().Columns)
			}
		}
	}
}
