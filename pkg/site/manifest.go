//go:build !js

package site

import (
	"encoding/json"

	"keeprate/pkg/locale"
)

// Name is the product's name, the same in every language and script.
const Name = "Keeprate"

// The paper's colour in both themes: what surrounds the page takes it.
const (
	PaperLight = "#f4f4e7"
	PaperDark  = "#141a18"
)

// Icon is an image of the logo, Path from the site's root.
type Icon struct {
	Path, Type, Sizes string
	Maskable          bool // may be cut to any shape
}

// ManifestPath is the address of the manifest of one language, or, for "", of
// the one that starts with the choice of a language.
func ManifestPath(lang locale.Lang) string {
	if lang == "" {
		return "manifest.webmanifest"
	}
	return string(lang) + "/manifest.webmanifest"
}

type manifest struct {
	ID          string         `json:"id"`
	Name        string         `json:"name"`
	ShortName   string         `json:"short_name"`
	Description string         `json:"description"`
	Lang        string         `json:"lang"`
	Dir         string         `json:"dir"`
	StartURL    string         `json:"start_url"`
	Scope       string         `json:"scope"`
	Display     string         `json:"display"`
	Background  string         `json:"background_color"`
	Theme       string         `json:"theme_color"`
	Categories  []string       `json:"categories"`
	Icons       []manifestIcon `json:"icons"`
	Shortcuts   []shortcut     `json:"shortcuts,omitempty"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

type shortcut struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// Manifest describes the installed application. Addresses are relative to the
// manifest's own; the id is not, and is the same for every language, because
// it is one application whatever its language.
func Manifest(place Place, lang locale.Lang, w *locale.Words, icons []Icon) ([]byte, error) {
	start := Page{Kind: Root, Lang: Fallback}
	if lang != "" {
		start = Page{Kind: Home, Lang: lang}
	}
	m := manifest{
		ID: place.Base, Name: Name, ShortName: Name,
		Description: start.Description(w), Lang: string(w.Lang()), Dir: "ltr",
		StartURL: "./", Scope: start.Link(""), Display: "standalone",
		Background: PaperLight, Theme: PaperLight,
		Categories: []string{"business", "utilities"},
	}
	for _, icon := range icons {
		entry := manifestIcon{Src: start.Link(icon.Path), Sizes: icon.Sizes, Type: icon.Type}
		if icon.Maskable {
			entry.Purpose = "maskable"
		}
		m.Icons = append(m.Icons, entry)
	}
	if lang != "" {
		orders := Page{Kind: Orders, Lang: lang}
		m.Shortcuts = []shortcut{{Name: orders.Title(w), URL: start.Link(orders.Path())}}
	}
	data, err := json.MarshalIndent(m, "", "  ")
	return append(data, '\n'), err
}
