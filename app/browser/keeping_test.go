package browser

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

func TestSwitchingTheLanguageKeepsWhatWasTyped(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/ro/crr/")
	enter(t, ctx, "start", "8.000")
	enter(t, ctx, "end", "5.000")
	enter(t, ctx, "new", "1.000")
	figureIs(t, ctx, "crr", .5)
	do(t, ctx, chromedp.Evaluate(`window.stayed = true`, nil), click(".lang summary"), click(`.lang a[hreflang="en"]`))
	poll(t, ctx, `document.documentElement.lang === 'en' && location.pathname.endsWith('/en/crr/')`)
	figureIs(t, ctx, "crr", .5)
	poll(t, ctx, `document.querySelector('[name=start]').value === '8,000'`)
	if !eval[bool](t, ctx, `window.stayed === true`) {
		t.Error("the language was switched by loading the page anew")
	}
	poll(t, ctx, `location.hash === '#start=8000&end=5000&new=1000'`)
	do(t, ctx, chromedp.Evaluate(`history.back()`, nil))
	poll(t, ctx, `document.documentElement.lang === 'ro'`)
	figureIs(t, ctx, "crr", .5)
}

func TestSharedInputsGoFromPageToPage(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/crr/")
	enter(t, ctx, "start", "200")
	enter(t, ctx, "end", "150")
	enter(t, ctx, "new", "50")
	do(t, ctx, chromedp.Evaluate(`document.querySelector('main a[href$="/en/churn/"]').click()`, nil))
	poll(t, ctx, `location.pathname.endsWith('/en/churn/')`)
	figureIs(t, ctx, "churn", .5)
}

func TestTheFragmentRestoresTheInputs(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/el/crr/#start=1200&end=900&new=300&period=quarter")
	figureIs(t, ctx, "crr", .5)
	poll(t, ctx, `document.querySelector('[name=start]').value === '1.200' && document.querySelector('[name=period]').value === 'quarter'`)
	enter(t, ctx, "new", "600")
	poll(t, ctx, `location.hash.includes('new=600')`)
	do(t, ctx, chromedp.Reload(), ready())
	figureIs(t, ctx, "crr", .25)
	do(t, ctx, click(`[data-action=reset]`))
	figureIs(t, ctx, "crr", 1./3)
	poll(t, ctx, `location.hash === ''`)
}

// The program is held back until the person has typed: the text, the cursor and the result survive its arrival.
func TestWhatIsTypedBeforeTheClientAnswersIsKept(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	held := make(chan fetch.RequestID, 4)
	chromedp.ListenTarget(ctx, func(event any) {
		if paused, ok := event.(*fetch.EventRequestPaused); ok {
			held <- paused.RequestID
		}
	})
	do(t, ctx, fetch.Enable().WithPatterns([]*fetch.RequestPattern{{URLPattern: "*/web/app.*"}}))
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, _, _, err := page.Navigate(site + "/pl/crr/").Do(ctx) // without waiting for its files
		return err
	}))
	request := <-held
	do(t, ctx, chromedp.WaitVisible(`[name=start]`, chromedp.ByQuery))
	enter(t, ctx, "start", "6000")
	if eval[string](t, ctx, `document.documentElement.dataset.app ?? ''`) == "ready" {
		t.Fatal("the client was ready before the test typed")
	}
	do(t, ctx, fetch.ContinueRequest(request))
	go func() {
		for id := range held {
			_ = chromedp.Run(ctx, fetch.ContinueRequest(id))
		}
	}()
	do(t, ctx, ready())
	figureIs(t, ctx, "crr", .5)
	if got := eval[string](t, ctx, `document.querySelector('[name=start]').value + ' ' + document.activeElement.name + ' ' + document.activeElement.selectionStart`); got != "6000 start 4" {
		t.Errorf("text, focus and cursor are %q", got)
	}
}

// Once a page has loaded it asks for nothing but its own files, and typing asks for nothing at all.
func TestNoRequestLeaves(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	log := record(t, ctx)
	open(t, ctx, site+"/en/crr/")
	before := log.settled() // the browser fetches the icon when it likes
	for _, asked := range before {
		if !strings.HasPrefix(asked, "GET "+site+"/") {
			t.Errorf("the page asked for %s", asked)
		}
	}
	enter(t, ctx, "start", "700")
	enter(t, ctx, "end", "600")
	enter(t, ctx, "new", "250")
	figureIs(t, ctx, "crr", .5)
	poll(t, ctx, `location.hash.includes('new=250')`)
	if after := log.settled(); len(after) != len(before) {
		t.Errorf("typing asked for %v", after[len(before):])
	}
}
