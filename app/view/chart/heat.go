package chart

import (
	"strconv"
	"strings"
)

// Heat is a table whose cells are the darker the higher their number is. The number stands in each.
type Heat struct {
	Caption string
	Heads   []string // of the columns, those of Before first
	Rows    []HeatRow
	Foot    []HeatRow // set apart under a line: an average
	Top     float64   // the value of the darkest cell; lower ones take one of five steps up to it
}

// HeatRow is a row of a heat table.
type HeatRow struct {
	Name   string
	Before []string // plain cells before the shaded ones
	Cells  []HeatCell
}

// HeatCell is a shaded cell.
type HeatCell struct {
	Text  string // "" draws nothing
	Value float64
	// Open marks what is not complete yet, by an outline; Label says so to screen readers. Pale marks what little rests on.
	Open, Pale bool
	Label      string
	// Figure, where not empty, is the id under which machines read the value.
	Figure string
}

// HTML writes the table.
func (h Heat) HTML() string {
	var heads string
	for i, name := range h.Heads {
		class := ` class="n"`
		if i == 0 {
			class = ""
		}
		heads += `<th scope="col"` + class + `>` + escape(name) + `</th>`
	}
	caption := ""
	if h.Caption != "" {
		caption = `<caption class="sr">` + escape(h.Caption) + `</caption>`
	}
	out := `<table class="heat">` + caption + `<thead><tr>` + heads + `</tr></thead><tbody>` + h.rows(h.Rows) + `</tbody>`
	if len(h.Foot) > 0 {
		out += `<tfoot>` + h.rows(h.Foot) + `</tfoot>`
	}
	return out + `</table>`
}

// rows joins the rows at the end: a growing string is copied for every cell, which took as long as all else.
func (h Heat) rows(rows []HeatRow) string {
	var all []string
	for _, row := range rows {
		out := `<tr><th scope="row">` + escape(row.Name) + `</th>`
		for _, text := range row.Before {
			out += `<td class="s n">` + escape(text) + `</td>`
		}
		for _, c := range row.Cells {
			out += h.cell(c)
		}
		for range len(h.Heads) - 1 - len(row.Before) - len(row.Cells) {
			out += `<td class="none"></td>`
		}
		all = append(all, out, `</tr>`)
	}
	return strings.Join(all, "")
}

func (h Heat) cell(c HeatCell) string {
	if c.Text == "" {
		return `<td class="none"></td>`
	}
	class, text := Shade(c.Value, h.Top), escape(c.Text)
	if c.Pale {
		class = Shade(min(c.Value, .5*h.Top), h.Top) + " pale"
	}
	if c.Open {
		class += " open"
	}
	if c.Figure != "" {
		text = `<data data-figure="` + escape(c.Figure) + `" value="` + strconv.FormatFloat(c.Value, 'f', -1, 64) + `">` + text + `</data>`
	}
	label := ""
	if c.Label != "" {
		label = `<span class="sr"> ` + escape(c.Label) + `</span>`
	}
	return `<td class="` + class + `">` + text + label + `</td>`
}

// Shade is the class of one of five steps up to the top value: h1 to h5, and hi with text that stays legible on the
// dark ones; h0 for nothing.
func Shade(value, top float64) string {
	steps := []string{"h1", "h2", "h3", "h4 hi", "h5 hi"}
	if value <= 0 || top <= 0 {
		return "h0"
	}
	return steps[min(int(5*value/top), len(steps)-1)]
}
