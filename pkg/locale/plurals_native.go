//go:build !js

package locale

import (
	"strconv"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// plurals picks plural forms by the rules of go-i18n, which keeps them to itself but applies them to
// any message: here one whose forms are the names of their categories.
type plurals struct{ teller *i18n.Localizer }

func newPlurals(lang Lang) *plurals {
	tag := language.Make(string(lang))
	bundle := i18n.NewBundle(tag)
	bundle.MustAddMessages(tag, &i18n.Message{
		ID: "category", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other",
	})
	return &plurals{i18n.NewLocalizer(bundle, string(lang))}
}

// category returns the plural category of x.
func (p *plurals) category(x float64) string {
	return p.teller.MustLocalize(&i18n.LocalizeConfig{MessageID: "category", PluralCount: shown(x)})
}

// shown returns the number as go-i18n wants it for choosing a form: the digits as shown.
func shown(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
