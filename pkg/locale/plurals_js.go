package locale

import "syscall/js"

// plurals picks plural forms by the browser's Intl.
type plurals struct {
	lang  Lang
	rules js.Value // made on first need
}

func newPlurals(lang Lang) *plurals { return &plurals{lang: lang} }

// category returns the plural category of x.
func (p *plurals) category(x float64) string {
	if p.rules.IsUndefined() {
		p.rules = js.Global().Get("Intl").Get("PluralRules").New(string(p.lang))
	}
	return p.rules.Call("select", x).String()
}
