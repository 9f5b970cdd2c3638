// Package view draws every page with go-app components. It alone knows the DOM and its events. The same components
// are printed by the generator and answer in the browser; what only a browser has stands in browser_js.go.
package view

import (
	"strings"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// base goes before every internal address: the generator's marker, or the folder the site is served from.
var base string

// languages holds the words that are loaded: all of them in the generator, those asked for in the browser.
var languages = map[locale.Lang]*locale.Words{}

// SetBase sets what goes before every internal address, without a slash at its end.
func SetBase(prefix string) { base = strings.TrimSuffix(prefix, "/") }

// AddWords makes a language available.
func AddWords(w *locale.Words) { languages[w.Lang()] = w }

// HasWords reports whether a language is available.
func HasWords(lang locale.Lang) bool { return languages[lang] != nil }

// href is the address of a page of ours.
func href(p site.Page) string { return base + "/" + p.Path() }

// asset is the address of a file of ours.
func asset(path string) string { return base + "/" + path }
