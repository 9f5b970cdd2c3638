//go:build !js

package main

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"strings"

	"keeprate/pkg/site"
)

// kept is what the service worker stores of a version of the site: with it everything works without a network.
type kept struct {
	Version  string   `json:"version"`  // changes with anything that is kept
	Pages    packed   `json:"pages"`    // {path: text} of every page, and of what else has no hash in its name
	Programs []packed `json:"programs"` // kept unpacked
	Files    []string `json:"files"`    // the other files with a hash in their names
}

// notKept are files that only hosts, search engines and lawyers read.
var notKept = []string{site.LicencesFile, site.PartsFile, "_headers", "_redirects", ".nojekyll", "robots.txt", "sitemap.xml"}

// addServiceWorker adds the pages once more as one file, in the form that is kept, since some two hundred small ones would
// take as many requests, and the service worker, which is told what to keep. It comes last, when everything else is there.
func addServiceWorker(t tree, web fs.FS, f files, pages map[string]string) error {
	k := kept{Programs: []packed{f.client, f.whole, f.worker}, Files: []string{}}
	others := []string{f.card, f.client.Packed, f.client.Plain, f.whole.Packed, f.whole.Plain, f.worker.Packed, f.worker.Plain}
	texts := map[string]string{}
	for _, name := range t.paths() {
		switch {
		case slices.Contains(notKept, name) || slices.Contains(others, name):
		case strings.HasPrefix(name, "web/"+cardPrefix) || strings.HasPrefix(name, "web/"+shotPrefix):
		case strings.HasPrefix(name, "web/"):
			k.Files = append(k.Files, name)
		default:
			folder, last := path.Split(name)
			if last == "index.html" {
				name = folder
			}
			texts[name] = cmp.Or(pages[indexed(name)], string(t[indexed(name)]))
		}
	}
	all, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	k.Pages = t.packed("pages.json", all)
	list, err := json.Marshal(k)
	if err != nil {
		return err
	}
	source, err := fs.ReadFile(web, serviceWorker)
	if err != nil {
		return err
	}
	k.Version = digest(append(list, source...))
	t[serviceWorker], err = script(web, map[string]any{"site": k, "types": types}, serviceWorker)
	return err
}

const serviceWorker = "sw.js"
