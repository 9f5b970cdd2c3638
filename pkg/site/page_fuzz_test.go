package site

import "testing"

// FuzzParse: whatever an address says, it is a page that Pages lists, or none.
func FuzzParse(f *testing.F) {
	pages := map[Page]bool{}
	for _, p := range Pages() {
		pages[p] = true
	}
	for _, path := range []string{"", "/", "pl/crr/", "embed/sr-Latn/nps", "SR-LATN/guide/win-back/index.html", "en//crr", "../pl/", "pl/guide/../crr/", "404.html", "embed/", "\x00/\xff"} {
		f.Add(path)
	}
	f.Fuzz(func(t *testing.T, path string) {
		p, ok := Parse(path)
		if ok != pages[p] {
			t.Fatalf("Parse(%q) = %+v, %t", path, p, ok)
		}
		if again, ok2 := Parse(p.Path()); ok && (again != p || !ok2) {
			t.Fatalf("%q is %+v, whose path %q is %+v", path, p, p.Path(), again)
		}
	})
}
