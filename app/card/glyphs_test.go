//go:build !js

package card

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"unicode"

	"keeprate/pkg/locale"
)

// alphabets are what the languages are written with, beside the English letters.
var alphabets = map[locale.Lang]string{
	locale.Polish:       "ąćęłńóśźż",
	locale.Romanian:     "ăâîșț",
	locale.Serbian:      "абвгдђежзијклљмнњопрстћуфхцчџш",
	locale.SerbianLatin: "čćđšž",
	locale.Greek:        "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",
	locale.English:      "abcdefghijklmnopqrstuvwxyz",
}

// written gives all that stands in the catalogues and the guide, by file, and
// the Serbian also as it is written in Latin.
func written(t *testing.T) map[string]string {
	t.Helper()
	root := os.DirFS("../../locales")
	texts := map[string]string{}
	err := fs.WalkDir(root, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, file)
		if err != nil {
			return err
		}
		text := string(data)
		if path.Ext(file) == ".json" {
			var messages map[string]map[string]string
			if err := json.Unmarshal(data, &messages); err != nil {
				return err
			}
			var all strings.Builder
			for _, forms := range messages {
				for _, form := range forms {
					all.WriteString(form)
				}
			}
			text = all.String()
		}
		texts[file] = text
		if strings.Contains(file, "sr") {
			texts[file+" in Latin"] = locale.Latin(text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(texts) < len(locale.Langs()) {
		t.Fatalf("only %d files under locales", len(texts))
	}
	return texts
}

// hasGlyph tells whether a character can be drawn alone, in a face.
func hasGlyph(f *fonts, face face, r rune) bool {
	set, width, err := f.glyphs(face, string(r), 0)
	return err == nil && len(set) == 1 && set[0].index != 0 && width > 0
}

func TestEveryLetterHasAGlyph(t *testing.T) {
	fonts, err := readFonts()
	if err != nil {
		t.Fatal(err)
	}
	check := func(where, text string) {
		seen := map[rune]bool{}
		for _, r := range text {
			// Of the symbols, a formula's and a currency's; the keys of keyboards aren't set on cards.
			drawn := unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.Sm, unicode.Sc, unicode.Zs)
			if !drawn || seen[r] {
				continue
			}
			seen[r] = true
			for face := range faces {
				if !hasGlyph(&fonts, face, r) {
					t.Errorf("%s: face %d has no glyph for %q (%U)", where, face, r, r)
				}
			}
		}
	}
	for file, text := range written(t) {
		check(file, text)
	}
	for _, lang := range locale.Langs() {
		letters := alphabets[lang]
		if letters == "" {
			t.Errorf("%s has no alphabet here", lang)
		}
		check(string(lang), letters+strings.ToUpper(letters)+"0123456789.,:;?!%()/×−–—’„”“«»…· €")
	}
}

// The letters with a comma below are others than those with a cedilla; a font
// that shows the one as the other is wrong in Romanian.
func TestCommaBelowIsNoCedilla(t *testing.T) {
	fonts, err := readFonts()
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range []struct{ comma, cedilla rune }{{'ș', 'ş'}, {'Ș', 'Ş'}} {
		for face := range faces {
			comma, _, err := fonts.glyphs(face, string(pair.comma), 0)
			if err != nil {
				t.Fatal(err)
			}
			cedilla, _, err := fonts.glyphs(face, string(pair.cedilla), 0)
			if err != nil {
				t.Fatal(err)
			}
			if comma[0].index == cedilla[0].index {
				t.Errorf("face %d draws %c as %c", face, pair.comma, pair.cedilla)
			}
		}
	}
}

func TestKerningDrawsLettersTogether(t *testing.T) {
	fonts, err := readFonts()
	if err != nil {
		t.Fatal(err)
	}
	width := func(text string) float64 {
		_, width, err := fonts.glyphs(bold, text, 0)
		if err != nil {
			t.Fatal(err)
		}
		return width
	}
	if pair, apart := width("AV"), width("A")+width("V"); pair >= apart {
		t.Errorf("AV is %.3f em wide, its letters %.3f", pair, apart)
	}
	_, tracked, err := fonts.glyphs(bold, "nnn", -.1)
	if got, want := tracked, width("nnn")-.2; err != nil || got < want-1e-9 || got > want+1e-9 {
		t.Errorf("tracked by a tenth, nnn is %.3f em wide (%v), want %.3f", got, err, want)
	}
	if got, want := width("ab\u00adc\u2060d"), width("abcd"); got != want {
		t.Errorf("with breaks that don’t show, abcd is %.3f em wide, want %.3f", got, want)
	}
}
