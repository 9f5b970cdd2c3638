package browser

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
)

// TestInstallable: Chromium finds nothing wrong with any language's manifest.
func TestInstallable(t *testing.T) {
	h := hosted(t, "/shop")
	ctx := tab(t)
	for _, lang := range locale.Langs() {
		open(t, ctx, h.url+"/"+string(lang)+"/")
		settled(t, ctx)
		do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error {
			problems, err := page.GetInstallabilityErrors().Do(ctx)
			if err != nil {
				return err
			}
			for _, p := range problems {
				if p.ErrorID != "in-incognito" {
					t.Errorf("%s can't be installed: %s", lang, p.ErrorID)
				}
			}
			address, faults, data, _, err := page.GetAppManifest().Do(ctx)
			for _, fault := range faults {
				t.Errorf("%s: %s", address, fault.Message)
			}
			if !strings.Contains(data, `"share_target"`) || !strings.Contains(data, `"file_handlers"`) {
				t.Errorf("%s: neither files nor shares come in", address)
			}
			return err
		}))
	}
}

// TestOneProgramForEachPath: under another path of the same host stands another program, though its files are the same,
// and every language of it is that one program. It starts in the language that it was installed in.
func TestOneProgramForEachPath(t *testing.T) {
	for _, prefix := range []string{"", "/shop", "/a/b"} {
		address := serve(t, prefix)
		ctx := tab(t)
		for _, path := range []string{"/ro/", "/sr-Latn/orders/", "/en/crr/", "/embed/pl/crr/"} {
			open(t, ctx, address+path)
			id := ""
			for end := time.Now().Add(pagePatience); id != address+"/" && time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
				do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) (err error) {
					id, _, err = page.GetAppID().Do(ctx)
					return err
				}))
			}
			if id != address+"/" {
				t.Errorf("%s belongs to the program %q", address+path, id)
			}
		}
		do(t, ctx, chromedp.Navigate("about:blank"), chromedp.Navigate(address+"/#sr-Latn"), ready())
		if got := eval[string](t, ctx, `location.pathname + location.hash`); got != prefix+"/sr-Latn/" {
			t.Errorf("the program starts at %s", got)
		}
	}
}

// TestShared: what another program shares is taken by the service worker, leaves no trace in the address and reaches no host.
func TestShared(t *testing.T) {
	for name, fill := range map[string]string{
		"a file": `field('file', 'orders'); const given = new DataTransfer(); given.items.add(new File([%q], 'shop.csv', {type: 'text/csv'})); form.orders.files = given.files;`,
		"text":   `field('textarea', 'text').value = %q;`,
	} {
		t.Run(name, func(t *testing.T) {
			h := hosted(t, "/shop")
			ctx := tab(t)
			do(t, ctx, page.SetBypassCSP(true)) // the page's policy forbids forms to be sent, the system's sharing isn't one
			open(t, ctx, h.url+"/en/")
			settled(t, ctx)
			before := len(h.requests())
			do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => {
				const form = document.createElement('form');
				const field = (type, name) => {
					const e = document.createElement(type === 'textarea' ? type : 'input');
					if (type !== 'textarea') e.type = type;
					e.name = name;
					form.append(e);
					return e;
				};
				Object.assign(form, {method: 'post', enctype: 'multipart/form-data', action: 'orders/'});
				document.body.append(form);
				`+fill+`
				setTimeout(() => HTMLFormElement.prototype.submit.call(form));
			})()`, shop), nil), chromedp.WaitReady(`[data-report="ready"]`, chromedp.ByQuery))
			figureIs(t, ctx, "overall.orders", 7)
			if got := eval[string](t, ctx, `location.pathname + location.search`); got != "/shop/en/orders/" {
				t.Errorf("the report is at %s", got)
			}
			if after := h.requests()[before:]; slices.ContainsFunc(after, func(what string) bool { return strings.HasPrefix(what, "POST") || strings.Contains(what, "orders") }) {
				t.Errorf("the host was asked for %v", after)
			}
		})
	}
}

// TestLaunchedWithAFile: a file that the installed program is opened with goes straight into the report. No program can be
// installed in a test, so the test plays the browser's part.
func TestLaunchedWithAFile(t *testing.T) {
	h := hosted(t, "")
	ctx := tab(t)
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(fmt.Sprintf(`Object.defineProperty(window, 'launchQueue', {value: {
			setConsumer: (take) => take({files: [{getFile: async () => new File([%q], 'launched.csv')}]}) }})`, shop)).Do(ctx)
		return err
	}))
	open(t, ctx, h.url+"/ro/orders/")
	reported(t, ctx)
	figureIs(t, ctx, "overall.orders", 7)
	says(t, ctx, "launched.csv")
}
