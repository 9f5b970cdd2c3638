package guide

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

var (
	asked = regexp.MustCompile(`\{\{(\w+)[^}]*\}\}`)
	typed = regexp.MustCompile(`\d[\d.,]*[\s\x{a0}]?%`)
)

// Figures that the table knows come from it: where a text names a source, no percentage is typed by hand; the pages of
// the benchmarks ask for every one of them, and a page with a worked example for its numbers.
func TestFiguresComeFromTheTable(t *testing.T) {
	files, err := filepath.Glob("../../locales/guide/*/*/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no texts", err)
	}
	more, _ := filepath.Glob("../../locales/guide/*/*.md")
	for _, file := range append(files, more...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		claims := "" // a short name of a claim may say its figure
		lang, _, _ := strings.Cut(strings.TrimPrefix(file, "../../locales/guide/"), "/")
		for _, claim := range metric.Claims() {
			claims += loaded(t).words[locale.Lang(lang)].T(claim.Key())
		}
		uses := map[string]int{}
		for line := range strings.Lines(string(text)) {
			sourced := false
			for _, f := range asked.FindAllStringSubmatch(line, -1) {
				uses[f[1]]++
				sourced = sourced || f[1] == "source"
			}
			for _, hand := range typed.FindAllString(asked.ReplaceAllString(line, ""), -1) {
				if sourced && !strings.Contains(claims, strings.ReplaceAll(hand, " ", "\u00a0")) {
					t.Errorf("%s: %s is typed beside a source: %s", file, hand, line)
				}
			}
		}
		id := strings.TrimSuffix(path.Base(file), ".md")
		if m := metric.ByID(metric.ID(id)); m != nil && len(m.Examples) > 0 && (uses["in"] == 0 || uses["out"] == 0) {
			t.Errorf("%s tells no worked example of the table", file)
		}
		if want := len(metric.CustomerRetentionRate.Benchmarks); (id == "crr" || id == "churn" || id == "claims") && uses["benchmark"] < want {
			t.Errorf("%s has %d benchmarks, want %d", file, uses["benchmark"], want)
		}
	}
}
