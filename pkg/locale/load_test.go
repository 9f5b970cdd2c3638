//go:build !js

package locale

import (
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func loadTestdata(t *testing.T) map[Lang]*Words {
	t.Helper()
	all, err := Load(os.DirFS("testdata"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The model messages with the counts at which the forms of the six languages change.
func TestModelMessages(t *testing.T) {
	all := loadTestdata(t)
	rows := func(lang Lang, count float64) string {
		text, _, _ := strings.Cut(all[lang].N("rows-skipped", count), ".")
		return text
	}
	for _, test := range []struct {
		lang  Lang
		count float64
		want  string
	}{
		{Polish, 0, "Pominięto 0 wierszy, których nie udało się odczytać"},
		{Polish, 1, "Pominięto 1 wiersz, którego nie udało się odczytać"},
		{Polish, 2, "Pominięto 2 wiersze, których nie udało się odczytać"},
		{Polish, 21, "Pominięto 21 wierszy, których nie udało się odczytać"},
		{Polish, 22, "Pominięto 22 wiersze, których nie udało się odczytać"},
		{Polish, 1.5, "Pominięto 1,5 wiersza, którego nie udało się odczytać"},
		{Polish, 12000, "Pominięto 12\u00a0000 wierszy, których nie udało się odczytać"},
		{Serbian, 21, "Прескочен је 21 ред који није могао да се прочита"},
		{Serbian, 22, "Прескочена су 22 реда која нису могла да се прочитају"},
		{Serbian, 5, "Прескочено је 5 редова који нису могли да се прочитају"},
		{SerbianLatin, 101, "Preskočen je 101 red koji nije mogao da se pročita"},
		{SerbianLatin, 1.5, "Preskočeno je 1,5 redova koji nisu mogli da se pročitaju"},
		{Romanian, 0, "0 rânduri nu au putut fi citite și au fost omise"},
		{Romanian, 1, "1 rând nu a putut fi citit și a fost omis"},
		{Romanian, 101, "101 rânduri nu au putut fi citite și au fost omise"},
		{Romanian, 120, "120 de rânduri nu au putut fi citite și au fost omise"},
		{Greek, 1, "Παραλείφθηκε 1 γραμμή, γιατί δεν μπόρεσε να διαβαστεί"},
		{Greek, 21, "Παραλείφθηκαν 21 γραμμές, γιατί δεν μπόρεσαν να διαβαστούν"},
		{English, 1, "1 row was skipped because it could not be read"},
		{English, 1200, "1,200 rows were skipped because they could not be read"},
	} {
		if got := rows(test.lang, test.count); got != test.want {
			t.Errorf("%s, %v: %q, want %q", test.lang, test.count, got, test.want)
		}
	}
}

// catalogues are five catalogues with one message, some of them replaced.
func catalogues(replaced map[string]string) fs.FS {
	files := fstest.MapFS{}
	for _, lang := range []string{"pl", "sr", "ro", "el", "en"} {
		files["active."+lang+".json"] = &fstest.MapFile{Data: []byte(`{"a": {"description": "d", "other": "текст"}}`)}
	}
	for lang, content := range replaced {
		files["active."+lang+".json"] = &fstest.MapFile{Data: []byte(content)}
	}
	return files
}

func TestSerbianLatin(t *testing.T) {
	_, err := Load(catalogues(map[string]string{"sr": `{"a": {"other": "Љубав {{.Name}} и {{.Њ}}"}}`}))
	if err == nil || !strings.Contains(err.Error(), "active.sr.json: a: ") {
		t.Fatalf("a Cyrillic placeholder passes: %v", err)
	}
	all, err := Load(catalogues(map[string]string{
		"sr":      `{"a": {"other": "Љубав {{.Name}}: „наслов”"}, "b": {"other": "заглавље „датум”"}}`,
		"sr-Latn": `{"b": {"other": "zaglavlje „датум”"}}`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	w := all[SerbianLatin]
	if got := w.T("a", "Name", "датотека"); got != "Ljubav датотека: „naslov”" {
		t.Errorf("got %q", got)
	}
	if got := w.T("b"); got != "zaglavlje „датум”" {
		t.Errorf("the exception is not taken: %q", got)
	}
	if got := string(w.Compile()); got != heading+"sr-Latn\na\tLjubav {Name}: „naslov”\nb\tzaglavlje „датум”\n" {
		t.Errorf("compiled %q", got)
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, replaced := range map[string]map[string]string{
		"active.pl.json: a: the form few is missing":     {"pl": `{"a": {"one": "x", "many": "x", "other": "x"}}`},
		"active.ro.json: a: the form other is missing":   {"ro": `{"a": {"one": "x", "few": "x"}}`},
		"active.en.json: a: the form few has no place":   {"en": `{"a": {"one": "x", "few": "x", "other": "x"}}`},
		"active.el.json: a: the form many has no place":  {"el": `{"a": {"many": "x", "other": "x"}}`},
		"active.en.json: a: a placeholder is not of the": {"en": `{"a": {"other": "{{ .Name }}"}}`},
		"active.sr.json: a: a placeholder is not of the": {"sr": `{"a": {"other": "{{if .A}}x{{end}}"}}`},
		"active.en.json: ": {"en": `{"a": `},
	} {
		if _, err := Load(catalogues(replaced)); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("want %q, got error %v", name, err)
		}
	}
	incomplete := fstest.MapFS{}
	maps.Copy(incomplete, catalogues(nil).(fstest.MapFS))
	delete(incomplete, "active.el.json")
	if _, err := Load(incomplete); err == nil || !strings.Contains(err.Error(), "active.el.json") {
		t.Errorf("a missing catalogue: error %v", err)
	}
}
