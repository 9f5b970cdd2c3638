package dsv

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPreviews(t *testing.T) {
	for _, tt := range []struct {
		name, text, encoding string
		want                 []Preview
	}{
		{"plain ASCII", "a,b\n1,2\n", UTF8, nil},
		{"Polish", "Miasto;Klient\nŁódź;Jan\nŁódź;Ewa Świątek\n", "windows-1250", []Preview{
			{"windows-1250", "Łódź Świątek"}, {"windows-1251", "Јуdџ Њwi№tek"}, {"windows-1252", "£ódŸ Œwi¹tek"},
		}},
		{"Polish, as the standard has it", "Miasto;Klient\nŁódź;Jan\nŁódź;Ewa Świątek\n", "iso-8859-2", []Preview{
			{"windows-1250", "ŁódĽ ¦wi±tek"}, {"windows-1251", "Јуdј ¦wi±tek"}, {"windows-1252", "£ód¼ ¦wi±tek"}, {"windows-1253", "£σdΌ ¦wi±tek"},
			{"iso-8859-2", "Łódź Świątek"}, {"iso-8859-5", "ЃѓdМ ІwiБtek"}, {"iso-8859-7", "£σdΌ ¦wi±tek"},
		}},
		{"UTF-8", "Miasto\nŁódź\n", UTF8, []Preview{{UTF8, "Łódź"}, {"windows-1251", "ЕЃГіdЕє"}}},
		{"UTF-16", "\ufeffMiasto\nŁódź\n", UTF16LE, []Preview{{UTF16LE, "Łódź"}}},
		{"Greek", "Πόλη\nΝαύπλιο\n", "windows-1253", []Preview{
			{"windows-1250", "Đüëç Íáýđëéď"}, {"windows-1251", "Рьлз Нбэрлйп"}, {"windows-1252", "Ðüëç Íáýðëéï"}, {"windows-1253", "Πόλη Ναύπλιο"},
			{"iso-8859-2", "Đüëç Íáýđëéď"}, {"iso-8859-5", "аќыч Эс§№ыщя"}, {"iso-8859-7", "Πόλη Ναύπλιο"},
		}},
	} {
		data, ok := encode(tt.text, tt.encoding)
		if !ok {
			t.Fatal(tt.name)
		}
		for _, piece := range []int{1, len(data)} {
			_, r, err := readAll(t, data, piece, 0, Options{Lang: "pl"})
			if err != nil {
				t.Fatal(tt.name, err)
			}
			got := r.Previews()
			names := map[string]string{}
			for _, p := range got {
				names[p.Encoding] = p.Text
			}
			for _, w := range tt.want {
				if names[w.Encoding] != w.Text {
					t.Errorf("%s in %s: %q, want %q", tt.name, w.Encoding, names[w.Encoding], w.Text)
				}
			}
			if (got == nil) != (tt.want == nil) || tt.encoding == UTF16LE && len(got) != 1 {
				t.Errorf("%s: %q", tt.name, got)
			}
		}
	}
}

// TestPreviewLength: a preview is a few whole words, or the start of a long one.
func TestPreviewLength(t *testing.T) {
	letters := strings.Repeat("ąćęłńóśźż", 50)
	words := "zażółć gęślą jaźń; pójdź, kińże tę chmurność w głąb flaszy"
	for _, encoding := range []string{UTF8, "windows-1250", UTF16BE} {
		for _, text := range []string{letters, words, words + letters} {
			data, _ := encode("a;b\n"+text+"\n", encoding)
			_, r, err := readAll(t, data, 7, 0, Options{Lang: "pl"})
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range r.Previews() {
				if n := utf8.RuneCountInString(p.Text); p.Text == "" || n > previewed || p.Encoding == encoding && strings.Contains(p.Text, "\uFFFD") {
					t.Errorf("%s: %q", encoding, p)
				}
				for _, word := range strings.Fields(p.Text) {
					if p.Encoding == encoding && text == words && !slices.Contains(strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" ;,", r) }), word) {
						t.Errorf("%s: %q is no word of the file", encoding, word)
					}
				}
			}
		}
	}
}

// TestPreviewsOfAWrongChoice: whoever chose wrongly sees what would be right.
func TestPreviewsOfAWrongChoice(t *testing.T) {
	data, _ := encode("Miasto;Klient\nŁódź;Ewa Świątek\n", "windows-1250")
	for _, chosen := range Encodings() {
		_, r, err := readAll(t, data, 1000, 0, Options{Encoding: chosen, Delimiter: ';'})
		if err != nil {
			t.Fatal(chosen, err)
		}
		p := r.Previews()
		if !slices.Contains(p, Preview{"windows-1250", "Łódź Świątek"}) || !slices.ContainsFunc(p, func(p Preview) bool { return p.Encoding == chosen }) {
			t.Errorf("%s: %q", chosen, p)
		}
	}
	data, _ = encode("\ufeffMiasto\nŁódź\n", UTF16LE)
	_, r, err := readAll(t, data, 1000, 0, Options{Encoding: "windows-1250", Delimiter: ';'})
	if p := r.Previews(); err != nil || !slices.Contains(p, Preview{UTF16LE, "Łódź"}) {
		t.Errorf("%v %q", err, p)
	}
}
