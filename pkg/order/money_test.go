package order

import (
	"strings"
	"testing"
)

// TestMoney: cells that say of themselves what they are.
func TestMoney(t *testing.T) {
	tests := map[string]string{
		"0": "0.00", "12": "12.00", "12.5": "12.50", "12,5": "12.50", "12.50": "12.50", "12,50": "12.50", "-12.50": "-12.50", "0,01": "0.01", "1234567.89": "1234567.89",
		"1,234.50": "1234.50", "1.234,50": "1234.50", "1 234,50": "1234.50", "1\u00a0234,50": "1234.50", "1\u202f234,50": "1234.50", "1\u2009234.5": "1234.50", "1'234.50": "1234.50", "1’234.50": "1234.50",
		"1,234,567": "1234567.00", "1.234.567": "1234567.00", "1.234.567,89": "1234567.89", "1 234 567": "1234567.00",
		"22.200000000000003": "22.20", "0.00005": "0.0001", "0.00004": "0.00", "1.23456": "1.2346", "1.99995": "2.00", "0,125": "0.125", "1234.567": "1234.567", ".5": "0.50", ",75": "0.75",
		"62,00 zł": "62.00 PLN", "1 230,50 zł": "1230.50 PLN", "€62.00": "62.00 EUR", "62.00 €": "62.00 EUR", "62,00€": "62.00 EUR", "PLN 12.50": "12.50 PLN", "12.50PLN": "12.50 PLN", "$1,234.50": "1234.50 USD",
		"1.234,50 lei": "1234.50 RON", "1.234,50 RSD": "1234.50 RSD", "1.234,50 дин.": "1234.50 RSD", "1.234,50 din": "1234.50 RSD", "99 RON": "99.00 RON", "12,50 ευρώ": "12.50 EUR", "5 Kč": "5.00 CZK", "100 XYZ": "100.00 XYZ",
		"(12.50)": "-12.50", "($12.50)": "-12.50 USD", "12.50-": "-12.50", "−12,50": "-12.50", "-€30": "-30.00 EUR", "€-30.00": "-30.00 EUR", "'-30": "-30.00", "+30": "30.00", "12,-": "12.00", "'12.50": "12.50",
		"": "blank", "-": "blank", "—": "blank", " ": "bad",
		"abc": "bad", "n/a": "bad", "12 szt": "bad", "1.2.3": "bad", "1,23,4": "bad", "12.34.56,7": "bad", "1.5E+03": "bad", "12a": "bad", "€12 zł": "bad", "2025-03-01": "bad", "12:30": "bad",
		"99999999999999999999": "bad", "10%": "bad",
		"1.234": "doubt 1234.00", "1,234": "doubt 1234.00", "999.999": "doubt 999999.00", "-1.234 zł": "doubt -1234.00 PLN",
	}
	for in, want := range tests {
		var m moneyColumn
		v, sign, got := m.read(padded(in))
		text := money(v)
		switch got {
		case readBlank:
			text = "blank"
		case readBad:
			text = "bad"
		case readDoubt:
			text = "doubt " + text
		}
		if len(sign) > 0 {
			text += " " + currencyCode(sign)
		}
		if text != want {
			t.Errorf("%q is %s, want %s", in, text, want)
		}
	}
}

// TestDecimalChosen: the person's decimal sign rules, and nothing is read against it.
func TestDecimalChosen(t *testing.T) {
	for in, want := range map[string][2]string{ // with ',' and with '.'
		"1.234": {"1234.00", "1.234"}, "1,234": {"1.234", "1234.00"}, "12.50": {"bad", "12.50"}, "12,50": {"12.50", "bad"}, "1.234,50": {"1234.50", "bad"}, "1,234.50": {"bad", "1234.50"},
		"1.234.567": {"1234567.00", "bad"}, "1500": {"1500.00", "1500.00"},
	} {
		for i, sign := range []byte{',', '.'} {
			m := moneyColumn{decimal: sign, fixed: true}
			v, _, got := m.read(padded(in))
			text := money(v)
			if got == readBad {
				text = "bad"
			}
			if text != want[i] {
				t.Errorf("%q with %c is %s, want %s", in, sign, text, want[i])
			}
		}
	}
}

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

func TestTimes(t *testing.T) {
	for _, tt := range []struct{ a, b, want int64 }{
		{105000, 20000, 210000}, {-105000, 20000, -210000}, {1, 5000, 1}, {1, 4999, 0}, {333333, 30000, 999999}, {1 << 50, 20000, 1 << 51},
	} {
		if got, ok := times(tt.a, tt.b); !ok || got != tt.want {
			t.Error(tt, got, ok)
		}
	}
	if _, ok := times(1<<60, 1<<60); ok {
		t.Error("too much was taken")
	}
}

func BenchmarkMoney(b *testing.B) {
	for _, cell := range []string{"1234.50", "62,00 zł", "1.234,50"} {
		b.Run(cell, func(b *testing.B) {
			in := padded(cell)
			var m moneyColumn
			b.ReportAllocs()
			for b.Loop() {
				m.read(in)
			}
		})
	}
}
