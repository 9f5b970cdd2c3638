package locale

import (
	"math"
	"strings"
	"testing"
)

// bareWords is a language without messages: its formats. The tests of this file run natively and as js/wasm.
func bareWords(t testing.TB, lang Lang) *Words {
	t.Helper()
	w, err := Parse(lang, []byte(heading+string(lang)+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// each checks one format in the order of Langs. ⍽ stands for a no-break space.
func each(t *testing.T, what string, write func(*Words) string, want ...string) {
	t.Helper()
	for i, lang := range Langs() {
		text := want[len(want)-1]
		if i < len(want) {
			text = want[i]
		}
		if got := strings.ReplaceAll(write(bareWords(t, lang)), noBreak, "⍽"); got != text {
			t.Errorf("%s: %s is %q, want %q", lang, what, got, text)
		}
	}
}

const feb3 = 20122 // 2025-02-03

// The table of formats that the language guide of the product gives, printed by Intl.
func TestFormats(t *testing.T) {
	number := func(x float64, decimals int) func(*Words) string {
		return func(w *Words) string { return w.Number(x, decimals) }
	}
	money := func(x float64, currency string) func(*Words) string {
		return func(w *Words) string { return w.Money(x, currency) }
	}
	each(t, "9000", number(9000, 0), "9000", "9.000", "9.000", "9.000", "9.000", "9,000")
	each(t, "10000", number(10000, 0), "10⍽000", "10.000", "10.000", "10.000", "10.000", "10,000")
	each(t, "1234567.891", number(1234567.891, 3),
		"1⍽234⍽567,891", "1.234.567,891", "1.234.567,891", "1.234.567,891", "1.234.567,891", "1,234,567.891")
	each(t, "0.3333 as a percentage", func(w *Words) string { return w.Percent(0.3333, 1) },
		"33,3%", "33,3%", "33,3%", "33,3⍽%", "33,3%", "33.3%")
	each(t, "1234.5 PLN", money(1234.5, "PLN"),
		"1234,50⍽zł", "1.234,50⍽PLN", "1.234,50⍽PLN", "1.234,50⍽zł", "1.234,50⍽PLN", "PLN⍽1,234.50")
	each(t, "1234.5 RSD", money(1234.5, "RSD"),
		"1234,50⍽RSD", "1.234,50⍽RSD", "1.234,50⍽RSD", "1.234,50⍽RSD", "1.234,50⍽RSD", "RSD⍽1,234.50")
	each(t, "1234.5 RON", money(1234.5, "RON"),
		"1234,50⍽RON", "1.234,50⍽RON", "1.234,50⍽RON", "1.234,50⍽lei", "1.234,50⍽RON", "RON⍽1,234.50")
	each(t, "1234.5 EUR", money(1234.5, "EUR"),
		"1234,50⍽€", "1.234,50⍽€", "1.234,50⍽€", "1.234,50⍽€", "1.234,50⍽€", "€1,234.50")
	each(t, "the date", func(w *Words) string { return w.Date(feb3) },
		"3.02.2025", "3. 2. 2025.", "3. 2. 2025.", "03.02.2025", "3/2/2025", "03/02/2025")
	each(t, "the long date", func(w *Words) string { return w.LongDate(feb3) },
		"3 lutego 2025", "3. фебруар 2025.", "3. februar 2025.", "3 februarie 2025", "3 Φεβρουαρίου 2025", "3 February 2025")
	each(t, "the month", func(w *Words) string { return w.Month(feb3) },
		"luty 2025", "фебруар 2025.", "februar 2025.", "februarie 2025", "Φεβρουάριος 2025", "February 2025")
	each(t, "the list", func(w *Words) string { return w.List([]string{"A", "B", "C"}) },
		"A, B i⍽C", "A, B и C", "A, B i C", "A, B și C", "A, B και C", "A, B and C")
}

func TestNumberEdges(t *testing.T) {
	w := bareWords(t, Polish)
	for _, test := range []struct{ got, want string }{
		{w.Number(0, 0), "0"},
		{w.Number(-0.4, 0), "0"},
		{w.Number(-0.5, 0), "-1"},
		{w.Number(math.Copysign(0, -1), 2), "0"},
		{w.Number(1.5, 0), "2"},
		{w.Number(2.5, 0), "3"},
		{w.Number(1.005, 2), "1,01"},
		{w.Number(9.999, 2), "10"},
		{w.Number(99999.5, 0), "100⍽000"},
		{w.Number(-1234567, 0), "-1⍽234⍽567"},
		{w.Number(1.10, 2), "1,1"},
		{w.Fixed(1.1, 2), "1,10"},
		{w.Fixed(3, 1), "3,0"},
		{w.Fixed(0.04, 1), "0,0"},
		{w.Column(1234, 2), "1⍽234,00"},
		{w.Column(999, 0), "999"},
		{w.Signed(5.13, 1), "+5,1"},
		{w.Signed(-5.13, 1), "-5,1"},
		{w.Signed(0.04, 1), "0"},
		{w.Percent(1, 1), "100%"},
		{w.Percent(0.285, 1), "28,5%"},
		{w.Percent(-0.0004, 1), "0%"},
		{w.Percent(-0.0005, 1), "-0,1%"},
		{w.Percent(12.3456, 1), "1234,6%"},
		{w.Number(math.NaN(), 1), "–"},
		{w.Signed(math.Inf(1), 1), "–"},
		{w.Percent(math.NaN(), 1), "–"},
		{w.Money(math.Inf(-1), "PLN"), "–"},
		{w.Money(1234, "PLN"), "1234⍽zł"},
		{w.Money(12345.678, "PLN"), "12⍽345,68⍽zł"},
		{w.Money(0.999, "PLN"), "1⍽zł"},
		{w.Money(-0.001, "PLN"), "0⍽zł"},
		{w.Money(-7.5, "EUR"), "-7,50⍽€"},
		{w.Money(7.5, "eur"), "7,50⍽€"},
		{w.Money(7.5, "CZK"), "7,50⍽CZK"},
		{w.Money(7.5, ""), "7,50"},
		{w.Money(7, ""), "7"},
		{w.Money(7, "zł"), "7⍽zł"},
		{w.Money(7, "punkt"), "7⍽punkt"},
		{w.List(nil), ""},
		{w.List([]string{"A"}), "A"},
		{w.List([]string{"A", "B"}), "A i⍽B"},
		{w.Date(0), "1.01.1970"},
		{w.Date(-1), "31.12.1969"},
		{w.LongDate(19782), "29 lutego 2024"},
	} {
		if got := strings.ReplaceAll(test.got, noBreak, "⍽"); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
	english := bareWords(t, English)
	for _, test := range []struct{ got, want string }{
		{english.Money(-1234.5, "PLN"), "-PLN⍽1,234.50"},
		{english.Money(1234.5, "USD"), "$1,234.50"},
		{english.Money(7, "zł"), "7⍽zł"},
	} {
		if got := strings.ReplaceAll(test.got, noBreak, "⍽"); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func BenchmarkNumber(b *testing.B) {
	w := bareWords(b, Polish)
	for b.Loop() {
		w.Number(1234567.891, 2)
	}
}
