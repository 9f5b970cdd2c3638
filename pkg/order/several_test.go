package order

import (
	"strconv"
	"strings"
	"testing"
)

// TestSeveralColumns: of several columns that can be read for the same, the one that tells orders and customers apart.
func TestSeveralColumns(t *testing.T) {
	const days = "2025-03-01 2025-03-02 2025-03-03 2025-03-04 2025-03-05 2025-03-06 2025-03-07 2025-03-08 2025-03-09"
	for name, tt := range map[string]struct {
		header, row       string // see filled
		customer, order   string
		customers, orders int
	}{
		"who took the order":               {"Order number,Date,Customer name,Phone,Created by,Total", "%d,%t,Ana %c Nowak,60010020%d,anna%2@shop.pl,10", "Phone", "Order number", 9, 9},
		"the shop's own address":           {"Order number,Date,Email,Customer name,Total", "%d,%t,shop@x.pl,Ana %c Nowak,10", "Customer name", "Order number", 4, 9},
		"a shop with one customer":         {"Order number,Date,Email,Customer name,Total", "%d,%t,ana@x.pl,Ana Nowak,10", "Email", "Order number", 1, 9},
		"a login":                          {"Order number,Date,Login,Customer name,Total", "%d,%t,c%c@x.pl,Ana %c Nowak,10", "Login", "Order number", 4, 9},
		"an account's address, of some":    {"Order number,Date,Email,Billing email,Total", "%d,%t,%sc%c@x.pl%s,c%c@x.pl,10", "Billing email", "Order number", 4, 9},
		"a reference on some":              {"Date,Email,Order reference,Order number,Total", "%t,c%c@x.pl,%sR%d%s,%d,10", "Email", "Order number", 4, 9},
		"a receipt's number, always blank": {"Receipt Number,Order,Date,Email,Total", ",#10%d,%t,c%c@x.pl,10", "Email", "Order", 4, 9},
	} {
		file := tt.header + "\n"
		for i := range 9 {
			file += filled(tt.row, i, days[11*i:11*i+10]) + "\n"
		}
		r, err := read([]byte(file), 100, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		u, o := r.Understood(), r.Orders()
		if u.Header[u.Columns.Customer] != tt.customer || u.Columns.Order < 0 || u.Header[u.Columns.Order] != tt.order || o.CustomerCount() != tt.customers || o.Len() != tt.orders {
			t.Errorf("%s: %+v, %d customers, %d orders\n%s", name, u.Columns, o.CustomerCount(), o.Len(), file)
		}
		check(t, r)
	}
}

// filled is a row: %d is its number, %t its day, %c its customer's number, %2 one of two; what stands between %s is in
// every third row alone.
func filled(row string, i int, day string) string {
	parts := strings.Split(row, "%s")
	if len(parts) == 3 && i%3 > 0 {
		parts[1] = ""
	}
	n := strconv.Itoa
	return strings.NewReplacer("%d", n(i+1), "%t", day, "%c", n(i%4), "%2", n(i%2)).Replace(strings.Join(parts, ""))
}

// TestLinesOfSeveralStatuses: an order counts if a line of it does, with the lines that do.
func TestLinesOfSeveralStatuses(t *testing.T) {
	for file, want := range map[string]string{
		"Order number,Date,Email,Line total,Status\n1,2025-03-01,a@x.pl,10,cancelled\n1,2025-03-01,a@x.pl,20,shipped\n1,2025-03-01,a@x.pl,5,paid\n": "2025-03-01 a@x.pl 25.00 - shipped/shipped\n",
		"Order number,Date,Email,Line total,Status\n1,2025-03-01,a@x.pl,20,shipped\n1,2025-03-01,a@x.pl,10,cancelled\n":                             "2025-03-01 a@x.pl 20.00 - shipped/shipped\n",
		"Order number,Date,Email,Line total,Status\n1,2025-03-01,a@x.pl,20,cancelled\n1,2025-03-01,a@x.pl,10,refunded\n":                            "2025-03-01 a@x.pl 30.00 - cancelled/cancelled\n",
		"Order number,Date,Email,Line total,Status\n1,2025-03-01,a@x.pl,20,shipped\n1,2025-03-05,a@x.pl,-8,refunded\n":                              "2025-03-01 a@x.pl 12.00 - shipped/shipped\n",
		"Order number,Date,Email,Total,Status\n1,2025-03-01,a@x.pl,30,cancelled\n1,2025-03-01,a@x.pl,30,shipped\n":                                  "2025-03-01 a@x.pl 30.00 - shipped/shipped\n",
		"Order number,Date,Email,Total,Status\n1,2025-03-01,a@x.pl,30,shipped\n1,2025-03-01,a@x.pl,30,cancelled\n":                                  "2025-03-01 a@x.pl 30.00 - shipped/shipped\n",
	} {
		r, err := read([]byte(file), 100, Options{})
		if err != nil || text(r) != want {
			t.Errorf("%s%v, got\n%swant\n%s", file, err, text(r), want)
			continue
		}
		check(t, r)
	}
}
