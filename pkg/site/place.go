//go:build !js

package site

import (
	"fmt"
	"net/url"
	"strings"
)

// Place is where the site is going to be served.
type Place struct {
	Base   string // the path of its root: "/", or "/shop/calc/"
	Origin string // "https://example.com", or "" while nobody has said
}

// NewPlace reads what the person building the site said of its place: basePath
// as "/shop/calc/", siteURL as "https://example.com" or, with the path once
// more, "https://example.com/shop/calc". Both may be empty.
func NewPlace(basePath, siteURL string) (Place, error) {
	place := Place{Base: folder(basePath)}
	if strings.ContainsAny(basePath, "?#:") || strings.Contains(basePath, "//") {
		return Place{}, fmt.Errorf("BASE_PATH %q is no path", basePath)
	}
	if siteURL == "" {
		return place, nil
	}
	u, err := url.Parse(siteURL)
	if err != nil || u.Host == "" || (u.Scheme != "https" && u.Scheme != "http") {
		return Place{}, fmt.Errorf("SITE_URL %q is no address such as https://example.com", siteURL)
	}
	place.Origin = u.Scheme + "://" + u.Host
	switch path := folder(u.Path); {
	case path == "/" || path == place.Base:
	case place.Base == "/":
		place.Base = path
	default:
		return Place{}, fmt.Errorf("SITE_URL %q and BASE_PATH %q name different paths", siteURL, basePath)
	}
	return place, nil
}

func folder(path string) string {
	if path = strings.Trim(path, "/"); path == "" {
		return "/"
	}
	return "/" + path + "/"
}

// Known reports whether full addresses can be written.
func (p Place) Known() bool { return p.Origin != "" }

// URL is the full address of a path from the site's root, or, while the
// origin isn't known, its address on any host.
func (p Place) URL(path string) string { return p.Origin + p.Base + path }
