package locale

import (
	"slices"
	"strings"
	"testing"
)

const compiledEnglish = heading + "en\n" +
	"a.plain\tNothing to fill.\n" +
	"b.filled\tFrom {From} to {To} \\{kept\\} and\\nbroken\\tback\\\\slash\n" +
	"c.counted\t{Count} row in {File}\t{Count} rows in {File}\n"

func TestParse(t *testing.T) {
	w, err := Parse(English, []byte(compiledEnglish))
	if err != nil {
		t.Fatal(err)
	}
	if got := w.Keys(); !slices.Equal(got, []string{"a.plain", "b.filled", "c.counted"}) {
		t.Errorf("keys are %q", got)
	}
	if w.Lang() != English || !w.Has("a.plain") || w.Has("a") || w.Has("") {
		t.Error("the language or the keys are wrong")
	}
	for _, test := range []struct{ got, want string }{
		{w.T("a.plain"), "Nothing to fill."},
		{w.T("b.filled", "From", "{To}", "To", `a\n`), "From {To} to a\\n {kept} and\nbroken\tback\\slash"},
		{w.N("c.counted", 1, "File", "x"), "1 row in x"},
		{w.N("c.counted", 9000, "File", "x"), "9,000 rows in x"},
		{w.N("c.counted", 1.25, "File", "x"), "1.3 rows in x"},
		{w.N("c.counted", 2, "File", "x", "Count", "two"), "two rows in x"},
		{w.N("a.plain", 2), "Nothing to fill."},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for name, file := range map[string]string{
		"nothing":             "",
		"another format":      "key\ttext\n",
		"another language":    heading + "pl\na\tb\n",
		"a line without text": heading + "en\na.plain\n",
		"a line cut short":    heading + "en\na.plain\ttext",
		"too few forms":       heading + "pl\na\tone\tfew\tmany\n",
		"too many forms":      heading + "en\na\tone\tfew\tother\n",
	} {
		lang := English
		if name == "too few forms" {
			lang = Polish
		}
		if _, err := Parse(lang, []byte(file)); err == nil || !strings.HasPrefix(err.Error(), "locale: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	var file strings.Builder
	file.WriteString(heading + "en\n")
	for i := range 900 {
		file.WriteString("page.section-" + string(rune('a'+i%26)) + string(rune('a'+i/26)) +
			"\tYour shop kept {Retained} of the {Start} customers it had at the start of the period.\n")
	}
	content := []byte(file.String())
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		if _, err := Parse(English, content); err != nil {
			b.Fatal(err)
		}
	}
}
