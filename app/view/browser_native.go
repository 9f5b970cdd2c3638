//go:build !js

package view

import (
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// The generator has no browser: there is no address to keep and nothing typed to save.

// later is never asked for by a page that is only printed.
func later(wait time.Duration, do func()) { time.AfterFunc(wait, do) }

// Breathe has nobody to let in.
func Breathe() {}

// steady is the text that an input comes with.
func steady(_, text string) string { return text }

func overwrite(string, string) {}
func renew(...string)          {}

func refresh(app.Context)                         {}
func (p *Page) answerFirst(app.Context)           {}
func reload()                                     {}
func takeOver(*Page, app.Context)                 {}
func arrived(*Page, app.Context)                  {}
func saveFragment(*Page)                          {}
func saveFragmentNow(*Page)                       {}
func address() string                             { return "" }
func (p *Page) copied(_ app.Context, _, _ string) {}
func (p *Page) loadFramedWords()                  {}
func printPage(app.Context, app.Event)            {}
func printAs(string)                              {}

// absolute is an address that works from another site. The generator knows none until the site is hosted: the
// browser puts the real one in as soon as it answers.
func absolute(path string) string { return asset(path) }
