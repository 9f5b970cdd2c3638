//go:build !js

package locale

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
)

// nodeScript prints the ICU's version, then the cases that its Intl writes otherwise.
const nodeScript = `
const made = {}
console.log(process.versions.icu)
for (const c of JSON.parse(require('fs').readFileSync(0))) {
	const key = c.class + c.locale + JSON.stringify(c.options)
	const formatter = made[key] ??= new Intl[c.class](c.locale, c.options ?? undefined)
	const text = formatter[c.method](c.value)
	if (text !== c.text) console.log(key, c.value, 'is', JSON.stringify(text), 'not', JSON.stringify(c.text))
}`

// The tables of patterns.go were printed by ICU 78.2. Browsers differ a little by their age; the
// browser test holds the tables to the browser that it runs, this one to a Node of that age.
func TestPatternsAreThoseOfIntl(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node here; the browser test holds the tables to Chromium")
	}
	command := exec.Command(node, "-e", nodeScript)
	command.Stdin = bytes.NewReader(IntlCases())
	output, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	lines := strings.Split(strings.TrimSpace(string(output)), "\n")
	if lines[0] < "78" {
		t.Skipf("node has ICU %s, older than the tables", lines[0])
	}
	for _, line := range lines[1:min(len(lines), 20)] {
		t.Error(line)
	}
}

func TestIntlCases(t *testing.T) {
	var cases []Case
	if err := json.Unmarshal(IntlCases(), &cases); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, c := range cases {
		count[c.Class+" "+c.Locale]++
	}
	for _, lang := range Langs() {
		for _, class := range []string{
			"NumberFormat " + figuresLocale(lang), "DateTimeFormat " + datesLocale(lang), "PluralRules " + figuresLocale(lang),
		} {
			if count[class] < 100 {
				t.Errorf("%s: %d cases", class, count[class])
			}
		}
	}
}
