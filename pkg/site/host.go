//go:build !js

package site

import (
	"strings"

	"keeprate/pkg/locale"
)

// Header is a response header that a host should send for the addresses under
// a path from the site's root, or for the one file that it names.
type Header struct{ Under, Name, Value string }

// Headers are worth sending; the site works without them. Only files under web/ may be
// kept for good: their names change with their content. No two entries set
// one name for one address, since hosts would join the values.
//
// The policy is sent beside the one in the pages, because scripts that run apart
// from a page, the worker and the service worker, obey the one they came with alone.
// Only calculators may be framed by other sites. inline is what stands in the pages.
func Headers(inline Inline) []Header {
	all := []Header{
		{"", "X-Content-Type-Options", "nosniff"},
		{"", "Referrer-Policy", Referrer},
		{"", "X-DNS-Prefetch-Control", "off"},
		{"", "Permissions-Policy", permissions()},
		// For articles that ask everything they embed for its leave.
		{"", "Cross-Origin-Resource-Policy", "cross-origin"},
		{"embed/", "Cross-Origin-Embedder-Policy", "require-corp"},
		{"web/", "Cache-Control", "public, max-age=31536000, immutable"},
	}
	for _, under := range []string{"web/", "sw.js"} {
		all = append(all, Header{under, policyName, Policy(Inline{})})
	}
	all = append(all, Header{"embed/", policyName, Policy(inline)})
	for _, lang := range locale.Langs() {
		all = append(all, Header{string(lang) + "/", policyName, Policy(inline) + "; frame-ancestors 'self'"})
	}
	return all
}

const policyName = "Content-Security-Policy"

// permissions gives away everything about the device that a browser would let a page ask for.
func permissions() string {
	var all []string
	for _, feature := range []string{
		"accelerometer", "camera", "clipboard-read", "display-capture", "gamepad", "geolocation", "gyroscope", "hid",
		"identity-credentials-get", "idle-detection", "keyboard-map", "local-fonts", "magnetometer", "microphone", "midi",
		"payment", "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb", "window-management",
		"xr-spatial-tracking",
	} {
		all = append(all, feature+"=()")
	}
	return strings.Join(all, ", ")
}

// HeadersFile is Headers as Netlify and Cloudflare Pages read them from _headers.
func HeadersFile(place Place, inline Inline) []byte {
	var b strings.Builder
	var under []string
	lines := map[string]string{}
	for _, h := range Headers(inline) {
		if lines[h.Under] == "" {
			under = append(under, h.Under)
		}
		lines[h.Under] += "  " + h.Name + ": " + h.Value + "\n"
	}
	for _, u := range under {
		path := place.Base + u
		if u == "" || strings.HasSuffix(u, "/") {
			path += "*"
		}
		b.WriteString(path + "\n" + lines[u])
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
