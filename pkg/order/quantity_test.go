package order

import (
	"strings"
	"testing"
)

// TestQuantities: a quantity may have its unit beside it.
func TestQuantities(t *testing.T) {
	for _, tt := range []struct{ quantities, want string }{
		{"2 szt.|4szt|1|3 sztuki", "4 orders, 0 of nobody; a 4 100.00"},
		{"2 kom|0,5 kg|1 л|3 kom.", "4 orders, 0 of nobody; a 4 65.00"},
		{"2x|x4|X 1|3 ×", "4 orders, 0 of nobody; a 4 100.00"},
		{"2 buc|-1 buc.|3 buc|2 τεμ.", "4 orders, 0 of nobody; a 4 60.00"},
		{"500 g|250 g|100 ml|30 dag", "4 orders, 0 of nobody; a 4 40.00"}, // the price is the pack's
		{"2|1|1 zł 5|3", "3 orders, 0 of nobody; a 3 60.00"},
	} {
		var file strings.Builder
		file.WriteString("Data;Klient;Ilość;Cena\n")
		for quantity := range strings.SplitSeq(tt.quantities, "|") {
			file.WriteString("03.02.2025;a;" + quantity + ";10,00\n")
		}
		if got := summary(t, file.String(), Options{}); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.quantities, got, tt.want)
		}
	}
}
