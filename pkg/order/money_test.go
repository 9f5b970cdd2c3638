package order

import (
	"strings"
	"testing"
)

// TestMoneyColumn: what only the whole column decides.
func TestMoneyColumn(t *testing.T) {
	tests := []struct {
		name, amounts, want string
		decimal             byte
		open                bool
	}{
		{"thousands by a comma elsewhere", "1.234;12,50", "1234.00 12.50", ',', false},
		{"decimals by a point elsewhere", "1.234;12.50", "1.234 12.50", '.', false},
		{"thousands by repetition", "1.234;1.234.567", "1234.00 1234567.00", ',', false},
		{"nothing decides", "1.234;5.678;900", "1234.00 5678.00 900.00", ',', true},
		{"nothing decides, commas", "1,234;5,678", "1234.00 5678.00", '.', true},
		{"no sign at all", "100;200", "100.00 200.00", ',', false},
		{"each clear by itself", "12.50;1.000,25;12,50", "12.50 1000.25 12.50", ',', false},
	}
	for _, tt := range tests {
		amounts := strings.Split(tt.amounts, ";")
		file := "Date;Customer;Total\n"
		for _, a := range amounts {
			file += "2025-03-01;x;" + a + "\n"
		}
		r, err := read([]byte(file), 1<<20, Options{Lang: "pl"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var got []string
		for _, a := range r.Orders().Amount {
			got = append(got, money(a))
		}
		if u := r.Understood(); strings.Join(got, " ") != tt.want || u.Decimal != tt.decimal || u.DecimalOpen != tt.open {
			t.Errorf("%s: %v %c open %v", tt.name, got, u.Decimal, u.DecimalOpen)
		}
	}
}

// TestLateDecimal: the head leaves the sign open, the last row decides for all,
// also within an order's lines.
func TestLateDecimal(t *testing.T) {
	var file strings.Builder
	file.WriteString("Order number;Date;Customer;Line total\n")
	for range 10_000 {
		file.WriteString("7;2025-03-01;x;1.234\n")
	}
	for last, want := range map[string]string{"12.50": "12352.50", "12,50": "12340012.50"} {
		r, err := read([]byte(file.String()+"7;2025-03-01;x;"+last+"\n"), 999, Options{Lang: "pl"})
		if err != nil {
			t.Fatal(err)
		}
		if o := r.Orders(); o.Len() != 1 || money(o.Amount[0]) != want || r.Understood().DecimalOpen {
			t.Errorf("%s: %d orders, %s", last, o.Len(), money(o.Amount[0]))
		}
	}
}

// TestAccountingZeros: a refund of "-   zł" is none.
func TestAccountingZeros(t *testing.T) {
	file := "Nr zamówienia;Data;E-mail;Suma;Zwrot\n1001;03.02.2025;a@x.pl; 120,00 zł ;         -   zł \n1002;05.02.2025;b@x.pl; 80,00 zł ; 80,00 zł \n1003;14.02.2025;a@x.pl; 1 060,00 zł ;    -   zł \n1004;21.02.2025;c@x.pl; 40,00 zł ; 10,00 zł \n"
	if got, want := summary(t, file, Options{}), "4 orders, 0 of nobody; a@x.pl 2 1180.00; b@x.pl 1 0.00; c@x.pl 1 30.00"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
