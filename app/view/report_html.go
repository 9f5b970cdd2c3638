package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// The report's tables are written as HTML and handed to the browser whole. Drawn cell by cell they would hold the page
// up for half a second.

// frozen is what others draw, as HTML. Its elements may have one attribute each, since go-app writes several in any
// order, and no text of theirs may rest on a line break.
func frozen(ui app.UI) app.UI { return app.Raw(strings.ReplaceAll(app.HTMLString(ui), "\n", "")) }

// tag is an element; attributes come written, with a space before each.
func tag(name, attributes string, inside ...string) string {
	return "<" + name + attributes + ">" + strings.Join(inside, "") + "</" + name + ">"
}

// class is the attribute class.
func class(names string) string { return attribute("class", names) }

func attribute(name, value string) string { return " " + name + `="` + escape(value) + `"` }

// scrolling holds what may be wider than the page. It scrolls by the keyboard, too, and has a name to be reached by.
func scrolling(name, wide string) string {
	return tag("div", class("scroll")+` tabindex="0" role="region"`+attribute("aria-label", name), wide)
}

// figureTag is figure as HTML.
func figureTag(id string, value float64, text string) string {
	return tag("data", attribute("data-figure", id)+attribute("value", exact(value)), escape(text))
}

// line is row as HTML: text that is no HTML yet is the caller's to escape.
func line(term, value string) string {
	return tag("div", "", tag("dt", "", escape(term)), tag("dd", "", value))
}

// lines are a ledger's rows.
func lines(classes string, rows ...string) app.UI { return app.Raw(tag("dl", class(classes), rows...)) }

// heads are the head of a table; every column after the first holds numbers.
func heads(names ...string) string {
	var cells strings.Builder
	for i, name := range names {
		attributes := ` scope="col"`
		if i > 0 {
			attributes += class("n")
		}
		cells.WriteString(tag("th", attributes, escape(name)))
	}
	return tag("thead", "", tag("tr", "", cells.String()))
}

// rowHead is the first cell of a row.
func rowHead(inside ...string) string { return tag("th", ` scope="row"`, inside...) }

// number is a cell with a number.
func number(inside ...string) string { return tag("td", class("n"), inside...) }
