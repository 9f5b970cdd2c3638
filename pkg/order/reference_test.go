package order

import "testing"

// TestReference: data with published or independently computed totals (8911407.90
// is the sum of thousandths rounded), each row
// an order (UCI Online Retail, R package rfm, R package CLVTools).
func TestReference(t *testing.T) {
	tests := []struct {
		file              string
		orders, customers int
		revenue           string
		key               KeyKind
	}{
		{"uci_online_retail_orders.csv", 18532, 4338, "8911407.904", ByID},
		{"rfm_data_orders.csv", 4906, 995, "464158.00", ByEmail},
		{"CLVTools_apparelTrans.csv", 3187, 600, "124356.90", ByID},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			r, err := read(shared(t, "data/"+tt.file), 10_000, Options{})
			if err != nil {
				t.Fatal(err, r.Understood())
			}
			o, c, sum := r.Orders(), r.Counts(), int64(0)
			for _, a := range o.Amount {
				sum += a
			}
			if o.Len() != tt.orders || o.CustomerCount() != tt.customers || c.Customers != tt.customers || money(sum) != tt.revenue {
				t.Errorf("%d orders, %d customers, %s; %+v", o.Len(), o.CustomerCount(), money(sum), r.Problems())
			}
			if u := r.Understood(); u.CustomerKey != tt.key {
				t.Errorf("%+v", u)
			}
		})
	}
}
