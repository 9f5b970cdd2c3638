//go:build !js

package view

import (
	"slices"
	"testing"

	"keeprate/pkg/metric"
	"keeprate/pkg/rfm"
	"keeprate/pkg/site"
)

// Every piece of advice, segment and finding leads to a page of the guide that exists, and no page is left aside.
func TestAdviceLeadsToPlays(t *testing.T) {
	led := map[string]bool{}
	check := func(from, play string) {
		if !slices.Contains(site.Plays(), play) {
			t.Errorf("%s leads to %q, which is no play", from, play)
		}
		led[play] = true
	}
	for _, m := range metric.All() {
		for _, a := range m.Advice {
			check("advice "+string(a), playOf[a])
		}
	}
	for _, s := range rfm.Segments() {
		check("segment "+s.ID, playFor[s.ID])
	}
	for key, play := range playAfter {
		check(key, play)
	}
	for _, play := range site.Plays() {
		if !led[play] {
			t.Errorf("nothing leads to %s", play)
		}
	}
}
