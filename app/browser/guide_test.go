package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// The guide is read without leaving the program: what has been typed stays, the way back works, a place in a page is
// scrolled to, and every language has the same page.
func TestTheGuideIsReadInPlace(t *testing.T) {
	address := serve(t, "/shop/calc")
	ctx := tab(t)
	open(t, ctx, address+"/en/crr/")
	enter(t, ctx, "start", "100")
	enter(t, ctx, "end", "90")
	enter(t, ctx, "new", "40")
	do(t, ctx, chromedp.Evaluate(`window.same = true`, nil), click(`#good a[href$="guide/which-period/"], #inputs a[href$="guide/which-period/"]`))
	poll(t, ctx, `location.pathname === '/shop/calc/en/guide/which-period/' && !!document.querySelector('#season') && scrollY === 0`)
	const printed = `(async () => { const page = new DOMParser().parseFromString(await (await fetch('')).text(), 'text/html');
		return page.title + page.querySelector('meta[name=description]').content === document.title + document.querySelector('meta[name=description]').content })()`
	var same bool
	do(t, ctx, awaited(printed, &same))
	if !same {
		t.Errorf("the page is called %q", eval[string](t, ctx, `document.title`))
	}
	do(t, ctx, click(`.lang summary`), click(`.lang a[hreflang="el"]`))
	poll(t, ctx, `location.pathname === '/shop/calc/el/guide/which-period/' && document.documentElement.lang === 'el' && /[α-ω]/.test(document.querySelector('h1').textContent)`)
	do(t, ctx, chromedp.Evaluate(`history.go(-2)`, nil))
	poll(t, ctx, `location.pathname === '/shop/calc/en/crr/' && !!document.querySelector('#questions h3')`)
	figureIs(t, ctx, "crr", .5)
	do(t, ctx, click(`#contents a[href$="#questions"]`))
	poll(t, ctx, `Math.abs(document.querySelector('#questions').getBoundingClientRect().top) < 5`)
	if !eval[bool](t, ctx, `window.same`) {
		t.Error("the page was loaded anew on the way")
	}
}

// A link to a place in a page leads there, from another page and from outside.
func TestPlacesInTheGuide(t *testing.T) {
	address := serve(t, "")
	ctx := tab(t)
	const there = `!!document.querySelector('#gone') && Math.abs(document.querySelector('#gone').getBoundingClientRect().top) < 5`
	open(t, ctx, address+"/pl/guide/who-counts/#gone")
	poll(t, ctx, there)
	open(t, ctx, address+"/pl/")
	visit(t, ctx, address+"/pl/guide/who-counts/#gone")
	poll(t, ctx, there)
}

// Advice, segments and findings lead to what to do; the play leads back to the metric that shows whether it worked.
func TestAdviceLeadsToThePlaybook(t *testing.T) {
	address := serve(t, "")
	ctx := tab(t)
	open(t, ctx, address+"/ro/crr/")
	do(t, ctx, click(`a.how[href$="guide/win-back/"]`))
	poll(t, ctx, `location.pathname === '/ro/guide/win-back/' && document.querySelectorAll('#start ol li').length >= 3`)
	do(t, ctx, click(`.facts a[href$="/ro/churn/"], .facts a[href$="../churn/"]`))
	poll(t, ctx, `location.pathname === '/ro/churn/' && !!document.querySelector('[name=start]')`)
	open(t, ctx, address+"/ro/rfm/")
	do(t, ctx, click(`.playbook tr:last-child a.how`))
	poll(t, ctx, `location.pathname === '/ro/guide/win-back/'`)
}
