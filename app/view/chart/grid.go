package chart

import "math"

// Mark is a square in a drawing of 40 by 40 whose area is a share, 0 to 1, of the whole, drawn as its kind is.
func Mark(k Kind, share float64) string {
	if !(share > 0) {
		return `<svg viewBox="0 0 40 40" aria-hidden="true"></svg>`
	}
	side := max(2, 40*math.Sqrt(min(share, 1)))
	at, d := short(20-side/2), short(side)
	square := "M" + at + " " + at + "h" + d + "v" + d + "h-" + d + "z"
	var mark string
	switch k {
	case New:
		mark = `<path class="fill-new" d="M` + at + " " + short(20-side*.2) + "l" + d + " -" + short(side*.3) + "v" + d + "h-" + d + `z"/>`
	case Gone:
		mark = `<path class="line-gone" d="` + square + `"/>`
	case Half:
		mark = `<path class="fill-kept" d="M` + at + " 20h" + d + "v" + short(side/2) + "h-" + d + `z"/><path class="line-kept" d="` + square + `"/>`
	default:
		mark = `<path class="fill-kept" d="` + square + `"/>`
	}
	return `<svg viewBox="0 0 40 40" aria-hidden="true">` + mark + `</svg>`
}

// Grid is five rows of five cells, the highest row first, each with a mark.
type Grid struct {
	Label    string
	Row, Col string // what the rows and the columns are, for screen readers: "R", "F"
	// Cells by row and column, both from the lowest score.
	Cells [5][5]GridCell
}

// GridCell is a cell: the area of its mark is the share.
type GridCell struct {
	Kind  Kind
	Share float64
	// Shade, 0 to 1, darkens the cell itself, by the five steps of Heat.
	Shade float64
	Text  string
}

// HTML writes the grid as a table.
func (g Grid) HTML() string {
	out := `<table class="grid-5"><caption class="sr">` + escape(g.Label) + `</caption><tbody>`
	for r := 5; r >= 1; r-- {
		out += `<tr><th scope="row"><span class="sr">` + escape(g.Row) + `&#32;</span>` + short(float64(r)) + `</th>`
		for _, c := range g.Cells[r-1] {
			out += `<td class="` + Shade(c.Shade, 1) + `">` + Mark(c.Kind, c.Share) + `<b>` + escape(c.Text) + `</b></td>`
		}
		out += `</tr>`
	}
	out += `</tbody><tfoot><tr><td></td>`
	for f := 1; f <= 5; f++ {
		out += `<th scope="col"><span class="sr">` + escape(g.Col) + `&#32;</span>` + short(float64(f)) + `</th>`
	}
	return out + `</tr></tfoot></table>`
}
