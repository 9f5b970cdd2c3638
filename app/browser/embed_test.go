package browser

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
)

// An article of another origin holds two calculators: each is as high as it needs to be, keeps its own numbers and
// wears the article's colours. The script may be there twice.
func TestCalculatorsInAnotherSitesArticle(t *testing.T) {
	site := serve(t, "")
	blog := article(t, fmt.Sprintf(`<!doctype html><html lang="ro"><body><h1>Blog</h1>
		<keeprate-calculator metric="crr" theme="dark"></keeprate-calculator>
		<keeprate-calculator metric="churn" lang="pl" values="start=100&amp;end=90&amp;new=40"></keeprate-calculator>
		<script>before = Object.keys(window).length</script>
		<script async src="%[1]s/embed.js"></script><script async src="%[1]s/embed.js"></script></body></html>`, site))
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(800, 4000), chromedp.Navigate(blog))
	framesAnswer(t, ctx, 2)
	if more := eval[int](t, ctx, `Object.keys(window).length - before - 3`); more != 0 { // two frames have an index each, and before is one
		t.Errorf("the script leaves %d names in the page", more)
	}
	sources := eval[[]string](t, ctx, `[...document.querySelectorAll('iframe')].map(f => f.src)`)
	if sources[0] != site+"/embed/ro/crr/?theme=dark" || sources[1] != site+"/embed/pl/churn/?theme=light#start=100&end=90&new=40" {
		t.Errorf("frames of %v", sources)
	}
	clickFrame(t, ctx, 1, `[data-action="calculate"]`)
	pollFrame(t, ctx, 1, `document.querySelector('data[data-figure="churn"]')?.value === '0.5'`)
	for i := range sources {
		poll(t, ctx, `document.querySelectorAll('iframe')[`+fmt.Sprint(i)+`].offsetHeight > 300`)
		pollFrame(t, ctx, i, `innerHeight === Math.ceil(document.body.getBoundingClientRect().height)`)
	}
	if got := inFrame[string](t, ctx, 0, `getComputedStyle(document.documentElement).colorScheme`); got != "dark" {
		t.Errorf("the first frame is %s", got)
	}
	if got := inFrame[string](t, ctx, 0, `document.querySelector('data').value`); got == "0.5" {
		t.Error("the frames share their numbers")
	}
}

// A blog that changes its page without loading another: calculators come, change, move and go, and messages of
// strangers move nothing.
func TestCalculatorsComeAndGo(t *testing.T) {
	site := serve(t, "")
	blog := article(t, `<!doctype html><html lang="en"><body><main></main></body></html>`)
	ctx := tab(t)
	do(t, ctx, chromedp.Navigate(blog), chromedp.Evaluate(fmt.Sprintf(`(() => {
		const script = document.createElement('script');
		script.src = '%s/embed.js';
		document.head.append(script);
		document.querySelector('main').innerHTML = '<keeprate-calculator metric="nps"></keeprate-calculator>'; })()`, site), nil))
	framesAnswer(t, ctx, 1)
	height := eval[float64](t, ctx, `document.querySelector('iframe').offsetHeight`)
	do(t, ctx, chromedp.Evaluate(`postMessage({keeprateHeight: 7}, '*'); requestAnimationFrame(() => requestAnimationFrame(() => document.body.dataset.told = 'yes'))`, nil))
	poll(t, ctx, `document.body.dataset.told === 'yes'`)
	if got := eval[float64](t, ctx, `document.querySelector('iframe').offsetHeight`); got != height {
		t.Errorf("a stranger's message made the frame %v high", got)
	}
	do(t, ctx, chromedp.Evaluate(`document.querySelector('keeprate-calculator').setAttribute('metric', 'crr')`, nil))
	framesAnswer(t, ctx, 1)
	poll(t, ctx, `document.querySelector('iframe').src.includes('/embed/en/crr/')`)
	do(t, ctx, chromedp.Evaluate(`document.documentElement.lang = 'sr-Latn-RS'`, nil))
	poll(t, ctx, `document.querySelector('iframe').src.includes('/embed/sr-Latn/crr/')`)
	do(t, ctx, chromedp.Evaluate(`document.body.append(document.querySelector('keeprate-calculator'))`, nil))
	framesAnswer(t, ctx, 1)
	if n := eval[int](t, ctx, `document.querySelectorAll('iframe').length`); n != 1 {
		t.Errorf("%d frames after a move", n)
	}
}

// A parent may be as wide as what it holds, or give little room: the calculator is wide enough to be read there, and
// no wider than there is room.
func TestCalculatorsFitTheirParents(t *testing.T) {
	site := serve(t, "")
	const it = `<keeprate-calculator lang="en"%s></keeprate-calculator>`
	for name, c := range map[string]struct {
		html      string
		desk, tel float64 // widths on screens of 1000 and 320 pixels
	}{
		"block":             {`<div>` + it + `</div>`, 968, 288},
		"narrow block":      {`<div style="max-width:300px">` + it + `</div>`, 300, 288},
		"centred in column": {`<div style="display:flex;flex-direction:column;align-items:center">` + it + `</div>`, 640, 288},
		"row":               {`<div style="display:flex">` + it + `</div>`, 640, 288},
		"within a row":      {`<div style="display:flex"><div>` + it + `</div></div>`, 640, 288},
		"grid":              {`<div style="display:grid">` + it + `</div>`, 968, 288},
		"middle of grid":    {`<div style="display:grid;place-items:center">` + it + `</div>`, 640, 288},
		"table":             {`<table cellpadding="0" cellspacing="0"><tr><td>` + it + `</td></tr></table>`, 640, 288},
		"inline block":      {`<div style="display:inline-block">` + it + `</div>`, 640, 288},
		"float":             {`<div style="float:left">` + it + `</div>`, 640, 288},
		"details":           {`<details open><summary>More</summary>` + it + `</details>`, 968, 288},
		"with margins":      {`<style>keeprate-calculator { margin: 0 4px }</style><div>` + it + `</div>`, 960, 280},
	} {
		for _, chosen := range []struct {
			attribute string
			most      float64
		}{{"", 968}, {` width="400"`, 400}} {
			ctx := tab(t)
			blog := article(t, `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><body style="margin: 16px">`+
				fmt.Sprintf(c.html, chosen.attribute)+`<script async src="`+site+`/embed.js"></script></body></html>`)
			for screen, want := range map[int64]float64{1000: c.desk, 320: c.tel} {
				do(t, ctx, chromedp.EmulateViewport(screen, 900), chromedp.Navigate(blog))
				framesAnswer(t, ctx, 1)
				poll(t, ctx, `document.querySelector('keeprate-calculator').offsetHeight < 2500`)
				pollFrame(t, ctx, 0, `innerHeight === Math.ceil(document.body.getBoundingClientRect().height)`)
				got := eval[[2]float64](t, ctx, `[document.querySelector('iframe').offsetWidth, document.documentElement.scrollWidth]`)
				if got[0] != min(want, chosen.most) || got[1] > float64(screen) {
					t.Errorf("%s%s on a screen of %d: %v wide, the page %v, want %v", name, chosen.attribute, screen, got[0], got[1], min(want, chosen.most))
				}
			}
		}
	}
}

// A parent without any width has no room yet: what the frame tells there counts for nothing.
func TestACalculatorWaitsForRoom(t *testing.T) {
	site := serve(t, "")
	for _, hidden := range []string{"width:0", "display:none"} {
		ctx := tab(t)
		blog := article(t, fmt.Sprintf(`<!doctype html><html lang="en"><body><div style="%s;overflow:hidden"><keeprate-calculator></keeprate-calculator></div>
			<script async src="%s/embed.js"></script></body></html>`, hidden, site))
		do(t, ctx, chromedp.EmulateViewport(800, 900), chromedp.Navigate(blog))
		poll(t, ctx, `!!document.querySelector('keeprate-calculator iframe')`)
		do(t, ctx, chromedp.Evaluate(`setTimeout(() => { early = document.querySelector('keeprate-calculator').offsetHeight; document.querySelector('div').style = ''; }, 1000)`, nil))
		framesAnswer(t, ctx, 1)
		pollFrame(t, ctx, 0, `innerWidth > 700 && innerHeight === Math.ceil(document.body.getBoundingClientRect().height)`)
		if high := eval[int](t, ctx, `early`); high > 720 {
			t.Errorf("%s: %d high without any room", hidden, high)
		}
	}
}

// The colours follow the article, whichever way it is dark, also when it changes.
func TestCalculatorsWearThePagesColours(t *testing.T) {
	site := serve(t, "")
	blog := article(t, fmt.Sprintf(`<!doctype html><html lang="en"><style>body { background: #fff; color: #222 } .night { background: #111; color: oklch(0.9 0.02 200) }</style>
		<body><keeprate-calculator accent="#ffe000"></keeprate-calculator><script async src="%s/embed.js"></script></body></html>`, site))
	ctx := tab(t)
	do(t, ctx, chromedp.Navigate(blog))
	framesAnswer(t, ctx, 1)
	const legible = `(() => {
		const lum = (e, key) => getComputedStyle(e)[key].match(/[\d.]+/g).slice(0, 3).map(Number).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
			.reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
		const [a, b] = [lum(document.querySelector('.figure'), 'color'), lum(document.documentElement, 'backgroundColor')].sort((x, y) => y - x);
		return (a + .05) / (b + .05) >= 4.5; })()`
	for _, scheme := range []string{"light", "dark", "light"} {
		do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`document.body.classList.toggle('night', %t)`, scheme == "dark"), nil))
		pollFrame(t, ctx, 0, fmt.Sprintf(`getComputedStyle(document.documentElement).colorScheme === %q`, scheme))
		pollFrame(t, ctx, 0, legible) // yellow as it is can't be read on white
	}
}

// Where no frame can come, there is a link instead of a hole.
func TestALinkStandsWhereNoFrameCanCome(t *testing.T) {
	site := serve(t, "")
	html := fmt.Sprintf(`<!doctype html><html lang="pl"><body><keeprate-calculator metric="nps"><a href="%[1]s/pl/nps/">NPS</a></keeprate-calculator>
		<keeprate-calculator metric="crr"></keeprate-calculator><script async src="%[1]s/embed.js"></script></body></html>`, site)
	ctx := tab(t)
	do(t, ctx, chromedp.Navigate(article(t, html, "Content-Security-Policy", "frame-src 'none'")))
	poll(t, ctx, `(() => { const links = [...document.querySelectorAll('keeprate-calculator a')];
		return links.length === 2 && links.every(a => a.getClientRects().length && a.closest('keeprate-calculator').offsetHeight < 60); })()`)
	if got := eval[[]string](t, ctx, `[...document.querySelectorAll('a')].map(a => a.href)`); got[0] != site+"/pl/nps/" || got[1] != site+"/pl/crr/" {
		t.Errorf("links to %v", got)
	}
}

// A site that has gone away since leaves the same link.
func TestALinkStandsWhereTheSiteIsGone(t *testing.T) {
	files := http.FileServer(http.Dir(dist(t)))
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/embed.js" {
			panic(http.ErrAbortHandler)
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(site.Close)
	ctx := tab(t)
	do(t, ctx, chromedp.Navigate(article(t, fmt.Sprintf(`<!doctype html><html lang="el"><body><keeprate-calculator></keeprate-calculator>
		<script async src="%s/embed.js"></script></body></html>`, site.URL))))
	poll(t, ctx, `(() => { const a = document.querySelector('keeprate-calculator a');
		return !!a && a.href.endsWith('/el/crr/') && a.getClientRects().length > 0 && document.querySelector('keeprate-calculator').offsetHeight < 60; })()`)
}

// The builder's lines name a frame that exists, with what was chosen; the preview is that frame.
func TestTheBuilderMakesTheLinesToCopy(t *testing.T) {
	site := serve(t, "/calc")
	ctx := tab(t)
	open(t, ctx, site+"/el/embed/")
	set(t, ctx, "embed-metric", "nps")
	set(t, ctx, "embed-lang", "sr-Latn")
	set(t, ctx, "embed-theme", "light")
	poll(t, ctx, fmt.Sprintf(`document.querySelector('#snippet').value.includes('src="%s/embed/sr-Latn/nps/?theme=light"')`, site))
	poll(t, ctx, `document.querySelector('#script-snippet').value.includes('metric="nps" lang="sr-Latn" theme="light"')`)
	poll(t, ctx, `document.querySelector('iframe.preview').contentDocument?.documentElement?.dataset.theme === 'light'`)

	set(t, ctx, "embed-metric", "crr")
	set(t, ctx, "embed-accent", "#c2185b")
	set(t, ctx, "embed-width", "320")
	for name, text := range map[string]string{"start": "1.000", "end": "900", "new": "400"} {
		enter(t, ctx, "preset-"+name, text)
	}
	poll(t, ctx, fmt.Sprintf(`document.querySelector('#snippet').value.includes('src="%s/embed/sr-Latn/crr/?accent=c2185b&amp;theme=light#start=1000&amp;end=900&amp;new=400"')`, site))
	poll(t, ctx, `(() => { const frame = document.querySelector('iframe.preview'), page = frame.contentDocument;
		return frame.offsetWidth === 320 && page.querySelector('data')?.value === '0.5' && page.querySelector('[name=start]').value === '1.000'
			&& getComputedStyle(page.querySelector('.figure')).color === 'rgb(194, 24, 91)' && frame.offsetHeight === Math.ceil(page.body.getBoundingClientRect().height); })()`)
	poll(t, ctx, `(() => { const height = document.querySelector('iframe.preview').offsetHeight, box = document.createElement('div');
		box.innerHTML = document.querySelector('#script-snippet').value;
		const it = box.querySelector('keeprate-calculator');
		return it.getAttribute('style').includes('min-height:clamp(' + height + 'px,') && it.getAttribute('values') === 'start=1000&end=900&new=400' && it.getAttribute('accent') === 'c2185b'
			&& it.getAttribute('width') === '320' && it.querySelector('a').href.endsWith('/calc/sr-Latn/crr/#start=1000&end=900&new=400'); })()`)

	// What can't be used is said where it stands, until it can.
	for _, c := range []struct{ name, bad, problem, good string }{
		{"embed-width", "120", "embed-width", "320"}, {"preset-end", "many", "not-a-number", "900"}, {"preset-new", "2,5", "fraction", "400"},
	} {
		enter(t, ctx, c.name, c.bad)
		problem(t, ctx, "alert", c.problem)
		poll(t, ctx, fmt.Sprintf(`document.querySelector('[name=%q]').getAttribute('aria-invalid') === 'true'`, c.name))
		enter(t, ctx, c.name, c.good)
		poll(t, ctx, fmt.Sprintf(`!document.querySelector('[data-problem]') && !document.querySelector('[name=%q]').hasAttribute('aria-invalid')`, c.name))
	}

	// A number that is taken back is the example's again, and without any the example stands.
	clear := func(name string) {
		do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const e = document.querySelector('[name=preset-%s]'); e.value = ''; e.dispatchEvent(new Event('input', {bubbles: true})); })()`, name), nil))
	}
	clear("new")
	poll(t, ctx, `document.querySelector('#snippet').value.includes('#start=1000&amp;end=900&amp;new=2000"')`)
	poll(t, ctx, `document.querySelector('iframe.preview').contentDocument?.querySelector('[name=new]')?.value === '2.000'`)
	clear("start")
	clear("end")
	poll(t, ctx, `!document.querySelector('#snippet').value.includes('#')`)
	poll(t, ctx, `document.querySelector('iframe.preview').contentDocument?.querySelector('[name=start]')?.value === '9.000'`)
	if n := eval[int](t, ctx, `history.length`); n > 3 {
		t.Errorf("the preview has left %d steps in the history", n)
	}
}

// measured waits until the builder knows how high its frame is.
func measured(t testing.TB, ctx context.Context) {
	t.Helper()
	poll(t, ctx, `(f => f.contentDocument.querySelector('h1') && f.offsetHeight === Math.ceil(f.contentDocument.body.getBoundingClientRect().height))(document.querySelector('iframe.preview'))`)
}

// The plain frame, which nothing resizes, is cut on no screen and leaves no hole in the article; where the editor takes
// the style away it is still cut nowhere.
func TestTheBuildersFrameFitsEveryScreen(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(1400, 1000))
	for _, c := range []struct {
		lang, metric, width string
		column              int // of the article, in pixels
	}{{"pl", "crr", "", 640}, {"el", "clv", "800", 820}, {"en", "nps", "1200", 1300}, {"ro", "rfm", "400", 640}, {"el", "crr", "300", 640}} {
		open(t, ctx, site+"/"+c.lang+"/embed/")
		set(t, ctx, "embed-metric", c.metric)
		set(t, ctx, "embed-width", c.width)
		poll(t, ctx, fmt.Sprintf(`document.querySelector('iframe.preview').contentDocument.location.pathname.endsWith('/%s/') && document.querySelector('iframe.preview').width === '%s'`, c.metric, cmp.Or(c.width, "640")))
		measured(t, ctx)
		own, err := strconv.Atoi(cmp.Or(c.width, "640"))
		if err != nil {
			t.Fatal(err)
		}
		height := eval[int](t, ctx, fmt.Sprintf(`(f => { f.style = 'max-width: none; width: %dpx'; const high = Math.ceil(f.contentDocument.body.getBoundingClientRect().height); f.style = ''; return high; })(document.querySelector('iframe.preview'))`, own))
		said := plainSpaces(words(t)[locale.Lang(c.lang)].Number(float64(height), 0))
		poll(t, ctx, fmt.Sprintf(`document.querySelector('#embed-height').textContent.replaceAll('\u00a0', ' ').includes(%q)`, said))
		lines := eval[string](t, ctx, `document.querySelector('#snippet').value`)
		for _, stripped := range []bool{false, true} {
			html := lines
			if stripped {
				html = regexp.MustCompile(` style="[^"]*"`).ReplaceAllString(lines, "")
			}
			blog := article(t, fmt.Sprintf(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><style>article { max-width: %dpx; margin: 0 auto; padding: 0 16px } iframe { max-width: 100%% }</style>
				<body style="margin: 0"><script> told = 0; addEventListener('message', ({data}) => { told = data.keeprateHeight; }); </script><article>%s</article></body></html>`, c.column, html))
			for _, screen := range []int64{320, 360, 390, 412, 600, 768, 1000, 1400} {
				do(t, ctx, chromedp.EmulateViewport(screen, 2000), chromedp.Navigate(blog))
				poll(t, ctx, `told > 0`)
				got := eval[[3]int](t, ctx, `(f => [told, f.clientHeight, f.clientWidth])(document.querySelector('iframe'))`)
				t.Logf("%v stripped %t screen %d: %v", c, stripped, screen, got)
				atEdge := screen == 768 && got[2] >= 736 // of having two columns: with a little more margin there would be one
				if got[0] > got[1] || got[1]-got[0] > 200 && !stripped && !atEdge {
					t.Errorf("%v, on a screen %d wide: the frame needs %d and has %d (style taken away: %t)", c, screen, got[0], got[1], stripped)
				}
			}
		}
		do(t, ctx, chromedp.EmulateViewport(1400, 1000))
	}
}

// The builder's own lines work in an article: the element is as high before its frame as with it.
func TestTheBuildersLinesMakeNothingJump(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(1000, 1200))
	open(t, ctx, site+"/en/embed/")
	measured(t, ctx)
	lines := eval[string](t, ctx, `document.querySelector('#script-snippet').value`)
	blog := article(t, `<!doctype html><html lang="en"><style>body { width: 640px; margin: 0 auto }</style><body><script>
		moved = 0; new PerformanceObserver(list => list.getEntries().forEach(e => moved += e.value)).observe({type: 'layout-shift', buffered: true}); </script>
		<p>Before.</p>`+lines+`<p>After.</p></body></html>`)
	do(t, ctx, chromedp.Navigate(blog))
	framesAnswer(t, ctx, 1)
	do(t, ctx, chromedp.Evaluate(`requestAnimationFrame(() => requestAnimationFrame(() => document.body.dataset.drawn = 'yes'))`, nil))
	poll(t, ctx, `document.body.dataset.drawn === 'yes'`)
	if moved := eval[float64](t, ctx, `moved`); moved != 0 {
		t.Errorf("the article moves by %v", moved)
	}
}

// What is chosen in the printed builder, before its program answers, counts.
func TestTheBuilderKeepsEarlyChoices(t *testing.T) {
	ctx, release := openLate(t, "/pl/embed/", "[name=embed-theme]")
	set(t, ctx, "embed-metric", "churn")
	set(t, ctx, "embed-lang", "el")
	set(t, ctx, "embed-theme", "dark")
	set(t, ctx, "embed-accent", "#c2185b")
	enter(t, ctx, "preset-start", "1000")
	release()
	do(t, ctx, ready())
	poll(t, ctx, `document.querySelector('#script-snippet').value.includes('metric="churn" lang="el" theme="dark" accent="c2185b" values="start=1000&amp;')`)
	poll(t, ctx, `document.querySelector('[name=embed-theme]').value === 'dark' && document.querySelector('[name=preset-start]').value === '1000'`)
	poll(t, ctx, `(() => { const page = document.querySelector('iframe.preview').contentDocument;
		return page.location.pathname === '/embed/el/churn/' && page.querySelector('[name=start]').value === '1.000'; })()`)
	poll(t, ctx, named(words(t)["el"].T("churn.name")))
}

// named says whether the builder's frames and links all have a name.
func named(name string) string {
	return fmt.Sprintf(`['#snippet', '#script-snippet'].every((lines) => document.querySelector(lines).value.includes('>%[1]s · Keeprate</a>'))
		&& document.querySelector('#snippet').value.includes('title="%[1]s"') && document.querySelector('iframe.preview').title === '%[1]s'`, name)
}

// The lines name the frame in the frame's language, also in one that the page hasn't needed so far.
func TestTheBuildersLinesSpeakTheFramesLanguage(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/embed/")
	all := words(t)
	for _, lang := range []string{"ro", "sr", "el", "en", "ro"} {
		set(t, ctx, "embed-lang", lang)
		poll(t, ctx, named(all[locale.Lang(lang)].T("crr.name")))
	}
}

// The buttons copy the lines that stand above them, and say so.
func TestTheBuilderCopies(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/ro/embed/")
	for _, allowed := range []bool{true, false} {
		setting := browser.PermissionSettingGranted
		says := "embed.copied"
		if !allowed {
			setting, says = browser.PermissionSettingDenied, "action.copy-failed"
		}
		do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) error {
			for _, name := range []string{"clipboard-read", "clipboard-write"} {
				if err := browser.SetPermission(&browser.PermissionDescriptor{Name: name}, setting).WithOrigin(site).Do(ctx); err != nil {
					return err
				}
			}
			return nil
		}), page.BringToFront())
		for _, id := range []string{"snippet", "script-snippet"} {
			do(t, ctx, click(`[data-action="copy-`+id+`"]`))
			poll(t, ctx, fmt.Sprintf(`document.querySelector('.lines:has(#%s) .notice').textContent === %q && document.querySelectorAll('.lines .notice:not(:empty)').length === 1`, id, words(t)["ro"].T(says)))
			if !allowed {
				continue
			}
			do(t, ctx, chromedp.Evaluate(`delete document.body.dataset.clip; navigator.clipboard.readText().then((text) => document.body.dataset.clip = text)`, nil))
			poll(t, ctx, fmt.Sprintf(`document.body.dataset.clip === document.querySelector('#%s').value`, id))
		}
	}
}
