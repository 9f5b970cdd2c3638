//go:build !js

package locale

import (
	"os"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// What the client shows of every message is what go-i18n makes of the catalogue, set in the
// language's typography and, for Serbian in Latin, transliterated.
func TestClientSaysTheSame(t *testing.T) {
	for _, folder := range []string{"testdata", "../../locales"} {
		all, err := Load(os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range Langs() {
			client, err := Parse(lang, all[lang].Compile())
			if err != nil {
				t.Fatal(err)
			}
			reference := newReference(t, folder, lang)
			for _, key := range all[lang].Keys() {
				sameMessage(t, key, all[lang], client, reference)
			}
			if got, want := len(client.Keys()), len(all[lang].Keys()); got != want || got == 0 {
				t.Errorf("%s, %s: the client has %d of %d messages", folder, lang, got, want)
			}
		}
	}
}

func sameMessage(t *testing.T, key string, generator, client *Words, r reference) {
	t.Helper()
	names := placeholdersOf(r.messages[key])
	args := make([]string, 0, 2*len(names))
	for _, name := range names {
		if name != "Count" {
			args = append(args, name, "7") // a figure is what a rule of typography may look at
		}
	}
	if r.messages[key].One == "" {
		if got, want := client.N(key, 7, args...), r.render(t, key, nil, args, "7"); got != want {
			t.Errorf("%s: %s: the client says %q, go-i18n %q", client.Lang(), key, got, want)
		}
		return
	}
	for _, count := range []float64{
		0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 19, 20, 21, 22, 25, 99, 100, 101, 102, 111, 112, 119, 120, 121,
		999, 1000, 1001, 9000, 10000, 1000000, 0.1, 0.5, 1.1, 1.5, 2.3, 21.1,
	} {
		shownCount := client.Number(count, 1)
		got := client.N(key, count, args...)
		if want := r.render(t, key, shown(count), args, shownCount); got != want {
			t.Errorf("%s: %s, %v: the client says %q, go-i18n %q", client.Lang(), key, count, got, want)
		}
		if native := generator.N(key, count, args...); got != native {
			t.Errorf("%s: %s, %v: the client says %q, the page %q", client.Lang(), key, count, got, native)
		}
	}
}

// reference is go-i18n as its manual uses it, on the untouched file.
type reference struct {
	lang      Lang
	source    Lang // whose catalogue it is
	messages  map[string]*i18n.Message
	localizer *i18n.Localizer
}

func newReference(t *testing.T, folder string, lang Lang) reference {
	t.Helper()
	r := reference{lang: lang, source: lang, messages: map[string]*i18n.Message{}}
	if lang == SerbianLatin {
		r.source = Serbian
	}
	bundle := i18n.NewBundle(language.Make(string(r.source)))
	file, err := bundle.LoadMessageFile(folder + "/active." + string(r.source) + ".json")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range file.Messages {
		r.messages[m.ID] = m
	}
	r.localizer = i18n.NewLocalizer(bundle, string(r.source))
	return r
}

func (r reference) render(t *testing.T, key string, count any, args []string, shownCount string) string {
	t.Helper()
	data := map[string]string{"Count": shownCount}
	for i := 0; i < len(args); i += 2 {
		data[args[i]] = args[i+1]
	}
	text, err := r.localizer.Localize(&i18n.LocalizeConfig{MessageID: key, PluralCount: count, TemplateData: data})
	if err != nil {
		t.Fatalf("%s: %s: %v", r.lang, key, err)
	}
	if r.lang != r.source {
		text = Latin(text)
	}
	return Typeset(r.lang, text)
}

// placeholdersOf returns the names in the message, each once.
func placeholdersOf(m *i18n.Message) []string {
	var names []string
	seen := map[string]bool{}
	for _, part := range split(strings.Join([]string{m.One, m.Few, m.Many, m.Other}, "\n")) {
		if part.name != "" && !seen[part.name] {
			seen[part.name] = true
			names = append(names, part.name)
		}
	}
	return names
}
