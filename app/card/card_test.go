//go:build !js

package card

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"strings"
	"sync"
	"testing"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

func printer(t *testing.T) *Printer {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// long are cards with more to say than any page has, a title of seventy
// characters and a sentence, with long words.
var long = map[locale.Lang]Card{
	locale.Polish: {"Kalkulator wskaźników dla sklepów", "Współczynnik konwersji potencjalnych klientów w klientów, krok po kroku",
		"Najpierw odejmij, potem podziel, a wynik porównaj ze swoją przeszłością.", ""},
	locale.Serbian: {"Калкулатор показатеља за продавнице", "Калкулатор стопе претварања потенцијалних купаца у купце, уз објашњење",
		"Прво се одузима, па се дели, а резултат се упоређује са прошлом годином.", ""},
	locale.SerbianLatin: {"Kalkulator pokazatelja za prodavnice", "Kalkulator stope pretvaranja potencijalnih kupaca u kupce, uz objašnjenje",
		"Prvo se oduzima, pa se deli, a rezultat se upoređuje sa prošlom godinom.", ""},
	locale.Romanian: {"Calculator de indicatori pentru magazine", "Calculatorul ratei de transformare a potențialilor clienți, cu explicații",
		"Întâi scazi, apoi împarți, iar rezultatul îl compari cu propriul tău trecut.", ""},
	locale.Greek: {"Υπολογισμός δεικτών για καταστήματα", "Ποσοστό επαναλαμβανόμενων αγορών: υπολογισμός, επεξηγήσεις, παραδείγματα",
		"Πρώτα η αφαίρεση, μετά η διαίρεση, και η σύγκριση με τον εαυτό σας πέρυσι.", ""},
	locale.English: {"Calculator of measures for online shops", "Customer retention rate calculator with a formula, benchmarks and examples",
		"Subtract first and divide second, then compare with your own shop last year.", ""},
}

// cards gives a card of every page with a title, and those that are hard to set.
func cards(t *testing.T) []Card {
	t.Helper()
	dictionaries, err := locale.Load(os.DirFS("../../locales"))
	if err != nil {
		t.Fatal(err)
	}
	var all []Card
	for _, page := range site.Pages() {
		if page.Written() { // the generator draws those, and stops where a text does not fit
			continue
		}
		c := Card{Kicker: "Keeprate", Title: page.Title(dictionaries[page.Lang])}
		if page.Kind == site.Metric {
			c.Figure = "(S − (E − N)) / S"
		}
		all = append(all, c)
	}
	for _, lang := range locale.Langs() {
		c, ok := long[lang]
		if !ok {
			t.Errorf("no long card in %s", lang)
		}
		all = append(all, c)
		c.Line, c.Figure = "", "(έσοδα − κόστος) / επαναλαμβανόμενοι"
		all = append(all, c)
	}
	return all
}

// TestTextsStayWithinTheColumn measures the lines by their letters' advances.
func TestTextsStayWithinTheColumn(t *testing.T) {
	p := printer(t)
	for _, c := range cards(t) {
		runs, err := p.layout(c)
		if err != nil {
			t.Errorf("%q: %v", c.Title, err)
			continue
		}
		var set []string
		for _, r := range runs {
			if r.x < left || r.x+r.width > right+.5 {
				t.Errorf("%q: %q reaches from %.1f to %.1f", c.Title, r.text, r.x, r.x+r.width)
			}
			if r.face != bold || r.base == footBase {
				continue
			}
			set = append(set, r.text)
			if r.size < title.least || r.base-rise*r.size < kickerBase {
				t.Errorf("%q: %q stands at %.1f, %.0f px large", c.Title, r.text, r.base, r.size)
			}
			for _, other := range runs {
				if other.base > r.base && other.base-.8*other.size < r.base+.21*r.size-.5 {
					t.Errorf("%q: %q at %.1f runs into %q at %.1f", c.Title, r.text, r.base, other.text, other.base)
				}
			}
		}
		if len(set) > title.lines || strings.Join(set, " ") != strings.Join(words(c.Title), " ") {
			t.Errorf("%q is set as %q", c.Title, set)
		}
	}
}

func decoded(t *testing.T, file []byte) *image.Paletted {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	drawn, ok := picture.(*image.Paletted)
	if !ok || drawn.Rect != image.Rect(0, 0, Width, Height) {
		t.Fatalf("a %T of %v", picture, picture.Bounds())
	}
	return drawn
}

// TestInkStaysWithinTheMargins measures the drawn pixels: the letters' own
// shapes, which reach beyond their advances.
func TestInkStaysWithinTheMargins(t *testing.T) {
	p := printer(t)
	for _, lang := range locale.Langs() {
		file, err := p.Draw(long[lang])
		if err != nil {
			t.Fatal(err)
		}
		drawn, inked := decoded(t, file), 0
		for y := range Height {
			for x := 270; x < Width; x++ {
				free := x < left-3 || x >= right+3 || y < 60 || y >= footBase+14
				if ink := drawn.Pix[y*drawn.Stride+x] != 0; ink && free {
					t.Fatalf("%s: ink in the margin at %d, %d", lang, x, y)
				} else if ink {
					inked++
				}
			}
		}
		if inked < 30_000 {
			t.Errorf("%s: only %d pixels of ink", lang, inked)
		}
	}
}

func TestCardsAreSmallFiles(t *testing.T) {
	p := printer(t)
	for lang, c := range long {
		file, err := p.Draw(c)
		if err != nil {
			t.Fatal(err)
		}
		if len(file) > 25_000 {
			t.Errorf("the card in %s has %d bytes", lang, len(file))
		}
	}
}

func TestSameCardHasSameBytes(t *testing.T) {
	p, again := printer(t), printer(t)
	var wait sync.WaitGroup
	for _, lang := range locale.Langs() {
		want, err := p.Draw(long[lang])
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			wait.Go(func() {
				if got, err := again.Draw(long[lang]); err != nil || !bytes.Equal(got, want) {
					t.Errorf("%s: drawn by another printer, among others, the card differs (%v)", lang, err)
				}
			})
		}
	}
	wait.Wait()
}

func TestEveryTextIsDrawn(t *testing.T) {
	p := printer(t)
	plain := Card{Title: "Title"}
	before, err := p.Draw(plain)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]Card{
		"kicker": {Title: "Title", Kicker: "Guide"},
		"line":   {Title: "Title", Line: "A sentence."},
		"figure": {Title: "Title", Figure: "E / S"},
		"title":  {Title: "Titles"},
	} {
		after, err := p.Draw(c)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Equal(before, after) {
			t.Errorf("the %s changes nothing", name)
		}
	}
}

// A figure stands on the double rule of an answer, in the colour of what stays.
func TestRuleBelongsToTheFigure(t *testing.T) {
	p := printer(t)
	for figure, want := range map[string]ink{"": dark, "E / S": kept} {
		file, err := p.Draw(Card{Title: "Title", Figure: figure})
		if err != nil {
			t.Fatal(err)
		}
		drawn := decoded(t, file)
		for _, y := range []int{ruleTop, ruleTop + 9} {
			if got := drawn.At(right-1, y); fmt.Sprint(got) != fmt.Sprint(colours[want]) {
				t.Errorf("over %q the rule is %v, want %v", figure, got, colours[want])
			}
		}
		if got := drawn.At(right-1, ruleTop+5); fmt.Sprint(got) != fmt.Sprint(paper) {
			t.Errorf("over %q the rule isn’t double: %v", figure, got)
		}
	}
}

func TestWhatCannotBeSetIsRefused(t *testing.T) {
	p := printer(t)
	for name, c := range map[string]Card{
		"no title":            {Kicker: "Guide"},
		"letter without font": {Title: "顧客"},
		"mark on its own":     {Title: "Cafe\u0301"},
		"title too long":      {Title: strings.Repeat("customers ", 20)},
		"word too long":       {Title: strings.Repeat("customers", 5)},
		"kicker too long":     {Title: "Title", Kicker: strings.Repeat("customers ", 12)},
		"line too long":       {Title: "Title", Line: strings.Repeat("customers ", 40)},
		"figure too long":     {Title: "Title", Figure: strings.Repeat("E + ", 40)},
	} {
		if _, err := p.Draw(c); err == nil {
			t.Errorf("%s: drawn", name)
		}
	}
}
