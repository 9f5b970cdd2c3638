//go:build !js

package site

import "strings"

// Header is a response header that a host should send for the addresses under
// a path from the site's root.
type Header struct{ Under, Name, Value string }

// Headers are worth sending; the site works without them. Only files under web/ may be
// kept for good: their names change with their content. No two entries set
// one name for one address, since hosts would join the values.
func Headers() []Header {
	return []Header{
		{"", "X-Content-Type-Options", "nosniff"},
		{"", "Referrer-Policy", "strict-origin-when-cross-origin"},
		// For articles that ask everything they embed for its leave.
		{"", "Cross-Origin-Resource-Policy", "cross-origin"},
		{"embed/", "Cross-Origin-Embedder-Policy", "require-corp"},
		{"web/", "Cache-Control", "public, max-age=31536000, immutable"},
	}
}

// HeadersFile is Headers as Netlify and Cloudflare Pages read them from _headers.
func HeadersFile(place Place) []byte {
	var b strings.Builder
	last := ""
	for _, h := range Headers() {
		if path := place.Base + h.Under + "*"; path != last {
			b.WriteString(path + "\n")
			last = path
		}
		b.WriteString("  " + h.Name + ": " + h.Value + "\n")
	}
	return []byte(b.String())
}

// RedirectsFile leads addresses that people guess to ours, as Netlify and
// Cloudflare Pages read them from _redirects.
func RedirectsFile(place Place) []byte {
	var b strings.Builder
	for _, r := range [][2]string{{"sr-Cyrl", "sr"}, {"sr-cyrl", "sr"}, {"sr-latn", "sr-Latn"}} {
		b.WriteString(place.Base + r[0] + "/* " + place.Base + r[1] + "/:splat 301\n")
	}
	return []byte(b.String())
}
