//go:build !js

package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	nethtml "golang.org/x/net/html"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// read are the sources of the repository, read once.
var read = sync.OnceValue(func() sources {
	root, err := moduleRoot()
	if err != nil {
		panic(err)
	}
	from, err := readSources(root)
	if err != nil {
		panic(err)
	}
	return from
})

// generated is the site for a place, with programs that only look like it.
func generated(t *testing.T, place site.Place) tree {
	t.Helper()
	files, err := generate(place, read(), programs{
		client: []byte("\x00asm client"), whole: []byte("\x00asm whole"), worker: []byte("\x00asm worker"), exec: []byte("// wasm_exec.js\n"),
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// everywhere is the site as it is built when nobody says where it will stand.
var everywhere = site.Place{Base: "/"}

// parsed is a page's document as a browser without scripts sees it.
func parsed(t *testing.T, html []byte) *nethtml.Node {
	t.Helper()
	doc, err := nethtml.ParseWithOptions(bytes.NewReader(html), nethtml.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// elements are the elements of a document, in order.
func elements(doc *nethtml.Node) []*nethtml.Node {
	var all []*nethtml.Node
	for n := range doc.Descendants() {
		if n.Type == nethtml.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attribute(n *nethtml.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func content(n *nethtml.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == nethtml.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// count counts the elements with a tag and, if any are given, attributes (name, value, …).
func count(all []*nethtml.Node, tag string, attributes ...string) int {
	n := 0
	for _, e := range all {
		fits := e.Data == tag
		for i := 0; i < len(attributes); i += 2 {
			fits = fits && attribute(e, attributes[i]) == attributes[i+1]
		}
		if fits {
			n++
		}
	}
	return n
}

func TestEveryPageSaysWhatItIs(t *testing.T) {
	files := generated(t, everywhere)
	titles := map[string]string{}
	for _, page := range site.Pages() {
		all := elements(parsed(t, files[indexed(page.Path())]))
		for _, e := range all {
			switch {
			case e.Data == "html" && attribute(e, "lang") != string(page.Lang):
				t.Errorf("%s: lang is %q", page.Path(), attribute(e, "lang"))
			case e.Data == "title" && e.Namespace == "":
				title := string(page.Lang) + ": " + content(e)
				if content(e) == "" || titles[title] != "" && page.Kind != site.Frame {
					t.Errorf("%s: the title %q is also that of %s", page.Path(), title, titles[title])
				}
				titles[title] = page.Path() + " "
			case e.Data == "meta" && attribute(e, "name") == "description" && len(attribute(e, "content")) < 40:
				t.Errorf("%s: the description %q says too little", page.Path(), attribute(e, "content"))
			}
		}
		alternates, canonical := len(locale.Langs())+1, 1
		if page.Kind == site.NotFound {
			alternates, canonical = 0, 0
		}
		for _, c := range []struct {
			want       int
			tag        string
			attributes []string
		}{
			{1, "title", nil},
			{1, "h1", nil},
			{1, "meta", []string{"name", "description"}},
			{1, "meta", []string{"http-equiv", "Content-Security-Policy"}},
			{1, "style", nil},
			{0, "link", []string{"rel", "stylesheet"}},
			{1, "link", []string{"rel", "manifest"}},
			{canonical, "link", []string{"rel", "canonical"}},
			{alternates, "link", []string{"rel", "alternate"}},
			{canonical, "link", []string{"rel", "alternate", "hreflang", "x-default"}},
		} {
			if got := count(all, c.tag, c.attributes...); got != c.want {
				t.Errorf("%s: %d of <%s %v>, want %d", page.Path(), got, c.tag, c.attributes, c.want)
			}
		}
	}
}

func TestPagesKeepToTheirPolicy(t *testing.T) {
	for name, data := range generated(t, everywhere) {
		if filepath.Ext(name) != ".html" {
			continue
		}
		policy := ""
		for _, e := range elements(parsed(t, data)) {
			if e.Data == "meta" && attribute(e, "http-equiv") == "Content-Security-Policy" {
				policy = attribute(e, "content")
			}
			if (e.Data == "script" || e.Data == "style") && e.FirstChild != nil && !isData(e) {
				sum := sha256.Sum256([]byte(e.FirstChild.Data))
				if allowed := e.Data + "-src 'self'[^;]* 'sha256-" + regexp.QuoteMeta(base64.StdEncoding.EncodeToString(sum[:])) + "'"; !regexp.MustCompile(allowed).MatchString(policy) {
					t.Errorf("%s: the policy %q forbids its inline %s", name, policy, e.Data)
				}
			}
			for _, a := range e.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s=%q>", name, e.Data, a.Key, a.Val)
				}
				if u, err := url.Parse(a.Val); slices.Contains(addresses, a.Key) && (err != nil || u.Host != "" && e.Data != "a") {
					t.Errorf("%s: <%s> loads %q", name, e.Data, a.Val)
				}
			}
		}
		for _, leftover := range []string{"goapp", "go-app", "app-wasm-loader", `="true"=`, `\u00a0`, "=" + `"false"` + " disabled"} {
			if bytes.Contains(data, []byte(leftover)) {
				t.Errorf("%s: has %q in it", name, leftover)
			}
		}
	}
}

// TestPagesAreKeptWithTheirFiles: what the service worker keeps of a page names the style that it keeps as well, and
// fetches no program, for it is kept unpacked.
func TestPagesAreKeptWithTheirFiles(t *testing.T) {
	files := generated(t, everywhere)
	kept := map[string]string{}
	for name, data := range files {
		if path.Base(name) != name && strings.HasPrefix(path.Base(name), "pages.") && path.Ext(name) == ".json" {
			if err := json.Unmarshal(data, &kept); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, page := range site.Pages() {
		name := strings.TrimSuffix(page.Path(), "index.html")
		text, ok := kept[name]
		if !ok {
			t.Errorf("%q is not kept", name)
			continue
		}
		all := elements(parsed(t, []byte(text)))
		if got := count(all, "link", "rel", "stylesheet"); got != 1 || count(all, "style") != 0 {
			t.Errorf("%q is kept with %d links to its style", name, got)
		}
		for _, e := range all {
			if strings.Contains(attribute(e, "href")+attribute(e, "data-packed")+attribute(e, "data-plain"), ".gzip.") {
				t.Errorf("%q fetches a packed program", name)
			}
		}
	}
}

func TestLinksLeadSomewhere(t *testing.T) {
	files := generated(t, everywhere)
	for _, page := range site.Pages() {
		here := &url.URL{Path: "/" + page.Path()}
		all := elements(parsed(t, files[indexed(page.Path())]))
		ids := map[string]bool{}
		for _, e := range all {
			if id := attribute(e, "id"); id != "" {
				if ids[id] {
					t.Errorf("%s: two elements have the id %q", page.Path(), id)
				}
				ids[id] = true
			}
		}
		for _, e := range all {
			if target := attribute(e, "for"); e.Data == "label" && target != "" && !ids[target] {
				t.Errorf("%s: a label is for %q, which isn't there", page.Path(), target)
			}
			for _, name := range addresses {
				address := attribute(e, name)
				u, err := here.Parse(address)
				if err != nil {
					t.Errorf("%s: %q is no address", page.Path(), address)
					continue
				}
				if address == "" || u.Host != "" || u.Scheme != "" {
					continue
				}
				if files[indexed(strings.TrimPrefix(u.Path, "/"))] == nil {
					t.Errorf("%s: <%s> leads to %q, where nothing is", page.Path(), e.Data, address)
				}
				if u.Path == here.Path && u.Fragment != "" && !strings.Contains(u.Fragment, "=") && !ids[u.Fragment] {
					t.Errorf("%s: %q leads to no element", page.Path(), address)
				}
			}
		}
	}
}

func TestScriptsNameTheirFiles(t *testing.T) {
	files := generated(t, everywhere)
	for name, data := range files {
		if filepath.Ext(name) != ".js" {
			continue
		}
		for part := range strings.SplitSeq(string(data), `"`) {
			if strings.HasPrefix(part, "web/") && files[part] == nil {
				t.Errorf("%s names %s, which isn't there", name, part)
			}
		}
		if bytes.Contains(data, []byte("'@")) {
			t.Errorf("%s has a placeholder left", name)
		}
	}
}

func TestNamesChangeWithContent(t *testing.T) {
	one, err := generate(everywhere, read(), programs{client: []byte("one"), whole: []byte("whole"), worker: []byte("w"), exec: []byte("//\n")})
	if err != nil {
		t.Fatal(err)
	}
	two, err := generate(everywhere, read(), programs{client: []byte("two"), whole: []byte("whole"), worker: []byte("w"), exec: []byte("//\n")})
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range one {
		if strings.HasPrefix(name, "web/") && two[name] != nil && !bytes.Equal(two[name], data) {
			t.Errorf("%s has two contents", name)
		}
	}
	if bytes.Equal(one["pl/crr/index.html"], two["pl/crr/index.html"]) {
		t.Error("a page goes on loading the old client")
	}
}

func TestPagesAreTheSameEachTime(t *testing.T) {
	one, two := generated(t, everywhere), generated(t, everywhere)
	if !slices.Equal(one.paths(), two.paths()) {
		t.Error("two builds have different files")
	}
	for name, data := range one {
		if !bytes.Equal(data, two[name]) {
			t.Errorf("%s differs from one build to the next", name)
		}
	}
}
