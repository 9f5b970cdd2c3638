package browser

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// Every worked example of the articles, typed the way each language writes numbers, gives its figure and a sentence
// with these numbers.
func TestArticleExamplesInEveryLanguage(t *testing.T) {
	site, all := serve(t, ""), words(t)
	for _, lang := range locale.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			ctx, w := tab(t), all[lang]
			open(t, ctx, fmt.Sprintf("%s/%s/crr/", site, lang))
			for _, m := range []*metric.Metric{metric.CustomerRetentionRate, metric.CustomerChurnRate} {
				visit(t, ctx, fmt.Sprintf("%s/%s/%s/", site, lang, m.ID))
				for _, e := range m.Examples {
					for _, in := range m.Inputs() {
						enter(t, ctx, string(in.ID), w.Number(e.In[in.ID], 2))
					}
					figureIs(t, ctx, string(m.ID), e.Out)
					says(t, ctx, w.Percent(e.Out, 1))
					says(t, ctx, w.Number(e.In[metric.Start], 0))
				}
			}
		})
	}
}

// Every metric's own example stands on its page, and typing it anew gives the same figure.
func TestEveryMetricAnswers(t *testing.T) {
	site, w := serve(t, ""), words(t)["en"]
	ctx := tab(t)
	open(t, ctx, site+"/en/crr/")
	for _, m := range metric.All() {
		if m.Formula == nil {
			continue
		}
		visit(t, ctx, fmt.Sprintf("%s/en/%s/", site, m.ID))
		for _, e := range m.Examples {
			for _, in := range m.Inputs() {
				x, ok := e.In[in.ID]
				if in.Kind == metric.Share {
					x *= 100
				}
				text := ""
				if ok {
					text = w.Number(x, 6)
				}
				if text != "" {
					enter(t, ctx, string(in.ID), text)
				}
			}
			figureIs(t, ctx, string(m.ID), e.Out)
		}
	}
}

func TestTheTrapOfThePolishArticleIsExplained(t *testing.T) {
	site, all := serve(t, ""), words(t)
	for _, lang := range locale.Langs() {
		ctx := tab(t)
		open(t, ctx, fmt.Sprintf("%s/%s/crr/#start=100&end=180&new=150", site, lang))
		figureIs(t, ctx, "crr", .3)
		poll(t, ctx, `!!document.querySelector('[role=status][data-problem=trap-basis]')`)
		says(t, ctx, "(180 − 80) / 100 = "+all[lang].Percent(1, 1))
	}
}

func TestChurnPageNamesTheFalseFormula(t *testing.T) {
	site, w := serve(t, ""), words(t)["el"]
	ctx := tab(t)
	open(t, ctx, site+"/el/churn/#start=750&end=950&new=625")
	figureIs(t, ctx, "churn", 17./30)
	figureIs(t, ctx, "crr", 13./30)
	poll(t, ctx, `document.querySelector('[data-problem=end-over-start]').textContent.includes(`+strconv.Quote(w.Percent(950./750, 1))+`)`)
}

func TestContradictingNumbersAreRefused(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/pl/crr/")
	for fragment, code := range map[string]string{
		"start=0&end=10&new=10":    "start-zero",
		"start=100&end=50&new=60":  "new-exceeds-end",
		"start=100&end=180&new=20": "retained-exceeds-start",
	} {
		visit(t, ctx, site+"/pl/crr/#"+fragment)
		poll(t, ctx, fmt.Sprintf(`!!document.querySelector('[role=alert][data-problem=%q]')`, code))
		noFigure(t, ctx, "crr")
		if !eval[bool](t, ctx, fmt.Sprintf(`[...document.querySelectorAll('[aria-invalid=true]')].some(x =>
			x.getAttribute('aria-describedby').split(' ').some(id => document.getElementById(id).querySelector('[data-problem=%q]')))`, code)) {
			t.Errorf("%s: no field is marked that %s speaks of", fragment, code)
		}
	}
}

// What can't be a number is told beside its field, in the page's language; the other fields stand.
func TestBadInputIsToldBesideTheField(t *testing.T) {
	site, all := serve(t, ""), words(t)
	for _, lang := range []locale.Lang{"pl", "sr", "en"} {
		ctx := tab(t)
		open(t, ctx, fmt.Sprintf("%s/%s/crr/", site, lang))
		for text, code := range map[string]string{
			"abc": "not-a-number", "-5": "negative", "9000,5": "fraction", "1e15": "not-a-number", "9999999999999999": "too-large", " ": "empty",
		} {
			if lang == "en" && code == "fraction" {
				text = "9000.5"
			}
			enter(t, ctx, "start", text)
			poll(t, ctx, fmt.Sprintf(`document.querySelector('#start-problem[role=alert]')?.dataset.problem === %q`, code))
			says(t, ctx, all[lang].T("field."+code))
			noFigure(t, ctx, "crr")
			if got := eval[bool](t, ctx, `document.querySelector('[name=start]').getAttribute('aria-invalid') === 'true' && document.querySelector('[name=end]').value !== ''`); !got {
				t.Errorf("%s, %q: the field isn't marked, or its neighbour was lost", lang, text)
			}
		}
		enter(t, ctx, "start", "9000")
		figureIs(t, ctx, "crr", 1./3)
	}
}

func TestAnAmbiguousNumberIsReadByThePagesLanguage(t *testing.T) {
	site := serve(t, "")
	for _, c := range []struct {
		lang locale.Lang
		text string
		want string
	}{{"ro", "9.000", "9000"}, {"el", "9.000", "9000"}, {"en", "9.000", "9"}, {"en", "9,000", "9000"}, {"pl", "9 000", "9000"}, {"sr", "9.000", "9000"}} {
		ctx := tab(t)
		open(t, ctx, fmt.Sprintf("%s/%s/crr/", site, c.lang))
		enter(t, ctx, "start", c.text)
		poll(t, ctx, fmt.Sprintf(`document.querySelector('#start-read')?.dataset.understood === %q`, c.want))
	}
}

// Published for NPS_testdata: 462 promoters, 176 passives, 362 detractors give 10 points, 4.4 to 15.6.
func TestNetPromoterScoreOfThePublishedData(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/nps/#promoters=462&passives=176&detractors=362")
	figureIs(t, ctx, "nps", 10)
	figureIs(t, ctx, "promoters-share", .462)
	if low, high := eval[float64](t, ctx, `Number(document.querySelector('[data-figure=nps-low]').value)`), eval[float64](t, ctx, `Number(document.querySelector('[data-figure=nps-high]').value)`); low < 4.35 || low > 4.45 || high < 15.55 || high > 15.65 {
		t.Errorf("interval %v to %v", low, high)
	}
	more := metric.NextTens(formula.Values{metric.Promoters: 462, metric.Passives: 176, metric.Detractors: 362}, 1)[0]
	figureIs(t, ctx, "promoters-for-20", more.Promoters)
}

func TestPastedAnswersFillTheCounts(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/ro/nps/")
	do(t, ctx, click(".paste summary"))
	enter(t, ctx, "scores", "10 9 9 8 7 6 0 12")
	figureIs(t, ctx, "nps", 100./7)
	poll(t, ctx, `document.querySelector('[name=promoters]').value === '3' && document.querySelector('[data-problem=paste-rejected]').textContent.includes('12')`)
}

func TestThePeriodChangesWhatTheRateAmountsTo(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/sr/crr/#start=1000&end=900&new=0&period=month")
	figureIs(t, ctx, "crr-year", .28242953648100017)
	figureIs(t, ctx, "customer-lifetime", 10*365.2425/12)
}

func TestRFMExplainsAnyTriple(t *testing.T) {
	site, all := serve(t, ""), words(t)
	ctx := tab(t)
	open(t, ctx, site+"/pl/rfm/")
	for _, name := range []string{"recency", "frequency", "monetary"} {
		set(t, ctx, name, "1")
	}
	poll(t, ctx, `document.querySelector('[data-segment]').dataset.segment === 'lost'`)
	says(t, ctx, all["pl"].T("segment.lost.name"))
	enter(t, ctx, "recency-value", "10")
	enter(t, ctx, "frequency-value", "7")
	enter(t, ctx, "monetary-value", "900")
	poll(t, ctx, `document.querySelector('[data-segment]').value === '555'`)
	enter(t, ctx, "recency-cut-1", "5")
	poll(t, ctx, `document.querySelector('[data-segment]').value === '455' && location.hash.includes('recency-cut-1=5')`)
	do(t, ctx, chromedp.Reload(), ready())
	poll(t, ctx, `document.querySelector('[data-segment]').value === '455' && document.querySelector('[name=monetary-value]').value === '900'`)
}

// TestCutPointsStayWhereOthersAreWrong: a threshold that is being typed leaves the fields of other measures alone.
func TestCutPointsStayWhereOthersAreWrong(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/pl/rfm/")
	fields := []struct{ name, text string }{{"frequency-cut-1", "3"}, {"frequency-cut-2", "5"}, {"frequency-cut-3", "8"}, {"frequency-cut-4", "12"}, {"frequency-value", "6"}}
	for _, f := range fields {
		enter(t, ctx, f.name, f.text)
	}
	stay := func(when string) {
		t.Helper()
		for _, f := range fields {
			if got := eval[string](t, ctx, fmt.Sprintf(`document.querySelector('[name=%q]').value`, f.name)); got != f.text {
				t.Errorf("%s %s holds %q, not %q", when, f.name, got, f.text)
			}
		}
	}
	const marked = `[...document.querySelectorAll('[aria-invalid=true]')].map(e => e.name + ' ' + document.getElementById(e.getAttribute('aria-describedby')).dataset.problem).join()`
	set(t, ctx, "recency-cut-1", "")
	poll(t, ctx, marked+` === [1, 2, 3, 4].map(i => 'recency-cut-' + i + ' cuts-out-of-order').join()`)
	stay("while one is empty")
	enter(t, ctx, "recency-cut-1", "20")
	poll(t, ctx, marked+` === '' && location.hash.includes('recency-cut-1=20')`)
	stay("once it is right again")
	poll(t, ctx, `document.querySelector('[name=frequency]').value === '3'`)
}
