package browser

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// secret stands in a file's name, its header and every row: wherever it turns up, something of the file is.
const secret = "zqsecret"

var secretShop = strings.NewReplacer("Order number", "Order number "+secret, "@example.com", "@"+secret+".com", "completed", "completed "+secret, "soon", secret).Replace(shop)

// ownFile tells whether a request is the plain reading of one of the site's own files or pages: nothing travels with it.
func ownFile(t testing.TB, site string, s sent) bool {
	u, err := url.Parse(s.url)
	if err != nil || s.method != "GET" || s.body || u.RawQuery != "" {
		return false
	}
	path, ok := strings.CutPrefix(strings.SplitN(s.url, "#", 2)[0], site+"/")
	if !ok {
		return false
	}
	info, err := os.Stat(filepath.Join(dist(t), filepath.FromSlash(path)))
	return err == nil && (!info.IsDir() || strings.HasSuffix(path, "/"))
}

// TestNothingLeaves is the proof that anyone can repeat: every request of the page, its frames, its workers and the service
// worker is written down, by the browser's tools and by its network service, while everything is done that the site can
// do with a person's data. Once a page has loaded there is none; going to another page reads the site's own files.
func TestNothingLeaves(t *testing.T) {
	h := hosted(t, "")
	ctx, tap, netLog, closeBrowser := tapped(t)
	open(t, ctx, h.url+"/en/orders/")
	settled(t, ctx)
	do(t, ctx, chromedp.Evaluate(`keeprate.prepare().then(() => document.body.dataset.prepared = 'yes')`, nil))
	poll(t, ctx, `document.body.dataset.prepared === 'yes'`)
	loaded := tap.quiet(t)
	for _, s := range loaded {
		if !ownFile(t, h.url, s) && !strings.HasPrefix(s.url, "about:") && !strings.HasPrefix(s.url, "chrome") {
			t.Errorf("loading asked for %+v", s)
		}
	}
	if len(loaded) < 10 {
		t.Fatalf("the wiretap hears only %d requests of a whole visit", len(loaded))
	}
	before, start := len(h.requests()), len(loaded)

	// silent fails for whatever was asked for since.
	silent := func(when string) {
		t.Helper()
		for _, s := range tap.quiet(t) {
			t.Errorf("%s: %+v", when, s)
		}
	}
	do(t, ctx, chromedp.Evaluate(`fetch('/robots.txt')`, nil))
	if heard := tap.quiet(t); len(heard) == 0 || heard[0].url != h.url+"/robots.txt" {
		t.Fatalf("of a request after loading the wiretap hears %v", heard)
	}
	before++ // which is this one
	give(t, ctx, secret+".csv", secretShop)
	reported(t, ctx)
	silent("reading a file")
	set(t, ctx, "period", "calendar-year")
	figureIs(t, ctx, "crr", .5)
	reported(t, ctx)
	do(t, ctx, chromedp.Evaluate(`for (const fold of document.querySelectorAll('main details')) fold.open = true`, nil))
	do(t, ctx, chromedp.Evaluate(`document.querySelector('[id$="-search"]').scrollIntoView()`, nil))
	enter(t, ctx, eval[string](t, ctx, `document.querySelector('[id$="-search"]').name`), "ana")
	poll(t, ctx, `document.querySelector('.people-rows').textContent.includes('ana@')`)
	silent("exploring the report")
	for _, action := range []string{"export-json", "export-customers", "export-problems"} {
		if content := saved(t, ctx, action); len(content) == 0 {
			t.Errorf("%s saved nothing", action)
		}
	}
	do(t, ctx, chromedp.Evaluate(`for (const format of ['svg', 'png']) document.querySelector('figure[data-chart] [data-action=save-' + format + ']')?.click()`, nil))
	silent("saving files")
	nothingKept(t, ctx, tap)

	goes := func(path string) {
		t.Helper()
		visit(t, ctx, h.url+path)
		for _, s := range tap.quiet(t) {
			if !ownFile(t, h.url, s) {
				t.Errorf("going to %s asked for %+v", path, s)
			}
		}
	}
	goes("/en/nps/")
	giveSurvey(t, ctx, secret+"-survey.csv", answered("Score;Remark "+secret, ";"+secret, map[int]int{10: 6, 8: 2, 3: 2}))
	counted(t, ctx, "6", "2", "2")
	for _, s := range tap.quiet(t) { // the survey's engine is another than the report's
		if !ownFile(t, h.url, s) {
			t.Errorf("reading a survey asked for %+v", s)
		}
	}
	goes("/pl/crr/")
	enter(t, ctx, "start", "700")
	enter(t, ctx, "end", "600")
	enter(t, ctx, "new", "250")
	figureIs(t, ctx, "crr", .5)
	silent("typing")
	goes("/pl/privacy/")
	nothingKept(t, ctx, tap)
	for _, asked := range h.requests()[before:] {
		t.Errorf("the host was asked for %s", asked)
	}

	// A calculator in another site's article.
	blog := article(t, fmt.Sprintf(`<!doctype html><link rel="icon" href="data:,"><keeprate-calculator metric="crr" lang="en"></keeprate-calculator><script src="%s/embed.js"></script>`, h.url))
	do(t, ctx, chromedp.EmulateViewport(800, 1500), chromedp.Navigate(blog))
	framesAnswer(t, ctx, 1)
	clickFrame(t, ctx, 0, `[name="start"]`)
	pollFrame(t, ctx, 0, `document.documentElement.dataset.app === 'ready'`)
	tap.quiet(t)
	before = len(h.requests())
	do(t, ctx, chromedp.KeyEvent("8000"))
	pollFrame(t, ctx, 0, `document.querySelector('data[data-figure="crr"]')?.value === '0.375'`)
	silent("typing in a frame")
	for _, asked := range h.requests()[before:] {
		t.Errorf("a frame asked the host for %s", asked)
	}
	for _, kind := range []string{"page", "worker", "service_worker"} {
		if !tap.tappedKinds()[kind] {
			t.Errorf("no %s was tapped, only %v", kind, tap.tappedKinds())
		}
	}

	closeBrowser()
	asked, hosts := netLogged(t, netLog)
	if len(asked) < start/2 {
		t.Fatalf("the net log has only %d requests", len(asked))
	}
	for _, s := range asked {
		u, err := url.Parse(s.url)
		if err != nil || s.method != "GET" || u.Scheme != "http" || u.Hostname() != "127.0.0.1" || strings.Contains(s.url, secret) {
			t.Errorf("the network service was asked for %+v", s)
		}
	}
	for _, host := range hosts {
		if host != "127.0.0.1" {
			t.Errorf("the name of %s was looked up", host)
		}
	}
	t.Logf("%d requests to load, none after; %d in the net log", start, len(asked))
}

// nothingKept looks for anything of the file in the console, the address, the title, the history and every storage.
func nothingKept(t testing.TB, ctx context.Context, tap *wiretap) {
	t.Helper()
	for _, said := range tap.console() {
		if strings.Contains(said, secret) {
			t.Errorf("the console was told %s", said)
		}
	}
	do(t, ctx, chromedp.Evaluate(`(async () => {
		const kept = [location.href, document.title, document.cookie, JSON.stringify(history.state)];
		for (const storage of [localStorage, sessionStorage]) for (const key of Object.keys(storage)) {
			kept.push(key, storage[key]);
			try { kept.push(atob(storage[key])); } catch {}
		}
		kept.push(...(await indexedDB.databases()).map((db) => db.name));
		for (const name of await caches.keys()) {
			const store = await caches.open(name);
			kept.push(name, ...(await store.keys()).map((request) => request.url));
			for (const response of await store.matchAll()) kept.push(new TextDecoder('latin1').decode(await response.arrayBuffer()));
		}
		document.body.dataset.kept = kept.filter((text) => text?.toLowerCase().includes('zqsecret')).map((text) => text.slice(0, 300)).join('\n') || 'nothing';
	})()`, nil))
	poll(t, ctx, `!!document.body.dataset.kept`)
	if kept := eval[string](t, ctx, `document.body.dataset.kept`); kept != "nothing" {
		t.Errorf("of the file is kept: %s", kept)
	}
	do(t, ctx, chromedp.Evaluate(`delete document.body.dataset.kept`, nil))
}

// TestTheWayOutIsShut: whatever a script in the page would try, the policy refuses, and the worker has no means left to try.
func TestTheWayOutIsShut(t *testing.T) {
	reached := make(chan string, 100)
	elsewhere := listener(t, reached)
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/orders/")
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => {
		const to = %q, refused = new Set();
		addEventListener('securitypolicyviolation', (event) => { refused.add(event.effectiveDirective); document.body.dataset.refused = [...refused].sort(); });
		const attempt = (way) => { try { Promise.resolve(way()).catch(() => {}); } catch {} };
		const element = (tag, set) => document.body.append(Object.assign(document.createElement(tag), set));
		attempt(() => fetch(to + '/fetch'));
		attempt(() => fetch(to + '/no-cors', {method: 'POST', mode: 'no-cors', body: 'x'}));
		attempt(() => navigator.sendBeacon(to + '/beacon', 'x'));
		attempt(() => new WebSocket(to.replace('http', 'ws') + '/socket'));
		attempt(() => new EventSource(to + '/events'));
		attempt(() => { const x = new XMLHttpRequest(); x.open('POST', to + '/xhr'); x.send('x'); });
		attempt(() => element('img', {src: to + '/image'}));
		attempt(() => element('script', {src: to + '/script'}));
		attempt(() => element('link', {rel: 'stylesheet', href: to + '/style'}));
		attempt(() => element('link', {rel: 'prefetch', href: to + '/prefetch'}));
		attempt(() => element('link', {rel: 'preload', as: 'fetch', href: to + '/preload'}));
		attempt(() => element('iframe', {src: to + '/frame'}));
		attempt(() => element('video', {src: to + '/video'}));
		attempt(() => element('object', {data: to + '/object'}));
		attempt(() => { const form = Object.assign(document.createElement('form'), {action: to + '/form', method: 'post'}); document.body.append(form); HTMLFormElement.prototype.submit.call(form); });
		attempt(() => new Worker(to + '/worker'));
		attempt(() => new Worker(URL.createObjectURL(new Blob(['fetch("' + to + '/blob")']))));
		attempt(() => import(to + '/module'));
		attempt(() => eval('fetch("' + to + '/eval")'));
	})()`, elsewhere), nil))
	poll(t, ctx, `['connect-src', 'img-src', 'script-src-elem', 'style-src-elem', 'frame-src', 'media-src', 'form-action', 'worker-src'].every((name) => document.body.dataset.refused.includes(name))`)
	worker := inWorker(t, ctx, site)
	workerIs(t, worker, `typeof keeprateRead === 'function'`) // a file could be read from here on
	ways := eval[string](t, worker, `(() => { const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'importScripts', 'Worker', 'BroadcastChannel', 'caches', 'indexedDB'].filter((name) => name in self); return ways.join(' ') || 'none'; })()`)
	if ways != "none" {
		t.Errorf("the worker can still use %s", ways)
	}
	select {
	case path := <-reached:
		t.Errorf("another host was reached at %s", path)
	case <-time.After(time.Second):
	}
}
