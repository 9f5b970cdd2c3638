package site

import (
	"strings"
	"testing"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

func TestPathAndParseAreInverse(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Pages() {
		path := p.Path()
		if seen[path] {
			t.Errorf("%+v: the address %q is taken", p, path)
		}
		seen[path] = true
		for _, way := range []string{path, "/" + path, strings.TrimSuffix(path, "/"), strings.ToLower(path)} {
			if got, ok := Parse(way); !ok || got != p {
				t.Errorf("Parse(%q) = %+v, %v; want %+v", way, got, ok, p)
			}
		}
		if strings.HasSuffix(path, "/") || path == "" {
			if got, ok := Parse(path + "index.html"); !ok || got != p {
				t.Errorf("Parse(%q) = %+v, %v; want %+v", path+"index.html", got, ok, p)
			}
		}
	}
}

func TestPagesAreComplete(t *testing.T) {
	langs, metrics := len(locale.Langs()), len(metric.All())
	articles := len(Plays()) + len(Concepts()) + 2
	if got, want := len(Pages()), 2+langs*(5+2*metrics+articles); got != want {
		t.Errorf("%d pages, want %d for %d languages, %d metrics and %d articles", got, want, langs, metrics, articles)
	}
}

func TestParseRefusesWhatIsNoPage(t *testing.T) {
	for _, path := range []string{"xx/", "pl/nothing/", "embed/", "embed/pl/", "embed/pl/orders/", "embed/xx/crr/",
		"pl/guide/nothing/", "pl/guide/crr/", "embed/pl/guide/win-back/", "pl/win-back/",
		"pl/crr/more/", "web/keeprate.css", "pl//crr/", "pl/CRR/", "sr-latin/", "index.htm", "xindex.html"} {
		if p, ok := Parse(path); ok {
			t.Errorf("Parse(%q) = %+v, want no page", path, p)
		}
	}
}

func TestAddresses(t *testing.T) {
	for _, c := range []struct {
		page Page
		path string
	}{
		{Page{Kind: Root, Lang: "en"}, ""},
		{Page{Kind: NotFound, Lang: "en"}, "404.html"},
		{Page{Kind: Home, Lang: "sr-Latn"}, "sr-Latn/"},
		{Page{Kind: Metric, Lang: "pl", Metric: "crr"}, "pl/crr/"},
		{Page{Kind: Orders, Lang: "el"}, "el/orders/"},
		{Page{Kind: Embed, Lang: "ro"}, "ro/embed/"},
		{Page{Kind: Privacy, Lang: "sr"}, "sr/privacy/"},
		{Page{Kind: Frame, Lang: "pl", Metric: "nps"}, "embed/pl/nps/"},
		{Page{Kind: Guide, Lang: "sr-Latn"}, "sr-Latn/guide/"},
		{Page{Kind: Article, Lang: "el", Article: "win-back"}, "el/guide/win-back/"},
	} {
		if got := c.page.Path(); got != c.path {
			t.Errorf("%+v has the address %q, want %q", c.page, got, c.path)
		}
	}
}

func TestLanguagesOfAPage(t *testing.T) {
	for _, p := range Pages() {
		all := p.Alternates()
		if len(all) != len(locale.Langs()) {
			t.Fatalf("%+v: %d alternates", p, len(all))
		}
		for i, lang := range locale.Langs() {
			if all[i].Lang != lang {
				t.Errorf("%+v: alternate %d is in %s, want %s", p, i, all[i].Lang, lang)
			}
		}
		if got, ok := Parse(p.Default().Path()); !ok || got != p.Default() {
			t.Errorf("%+v: x-default %+v is no page", p, p.Default())
		}
		if got, ok := Parse(p.Canonical().Path()); !ok || got.Kind == Frame {
			t.Errorf("%+v: canonical %+v", p, p.Canonical())
		}
	}
	if got := (Page{Kind: Metric, Lang: "pl", Metric: "crr"}).Default(); got != (Page{Kind: Metric, Lang: "en", Metric: "crr"}) {
		t.Errorf("x-default of the Polish metric page is %+v", got)
	}
	if got := (Page{Kind: Home, Lang: "pl"}).Default(); got.Kind != Root {
		t.Errorf("x-default of the Polish home is %+v", got)
	}
}

func TestLinksAreRelative(t *testing.T) {
	for _, c := range []struct{ from, target, want string }{
		{"", "", "./"},
		{"", "pl/", "pl/"},
		{"pl/", "", "../"},
		{"pl/crr/", "en/crr/", "../../en/crr/"},
		{"embed/pl/crr/", "web/keeprate.css", "../../../web/keeprate.css"},
		{"404.html", "pl/", "/pl/"},
	} {
		p, ok := Parse(c.from)
		if !ok {
			t.Fatalf("%q is no page", c.from)
		}
		if got := p.Link(c.target); got != c.want {
			t.Errorf("from %q to %q: %q, want %q", c.from, c.target, got, c.want)
		}
	}
}
