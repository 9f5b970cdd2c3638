//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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
			`<meta property="og:image" content="https://example.com/shop/calc/web/card.`,
			`src="../../web/loader.`,
		},
		"embed/pl/crr/index.html": {`<link rel="canonical" href="https://example.com/shop/calc/pl/crr/">`},
		"404.html":                {`href="/shop/calc/web/keeprate.`, `href="/shop/calc/pl/"`},
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

func TestManifestsNameTheirIcons(t *testing.T) {
	files := generated(t, everywhere)
	for _, lang := range append([]locale.Lang{""}, locale.Langs()...) {
		name := site.ManifestPath(lang)
		var m struct {
			ID, Name, Lang, Description string
			StartURL                    string `json:"start_url"`
			Scope                       string
			Icons                       []struct{ Src, Sizes, Purpose string }
			Shortcuts                   []struct{ URL string }
		}
		if err := json.Unmarshal(files[name], &m); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		here := &url.URL{Path: "/" + name}
		leads := func(address string) bool {
			u, err := here.Parse(address)
			return err == nil && files[indexed(strings.TrimPrefix(u.Path, "/"))] != nil
		}
		if !leads(m.StartURL) || !leads(m.Scope) || m.ID == "" || m.Description == "" || m.Lang == "" {
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
		for _, s := range m.Shortcuts {
			if !leads(s.URL) {
				t.Errorf("%s: shortcut to %q", name, s.URL)
			}
		}
	}
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
