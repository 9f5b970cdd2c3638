package guide

import (
	"maps"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// repository is the guide as it stands in the repository.
var repository = sync.OnceValues(func() (*Guide, error) {
	locales := os.DirFS("../../locales")
	words, err := locale.Load(locales)
	if err != nil {
		return nil, err
	}
	return Load(locales, words)
})

func loaded(t *testing.T) *Guide {
	t.Helper()
	g, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestEveryPageStandsInEveryLanguage(t *testing.T) {
	g := loaded(t)
	want := len(locale.Langs()) * (len(metric.All()) + len(site.Articles()) + 1)
	if len(g.pages) != want {
		t.Errorf("%d pages, want %d", len(g.pages), want)
	}
	for p, a := range g.pages {
		if len(g.Parts(p)) == 0 {
			t.Errorf("%s prints nothing", p.Path())
		}
		if a.Kind == "metric" {
			continue
		}
		if n := len([]rune(a.Title)); n < 15 || n > 65 {
			t.Errorf("%s: the title has %d letters: %s", fileOf(p), n, a.Title)
		}
		if n := len([]rune(a.Description)); n < 90 || n > 165 {
			t.Errorf("%s: the description has %d letters: %s", fileOf(p), n, a.Description)
		}
	}
}

func TestTitlesTellPagesApart(t *testing.T) {
	seen := map[string]string{}
	for p, a := range loaded(t).pages {
		if a.Title == "" {
			continue
		}
		key := string(p.Lang) + a.Title
		if other := seen[key]; other != "" {
			t.Errorf("%s and %s have the same title", other, p.Path())
		}
		seen[key] = p.Path()
	}
}

const play = `---
kind: play
heading: Win them back
name: Win back
title: How to win back customers
description: How a small shop wins back customers who went quiet, step by step and without a discount for everyone.
when: Churn rises
metrics: [crr]
segments: [lost]
---
They went “quiet”, see [retention](crr#good).

## Who {#who}
All.
## When {#when}
{{benchmark "retail"}} of {{source "statista"}}, {{example "crr" "start"}} and {{result "crr"}}.
## Start {#start}
1. One
2. Two
3. Three
## Worked {#worked}
| a | b |
|---|--:|
| 1 | 2 |
## Beware {#beware}
Nothing.
`

// Texts become parts of pages: figures from the table, links from the root, tables that scroll, steps picked out.
func TestReadingAPlay(t *testing.T) {
	words := loaded(t).words
	page := site.Page{Kind: site.Article, Lang: "en", Article: "win-back"}
	a, err := read(fstest.MapFS{"p.md": {Data: []byte(play)}}, "p.md", page, words["en"])
	if err != nil {
		t.Fatal(err)
	}
	if want := `<p>They went “quiet”, see <a href="/en/crr/#good">retention</a>.</p>`; a.Opening != want {
		t.Errorf("the opening is %s", a.Opening)
	}
	if got, want := a.Section("when").HTML, "<p>63% of Statista, 2020, 9,000 and 33.3%.</p>"; got != want {
		t.Errorf("the figures are %s", got)
	}
	if got := strings.Join(a.Section("start").Items, "+"); got != "One+Two+Three" {
		t.Errorf("the steps are %s", got)
	}
	if got, want := a.Section("worked").HTML, `<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">a</th><th class="n" scope="col">b</th></tr></thead><tbody><tr><td>1</td><td class="n">2</td></tr></tbody></table></div>`; got != want {
		t.Errorf("the table is %s", got)
	}
}

func TestSerbianIsWrittenInBothAlphabets(t *testing.T) {
	words := loaded(t).words
	text := "---\nkind: metric\n---\n## Шта је {#what}\nЉубица и **њен** NPS, {{in \"start\"}}: [водич](guide).\n"
	for lang, want := range map[locale.Lang]string{
		"sr":      `<p>Љубица и <strong>њен</strong> NPS, 9.000: <a href="/sr/guide/">водич</a>.</p>`,
		"sr-Latn": `<p>Ljubica i <strong>njen</strong> NPS, 9.000: <a href="/sr-Latn/guide/">vodič</a>.</p>`,
	} {
		a, err := read(fstest.MapFS{"p.md": {Data: []byte(text)}}, "p.md", site.Page{Kind: site.Metric, Lang: lang, Metric: "crr"}, words[lang])
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Section("what").HTML; got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
}

func TestFaultsOfAFile(t *testing.T) {
	words := loaded(t).words
	for fault, change := range map[string][2]string{
		"no front matter":                          {"---\nkind", "kind"},
		"field wrong not found":                    {"name: Win back", "wrong: Win back"},
		"Name is missing":                          {"name: Win back\n", ""},
		`its kind is "concept", want "play"`:       {"kind: play", "kind: concept"},
		`no benchmark "shops"`:                     {`"retail"`, `"shops"`},
		`no source "nobody"`:                       {`"statista"`, `"nobody"`},
		`the example of crr has no input "orders"`: {`"crr" "start"`, `"crr" "orders"`},
		`function "exmaple" not defined`:           {"example", "exmaple"},
		`link to "nowhere": there is no such page`: {"(crr#good)", "(nowhere)"},
		"belongs to the front matter":              {"## When", "# When"},
		"HTML has no place in a text":              {"Nothing.", "<b>Nothing.</b>"},
	} {
		file := strings.Replace(play, change[0], change[1], 1)
		_, err := read(fstest.MapFS{"p.md": {Data: []byte(file)}}, "p.md", site.Page{Kind: site.Article, Lang: "en", Article: "win-back"}, words["en"])
		if err == nil || !strings.Contains(err.Error(), fault) {
			t.Errorf("%q gives %v", change[1], err)
		}
	}
}

// What one file can't know is found when all are read.
func TestFaultsAmongFiles(t *testing.T) {
	g := loaded(t)
	page := site.Page{Kind: site.Article, Lang: "en", Article: "win-back"}
	for fault, change := range map[string][2]string{
		"its sections are":             {"{#who}", "{#whom}"},
		"section who is empty":         {"All.\n", ""},
		"it has no opening":            {"They went “quiet”, see [retention](crr#good).", ""},
		"2 steps, want at least 3":     {"3. Three\n", ""},
		`there is no metric "nothing"`: {"[crr]", "[nothing]"},
		`there is no segment "best"`:   {"[lost]", "[best]"},
		"the page has no such place":   {"crr#good", "crr#bad"},
		"heading h4 follows h2":        {"All.", "All.\n\n#### Deep\n\nDeep."},
	} {
		a, err := read(fstest.MapFS{"p.md": {Data: []byte(strings.Replace(play, change[0], change[1], 1))}}, "p.md", page, g.words["en"])
		if err != nil {
			t.Fatal(err)
		}
		with := &Guide{maps.Clone(g.pages), g.words}
		with.pages[page] = a
		problems := with.check()
		if len(problems) == 0 || !strings.Contains(problems[0].Error(), fault) {
			t.Errorf("%q gives %v", change[1], problems)
		}
	}
}
