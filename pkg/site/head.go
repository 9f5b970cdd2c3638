//go:build !js

package site

import "strings"

// Inline is what a policy allows of scripts and styles within a page: nothing, or
// a blank and the hash of one text.
type Inline struct{ Script, Style string }

// Policy is the content security policy of every page, carried by a meta
// element so that it holds on any host: the page can reach nothing but the
// host it came from, and runs no script and no style but the site's files and
// what stands in the pages word for word.
func Policy(inline Inline) string {
	return strings.Join([]string{
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'" + inline.Script,
		"style-src 'self'" + inline.Style,
		"img-src 'self' blob: data:",
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"frame-src 'self'", // the preview of an embed
		"form-action 'none'",
		"base-uri 'none'",
	}, "; ")
}

// Referrer is what links tell the sites they lead to about where the reader came from.
const Referrer = "no-referrer"

// OpenGraphLocale is a language as Open Graph names it, which knows territories and no scripts.
func (p Page) OpenGraphLocale() string {
	return map[string]string{"pl": "pl_PL", "sr": "sr_RS", "sr-Latn": "sr_RS", "ro": "ro_RO", "el": "el_GR", "en": "en_GB"}[string(p.Lang)]
}
