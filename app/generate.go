//go:build !js

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"keeprate/pkg/guide"
	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// files are the addresses of what pages load.
type files struct {
	style     string
	inline    inline
	loader    string                 // starts the client
	chooser   string                 // picks the language at the root
	frame     string                 // fits a framed calculator into its page
	client    packed                 // the program of most pages
	whole     packed                 // that of pages that read files
	worker    packed                 // the orders engine
	messages  map[locale.Lang]string // the compiled words
	icons     []site.Icon
	icon      site.Icon // the one that scales
	touchIcon site.Icon
	shots     map[locale.Lang][]site.Screenshot
	card      string // what social networks show beside a link to the root
	cards     map[site.Page]string
}

// sources is what the site is made from, besides the programs.
type sources struct {
	words map[locale.Lang]*locale.Words
	guide *guide.Guide
	web   fs.FS  // the hand-written statics
	parts []part // of other people's
	own   string // licence
}

// readSources reads them from the repository at root.
func readSources(root string) (sources, error) {
	locales := os.DirFS(filepath.Join(root, "locales"))
	words, err := locale.Load(locales)
	if err != nil {
		return sources{}, err
	}
	texts, err := guide.Load(locales, words)
	if err != nil {
		return sources{}, err
	}
	parts, err := readParts(root)
	if err != nil {
		return sources{}, err
	}
	own, err := licenceText(root)
	return sources{words, texts, os.DirFS(filepath.Join(root, "web")), parts, own}, err
}

// generate makes the whole site in memory.
func generate(place site.Place, from sources, p programs) (tree, error) {
	words, web := from.words, from.web
	t := tree{}
	files, err := addFiles(t, words, web, p)
	if err != nil {
		return nil, err
	}
	if files.cards, err = addCards(t, place, from); err != nil {
		return nil, err
	}
	kept, err := addPages(t, newPrinter(place, words, from.guide, files))
	if err != nil {
		return nil, err
	}
	if err := addManifests(t, place, words, files); err != nil {
		return nil, err
	}
	if err := addParts(t, from.own, from.parts); err != nil {
		return nil, err
	}
	t["sitemap.xml"] = site.Sitemap(place)
	t["robots.txt"] = site.Robots(place)
	t["_headers"] = site.HeadersFile(place, files.inline.allowed())
	t["_redirects"] = site.RedirectsFile(place)
	t[".nojekyll"] = nil
	return t, addServiceWorker(t, web, files, kept)
}

// addPages prints every page, and returns how the service worker keeps them, by
// their files. A page that can't be printed is reported once for each reason: a
// message that is missing is missing on many.
func addPages(t tree, p *printer) (kept map[string]string, err error) {
	kept = map[string]string{}
	var problems []error
	said := map[string]bool{}
	for _, page := range site.Pages() {
		sent, stored, err := p.page(page)
		if err != nil && !said[err.Error()] {
			said[err.Error()] = true
			problems = append(problems, fmt.Errorf("page %q: %w", page.Path(), err))
		}
		t[indexed(page.Path())], kept[indexed(page.Path())] = sent, string(stored)
	}
	return kept, errors.Join(problems...)
}

func addManifests(t tree, place site.Place, words map[locale.Lang]*locale.Words, f files) error {
	for _, lang := range append([]locale.Lang{""}, locale.Langs()...) {
		w := words[lang]
		if lang == "" {
			w = words[site.Fallback]
		}
		data, err := site.Manifest(place, lang, w, f.icons, f.shots[w.Lang()])
		if err != nil {
			return err
		}
		t[site.ManifestPath(lang)] = data
	}
	return nil
}

// styles are the parts of the pages' style, in the order of the cascade.
var styles = []string{
	"keeprate.css", "orders.css", "home.css", "embed.css", "survey.css", "print.css", "charts.css", "report.css", "guide.css", "offer.css",
}

// addFiles puts everything that pages load under names hashed by content.
func addFiles(t tree, words map[locale.Lang]*locale.Words, web fs.FS, p programs) (files, error) {
	f := files{
		client:   t.packed("app.wasm", p.client),
		whole:    t.packed("whole.wasm", p.whole),
		worker:   t.packed("worker.wasm", p.worker),
		messages: map[locale.Lang]string{},
	}
	for lang, w := range words {
		f.messages[lang] = t.hashed("messages-"+string(lang)+".txt", w.Compile())
	}
	if err := f.addIcons(t, web); err != nil {
		return files{}, err
	}
	if err := f.addScreenshots(t, web); err != nil {
		return files{}, err
	}
	style, err := joined(web, styles...)
	if err != nil {
		return files{}, err
	}
	f.style = t.hashed("keeprate.css", style)
	f.inline.style = string(style)
	return f, f.addScripts(t, web, p)
}

// joined is some files as one.
func joined(web fs.FS, names ...string) (all []byte, err error) {
	for _, name := range names {
		one, err := fs.ReadFile(web, name)
		if err != nil {
			return nil, err
		}
		all = append(all, one...)
	}
	return all, nil
}

// addIcons adds the logo in the sizes that browsers and launchers ask for.
func (f *files) addIcons(t tree, web fs.FS) error {
	for _, icon := range []site.Icon{
		{Path: "icon.svg", Type: "image/svg+xml", Sizes: "any"},
		{Path: "icon-192.png", Type: "image/png", Sizes: "192x192"},
		{Path: "icon-512.png", Type: "image/png", Sizes: "512x512"},
		{Path: "icon-maskable.png", Type: "image/png", Sizes: "512x512", Maskable: true},
	} {
		data, err := fs.ReadFile(web, path.Join("icons", icon.Path))
		if err != nil {
			return fmt.Errorf("icon: %w", err)
		}
		icon.Path = t.hashed(icon.Path, data)
		f.icons = append(f.icons, icon)
	}
	f.icon, f.touchIcon = f.icons[0], f.icons[1]
	card, err := fs.ReadFile(web, "icons/card.png")
	if err != nil {
		return err
	}
	f.card = t.hashed("card.png", card)
	return nil
}

// shotPrefix begins the names of the pictures of the installed program, which nobody needs without a network.
const shotPrefix = "screenshot-"

// addScreenshots adds the pictures of the installed program.
func (f *files) addScreenshots(t tree, web fs.FS) error {
	f.shots = map[locale.Lang][]site.Screenshot{}
	for _, lang := range locale.Langs() {
		for _, shot := range site.Screenshots(lang) {
			data, err := fs.ReadFile(web, path.Join("screenshots", shot.Path))
			if err != nil {
				return fmt.Errorf("screenshot: %w", err)
			}
			shot.Path = t.hashed(shotPrefix+shot.Path, data)
			f.shots[lang] = append(f.shots[lang], shot)
		}
	}
	return nil
}
