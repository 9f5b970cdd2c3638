package locale

import (
	"slices"
	"testing"
)

func TestLangs(t *testing.T) {
	want := []struct {
		lang Lang
		name string
	}{
		{Polish, "Polski"}, {Serbian, "Српски"}, {SerbianLatin, "Srpski"}, {Romanian, "Română"},
		{Greek, "Ελληνικά"}, {English, "English"},
	}
	langs := Langs()
	if len(langs) != len(want) {
		t.Fatalf("Langs() = %v", langs)
	}
	for i, w := range want {
		if langs[i] != w.lang || w.lang.Name() != w.name {
			t.Errorf("language %d is %s, %s; want %s, %s", i, langs[i], langs[i].Name(), w.lang, w.name)
		}
	}
}

func TestDetect(t *testing.T) {
	for _, test := range []struct {
		preferred []string
		want      Lang
	}{
		{nil, English},
		{[]string{""}, English},
		{[]string{"de", "fr-FR"}, English},
		{[]string{"pl"}, Polish},
		{[]string{"pl-PL", "en-US"}, Polish},
		{[]string{"de", "PL_pl"}, Polish},
		{[]string{"en-GB", "pl"}, English},
		{[]string{"sr"}, Serbian},
		{[]string{"sr-RS"}, Serbian},
		{[]string{"sr-Cyrl-RS"}, Serbian},
		{[]string{"sr-Latn"}, SerbianLatin},
		{[]string{"sr-Latn-RS", "sr"}, SerbianLatin},
		{[]string{"sr-ME"}, SerbianLatin},
		{[]string{"sr-Cyrl-ME"}, Serbian},
		{[]string{"hr-HR"}, SerbianLatin},
		{[]string{"bs"}, SerbianLatin},
		{[]string{"bs-Cyrl"}, Serbian},
		{[]string{"cnr"}, SerbianLatin},
		{[]string{"sh"}, SerbianLatin},
		{[]string{"ro-MD"}, Romanian},
		{[]string{"mo"}, Romanian},
		{[]string{"el-CY"}, Greek},
		{[]string{"plt", "roa", "sro"}, English},
	} {
		if got := Detect(test.preferred); got != test.want {
			t.Errorf("Detect(%q) = %s, want %s", test.preferred, got, test.want)
		}
	}
}

func TestCategoriesEndInOther(t *testing.T) {
	for _, lang := range Langs() {
		categories := lang.categories()
		if categories[0] != "one" || categories[len(categories)-1] != "other" || len(slices.Compact(categories)) < 2 {
			t.Errorf("%s: %v", lang, categories)
		}
	}
}
