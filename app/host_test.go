//go:build !js

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/image/webp"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

func TestSitemapHasEveryListedPage(t *testing.T) {
	place := site.Place{Base: "/shop/calc/", Origin: "https://example.com"}
	var sitemap struct {
		URLs []struct {
			Loc   string `xml:"loc"`
			Links []struct {
				Lang string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(generated(t, place)["sitemap.xml"], &sitemap); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, u := range sitemap.URLs {
		listed[u.Loc] = true
		if want := len(locale.Langs()) + 1; len(u.Links) != want {
			t.Errorf("%s has %d translations, want %d", u.Loc, len(u.Links), want)
		}
	}
	for _, page := range site.Pages() {
		want := page.Kind != site.Frame && page.Kind != site.NotFound
		if got := listed[place.URL(page.Path())]; got != want {
			t.Errorf("%s is listed: %v, want %v", place.URL(page.Path()), got, want)
		}
	}
}

func TestAKnownPlaceIsWrittenOut(t *testing.T) {
	files := generated(t, site.Place{Base: "/shop/calc/", Origin: "https://example.com"})
	for file, wants := range map[string][]string{
		"pl/crr/index.html": {
			`<link rel="canonical" href="https://example.com/shop/calc/pl/crr/">`,
			`<link rel="alternate" hreflang="sr-Latn" href="https://example.com/shop/calc/sr-Latn/crr/">`,
			`<link rel="alternate" hreflang="x-default" href="https://example.com/shop/calc/en/crr/">`,
			`<meta property="og:image" content="https://example.com/shop/calc/web/card-`,
			`src="../../web/loader.`,
		},
		"embed/pl/crr/index.html": {`<link rel="canonical" href="https://example.com/shop/calc/pl/crr/">`},
		"404.html":                {`href="/shop/calc/web/icon.`, `href="/shop/calc/pl/"`},
		"robots.txt":              {"Sitemap: https://example.com/shop/calc/sitemap.xml"},
		"_headers":                {"/shop/calc/web/*\n  Cache-Control: public, max-age=31536000, immutable"},
		"_redirects":              {"/shop/calc/sr-Cyrl/* /shop/calc/sr/:splat 301"},
	} {
		for _, want := range wants {
			if !bytes.Contains(files[file], []byte(want)) {
				t.Errorf("%s has no %s", file, want)
			}
		}
	}
}

func TestManifestsNameTheirPictures(t *testing.T) {
	files := generated(t, everywhere)
	for _, lang := range append([]locale.Lang{""}, locale.Langs()...) {
		name := site.ManifestPath(lang)
		var m struct {
			ID, Name, Lang, Description string
			StartURL                    string `json:"start_url"`
			Scope                       string
			Icons                       []struct{ Src, Sizes, Purpose string }
			Shortcuts                   []struct{ URL string }
			Screenshots                 []struct {
				Src, Sizes, Type, Label string
				Form                    string `json:"form_factor"`
			}
		}
		if err := json.Unmarshal(files[name], &m); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		here := &url.URL{Path: "/" + name}
		leads := func(address string) bool {
			u, err := here.Parse(address)
			return err == nil && files[indexed(strings.TrimPrefix(u.Path, "/"))] != nil
		}
		if !leads(m.StartURL) || !leads(m.Scope) || m.ID != "" || m.Description == "" || m.Lang == "" {
			t.Errorf("%s: %+v", name, m)
		}
		purposes := map[string]bool{}
		for _, icon := range m.Icons {
			purposes[icon.Purpose+" "+icon.Sizes] = leads(icon.Src)
		}
		if want := []string{" 192x192", " 512x512", " any", "maskable 512x512"}; !slices.Equal(slices.Sorted(maps.Keys(purposes)), want) {
			t.Errorf("%s has the icons %v, want %v", name, purposes, want)
		}
		for icon, there := range purposes {
			if !there {
				t.Errorf("%s: icon %q isn't there", name, icon)
			}
		}
		forms := map[string]int{}
		for _, shot := range m.Screenshots {
			forms[shot.Form]++
			at, err := here.Parse(shot.Src)
			if err != nil {
				t.Fatal(err)
			}
			data := files[strings.TrimPrefix(at.Path, "/")]
			size, err := webp.DecodeConfig(bytes.NewReader(data))
			if err != nil || shot.Type != "image/webp" || shot.Sizes != fmt.Sprintf("%dx%d", size.Width, size.Height) || len(data) > site.ScreenshotBytes || shot.Label == "" {
				t.Errorf("%s: %+v is of %d bytes, %dx%d: %v", name, shot, len(data), size.Width, size.Height, err)
			}
		}
		if !maps.Equal(forms, map[string]int{"narrow": 1, "wide": 1}) {
			t.Errorf("%s has screenshots for %v", name, forms)
		}
		for _, s := range m.Shortcuts {
			if !leads(s.URL) {
				t.Errorf("%s: shortcut to %q", name, s.URL)
			}
		}
	}
}

// Where the site is told its place the installed program has an id, the same in every language.
func TestManifestsNameTheProgram(t *testing.T) {
	words, err := locale.Load(os.DirFS("../locales"))
	if err != nil {
		t.Fatal(err)
	}
	for _, place := range []site.Place{{Base: "/shop/calc/"}, {Base: "/", Origin: "https://example.com"}} {
		for _, lang := range append([]locale.Lang{""}, locale.Langs()...) {
			var m struct{ ID string }
			data, err := site.Manifest(place, lang, words[cmp.Or(lang, site.Fallback)], nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(data, &m); err != nil || m.ID != place.Base {
				t.Errorf("in %q at %s the id is %q: %v", lang, place.URL(""), m.ID, err)
			}
		}
	}
}

// prefixes are places where a site may stand: the root, under a path, several levels deep.
var prefixes = []string{"/", "/shop/", "/a/b/c/"}

// The very same files run anywhere: what a page loads and leads to is found wherever the folder is put. Only the page
// for what isn't there, shown at any depth, has to be told.
func TestTheSameFilesRunAnywhere(t *testing.T) {
	files := generated(t, everywhere)
	for _, prefix := range prefixes {
		s := newServer(files.fs(), site.Place{Base: prefix})
		asked := map[string]bool{}
		for _, page := range site.Pages() {
			if page.Kind == site.NotFound {
				continue
			}
			here := &url.URL{Path: prefix + page.Path()}
			wanted := []string{""}
			for _, e := range elements(parsed(t, files[indexed(page.Path())])) {
				for _, name := range addresses {
					if address := attribute(e, name); address != "" {
						wanted = append(wanted, address)
					}
				}
			}
			for _, address := range wanted {
				u, err := here.Parse(address)
				if err != nil || u.Host != "" || u.Scheme != "" || asked[u.Path] {
					continue
				}
				asked[u.Path] = true
				if got := ask(s, "HEAD", u.Path).StatusCode; got != 200 || strings.HasPrefix(address, "/") {
					t.Errorf("%s at %s: %q is %s: status %d", page.Path(), prefix, address, u.Path, got)
				}
			}
		}
		if len(asked) < len(site.Pages()) {
			t.Errorf("at %s only %d addresses were asked for", prefix, len(asked))
		}
	}
}

// What the host's files say fits the place: headers and redirects begin with its path, and the page for what isn't
// there finds its style and the way home from any depth.
func TestHostFilesFitThePlace(t *testing.T) {
	for _, prefix := range prefixes {
		place := site.Place{Base: prefix}
		files := generated(t, place)
		r := readRules(files.fs())
		if len(r.headers) != len(site.Headers(site.Inline{})) || len(r.redirects) == 0 {
			t.Errorf("at %s there are %d headers and %d redirects", prefix, len(r.headers), len(r.redirects))
		}
		s := newServer(files.fs(), place)
		for _, h := range r.headers {
			if !strings.HasPrefix(h.pattern, prefix) || !strings.HasSuffix(h.pattern, "*") && files[strings.TrimPrefix(h.pattern, prefix)] == nil {
				t.Errorf("at %s a header is for %s", prefix, h.pattern)
			}
		}
		for _, rule := range r.redirects {
			from, to := strings.TrimSuffix(rule.pattern, "*")+"crr/", strings.Replace(rule.to, ":splat", "crr/", 1)
			if ask(s, "GET", from).StatusCode != rule.status || ask(s, "GET", to).StatusCode != 200 {
				t.Errorf("at %s the redirect from %s leads to %s", prefix, from, to)
			}
		}
		lost := ask(s, "GET", prefix+"no/such/page")
		body, _ := io.ReadAll(lost.Body)
		if lost.StatusCode != 404 {
			t.Errorf("at %s a missing page has status %d", prefix, lost.StatusCode)
		}
		leads := 0
		for _, e := range elements(parsed(t, body)) {
			for _, name := range addresses {
				if address := attribute(e, name); strings.HasPrefix(address, "/") {
					leads++
					if got := ask(s, "GET", address).StatusCode; got != 200 {
						t.Errorf("at %s a missing page's <%s> leads to %s: status %d", prefix, e.Data, address, got)
					}
				} else if address != "" && !strings.HasPrefix(address, "#") {
					t.Errorf("at %s a missing page's %q depends on its depth", prefix, address)
				}
			}
		}
		if leads < len(locale.Langs()) {
			t.Errorf("at %s a missing page leads to %d addresses", prefix, leads)
		}
	}
}

// What every host knows how to send needs no settings of its own: files have a type, and one alone is sent as bytes.
func TestFilesHaveATypeAndAName(t *testing.T) {
	files := generated(t, everywhere)
	s := newServer(files.fs(), everywhere)
	for _, name := range files.paths() {
		if strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") {
			continue // for the host, not for browsers
		}
		got := ask(s, "HEAD", "/"+name).Header.Get("Content-Type")
		if got == "application/octet-stream" && filepath.Ext(name) != ".bin" {
			t.Errorf("%s is sent as %s", name, got)
		}
		if strings.HasPrefix(name, "web/") && !hashedName.MatchString(name) {
			t.Errorf("%s is kept for good by browsers, but its name doesn't change with its content", name)
		}
	}
}

var hashedName = regexp.MustCompile(`\.[0-9a-f]{10}\.[a-z]+$`)

// fs is the tree as a folder.
func (t tree) fs() fs.FS {
	folder := fstest.MapFS{}
	for name, data := range t {
		folder[name] = &fstest.MapFile{Data: data}
	}
	return folder
}

func TestHostsFindTheirFiles(t *testing.T) {
	files := generated(t, everywhere)
	for _, name := range []string{"_headers", "_redirects", ".nojekyll", "404.html", "robots.txt", "sitemap.xml", "manifest.webmanifest", "sw.js"} {
		if _, ok := files[name]; !ok {
			t.Errorf("no %s", name)
		}
	}
}

func TestWriteLeavesNothingElse(t *testing.T) {
	dir := t.TempDir()
	if err := (tree{"a/old.txt": []byte("old"), "same.txt": []byte("same")}).write(dir); err != nil {
		t.Fatal(err)
	}
	now := tree{"a/new.txt": []byte("new"), "same.txt": []byte("same")}
	if err := now.write(dir); err != nil {
		t.Fatal(err)
	}
	found := tree{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			found[name], err = os.ReadFile(filepath.Join(dir, name))
		}
		return err
	})
	if err != nil || !maps.EqualFunc(found, now, bytes.Equal) {
		t.Errorf("the folder holds %v, %v; want %v", found, err, now)
	}
}
