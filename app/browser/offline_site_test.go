package browser

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// TestOneVisitIsEnough: whatever the first page was, everything works with the server stopped, wherever the site stands.
func TestOneVisitIsEnough(t *testing.T) {
	for prefix, first := range map[string]string{"": "/pl/crr/", "/shop": "/ro/orders/", "/a/b/c": "/el/"} {
		t.Run(prefix+first, func(t *testing.T) {
			h := hosted(t, prefix)
			ctx := tab(t)
			open(t, ctx, h.url+first)
			settled(t, ctx)
			h.stop()

			var paths []string
			for _, page := range site.Pages() {
				paths = append(paths, page.Path())
			}
			list, err := json.Marshal(paths)
			if err != nil {
				t.Fatal(err)
			}
			// Every page, and whatever it names to be loaded.
			do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(async () => {
				const wrong = [], seen = new Set();
				for (const path of %s) {
					const url = new URL(path + '?from=mail', %q);
					const response = await fetch(url);
					const page = new DOMParser().parseFromString(await response.text(), 'text/html');
					if (!response.ok || !page.querySelector('h1')) wrong.push(path);
					if (path === '404.html') continue;
					for (const e of page.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=manifest]')) {
						const file = new URL(e.getAttribute('src') || e.getAttribute('href'), url).href;
						if (seen.has(file)) continue;
						seen.add(file);
						if (!(await fetch(file).catch(() => ({}))).ok) wrong.push(file);
					}
				}
				document.body.dataset.wrong = JSON.stringify({wrong, seen: seen.size});
			})()`, list, h.url+"/"), nil))
			poll(t, ctx, `!!document.body.dataset.wrong`)
			var found struct {
				Wrong []string
				Seen  int
			}
			if err := json.Unmarshal([]byte(eval[string](t, ctx, `document.body.dataset.wrong`)), &found); err != nil {
				t.Fatal(err)
			}
			if len(found.Wrong) > 0 || found.Seen < 15 {
				t.Errorf("of %d files and %d pages these don't come: %v", found.Seen, len(paths), found.Wrong)
			}

			langs := locale.Langs()
			if prefix != "" {
				langs = langs[:1] // the messages of all have come above
			}
			for _, lang := range langs {
				open(t, ctx, h.url+"/"+string(lang)+"/orders/")
				give(t, ctx, "orders.csv", shop)
				reported(t, ctx)
				figureIs(t, ctx, "customers", 3)
			}
			open(t, ctx, h.url+"/en/crr/?utm_source=mail#start=100&end=90&new=40")
			figureIs(t, ctx, "crr", .5)
			for address, lands := range map[string]string{
				"/pl/churn?from=x":               "/pl/churn/?from=x",
				"/pl/churn/index.html":           "/pl/churn/index.html",
				"/embed/sr-Latn/nps/?theme=dark": "/embed/sr-Latn/nps/?theme=dark",
			} {
				open(t, ctx, h.url+address)
				if got := eval[string](t, ctx, `location.pathname + location.search`); got != prefix+lands {
					t.Errorf("%s leads to %s", address, got)
				}
			}
			do(t, ctx, chromedp.Navigate(h.url+"/"), ready()) // leads to a language
			open(t, ctx, h.url+"/pl/embed/")
			poll(t, ctx, `!!document.querySelector('iframe').contentDocument?.querySelector('h1')`)
			do(t, ctx, chromedp.Navigate(h.url+"/pl/there-is-nothing/"))
			if text := eval[string](t, ctx, `document.body.innerText`); !strings.Contains(text, words(t)["en"].T("not-found.heading")) {
				t.Errorf("an unknown address shows %q", text)
			}
		})
	}
}

// TestTheRestComesAfterThePageAnswers: nothing of the rest is fetched before the page answers.
func TestTheRestComesAfterThePageAnswers(t *testing.T) {
	h := hosted(t, "")
	ctx := tab(t)
	open(t, ctx, h.url+"/en/crr/")
	settled(t, ctx)
	asked := h.requests()
	worker := -1
	for i, what := range asked {
		if !strings.HasPrefix(what, "GET ") {
			t.Errorf("the page sent %s", what)
		}
		if what == "GET sw.js" && worker < 0 {
			worker = i
		}
		if early := strings.Contains(what, "pages.") || strings.Contains(what, "messages-pl") || strings.Contains(what, "worker.gzip"); early && worker < 0 {
			t.Errorf("%s comes before the page answers", what)
		}
		if strings.HasSuffix(what, ".wasm") {
			t.Errorf("%s is fetched unpacked", what)
		}
	}
	if worker < 0 || len(asked) > 45 {
		t.Errorf("%d requests: %v", len(asked), asked)
	}
}
