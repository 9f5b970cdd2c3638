//go:build !js

package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"

	"keeprate/pkg/site"
)

// What pages tell search engines is well-formed, of the kinds meant for them, and says only what the page shows.
func TestStructuredData(t *testing.T) {
	files := generated(t, everywhere)
	kinds := func(p site.Page) (all []string) {
		document, err := nethtml.Parse(strings.NewReader(string(files[indexed(p.Path())])))
		if err != nil {
			t.Fatal(err)
		}
		shown := strings.Join(strings.Fields(visible(document)), " ")
		for n := range document.Descendants() {
			if !isData(n) {
				continue
			}
			var block map[string]any
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &block); err != nil {
				t.Fatalf("%s: %v", p.Path(), err)
			}
			all = append(all, block["@type"].(string))
			for _, said := range texts(block) {
				if !strings.Contains(shown, strings.Join(strings.Fields(said), " ")) {
					t.Errorf("%s says %q to machines and not to people", p.Path(), said)
				}
			}
		}
		return all
	}
	for _, p := range site.Pages() {
		var want string
		switch {
		case p.Kind == site.Home || p.Kind == site.Orders:
			want = "WebApplication"
		case p.Kind == site.Metric:
			want = "WebApplication FAQPage"
		case slices.Contains(site.Plays(), p.Article):
			want = "HowTo BreadcrumbList"
		case p.Kind == site.Article:
			want = "BreadcrumbList"
		}
		if got := strings.Join(kinds(p), " "); got != want {
			t.Errorf("%s has %q, want %q", p.Path(), got, want)
		}
	}
}

// texts are the questions, answers and steps of a block.
func texts(block map[string]any) (all []string) {
	if list, ok := block["mainEntity"].([]any); ok {
		for _, q := range list {
			question := q.(map[string]any)
			all = append(all, question["name"].(string), question["acceptedAnswer"].(map[string]any)["text"].(string))
		}
	}
	if list, ok := block["step"].([]any); ok {
		for _, s := range list {
			all = append(all, s.(map[string]any)["text"].(string))
		}
	}
	return all
}

// visible is the text of a page's body, blocks set apart.
func visible(n *nethtml.Node) string {
	if n.Type == nethtml.TextNode {
		return n.Data
	}
	if n.Data == "head" {
		return ""
	}
	var out strings.Builder
	for child := range n.ChildNodes() {
		out.WriteString(visible(child))
	}
	if n.Data == "p" || n.Data == "li" || n.Data == "td" || n.Data == "h3" {
		out.WriteString(" ")
	}
	return out.String()
}
