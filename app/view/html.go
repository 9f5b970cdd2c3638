package view

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
)

// entryOf is one entry of the ledger: a heading in the margin, the matter beside it.
func entryOf(gutter, body []app.UI) app.UI {
	return app.Section().Class("entry").Body(
		app.Div().Class("gutter").Body(gutter...),
		app.Div().Class("body").Body(body...),
	)
}

// headed is an entry with a heading and a note under it; an empty note is left out.
func headed(title, note string, body ...app.UI) app.UI {
	gutter := []app.UI{app.H2().Text(title)}
	if note != "" {
		gutter = append(gutter, app.P().Class("small").Text(note))
	}
	return entryOf(gutter, body)
}

// figure is a number that machines can read too: its exact value in an attribute. class "figure" makes it the large
// one on its double rule.
func figure(id string, value float64, text, class string) app.UI {
	d := app.Data().DataSet("figure", id).Value(exact(value)).Text(text)
	if class == "figure" {
		// The longer, the smaller: it stays on one line within its column.
		switch n := utf8.RuneCountInString(text); {
		case n > 10:
			class += " longer"
		case n > 6:
			class += " long"
		case n > 5:
			class += " six"
		}
	}
	if class != "" {
		d = d.Class(class)
	}
	return d
}

// exact is a value as plain JSON writes it, unrounded.
func exact(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// row is a line of a ledger: what it is, its value.
func row(term string, value ...app.UI) app.UI {
	return app.Div().Body(app.Dt().Text(term), app.Dd().Body(value...))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(s string) string { return escaper.Replace(s) }

// The icons of findings differ in shape, not in colour alone.
const (
	iconWarn = `<svg viewBox="0 0 22 22" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2" d="M11 2 21 20H1z"/><path fill="currentColor" d="M10 8h2v6h-2zM10 15.5h2v2h-2z"/></svg>`
	iconStop = `<svg viewBox="0 0 22 22" aria-hidden="true"><path fill="currentColor" d="M6.5 1h9L21 6.5v9L15.5 21h-9L1 15.5v-9z"/><path class="cross" stroke-width="2.4" d="m7 7 8 8m0-8-8 8"/></svg>`
	iconGood = `<svg viewBox="0 0 22 22" aria-hidden="true"><circle cx="11" cy="11" r="9.5" fill="none" stroke="currentColor" stroke-width="2"/><path fill="none" stroke="currentColor" stroke-width="2.4" d="m6 11.5 3.5 3.5L16 8"/></svg>`
	iconNote = `<svg viewBox="0 0 22 22" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2" d="M1.5 3h19v13H10l-5 4v-4H1.5z"/></svg>`
	iconHome = `<svg viewBox="0 0 24 24" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="1.6" d="M3 5h18v11H3zM1 19.5h22M9 10.5h6"/></svg>`
	logo     = `<svg viewBox="0 0 29 20" aria-hidden="true"><path class="fill-kept" d="M0 0h5v20H0zM8 0h5v20H8z"/><path class="line-gone" stroke-width="1.5" d="M16.75.75h3.5v18.5h-3.5z"/><path class="fill-new" d="M24 7l5-7v20h-5z"/></svg>`
)

// The kinds of findings, as the stylesheet names them.
const (
	note = ""
	good = "good"
	warn = "warn"
	bad  = "bad"
)

var icons = map[string]string{note: iconNote, good: iconGood, warn: iconWarn, bad: iconStop}

// remark is a box with an icon, a title and paragraphs. One with a code is a problem found in the person's data: bad
// ones are announced as alerts, the others as status. The title is no heading, because a remark stands under any level.
func remark(kind, code, title string, body ...app.UI) app.HTMLDiv {
	box := app.Div().Class(strings.TrimSpace("finding " + kind))
	if code != "" {
		role := "status"
		if kind == bad {
			role = "alert"
		}
		box = box.Attr("role", role).DataSet("problem", code)
	}
	return box.Body(app.Raw(icons[kind]), app.Div().Body(append([]app.UI{app.P().Class("title").Text(title)}, body...)...))
}

// private is the line that says where the data stays.
func private(w *locale.Words, text string) app.UI {
	return app.P().Class("private").Body(app.Raw(iconHome), app.Span().Body(
		app.Text(text+" "), app.A().Href(href(privacyPage(w))).Text(w.T("privacy.how")),
	))
}

// button is a button that does something on the page.
func button(text string, do app.EventHandler) app.HTMLButton {
	return app.Button().Type("button").Text(text).OnClick(do)
}
