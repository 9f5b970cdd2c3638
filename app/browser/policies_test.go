package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestPermissionsAreGivenAway: where the host sends what _headers says, no page and no frame may even ask for the device's
// camera, place or clipboard. Without those headers it might, which shows that it is they that hold.
func TestPermissionsAreGivenAway(t *testing.T) {
	file, err := os.ReadFile(filepath.Join(dist(t), "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	var denied []string
	for _, m := range regexp.MustCompile(`([a-z-]+)=\(\)`).FindAllStringSubmatch(string(file), -1) {
		denied = append(denied, m[1])
	}
	if len(denied) < 20 {
		t.Fatalf("_headers denies only %q", denied)
	}
	allowed := fmt.Sprintf(`%q.split(' ').filter((name) => document.featurePolicy.allowsFeature(name)).join(' ')`, strings.Join(denied, " "))
	const where = `new Promise((then) => navigator.geolocation.getCurrentPosition(() => then('found'), (error) => then(error.code + ' ' + error.message)))`
	site := withHeaders(t)
	ctx := tab(t)
	for _, path := range []string{"/", "/el/orders/", "/embed/sr/nps/", "/nothing/"} {
		do(t, ctx, chromedp.Navigate(site+path))
		if got := eval[string](t, ctx, allowed); got != "" {
			t.Errorf("%s may ask for %s", path, got)
		}
	}
	var said string
	open(t, ctx, site+"/en/crr/")
	do(t, ctx, awaited(where, &said))
	if !strings.HasPrefix(said, "1 ") || !strings.Contains(said, "permissions policy") {
		t.Errorf("asked for the place the browser says %q", said)
	}
	open(t, ctx, serve(t, "")+"/en/crr/")
	if got := eval[string](t, ctx, allowed); got != strings.Join(denied, " ") {
		t.Errorf("without the headers only %q are allowed, so the test above sees nothing of the rest", got)
	}
}

// TestLinksDoNotTellWhereTheyAreFrom: a site that a link were to lead to would hear of no address, with the host's headers and by the
// page's own word. From a page without such a word it would.
func TestLinksDoNotTellWhereTheyAreFrom(t *testing.T) {
	told := make(chan string, 10)
	elsewhere := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/target" {
			told <- r.Header.Get("Referer")
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><html data-elsewhere><link rel="icon" href="data:,">`)
	}))
	t.Cleanup(elsewhere.Close)
	ctx := tab(t)
	follows := func(link string) (header, script string) {
		t.Helper()
		do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const link = document.querySelector(%q); link.href = %q; link.removeAttribute('target'); link.click(); })()`, link, elsewhere.URL+"/target"), nil))
		do(t, ctx, chromedp.WaitReady(`html[data-elsewhere]`, chromedp.ByQuery)) // poll doesn't outlive the page
		return <-told, eval[string](t, ctx, `document.referrer`)
	}
	for name, site := range map[string]string{"headers": withHeaders(t), "no headers": serve(t, "")} {
		for path, link := range map[string]string{"/en/crr/#start=9000&end=5000&new=2000": `main a[href]`, "/embed/pl/crr/#start=9000": `a[target="_blank"]`} {
			open(t, ctx, site+path)
			if header, script := follows(link); header != "" || script != "" {
				t.Errorf("%s, %s: the site that the link leads to is told %q and %q", name, path, header, script)
			}
		}
	}
	do(t, ctx, chromedp.Navigate(article(t, `<!doctype html><a href="/">elsewhere</a>`)))
	if header, script := follows("a"); header == "" || script == "" {
		t.Error("a link from a page without a policy tells nothing either, so the test sees nothing")
	}
}

// TestPolicyBindsTheWorker: a page's meta element doesn't, the host's header does. What is evaluated through the browser's
// tools is free of it, what a timer runs is not.
func TestPolicyBindsTheWorker(t *testing.T) {
	for name, c := range map[string]struct{ site, want string }{
		"headers":    {withHeaders(t), "EvalError"},
		"no headers": {serve(t, ""), "ran"},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := tab(t)
			open(t, ctx, c.site+"/en/orders/")
			worker := inWorker(t, ctx, c.site)
			do(t, worker, chromedp.Evaluate(`setTimeout(() => { try { self.became = new Function('return "ran"')(); } catch (error) { self.became = error.name; } })`, nil))
			workerIs(t, worker, `!!self.became`)
			if got := eval[string](t, worker, `self.became`); got != c.want {
				t.Errorf("text as a program: %s, want %s", got, c.want)
			}
		})
	}
}
