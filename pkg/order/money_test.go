package order

import (
	"strings"
	"testing"
)

// TestMoney: cells that say of themselves what they are.
func TestMoney(t *testing.T) {
	tests := map[string]string{
		"0": "0.00", "12": "12.00", "12.5": "12.50", "12,5": "12.50", "12.50": "12.50", "12,50": "12.50", "-12.50": "-12.50", "0,01": "0.01", "1234567.89": "1234567.89", "007": "7.00", "00012.50": "12.50", "12.": "12.00", "12,": "12.00",
		// Thousands.
		"1,234.50": "1234.50", "1.234,50": "1234.50", "1 234,50": "1234.50", "1 234.5": "1234.50", "1,234,567": "1234567.00", "1.234.567": "1234567.00", "1.234.567,89": "1234567.89", "1,234,567.89": "1234567.89", "1 234 567": "1234567.00", "12 345": "12345.00", "1 234,567": "1234.567",
		"1\u00a0234,50": "1234.50", "1\u202f234,50": "1234.50", "1\u2009234.5": "1234.50", "1\u2007234,50": "1234.50", "1\u2002234,50": "1234.50", "1\u3000234.50": "1234.50", "1'234.50": "1234.50", "1’234.50": "1234.50", "1'234'567.05": "1234567.05", "1’234’567": "1234567.00",
		"1,23,456.00": "123456.00", "12,34,567.50": "1234567.50", "1,23,45,678": "12345678.00", "₹1,23,456.00": "123456.00 INR", "1,2,345": "bad", "123,45,678": "bad", "1,23,456,789": "bad",
		"1.234 567": "bad", "1 234.567,89": "bad", "1 23 45": "bad", "12 34": "bad", "1 2345": "bad", "06 123 456": "bad", "1,2345,678.00": "bad", "1  234": "bad", "1..5": "bad", "1,,234": "bad", "1'23.50": "bad",
		// Long fractions, and numbers as spreadsheets and programs write them.
		"22.200000000000003": "22.20", "22,200000000000003": "22.20", "0.1234": "0.1234", "0.12345": "0.1235", "0.00005": "0.0001", "0.00004": "0.00", "0.000049999": "0.00", "1.23456": "1.2346", "1.99995": "2.00", "0.99995": "1.00", "-1.99995": "-2.00", "0,125": "0.125", "1234.567": "1234.567", ".5": "0.50", ",75": "0.75", "-.5": "-0.50",
		"1.2E+05": "120000.00", "1,2E+05": "120000.00", "1.05E-02": "0.0105", "1,05E-02": "0.0105", "1.234E+03": "1234.00", "1,234E+00": "1.234", "5E+02": "500.00", "5e+2": "500.00", "1.5e-05": "0.00", "5.5e-05": "0.0001", "1E-04": "0.0001", "-1.2E+05": "-120000.00", "1.23456789E+05": "123456.789", "1.2E+05 zł": "120000.00 PLN", "0E+00": "0.00",
		"9.99E+12": "9990000000000.00", "1E+13": "bad", "1E+99": "bad", "1E+999": "bad", "1E5": "bad", "1E+": "bad", "1E+5.5": "bad", "1.234.5E+02": "bad", "1 200E+02": "bad", "12E+03E+01": "bad", "1E-99": "0.00",
		"9999999999999": "9999999999999.00", "9999999999999.9999": "9999999999999.9999", "9,999,999,999,999.99": "9999999999999.99", "10000000000000": "bad", "10.000.000.000.000,00": "bad", "99999999999999999999": "bad", "00000000000000012.5": "12.50",
		// Currencies: signs, words and codes on either side.
		"62,00 zł": "62.00 PLN", "1 234,50 zł": "1234.50 PLN", "1 234,50 zl": "1234.50 PLN", "12 złotych": "12.00 PLN", "5 ZŁ": "5.00 PLN", "zł 12,50": "12.50 PLN", "12,50zł.": "12.50 PLN", "PLN 12.50": "12.50 PLN", "12.50PLN": "12.50 PLN", "PLN12.50": "12.50 PLN", "12,50 pln": "12.50 PLN",
		"€62.00": "62.00 EUR", "62.00 €": "62.00 EUR", "62,00€": "62.00 EUR", "€1.234,50": "1234.50 EUR", "1.234,50 €": "1234.50 EUR", "€ 1 234,50": "1234.50 EUR", "EUR1,234.50": "1234.50 EUR", "1.234,50EUR": "1234.50 EUR", "12,50 euro": "12.50 EUR", "12,50 ευρώ": "12.50 EUR", "12,50 ΕΥΡΩ": "12.50 EUR", "12,50 evra": "12.50 EUR", "12,50 евра": "12.50 EUR",
		"RON 1.234,50": "1234.50 RON", "1234.5 lei": "1234.50 RON", "1.234,50 lei": "1234.50 RON", "99 RON": "99.00 RON", "1 leu": "1.00 RON", "LEI 5,00": "5.00 RON", "5,00Lei": "5.00 RON",
		"1.234,50 RSD": "1234.50 RSD", "RSD 1.234,50": "1234.50 RSD", "1.234,50 РСД": "1234.50 RSD", "РСД1.234,50": "1234.50 RSD", "1.234,50 дин.": "1234.50 RSD", "1.234,50 din": "1234.50 RSD", "дин. 1.234,50": "1234.50 RSD", "1.234,50 динара": "1234.50 RSD", "12 dinara": "12.00 RSD", "1.234,50дин": "1234.50 RSD",
		"12,50 КМ": "12.50 BAM", "12,50 KM": "12.50 BAM", "1.200 ден.": "doubt 1200.00 MKD", "12,50 ден": "12.50 MKD", "12,50 лв": "12.50 BGN", "12,50 лв.": "12.50 BGN", "12.50 leva": "12.50 BGN", "5 Kč": "5.00 CZK", "1 234 Ft": "1234.00 HUF", "12,50 kn": "12.50 HRK", "12,50 грн": "12.50 UAH", "₴12.50": "12.50 UAH", "CHF 1'234.50": "1234.50 CHF", "Fr. 12.50": "12.50 CHF",
		"$1,234.50": "1234.50 USD", "US$12": "12.00 USD", "12.50 USD": "12.50 USD", "$62.00 USD": "62.00 USD", "$62.00 CAD": "62.00 CAD", "€62.00 EUR": "62.00 EUR", "£5": "5.00 GBP", "100 XYZ": "100.00 XYZ", "199 kr": "199.00 kr", "199,50 kr.": "199.50 kr", "₫12": "12.00 ₫", "R$ 12,50": "12.50 BRL",
		// What web pages leave.
		"1&nbsp;234,50&nbsp;z&#322;": "1234.50 PLN", "&euro;12.50": "12.50 EUR", "12,50&nbsp;&euro;": "12.50 EUR", "&#8364;12.50": "12.50 EUR", "&#x20AC;12.50": "12.50 EUR", "&pound;5.00": "5.00 GBP", "&minus;5,00": "-5.00", "&#8722;5,00": "-5.00", "&#36;5.00": "5.00 USD", "&foo;5": "bad", "&nbsp;": "blank", "5 & 6": "bad", "&#;5": "bad", "&#x;5": "bad", "&#99999999;5": "bad",
		// Less than nothing.
		"(12.50)": "-12.50", "($12.50)": "-12.50 USD", "$(12.50)": "-12.50 USD", "(12,50 zł)": "-12.50 PLN", "12.50-": "-12.50", "12,50 zł-": "-12.50 PLN", "12,50- zł": "-12.50 PLN", "−12,50": "-12.50", "–12,50": "-12.50", "- 12,50": "-12.50", "-$5.00": "-5.00 USD", "$-5.00": "-5.00 USD", "-€30": "-30.00 EUR", "€-30.00": "-30.00 EUR", "-1.234,50 lei": "-1234.50 RON", "RSD -1.234,50": "-1234.50 RSD", "−1\u00a0234,50\u00a0zł": "-1234.50 PLN",
		"'-30": "-30.00", "+30": "30.00", "'12.50": "12.50", "'5,00": "5.00", "=\"5.00\"": "5.00", "=\"-5,00\"": "-5.00", "=5": "5.00", "5,-": "5.00", "12.-": "12.00", "5,–": "5.00", "5.--": "5.00", "5,- zł": "5.00 PLN", "12,-€": "12.00 EUR", "-5,-": "-5.00", "5)": "5.00", "5(": "bad",
		// Nothing, said plainly, and nonsense.
		"": "blank", "-": "blank", "—": "blank", "--": "blank", " ": "blank", "– –": "blank", "n/a": "blank", "N/A": "blank", "#N/A": "blank", "NaN": "blank", "nan": "blank", "null": "blank", "NULL": "blank", "None": "blank", "(null)": "blank", "\\N": "blank", "brak": "blank",
		"-   zł": "0.00 PLN", "$ -": "0.00 USD", "- €": "0.00 EUR", "-\u00a0\u00a0lei": "0.00 RON", "- RSD": "0.00 RSD", "– дин.": "0.00 RSD", "-abc": "bad", "- ABC": "bad", "(zł)": "bad",
		"abc": "bad", "?": "bad", "zł": "bad", "€": "bad", "nothing": "bad", "12 szt": "bad", "12 szt.": "bad", "1.2.3": "bad", "1,23,4": "bad", "12.34.56,7": "bad", "12a": "bad", "€12 zł": "bad", "2025-03-01": "bad", "12:30": "bad", "5+3": "bad", "=5+3": "bad", "1-2": "bad", "#REF!": "bad", "inf": "bad", "5,00 CR": "bad",
		"10%": "bad", "12,5 %": "bad", "5€50": "bad", "12 zł 50 gr": "bad", "a@x1.pl": "bad", "62,00 zł (5 szt.)": "bad", "US-$ 5": "bad",
		"1.234": "doubt 1234.00", "1,234": "doubt 1234.00", "999.999": "doubt 999999.00", "-1.234 zł": "doubt -1234.00 PLN", "€1,234": "doubt 1234.00 EUR", "(1.234)": "doubt -1234.00",
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

// TestAccountingZeros: a refund of "-   zł" is none.
func TestAccountingZeros(t *testing.T) {
	file := "Nr zamówienia;Data;E-mail;Suma;Zwrot\n1001;03.02.2025;a@x.pl; 120,00 zł ;         -   zł \n1002;05.02.2025;b@x.pl; 80,00 zł ; 80,00 zł \n1003;14.02.2025;a@x.pl; 1 060,00 zł ;    -   zł \n1004;21.02.2025;c@x.pl; 40,00 zł ; 10,00 zł \n"
	if got, want := summary(t, file, Options{}), "4 orders, 0 of nobody; a@x.pl 2 1180.00; b@x.pl 1 0.00; c@x.pl 1 30.00"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
