package guide

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/rfm"
	"keeprate/pkg/site"
)

// sections are the anchors of each kind of page, in order; concepts have those of their English page.
var sections = map[string][]string{
	"metric":   {"what", "inputs", "good", "moves", "questions"},
	"play":     {"who", "when", "start", "worked", "beware"},
	"claims":   {"claims", "benchmarks", "table"},
	"glossary": {"ccr-or-crr"},
	"guide":    {"metrics", "plays", "concepts", "more"},
}

func kindOf(p site.Page) string {
	switch {
	case p.Kind == site.Metric:
		return "metric"
	case p.Kind == site.Guide:
		return "guide"
	case slices.Contains(site.Plays(), p.Article):
		return "play"
	case slices.Contains(site.Concepts(), p.Article):
		return "concept"
	}
	return p.Article // claims, glossary
}

// check holds every page against its kind and against the same page in English.
func (g *Guide) check() (problems []error) {
	for _, p := range site.Pages() {
		a := g.pages[p]
		if a == nil {
			continue
		}
		fail := func(format string, args ...any) {
			problems = append(problems, fmt.Errorf("%s: %s", fileOf(p), fmt.Sprintf(format, args...)))
		}
		if p.Lang == locale.SerbianLatin {
			continue // made from a file that is checked itself
		}
		want := sections[a.Kind]
		if a.Kind == "concept" {
			want = g.pages[p.In(locale.English)].anchors()
		}
		if got := a.anchors(); !slices.Equal(got, want) {
			fail("its sections are %v, want %v", got, want)
		}
		if a.Kind != "metric" && a.Kind != "glossary" && a.Opening == "" {
			fail("it has no opening")
		}
		for _, s := range a.Sections {
			if s.HTML == "" && a.Kind != "guide" {
				fail("section %s is empty", s.ID)
			}
		}
		g.checkLists(a, fail)
		g.checkAnchors(a, fail)
	}
	return problems
}

// checkLists holds what a kind of page has to list.
func (g *Guide) checkLists(a *Article, fail func(string, ...any)) {
	switch a.Kind {
	case "metric":
		if n := len(a.Section("questions").Entries); n < 3 {
			fail("%d questions, want at least 3", n)
		}
	case "play":
		if n := len(a.Section("start").Items); n < 3 {
			fail("%d steps, want at least 3", n)
		}
		for _, id := range a.Metrics {
			if metric.ByID(metric.ID(id)) == nil {
				fail("there is no metric %q", id)
			}
		}
		for _, id := range a.Segments {
			if !slices.ContainsFunc(rfm.Segments(), func(s rfm.SegmentRule) bool { return s.ID == id }) {
				fail("there is no segment %q", id)
			}
		}
	case "claims":
		if got, want := len(a.Section("claims").Entries), len(metric.Claims()); got != want {
			fail("%d claims, want %d", got, want)
		}
	case "glossary":
		english := g.pages[a.Page.In(locale.English)].Terms
		for i, t := range a.Terms {
			if i >= len(english) || english[i].ID != t.ID {
				fail("term %q doesn't stand where the English one does", t.ID)
				break
			}
			if t.Term == "" || t.Means == "" {
				fail("term %q isn't complete", t.ID)
			}
		}
		if len(a.Terms) != len(english) {
			fail("%d terms, want %d", len(a.Terms), len(english))
		}
	}
}

func (a *Article) anchors() []string {
	var ids []string
	for _, s := range a.Sections {
		ids = append(ids, s.ID)
	}
	return ids
}

// checkAnchors follows the links to places within pages, and sees that headings nest.
func (g *Guide) checkAnchors(a *Article, fail func(string, ...any)) {
	for _, piece := range a.pieces() {
		level := "h2"
		tokens := html.NewTokenizer(strings.NewReader(piece))
		for tokens.Next() != html.ErrorToken {
			t := tokens.Token()
			if t.Type != html.StartTagToken {
				continue
			}
			if len(t.Data) == 2 && t.Data[0] == 'h' && t.Data != "hr" {
				if t.Data > "h3" && t.Data[1] > level[1]+1 {
					fail("heading %s follows %s", t.Data, level)
				}
				level = t.Data
			}
			for _, attribute := range t.Attr {
				path, anchor, _ := strings.Cut(attribute.Val, "#")
				if attribute.Key != "href" || anchor == "" {
					continue
				}
				to, _ := site.Parse(path)
				if target := g.pages[to]; target == nil || target.Section(anchor) == nil && !target.hasTerm(anchor) {
					fail("link to %q: the page has no such place", attribute.Val)
				}
			}
		}
	}
}

func (a *Article) hasTerm(id string) bool {
	return slices.ContainsFunc(a.Terms, func(t Term) bool { return t.ID == id })
}

// pieces are the HTML of the opening and of every section.
func (a *Article) pieces() []string {
	all := []string{a.Opening}
	for _, s := range a.Sections {
		all = append(all, s.HTML)
	}
	return all
}
