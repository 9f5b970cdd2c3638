//go:build !js

package main

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"keeprate/app/view"
	"keeprate/pkg/guide"
	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// printer writes pages as HTML. What is the same on all of them is made once.
type printer struct {
	place   site.Place
	words   map[locale.Lang]*locale.Words
	texts   *guide.Guide
	files   files
	policy  string // what the pages may load and run
	handler *app.Handler
}

// newPrinter tells the views their words and go-app its routes. Both are the
// whole program's, so only one printer is at work at a time.
func newPrinter(place site.Place, words map[locale.Lang]*locale.Words, texts *guide.Guide, files files) *printer {
	view.SetBase("")
	policy := site.Policy(files.inline.allowed())
	view.SetPolicy(policy)
	for _, w := range words {
		view.AddWords(w)
	}
	for _, p := range site.Pages() {
		if a := texts.On(p); a != nil {
			view.AddText(p, view.Text{Title: a.Title, Description: a.Description, Parts: texts.Parts(p)})
		}
		app.RouteFunc("/"+p.Path(), func() app.Composer { return view.New(p) })
	}
	return &printer{place, words, texts, files, policy, &app.Handler{
		Version: "-", // it would take the time of day
		Icon:    app.Icon{Default: "/" + files.icon.Path, Large: "/" + files.icon.Path, SVG: "/" + files.icon.Path},
	}}
}

// page prints one page: a head of our own over the body that go-app draws. It is
// sent in one form and kept for use without a network in another.
func (p *printer) page(page site.Page) (sent, kept []byte, err error) {
	defer func() {
		if problem := recover(); problem != nil { // so do the words when a message is missing
			err = fmt.Errorf("%v", problem)
		}
	}()
	content, err := p.content(page)
	if err != nil {
		return nil, nil, err
	}
	mend(content, func(path string) string { return p.link(page, path) })
	if sent, err = p.document(page, content, false); err != nil {
		return nil, nil, err
	}
	kept, err = p.document(page, content, true)
	return sent, kept, err
}

// document is a page as HTML.
func (p *printer) document(page site.Page, content *nethtml.Node, kept bool) ([]byte, error) {
	content.Parent.RemoveChild(content)
	root := element("html", "lang", string(page.Lang))
	root.AppendChild(p.head(page, kept))
	body := element("body")
	body.AppendChild(content)
	root.AppendChild(body)
	for _, n := range []*nethtml.Node{root.FirstChild, body} {
		root.InsertBefore(text("\n"), n)
	}

	out := bytes.NewBufferString("<!doctype html>\n")
	if err := render(out, root, p.files.inline); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// content lets go-app draw the page and returns its component's element, which
// the client replaces by what it draws itself.
func (p *printer) content(page site.Page) (*nethtml.Node, error) {
	recorder := httptest.NewRecorder()
	p.handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/"+page.Path(), nil))
	if recorder.Code != http.StatusOK {
		return nil, fmt.Errorf("go-app answers %d", recorder.Code)
	}
	// Without scripting, or else what stands in a noscript element would be one text.
	document, err := nethtml.ParseWithOptions(bytes.NewReader(requote(recorder.Body.Bytes())), nethtml.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, err
	}
	for n := range document.Descendants() {
		if n.DataAtom == atom.Body {
			for child := range n.ChildNodes() {
				if child.Type == nethtml.ElementNode {
					return child, nil
				}
			}
		}
	}
	return nil, errors.New("the page is empty")
}

// link is the address of a file or page as written on page.
func (p *printer) link(page site.Page, path string) string {
	if page.Kind == site.NotFound {
		return p.place.Base + path // shown at any depth
	}
	return page.Link(path)
}

// full is the address of a page where other sites will read it.
func (p *printer) full(from, to site.Page) string {
	if p.place.Known() {
		return p.place.URL(to.Path())
	}
	return p.link(from, to.Path())
}

// element makes an element with attributes given as name, value, name, value.
func element(tag string, attributes ...string) *nethtml.Node {
	n := &nethtml.Node{Type: nethtml.ElementNode, Data: tag, DataAtom: atom.Lookup([]byte(tag))}
	for i := 0; i < len(attributes); i += 2 {
		n.Attr = append(n.Attr, nethtml.Attribute{Key: attributes[i], Val: attributes[i+1]})
	}
	return n
}

func text(s string) *nethtml.Node { return &nethtml.Node{Type: nethtml.TextNode, Data: s} }
