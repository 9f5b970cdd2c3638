package locale

import (
	"strings"
	"testing"
)

// named is a language with one message whose forms are the names of their categories.
func named(t *testing.T, lang Lang) *Words {
	t.Helper()
	line := "category\t" + strings.Join(lang.categories(), "\t") + "\n"
	w, err := Parse(lang, []byte(heading+string(lang)+"\n"+line))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// The table of plurals of the language guide.
func TestPlurals(t *testing.T) {
	for _, test := range []struct {
		langs    []Lang
		category string
		counts   []float64
	}{
		{[]Lang{English, Greek}, "one", []float64{1}},
		{[]Lang{English, Greek}, "other", []float64{0, 2, 5, 21, 22, 101, 1.5}},
		{[]Lang{Polish}, "one", []float64{1}},
		{[]Lang{Polish}, "few", []float64{2, 3, 4, 22, 23, 24, 102}},
		{[]Lang{Polish}, "many", []float64{0, 5, 12, 13, 14, 21, 25, 101, 111, 1000}},
		{[]Lang{Polish}, "other", []float64{1.5, 0.1}},
		{[]Lang{Serbian, SerbianLatin}, "one", []float64{1, 21, 101, 1.1}},
		{[]Lang{Serbian, SerbianLatin}, "few", []float64{2, 3, 4, 22, 23, 24, 102, 2.3}},
		{[]Lang{Serbian, SerbianLatin}, "other", []float64{0, 5, 11, 12, 20, 25, 111, 1.5}},
		{[]Lang{Romanian}, "one", []float64{1}},
		{[]Lang{Romanian}, "few", []float64{0, 2, 19, 101, 119, 1.5}},
		{[]Lang{Romanian}, "other", []float64{20, 21, 100, 120, 121, 1000}},
	} {
		for _, lang := range test.langs {
			w := named(t, lang)
			for _, count := range test.counts {
				if got := w.N("category", count); got != test.category {
					t.Errorf("%s: %v is %s, want %s", lang, count, got, test.category)
				}
			}
		}
	}
}

// A count agrees in grammar with what is shown of it.
func TestPluralOfRounded(t *testing.T) {
	w := named(t, Polish)
	for count, want := range map[float64]string{1.04: "one", 0.96: "one", 1.96: "few", 4.999: "many", 1.06: "other"} {
		if got := w.N("category", count); got != want {
			t.Errorf("%v is %s, want %s", count, got, want)
		}
	}
}
