//go:build !js

package locale

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// habits are what the typography and the voice of the product refuse in a message, in the given
// languages or, without any, in all.
var habits = []struct {
	name   string
	langs  []Lang
	refuse *regexp.Regexp
}{
	{"a straight quote", nil, regexp.MustCompile(`["']`)},
	{"a percent sign, which the number brings along", nil, regexp.MustCompile(`\}\} ?%`)},
	{"a percent sign that needs its space", []Lang{Romanian}, regexp.MustCompile(`\d%`)},
	{"a percent sign with a space", []Lang{Polish, Serbian, Greek, English}, regexp.MustCompile(`\d %`)},
	{"a decimal point", []Lang{Polish}, lone(`\d+\.\d+`)},
	{"a decimal point", []Lang{Serbian, Romanian, Greek}, lone(`\d+\.\d{1,2}`)},
	{"a comma between thousands", []Lang{Polish, Serbian, Romanian, Greek}, lone(`\d+,\d{3}`)},
	{"a decimal comma", []Lang{English}, lone(`\d+,\d{1,2}`)},
	{"a point between thousands", []Lang{English}, lone(`\d+\.\d{3}`)},
	{"an exclamation", nil, regexp.MustCompile(`!`)},
	{"two spaces", nil, regexp.MustCompile(`  `)},
	{"a space at an end", nil, regexp.MustCompile(`^\s|\s$`)},
	{"a no-break space, which rendering puts in", nil, regexp.MustCompile(`[\x{a0}\x{2009}\x{202f}]`)},
	{"three dots for an ellipsis", nil, regexp.MustCompile(`\.\.\.`)},
	{"a hyphen or a long dash for a dash", nil, regexp.MustCompile(` - |—`)},
	{"a sign that only looks Greek", nil, regexp.MustCompile(`[\x{37e}\x{387}]`)},
	{"a letter of a formula that is not Latin", nil, regexp.MustCompile(`(^|[^\pL])[\p{Greek}\p{Cyrillic}] = `)},
	{"a letter of another script", []Lang{Polish, Romanian, English}, regexp.MustCompile(`[\p{Greek}\p{Cyrillic}]`)},
	{"a letter of another script", []Lang{Serbian}, regexp.MustCompile(`\p{Greek}`)},
	{"a letter of another script", []Lang{Greek}, regexp.MustCompile(`\p{Cyrillic}`)},
	{"a Cyrillic letter that is not Serbian", []Lang{Serbian}, regexp.MustCompile(`[йщъыьэюяёєіїґЙЩЪЫЬЭЮЯЁЄІЇҐ\x{300}\x{301}]`)},
	{"a quote of another language", []Lang{Polish, Serbian, Romanian}, regexp.MustCompile(`[“‘]`)},
	{"a quote of another language", []Lang{English}, regexp.MustCompile(`[„«»]`)},
	{"a quote of another language", []Lang{Greek}, regexp.MustCompile(`„`)},
	{"a question mark of another language", []Lang{Greek}, regexp.MustCompile(`\?`)},
	{"a cedilla for a comma below", []Lang{Romanian}, regexp.MustCompile(`[şţŞŢ]`)},
	{"a past tense that names the reader's sex", []Lang{Polish}, regexp.MustCompile(`ł[ae]?(by)?ś([^\pL]|$)`)},
}

// lone matches a number that is no part of a longer one or of a date.
func lone(number string) *regexp.Regexp {
	return regexp.MustCompile(`(^|[^\d.,])` + number + `([^\d.,]|[.,](\s|$)|$)`)
}

var (
	keyForm = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)
	word    = regexp.MustCompile(`\pL+`)
	latins  = regexp.MustCompile(`\p{Latin}`)
	others  = regexp.MustCompile(`[\p{Greek}\p{Cyrillic}]`)
	// neutral words are the same in every language: abbreviations, letters of formulas, names.
	neutral = regexp.MustCompile(`^([A-Z]{1,5}|Keeprate|Net|Promoter|Score|Excel|Google|WooCommerce|Shopify|PrestaShop|` +
		`BaseLinker|Shoper|BigCommerce|CS|Cart|eMAG|Etsy|Wix|Amazon|shopGold|Vendigo|CourierHub|Analytics|WhatsApp|Facebook|` +
		`eBay|Magento|Adobe|Commerce|OpenCart|PayPal|Shoptet|Square|Squarespace|Stripe|VTEX|` +
		`Statista|Bain|Company|Frederick|Reichheld|Gemius|Omniconvert|Temkin|Aberdeen|Group|Accenture|` +
		`Advanced|Order|Export|For|Customer|CSV)$`)
)

// alike are translations that are spelt as in English.
var alike = map[Lang][]string{
	Polish:   {"Segment", "Status", "Media"},
	Greek:    {"Marketplaces"},
	Romanian: {"Segment", "Status", "Total", "Profit", "profit", "Media", "tab", "Calculator", "Interval"},
}

// lint returns what is wrong with the catalogue of a language, held against the English one.
func lint(lang Lang, english, own map[string]Entry) []string {
	var faults []string
	for key := range english {
		if _, ok := own[key]; !ok {
			faults = append(faults, key+": the message is missing")
		}
	}
	for key, entry := range own {
		model, ok := english[key]
		if !ok {
			faults = append(faults, key+": English has no such message")
			continue
		}
		for _, fault := range lintMessage(lang, key, model, entry) {
			faults = append(faults, key+": "+fault)
		}
	}
	slices.Sort(faults)
	return faults
}

func lintMessage(lang Lang, key string, model, entry Entry) (faults []string) {
	if !keyForm.MatchString(key) {
		faults = append(faults, "the key is not of small letters, figures, points and hyphens")
	}
	if strings.TrimSpace(entry.Description) == "" {
		faults = append(faults, "the description is missing")
	}
	if (entry.One != "") != (model.One != "") {
		faults = append(faults, "a plural in one of English and "+string(lang)+" only")
	}
	forms := map[string]string{"one": entry.One, "few": entry.Few, "many": entry.Many, "other": entry.Other}
	wanted := names(model.Other)
	for category, form := range forms {
		needed := category == "other" || entry.One != "" && slices.Contains(lang.categories(), category)
		if needed != (form != "") {
			faults = append(faults, fmt.Sprintf("the form %s: present %t, needed %t", category, form != "", needed))
		}
		if form == "" {
			continue
		}
		if got := names(form); !slices.Equal(got, wanted) {
			faults = append(faults, fmt.Sprintf("the form %s has the placeholders %q, English %q", category, got, wanted))
		}
		faults = append(faults, lintText(lang, form)...)
	}
	if entry.One == "" && slices.Contains(wanted, "Count") {
		faults = append(faults, "a Count without plural forms")
	}
	if lang != English && untranslated(lang, model.Other, entry.Other) {
		faults = append(faults, "the text is not translated: "+entry.Other)
	}
	return faults
}

func lintText(lang Lang, form string) (faults []string) {
	text := placeholder.ReplaceAllString(form, "")
	for _, habit := range habits {
		if habit.langs != nil && !slices.Contains(habit.langs, lang) {
			continue
		}
		if found := habit.refuse.FindString(form); found != "" {
			faults = append(faults, fmt.Sprintf("%s, %q: %s", habit.name, found, form))
		}
	}
	for _, w := range word.FindAllString(text, -1) {
		if latins.MatchString(w) && others.MatchString(w) {
			faults = append(faults, fmt.Sprintf("the word %q mixes scripts (%+q)", w, w))
		}
	}
	if err := checkPlaceholders(form); err != nil {
		faults = append(faults, err.Error())
	}
	return faults
}

// untranslated tells whether a text with words of its own is the English one, or has no letter of
// its language's script.
func untranslated(lang Lang, english, text string) bool {
	words := word.FindAllString(placeholder.ReplaceAllString(text, ""), -1)
	words = slices.DeleteFunc(words, neutral.MatchString)
	if len(words) == 0 || slices.Contains(alike[lang], text) {
		return false
	}
	return text == english || (lang == Serbian || lang == Greek) && !others.MatchString(text)
}

// names returns the placeholders of a form, sorted, each once.
func names(form string) []string {
	var all []string
	for _, part := range split(form) {
		if part.name != "" {
			all = append(all, part.name)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// The lint finds what it is there to find.
func TestLint(t *testing.T) {
	plain := func(text string) Entry { return Entry{Description: "d", Other: text} }
	for _, test := range []struct {
		lang    Lang
		english Entry
		own     Entry
		want    string // "" when nothing is wrong
	}{
		{English, plain("A rate."), plain("A rate."), ""},
		{Polish, plain("A rate."), plain("Wskaźnik."), ""},
		{Polish, plain("CRR, {{.A}}"), plain("CRR, {{.A}}"), ""},
		{Polish, plain("Status"), plain("Status"), ""},
		{Polish, plain("A rate."), plain("A rate."), "not translated"},
		{Serbian, plain("A rate."), plain("Stopa."), "not translated"},
		{Serbian, plain("Keeprate"), plain("Keeprate"), ""},
		{Greek, plain("A rate."), plain("Rate."), "not translated"},
		{Polish, plain("A rate."), Entry{Other: "Wskaźnik."}, "description"},
		{Polish, plain("{{.A}} of {{.B}}"), plain("{{.A}} z {{.A}}"), "placeholders"},
		{Polish, plain("{{.A}} of"), plain("{{.a}} z"), "not of the form"},
		{English, plain("{{.Count}} rows"), plain("{{.Count}} rows"), "without plural"},
		{Polish, Entry{Description: "d", One: "a row", Other: "rows"}, plain("wiersze"), "a plural in one"},
		{Polish, Entry{Description: "d", One: "a row", Other: "rows"},
			Entry{Description: "d", One: "wiersz", Few: "wiersze", Other: "wiersza"}, "the form many"},
		{Greek, Entry{Description: "d", One: "a row", Other: "rows"},
			Entry{Description: "d", One: "γραμμή", Few: "γραμμές", Other: "γραμμές"}, "the form few"},
		{English, plain(`a "rate"`), plain(`a "rate"`), "straight quote"},
		{English, plain("shop's"), plain("shop's"), "straight quote"},
		{English, plain("{{.A}}%"), plain("{{.A}}%"), "brings along"},
		{English, plain("a 5%"), plain("a 5%"), ""},
		{Romanian, plain("a 5%"), plain("5%, la"), "needs its space"},
		{Romanian, plain("a 5%"), plain("25–95 %, la"), ""},
		{Polish, plain("a 5%"), plain("ok. 5 %"), "with a space"},
		{Polish, plain("a 33.3%, 12,000"), plain("33,3% z 12 000 do 31.12.2024."), ""},
		{Polish, plain("a 33.3%."), plain("ok. 33.3%"), "decimal point"},
		{Polish, plain("a 12,000"), plain("ok. 12.000"), "decimal point"},
		{Polish, plain("a 12,000"), plain("ok. 12,000."), "thousands"},
		{Greek, plain("a 12,000 or 2.5"), plain("το 12.000 ή 2,5."), ""},
		{Greek, plain("a 2.5"), plain("το 2.5."), "decimal point"},
		{English, plain("a 2,5"), plain("a 2,5"), "decimal comma"},
		{English, plain("a 2.500"), plain("a 2.500"), "thousands"},
		{English, plain("1, 2, 4–5, 12,000 and 2.5."), plain("1, 2, 4–5, 12,000 and 2.5."), ""},
		{English, plain("Done!"), plain("Done!"), "exclamation"},
		{English, plain("a  b"), plain("a  b"), "two spaces"},
		{English, plain("a "), plain("a "), "at an end"},
		{English, plain("a\u00a0b"), plain("a\u00a0b"), "no-break"},
		{English, plain("a..."), plain("a..."), "ellipsis"},
		{English, plain("a - b"), plain("a - b"), "dash"},
		{English, plain("„a”"), plain("„a”"), "quote of another"},
		{Polish, plain("(S = 0) a"), plain("(S = 0) i „b”"), ""},
		{Polish, plain("“a”"), plain("“i”"), "quote of another"},
		{Polish, plain("You typed"), plain("Wpisałeś liczbę"), "sex"},
		{Polish, plain("You typed"), plain("Wpisałaś, a chciałabyś"), "sex"},
		{Polish, plain("a"), plain("kоt"), "mixes scripts"},
		{Serbian, plain("a"), plain("кyпац"), "mixes scripts"},
		{Serbian, plain("a"), plain("Excel-у, купцы"), "not Serbian"},
		{Serbian, plain("S = 0"), plain("купац (С = 0)"), "not Latin"},
		{Greek, plain("N = 0 a"), plain("πελάτες Ν = 0"), "not Latin"},
		{Greek, plain("What?"), plain("Τι?"), "question mark"},
		{Greek, plain("What?"), plain("Τι\u037e"), "looks Greek"},
		{Romanian, plain("a"), plain("clienţi"), "cedilla"},
		{Romanian, plain("a"), plain("mai mulți клиенți"), "another script"},
	} {
		faults := lintMessage(test.lang, "a.key", test.english, test.own)
		if test.want == "" && len(faults) > 0 ||
			test.want != "" && !slices.ContainsFunc(faults, func(f string) bool { return strings.Contains(f, test.want) }) {
			t.Errorf("%s: %+v: found %q, want %q", test.lang, test.own, faults, test.want)
		}
	}
	if got := lintMessage(English, "A.Key", plain("a"), plain("a")); len(got) != 1 {
		t.Errorf("a key of capitals: %q", got)
	}
	got := lint(Polish, map[string]Entry{"a": plain("b")}, map[string]Entry{"c": plain("d")})
	if want := []string{"a: the message is missing", "c: English has no such message"}; !slices.Equal(got, want) {
		t.Errorf("lint finds %q, want %q", got, want)
	}
}
