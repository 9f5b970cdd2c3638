//go:build !js

package locale

import (
	"strings"
	"testing"
)

func TestTypeset(t *testing.T) {
	for _, test := range []struct {
		lang       Lang
		text, want string
	}{
		{Polish, "A w sklepie i w domu", "A⍽w⍽sklepie i⍽w⍽domu"},
		{Polish, "klienci, którzy (z miasta) „O sklepie” i «u nas»", "klienci, którzy (z⍽miasta) „O⍽sklepie” i⍽«u⍽nas»"},
		{Polish, "{{.A}} i {{.B}} z {{.C}}", "{{.A}} i⍽{{.B}} z⍽{{.C}}"},
		{Polish, "do e-maila nie", "do e-maila nie"},
		{Polish, "Zmień „{{.Field}}” w pliku", "Zmień „{{.Field}}” w⍽pliku"},
		{Polish, "sklep (S = 0), N = {{.New}}", "sklep (S⍽=⍽0), N⍽=⍽{{.New}}"},
		{Polish, "z 12 000 klientów, 1 234 567, 750 z 9000", "z⍽12⍽000 klientów, 1⍽234⍽567, 750 z⍽9000"},
		{Romanian, "între 25–95 %", "între 25–95⍽%"},
		{English, "a shop (S = 0) has a rate i w", "a shop (S⍽=⍽0) has a rate i w"},
		{English, "CRR = (E − N) / S", "CRR = (E⍽−⍽N) / S"},
		{Romanian, "ratele (S − (E − N)) / S", "ratele (S⍽−⍽(E⍽−⍽N)) / S"},
		{English, "S = E, so N = 7.", "S⍽=⍽E, so N⍽=⍽7."},
		{Romanian, "100 % dintre clienți", "100⍽% dintre clienți"},
		{Greek, "(E = {{.End}})", "(E⍽=⍽{{.End}})"},
		{Serbian, "купаца (N = {{.New}}) има и у", "купаца (N⍽=⍽{{.New}}) има и у"},
	} {
		if got := strings.ReplaceAll(Typeset(test.lang, test.text), noBreak, "⍽"); got != test.want {
			t.Errorf("%s: %q, want %q", test.lang, got, test.want)
		}
	}
}
