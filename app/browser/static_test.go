package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// Without scripts a page is complete: heading, form, the worked example with its result, the explanation.
func TestPagesAreReadableWithoutScript(t *testing.T) {
	address, all := serve(t, ""), words(t)
	ctx := tab(t)
	do(t, ctx, emulation.SetScriptExecutionDisabled(true))
	for _, lang := range locale.Langs() {
		w := all[lang]
		for _, m := range metric.All() {
			do(t, ctx, chromedp.Navigate(fmt.Sprintf("%s/%s/%s/", address, lang, m.ID)))
			var text, html string
			do(t, ctx, chromedp.Text("main", &text, chromedp.ByQuery), chromedp.OuterHTML("main", &html, chromedp.ByQuery))
			text = plainSpaces(text)
			for _, key := range []string{m.Key("name"), m.Key("meaning")} {
				if !strings.Contains(text, plainSpaces(w.T(key))) {
					t.Errorf("%s/%s: %s is missing", lang, m.ID, key)
				}
			}
			if m.Formula == nil {
				continue
			}
			if want := fmt.Sprintf(`data-figure="%s"`, m.ID); !strings.Contains(html, want) {
				t.Errorf("%s/%s: no example result", lang, m.ID)
			}
			for _, in := range m.Inputs() {
				if !strings.Contains(html, fmt.Sprintf(`name="%s"`, in.ID)) {
					t.Errorf("%s/%s: no input %s", lang, m.ID, in.ID)
				}
			}
		}
	}
}

// The client draws what the generator printed, word for word and number for number, in every language: both sides
// agree on plurals and formats.
func TestTheClientDrawsWhatWasPrerendered(t *testing.T) {
	address := serve(t, "")
	const read = `async (address) => {
		const text = (root) => { root.querySelectorAll('script, [data-live]').forEach(e => e.remove()); return root.textContent.replace(/\s+/g, ' ').trim(); };
		const printed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html').body;
		return [text(printed), text(document.body.cloneNode(true))]; }`
	for _, lang := range locale.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			ctx := tab(t)
			// A page that a program begins with stays as it is printed, so it begins with another.
			open(t, ctx, address+"/"+string(lang)+"/embed/")
			for _, p := range site.Pages() {
				drawn := slices.Contains([]site.Kind{site.Home, site.Metric, site.Orders, site.Guide, site.Privacy, site.Frame}, p.Kind) ||
					slices.Contains([]string{"win-back", "export-orders", site.Claims, site.Glossary}, p.Article) // of articles, one of each kind
				if p.Lang != lang || !drawn {
					continue
				}
				if p.Whole() {
					other := site.Page{Kind: site.Privacy, Lang: lang}
					if p == other {
						other.Kind = site.Orders
					}
					visit(t, ctx, address+"/"+other.Path())
					do(t, ctx, ready())
				}
				visit(t, ctx, address+"/"+p.Path())
				poll(t, ctx, drawnWhole)
				var texts [2]string
				do(t, ctx, chromedp.Evaluate(fmt.Sprintf("(%s)(%q)", read, address+"/"+p.Path()), &texts,
					func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
				if texts[0] != texts[1] {
					t.Errorf("%s: the page changes at %s", p.Path(), difference(texts[0], texts[1]))
				}
			}
		})
	}
}

// drawnWhole is true when nothing of the page is left as it was printed: printed links are relative.
const drawnWhole = `!document.querySelector('.mast a[href^="."], #main > .entry > .body > :not(.written) a[href^="."], .foot a[href^="."]')`

func difference(a, b string) string {
	x, y := []rune(a), []rune(b)
	i := 0
	for i < len(x) && i < len(y) && x[i] == y[i] {
		i++
	}
	cut := func(r []rune) string { return string(r[max(0, i-30):min(len(r), i+50)]) }
	return fmt.Sprintf("%q, now %q", cut(x), cut(y))
}

// One dist/ runs under any sub-path.
func TestASubPathWorks(t *testing.T) {
	address := serve(t, "/shop/calc")
	ctx := tab(t)
	open(t, ctx, address+"/pl/crr/")
	enter(t, ctx, "start", "100")
	enter(t, ctx, "end", "90")
	enter(t, ctx, "new", "40")
	figureIs(t, ctx, "crr", .5)
	do(t, ctx, click(".lang summary"), click(`.lang a[hreflang="el"]`))
	poll(t, ctx, `location.pathname === '/shop/calc/el/crr/' && document.documentElement.lang === 'el'`)
	figureIs(t, ctx, "crr", .5)
	do(t, ctx, click(".brand"))
	poll(t, ctx, `location.pathname === '/shop/calc/el/'`)
}

func TestTheRootPicksTheBrowsersLanguage(t *testing.T) {
	address := serve(t, "")
	ctx := tab(t)
	do(t, ctx, chromedp.Navigate(address+"/"))
	poll(t, ctx, `location.pathname.length > 1`)
	do(t, ctx, emulation.SetScriptExecutionDisabled(true), chromedp.Navigate(address+"/"))
	var links int
	do(t, ctx, chromedp.Evaluate(`[...document.querySelectorAll('main a[hreflang]')].length`, &links))
	if links != len(locale.Langs()) {
		t.Errorf("%d plain links to languages", links)
	}
}

// The formats that we write from our tables are those that the browser's Intl writes; the plural forms that the generator
// picks are those that the client takes from it.
func TestFormatsAgreeWithTheBrowser(t *testing.T) {
	cases := locale.IntlCases()
	ctx := tab(t)
	do(t, ctx, chromedp.Navigate(serve(t, "")+"/en/privacy/"))
	wrong := eval[[]string](t, ctx, `(() => { const wrong = []; const made = {};
		for (const c of `+string(cases)+`) {
			const key = c.class + c.locale + JSON.stringify(c.options);
			const f = made[key] ??= new Intl[c.class](c.locale, c.options ?? undefined);
			const got = f[c.method](c.class === 'DateTimeFormat' ? new Date(c.value) : c.value);
			if (got !== c.text) wrong.push(key + ' ' + JSON.stringify(c.value) + ': ' + got + ' against ' + c.text);
		}
		return wrong.slice(0, 20); })()`)
	for _, w := range wrong {
		t.Error(w)
	}
}
