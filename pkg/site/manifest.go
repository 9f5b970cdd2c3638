//go:build !js

package site

import (
	"encoding/json"
	"fmt"

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
	ID          string         `json:"id,omitempty"`
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
	Screenshots []manifestShot `json:"screenshots,omitempty"`
	Shortcuts   []shortcut     `json:"shortcuts,omitempty"`
	Files       []fileHandler  `json:"file_handlers,omitempty"`
	Share       *shareTarget   `json:"share_target,omitempty"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

type manifestShot struct {
	Src   string `json:"src"`
	Sizes string `json:"sizes"`
	Type  string `json:"type"`
	Form  string `json:"form_factor"`
	Label string `json:"label"`
}

type shortcut struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// fileHandler lets the installed application open files.
type fileHandler struct {
	Action string              `json:"action"`
	Accept map[string][]string `json:"accept"`
}

// shareTarget lets other programs share with the installed one. The service
// worker takes what they send; it goes to no host.
type shareTarget struct {
	Action  string `json:"action"`
	Method  string `json:"method"`
	Enctype string `json:"enctype"`
	Params  struct {
		Title string      `json:"title"`
		Text  string      `json:"text"`
		URL   string      `json:"url"`
		Files []shareFile `json:"files"`
	} `json:"params"`
}

type shareFile struct {
	Name   string   `json:"name"`
	Accept []string `json:"accept"`
}

// tables are the files that the report reads, by their type.
var tables = map[string][]string{"text/csv": {".csv"}, "text/tab-separated-values": {".tsv"}}

// Manifest describes the installed application, which is one, whatever its
// language, but another under each path of a host. Its id is the path of the
// site's root. A manifest can't name that relatively: an id begins at the host.
// So where nobody has said where the site will stand it names none, and browsers
// take the address to start from without its fragment: that is the same path,
// since every language starts at the root, the fragment saying where it leads.
func Manifest(place Place, lang locale.Lang, w *locale.Words, icons []Icon, shots []Screenshot) ([]byte, error) {
	start := Page{Kind: Root, Lang: Fallback}
	if lang != "" {
		start = Page{Kind: Home, Lang: lang}
	}
	m := manifest{
		Name: Name, ShortName: Name,
		Description: start.Description(w), Lang: string(w.Lang()), Dir: "ltr",
		StartURL: start.Link(""), Scope: start.Link(""), Display: "standalone",
		Background: PaperLight, Theme: PaperLight,
		Categories: []string{"business", "utilities"},
	}
	if place.Base != "/" || place.Known() {
		m.ID = place.Base
	}
	if lang != "" {
		m.StartURL += "#" + string(lang)
	}
	for _, icon := range icons {
		entry := manifestIcon{Src: start.Link(icon.Path), Sizes: icon.Sizes, Type: icon.Type}
		if icon.Maskable {
			entry.Purpose = "maskable"
		}
		m.Icons = append(m.Icons, entry)
	}
	for _, shot := range shots {
		m.Screenshots = append(m.Screenshots, manifestShot{
			start.Link(shot.Path), fmt.Sprintf("%dx%d", shot.Width, shot.Height), "image/webp", shot.Form, shot.Page.Title(w),
		})
	}
	if lang != "" {
		orders := Page{Kind: Orders, Lang: lang}
		for _, p := range []Page{
			{Kind: Metric, Lang: lang, Metric: "crr"}, {Kind: Metric, Lang: lang, Metric: "churn"}, {Kind: Metric, Lang: lang, Metric: "nps"}, orders,
		} {
			m.Shortcuts = append(m.Shortcuts, shortcut{Name: p.Title(w), URL: start.Link(p.Path())})
		}
		report := start.Link(orders.Path())
		m.Files = []fileHandler{{Action: report, Accept: tables}}
		m.Share = &shareTarget{Action: report, Method: "POST", Enctype: "multipart/form-data"}
		m.Share.Params.Title, m.Share.Params.Text, m.Share.Params.URL = "title", "text", "url"
		m.Share.Params.Files = []shareFile{{Name: "orders", Accept: []string{"text/csv", ".csv", "text/tab-separated-values", ".tsv", "text/plain"}}}
	}
	data, err := json.MarshalIndent(m, "", "  ")
	return append(data, '\n'), err
}
