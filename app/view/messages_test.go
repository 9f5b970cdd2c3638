//go:build !js

package view

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"keeprate/app/wire"
	"keeprate/pkg/archive"
	"keeprate/pkg/dsv"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
	"keeprate/pkg/rfm"
	"keeprate/pkg/site"
	"keeprate/pkg/survey"
)

// declared lists the messages that the tables below the view ask for by their ids.
func declared() []string {
	var keys []string
	for _, m := range metric.All() {
		keys = append(keys, m.Keys()...)
	}
	for _, in := range metric.AllInputs() {
		keys = append(keys, in.Keys()...)
	}
	for _, id := range metric.SharesInWords() {
		keys = append(keys, "share."+id)
	}
	for _, p := range site.Pages() {
		keys = append(keys, p.Keys()...)
	}
	for _, s := range rfm.Segments() {
		keys = append(keys, "segment."+s.ID+".name", "segment."+s.ID+".what", "segment."+s.ID+".do")
	}
	for _, code := range append(order.Codes(), survey.Codes()...) {
		keys = append(keys, "problem."+code, "problem."+code+".name", "problem."+code+".remedy")
	}
	for _, code := range slices.Concat(dsv.FileCodes(), wire.FailureCodes(), archive.Codes()) {
		keys = append(keys, "file-error."+code+".title", "file-error."+code+".text")
	}
	for _, code := range report.Codes() {
		keys = append(keys, "report.finding."+code+".title", "report.finding."+code+".text")
	}
	for _, v := range report.Verdicts() {
		keys = append(keys, "report.verdict."+string(v)+".title", "report.verdict."+string(v)+".text")
	}
	for _, id := range order.Platforms() {
		keys = append(keys, "platform."+id)
	}
	return keys
}

func catalogues(t testing.TB) map[locale.Lang]*locale.Words {
	t.Helper()
	all, err := locale.Load(os.DirFS("../../locales"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func catalogue(t *testing.T) *locale.Words {
	t.Helper()
	return catalogues(t)["en"]
}

func TestEveryDeclaredMessageExists(t *testing.T) {
	w := catalogue(t)
	for _, key := range declared() {
		if !w.Has(key) {
			t.Errorf("no message %s", key)
		}
	}
}

var (
	literal = regexp.MustCompile("\"([a-z][a-z0-9.-]*[a-z0-9.-])\"|\"(\\.[a-z-]+)\"")
	simple  = regexp.MustCompile(`^[a-z0-9-]+$`)
)

// A message is used if a table declares it, if its key stands in the source of the view or the guide, or if the source puts it together
// from a beginning ("period.") and an id, with or without an ending (".title").
func TestNoMessageIsUnused(t *testing.T) {
	used := map[string]bool{}
	for _, key := range declared() {
		used[key] = true
	}
	var beginnings, endings []string
	for _, dir := range []string{".", "../../pkg/site", "../../pkg/guide", "../../pkg/metric/shown"} {
		sources, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(sources) == 0 {
			t.Fatalf("no sources in %s: %v", dir, err)
		}
		for _, path := range sources {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			source, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range literal.FindAllStringSubmatch(string(source), -1) {
				switch text := m[1] + m[2]; {
				case strings.HasPrefix(text, "."):
					endings = append(endings, text)
				case strings.HasSuffix(text, ".") || strings.HasSuffix(text, "-"):
					beginnings = append(beginnings, text)
				default:
					used[text] = true
				}
			}
		}
	}
	built := func(key string) bool {
		return slices.ContainsFunc(beginnings, func(b string) bool {
			rest, ok := strings.CutPrefix(key, b)
			return ok && (simple.MatchString(rest) || slices.ContainsFunc(endings, func(e string) bool {
				id, ok := strings.CutSuffix(rest, e)
				return ok && (simple.MatchString(id) || used[b+id])
			}) || bothUsed(rest, used))
		})
	}
	// What tables own must be declared by them: a segment that is gone leaves no words behind.
	owned := []string{"metric.", "trap.", "advice.", "claim.", "source.", "benchmark.", "finding.", "segment.", "problem.", "platform.", "share."}
	for _, key := range slices.Sorted(maps.Keys(keysOf(catalogue(t)))) {
		if used[key] {
			continue
		}
		ofTable := slices.ContainsFunc(owned, func(o string) bool { return strings.HasPrefix(key, o) })
		if ofTable || !built(key) {
			t.Errorf("nobody uses %s", key)
		}
	}
}

// bothUsed recognises two ids with a point between them, each written in the source: "answers", "half".
func bothUsed(rest string, used map[string]bool) bool {
	first, second, ok := strings.Cut(rest, ".")
	return ok && used[first] && used[second]
}

func keysOf(w *locale.Words) map[string]bool {
	keys := map[string]bool{}
	for _, k := range w.Keys() {
		keys[k] = true
	}
	return keys
}
