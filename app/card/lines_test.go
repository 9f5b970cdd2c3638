//go:build !js

package card

import (
	"slices"
	"strings"
	"testing"
)

// measured is a paragraph in which every letter is one em wide, and so is a space.
func measured(text string) paragraph {
	p := paragraph{words: words(text), space: 1}
	for _, word := range p.words {
		p.widths = append(p.widths, float64(len([]rune(word))))
	}
	return p
}

func TestLinesAreBalanced(t *testing.T) {
	for name, test := range map[string]struct {
		text   string
		column float64
		want   []string
	}{
		"one line":                  {"aa bb cc", 8, []string{"aa bb cc"}},
		"no word alone at the end":  {"aa bb cc dd", 9, []string{"aa bb", "cc dd"}},
		"as even as it goes":        {"aaaa bb cc dddd", 12, []string{"aaaa bb", "cc dddd"}},
		"a clause to its end":       {"aaa bbb: ccc ddd eee fff", 18, []string{"aaa bbb:", "ccc ddd eee fff"}},
		"not at a no-break space":   {"aa bb cc\u00a0dd\u00a0ee", 11, []string{"aa bb", "cc\u00a0dd\u00a0ee"}},
		"three lines":               {"aaa bbb ccc ddd eee fff", 9, []string{"aaa bbb", "ccc ddd", "eee fff"}},
		"a word as wide as the row": {"aaaaaaaa bb", 8, []string{"aaaaaaaa", "bb"}},
		"spaces of any kind":        {" aa\n bb\t", 5, []string{"aa bb"}},
	} {
		p := measured(test.text)
		n := p.count(test.column)
		if got := p.balanced(n, test.column); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

func TestAWordTooWideHasNoLines(t *testing.T) {
	if n := measured("aa bbbbbbbbb cc").count(8); n != 0 {
		t.Errorf("%d lines for a word wider than the column", n)
	}
}

func TestBalancedLinesKeepTheText(t *testing.T) {
	text := "the quick brown fox jumps over the lazy dog, and the dog lets it: why not?"
	p := measured(text)
	for column := 6.0; column < 80; column++ {
		n := p.count(column)
		lines := p.balanced(n, column)
		if len(lines) != n || strings.Join(lines, " ") != text {
			t.Fatalf("in %v ems, %d lines: %q", column, n, lines)
		}
		for _, line := range lines {
			if float64(len(line)) > column {
				t.Errorf("%q is wider than %v", line, column)
			}
		}
	}
}

func TestFormulasAreCutAtTheirWords(t *testing.T) {
	for text, want := range map[string][]string{
		"(E − N) / S":    {"(", "E", " − ", "N", ") / ", "S"},
		"1 − CRR":        {"1 − ", "CRR"},
		"έσοδα / ημέρες": {"έσοδα", " / ", "ημέρες"},
		"100":            {"100"},
	} {
		if got := piecesOf(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for piece, want := range map[string]kind{
		"E": quantity, "CRR": sign, " − ": sign, "100 %": sign, "S": quantity, "ημέρες": wording, "i": wording, "и": wording, "Leads": wording,
	} {
		if got := kindOf(piece); got != want {
			t.Errorf("%q is of kind %d, want %d", piece, got, want)
		}
	}
}
