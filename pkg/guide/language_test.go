package guide

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// text is all that an article says, its sections set apart.
func (a *Article) text() string {
	all := []string{a.Heading, a.Name, a.Title, a.Description, a.When}
	for _, t := range a.Terms {
		all = append(all, t.Term, t.Means)
	}
	for _, s := range a.Sections {
		all = append(all, s.Heading)
	}
	for _, piece := range a.pieces() {
		tokens := html.NewTokenizer(strings.NewReader(piece))
		for tokens.Next() != html.ErrorToken {
			switch t := tokens.Token(); {
			case t.Type == html.TextToken:
				all = append(all, t.Data)
			case t.Data == "a" || t.Data == "strong" || t.Data == "em":
			default:
				all = append(all, "\n")
			}
		}
	}
	return strings.ReplaceAll(strings.Join(all, " "), "\u00a0", " ")
}

// marks are letters that no other of the languages has, and the least share of them in a page's letters. Texts of
// these languages have about twice as many.
var marks = map[locale.Lang]struct {
	of    func(rune) bool
	least float64
}{
	"pl":      {func(r rune) bool { return strings.ContainsRune("ąćęłńóśźż", r) }, .03},
	"sr":      {func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }, .85},
	"sr-Latn": {func(r rune) bool { return strings.ContainsRune("čćđšž", r) }, .02},
	"ro":      {func(r rune) bool { return strings.ContainsRune("ăâîșț", r) }, .025},
	"el":      {func(r rune) bool { return unicode.Is(unicode.Greek, r) }, .85},
	"en":      {func(r rune) bool { return r < 128 }, .99},
}

// The letters of a page are those of its language.
func TestPagesAreInTheirLanguage(t *testing.T) {
	for p, a := range loaded(t).pages {
		var letters, own float64
		strange := map[rune]bool{}
		for _, r := range strings.ToLower(a.text()) {
			if !unicode.IsLetter(r) {
				continue
			}
			letters++
			if marks[p.Lang].of(r) {
				own++
			}
			if p.Lang != locale.Serbian && unicode.Is(unicode.Cyrillic, r) && p.Article != site.Glossary {
				strange[r] = true
			}
			if strings.ContainsRune("şţ", r) {
				strange[r] = true
			}
		}
		for r := range strange {
			t.Errorf("%s has the letter %c", p.Path(), r)
		}
		if letters < 500 || own/letters < marks[p.Lang].least {
			t.Errorf("%s: %.1f%% of %.0f letters are its language's own", p.Path(), 100*own/letters, letters)
		}
	}
}

// words are the words of a text in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// runs calls found for every run of n words that holds at least five words of letters.
func runs(text string, n int, found func(string)) {
	for part := range strings.SplitSeq(text, "\n") {
		all := wordsOf(part)
		for i := 0; i+n <= len(all); i++ {
			lettered := 0
			for _, w := range all[i : i+n] {
				if unicode.IsLetter([]rune(w)[0]) && len([]rune(w)) > 1 {
					lettered++
				}
			}
			if lettered >= 5 {
				found(strings.Join(all[i:i+n], " "))
			}
		}
	}
}

// No text of one language stands in another's: eight words in a row are never the same.
func TestNothingIsLeftInAnotherLanguage(t *testing.T) {
	langs := map[string]locale.Lang{}
	for p, a := range loaded(t).pages {
		runs(a.text(), 8, func(run string) {
			if other, ok := langs[run]; ok && other != p.Lang {
				t.Errorf("%s says %q as a page in %s does", p.Path(), run, other)
			}
			langs[run] = p.Lang
		})
	}
}

// The source articles give facts; no sentence is theirs: nine words in a row are never the same.
func TestNoSentenceIsTheArticles(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/sources/*.txt")
	if len(files) == 0 {
		if os.Getenv("CI") != "" {
			t.Fatal("the articles are not there")
		}
		t.Skip("../shared/sources is not there")
	}
	theirs := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		runs(strings.ReplaceAll(string(text), "\n", " "), 9, func(run string) { theirs[run] = filepath.Base(file) })
	}
	for p, a := range loaded(t).pages {
		runs(a.text(), 9, func(run string) {
			if file, ok := theirs[run]; ok {
				t.Errorf("%s says %q as %s does", p.Path(), run, file)
			}
		})
	}
}
