//go:build !js

package view

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// TestPercentKeepsToItsNumber: the sign stands in the calculation as the language has it.
func TestPercentKeepsToItsNumber(t *testing.T) {
	all := catalogues(t)
	for lang, hundred := range map[locale.Lang]string{"pl": "100%", "ro": "100\u00a0%", "en": "100%"} {
		c := newCalculation(metric.CustomerRetentionRate, all[lang])
		for _, part := range []app.UI{c.law(), c.stepList()} {
			if html := app.HTMLString(part); !strings.Contains(html, "<mo>×</mo><mn>"+hundred+"</mn>") {
				t.Errorf("%s: no %q in %s", lang, hundred, html)
			}
		}
	}
}

// TestNumbersOfTheCalculation: digits before an ellipsis are the number's own, and what binary fractions leave is none.
func TestNumbersOfTheCalculation(t *testing.T) {
	all := catalogues(t)
	tenth, fifth := .1, .2
	for _, x := range []struct {
		of   float64
		want string
	}{
		{200. / 409, "0.4889…"}, {1892. / 3471, "0.5450…"}, {1. / 3, "0.3333…"}, {2. / 3, "0.6666…"}, {-2. / 3, "-0.6666…"},
		{.99999, "0.9999…"}, {1 / 30000., "0.0000…"}, {2.00001, "2.0000…"}, {1e8 / 3, "33,333,333.3333…"}, {12345.67891, "12,345.6789…"},
		{0, "0"}, {.5, "0.5"}, {.489, "0.489"}, {1e9, "1,000,000,000"}, {-3, "-3"}, {1234.5678, "1,234.5678"},
		{tenth + fifth, "0.3"}, {.29999999999999998, "0.3"}, {.29999999999999993, "0.3"}, {100000 * (1 + tenth + fifth), "130,000"},
		{123456 + tenth + fifth, "123,456.3"}, {4.35 * 100, "435"}, {1.1 * 1.1 * 100, "121"},
	} {
		if got := newCalculation(metric.CustomerRetentionRate, all["en"]).number(x.of); got != x.want {
			t.Errorf("%v is %q, want %q", x.of, got, x.want)
		}
	}
	if got := newCalculation(metric.CustomerRetentionRate, all["ro"]).number(12345678. / 7); got != "1.763.668,2857…" {
		t.Errorf("in Romanian %q", got)
	}
}

// TestPictureOfALifetimeCountsAsTheCalculation: half an order is drawn, and counted.
func TestPictureOfALifetimeCountsAsTheCalculation(t *testing.T) {
	all := catalogues(t)
	for perYear, want := range map[float64]string{2.5: "<b>7,5</b>", 2: "<b>6</b>", 7. / 3: "<b>7</b>"} {
		c := evaluated(metric.CustomerLifetimeValue, all["el"], formula.Values{
			metric.OrderValue: 250, metric.OrdersPerYear: perYear, metric.CustomerYears: 3,
		})
		if html := app.HTMLString(c.picture()); !strings.Contains(html, want) {
			t.Errorf("%v a year: no %q in %s", perYear, want, html)
		}
	}
}
