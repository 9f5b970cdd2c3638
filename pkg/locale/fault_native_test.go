//go:build !js

package locale

import (
	"strings"
	"testing"
)

// Natively a programmer's error stops the generator: no page is made with a hole in it.
func TestFaultsPanic(t *testing.T) {
	loaded := loadTestdata(t)[Polish]
	parsed, err := Parse(Polish, loaded.Compile())
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []*Words{loaded, parsed} {
		for problem, fault := range map[string]func(){
			"no message nowhere in pl":              func() { w.T("nowhere") },
			"no message none in pl":                 func() { w.N("none", 1) },
			"message rows-skipped has plural forms": func() { w.T("rows-skipped", "Count", "1") },
			"New":                                   func() { w.T("new-exceeds-end", "End", "5") },
			"Retained":                              func() { w.N("crr-sentence", 5, "Rate", "1%", "Start", "5") },
			"odd number of arguments for update-avail": func() { w.T("update-available", "Name") },
		} {
			func() {
				defer func() {
					if text, _ := recover().(string); !strings.Contains(text, problem) {
						t.Errorf("%s: panic %q", problem, text)
					}
				}()
				fault()
			}()
		}
	}
}
