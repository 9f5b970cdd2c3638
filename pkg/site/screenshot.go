//go:build !js

package site

import "keeprate/pkg/locale"

// ScreenshotBytes is the most that a picture of the installed program weighs.
const ScreenshotBytes = 60_000

// Screenshot is a picture of a page for people who are offered to install the
// program, of so many pixels of the device, Scale of them to one of the page's.
type Screenshot struct {
	Path                 string // within the folder of screenshots, or from the site's root
	Form                 string // which screens it is like: "narrow" or "wide"
	Page                 Page
	Width, Height, Scale int
}

// Screenshots are the pictures in one language.
func Screenshots(lang locale.Lang) []Screenshot {
	return []Screenshot{
		{string(lang) + "-narrow.webp", "narrow", Page{Kind: Metric, Lang: lang, Metric: "crr"}, 824, 1464, 2},
		{string(lang) + "-wide.webp", "wide", Page{Kind: Orders, Lang: lang}, 1280, 800, 1},
	}
}
