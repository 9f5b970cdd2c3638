package site

import (
	"strings"
	"testing"
)

func TestPlaceFromWhatPeopleSay(t *testing.T) {
	for _, c := range []struct{ base, site, want string }{
		{"", "", "/pl/"},
		{"/", "", "/pl/"},
		{"/shop/calc/", "", "/shop/calc/pl/"},
		{"shop/calc", "", "/shop/calc/pl/"},
		{"", "https://example.com", "https://example.com/pl/"},
		{"", "https://example.com/shop/calc", "https://example.com/shop/calc/pl/"},
		{"/shop/calc/", "https://example.com/", "https://example.com/shop/calc/pl/"},
		{"/shop/calc", "https://example.com/shop/calc/", "https://example.com/shop/calc/pl/"},
		{"", "http://localhost:8080", "http://localhost:8080/pl/"},
	} {
		place, err := NewPlace(c.base, c.site)
		if err != nil {
			t.Errorf("BASE_PATH=%s SITE_URL=%s: %v", c.base, c.site, err)
		} else if got := place.URL("pl/"); got != c.want {
			t.Errorf("BASE_PATH=%s SITE_URL=%s: %s, want %s", c.base, c.site, got, c.want)
		}
	}
	for _, c := range [][2]string{{"https://example.com", ""}, {"//x", ""}, {"", "example.com"}, {"", "ftp://example.com"}, {"/a/", "https://example.com/b/"}} {
		if place, err := NewPlace(c[0], c[1]); err == nil {
			t.Errorf("BASE_PATH=%s SITE_URL=%s is taken as %+v", c[0], c[1], place)
		}
	}
}

func TestNoAddressGetsAHeaderTwice(t *testing.T) {
	all := Headers(Inline{Script: " 'sha256-x'"})
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.Name == b.Name && (strings.HasPrefix(a.Under, b.Under) || strings.HasPrefix(b.Under, a.Under)) {
				t.Errorf("%s is set for both %q and %q", a.Name, a.Under, b.Under)
			}
		}
	}
}

func TestRobotsShowAFullAddressOrNone(t *testing.T) {
	if got := string(Robots(Place{Base: "/"})); strings.Contains(got, "Sitemap") {
		t.Errorf("an unknown place has the sitemap in %q", got)
	}
	if got := string(Robots(Place{Base: "/", Origin: "https://example.com"})); !strings.Contains(got, "Sitemap: https://example.com/sitemap.xml\n") {
		t.Errorf("robots.txt is %q", got)
	}
}
