package locale

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	all := Langs()
	comma := []Lang{Polish, Serbian, SerbianLatin, Romanian, Greek} // decimal comma
	english := []Lang{English}
	for _, test := range []struct {
		langs      []Lang
		text       string
		want       float64
		understood string // of the first language, ⍽ for a no-break space
	}{
		{all, "0", 0, "0"},
		{all, "7", 7, "7"},
		{all, "007", 7, "7"},
		{all, " 9000 ", 9000, "9000"},
		{all, "9 000", 9000, "9000"},
		{all, "9\u00a0000", 9000, "9000"},
		{all, "9\u2009000", 9000, "9000"},
		{all, "9\u202f000", 9000, "9000"},
		{all, "1 234 567", 1234567, "1⍽234⍽567"},
		{all, "9'000", 9000, "9000"},
		{all, "1’234’567", 1234567, "1⍽234⍽567"},
		{all, "1'234.50", 1234.5, "1234,5"},
		{all, "33,3", 33.3, "33,3"},
		{all, "33.3", 33.3, "33,3"},
		{all, "1234,567", 1234.567, "1234,567"},
		{all, "1234.567", 1234.567, "1234,567"},
		{all, "0.333", 0.333, "0,333"},
		{all, "0,333", 0.333, "0,333"},
		{all, ".5", 0.5, "0,5"},
		{all, ",125", 0.125, "0,125"},
		{all, "9,", 9, "9"},
		{all, "9.", 9, "9"},
		{all, "12.3456", 12.3456, "12,3456"},
		{all, "1.234,56", 1234.56, "1234,56"},
		{all, "1,234.56", 1234.56, "1234,56"},
		{all, "1.234.567", 1234567, "1⍽234⍽567"},
		{all, "1,234,567", 1234567, "1⍽234⍽567"},
		{all, "1.234.567,891", 1234567.891, "1⍽234⍽567,891"},
		{all, "1,234,567.891", 1234567.891, "1⍽234⍽567,891"},
		{all, "9 000,5", 9000.5, "9000,5"},
		{all, "9 000.500", 9000.5, "9000,5"},
		{all, "9 000,500", 9000.5, "9000,5"},
		{all, "-5", -5, "-5"},
		{all, "−5", -5, "-5"},
		{all, "- 5", -5, "-5"},
		{all, "+5", 5, "5"},
		{all, "(1234)", -1234, "-1234"},
		{all, "(1.234,50 zł)", -1234.5, "-1234,5"},
		{all, "-0", 0, "0"},
		{all, "33,3%", 33.3, "33,3"},
		{all, "33,3\u00a0%", 33.3, "33,3"},
		{all, "1234,50\u00a0zł", 1234.5, "1234,5"},
		{all, "1234,50 ZŁ", 1234.5, "1234,5"},
		{all, "PLN 1,234.50", 1234.5, "1234,5"},
		{all, "-PLN\u00a01,234.50", -1234.5, "-1234,5"},
		{all, "1.234,50 lei", 1234.5, "1234,5"},
		{all, "1 leu", 1, "1"},
		{all, "12,50 RON", 12.5, "12,5"},
		{all, "12,50 din.", 12.5, "12,5"},
		{all, "12,50 дин", 12.5, "12,5"},
		{all, "12,50 RSD", 12.5, "12,5"},
		{all, "€1,234.50", 1234.5, "1234,5"},
		{all, "-€7", -7, "-7"},
		{all, "€-7", -7, "-7"},
		{all, "1.234,50 €", 1234.5, "1234,5"},
		{all, "12 ευρώ", 12, "12"},
		{all, "$99.90", 99.9, "99,9"},
		{all, "£5", 5, "5"},
		{all, "\ufeff5\u200f", 5, "5"},
		{all, "999999999999999", 999999999999999, "999⍽999⍽999⍽999⍽999"},
		{comma, "9 000,123", 9000.123, "9000,123"},
		{english, "1.50", 1.5, "1.5"},
		{english, "9 000", 9000, "9,000"},
	} {
		for i, lang := range test.langs {
			got := bareWords(t, lang).Read(test.text)
			if !got.OK || got.Ambiguous || got.Problem != "" || got.Value != test.want {
				t.Errorf("%s: Read(%q) = %+v, want %v", lang, test.text, got, test.want)
			}
			if understood := strings.ReplaceAll(got.Understood, noBreak, "⍽"); i == 0 && understood != test.understood {
				t.Errorf("%s: %q is understood as %q, want %q", lang, test.text, understood, test.understood)
			}
		}
	}
}

func TestReadAmbiguous(t *testing.T) {
	for _, test := range []struct {
		text                        string
		comma, english              float64
		commaReading, enUnderstands string
	}{
		{"9.000", 9000, 9, "9000", "9"},
		{"9,000", 9, 9000, "9", "9000"},
		{"12.345", 12345, 12.345, "12345", "12.3450"},
		{"12,345", 12.345, 12345, "12,3450", "12345"},
		{"123,450", 123.45, 123450, "123,45", "123450"},
		{"-9.000", -9000, -9, "-9000", "-9"},
		{"(9.000)", -9000, -9, "-9000", "-9"},
		{"€9.000", 9000, 9, "9000", "9"},
		{"9.000%", 9000, 9, "9000", "9"},
	} {
		for _, lang := range Langs() {
			want := Reading{Value: test.comma, OK: true, Ambiguous: true, Understood: test.commaReading}
			if lang == English {
				want.Value, want.Understood = test.english, test.enUnderstands
			}
			if got := bareWords(t, lang).Read(test.text); got != want {
				t.Errorf("%s: Read(%q) = %+v, want %+v", lang, test.text, got, want)
			}
		}
	}
}

func TestReadProblems(t *testing.T) {
	for problem, texts := range map[string][]string{
		Empty: {"", " ", "\t\n", "\u00a0", "\ufeff"},
		NotNumber: {
			"abc", "zł", "%", "-", ".", ",", "()", "1e5", "1E5", "0x10", "NaN", "Inf", "9 000 5", "9 00", "9  000",
			"12,34,567", "1.23.456", "3.02.2025", "1.234,5,6", "1,2.3.4", "9.000 000", "1.234'567", "0 123", "0.123.456",
			"1234 567", "5-", "--5", "+-5", "(-5)", "(5", "5 zł 20 gr", "12 34", "1/2", "½", "٣", "１２", "1_000",
			"10 000 klientów", "1,,2", "1..2", "1 .5",
		},
		TooLarge: {"1000000000000000", "1 000 000 000 000 000", "-1000000000000000", strings.Repeat("9", 400)},
	} {
		for _, text := range texts {
			for _, lang := range Langs() {
				got := bareWords(t, lang).Read(text)
				if got != (Reading{Problem: problem}) {
					t.Errorf("%s: Read(%q) = %+v, want the problem %s", lang, text, got, problem)
				}
			}
		}
	}
}

func TestReadList(t *testing.T) {
	for _, test := range []struct {
		text   string
		values []float64
		bad    []string
	}{
		{"", nil, nil},
		{"10", []float64{10}, nil},
		{"10\n9\r\n8\n\n", []float64{10, 9, 8}, nil},
		{"10\t9;8, 7,6 5", []float64{10, 9, 8, 7, 6, 5}, nil},
		{"9,5", []float64{9, 5}, nil},
		{"\"9\";\"10\"", []float64{9, 10}, nil},
		{"9.0\u00a010", []float64{9, 10}, nil},
		{"ocena\n10\nbrak\n-1", []float64{10, -1}, []string{"ocena", "brak"}},
		{"1e3 11", []float64{11}, []string{"1e3"}},
	} {
		values, bad := bareWords(t, Polish).ReadList(test.text)
		if !slices.Equal(values, test.values) || !slices.Equal(bad, test.bad) {
			t.Errorf("ReadList(%q) = %v, %q; want %v, %q", test.text, values, bad, test.values, test.bad)
		}
	}
}

// FuzzRead holds two invariants: no text makes Read fail, and what the product writes it reads.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"9 000", "9.000,50 zł", "(1'234)", "−5%", "9 000 5", "1e5", "€", "", "0.0005", "lei", "дин.", "\xff", "ſ", "K", "İ9",
	} {
		f.Add(text, 1234567.891, uint8(2))
	}
	f.Add("", 0.0005, uint8(3))
	f.Add("", -999.995, uint8(0))
	words := make(map[Lang]*Words)
	for _, lang := range Langs() {
		words[lang] = bareWords(f, lang)
	}
	f.Fuzz(func(t *testing.T, text string, x float64, decimals uint8) {
		for lang, w := range words {
			reading := w.Read(text)
			if reading.OK != (reading.Problem == "") || !reading.OK && reading != (Reading{Problem: reading.Problem}) {
				t.Errorf("%s: Read(%q) = %+v", lang, text, reading)
			}
			if reading.OK {
				again := w.Read(reading.Understood)
				if math.Abs(again.Value-reading.Value) > 1e-12*math.Abs(reading.Value) && math.Abs(reading.Value) > 1e-15 {
					t.Errorf("%s: %q is understood as %q, which is read as %v", lang, text, reading.Understood, again.Value)
				}
			}
			readsBack(t, w, x, int(decimals%5))
		}
	})
}

// FuzzReadList: of a pasted list nothing gets lost, and two lists one below the other are the sum of both.
func FuzzReadList(f *testing.F) {
	for _, text := range []string{"10\n9\r\n8", "10\t9;8, 7,6 5", "\"9\";\"10\"", "9,5 1e3 brak", "9.0\u00a010", "−3\u2009−4", "1.000,00 zł", "\xff9\xff", ";;,,", "10%"} {
		f.Add(text, "0\n1")
	}
	words := make(map[Lang]*Words)
	for _, lang := range Langs() {
		words[lang] = bareWords(f, lang)
	}
	f.Fuzz(func(t *testing.T, above, below string) {
		for lang, w := range words {
			values, bad := w.ReadList(above)
			for _, x := range values {
				if !finite(x) {
					t.Errorf("%s: %q has %v", lang, above, x)
				}
			}
			for _, item := range bad {
				if !strings.Contains(above, item) || w.Read(item).OK {
					t.Errorf("%s: %q is given back of %q", lang, item, above)
				}
			}
			more, worse := w.ReadList(below)
			both, allBad := w.ReadList(above + "\n" + below)
			if !slices.Equal(both, append(values, more...)) || !slices.Equal(allBad, append(bad, worse...)) {
				t.Errorf("%s: %q and %q are %v, %q; together %v, %q", lang, above, below, append(values, more...), append(bad, worse...), both, allBad)
			}
		}
	})
}

// readsBack writes x in every way and reads it again.
func readsBack(t *testing.T, w *Words, x float64, decimals int) {
	t.Helper()
	if !finite(x) || math.Abs(x) >= readLimit/100 {
		return
	}
	for _, written := range []struct {
		text     string
		value    float64
		decimals int
	}{
		{w.Number(x, decimals), x, decimals},
		{w.Fixed(x, decimals), x, decimals},
		{w.Column(x, decimals), x, decimals},
		{w.Signed(x, decimals), x, decimals},
		{w.Percent(x, decimals), x * 100, decimals},
		{w.Money(x, "PLN"), x, 2},
		{w.Money(x, "RON"), x, 2},
		{w.Money(x, "EUR"), x, 2},
		{w.Money(x, "din."), x, 2},
	} {
		got := w.Read(written.text)
		// half of the last decimal shown, and what a float64 can't hold
		off := 0.5*math.Pow10(-written.decimals) + 1e-12*math.Abs(x)
		if !got.OK || math.Abs(got.Value-written.value) > off*1.0000001 {
			t.Errorf("%s: %v is written %q and read %+v", w.Lang(), x, written.text, got)
		}
	}
}
