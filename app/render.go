//go:build !js

package main

import (
	"fmt"
	"io"
	"strings"

	nethtml "golang.org/x/net/html"
)

// void are the elements that have no end.
var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "source": true, "track": true, "wbr": true,
}

var (
	textEscaper  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	valueEscaper = strings.NewReplacer("&", "&amp;", `"`, "&quot;")
)

// render writes a tree as HTML that people can read, too: nothing is escaped
// that needn't be, boolean attributes have no value, SVG's empty elements
// close themselves.
func render(w io.StringWriter, n *nethtml.Node, inline inline) error {
	switch n.Type {
	case nethtml.TextNode:
		if n.Parent != nil && (n.Parent.Data == "script" || n.Parent.Data == "style") {
			if isData(n.Parent) || inline.is(n) {
				_, err := w.WriteString(n.Data)
				return err
			}
			return fmt.Errorf("inline %s: the content security policy forbids it", n.Parent.Data)
		}
		_, err := w.WriteString(textEscaper.Replace(n.Data))
		return err
	case nethtml.ElementNode:
		return renderElement(w, n, inline)
	case nethtml.CommentNode:
		return nil
	}
	return fmt.Errorf("no way to write node %q", n.Data)
}

func renderElement(w io.StringWriter, n *nethtml.Node, inline inline) error {
	w.WriteString("<" + n.Data)
	for _, a := range n.Attr {
		w.WriteString(" ")
		if a.Namespace != "" {
			w.WriteString(a.Namespace + ":")
		}
		w.WriteString(a.Key)
		if a.Val != "" {
			w.WriteString(`="` + valueEscaper.Replace(a.Val) + `"`)
		}
	}
	if void[n.Data] {
		w.WriteString(">")
		return nil
	}
	if n.Namespace != "" && n.FirstChild == nil {
		w.WriteString("/>")
		return nil
	}
	w.WriteString(">")
	if n.Data == "textarea" || n.Data == "pre" {
		if first := n.FirstChild; first != nil && strings.HasPrefix(first.Data, "\n") {
			w.WriteString("\n") // the parser takes the first one away
		}
	}
	for child := range n.ChildNodes() {
		if err := render(w, child, inline); err != nil {
			return err
		}
	}
	_, err := w.WriteString("</" + n.Data + ">")
	return err
}
