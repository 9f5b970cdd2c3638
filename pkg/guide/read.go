package guide

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// markdown is CommonMark with tables and headings that name their anchors. Raw HTML is left out, as a comment that a
// reader never sees: check finds it.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute))),
	goldmark.WithParserOptions(parser.WithHeadingAttribute()),
	goldmark.WithRendererOptions(html.WithXHTML()),
)

// read turns a file into the article of a page.
func read(locales fs.FS, name string, page site.Page, w *locale.Words) (*Article, error) {
	file, err := fs.ReadFile(locales, name)
	if err != nil {
		return nil, err
	}
	matter, body, err := split(file)
	if err != nil {
		return nil, err
	}
	if err := matter.complete(page); err != nil {
		return nil, err
	}
	filled, err := fill(name, string(body), page, w)
	if err != nil {
		return nil, err
	}
	matter.each(func(s string) string { return written(page.Lang, s) })
	a := &Article{Matter: matter, Page: page}
	return a, a.take(filled)
}

// written is a text as a language's pages show it.
func written(lang locale.Lang, s string) string {
	if lang == locale.SerbianLatin {
		s = locale.Latin(s)
	}
	return locale.Typeset(lang, s)
}

// take parses Markdown and keeps it section by section.
func (a *Article) take(source []byte) error {
	document := markdown.Parser().Parse(text.NewReader(source))
	piece, heading := ast.NewDocument(), (*ast.Heading)(nil)
	end := func() error {
		if heading == nil && piece.ChildCount() == 0 {
			return nil
		}
		p, err := a.render(piece, source)
		if err != nil {
			return err
		}
		if heading == nil {
			a.Opening = p.HTML
			return nil
		}
		p.Heading = written(a.Page.Lang, plainText(heading, source))
		if id, ok := heading.AttributeString("id"); ok {
			p.ID = string(id.([]byte))
		}
		a.Sections = append(a.Sections, p)
		return nil
	}
	for node := document.FirstChild(); node != nil; {
		next := node.NextSibling()
		if h, ok := node.(*ast.Heading); ok && h.Level <= 2 {
			if h.Level < 2 {
				return fmt.Errorf("heading %q: the page's own heading belongs to the front matter", plainText(h, source))
			}
			if err := end(); err != nil {
				return err
			}
			piece, heading = ast.NewDocument(), h
		} else {
			piece.AppendChild(piece, node)
		}
		node = next
	}
	return end()
}

// render turns a piece of Markdown into a section without its heading.
func (a *Article) render(piece *ast.Document, source []byte) (Section, error) {
	var out bytes.Buffer
	if err := markdown.Renderer().Render(&out, source, piece); err != nil {
		return Section{}, err
	}
	return a.dress(out.Bytes())
}

// plainText is what a node says, without its marks.
func plainText(n ast.Node, source []byte) string {
	var out strings.Builder
	ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			out.Write(t.Value(source))
			if t.SoftLineBreak() {
				out.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}
