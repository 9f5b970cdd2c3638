package guide

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"keeprate/pkg/site"
)

// dress turns the HTML of a piece into what stands on the page: texts as the language sets them, links as addresses
// from the site's root, tables that scroll by themselves. It also picks out what search engines are told.
func (a *Article) dress(piece []byte) (Section, error) {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(bytes.NewReader(piece), body)
	if err != nil {
		return Section{}, err
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	if err := a.dressNode(body); err != nil {
		return Section{}, err
	}
	var s Section
	for n := range body.ChildNodes() {
		switch {
		case n.DataAtom == atom.H3:
			s.Entries = append(s.Entries, Entry{Heading: said(n)})
		case n.Type == html.ElementNode && len(s.Entries) > 0:
			last := &s.Entries[len(s.Entries)-1]
			last.Text = strings.TrimSpace(last.Text + " " + said(n))
		case n.DataAtom == atom.Ol:
			for li := range n.ChildNodes() {
				s.Items = append(s.Items, said(li))
			}
		}
	}
	var out bytes.Buffer
	for n := range body.ChildNodes() {
		if err := html.Render(&out, n); err != nil {
			return Section{}, err
		}
	}
	s.HTML = out.String()
	return s, nil
}

// dressNode dresses what stands in n.
func (a *Article) dressNode(n *html.Node) error {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch {
		case child.Type == html.CommentNode:
			return fmt.Errorf("HTML has no place in a text")
		case child.Type == html.TextNode && strings.TrimSpace(child.Data) == "" && structural[n.DataAtom]:
			n.RemoveChild(child)
		case child.Type == html.TextNode:
			child.Data = written(a.Page.Lang, strings.ReplaceAll(child.Data, "\n", " "))
		default:
			if child.DataAtom == atom.A {
				if err := a.dressLink(child); err != nil {
					return err
				}
			}
			if err := a.dressNode(child); err != nil {
				return err
			}
			if child.DataAtom == atom.Table {
				frame := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div, Attr: []html.Attribute{{Key: "class", Val: "scroll"}, {Key: "tabindex", Val: "0"}}}
				n.InsertBefore(frame, child)
				n.RemoveChild(child)
				frame.AppendChild(child)
				dressTable(child)
			}
		}
		child = next
	}
	return nil
}

// structural are the elements between whose children nothing is said.
var structural = map[atom.Atom]bool{
	atom.Body: true, atom.Ul: true, atom.Ol: true, atom.Table: true, atom.Thead: true, atom.Tbody: true, atom.Tr: true, atom.Blockquote: true,
}

// cardColumns is from how many columns a table becomes one card a row on a narrow screen.
const cardColumns = 4

// dressTable tells screen readers what a table's heads are heads of, marks its columns of figures and, in a wide
// table, each cell with its column's head for the cards.
func dressTable(table *html.Node) {
	var heads []string
	column := 0
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Tr:
			column = 0
		case atom.Th:
			n.Attr = append(n.Attr, html.Attribute{Key: "scope", Val: "col"})
			heads = append(heads, said(n))
		case atom.Td:
			if len(heads) >= cardColumns {
				n.Attr = append(n.Attr, html.Attribute{Key: "data-head", Val: heads[column]})
			}
			column++
		}
		for i, a := range n.Attr {
			if a.Key == "align" { // of a column that the author set to the right: figures
				n.Attr[i] = html.Attribute{Key: "class", Val: "n"}
			}
		}
	}
	if len(heads) >= cardColumns {
		table.Attr = append(table.Attr, html.Attribute{Key: "class", Val: "cards"})
	}
}

// dressLink turns a link's address, which an author writes as it stands below the language's folder, into one from the
// site's root, and refuses one that leads nowhere.
func (a *Article) dressLink(link *html.Node) error {
	for i := range link.Attr {
		attribute := &link.Attr[i]
		if attribute.Key != "href" {
			continue
		}
		target, anchor, _ := strings.Cut(attribute.Val, "#")
		to := a.Page
		if target != "" {
			var ok bool
			if to, ok = site.Parse(string(a.Page.Lang) + "/" + target); !ok || to.Kind == site.Home {
				return fmt.Errorf("link to %q: there is no such page", attribute.Val)
			}
		}
		attribute.Val = "/" + to.Path()
		if anchor != "" {
			attribute.Val += "#" + anchor
		}
	}
	return nil
}

// said is the text in a node.
func said(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var out strings.Builder
	for child := range n.ChildNodes() {
		if n.DataAtom != atom.P && child.Type == html.ElementNode && out.Len() > 0 && (child.DataAtom == atom.Li || child.DataAtom == atom.P) {
			out.WriteByte(' ')
		}
		out.WriteString(said(child))
	}
	return out.String()
}
