package fold

import (
	"bytes"
	"testing"
	"unicode/utf8"
)

func TestFoldedNames(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "",
		"ANNA.Nowak@Example.com": "anna.nowak@example.com",
		"Łucja Żak-Śliwińska":    "lucja zak-sliwinska",
		"Ђорђе Ђокић":            "djordje djokic",
		"Đorđe Đokić":            "djordje djokic",
		"Ștefan Țuțu":            "stefan tutu",
		"Γιώργος Παπαδόπουλος": "γιωργοσ παπαδοπουλοσ",
		"Z\u0307ak":  "zak",
		"48 600-700": "48 600-700",
		"a\xffb":     "a\uFFFDb",
	} {
		if got := string(AppendFolded(nil, []byte(text))); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// FuzzFolded: a part of a text is part of it when both are folded.
func FuzzFolded(f *testing.F) {
	f.Add("Łucja Żak", 3, 5)
	f.Add("Ђорђе", 0, 2)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		if from < 0 || to < from || to > len(text) || !utf8.ValidString(text) || !utf8.ValidString(text[from:to]) {
			return
		}
		whole, part := AppendFolded(nil, []byte(text)), AppendFolded(nil, []byte(text[from:to]))
		if !bytes.Contains(whole, part) {
			t.Errorf("%q is not in %q", part, whole)
		}
		if bytes.IndexByte(whole, 0xFF) >= 0 {
			t.Errorf("%q has the byte 0xFF", whole)
		}
	})
}
