//go:build !js

package main

import (
	"bytes"
	"cmp"
	"html"
	"slices"
	"strconv"
	"strings"

	nethtml "golang.org/x/net/html"
)

// requote rewrites the attribute values of go-app's HTML. It prints them as Go
// strings, in which a quotation mark is \" and a no-break space \u00a0; HTML
// knows neither. Texts are left alone: go-app escapes them as HTML does. Raw
// HTML among it must write the characters of its attributes themselves, since
// its entities can't be told from go-app's plain text.
func requote(page []byte) []byte {
	var out bytes.Buffer
	for {
		start := bytes.IndexByte(page, '<')
		if start < 0 {
			out.Write(page)
			return out.Bytes()
		}
		out.Write(page[:start])
		page = requoteTag(&out, page[start:])
	}
}

// requoteTag writes the tag that page begins with and returns what follows it.
func requoteTag(out *bytes.Buffer, page []byte) []byte {
	for {
		end := bytes.IndexAny(page, `">`)
		if end < 0 {
			out.Write(page)
			return nil
		}
		if page[end] == '>' {
			out.Write(page[:end+1])
			return page[end+1:]
		}
		quoted, err := strconv.QuotedPrefix(string(page[end:]))
		if err != nil {
			// No Go string: raw HTML, whose values are HTML's already.
			out.Write(page[:end+1])
			page = page[end+1:]
			if end = bytes.IndexByte(page, '"'); end >= 0 {
				out.Write(page[:end+1])
				page = page[end+1:]
			}
			continue
		}
		out.Write(page[:end])
		value, _ := strconv.Unquote(quoted)
		out.WriteString(`"` + html.EscapeString(value) + `"`)
		page = page[end+len(quoted):]
	}
}

// booleans are the attributes that are on by being there.
var booleans = []string{
	"allowfullscreen", "async", "autofocus", "checked", "controls", "default", "defer", "disabled", "formnovalidate", "hidden",
	"inert", "ismap", "itemscope", "loop", "multiple", "muted", "nomodule", "novalidate", "open", "playsinline", "readonly",
	"required", "reversed", "selected",
}

// words are the attributes, besides aria-*, whose value is the word true, which go-app leaves out.
var words = []string{"contenteditable", "draggable", "spellcheck"}

// addresses are the attributes that hold one address.
var addresses = []string{"action", "href", "src"}

// mend makes a tree that go-app has drawn into what the client will draw, and
// always the same: attributes in order, boolean ones by being there, none of
// the newlines that go-app's printer puts between children (they would show as
// spaces), addresses from the site's root turned by link.
func mend(n *nethtml.Node, link func(path string) string) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch child.Type {
		case nethtml.TextNode:
			if keepsNewlines(n) {
				break
			}
			if child.Data = strings.ReplaceAll(child.Data, "\n", ""); child.Data == "" {
				n.RemoveChild(child)
			}
		case nethtml.ElementNode:
			child.Attr = mendAttributes(child.Attr, link)
			if child.Data == "textarea" {
				mendTextarea(child)
			}
			mend(child, link)
		}
		child = next
	}
}

// mendTextarea turns the value that go-app prints as an attribute into the text that HTML has in its place.
func mendTextarea(n *nethtml.Node) {
	at := slices.IndexFunc(n.Attr, func(a nethtml.Attribute) bool { return a.Key == "value" })
	if at < 0 {
		return
	}
	if value := n.Attr[at].Val; value != "" && n.FirstChild == nil {
		n.AppendChild(&nethtml.Node{Type: nethtml.TextNode, Data: value})
	}
	n.Attr = slices.Delete(n.Attr, at, at+1)
}

func keepsNewlines(n *nethtml.Node) bool { return n.Data == "textarea" || n.Data == "pre" }

func mendAttributes(attributes []nethtml.Attribute, link func(path string) string) []nethtml.Attribute {
	kept := attributes[:0]
	for _, a := range attributes {
		switch {
		case slices.Contains(booleans, a.Key):
			if a.Val == "false" {
				continue
			}
			a.Val = ""
		case a.Val == "" && (strings.HasPrefix(a.Key, "aria-") || slices.Contains(words, a.Key)):
			a.Val = "true"
		case slices.Contains(addresses, a.Key):
			if path, ok := strings.CutPrefix(a.Val, "/"); ok && !strings.HasPrefix(path, "/") {
				a.Val = link(path)
			}
		}
		kept = append(kept, a)
	}
	slices.SortFunc(kept, func(a, b nethtml.Attribute) int {
		return cmp.Or(cmp.Compare(a.Namespace, b.Namespace), cmp.Compare(a.Key, b.Key))
	})
	return kept
}
