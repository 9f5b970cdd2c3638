package browser

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
)

// How long a test, and a page within it, may take on a busy machine; no test asserts a time.
const (
	testPatience = 5 * time.Minute
	pagePatience = 45 * time.Second
)

var chrome context.Context

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

// run starts one Chromium for all tests; each test has a tab of its own.
func run(m *testing.M) int {
	profile, err := os.MkdirTemp("", "keeprate-browser")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(profile)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options(profile)...)
	defer stop()
	var cancel context.CancelFunc
	chrome, cancel = chromedp.NewContext(allocator)
	defer cancel()
	if err := chromedp.Run(chrome); err != nil {
		fmt.Fprintln(os.Stderr, "no browser to test with (install the package chromium):", err)
		return 1
	}
	return m.Run()
}

// options are those of a browser with a profile of its own.
func options(profile string) []chromedp.ExecAllocatorOption {
	return append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-quic", true),
		// Drawn by the processor, which has no graphics card to imitate: a tenth faster.
		chromedp.Flag("disable-gpu-rasterization", true), chromedp.Flag("disable-gpu-compositing", true), chromedp.Flag("disable-software-rasterizer", true))
}

// newProfile is a folder for a browser's profile. A browser may still be writing there when it has ended, which
// t.TempDir takes for a failure.
func newProfile(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "keeprate-profile")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// dist is the built site: KEEPRATE_DIST, or what make build has left.
func dist(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("KEEPRATE_DIST")
	if dir == "" {
		dir = "../../dist"
	}
	if _, err := os.Stat(filepath.Join(dir, "index.html")); err != nil {
		t.Fatalf("there is no built site in %s: run make build first", dir)
	}
	return dir
}

// serve hosts the site under a prefix, "" or "/shop/calc", as any plain static server would, but for the service worker,
// which would fetch the whole site while the test does something else. A host has it, too (see hosted).
func serve(t testing.TB, prefix string) string {
	t.Helper()
	files := http.NewServeMux()
	files.Handle("/", http.StripPrefix(prefix, http.FileServer(http.Dir(dist(t)))))
	files.Handle(prefix+"/sw.js", http.NotFoundHandler())
	server := httptest.NewServer(files)
	t.Cleanup(server.Close)
	return server.URL + prefix
}

// tab is a fresh tab. Its failures say what the page's console said.
func tab(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := chromedp.NewContext(chrome)
	ctx, stop := context.WithTimeout(ctx, testPatience)
	said := overhear(ctx)
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(said())
		}
		stop()
		cancel()
	})
	return ctx
}

// overhear listens to a tab, and returns what its console, its errors and its failed requests were so far.
func overhear(ctx context.Context) func() string {
	var lock sync.Mutex
	var lines []string
	chromedp.ListenTarget(ctx, func(event any) {
		var line string
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			line = string(e.Type)
			for _, arg := range e.Args {
				line += fmt.Sprintf(" %s%s", arg.Value, arg.Description)
			}
		case *runtime.EventExceptionThrown:
			line = e.ExceptionDetails.Error()
		case *log.EventEntryAdded:
			line = e.Entry.Text + " " + e.Entry.URL
		case *page.EventFrameNavigated:
			line = "now at " + e.Frame.URL
		case *page.EventNavigatedWithinDocument:
			line = "in place at " + e.URL
		default:
			return
		}
		lock.Lock()
		defer lock.Unlock()
		lines = append(lines, line)
	})
	return func() string {
		lock.Lock()
		defer lock.Unlock()
		return strings.Join(lines, "\n")
	}
}

// storelessTab is a tab of a browser of its own, which lets no site keep anything.
func storelessTab(t testing.TB) context.Context {
	t.Helper()
	profile := newProfile(t)
	if err := os.Mkdir(filepath.Join(profile, "Default"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(profile, "Default", "Preferences"), []byte(`{"profile":{"default_content_setting_values":{"cookies":2}}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options(profile)...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	ctx, late := context.WithTimeout(ctx, testPatience)
	t.Cleanup(late)
	return ctx
}

func do(t testing.TB, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// open loads an address and waits until the client answers.
func open(t testing.TB, ctx context.Context, address string) {
	t.Helper()
	do(t, ctx, chromedp.Navigate("about:blank"), chromedp.Navigate(address), ready())
}

// visit goes to another page of the site in place, as a click on a link does: the program stays.
func visit(t testing.TB, ctx context.Context, address string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`document.body.append(Object.assign(document.createElement('a'), {href: %q, id: 'visit'})); visit.click(); visit.remove()`, address), nil))
	poll(t, ctx, fmt.Sprintf(`location.href.startsWith(%q)`, strings.SplitN(address, "#", 2)[0]))
}

func ready() chromedp.Action {
	return chromedp.WaitReady(`html[data-app="ready"]`, chromedp.ByQuery)
}

// eval returns what a script says about the page.
func eval[T any](t testing.TB, ctx context.Context, script string) T {
	t.Helper()
	var out T
	do(t, ctx, chromedp.Evaluate(script, &out))
	return out
}

// enter types text into an input as a person does: focus, select what is there, type.
func enter(t testing.TB, ctx context.Context, name, text string) {
	t.Helper()
	do(t, ctx,
		chromedp.Evaluate(fmt.Sprintf(`(() => { const e = document.querySelector('[name=%q]'); e.focus(); e.select(); })()`, name), nil),
		chromedp.SendKeys(fmt.Sprintf(`[name=%q]`, name), text, chromedp.ByQuery))
}

// poll waits until an expression is true. While it throws, for want of an element as a rule, it is not, nor is it
// while one page makes room for the next.
func poll(t testing.TB, ctx context.Context, script string) {
	t.Helper()
	var ok bool
	ask := chromedp.Poll("(() => { try { return "+script+"\n} catch { return false } })()", &ok, chromedp.WithPollingTimeout(pagePatience))
	err := chromedp.Run(ctx, ask)
	if err != nil && strings.Contains(err.Error(), "navigated or closed") {
		err = chromedp.Run(ctx, ask)
	}
	if err != nil {
		t.Fatalf("never true: %s: %v\n%s", script, err, eval[string](t, ctx, `[...document.querySelectorAll('[name]')].map(e => e.name + '=' + e.value).join(' ')`))
	}
}

// figureIs waits until a figure has a value to a relative precision of a millionth.
func figureIs(t testing.TB, ctx context.Context, id string, want float64) {
	t.Helper()
	poll(t, ctx, fmt.Sprintf(`(() => { const d = document.querySelector('data[data-figure=%q]');
		return !!d && Math.abs(Number(d.value) - %v) <= 1e-6 * Math.max(1, Math.abs(%v)); })()`, id, want, want))
}

func noFigure(t testing.TB, ctx context.Context, id string) {
	t.Helper()
	poll(t, ctx, fmt.Sprintf(`!document.querySelector('data[data-figure=%q]')`, id))
}

// says waits until the page's main part holds a text, no-break spaces taken as spaces.
func says(t testing.TB, ctx context.Context, text string) {
	t.Helper()
	poll(t, ctx, fmt.Sprintf(`document.querySelector('main').textContent.replaceAll('\u00a0', ' ').includes(%q)`, plainSpaces(text)))
}

func plainSpaces(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// words loads the catalogues, to know what a page should say.
func words(t testing.TB) map[locale.Lang]*locale.Words {
	t.Helper()
	all, err := locale.Load(os.DirFS("../../locales"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// shared is a file of the reference data beside the checkout. CI has it; elsewhere its tests are skipped.
func shared(t testing.TB, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("../../../shared", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skipf("the reference data is not here: %s", name)
	}
	return path
}
