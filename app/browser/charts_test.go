package browser

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// steadyShop has 40 customers who buy every 50 days through three years, and 12 of each month who buy once.
func steadyShop() string {
	var b strings.Builder
	b.WriteString("Order number,Order date,Status,E-mail,Total,Currency\n")
	start, n := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC), 0
	order := func(day int, customer string, total int) {
		n++
		fmt.Fprintf(&b, "%d,%s,completed,%s@example.com,%d.00,EUR\n", n, start.AddDate(0, 0, day).Format("2006-01-02"), customer, total)
	}
	for day := range 1096 {
		for c := range 40 {
			if day%50 == c {
				order(day, fmt.Sprint("regular", c), 20+c)
			}
		}
		if day%3 == 0 {
			order(day, fmt.Sprint("once", day), 15)
		}
	}
	return b.String()
}

func TestTrendAndCohortsAnswerTheirSelects(t *testing.T) {
	ctx := tab(t)
	open(t, ctx, serve(t, "")+"/en/orders/")
	give(t, ctx, "shop.csv", steadyShop())
	reported(t, ctx)
	w := words(t)["en"]
	poll(t, ctx, `!!document.querySelector('[data-chart="trend-retention"] path.ln')`)

	// Another picture of the same report is drawn in place: the select keeps the focus.
	do(t, ctx, chromedp.Focus(`#trend-show`, chromedp.ByQuery))
	set(t, ctx, "trend-show", "customers")
	poll(t, ctx, `!!document.querySelector('[data-chart="trend-customers"] rect.fill-gone') && document.activeElement.id === 'trend-show'`)

	set(t, ctx, "trend-step", "year")
	reported(t, ctx)
	for id, want := range map[string]float64{
		"trend.2023.start": 40 + 122, "trend.2023.retained": 40, "trend.2023.lost": 122, "trend.2024.crr": 40. / (40 + 122), "trend.2022.first-time": 40 + 122,
	} {
		figureIs(t, ctx, id, want)
	}
	set(t, ctx, "trend-show", "revenue")
	poll(t, ctx, `document.querySelectorAll('[data-chart="trend-revenue"] svg > rect.fill-kept').length === 3`)
	set(t, ctx, "trend-show", "rates")
	poll(t, ctx, `document.querySelectorAll('[data-chart="trend-retention"] circle').length === 4`)

	set(t, ctx, "cohort-unit", "quarter")
	reported(t, ctx)
	figureIs(t, ctx, "cohort.2022-Q1.11", 40./(40+30))
	says(t, ctx, w.T("report.cohorts.note.customers-quarter"))
	set(t, ctx, "cohort-show", "revenue")
	says(t, ctx, w.T("report.cohorts.note.revenue-quarter"))
	figureIs(t, ctx, "behaviour.gaps-median", 50)
}

// TestChartsAreSaved: each chart becomes an SVG that stands by itself, and a PNG of twice its size.
func TestChartsAreSaved(t *testing.T) {
	ctx := tab(t)
	do(t, ctx, chromedp.EmulateViewport(900, 800))
	open(t, ctx, serve(t, "")+"/pl/orders/")
	give(t, ctx, "shop.csv", steadyShop())
	reported(t, ctx)
	do(t, ctx, chromedp.Evaluate(`(() => { const make = URL.createObjectURL; window.saved = {};
		URL.createObjectURL = (blob) => { window.saved.blob = blob; return make(blob); };
		HTMLAnchorElement.prototype.click = function () { if (this.download) window.saved.name = this.download; }; })()`, nil))
	charts := eval[[]string](t, ctx, `[...document.querySelectorAll('figure[data-chart]')].map((f) => f.dataset.chart)`)
	for _, name := range []string{"trend-retention", "cohorts", "cohorts-average", "second-order", "time-between-purchases", "order-values"} {
		if !strings.Contains(strings.Join(charts, " "), name) {
			t.Errorf("no chart %s among %v", name, charts)
		}
	}
	for _, name := range charts {
		svg := string(savedAs(t, ctx, name, "svg"))
		title := eval[string](t, ctx, fmt.Sprintf(`document.querySelector('[data-chart=%q] figcaption').textContent`, name))
		if !strings.Contains(plainSpaces(svg), plainSpaces(title)) || !strings.HasPrefix(svg, `<svg xmlns="http://www.w3.org/2000/svg"`) {
			t.Errorf("%s is no drawing of %q: %.200s", name, title, svg)
		}
		for d := xml.NewDecoder(strings.NewReader(svg)); ; {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if e, ok := token.(xml.StartElement); ok {
				for _, a := range e.Attr {
					if a.Name.Local == "class" || strings.Contains(a.Value, "var(") || strings.Contains(a.Value, "NaN") {
						t.Errorf("%s: %s needs the page: %s=%q", name, e.Name.Local, a.Name.Local, a.Value)
					}
				}
			}
		}
		picture, err := png.Decode(bytes.NewReader(savedAs(t, ctx, name, "png")))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		colours := map[[3]uint32]int{}
		for y := range picture.Bounds().Dy() {
			for x := range picture.Bounds().Dx() {
				r, g, b, _ := picture.At(x, y).RGBA()
				colours[[3]uint32{r >> 8, g >> 8, b >> 8}]++
			}
		}
		if picture.Bounds().Dx() < 800 || colours[[3]uint32{0xf4, 0xf4, 0xe7}] == 0 || len(colours) < 20 {
			t.Errorf("%s: a PNG of %v in %d colours", name, picture.Bounds(), len(colours))
		}
	}
}

// savedAs presses a chart's button, and returns the file that it makes.
func savedAs(t testing.TB, ctx context.Context, chart, format string) []byte {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(fmt.Sprintf(`(() => { window.saved = {}; const f = document.querySelector('[data-chart=%q]');
		f.querySelector('.save').open = true; f.querySelector('[data-action=save-%s]').click(); })()`, chart, format), nil))
	poll(t, ctx, fmt.Sprintf(`window.saved.name === 'keeprate-%s.%s'`, chart, format))
	do(t, ctx, chromedp.Evaluate(`(() => { const r = new FileReader(); r.onload = () => { window.saved.text = r.result.split(',')[1]; }; r.readAsDataURL(window.saved.blob); })()`, nil))
	poll(t, ctx, `!!window.saved.text`)
	data, err := base64.StdEncoding.DecodeString(eval[string](t, ctx, `window.saved.text`))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
