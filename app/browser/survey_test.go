package browser

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"golang.org/x/text/encoding/charmap"
)

// giveSurvey hands the page a survey's file of this content, as the file dialogue does.
func giveSurvey(t testing.TB, ctx context.Context, name, content string) {
	t.Helper()
	giveTo(t, ctx, "survey", name, content)
}

// counted waits until the calculator's fields hold these counts.
func counted(t testing.TB, ctx context.Context, promoters, passives, detractors string) {
	t.Helper()
	for name, want := range map[string]string{"promoters": promoters, "passives": passives, "detractors": detractors} {
		poll(t, ctx, fmt.Sprintf(`document.querySelector('input[name=%q]').value === %q`, name, want))
	}
}

// answered is a survey's file: so many customers gave each answer, each with this rest of a row.
func answered(header, rest string, given map[int]int) string {
	var b strings.Builder
	b.WriteString(header + "\n")
	for answer := 0; answer <= 10; answer++ {
		b.WriteString(strings.Repeat(fmt.Sprintf("%d%s\n", answer, rest), given[answer]))
	}
	return b.String()
}

func TestSurveyFillsTheCalculator(t *testing.T) {
	site := serve(t, "")
	for _, c := range []struct {
		lang, file, tool                string
		promoters, passives, detractors string
		nps                             float64
		figures                         map[string]float64
	}{
		{"en", "nps-surveymonkey-shape.csv", "SurveyMonkey", "1", "0", "1", 0,
			map[string]float64{"answers-9": 1, "answers-6": 1, "answers-10": 0, "survey-answers": 2, "survey-blank": 1, "nps-2025-03": 0}},
		{"ro", "nps-typeform-shape.csv", "Typeform", "1", "0", "1", 0,
			map[string]float64{"answers-10": 1, "answers-3": 1, "survey-answers": 2, "answers-2025-03": 2}},
		{"sr-Latn", "nps-google-forms-shape.csv", "", "1", "1", "0", 50,
			map[string]float64{"answers-9": 1, "answers-7": 1, "survey-nps": 50}},
	} {
		t.Run(c.file, func(t *testing.T) {
			ctx := tab(t)
			open(t, ctx, fmt.Sprintf("%s/%s/nps/", site, c.lang))
			do(t, ctx, chromedp.SetUploadFiles(`input[name="survey"]`, []string{shared(t, "samples/"+c.file)}, chromedp.ByQuery))
			counted(t, ctx, c.promoters, c.passives, c.detractors)
			figureIs(t, ctx, "nps", c.nps)
			for id, want := range c.figures {
				figureIs(t, ctx, id, want)
			}
			says(t, ctx, c.file)
			says(t, ctx, c.tool)
			poll(t, ctx, fmt.Sprintf(`location.hash.includes('promoters=%s&')`, c.promoters))
		})
	}
}

// TestSurveyByMonth: a Polish file with semicolons in Windows-1250, three months, the last one with few answers.
func TestSurveyByMonth(t *testing.T) {
	var b strings.Builder
	b.WriteString("Data wypełnienia;Jak prawdopodobne jest, że polecisz nas znajomym?;Co możemy zrobić lepiej?\r\n")
	month := func(name string, given map[int]int) {
		for answer := 0; answer <= 10; answer++ {
			b.WriteString(strings.Repeat(fmt.Sprintf("17.%s;%d;szybsza wysyłka\r\n", name, answer), given[answer]))
		}
	}
	month("01.2025", map[int]int{10: 30, 9: 10, 8: 20, 3: 20})
	month("03.2025", map[int]int{10: 8, 7: 10, 0: 22})
	month("04.2025", map[int]int{9: 3, 8: 1, 6: 1})
	b.WriteString("18.04.2025;może;\r\n19.04.2025;12;\r\n31.04.2025;10;\r\n20.04.2025;;\r\n")
	text, err := charmap.Windows1250.NewEncoder().String(b.String())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "ankieta.csv")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/pl/nps/")
	do(t, ctx, chromedp.SetUploadFiles(`input[name="survey"]`, []string{file}, chromedp.ByQuery))
	counted(t, ctx, "52", "31", "43")
	figureIs(t, ctx, "nps", 100*(52-43)/126.)
	// The interval of January, by hand: p = 40/80, d = 20/80.
	half := 1.959963984540054 * math.Sqrt((.5+.25-.25*.25)/80) * 100
	for id, want := range map[string]float64{
		"nps-2025-01": 25, "nps-2025-01-low": 25 - half, "nps-2025-01-high": 25 + half, "answers-2025-01": 80,
		"answers-2025-02": 0, "nps-2025-03": -35, "answers-2025-03": 40, "nps-2025-04": 40, "answers-2025-04": 5,
		"answers-10": 39, "answers-0": 22, "survey-blank": 1, "survey-unusable": 2, "survey-undated": 1,
	} {
		figureIs(t, ctx, id, want)
	}
	noFigure(t, ctx, "nps-2025-02")
	if n := eval[int](t, ctx, fmt.Sprintf(`[...document.querySelectorAll('.months th')].filter((e) => e.textContent.includes(%q)).length`, words(t)["pl"].T("survey.months.few"))); n != 1 {
		t.Errorf("%d months are uncertain, want 1", n)
	}
	for _, code := range []string{"answer-unreadable", "answer-out-of-range", "date-unreadable"} {
		problem(t, ctx, "status", code)
	}
	says(t, ctx, "może")
	for name, want := range map[string]string{
		"survey-encoding": "windows-1250", "survey-delimiter": ";", "survey-column-date": "Data wypełnienia", "survey-date-order": "DMY",
		"survey-column-score": "Jak prawdopodobne jest, że polecisz nas znajomym?",
	} {
		poll(t, ctx, fmt.Sprintf(`document.querySelector('select[name=%q]').value === %q`, name, want))
	}
	set(t, ctx, "survey-column-date", "")
	noFigure(t, ctx, "nps-2025-01")
	counted(t, ctx, "52", "31", "43")
	set(t, ctx, "survey-encoding", "windows-1252")
	poll(t, ctx, `document.querySelector('select[name="survey-column-date"]').value === 'Data wype³nienia'`)
	figureIs(t, ctx, "nps-2025-01", 25)
}

// TestSurveyOfTheReference holds the page to the score of the reference data, months from 2012 on.
func TestSurveyOfTheReference(t *testing.T) {
	file := shared(t, "data/NPS_testdata.csv")
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/nps/")
	do(t, ctx, chromedp.SetUploadFiles(`input[name="survey"]`, []string{file}, chromedp.ByQuery))
	figureIs(t, ctx, "survey-answers", 1000)
	set(t, ctx, "survey-column-score", "REC")
	counted(t, ctx, "462", "176", "362")
	figureIs(t, ctx, "nps", 10)
	figureIs(t, ctx, "survey-nps", 10)
}

func TestSurveyIsCorrected(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/nps/")
	rows := "How likely are you to recommend us?,How easy was the delivery? (0-10),Submitted\n" +
		strings.Repeat("10,2,03/04/2025\n", 6) + strings.Repeat("8,9,04/05/2025\n", 3) + "1,7,05/06/2025\n"
	giveSurvey(t, ctx, "two.csv", rows)
	counted(t, ctx, "6", "3", "1")
	figureIs(t, ctx, "nps", 50)
	problem(t, ctx, "status", "date-order-open")
	figureIs(t, ctx, "answers-2025-04", 6)
	set(t, ctx, "survey-date-order", "MDY")
	figureIs(t, ctx, "answers-2025-03", 6)
	set(t, ctx, "survey-column-score", "How easy was the delivery? (0-10)")
	counted(t, ctx, "3", "1", "6")
	figureIs(t, ctx, "nps", -30)
	figureIs(t, ctx, "answers-2", 6)

	// What is typed over the counts stays, until they are asked for again.
	enter(t, ctx, "promoters", "33")
	figureIs(t, ctx, "nps", 100*(33-6)/40.)
	figureIs(t, ctx, "survey-nps", -30)
	do(t, ctx, click(`[data-action="survey-fill"]`))
	counted(t, ctx, "3", "1", "6")
	poll(t, ctx, `!document.querySelector('[data-action="survey-fill"]')`)

	// Another language keeps the survey.
	do(t, ctx, chromedp.Evaluate(`document.querySelector('.foot a[hreflang="el"]').click()`, nil))
	poll(t, ctx, `location.pathname === '/el/nps/'`)
	says(t, ctx, words(t)["el"].T("survey.spread.title"))
	figureIs(t, ctx, "answers-2", 6)
	poll(t, ctx, `document.querySelector('select[name="survey-column-score"]').value === 'How easy was the delivery? (0-10)'`)

	// Removed, it leaves nothing in the page or the address.
	do(t, ctx, click(`[data-action="survey-remove"]`))
	noFigure(t, ctx, "answers-2")
	figureIs(t, ctx, "nps", 45)
	counted(t, ctx, "120", "50", "30")
	poll(t, ctx, `location.hash === ''`)
}

func TestSurveyOfAnotherScale(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/nps/")
	giveSurvey(t, ctx, "five.csv", answered("Rating", "", map[int]int{1: 2, 2: 3, 3: 5, 4: 10, 5: 20}))
	problem(t, ctx, "status", "survey-scale")
	says(t, ctx, words(t)["en"].T("survey.scale.title", "Top", "5"))
	figureIs(t, ctx, "answers-5", 20)
	giveSurvey(t, ctx, "ten.csv", answered("Rating", "", map[int]int{1: 2, 2: 3, 3: 5, 4: 10, 10: 20}))
	counted(t, ctx, "20", "0", "20")
	poll(t, ctx, `!document.querySelector('[data-problem="survey-scale"]')`)
}

func TestFilesThatHoldNoAnswers(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/nps/")
	for _, c := range []struct{ name, content, code string }{
		{"empty.csv", "", "file-empty"},
		{"report.pdf", "%PDF-1.7\n", "file-pdf"},
		{"header.csv", "How likely are you to recommend us?,Comment\n", "no-rows"},
		{"names.csv", "Name,Comment\nAna,good\nBob,bad\n", "no-columns"},
	} {
		giveSurvey(t, ctx, c.name, c.content)
		problem(t, ctx, "alert", c.code)
		says(t, ctx, c.name)
		figureIs(t, ctx, "nps", 45) // the page's example stays
	}
	// A column that was not recognised can be chosen: what is in it and why it does not count is said.
	giveSurvey(t, ctx, "words.csv", "Customer,Mood\nAna,9 !\nBob,great\nEva,10\n")
	says(t, ctx, "words.csv")
	problem(t, ctx, "alert", "no-columns")
	poll(t, ctx, `document.querySelector('select[name="survey-column-score"]').options.length === 3`)
	set(t, ctx, "survey-column-score", "Mood")
	figureIs(t, ctx, "survey-unusable", 2)
	counted(t, ctx, "1", "0", "0")
	problem(t, ctx, "status", "answer-unreadable")
}

func TestSurveyDroppedAnywhere(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/nps/")
	enter(t, ctx, "promoters", "7")
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { const data = new DataTransfer(); data.items.add(new File([%q], 'dropped.csv'));
		document.querySelector('h1').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); })()`,
		answered("NPS", "", map[int]int{10: 4, 7: 3, 2: 3})), nil))
	counted(t, ctx, "4", "3", "3") // the field with the cursor as well
	figureIs(t, ctx, "nps", 10)
	says(t, ctx, "dropped.csv")
	do(t, ctx, chromedp.Evaluate(`(() => { const data = new DataTransfer(); data.setData('text/plain', 'NPS\tComment\n9\tgood\n8\tfine\n');
		document.querySelector('h1').dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true})); })()`, nil))
	counted(t, ctx, "1", "1", "0")
	if path := eval[string](t, ctx, `location.pathname`); path != "/en/nps/" {
		t.Errorf("the file led to %s", path)
	}
}

// TestSurveyChosenBeforeThePageAnswers: the client takes its time.
func TestSurveyChosenBeforeThePageAnswers(t *testing.T) {
	ctx, release := openLate(t, "/en/nps/", `input[name="survey"]`)
	giveSurvey(t, ctx, "early.csv", answered("NPS", "", map[int]int{10: 4, 7: 3, 2: 3}))
	release()
	counted(t, ctx, "4", "3", "3")
	figureIs(t, ctx, "nps", 10)
}

// TestSurveyStandsOnItsPageAlone: neither other metrics nor the frame take surveys.
func TestSurveyStandsOnItsPageAlone(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	for path, want := range map[string]bool{"/en/nps/": true, "/en/crr/": false, "/embed/en/nps/": false, "/en/": false} {
		open(t, ctx, site+path)
		if got := eval[bool](t, ctx, `!!document.querySelector('input[name="survey"]')`); got != want {
			t.Errorf("%s takes surveys: %v", path, got)
		}
	}
}

// TestSurveyFitsThePhone: nothing scrolls sideways.
func TestSurveyFitsThePhone(t *testing.T) {
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(320, 700))
	open(t, ctx, serve(t, "")+"/el/nps/")
	giveSurvey(t, ctx, strings.Repeat("a-long-name-", 12)+".csv",
		answered(strings.Repeat("Recommend", 12)+",Date,Comment", ",2025-03-01,"+strings.Repeat("long", 40), map[int]int{10: 1234, 7: 234, 2: 345}))
	counted(t, ctx, "1.234", "234", "345")
	figureIs(t, ctx, "answers-2025-03", 1813)
	if wide := eval[string](t, ctx, `document.documentElement.scrollWidth <= innerWidth ? '' :
		[...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .law, nav'))
			.slice(0, 3).map((e) => e.outerHTML.slice(0, 200)).join('\n')`); wide != "" {
		t.Errorf("wider than the phone:\n%s", wide)
	}
}
