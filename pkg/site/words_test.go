package site

import (
	"os"
	"testing"

	"keeprate/pkg/locale"
)

func TestEveryPageHasItsWords(t *testing.T) {
	words, err := locale.Load(os.DirFS("../../locales"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range Pages() {
		w := words[p.Lang]
		for _, key := range p.Keys() {
			if !w.Has(key) {
				t.Errorf("%s: no message %s in %s", p.Path(), key, p.Lang)
			}
		}
	}
}
