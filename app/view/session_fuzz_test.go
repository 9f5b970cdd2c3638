//go:build !js

package view

import (
	"math"
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/order/parse"
)

// FuzzFragment: an address may bring anything. Whatever numbers a page takes from it, the link that the page makes of
// them means the same in another language; a name that is no input leaves no trace.
func FuzzFragment(f *testing.F) {
	for _, fragment := range []string{
		"start=9000&end=5000&new=2000", "start=9.000&end=5,5&period=month", "scores=10%2C9%2C3&promoters=1e3", "start=%zz&end=1", "start=1;end=2",
		"start=%F0%9F%92%A9&new=%3Cscript%3E", "recency=5&frequency=1&monetary=9", "revenue=-0.00000001&orders=99999999999999999999", "=&&==", "start=1&start=2",
	} {
		f.Add(fragment, uint8(0), uint8(3))
	}
	all := catalogues(f)
	for _, w := range all {
		AddWords(w)
	}
	langs := locale.Langs()
	f.Fuzz(func(t *testing.T, fragment string, from, to uint8) {
		w, other := all[langs[int(from)%len(langs)]], all[langs[int(to)%len(langs)]]
		for _, m := range metric.All() {
			taken := memory{entries: map[formula.Var]entry{}}
			taken.restore(fragment, m, w)
			names := namesOf(m)
			for name := range taken.entries {
				if !slices.Contains(names, name) {
					t.Errorf("%s: %q has come in", m.ID, name)
				}
			}
			again := memory{entries: map[formula.Var]entry{}}
			again.restore(taken.fragment(m), m, other)
			for _, in := range m.Inputs() {
				text, _ := taken.get(in.ID, w)
				same, _ := again.get(in.ID, other)
				if was, is := w.Read(text), other.Read(same); was.OK && (!is.OK || math.Abs(is.Value-was.Value) > 1e-9+1e-12*math.Abs(was.Value)) {
					t.Errorf("%s, %s: %q in %s becomes %q in %s: %v, %v", m.ID, in.ID, text, w.Lang(), same, other.Lang(), was, is)
				}
			}
		}
	})
}

// FuzzShownCells: what is shown of a cell as it was read is a day that exists, or nothing.
func FuzzShownCells(f *testing.F) {
	for _, text := range []string{"31.12.2024", "2024-02-30 10:00", "20240101", "12/31/24", "1.1.99999999999", "-5", "1 234,50 zł", "0x10", "", "1..2", "\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, by := range []parse.DateOrder{parse.DMY, parse.MDY, parse.YMD} {
			if day, ok := readDate(text, by); !ok && day != 0 {
				t.Errorf("%q is day %d, and none", text, day)
			}
		}
		for _, decimal := range []byte(".,") {
			if x, ok := readAmount(text, decimal); ok && (math.IsNaN(x) || math.IsInf(x, 0)) {
				t.Errorf("%q is %v", text, x)
			}
		}
	})
}

// FuzzPastedList: of a pasted list each number is counted or shown as one that isn't, and the counts make a result that can
// be shown.
func FuzzPastedList(f *testing.F) {
	for _, text := range []string{"10 9 8 7 6 5 0 -1 11", "9,5\n9.5\n9½", "30\n0\n-4\n99999999999999999999", "\"10\";\"n/a\"", "\xff", "1e400", "  "} {
		f.Add(text)
	}
	all := catalogues(f)
	for _, w := range all {
		AddWords(w)
	}
	was := session
	f.Cleanup(func() { session = was })
	f.Fuzz(func(t *testing.T, text string) {
		if strings.TrimSpace(text) == "" {
			return // the field is empty
		}
		for _, m := range metric.All() {
			if m.Paste == nil {
				continue
			}
			for _, lang := range locale.Langs() {
				session = memory{entries: map[formula.Var]entry{m.Paste.ID: {text, lang}}}
				c := newCalculation(m, all[lang])
				numbers, bad := all[lang].ReadList(text)
				if len(c.numbers)+len(c.rejected) != len(numbers)+len(bad) {
					t.Errorf("%s, %s: of %q %v count and %q do not", m.ID, lang, text, c.numbers, c.rejected)
				}
				if c.result.Defined && (math.IsNaN(c.result.Value) || math.IsInf(c.result.Value, 0)) {
					t.Errorf("%s, %s: %q makes %v", m.ID, lang, text, c.result.Value)
				}
			}
		}
	})
}
