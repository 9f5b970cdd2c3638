//go:build !js

package view

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

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
