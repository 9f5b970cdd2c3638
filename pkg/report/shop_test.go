package report

import (
	"strings"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/order"
)

// A shop's file, all the way from its bytes: statuses, a guest, and a customer who names himself like a formula.
const shopFile = "Order number;Date;Customer;Status;Total\r\n" +
	"1;2024-01-15;=1+1;completed;10.50\r\n" +
	"2;2024-02-01;Jan, Kowalski;completed;20.10\r\n" +
	"3;2024-02-15;=1+1;completed;0.20\r\n" +
	"4;2024-02-16;;completed;5\r\n" +
	"5;2024-02-17;Ana;cancelled;99\r\n" +
	"6;2024-13-40;Ana;completed;1\r\n" +
	"7;2024-03-31;\"Jan, Kowalski\";completed;30\r\n"

func TestFromTheBytesOfAFileToItsExports(t *testing.T) {
	reader := order.NewReader(order.Options{Lang: "en"})
	if err := reader.Feed([]byte(shopFile)); err != nil {
		t.Fatal(err)
	}
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	r := Make(customer.Build(reader.Orders(), customer.Use{}), Options{Period: Month})

	var rows strings.Builder
	if err := r.WriteCustomers(&rows, Layout{}); err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{
		"customer,first,last,days-since-last,orders,spend,r,f,m,segment",
		"'=1+1,2024-01-15,2024-02-15,45,2,10.7,1,5,1,lost",
		"\"Jan, Kowalski\",2024-02-01,2024-03-31,0,2,50.1,5,5,5,champions", "",
	}, "\r\n")
	if rows.String() != want {
		t.Errorf("customers are %s\nwant %s", rows.String(), want)
	}

	c := decode(t, r, Source{"shop.csv", reader.Understood(), reader.Counts(), reader.Problems()})
	for key, n := range map[string]int{"rows": 7, "orders": 5, "customers": 2, "excludedOrders": 1, "skippedRows": 1} {
		if c.Counts[key] != n {
			t.Errorf("%s is %d, want %d", key, c.Counts[key], n)
		}
	}
	for role, column := range map[string]string{"date": "Date", "customer": "Customer", "amount": "Total", "order": "Order number", "status": "Status"} {
		if c.Mapping[role] != column {
			t.Errorf("%s is read from %q, want %q", role, c.Mapping[role], column)
		}
	}
	if len(c.Problems) != 1 || c.Problems[0].Line != 7 || c.Problems[0].Code != order.DateUnreadable || c.Problems[0].Text != "2024-13-40" {
		t.Errorf("problems are %+v", c.Problems)
	}
	if c.Period.Start != "2024-03-01" || c.Figures["start"] != 2 || c.Figures["retained"] != 1 || c.Figures["crr"] != .5 {
		t.Errorf("period %+v, figures %v", c.Period, c.Figures)
	}
	if c.Overall["revenue"] != 65.8 || c.Overall["orders"] != 5 {
		t.Errorf("overall is %v", c.Overall)
	}
}
