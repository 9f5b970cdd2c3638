//go:build !js

package locale

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the catalogues as they are kept: sorted, indented")

const folder = "../../locales"

func entriesOf(t *testing.T, lang Lang) map[string]Entry {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(folder, "active."+string(lang)+".json"))
	if err != nil {
		t.Fatal(err)
	}
	entries, err := Entries(file)
	if err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	return entries
}

// Every catalogue has every message, in its own words and in the typography of its language.
func TestCatalogues(t *testing.T) {
	english := entriesOf(t, English)
	for _, lang := range []Lang{English, Polish, Serbian, Romanian, Greek} {
		for _, fault := range lint(lang, english, entriesOf(t, lang)) {
			t.Errorf("%s: %s", lang, fault)
		}
	}
}

// The exceptions from transliteration are messages that the Cyrillic catalogue has, and whatever
// is no exception comes out in Latin letters.
func TestSerbianLatinCatalogue(t *testing.T) {
	var exceptions map[string]Entry
	if _, err := os.Stat(filepath.Join(folder, "active.sr-Latn.json")); err == nil {
		exceptions = entriesOf(t, SerbianLatin)
	} else if !os.IsNotExist(err) {
		t.Fatal(err)
	}
	cyrillic := entriesOf(t, Serbian)
	for key, entry := range exceptions {
		for _, fault := range lintMessage(SerbianLatin, key, cyrillic[key], entry) {
			t.Errorf("sr-Latn: %s: %s", key, fault)
		}
	}
	letter := regexp.MustCompile(`\p{Cyrillic}`)
	for key, entry := range cyrillic {
		if _, ok := exceptions[key]; ok {
			continue
		}
		for _, form := range []string{entry.One, entry.Few, entry.Other} {
			if latin := latinForm(form); letter.MatchString(latin) {
				t.Errorf("sr-Latn: %s: a Cyrillic letter stays: %s", key, latin)
			}
		}
	}
}

// The files are kept sorted, so that two translators' changes meet in few lines.
// go test ./pkg/locale -run Tidy -update rewrites them.
func TestCataloguesTidy(t *testing.T) {
	files, err := fs.Glob(os.DirFS(folder), "active.*.json")
	if err != nil || len(files) < 5 {
		t.Fatalf("catalogues: %q, %v", files, err)
	}
	for _, name := range files {
		path := filepath.Join(folder, name)
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tidy, err := Format(file)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if bytes.Equal(file, tidy) {
			continue
		}
		if !*update {
			t.Errorf("%s is not tidy: go test ./pkg/locale -run Tidy -update", name)
			continue
		}
		if err := os.WriteFile(path, tidy, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFormat(t *testing.T) {
	got, err := Format([]byte("{\"b\":{\"other\":\"<„b”>\\n\",\"one\":\"1\",\"description\":\"d\"},\n\"a\" : {\"description\":\"\",\"other\":\"\\u017c\"}}"))
	want := `{
  "a": {
    "description": "",
    "other": "ż"
  },
  "b": {
    "description": "d",
    "one": "1",
    "other": "<„b”>\n"
  }
}
`
	if err != nil || string(got) != want {
		t.Errorf("Format gives %s, %v", got, err)
	}
	if again, err := Format(got); err != nil || !bytes.Equal(again, got) {
		t.Errorf("a tidy catalogue changes: %s, %v", again, err)
	}
	if empty, err := Format([]byte("{}")); err != nil || string(empty) != "{\n}\n" {
		t.Errorf("an empty catalogue gives %q, %v", empty, err)
	}
}

func TestEntriesRefuses(t *testing.T) {
	for _, file := range []string{
		``, `[]`, `{`, `{"a"`, `{"a": "text"}`, `{"a": {"other": "x"}`, `{"a": {"oher": "x"}}`,
		`{"a": {"other": "x"}, "a": {"other": "y"}}`, `{"a": {"b": {"other": "x"}}}`, `{"a": {"other": "x"}} {}`,
	} {
		if entries, err := Entries([]byte(file)); err == nil {
			t.Errorf("%s passes: %v", file, entries)
		}
	}
	entries, err := Entries([]byte(`{"a": {"description": "d", "one": "x", "few": "y", "many": "z", "other": "w"}}`))
	if want := (Entry{"d", "x", "y", "z", "w"}); err != nil || entries["a"] != want {
		t.Errorf("Entries = %v, %v", entries, err)
	}
}
